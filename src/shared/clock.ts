import { setTimeout as delay } from 'node:timers/promises';

/** Time, handed in so that tests decide what it is. All values are milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

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
};

/** Thrown into requests and waits when the time that a run may take is over. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`the ${seconds} seconds that this may take are over`);
    this.seconds = seconds;
  }
}

/** The point in time at which work has to stop. */
export interface Deadline {
  /** Aborts at the deadline with a {@link DeadlineError}. */
  signal: AbortSignal;
  /** Stops what is still under way, as if the time were over: after a failure, nothing is to go on beside its end. */
  end(): void;
}

/** Starts a deadline. Its timer keeps no process alive. */
export function startDeadline(seconds: number): Deadline {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new DeadlineError(seconds));
  setTimeout(stop, seconds * 1000).unref();
  return { signal: controller.signal, end: stop };
}
