import type { Plan } from '../config/plan.ts';
import { blocks, paragraph } from './html.ts';
import { type Limit, renderFitting, summaryLimit } from './limits.ts';
import { fencedDiff } from './plan-blocks.ts';
import { countChanges, hasChanges, showPlan } from './plan-text.ts';

/** Bytes of the changes in a summary, so that the rest of it always fits. */
const changesLimit: Limit = { ...summaryLimit, most: summaryLimit.most / 2 };

/**
 * What a run changed in a tenant: the counts, and a diff. Empty when it changed nothing, or only created the applications
 * of a new tenant, which are shown in a table.
 */
export function renderChanges(plan: Plan, isNew: boolean): string {
  if (!hasChanges(plan)) return '';
  const changed = plan.entries.filter(({ action }) => action === 'create' || action === 'update');
  if (isNew && changed.every(({ kind }) => kind.name === 'applications')) return '';
  const counts = countChanges(plan, {}, true);
  const lines = showPlan({ ...plan, entries: changed, unmanaged: [] });
  return renderFitting(lines, 'line', changesLimit, (shown, more) =>
    blocks('### Changes', paragraph(`${counts.join(', ')}.`), fencedDiff(shown), more),
  );
}
