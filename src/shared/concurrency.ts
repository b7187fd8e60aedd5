import { messageOf } from './problem.ts';
import { firstOf } from './text.ts';

/**
 * Runs `work` for every item, `concurrency` at a time, and gives the results in the order of the items. After a failure no
 * further item is started; what is under way is awaited, so that nothing continues after the caller has the failure.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
export async function mapConcurrent<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      const item = items[index];
      if (item === undefined) continue;
      try {
        results[index] = await work(item, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  throwAll(failures);
  return results;
}

/**
 * Throws what has failed, if anything has.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
export function throwAll(failures: readonly unknown[]): void {
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, messagesOf(failures));
}

/**
 * Picks from the first value, in order of arrival, from which `pick` gives something; `undefined` when no value does.
 * @param values that never reject
 */
export async function firstThat<Value, Picked>(
  values: readonly Promise<Value>[],
  pick: (value: Value) => Picked | undefined,
): Promise<Picked | undefined> {
  const picked = values.map(async (value) => {
    const one = pick(await value);
    if (one === undefined) throw new Error('Not this one.');
    return one;
  });
  return Promise.any(picked).catch(() => undefined);
}

/** How many failures of the same step are worth reading. */
const mostShown = 5;

function messagesOf(failures: readonly unknown[]): string {
  const messages = [...new Set(failures.map(messageOf))];
  return firstOf(messages, mostShown, 'more failures like these').join('\n');
}
