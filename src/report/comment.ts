import { type TenantSummary, code, escapeHtml, table } from './summary.ts';

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
export function provisionedComment(tenant: TenantSummary): string {
  const { applications, masked } = tenant;
  const name = escapeHtml(tenant.name);
  const where = masked ? '' : ` at ${code(tenant.endpoint)}`;
  return [
    tenantMarker(tenant.name),
    `### Logto tenant <code>${name}</code> is ready`,
    '',
    `A ${escapeHtml(tenant.tag)} tenant in ${escapeHtml(tenant.regionName)}${where}.`,
    ...(applications.length === 0
      ? []
      : [
          '',
          table(
            masked
              ? ['Application', 'Type', 'Redirect URIs']
              : ['Application', 'Type', 'Redirect URIs', 'Client ID'],
            applications.map((application) => {
              const shown = [
                escapeHtml(application.name),
                escapeHtml(application.type),
                application.redirectUris.map(code).join('<br>'),
              ];
              return masked ? shown : shown.concat(code(application.id));
            }),
          ),
        ]),
  ].join('\n');
}

/** Renders the comment on a pull request whose tenant is gone. */
export function deletedComment(name: string): string {
  return [tenantMarker(name), `### Logto tenant <code>${escapeHtml(name)}</code> is deleted`].join('\n');
}
