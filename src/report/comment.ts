import type { WorkflowEvent } from '../runner/event.ts';
import { blocks, code, paragraph, prose, table } from './html.ts';
import { commentLimit, renderFitting } from './limits.ts';
import { type TenantSummary, usersAreGone } from './summary.ts';

/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither an id nor the endpoint. It says nothing that differs from run to run, so that it is written
 * again only when the tenant has changed.
 */
export function provisionedComment({
  applications,
  endpoint,
  masked,
  recreated,
  tenant,
}: TenantSummary): string {
  const where = masked ? '' : ` at ${code(endpoint)}`;
  const head = ['Application', 'Type', 'Redirect URIs', ...(masked ? [] : ['Client ID'])];
  const rows = applications.map(({ id, name, redirectUris, type }) => [
    code(name),
    prose(type),
    redirectUris.map(code).join('<br>'),
    ...(masked ? [] : [code(id)]),
  ]);
  return renderFitting(rows, 'application', commentLimit, (shown, more) =>
    blocks(
      heading(tenant.name, 'is ready'),
      paragraph(`A ${prose(tenant.tag)} tenant in ${prose(tenant.regionName)}${where}.`),
      recreated ? `The tenant was recreated: ${usersAreGone}.` : '',
      shown.length === 0 ? '' : table(head, shown),
      more,
    ),
  );
}

/** Renders the comment on a pull request whose tenant exists and is not ready yet. The last line names the run. */
export function creatingComment(name: string, { runUrl }: Pick<WorkflowEvent, 'runUrl'>): string {
  return blocks(heading(name, 'is being set up'), `By [this run](${runUrl}).`);
}

/** Renders the comment on a pull request whose tenant could not be set up. */
export function failedComment(
  name: string,
  { runUrl }: Pick<WorkflowEvent, 'runUrl'>,
  isKept: boolean,
): string {
  const kept = isKept ? ' The tenant is kept as it is (<code>keep-on-failure</code>).' : '';
  return blocks(heading(name, 'could not be set up'), `[This run](${runUrl}) failed.${kept}`);
}

/** Renders the comment on a pull request whose tenant is deleted. */
export function deletedComment(name: string): string {
  return heading(name, 'is deleted');
}

const heading = (name: string, what: string): string => `<h3>Logto tenant ${code(name)} ${what}</h3>`;
