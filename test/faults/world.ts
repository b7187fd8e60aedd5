import type { LogtoCloud, TenantState } from '../../stand-in/logto-cloud/index.ts';

/** A tenant that existed before the run. */
export interface Earlier {
  id: string;
  name: string;
  tag: string;
  /** IDs of its applications. */
  applications: string[];
}

/** Lists all tenants. */
export function listTenants(cloud: LogtoCloud): Earlier[] {
  return [...cloud.tenants.values()].map(({ id, name, tag, applications }) => ({
    id,
    name,
    tag,
    applications: [...applications.keys()],
  }));
}

/** The applications of a tenant, without its default application. */
export function ownApplications(tenant: TenantState): { id: string; name: string; type: string }[] {
  return [...tenant.applications.values()].filter(({ id }) => id !== tenant.defaultApplication.id);
}

/** The names that occur more than once. */
export function duplicates(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** The valid secret of an application. */
export function secretOf(tenant: TenantState, id: string): string | undefined {
  return tenant.secrets.find(({ applicationId }) => applicationId === id)?.value;
}
