import type { Core } from './core.ts';
import type { Log } from './log.ts';

/** What the job summary tells about a tenant. No field may hold a secret. */
export interface TenantSummary {
  name: string;
  tag: string;
  regionName: string;
  created: boolean;
  tenantId: string;
  endpoint: string;
  /** Whether id and endpoint are masked; the runner would show `***` for them, also within links. */
  masked: boolean;
  /** Where Logto Console is: the origin of the Cloud API. */
  consoleOrigin: string;
  applications: readonly {
    name: string;
    type: string;
    id: string;
    outcome: string;
    redirectUris: readonly string[];
    postLogoutRedirectUris: readonly string[];
  }[];
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe inside HTML and Markdown, on one line. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character).replaceAll(/\s+/g, ' ');

/** Text as code, escaped. */
export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A table in HTML: in Markdown, a `|` or a line break in a name would break it. Cells are HTML already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return ['<table>', row('th', head), ...rows.map((cells) => row('td', cells)), '</table>'].join('\n');
}

/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
export function renderSummary(tenant: TenantSummary): string {
  const hidden = 'masked (<code>mask-outputs</code>)';
  const consoleUrl = tenant.masked ? tenant.consoleOrigin : `${tenant.consoleOrigin}/${tenant.tenantId}`;
  const applicationName = ({ name, id }: { name: string; id: string }): string =>
    tenant.masked ? escapeHtml(name) : link(`${consoleUrl}/applications/${id}`, name);
  return [
    '## Logto tenant',
    '',
    table(
      ['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'],
      [
        [
          escapeHtml(tenant.name),
          escapeHtml(tenant.tag),
          escapeHtml(tenant.regionName),
          tenant.created ? 'created it' : 'reused it',
          tenant.masked ? hidden : code(tenant.tenantId),
          tenant.masked ? hidden : code(tenant.endpoint),
        ],
      ],
    ),
    '',
    ...(tenant.applications.length === 0
      ? []
      : [
          '### Applications',
          '',
          table(
            ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'],
            tenant.applications.map((application) => [
              applicationName(application),
              escapeHtml(application.type),
              application.outcome,
              code(application.id),
              application.redirectUris.map(code).join('<br>'),
              application.postLogoutRedirectUris.map(code).join('<br>'),
            ]),
          ),
          '',
        ]),
    `Open it in ${link(consoleUrl, 'Logto Console')}.`,
    '',
  ].join('\n');
}

/** Adds to the job summary. A runner without one, or a full one, is a warning and no failure. */
export async function writeSummary(core: Core, log: Log, text: string): Promise<void> {
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    log.warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
