import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import { addRole, rolesOf } from './tenant.ts';
import type { Role, TenantState } from './types.ts';

const roleType = z.enum(['User', 'MachineToMachine']);
const listQuery = z.object({ type: roleType.optional() });
const roleCreate = z.object({
  name: z.string().min(1).max(128),
  description: z.string().min(1).max(128),
  type: roleType.optional(),
  isDefault: z.boolean().optional(),
  scopeIds: z.array(z.string()).optional(),
});

/** The roles of a tenant (samples 104, 149, 204 to 206, 339 to 363), and its one resource as far as roles need it. */
export const roleRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/roles', handle: list },
  { method: 'POST', path: '/roles', handle: create },
  { method: 'GET', path: '/resources', handle: listResources },
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
  const applications = [...tenant.applications.values()].filter(({ id }) =>
    rolesOf(tenant, id).includes(role),
  );
  return {
    usersCount: 0,
    featuredUsers: [],
    applicationsCount: applications.length,
    featuredApplications: applications.slice(0, 3).map(({ id, name, type }) => ({ id, name, type })),
  };
}

/** Not transactional: a role with refused scopes stays behind without them (samples 352 to 355). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { scopeIds = [], ...request } = guard(roleCreate, coreBody(call), 'body');
  const { name, type = 'User', isDefault = false } = request;
  if ([...tenant.roles.values()].some((role) => role.name === name)) {
    throw new CoreError('role.name_in_use', { values: { name } });
  }
  const role = addRole(world, tenant, { ...request, type, isDefault, scopeIds: [] });
  const managementScope = tenant.managementResource.scopeId;
  const unknown = scopeIds.find((id) => id !== managementScope);
  if (unknown !== undefined) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'scopes', id: unknown } });
  }
  if (type === 'User' && scopeIds.length > 0) {
    throw new CoreError('role.management_api_scopes_not_assignable_to_user_role');
  }
  role.scopeIds = scopeIds;
  return { status: 200, body: roleRow(role) };
}

/** Only the Management API resource exists (sample 148). */
function listResources(call: TenantCall): Reply {
  const { id: tenantId, managementResource } = call.tenant;
  const { id, indicator, scopeId, createdAt } = managementResource;
  const scope = {
    tenantId,
    id: scopeId,
    resourceId: id,
    name: 'all',
    description: 'Default scope for Management API, allows all permissions.',
    createdAt,
  };
  const resource = {
    tenantId,
    id,
    name: 'Logto Management API',
    indicator,
    isDefault: false,
    accessTokenTtl: call.tenant.accessTokenTtl,
    ...(call.url.searchParams.get('includeScopes') === 'true' ? { scopes: [scope] } : {}),
  };
  return paged(call, [resource], 'optional');
}
