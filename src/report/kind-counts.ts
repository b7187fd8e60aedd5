import type { Plan } from '../config/plan.ts';

/** How many entries of a kind a run created, updated, left unchanged and deleted. */
export interface KindCount {
  kind: string;
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
}

/** Counts what a plan does, kind by kind, in the order declared. */
export function countByKind({ entries, toDelete }: Plan): KindCount[] {
  const counts = new Map<string, KindCount>();
  const countOf = (kind: string): KindCount => {
    const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
    counts.set(kind, count);
    return count;
  };
  const fields = { create: 'created', update: 'updated', keep: 'unchanged', repeat: 'updated' } as const;
  for (const { kind, action } of entries) countOf(kind.name)[fields[action]] += 1;
  for (const { kind } of toDelete) countOf(kind.name).deleted += 1;
  return [...counts.values()];
}
