import type { Clock } from '../shared/clock.ts';

/**
 * Requests under way at once to one host. Enough that 100 applications take two waves, few enough that one run does
 * not fill the streams (100) of an HTTP/2 connection.
 */
export const maxConcurrentRequests = 50;

/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). */
const tokensPerMs = 200 / 10_000;

/** The bucket less a margin: requests of half a second may arrive at once. */
const bucketSize = 190;

/** Milliseconds that a host can make all requests wait at most. */
const longestPause = 60_000;

/**
 * Lets requests through to one host so that they stay within its limits: a token bucket and a limit on requests under
 * way, first come, first served.
 */
export function createPace(clock: Clock) {
  let tokens = bucketSize;
  let filledAt = clock.now();
  let pausedUntil = 0;
  let underWay = 0;
  const waiting: (() => void)[] = [];
  let gate: Promise<void> = Promise.resolve();

  const fill = (now: number): void => {
    tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
    filledAt = now;
  };

  const msUntilToken = (): number => {
    const now = clock.now();
    fill(now);
    const refill = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs);
    return Math.max(refill, pausedUntil - now);
  };

  const takeToken = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    for (let ms = msUntilToken(); ms > 0; ms = msUntilToken()) await clock.sleep(ms, signal);
    tokens -= 1;
  };

  const enter = async (signal: AbortSignal): Promise<void> => {
    if (underWay < maxConcurrentRequests) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    // One after the other, so that two requests never take the same token.
    const mine = gate.then(() => takeToken(signal));
    gate = mine.catch(() => undefined);
    await mine;
  };

  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  };

  return {
    /** Runs `send` when it is its turn. Rejects with the signal's reason when that aborts first. */
    async schedule<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
      try {
        await enter(signal);
        return await send();
      } finally {
        leave();
      }
    },
    /** Starts no request before `time` (ms since the epoch), but at most a minute from now; for after a 429. */
    pauseUntil(time: number): void {
      const now = clock.now();
      pausedUntil = Math.max(pausedUntil, Math.min(time, now + longestPause));
      // The host's bucket is empty: other runs may have emptied it.
      fill(now);
      tokens = 0;
    },
  };
}
