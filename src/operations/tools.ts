import type { Clock, Deadline } from '../clock.ts';
import type { Core } from '../github/core.ts';
import type { Log } from '../github/log.ts';
import type { Mask } from '../github/secrets.ts';

/** What an operation works with; the entry makes it, tests stand in for parts of it. */
export interface Tools {
  core: Core;
  log: Log;
  mask: Mask;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

/** Tools for work that has to end in time. */
export interface TimedTools extends Tools {
  deadline: Deadline;
}

/** Seconds that taking away what a run created may take, beyond `timeout-seconds`. */
export const cleanUpSeconds = 30;
