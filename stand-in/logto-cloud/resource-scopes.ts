import * as z from 'zod';
import { findResource, isManagementApi, rewrite } from './access.ts';
import type { Scope } from './access.ts';
import { removeConsentTo } from './application-consent.ts';
import { coreBody } from './body.ts';
import { forgetResourceScopes } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import type { TenantState } from './types.ts';

const scopeCreate = z.object({ name: z.string().min(1).max(256), description: z.string().nullish() });
const scopeUpdate = scopeCreate.partial();

/** The scopes of a resource (samples 112 to 114, 308 to 325, 328 to 330, 335, 336). */
export const resourceScopeRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/resources/:id/scopes', handle: list },
  { method: 'POST', path: '/resources/:id/scopes', handle: create },
  { method: 'PATCH', path: '/resources/:id/scopes/:scopeId', handle: update },
  { method: 'DELETE', path: '/resources/:id/scopes/:scopeId', handle: remove },
];

/** Deletes a scope and removes it from roles and applications (samples 335, 870 to 872). */
export function removeScope(tenant: TenantState, id: string): void {
  tenant.access.scopes.delete(id);
  for (const role of tenant.roles.values()) role.scopeIds = role.scopeIds.filter((scopeId) => scopeId !== id);
  removeConsentTo(tenant, id);
  forgetResourceScopes(tenant, [id]);
}

/** An unknown resource is not refused; it has no scopes (sample 317). */
function list(call: TenantCall, id = ''): Reply {
  const scopes = [...call.tenant.access.scopes.values()].filter(({ resourceId }) => resourceId === id);
  return paged(call, searched(scopes, call.url.searchParams, ['id', 'name', 'description']), 'always');
}

function create(call: TenantCall, resourceId = ''): Reply {
  const { world, tenant } = call;
  const { name, description } = guard(scopeCreate, coreBody(call), 'body');
  refuseSpace(name);
  checkOwn(tenant, resourceId);
  refuseTaken(tenant, resourceId, name);
  const scope: Scope = {
    tenantId: tenant.id,
    id: world.ids.entity(),
    resourceId,
    name,
    description: description || null,
    createdAt: world.now(),
  };
  tenant.access.scopes.set(scope.id, scope);
  return { status: 201, body: scope };
}

/** The scope may belong to another resource than that of the path (sample 325). */
function update(call: TenantCall, resourceId = '', id = ''): Reply {
  const { tenant } = call;
  const { name, description } = guard(scopeUpdate, coreBody(call), 'body');
  checkOwn(tenant, resourceId);
  if (name !== undefined) {
    refuseSpace(name);
    refuseTaken(tenant, resourceId, name, id);
  }
  if (name === undefined && description === undefined) throw new CoreError('entity.invalid_input');
  const scope = tenant.access.scopes.get(id);
  if (!scope) throw new CoreError('entity.not_exists', { values: { entity: 'scope' } });
  const updated = {
    ...scope,
    name: name ?? scope.name,
    description: description === undefined ? scope.description : description || null,
  };
  return { status: 200, body: rewrite(tenant.access.scopes, updated) };
}

function remove({ tenant }: TenantCall, resourceId = '', id = ''): Reply {
  checkOwn(tenant, resourceId);
  if (!tenant.access.scopes.has(id)) throw new CoreError('entity.not_found');
  removeScope(tenant, id);
  return { status: 204 };
}

function checkOwn(tenant: TenantState, resourceId: string): void {
  if (isManagementApi(tenant, findResource(tenant, resourceId))) {
    throw new CoreError('resource.cannot_modify_management_api');
  }
}

function refuseSpace(name: string): void {
  if (/\s/.test(name)) throw new CoreError('scope.name_with_space');
}

function refuseTaken(tenant: TenantState, resourceId: string, name: string, except?: string): void {
  const taken = [...tenant.access.scopes.values()].some(
    (scope) => scope.resourceId === resourceId && scope.name === name && scope.id !== except,
  );
  if (taken) throw new CoreError('scope.name_exists', { values: { name } });
}
