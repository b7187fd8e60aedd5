import type { RunContext } from '../run-context.ts';
import { messageOf } from '../shared/problem.ts';
import { code, escapeHtml, table } from './html.ts';
import { type TenantSummary, usersAreGone } from './summary.ts';

/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
export function tenantMarker(name: string): string {
  return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}

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
  return [
    tenantMarker(tenant.name),
    `### Logto tenant ${code(tenant.name)} is ready`,
    '',
    `A ${escapeHtml(tenant.tag)} tenant in ${escapeHtml(tenant.regionName)}${where}.`,
    ...(recreated ? ['', `The tenant was recreated: ${usersAreGone}.`] : []),
    ...(rows.length === 0 ? [] : ['', table(head, rows)]),
  ].join('\n');
}

/** Renders the comment on a pull request whose tenant is deleted. */
export function deletedComment(name: string): string {
  return [tenantMarker(name), `### Logto tenant ${code(name)} is deleted`].join('\n');
}

/** Milliseconds that writing a comment may take: the tenant is ready by then. */
const patienceMs = 30_000;

/**
 * Creates or updates the comment on the pull request of the event, when the inputs ask for it. A failure is a warning: the
 * tenant matters more.
 * @param create whether to write one where none exists yet
 */
export async function putComment(
  { event, log, repository }: RunContext,
  inputs: { comment: boolean; 'github-token': string },
  marker: string,
  body: string,
  create: boolean,
): Promise<void> {
  if (!inputs.comment) return;
  const { pullRequest } = event;
  if (pullRequest === undefined) {
    log.info('No comment is written, because the event is not about a pull request.');
    return;
  }
  if (inputs['github-token'] === '') {
    log.warning('No comment is written, because github-token is empty.');
    return;
  }
  try {
    const pulls = await repository(inputs['github-token'], AbortSignal.timeout(patienceMs));
    const outcome = await pulls.putComment(pullRequest, marker, body, { create });
    if (outcome !== 'absent') log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
  } catch (error) {
    log.warning(`The comment on pull request #${pullRequest} could not be written: ${messageOf(error)}`);
  }
}
