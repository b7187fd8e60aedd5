import type { Problem } from '../shared/problem.ts';

const keyOf = (path: string, { at }: Problem): string => `${at?.file ?? ''} ${path}`;

/** The problems that are not about what holds a value with a problem of its own: it may be wrong in a second way. */
export function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const keys = new Set(
    others.flatMap((problem) => {
      const parts = problem.path.split(/(?=[.[])/);
      return parts.map((_, index) => keyOf(parts.slice(0, index + 1).join(''), problem));
    }),
  );
  return problems.filter((problem) => !keys.has(keyOf(problem.path, problem)));
}

/** Problems, each once. */
export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * Problems of inputs first, then those of the files from top to bottom, and those of other files.
 * @param files in their order
 */
export function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const rankOf = ({ at }: Problem): number => {
    if (at === undefined) return -1;
    const index = files.indexOf(at.file);
    return index < 0 ? files.length : index;
  };
  return problems.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) || lineOf(one) - lineOf(other) || columnOf(one) - columnOf(other),
  );
}

const lineOf = ({ at }: Problem): number => at?.line ?? 0;
const columnOf = ({ at }: Problem): number => at?.column ?? 0;
