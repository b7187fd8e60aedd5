import { isDeepStrictEqual } from 'node:util';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { redirectUri, roleName, tenantName, desiredApps } from './names.ts';
import type { Evidence } from './run-case.ts';
import { ownApplications } from './world.ts';

/** Describes missing and additional entries after a successful run. */
export function isComplete(evidence: Evidence, ended: string): string[] {
  const { cloud, flow } = evidence;
  if (ended !== 'success') return [];
  if (flow.base !== undefined) return ['The run reports success, although it cannot have succeeded.'];
  const alive = [...cloud.tenants.values()];
  switch (flow.operation) {
    case 'provision': {
      if (flow.leavesNothing) return [];
      const named = alive.filter(({ name, tag }) => name === tenantName && tag === 'development');
      const [tenant] = named;
      if (tenant === undefined || named.length > 1) return [`${named.length} tenants have the name.`];
      return differencesFromApps(tenant);
    }
    case 'delete':
    case 'sweep':
      return alive.filter((tenant) => flow.mayDelete?.(tenant)).map(({ id }) => `${id} still exists.`);
    case 'configure':
      return differencesFromFile(alive.find(({ name }) => name === tenantName));
    case 'unseal':
      return [];
  }
}

/** Describes how the tenant differs from `tenant.yml`, and how it changed otherwise. */
function differencesFromFile(tenant: TenantState | undefined): string[] {
  if (tenant === undefined) return ['The tenant was deleted.'];
  const { access, directory, experience, roles } = tenant;
  const customers = [...roles.values()].filter(({ name }) => name === 'Customer');
  const users = [...directory.users.values()];
  const rolesOfAlice = users.flatMap(({ id }) => [...(directory.userRoles.get(id) ?? [])]);
  const scopes = [...access.scopes.values()].filter(({ name }) => name === 'read');
  const found = {
    resources: [...access.resources.values()].filter(
      ({ indicator }) => indicator === 'https://api.example.com',
    ).length,
    scopes: scopes.length,
    roles: customers.map(({ description, scopeIds }) => ({ description, scopeIds })),
    users: users.map(({ username }) => username),
    rolesOfAlice,
    privacy: experience.signIn.privacyPolicyUrl,
    applications: ownApplications(tenant).map(({ name }) => name),
  };
  const expected = {
    resources: 1,
    scopes: 1,
    roles: [{ description: 'Shops', scopeIds: scopes.map(({ id }) => id) }],
    users: ['alice'],
    rolesOfAlice: customers.map(({ id }) => id),
    privacy: 'https://example.com/privacy',
    applications: ['web'],
  };
  return isDeepStrictEqual(found, expected) ? [] : [`The tenant has ${JSON.stringify(found)}.`];
}

function differencesFromApps(tenant: TenantState): string[] {
  const byName = (one: { name: string }, other: { name: string }): number =>
    one.name.localeCompare(other.name);
  const current = ownApplications(tenant).map(({ name, type }) => ({ name, type }));
  const declared = desiredApps.map(({ name, type }) => ({ name, type }));
  if (!isDeepStrictEqual(current.toSorted(byName), declared.toSorted(byName))) {
    return [`The tenant has ${JSON.stringify(current)}.`];
  }
  const applications = [...tenant.applications.values()];
  const web = applications.find(({ name }) => name === 'web');
  const worker = applications.find(({ name }) => name === 'worker');
  const roles = [...(tenant.applicationRoles.get(worker?.id ?? '') ?? [])].map(
    (id) => tenant.roles.get(id)?.name,
  );
  return [
    ...(isDeepStrictEqual(web?.oidcClientMetadata.redirectUris, [redirectUri])
      ? []
      : [`The redirect URIs of web are ${JSON.stringify(web?.oidcClientMetadata.redirectUris)}.`]),
    ...(isDeepStrictEqual(roles, [roleName]) ? [] : [`The roles of worker are ${JSON.stringify(roles)}.`]),
  ];
}
