import * as z from 'zod';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { roleRow } from './roles.ts';
import type { Route, TenantCall } from './routes.ts';
import { rolesOf } from './tenant.ts';
import type { TenantState } from './types.ts';

const assignment = z.object({ roleIds: z.array(z.string().min(1)) });

/** The roles of an M2M application (samples 105, 106, 207 to 234). */
export const applicationRoleRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/applications/:id/roles', handle: list },
  { method: 'POST', path: '/applications/:id/roles', handle: add },
  { method: 'PUT', path: '/applications/:id/roles', handle: replace },
  { method: 'DELETE', path: '/applications/:id/roles/:roleId', handle: remove },
];

function list(call: TenantCall, id = ''): Reply {
  checkMachine(call.tenant, id);
  return paged(call, rolesOf(call.tenant, id).map(roleRow), 'always');
}

/** Assigned IDs are skipped (samples 106, 229). */
function add(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { roleIds } = guard(assignment, coreBody(call), 'body');
  checkMachine(tenant, id);
  checkRoles(tenant, roleIds);
  if (hasUserRole(tenant, roleIds)) throw new CoreError('application.invalid_role_type');
  const assigned = assignedTo(tenant, id);
  const addedRoleIds = [...new Set(roleIds)].filter((roleId) => !assigned.has(roleId));
  for (const roleId of addedRoleIds) assigned.add(roleId);
  return { status: 201, body: { roleIds, addedRoleIds } };
}

/** A trap of Logto: it answers 422 if nothing is added, but still removes roles; a user role removes all (samples 209 to 221). */
function replace(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { roleIds } = guard(assignment, coreBody(call), 'body');
  checkMachine(tenant, id);
  checkRoles(tenant, roleIds);
  const assigned = assignedTo(tenant, id);
  for (const roleId of assigned) if (!roleIds.includes(roleId)) assigned.delete(roleId);
  const added = roleIds.filter((roleId) => !assigned.has(roleId));
  if (added.length === 0) throw new CoreError('entity.invalid_input');
  if (hasUserRole(tenant, added)) throw new CoreError('entity.db_constraint_violated');
  for (const roleId of added) assigned.add(roleId);
  return { status: 200, body: 'OK' };
}

function remove({ tenant }: TenantCall, id = '', roleId = ''): Reply {
  checkMachine(tenant, id);
  if (!assignedTo(tenant, id).delete(roleId)) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function checkMachine(tenant: TenantState, id: string): void {
  const { type } = findApplication(tenant, id);
  if (type !== 'MachineToMachine') throw new CoreError('application.invalid_type');
}

function checkRoles(tenant: TenantState, roleIds: string[]): void {
  const unknown = roleIds.find((id) => !tenant.roles.has(id));
  if (unknown === undefined) return;
  throw new CoreError('entity.not_exists_with_id', { values: { entity: 'roles', id: unknown } });
}

function hasUserRole(tenant: TenantState, roleIds: string[]): boolean {
  return roleIds.some((id) => tenant.roles.get(id)?.type === 'User');
}

function assignedTo(tenant: TenantState, id: string): Set<string> {
  let assigned = tenant.applicationRoles.get(id);
  if (!assigned) tenant.applicationRoles.set(id, (assigned = new Set()));
  return assigned;
}
