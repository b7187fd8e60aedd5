import type { Plan } from '../config/plan.ts';
import type { Tenant } from '../logto/cloud.ts';
import { type ShownApplication, applicationsToCopy } from './applications.ts';
import { renderChanges } from './changes.ts';
import { blocks, code, link, paragraph, prose, table } from './html.ts';
import { renderFitting, summaryLimit } from './limits.ts';
import { hasChanges } from './plan-text.ts';

/** What the job summary shows of a tenant. No field may hold a secret. */
export interface TenantSummary {
  tenant: Pick<Tenant, 'id' | 'name' | 'tag' | 'regionName'>;
  created: boolean;
  /** Whether a tenant of the name was deleted before. */
  recreated: boolean;
  /** What ends the tenant, as a sentence in HTML. */
  lifetime: string;
  endpoint: string;
  /** Whether tenant ID and endpoint are masked: the runner would show `***` for them, in links too. */
  masked: boolean;
  /** Where Logto Console is: the origin of the Cloud API. */
  consoleOrigin: string;
  applications: readonly ShownApplication[];
  /** What was applied; empty when nothing is declared. */
  plan: Plan;
}

/** What a recreated tenant means to its users. */
export const usersAreGone = 'the users of the earlier tenant are gone';

/** What it means to its applications too. The sentence begins with "the". */
export const earlierIsGone = 'earlier tenant, its users and its client IDs are gone';

/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
export function renderSummary(summary: TenantSummary): string {
  const { consoleOrigin, created, endpoint, lifetime, masked, plan, recreated, tenant } = summary;
  const isChanged = hasChanges(plan);
  const verb = recreated ? 'Recreated' : created ? 'Created' : isChanged ? 'Updated' : 'Used';
  const rest = !created && !isChanged && plan.entries.length > 0 ? ', which is as declared' : '';
  const what = `${verb} the ${prose(tenant.tag)} tenant ${code(tenant.name)} in ${prose(tenant.regionName)}${rest}.`;
  const consoleUrl = `${consoleOrigin}/${encodeURIComponent(tenant.id)}`;
  const linkOf = ({ id, name }: ShownApplication): string =>
    masked ? code(name) : link(`${consoleUrl}/applications/${encodeURIComponent(id)}`, code(name));
  const changes = renderChanges(plan, created);
  return renderWithApplications(summary.applications, linkOf, (section) => [
    paragraph(`${what} ${lifetime}`),
    recreated ? paragraph(`The ${earlierIsGone}.`) : '',
    masked ? '' : table(['Tenant ID', 'Endpoint'], [[tenant.id, endpoint].map(code)]),
    section,
    changes,
    paragraph(
      masked
        ? `Find it by its name in ${link(consoleOrigin, 'Logto Console')}. ${whyMasked('tenant ID and endpoint', 'them')}`
        : `Open it in ${link(consoleUrl, 'Logto Console')}.`,
    ),
  ]);
}

const whyMasked = (what: string, pronoun: 'it' | 'them'): string =>
  `The runner masks ${what} and shows <code>***</code> for ${pronoun}; <code>mask-outputs: false</code> shows ${pronoun}.`;

/** A tenant that was configured, and is not known beyond that. No field may hold a secret. */
export type ConfiguredSummary = Pick<TenantSummary, 'applications' | 'endpoint' | 'masked' | 'plan'>;

/** Renders the summary of a tenant that was configured. */
export function renderConfigured({ applications, endpoint, masked, plan }: ConfiguredSummary): string {
  const where = masked ? '' : ` at ${code(endpoint)}`;
  const what = hasChanges(plan)
    ? `Updated the tenant${where}, which is as declared now.`
    : `Used the tenant${where}, which is as declared.`;
  const changes = renderChanges(plan, false);
  return renderWithApplications(
    applications,
    ({ name }) => code(name),
    (section) => [
      paragraph(what),
      section,
      changes,
      masked ? paragraph(whyMasked('the endpoint', 'it')) : '',
    ],
  );
}

/** Renders a summary with as many of its applications as fit. */
function renderWithApplications(
  applications: readonly ShownApplication[],
  linkOf: (application: ShownApplication) => string,
  render: (section: string) => readonly string[],
): string {
  return renderFitting(applications, 'application', summaryLimit, (shown, more) => {
    const section =
      applications.length === 0 ? '' : blocks('### Applications', applicationsToCopy(shown, linkOf), more);
    return `${blocks('## Logto tenant', ...render(section))}\n`;
  });
}
