import type { Plan } from '../config/plan.ts';
import type { Hide } from '../shared/hide.ts';
import { blocks, paragraph, sentence } from './html.ts';
import { type Limit, renderFitting, summaryLimit } from './limits.ts';
import { diffOf, fencedDiff, nothingChanged, renderDeleted } from './plan-blocks.ts';
import { type TenantChange, countPlan, namesOfDeleted } from './plan-text.ts';

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
    paragraph(`${sentence(title, hide)}. ${nothingChanged}`),
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
