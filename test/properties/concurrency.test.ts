import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { mapConcurrent } from '../../src/shared/concurrency.ts';

/** Each item is the number of microtasks that its work takes. */
const items = fc.array(fc.nat({ max: 12 }), { maxLength: 40 });
const atOnce = fc.integer({ min: 1, max: 12 });

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

it('keeps the order, runs all work once, and never exceeds the concurrency', async () => {
  await fc.assert(
    fc.asyncProperty(items, atOnce, async (given, limit) => {
      const begun: number[] = [];
      let underWay = 0;
      let most = 0;
      const results = await mapConcurrent(given, limit, async (count, index) => {
        begun.push(index);
        underWay += 1;
        most = Math.max(most, underWay);
        await turns(count);
        underWay -= 1;
        return [index, count];
      });
      expect(results).toEqual(given.map((count, index) => [index, count]));
      expect(begun).toEqual(given.map((_, index) => index));
      expect(most).toBe(Math.min(limit, given.length));
    }),
    { numRuns: 300 },
  );
});

it('starts nothing after a failure, waits for running work, and reports every failure', async () => {
  const work = fc.array(fc.record({ count: fc.nat({ max: 12 }), fails: fc.boolean() }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(work, atOnce, async (given, limit) => {
      const failed: string[] = [];
      let underWay = 0;
      let over = false;
      let begunTooLate = 0;
      const laterOver = async (): Promise<void> => {
        await turns(5);
        over = true;
      };
      const outcome: unknown = await mapConcurrent(given, limit, async ({ count, fails }, index) => {
        if (over) begunTooLate += 1;
        underWay += 1;
        await turns(count);
        underWay -= 1;
        if (!fails) return;
        failed.push(`failure ${index}`);
        // A rejection is noticed a few microtasks after it was thrown.
        void laterOver();
        throw new Error(`failure ${index}`);
      }).catch((reason: unknown) => reason);
      expect(underWay).toBe(0);
      expect(begunTooLate).toBe(0);
      if (failed.length === 0) expect(outcome).toHaveLength(given.length);
      if (failed.length === 1) expect(outcome).toEqual(new Error(failed[0]));
      if (failed.length > 1) {
        expect(outcome).toBeInstanceOf(AggregateError);
        expect(outcome).toHaveProperty(
          'errors',
          failed.map((message) => new Error(message)),
        );
      }
    }),
    { numRuns: 300 },
  );
});
