import { setTimeout as delay } from 'node:timers/promises';

/** Time, which tests replace. All values are milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Does something after `ms`, unless the process has ended by then: waiting for this keeps no process alive. */
  after(ms: number, action: () => void): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  after: (ms, action) => void setTimeout(action, ms).unref(),
};

/** Thrown into requests and waits when the time that a run may take is over. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
  readonly seconds: number;
  /** It is a limit of this action, which no input raises. */
  readonly isFixed: boolean;

  constructor(seconds: number, isFixed = false) {
    super(`The time limit of ${seconds} s was reached.`);
    this.seconds = seconds;
    this.isFixed = isFixed;
  }
}

/** The point in time at which work has to stop. */
export interface Deadline {
  /** Aborts at the deadline with a {@link DeadlineError}. */
  signal: AbortSignal;
  /** Stops what is still under way, as if the time were over: after a failure, nothing must go on. */
  end(): void;
}

/**
 * Starts a deadline. It keeps no process alive.
 * @param isFixed it is a limit of this action, which no input raises
 */
export function startDeadline(seconds: number, clock: Clock, isFixed = false): Deadline {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new DeadlineError(seconds, isFixed));
  clock.after(seconds * 1000, stop);
  return { signal: controller.signal, end: stop };
}
