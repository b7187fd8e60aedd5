import { type Clock, type Deadline, startDeadline } from '../clock.ts';
import type { Core } from '../github/core.ts';
import type { WorkflowEvent } from '../github/event.ts';
import type { HandleStore } from '../github/handle-store.ts';
import type { Log } from '../github/log.ts';
import type { PullRequests } from '../github/pull-requests.ts';
import type { Mask } from '../github/secrets.ts';

/** Files of the workspace. Paths are relative to it. */
export interface Files {
  /** @throws the error of Node, whose `code` says why */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** The absolute path. */
  resolve(path: string): string;
}

/** What an operation works with; the entry makes it, tests stand in for parts of it. */
export interface Tools {
  core: Core;
  log: Log;
  mask: Mask;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  event: WorkflowEvent;
  /** The environment of the step. */
  env: Readonly<Record<string, string | undefined>>;
  files: Files;
  /** Keeps the sealed credentials of a tenant for the next run. */
  handles: HandleStore;
  /** GitHub's pull requests, with this token, until the signal aborts. Opens no connection by itself. */
  pullRequests: (token: string, signal: AbortSignal) => PullRequests;
}

/** Tools for work that has to end in time. */
export interface TimedTools extends Tools {
  deadline: Deadline;
}

/** Seconds that taking away what a run created may take, beyond `timeout-seconds`. */
export const cleanUpSeconds = 30;

/** Tools with a deadline that starts now. */
export function withDeadline(tools: Tools, seconds: number): TimedTools {
  return { ...tools, deadline: startDeadline(seconds) };
}

/** What an error says, for a message that continues it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
