import { describe, expect, it } from 'vitest';
import { createPace, maxConcurrentRequests } from '../../src/http/pace.ts';
import { FakeClock } from '../fakes.ts';

const never = new AbortController().signal;

/** A host's bucket. Taking says whether there was a token. */
function openBucket(openedAt: number, given = 200) {
  let [tokens, at] = [given, openedAt];
  return {
    take(now: number): boolean {
      tokens = Math.min(200, tokens + (now - at) / 50);
      at = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

describe('createPace', () => {
  it('limits the requests under way', async () => {
    const pace = createPace(new FakeClock());
    const ends: (() => void)[] = [];
    let underWay = 0;
    let most = 0;
    const all = Promise.all(
      Array.from({ length: 120 }, () =>
        pace.schedule(async () => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise<void>((resolve) => ends.push(resolve));
          underWay -= 1;
        }, never),
      ),
    );
    while (ends.length > 0 || underWay > 0 || most === 0) {
      await new Promise(setImmediate);
      ends.shift()?.();
    }
    await all;
    expect(most).toBe(maxConcurrentRequests);
  });

  it('allows as many requests as a bucket of 200 that is refilled with 20 a second, minus a margin of 10', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const startedAt = clock.now();
    const bucket = openBucket(startedAt);
    for (let i = 0; i < 1000; i += 1) {
      await pace.schedule(() => Promise.resolve(), never);
      expect(bucket.take(clock.now())).toBe(true);
    }
    expect((clock.now() - startedAt) / 1000).toBeCloseTo((1000 - 190) / 20, 1);
  });

  it('leaves a margin for requests of 400 ms that arrive at once', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const bucket = openBucket(clock.now());
    const arrivals: number[] = [];
    for (let i = 0; i < 1000; i += 1) {
      await pace.schedule(() => Promise.resolve(), never);
      arrivals.push(Math.ceil(clock.now() / 400) * 400);
    }
    expect(arrivals.filter((time) => !bucket.take(time))).toEqual([]);
  });

  it('causes one refusal when others have emptied the bucket, and none after the pause', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const bucket = openBucket(clock.now(), 30);
    let refused = 0;
    for (let i = 0; i < 300; i += 1) {
      await pace.schedule(() => Promise.resolve(), never);
      if (bucket.take(clock.now())) continue;
      refused += 1;
      pace.pauseUntil(clock.now() + 1000);
    }
    expect(refused).toBe(1);
  });

  it('allows 150 requests without a wait', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    await Promise.all(Array.from({ length: 150 }, () => pace.schedule(() => Promise.resolve(), never)));
    expect(clock.slept).toEqual([]);
  });

  it('pauses all requests when the host asks to slow down, until the latest time', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    pace.pauseUntil(clock.now() + 3000);
    pace.pauseUntil(clock.now() + 1000);
    await pace.schedule(() => Promise.resolve(), never);
    expect(clock.slept).toEqual([3000]);
  });

  it('pauses for at most a minute', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    pace.pauseUntil(clock.now() + 3_600_000);
    await pace.schedule(() => Promise.resolve(), never);
    expect(clock.slept).toEqual([60_000]);
  });

  it('ends the wait of one request when its signal aborts, and continues with others', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const controller = new AbortController();
    controller.abort(new Error('over'));
    await expect(pace.schedule(() => Promise.resolve(), controller.signal)).rejects.toThrow('over');
    await expect(pace.schedule(() => Promise.resolve('next'), never)).resolves.toBe('next');
  });

  it('continues after failed requests', async () => {
    const pace = createPace(new FakeClock());
    for (let i = 0; i < maxConcurrentRequests + 1; i += 1) {
      await expect(pace.schedule(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no');
    }
  });
});
