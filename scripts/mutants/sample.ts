import { createHash } from 'node:crypto';
import { type Change, changesOf } from './changes.ts';

/** A change of a file of `src/`. */
export interface Mutant extends Change {
  /** The path from the root of the repository, with slashes. */
  file: string;
}

/** The layer of a file: its folder in `src/`, or `src` itself. */
const layerOf = (file: string): string => /^src\/(\w+)\//.exec(file)?.[1] ?? 'src';

/** Sorts by how many mutants of the same group come earlier; the order within a group stays. */
function inTurns(mutants: readonly Mutant[], groupOf: (mutant: Mutant) => string): Mutant[] {
  const counts = new Map<string, number>();
  return mutants
    .map((mutant) => {
      const turn = counts.get(groupOf(mutant)) ?? 0;
      counts.set(groupOf(mutant), turn + 1);
      return { mutant, turn };
    })
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ mutant }) => mutant);
}

/**
 * Puts changes into an order that a seed determines and that takes the layers in turn, and in each layer the files.
 * @param sources the texts of the files, by path
 */
export function sample(sources: ReadonlyMap<string, string>, seed: string): Mutant[] {
  const rank = (mutant: Mutant): string =>
    createHash('sha1')
      .update(seed + JSON.stringify(mutant))
      .digest('hex');
  const all = [...sources]
    .flatMap(([file, text]) => changesOf(text).map((change): Mutant => ({ file, ...change })))
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
  return inTurns(
    inTurns(all, ({ file }) => file),
    ({ file }) => layerOf(file),
  );
}
