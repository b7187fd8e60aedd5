import type { WorkflowEvent } from '../runner/event.ts';
import { applicationsWithIds } from './applications.ts';
import { blocks, code, paragraph, prose } from './html.ts';
import { commentLimit, renderFitting } from './limits.ts';
import { type TenantSummary, earlierIsGone } from './summary.ts';

/** The run that the last line of a comment names. A comment in which only that line would change is not written again. */
type NamedRun = Pick<WorkflowEvent, 'runUrl'>;

/** The last line of a comment. */
export const byRun = ({ runUrl }: NamedRun): string => `By [this run](${runUrl}).`;

/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither the tenant ID nor the endpoint.
 */
export function provisionedComment(
  { applications, endpoint, lifetime, masked, recreated, tenant }: TenantSummary,
  run: NamedRun,
): string {
  const where = masked ? '' : ` at ${code(endpoint)}`;
  const hint = masked ? ' <code>mask-outputs: false</code> shows its endpoint here.' : '';
  return renderFitting(applications, 'application', commentLimit, (shown, more) =>
    blocks(
      heading(tenant.name, 'is ready'),
      paragraph(`A ${prose(tenant.tag)} tenant in ${prose(tenant.regionName)}${where}. ${lifetime}${hint}`),
      recreated ? paragraph(`The tenant was recreated: the ${earlierIsGone}.`) : '',
      applicationsWithIds(shown),
      more,
      byRun(run),
    ),
  );
}

/** Renders the comment on a pull request whose tenant exists and is not ready yet. */
export function creatingComment(name: string, run: NamedRun): string {
  return blocks(heading(name, 'is being set up'), byRun(run));
}

/** Renders the comment on a pull request whose tenant could not be set up. */
export function failedComment(name: string, { runUrl }: NamedRun, isKept: boolean): string {
  return blocks(
    heading(name, 'could not be set up'),
    isKept ? paragraph('The tenant is kept as it is (<code>keep-on-failure</code>).') : '',
    `[This run](${runUrl}) failed.`,
  );
}

/** Renders the comment on a pull request whose tenant is deleted. */
export function deletedComment(name: string, run: NamedRun): string {
  return blocks(heading(name, 'is deleted'), byRun(run));
}

const heading = (name: string, what: string): string => `<h3>Logto tenant ${code(name)} ${what}</h3>`;
