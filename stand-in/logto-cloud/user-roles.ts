import * as z from 'zod';
import { coreBody } from './body.ts';
import { usersWithRole } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { roleRow } from './roles.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import type { TenantState } from './types.ts';
import { findUser, userRow, userSearchFields } from './users.ts';

const assignment = z.object({ roleIds: z.array(z.string().min(1)) });

/** The roles of users (samples 123, 403, 454 to 467). */
export const userRoleRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/users/:id/roles', handle: list },
  { method: 'POST', path: '/users/:id/roles', handle: add },
  { method: 'PUT', path: '/users/:id/roles', handle: replace },
  { method: 'DELETE', path: '/users/:id/roles/:roleId', handle: remove },
  { method: 'GET', path: '/roles/:id/users', handle: users },
];

/** In the order of the roles instead of their assignment (sample 458). */
function list(call: TenantCall, id = ''): Reply {
  const { tenant, url } = call;
  findUser(tenant, id);
  const assigned = assignedTo(tenant, id);
  const roles = [...tenant.roles.values()].filter((role) => assigned.has(role.id)).map(roleRow);
  return paged(call, searched(roles, url.searchParams, ['id', 'name', 'description']), 'always');
}

/** Assigned IDs are skipped (sample 457). */
function add(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { roleIds } = guard(assignment, coreBody(call), 'body');
  findUser(tenant, id);
  const assigned = assignedTo(tenant, id);
  const addedRoleIds = [...new Set(roleIds)].filter((roleId) => !assigned.has(roleId));
  if (hasMachineRole(tenant, addedRoleIds)) throw new CoreError('user.invalid_role_type');
  checkRoles(tenant, addedRoleIds);
  for (const roleId of addedRoleIds) assigned.add(roleId);
  return { status: 201, body: { roleIds, addedRoleIds } };
}

/** A trap of Logto: it refuses a machine-to-machine role only after it has removed all other roles (samples 460, 461). */
function replace(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { roleIds } = guard(assignment, coreBody(call), 'body');
  findUser(tenant, id);
  const assigned = assignedTo(tenant, id);
  const added = roleIds.filter((roleId) => !assigned.has(roleId));
  checkRoles(tenant, added);
  for (const roleId of assigned) if (!roleIds.includes(roleId)) assigned.delete(roleId);
  if (hasMachineRole(tenant, added)) throw new CoreError('entity.db_constraint_violated');
  for (const roleId of added) assigned.add(roleId);
  return { status: 200, body: { roleIds } };
}

function remove({ tenant }: TenantCall, id = '', roleId = ''): Reply {
  if (!assignedTo(tenant, id).delete(roleId)) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function users(call: TenantCall, roleId = ''): Reply {
  const { tenant, url } = call;
  checkRoles(tenant, [roleId]);
  const found = searched(usersWithRole(tenant, roleId), url.searchParams, userSearchFields);
  return paged(call, found.map(userRow), 'always');
}

function checkRoles(tenant: TenantState, roleIds: string[]): void {
  const unknown = roleIds.find((id) => !tenant.roles.has(id));
  if (unknown === undefined) return;
  throw new CoreError('entity.not_exists_with_id', { values: { entity: 'roles', id: unknown } });
}

function hasMachineRole(tenant: TenantState, roleIds: string[]): boolean {
  return roleIds.some((id) => tenant.roles.get(id)?.type === 'MachineToMachine');
}

function assignedTo({ directory }: TenantState, userId: string): Set<string> {
  return directory.userRoles.get(userId) ?? new Set();
}
