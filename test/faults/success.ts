import { isDeepStrictEqual } from 'node:util';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { searchesForTenant } from './facts.ts';
import { deletionOf, othersOf, ourLists } from './history.ts';
import { redirectUri, roleName, tenantName, desiredApps } from './names.ts';
import type { Evidence } from './run-case.ts';
import { ownApplications } from './world.ts';

/** Describes missing and additional entries after a successful run. */
export function isComplete(evidence: Evidence, ended: string): string[] {
  const { cloud, flow } = evidence;
  if (ended !== 'success') return [];
  if (flow.base !== undefined) return ['The run reports success, although it cannot have succeeded.'];
  switch (flow.operation) {
    case 'provision':
      return flow.leavesNothing ? [] : provisioned(evidence);
    case 'delete':
    case 'sweep':
      return remaining(evidence);
    case 'configure': {
      const tenant = [...cloud.tenants.values()].find(({ name }) => name === tenantName);
      return tenant ? (flow.differences?.(tenant) ?? []) : ['The tenant was deleted.'];
    }
    case 'unseal':
      return [];
  }
}

/** The tenant of the outputs is the only one of the name, except for those of the other run. */
function provisioned(evidence: Evidence): string[] {
  const { cloud, everTenants, history, run } = evidence;
  const others = othersOf(history);
  const named = [...cloud.tenants.values()]
    .filter(({ id, name, tag }) => name === tenantName && tag === 'development' && !others.has(id))
    .map(({ id }) => id);
  const id = run.outputs['tenant-id'] ?? '';
  const isDeletedByOther = deletionOf(history, id)?.by === 'other';
  const tenant = everTenants.get(id);
  if (!tenant || !isDeepStrictEqual(named, isDeletedByOther ? [] : [id])) {
    return [`${named.length} tenants have the name.`];
  }
  return [...differencesFromApps(tenant), ...ignored(evidence, id)];
}

/** A tenant of the name that our run saw before it created another one. */
function ignored(evidence: Evidence, createdId: string): string[] {
  const { history } = evidence;
  // After a lost create call, an old tenant that was renamed is known, and does not stop the run.
  if (searchesForTenant(evidence)) return [];
  const creationAt = history.findIndex(
    ({ what, tenants }) => what === 'created' && tenants[0]?.id === createdId,
  );
  if (creationAt === -1) return [];
  const seen = ourLists(history.slice(0, creationAt)).at(-1)?.tenants ?? [];
  return seen
    .filter(({ id, name }) => name === tenantName && deletionOf(history, id) === undefined)
    .map(({ tag }) => `A ${tag} tenant of the name was seen and ignored.`);
}

/** A tenant to delete that still exists. What got its name since the run read the list is none. */
function remaining({ cloud, flow, history }: Evidence): string[] {
  const [list] = ourLists(history);
  const listed = new Map(list?.tenants.map((tenant) => [tenant.id, tenant]));
  const others = othersOf(history);
  return [...cloud.tenants.values()]
    .filter((tenant) => flow.mayDelete?.(tenant))
    .filter(({ id }) => !others.has(id) || flow.mayDelete?.(listed.get(id) ?? { name: '', tag: '' }))
    .map(({ id }) => `${id} still exists.`);
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
