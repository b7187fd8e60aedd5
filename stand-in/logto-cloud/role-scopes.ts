import * as z from 'zod';
import { findRole, isManagementApi, scopesWith } from './access.ts';
import { coreBody } from './body.ts';
import { CoreError, PlainError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import type { Role, TenantState } from './types.ts';

const assignment = z.object({ scopeIds: z.array(z.string().min(1)).min(1) });

/** The scopes of a role; no request replaces all of them (samples 377 to 390). */
export const roleScopeRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/roles/:id/scopes', handle: list },
  { method: 'POST', path: '/roles/:id/scopes', handle: add },
  { method: 'DELETE', path: '/roles/:id/scopes/:scopeId', handle: remove },
];

/** Grants scopes that a role does not have: all of them, or none if one is refused (samples 352 to 356, 382 to 385). */
export function grant(tenant: TenantState, role: Role, scopeIds: string[]): void {
  const { scopes, resources } = tenant.access;
  const unknown = scopeIds.find((id) => !scopes.has(id));
  if (unknown !== undefined) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'scopes', id: unknown } });
  }
  const management = scopesWith(tenant, scopeIds).some(({ resourceId }) => {
    const resource = resources.get(resourceId);
    return resource !== undefined && isManagementApi(tenant, resource);
  });
  if (management && role.type === 'User') {
    throw new CoreError('role.management_api_scopes_not_assignable_to_user_role');
  }
  if (new Set(scopeIds).size < scopeIds.length) throw new PlainError(500, 'Internal server error.');
  role.scopeIds = [...role.scopeIds, ...scopeIds];
}

function list(call: TenantCall, id = ''): Reply {
  const { tenant, url } = call;
  const scopes = searched(scopesWith(tenant, findRole(tenant, id).scopeIds), url.searchParams, [
    'id',
    'name',
    'description',
  ]);
  const rows = scopes.map((scope) => ({
    ...scope,
    resource: tenant.access.resources.get(scope.resourceId),
  }));
  return paged(call, rows, 'optional');
}

/** Fails as a whole if the role already has one of the scopes (sample 381). */
function add(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { scopeIds } = guard(assignment, coreBody(call), 'body');
  const role = findRole(tenant, id);
  const scopeId = scopeIds.find((candidate) => role.scopeIds.includes(candidate));
  if (scopeId !== undefined) throw new CoreError('role.scope_exists', { values: { scopeId } });
  grant(tenant, role, scopeIds);
  return { status: 201, body: scopesWith(tenant, role.scopeIds) };
}

function remove({ tenant }: TenantCall, id = '', scopeId = ''): Reply {
  const role = tenant.roles.get(id);
  if (!role?.scopeIds.includes(scopeId)) throw new CoreError('entity.not_found');
  role.scopeIds = role.scopeIds.filter((granted) => granted !== scopeId);
  return { status: 204 };
}
