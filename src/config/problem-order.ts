import type { Problem } from '../shared/problem.ts';

const keyOf = (path: string, { at }: Problem): string => `${at?.file ?? ''} ${path}`;

/** The problems without those that causes may explain: problems of a value that has, or contains, a cause. */
export function withoutConsequences(problems: readonly Problem[], causes: readonly Problem[]): Problem[] {
  const keys = new Set(
    causes.flatMap((problem) => {
      const parts = problem.path.split(/(?=[.[])/);
      return parts.map((_, index) => keyOf(parts.slice(0, index + 1).join(''), problem));
    }),
  );
  return problems.filter((problem) => !keys.has(keyOf(problem.path, problem)));
}

/** The problems without repeats. */
export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * Sorts problems: those of inputs first, then those of the files from top to bottom, then those of other files.
 * @param files the files of the input `config`, in their order
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
