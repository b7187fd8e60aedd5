import type { Plan } from '../config/plan.ts';
import { blocks, fenced, paragraph } from './html.ts';
import { type Limit, renderFitting, summaryLimit } from './limits.ts';
import { countChanges, hasChanges, showPlan } from './plan-text.ts';

/** Bytes of the changes in a summary, so that the rest of it always fits. */
const changesLimit: Limit = { ...summaryLimit, most: summaryLimit.most / 2 };

/** What the signs of a diff mean, as a paragraph. */
const legend = paragraph(
  '<code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.',
);

/**
 * What a run changed in a tenant: the counts, and a diff. Empty when it changed nothing, or only created the applications
 * of a new tenant, which are shown in a table.
 */
export function renderChanges(plan: Plan, isNew: boolean): string {
  if (!hasChanges(plan)) return '';
  const changed = plan.entries.filter(({ action }) => action === 'create' || action === 'update');
  if (isNew && changed.every(({ kind }) => kind.name === 'applications')) return '';
  const counts = countChanges(plan, {}, ['created', 'changed', 'deleted']);
  const lines = showPlan({ ...plan, entries: changed, unmanaged: [] });
  return renderFitting(lines, 'line', changesLimit, (shown, more) =>
    blocks('### Changes', paragraph(`${counts.join(', ')}.`), fencedDiff(shown), more),
  );
}

/** Lines of a plan as a diff, with what its signs mean; empty without lines. */
export const fencedDiff = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : blocks(fenced('diff', lines), legend);
