import type { AppliedApplication } from '../config/reconcile.ts';
import type { Tenant } from '../logto/cloud.ts';
import type { Core } from '../runner/core.ts';
import type { Log } from '../runner/log.ts';
import { messageOf } from '../shared/problem.ts';
import { code, escapeHtml, link, table } from './html.ts';
import type { KindCount } from './plan-text.ts';

/** What the job summary shows of a tenant. No field may hold a secret. */
export interface TenantSummary {
  tenant: Pick<Tenant, 'id' | 'name' | 'tag' | 'regionName'>;
  created: boolean;
  /** Whether a tenant of the name was deleted before. */
  recreated: boolean;
  endpoint: string;
  /** Whether id and endpoint are masked; the runner would show `***` for them, also within links. */
  masked: boolean;
  /** Where Logto Console is: the origin of the Cloud API. */
  consoleOrigin: string;
  applications: readonly Omit<AppliedApplication, 'secret'>[];
  /** What was done, by kind; shown when there is more than applications. */
  settings: readonly KindCount[];
}

/** What a recreated tenant means to its users. */
export const usersAreGone = 'the users of the earlier tenant are gone';

/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
export function renderSummary(summary: TenantSummary): string {
  const { applications, consoleOrigin, created, endpoint, masked, recreated, settings, tenant } = summary;
  const shown = (identifier: string): string =>
    masked ? 'masked (<code>mask-outputs</code>)' : code(identifier);
  const consoleUrl = masked ? consoleOrigin : `${consoleOrigin}/${tenant.id}`;
  const applicationName = ({ name, id }: { name: string; id: string }): string =>
    masked ? escapeHtml(name) : link(`${consoleUrl}/applications/${id}`, name);
  const row = [
    ...[tenant.name, tenant.tag, tenant.regionName].map(escapeHtml),
    recreated ? 'recreated it' : created ? 'created it' : 'reused it',
    ...[tenant.id, endpoint].map(shown),
  ];
  return [
    '## Logto tenant',
    '',
    table(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [row]),
    '',
    ...(recreated ? [`The tenant was recreated: ${usersAreGone}.`, ''] : []),
    ...renderApplications(applications, applicationName),
    ...renderSettings(settings),
    `Open it in ${link(consoleUrl, 'Logto Console')}.`,
    '',
  ].join('\n');
}

/** Renders the summary of a tenant that was configured, and is not known beyond that. */
export function renderConfigured(
  applications: TenantSummary['applications'],
  settings: TenantSummary['settings'],
): string {
  return [
    '## Logto tenant',
    '',
    'The tenant is as declared.',
    '',
    ...renderApplications(applications, ({ name }) => escapeHtml(name)),
    ...renderSettings(settings),
  ].join('\n');
}

function renderApplications(
  applications: TenantSummary['applications'],
  nameOf: (application: { name: string; id: string }) => string,
): string[] {
  if (applications.length === 0) return [];
  const rows = applications.map((application) => [
    nameOf(application),
    escapeHtml(application.type),
    application.outcome,
    code(application.id),
    application.redirectUris.map(code).join('<br>'),
    application.postLogoutRedirectUris.map(code).join('<br>'),
  ]);
  const head = ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'];
  return ['### Applications', '', table(head, rows), ''];
}

/** What was done, by kind; nothing when that is only applications, which have a table of their own. */
function renderSettings(settings: TenantSummary['settings']): string[] {
  if (settings.every(({ kind }) => kind === 'applications')) return [];
  const rows = settings.map(({ kind, ...counts }) => [
    code(kind),
    ...[counts.created, counts.updated, counts.unchanged, counts.deleted].map(String),
  ]);
  const head = ['Kind', 'Created', 'Updated', 'Unchanged', 'Deleted'];
  return ['### Configuration', '', table(head, rows), ''];
}

/**
 * Renders a plan as a diff. The fence is longer than any within, so that nothing in a value can end it.
 * @param title one sentence without a full stop
 */
export function renderPlan(title: string, counts: string, lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [
    '## Plan for the Logto tenant',
    '',
    `${escapeHtml(title)}. Nothing was changed. ${escapeHtml(counts)}.`,
    '',
    ...(lines.length === 0 ? [] : [`${fence}diff`, ...lines, fence, '']),
  ].join('\n');
}

/** Adds to the job summary. A runner without one, or a full one, is a warning and no failure. */
export async function writeSummary(
  { core, log }: { core: Pick<Core, 'summary'>; log: Log },
  text: string,
): Promise<void> {
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}
