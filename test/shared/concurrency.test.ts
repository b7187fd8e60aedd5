import { describe, expect, it } from 'vitest';
import { firstThat, mapConcurrent } from '../../src/shared/concurrency.ts';

const turn = (): Promise<void> => new Promise(setImmediate);

describe('mapConcurrent', () => {
  it('returns the results in the order of the items', async () => {
    const results = await mapConcurrent([3, 1, 2], 3, async (turns) => {
      for (let i = 0; i < turns; i += 1) await turn();
      return turns * 10;
    });
    expect(results).toEqual([30, 10, 20]);
  });

  it('does not exceed the concurrency', async () => {
    let underWay = 0;
    let most = 0;
    await mapConcurrent(
      Array.from({ length: 20 }, (_, i) => i),
      4,
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await turn();
        underWay -= 1;
      },
    );
    expect(most).toBe(4);
  });

  it('starts nothing after a failure, and waits for running work', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const all = mapConcurrent([0, 1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await turn();
      if (item === 0) throw new Error('item 0');
      await turn();
      ended.push(item);
    });
    await expect(all).rejects.toThrow('item 0');
    expect(begun).toEqual([0, 1]);
    expect(ended).toEqual([1]);
  });

  it('throws a single failure unchanged, and several failures with each message once', async () => {
    const fail = (message: string) => () => Promise.reject(new Error(message));
    await expect(mapConcurrent([1, 2, 3], 3, fail('same'))).rejects.toThrow(/^same$/);
    const error: unknown = await mapConcurrent(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 9, (item) =>
      fail(item)(),
    ).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'a\nb\nc\nd\ne\nand 2 more failures like these' });
  });
});

describe('firstThat', () => {
  const even = (value: number): string | undefined => (value % 2 === 0 ? `even ${value}` : undefined);
  const never = new Promise<number>(() => {});

  it('returns the result of the first value that gives one, and does not wait for others', async () => {
    const late = Promise.withResolvers<number>();
    const first = firstThat([never, late.promise, turn().then(() => 4)], even);
    expect(await first).toBe('even 4');
    late.resolve(2);
  });

  it('ignores values without a result, whenever they arrive', async () => {
    expect(await firstThat([Promise.resolve(1), turn().then(() => 2), Promise.resolve(3)], even)).toBe(
      'even 2',
    );
  });

  it('returns nothing when no value gives a result, or there is none', async () => {
    expect(await firstThat([Promise.resolve(1), turn().then(() => 3)], even)).toBeUndefined();
    expect(await firstThat([], even)).toBeUndefined();
  });

  it('waits for all values before it returns nothing', async () => {
    let isOver = false;
    void firstThat([Promise.resolve(1), never], even).then(() => (isOver = true));
    await turn();
    expect(isOver).toBe(false);
  });
});
