import { coreBody } from './body.ts';
import type { OrganizationScope } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { organizationScopeCreate, organizationScopeUpdate } from './organization-guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { byName, matching } from './search.ts';

/** The scopes of the organization template (samples 129, 153, 479 to 492, 876 to 878). */
export const organizationScopeRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/organization-scopes', handle: list },
  { method: 'POST', path: '/organization-scopes', handle: create },
  { method: 'GET', path: '/organization-scopes/:id', handle: read },
  { method: 'PATCH', path: '/organization-scopes/:id', handle: update },
  { method: 'DELETE', path: '/organization-scopes/:id', handle: remove },
];

function list(call: TenantCall): Reply {
  const scopes = [...call.tenant.directory.organizationScopes.values()].toSorted(byName);
  return paged(call, matching(scopes, call.url.searchParams), 'optional');
}

function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { name, description = null } = guard(organizationScopeCreate, coreBody(call), 'body');
  refuseTaken(call, name);
  const scope: OrganizationScope = { tenantId: tenant.id, id: world.ids.entity(), name, description };
  tenant.directory.organizationScopes.set(scope.id, scope);
  return { status: 201, body: scope };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  const scope = tenant.directory.organizationScopes.get(id);
  if (!scope) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'organization_scopes', id } });
  }
  return { status: 200, body: scope };
}

function update(call: TenantCall, id = ''): Reply {
  const changes = guard(organizationScopeUpdate, coreBody(call), 'body');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const scope = call.tenant.directory.organizationScopes.get(id);
  if (!scope) throw new CoreError('entity.not_exists', { values: { entity: 'organization_scope' } });
  refuseTaken(call, changes.name, id);
  return { status: 200, body: Object.assign(scope, changes) };
}

/** It is removed from roles (sample 877). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  const { organizationScopes, grants } = tenant.directory;
  if (!organizationScopes.delete(id)) throw new CoreError('entity.not_found');
  for (const granted of grants.values()) granted.organizationScopes.delete(id);
  return { status: 204 };
}

function refuseTaken({ tenant }: TenantCall, name: string | undefined, ownId?: string): void {
  const scopes = [...tenant.directory.organizationScopes.values()];
  if (scopes.some((scope) => scope.name === name && scope.id !== ownId)) {
    throw new CoreError('entity.unique_integrity_violation');
  }
}
