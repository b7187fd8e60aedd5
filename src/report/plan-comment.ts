import type { Plan } from '../config/plan.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import type { Hide } from '../shared/hide.ts';
import type { PlanSubject } from '../tenant/plan-comment.ts';
import { byRun } from './comment.ts';
import { blocks, code, paragraph } from './html.ts';
import { type Limit, commentLimit, renderFitting } from './limits.ts';
import { diffOf, fencedDiff, nothingChanged, renderDeleted } from './plan-blocks.ts';
import { type TenantChange, countChanges, hasChanges, namesOfDeleted } from './plan-text.ts';

/** What a comment says of a plan. */
interface PlanReport {
  subject: PlanSubject;
  plan: Plan;
  /** What would become of the tenant itself. */
  tenant?: TenantChange;
  /** Whether the plan was carried out. */
  isApplied: boolean;
  /** Tells which values of what is created hold a secret. */
  hide: Hide;
}

/** Characters of each list beside the diff, so that the rest of the comment always fits. */
const listLimit: Limit = { ...commentLimit, most: commentLimit.most / 4 };

/**
 * Renders the comment on a pull request that shows a plan: the counts, all that is deleted, and the folded diff. The last
 * line names the run.
 */
export function planComment(report: PlanReport, run: Pick<WorkflowEvent, 'runUrl'>): string {
  const { hide, isApplied, plan, subject, tenant = {} } = report;
  const isChange = hasChanges(plan, tenant);
  const counts = countChanges(plan, tenant, isApplied);
  // Without changes, a dry run says the same as a real run, so that one after the other costs no write.
  const title = isChange ? (isApplied ? 'Changes to' : 'Plan for') : 'No changes to';
  const head = [
    `<h3>${title} ${subjectName(subject)}</h3>`,
    paragraph(isChange ? `<b>${counts.join(', ')}</b>` : 'It is as declared.'),
    isChange && !isApplied ? dryRunNote(tenant) : '',
    renderDeleted(namesOfDeleted(plan, tenant), isApplied, listLimit),
    renderSources(subject.sources),
  ];
  const lines = isChange ? diffOf(plan, tenant, hide) : [];
  return renderFitting(lines, 'line', commentLimit, (shown, more) =>
    blocks(...head, folded(shown), more, byRun(run)),
  );
}

const subjectName = ({ shownAs }: PlanSubject): string =>
  shownAs === undefined ? 'the Logto tenant' : `the Logto tenant ${code(shownAs)}`;

function dryRunNote({ created, deleted = [] }: TenantChange): string {
  const what =
    deleted.length > 0
      ? 'The tenant would be deleted, with its users, and created again. '
      : created === undefined
        ? ''
        : 'The tenant would be created. ';
  return paragraph(what + nothingChanged);
}

const renderSources = (sources: readonly string[]): string =>
  renderFitting(sources.map(code), 'file', listLimit, (shown, more) =>
    blocks(shown.length === 0 ? '' : paragraph(`Declared in ${shown.join(', ')}.`), more),
  );

/** What readers open with a click. */
const folded = (lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : blocks('<details><summary>Show the changes</summary>', fencedDiff(lines), '</details>');
