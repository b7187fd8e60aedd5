import type { WorkflowEvent } from '../runner/event.ts';
import { code, escapeHtml, table } from './html.ts';
import { type TenantSummary, usersAreGone } from './summary.ts';

/**
 * The most characters that people see of a comment: GitHub takes 65,536, of which the hidden part needs up to 25,000.
 */
const longest = 40_000;

/** Those of them around the rows of the table: the tenant's name alone has up to 768 when it is escaped. */
const aroundRows = 2000;

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
    ...[name, type].map(escapeHtml),
    redirectUris.map(code).join('<br>'),
    ...(masked ? [] : [code(id)]),
  ]);
  const shown = rows.slice(0, countThatFits(rows));
  const more = rows.length - shown.length;
  return [
    `### Logto tenant ${code(tenant.name)} is ready`,
    '',
    `A ${escapeHtml(tenant.tag)} tenant in ${escapeHtml(tenant.regionName)}${where}.`,
    ...(recreated ? ['', `The tenant was recreated: ${usersAreGone}.`] : []),
    ...(shown.length === 0 ? [] : ['', table(head, shown)]),
    ...(more === 0 ? [] : ['', `… and ${more} more ${more === 1 ? 'application' : 'applications'}.`]),
  ].join('\n');
}

/** How many rows of a table fit, from the first. */
function countThatFits(rows: readonly (readonly string[])[]): number {
  let length = aroundRows;
  const tooLong = rows.findIndex((row) => (length += table([], [row]).length) > longest);
  return tooLong === -1 ? rows.length : tooLong;
}

/** Renders the comment on a pull request whose tenant exists and is not ready yet. */
export function creatingComment(name: string, { runUrl }: Pick<WorkflowEvent, 'runUrl'>): string {
  return `### Logto tenant ${code(name)} is being set up\n\nBy [this run](${runUrl}).`;
}

/** Renders the comment on a pull request whose tenant could not be set up. */
export function failedComment(
  name: string,
  { runUrl }: Pick<WorkflowEvent, 'runUrl'>,
  isKept: boolean,
): string {
  const kept = isKept ? ' The tenant is kept as it is (<code>keep-on-failure</code>).' : '';
  return `### Logto tenant ${code(name)} could not be set up\n\n[This run](${runUrl}) failed.${kept}`;
}

/** Renders the comment on a pull request whose tenant is deleted. */
export function deletedComment(name: string): string {
  return `### Logto tenant ${code(name)} is deleted`;
}
