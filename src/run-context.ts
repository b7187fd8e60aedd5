import type { Repository } from './github/repository.ts';
import { type TimeSpent, createTimeSpent } from './http/time-spent.ts';
import type { Fetch } from './http/transport.ts';
import type { Core } from './runner/core.ts';
import type { WorkflowEvent } from './runner/event.ts';
import type { Log } from './runner/log.ts';
import type { Mask } from './runner/masks.ts';
import type { Files } from './runner/workspace-files.ts';
import type { Hide } from './shared/hide.ts';
import { type Clock, type Deadline, startDeadline } from './shared/clock.ts';
import type { Env } from './shared/env.ts';
import type { TextStore } from './shared/text-store.ts';
import { seconds } from './shared/text.ts';

/** What a run works with: `createRunContext` makes it on a runner, tests hand in parts of their own. */
export interface RunContext {
  core: Core;
  log: Log;
  mask: Mask;
  /** Takes secrets out of a text that no runner masks, such as a comment. The log does it by itself. */
  hide: Hide;
  /** Works after `connect`. */
  fetch: Fetch;
  /**
   * Prepares `fetch`, with the proxy of the environment; called once, before the first request.
   * @throws InputError when the environment names a proxy that is not a URL
   */
  connect: () => Promise<void>;
  /**
   * Waits until the next `count` requests are written, or could not be. Code that only an answer needs is loaded after that,
   * because loading keeps the processor busy.
   */
  nextRequests: (count: number) => Promise<void>;
  clock: Clock;
  event: WorkflowEvent;
  /** The environment of the step. */
  env: Env;
  files: Files;
  /** Keeps the sealed credentials of a tenant for later steps of this job. */
  jobFiles: TextStore;
  /** Keeps them for later runs. */
  credentialCache: TextStore;
  /** The repository at GitHub, with this token, until the signal aborts. Opens no connection by itself. */
  repository: (token: string, signal: AbortSignal) => Promise<Repository>;
}

/** The context of work that has to end in time. */
export interface TimedRunContext extends RunContext {
  deadline: Deadline;
  /** Counts the time that the run spends on Logto. */
  spent: TimeSpent;
}

/** Seconds that deleting what a run created may take in main, beyond `timeout-seconds`. */
export const cleanUpSeconds = 30;

/** Seconds that the post step may take: GitHub gives a cancelled job a few minutes for all post steps together. */
export const postSeconds = 60;

/**
 * The context with a deadline that starts now.
 * @param limit seconds
 */
export function withDeadline(context: RunContext, limit: number): TimedRunContext {
  return { ...context, deadline: startDeadline(limit, context.clock), spent: createTimeSpent(context.clock) };
}

/**
 * The context with a deadline of this action itself, which no input raises.
 * @param limit seconds
 */
export function withFixedDeadline(context: RunContext, limit: number): TimedRunContext {
  return { ...withDeadline(context, limit), deadline: startDeadline(limit, context.clock, true) };
}

/** The context of work whose log lines are for debugging only. */
export function quietly<T extends { log: Log }>(context: T): T {
  return { ...context, log: { ...context.log, info: (text: string) => context.log.debug(text) } };
}

/** Milliseconds as {@link seconds} shows them, to a tenth of a second. */
const asShown = (ms: number): number => Number((ms / 1000).toFixed(1)) * 1000;

/** Where the time since `startedAt` (ms since the epoch) was spent: `1.4 s: 1.1 s waiting for Logto, 0.3 s other work`. */
export function timeSince(
  startedAt: number,
  { clock, spent }: { clock: Pick<Clock, 'now'>; spent: Pick<TimeSpent, 'total'> },
): string {
  const total = clock.now() - startedAt;
  const { answersMs, readinessMs } = spent.total();
  // Of the times as they are shown, so that their sum is right.
  const restMs = asShown(total) - asShown(answersMs) - asShown(readinessMs);
  const parts: [ms: number, what: string][] = [
    [answersMs, 'waiting for Logto'],
    [readinessMs, 'waiting for the tenant to become ready'],
    [Math.max(0, restMs), 'other work'],
  ];
  const shown = parts
    .filter(([ms]) => seconds(ms) !== seconds(0))
    .map(([ms, what]) => `${seconds(ms)} ${what}`);
  return [seconds(total), ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ');
}
