import { didYouMean } from '../shared/did-you-mean.ts';
import { type Problem, quote } from '../shared/problem.ts';
import { type Place, problemAt } from './desired-state.ts';
import type { Kind } from './kinds/kind.ts';
import type { KindName } from './targets.ts';

/**
 * Validates `prune`: a list of keys of the same file.
 * @param known all kinds
 * @param declared the kinds that the file declares
 */
export function validatePrune(
  value: unknown,
  known: readonly Kind[],
  declared: readonly Kind[],
  place: Place,
): { kinds: KindName[]; problems: Problem[] } {
  if (value === undefined) return { kinds: [], problems: [] };
  if (!Array.isArray(value)) {
    return { kinds: [], problems: [problemAt(place, [], 'must be a list of keys of this file')] };
  }
  const kinds = value.map((name: unknown) => known.find((kind) => kind.name === name));
  const problems = kinds.flatMap((kind, index) => {
    if (kind?.single && !kind.deletable) {
      return problemAt(place, [index], `there is one ${kind.singular}, which cannot be deleted`);
    }
    if (kind && declared.includes(kind)) return [];
    const advice = kind
      ? adviceFor(kind)
      : didYouMean(
          value[index],
          declared.map(({ name }) => name),
        );
    return problemAt(place, [index], `${quote(value[index])} is not a key of this file${advice}`);
  });
  return { kinds: kinds.flatMap((kind) => kind?.name ?? []), problems };
}

/** How to declare that a tenant has none of a kind, so that pruning deletes all. */
function adviceFor(kind: Kind): string {
  return kind.single
    ? `; to delete the ${kind.singular}, declare ${kind.name}: null`
    : `; to delete all there are, declare an empty list: ${kind.name}: []`;
}
