import * as z from 'zod';
import { findRole, rewrite } from './access.ts';
import { coreBody } from './body.ts';
import { forgetRole, usersWithRole } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { grant } from './role-scopes.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import { addRole, rolesOf } from './tenant.ts';
import type { Role, TenantState } from './types.ts';

const roleType = z.enum(['User', 'MachineToMachine']);
const listQuery = z.object({ type: roleType.optional() });
const text = z.string().min(1).max(128);
const roleUpdate = z.object({ name: text, description: text, isDefault: z.boolean() }).partial();
const roleCreate = z.object({
  name: text,
  description: text,
  type: roleType.optional(),
  isDefault: z.boolean().optional(),
  scopeIds: z.array(z.string().min(1)).optional(),
});

/** The roles of a tenant (samples 104, 115 to 118, 149, 204 to 206, 339 to 376, 391 to 396). */
export const roleRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/roles', handle: list },
  { method: 'POST', path: '/roles', handle: create },
  { method: 'GET', path: '/roles/:id', handle: read },
  { method: 'PATCH', path: '/roles/:id', handle: update },
  { method: 'DELETE', path: '/roles/:id', handle: remove },
];

/** A role as Logto shows it: without its scopes. */
export function roleRow({ tenantId, id, name, description, type, isDefault }: Role): Omit<Role, 'scopeIds'> {
  return { tenantId, id, name, description, type, isDefault };
}

/** `#internal:` roles are never listed (sample 395). */
function list(call: TenantCall): Reply {
  const { tenant, url } = call;
  const { type } = guard(listQuery, { type: url.searchParams.get('type') ?? undefined }, 'query');
  const roles = [...tenant.roles.values()].filter(
    (role) => !role.name.startsWith('#internal:') && (type === undefined || role.type === type),
  );
  const found = searched(roles, url.searchParams, ['id', 'name', 'description']);
  return paged(
    call,
    found.map((role) => Object.assign(roleRow(role), usage(tenant, role))),
    'always',
  );
}

function usage(tenant: TenantState, role: Role): object {
  const users = usersWithRole(tenant, role.id);
  const applications = [...tenant.applications.values()].filter(({ id }) =>
    rolesOf(tenant, id).includes(role),
  );
  return {
    usersCount: users.length,
    featuredUsers: users.slice(0, 3).map(({ id, avatar, name }) => ({ id, avatar, name })),
    applicationsCount: applications.length,
    featuredApplications: applications.slice(0, 3).map(({ id, name, type }) => ({ id, name, type })),
  };
}

/** Not transactional: if scopes are refused, the role still exists without them (samples 352 to 357). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { scopeIds = [], ...request } = guard(roleCreate, coreBody(call), 'body');
  const { type = 'User', isDefault = false } = request;
  refuseTaken(tenant, request.name);
  const role = addRole(world, tenant, { ...request, type, isDefault, scopeIds: [] });
  grant(tenant, role, scopeIds);
  return { status: 200, body: roleRow(role) };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: roleRow(findRole(tenant, id)) };
}

/** Neither type nor scopes can be changed here (samples 373 to 375). */
function update(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const changes = guard(roleUpdate, coreBody(call), 'body');
  const role = findRole(tenant, id);
  if (changes.name !== undefined) refuseTaken(tenant, changes.name, id);
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const updated = rewrite(tenant.roles, {
    ...role,
    name: changes.name ?? role.name,
    description: changes.description ?? role.description,
    isDefault: changes.isDefault ?? role.isDefault,
  });
  return { status: 200, body: roleRow(updated) };
}

/** A role in use can be deleted, even the role that grants the Management API (samples 873, 888). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  findRole(tenant, id);
  tenant.roles.delete(id);
  for (const assigned of tenant.applicationRoles.values()) assigned.delete(id);
  forgetRole(tenant, id);
  return { status: 204 };
}

/** The name must be unique among roles of both types; it is compared exactly (samples 342, 343). */
function refuseTaken(tenant: TenantState, name: string, except?: string): void {
  const taken = [...tenant.roles.values()].some((role) => role.name === name && role.id !== except);
  if (taken) throw new CoreError('role.name_in_use', { values: { name } });
}
