import type { Clock } from '../../src/shared/clock.ts';

const lookMs = 25;
/** Less than this between two looks is no work. */
const busyMicroseconds = 2500;
/** Looks without work after which the process waits for time only: runs and stand-ins are all in it. */
const looks = 8;

/** A clock that runs like the real one, and jumps to the next timer when the process has nothing to do until then. */
export class IdleClock implements Clock {
  #aheadMs = 0;
  #timers: { at: number; action: () => void }[] = [];
  #isWatching = false;

  readonly now = (): number => Date.now() + this.#aheadMs;

  after(ms: number, action: () => void): void {
    this.#timers.push({ at: this.now() + ms, action });
    this.#watch();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (signal?.aborted) return Promise.reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    this.after(ms, resolve);
    return promise;
  }

  /** Looks every few milliseconds, until no timer is left. */
  #watch(usedBefore = used(), quietLooks = 0): void {
    if (this.#isWatching || this.#timers.length === 0) return;
    this.#isWatching = true;
    setTimeout(() => {
      this.#isWatching = false;
      const usedNow = used();
      const quiet = usedNow - usedBefore < busyMicroseconds ? quietLooks + 1 : 0;
      const next = Math.min(...this.#timers.map(({ at }) => at));
      if (quiet >= looks) this.#aheadMs += Math.max(0, next - this.now());
      const due = this.#timers.filter(({ at }) => at <= this.now());
      this.#timers = this.#timers.filter((timer) => !due.includes(timer));
      for (const { action } of due.toSorted((one, other) => one.at - other.at)) action();
      this.#watch(usedNow, due.length > 0 ? 0 : quiet);
    }, lookMs).unref();
  }
}

/** Microseconds of processor time that this process has used in all threads: sealing happens in another one. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
