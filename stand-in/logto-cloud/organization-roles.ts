import { coreBody } from './body.ts';
import type { OrganizationRole } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { organizationRoleCreate, organizationRoleUpdate } from './organization-guard.ts';
import { grantedScopes, hasOrganizationScope, hasResourceScope } from './organization-role-scopes.ts';
import { paged } from './paging.ts';
import { checkForeignKeys } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import { byName, matching } from './search.ts';

/** The roles of the organization template (samples 130, 152, 493 to 512, 868 to 882). */
export const organizationRoleRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/organization-roles', handle: list },
  { method: 'POST', path: '/organization-roles', handle: create },
  { method: 'GET', path: '/organization-roles/:id', handle: read },
  { method: 'PATCH', path: '/organization-roles/:id', handle: update },
  { method: 'DELETE', path: '/organization-roles/:id', handle: remove },
];

/** Only the list shows the scopes (samples 503, 505). */
function list(call: TenantCall): Reply {
  const { tenant, url } = call;
  const roles = [...tenant.directory.organizationRoles.values()].toSorted(byName);
  const found = matching(roles, url.searchParams);
  return paged(
    call,
    found.map((role) => ({ ...role, ...grantedScopes(tenant, role.id) })),
    'always',
  );
}

/** Unlike for a role, nothing is created if a scope is refused (samples 498 to 500). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(organizationRoleCreate, coreBody(call), 'body');
  const { name, description = null, type = 'User' } = request;
  const { organizationScopeIds = [], resourceScopeIds = [] } = request;
  refuseTaken(call, name);
  checkForeignKeys(organizationScopeIds, (id) => hasOrganizationScope(tenant, id));
  checkForeignKeys(resourceScopeIds, (id) => hasResourceScope(tenant, id));
  const role: OrganizationRole = { tenantId: tenant.id, id: world.ids.entity(), name, description, type };
  tenant.directory.organizationRoles.set(role.id, role);
  tenant.directory.grants.set(role.id, {
    organizationScopes: new Set(organizationScopeIds),
    resourceScopes: new Set(resourceScopeIds),
  });
  return { status: 201, body: role };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  const role = tenant.directory.organizationRoles.get(id);
  if (!role) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'organization_roles', id } });
  }
  return { status: 200, body: role };
}

function update(call: TenantCall, id = ''): Reply {
  const changes = guard(organizationRoleUpdate, coreBody(call), 'body');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const role = call.tenant.directory.organizationRoles.get(id);
  if (!role) throw new CoreError('entity.not_exists', { values: { entity: 'organization_role' } });
  refuseTaken(call, changes.name, id);
  return { status: 200, body: Object.assign(role, changes) };
}

/** It is removed from members, applications and just-in-time provisioning (sample 882). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  const { organizationRoles, grants, affiliations } = tenant.directory;
  if (!organizationRoles.delete(id)) throw new CoreError('entity.not_found');
  grants.delete(id);
  for (const { members, applications, jitRoles } of affiliations.values()) {
    for (const roles of [...members.values(), ...applications.values(), jitRoles]) roles.delete(id);
  }
  return { status: 204 };
}

/** Names are unique across both types (sample 497). */
function refuseTaken({ tenant }: TenantCall, name: string | undefined, ownId?: string): void {
  const roles = [...tenant.directory.organizationRoles.values()];
  if (roles.some((role) => role.name === name && role.id !== ownId)) {
    throw new CoreError('entity.unique_integrity_violation');
  }
}
