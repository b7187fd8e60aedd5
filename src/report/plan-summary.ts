import type { Plan } from '../config/plan.ts';
import type { Hide } from '../shared/hide.ts';
import { fencedDiff } from './changes.ts';
import { createdFields } from './created-fields.ts';
import { blocks, code, list, paragraph, sentence } from './html.ts';
import { type Limit, renderFitting, summaryLimit } from './limits.ts';
import { type TenantChange, countPlan, namesOfDeleted, showPlan } from './plan-text.ts';

/** The lines of a plan as a diff, with the fields of what is created. */
export const diffOf = (plan: Plan, tenant: TenantChange, hide: Hide): string[] =>
  showPlan(plan, tenant, (entry) => createdFields(entry, hide));

/** Names all that a plan deletes, as a list; empty without any. */
export function renderDeleted(names: readonly string[], isApplied: boolean, limit: Limit): string {
  if (names.length === 0) return '';
  const title = paragraph(isApplied ? 'Deleted:' : 'Would be deleted:');
  return renderFitting(names.map(code), 'deletion', limit, (shown, more) => blocks(title, list(shown), more));
}

/** Bytes of the list of deletions, so that the rest of the summary always fits. */
const deletedLimit: Limit = { ...summaryLimit, most: summaryLimit.most / 4 };

/**
 * Renders the summary of a plan that is not carried out: one sentence, what would be deleted, and the diff.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
export function renderPlan(title: string, plan: Plan, tenant: TenantChange, hide: Hide): string {
  const head = [
    '## Plan for the Logto tenant',
    paragraph(`${sentence(title, hide)}. Nothing was changed (<code>dry-run</code>).`),
    paragraph(`${countPlan(plan, tenant)}.`),
    renderDeleted(namesOfDeleted(plan, tenant), false, deletedLimit),
  ];
  return renderFitting(
    diffOf(plan, tenant, hide),
    'line',
    summaryLimit,
    (shown, more) => `${blocks(...head, fencedDiff(shown), more)}\n`,
  );
}
