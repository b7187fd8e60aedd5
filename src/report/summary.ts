import type { AppliedApplication } from '../config/reconcile.ts';
import type { Tenant } from '../logto/cloud.ts';
import type { Core } from '../runner/core.ts';
import type { Log } from '../runner/log.ts';
import type { Hide } from '../shared/hide.ts';
import { messageOf } from '../shared/problem.ts';
import { blocks, code, fenced, link, paragraph, prose, table } from './html.ts';
import type { KindCount } from './kind-counts.ts';
import { renderFitting, summaryLimit } from './limits.ts';

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
  const consoleUrl = masked ? consoleOrigin : `${consoleOrigin}/${encodeURIComponent(tenant.id)}`;
  const applicationName = ({ name, id }: { name: string; id: string }): string =>
    masked ? code(name) : link(`${consoleUrl}/applications/${encodeURIComponent(id)}`, code(name));
  const row = [
    code(tenant.name),
    ...[tenant.tag, tenant.regionName].map(prose),
    recreated ? 'recreated it' : created ? 'created it' : 'reused it',
    ...[tenant.id, endpoint].map(shown),
  ];
  return renderWithApplications(applications, applicationName, (section) => [
    table(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [row]),
    recreated ? `The tenant was recreated: ${usersAreGone}.` : '',
    section,
    renderSettings(settings),
    paragraph(`Open it in ${link(consoleUrl, 'Logto Console')}.`),
  ]);
}

/** Renders the summary of a tenant that was configured, and is not known beyond that. */
export function renderConfigured(
  applications: TenantSummary['applications'],
  settings: TenantSummary['settings'],
): string {
  return renderWithApplications(
    applications,
    ({ name }) => code(name),
    (section) => ['The tenant is as declared.', section, renderSettings(settings)],
  );
}

/** Renders a summary with as many of its applications as fit. */
function renderWithApplications(
  applications: TenantSummary['applications'],
  nameOf: (application: { name: string; id: string }) => string,
  render: (section: string) => readonly string[],
): string {
  const rows = applications.map((application) => [
    nameOf(application),
    prose(application.type),
    application.outcome,
    code(application.id),
    application.redirectUris.map(code).join('<br>'),
    application.postLogoutRedirectUris.map(code).join('<br>'),
  ]);
  const head = ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'];
  return renderFitting(rows, 'application', summaryLimit, (shown, more) => {
    const section = rows.length === 0 ? '' : blocks('### Applications', table(head, shown), more);
    return `${blocks('## Logto tenant', ...render(section))}\n`;
  });
}

/** What was done, by kind; nothing when that is only applications, which have a table of their own. */
function renderSettings(settings: TenantSummary['settings']): string {
  if (settings.every(({ kind }) => kind === 'applications')) return '';
  const rows = settings.map(({ kind, ...counts }) => [
    code(kind),
    ...[counts.created, counts.updated, counts.unchanged, counts.deleted].map(String),
  ]);
  const head = ['Kind', 'Created', 'Updated', 'Unchanged', 'Deleted'];
  return blocks('### Configuration', table(head, rows));
}

/**
 * Renders a plan as a diff.
 * @param title one sentence without a full stop
 */
export function renderPlan(title: string, counts: string, lines: readonly string[]): string {
  return renderFitting(lines, 'line', summaryLimit, (shown, more) => {
    const changes = shown.length === 0 ? '' : fenced('diff', shown);
    const what = paragraph(`${prose(title)}. Nothing was changed. ${prose(counts)}.`);
    return `${blocks('## Plan for the Logto tenant', what, changes, more)}\n`;
  });
}

/** Adds to the job summary, without secrets. A runner without one, or a full one, is a warning and no failure. @returns whether it is there */
export async function writeSummary(
  { core, hide, log }: { core: Pick<Core, 'summary'>; hide: Hide; log: Log },
  text: string,
): Promise<boolean> {
  try {
    await core.summary.addRaw(hide(text), true).write();
    return true;
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
    return false;
  }
}
