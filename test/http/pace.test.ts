import { describe, expect, it } from 'vitest';
import { createPace, maxConcurrentRequests } from '../../src/http/pace.ts';
import { FakeClock } from '../fakes.ts';

const never = new AbortController().signal;

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

  it('never takes more than a bucket of 200 refilled with 20 a second holds', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const bucket = { tokens: 200, at: clock.now() };
    for (let i = 0; i < 1000; i += 1) {
      await pace.schedule(() => Promise.resolve(), never);
      bucket.tokens = Math.min(200, bucket.tokens + (clock.now() - bucket.at) / 50) - 1;
      bucket.at = clock.now();
      expect(bucket.tokens).toBeGreaterThanOrEqual(0);
    }
    expect(clock.slept.length).toBeGreaterThan(500);
  });

  it('lets 150 requests through without a wait', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    await Promise.all(Array.from({ length: 150 }, () => pace.schedule(() => Promise.resolve(), never)));
    expect(clock.slept).toEqual([]);
  });

  it('pauses all requests when one is told to slow down, until the latest time', async () => {
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
