/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * Runs the contestants in turns, so that other load on the machine affects them equally. A first round, which does not
 * count, warms up the file cache; each round begins with another contestant.
 * @returns the results of each contestant, round by round
 */
export async function interleave<Name extends string, Result>(
  rounds: number,
  contestants: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Record<Name, Result[]>>;
export async function interleave(
  rounds: number,
  contestants: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Record<string, unknown[]>> {
  const all = Object.entries(contestants);
  const results: Record<string, unknown[]> = Object.fromEntries(all.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const turned = all.map((_, index) => all[(index + round) % all.length]);
    for (const contestant of turned) {
      if (contestant === undefined) continue;
      const [name, run] = contestant;
      const result = await run();
      if (round > 0) results[name]?.push(result);
    }
  }
  return results;
}

/** Runs the same several times in a row. */
export async function repeat<Result>(rounds: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < rounds) results.push(await run());
  return results;
}
