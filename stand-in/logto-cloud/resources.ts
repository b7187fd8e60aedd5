import * as z from 'zod';
import { findResource, isManagementApi, rewrite } from './access.ts';
import type { Resource, Scope } from './access.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { removeScope } from './resource-scopes.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

const name = z.string().min(1);
const resourceCreate = z.object({
  name,
  indicator: z.string().min(1),
  accessTokenTtl: z.number().optional(),
});
const resourceUpdate = z.object({ name, accessTokenTtl: z.number() }).partial();
const resourceDefault = z.object({ isDefault: z.boolean() });

/** The API resources of a tenant, including the Management API (samples 108 to 111, 148, 282 to 307, 326 to 338). */
export const resourceRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/resources', handle: list },
  { method: 'POST', path: '/resources', handle: create },
  { method: 'GET', path: '/resources/:id', handle: read },
  { method: 'PATCH', path: '/resources/:id', handle: update },
  { method: 'DELETE', path: '/resources/:id', handle: remove },
  { method: 'PATCH', path: '/resources/:id/is-default', handle: makeDefault },
];

function list(call: TenantCall): Reply {
  const { resources, scopes } = call.tenant.access;
  const withScopes = call.url.searchParams.get('includeScopes') === 'true';
  const scopesOf = (id: string): Scope[] =>
    [...scopes.values()].filter(({ resourceId }) => resourceId === id);
  const rows = [...resources.values()].map((resource) =>
    withScopes ? { ...resource, scopes: scopesOf(resource.id) } : resource,
  );
  return paged(call, rows, 'optional');
}

/** Only the indicator must be unique; it is compared exactly (samples 284, 290). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(resourceCreate, coreBody(call), 'body');
  const { indicator, accessTokenTtl = 3600 } = request;
  if ([...tenant.access.resources.values()].some((resource) => resource.indicator === indicator)) {
    throw new CoreError('resource.resource_identifier_in_use', { values: { indicator } });
  }
  const resource: Resource = {
    tenantId: tenant.id,
    id: world.ids.entity(),
    name: request.name,
    indicator,
    isDefault: false,
    accessTokenTtl,
  };
  tenant.access.resources.set(resource.id, resource);
  return { status: 201, body: { ...resource, scopes: [] } };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: findResource(tenant, id) };
}

function update(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const changes = guard(resourceUpdate, coreBody(call), 'body');
  const resource = findResource(tenant, id);
  if (isManagementApi(tenant, resource)) throw new CoreError('resource.cannot_modify_management_api');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const { name: newName = resource.name, accessTokenTtl = resource.accessTokenTtl } = changes;
  const updated = { ...resource, name: newName, accessTokenTtl };
  return { status: 200, body: rewrite(tenant.access.resources, updated) };
}

function remove({ tenant }: TenantCall, id = ''): Reply {
  const { resources, scopes } = tenant.access;
  const resource = findResource(tenant, id);
  if (isManagementApi(tenant, resource)) throw new CoreError('resource.cannot_delete_management_api');
  for (const scope of scopes.values()) if (scope.resourceId === id) removeScope(tenant, scope.id);
  resources.delete(id);
  return { status: 204 };
}

/** At most one resource is the default, which may be the Management API (samples 303 to 307, 331). */
function makeDefault(call: TenantCall, id = ''): Reply {
  const { isDefault } = guard(resourceDefault, coreBody(call), 'body');
  const { resources } = call.tenant.access;
  const resource = resources.get(id);
  if (!resource) throw new CoreError('entity.not_exists', { values: { entity: 'resource' } });
  if (isDefault) dropDefault(call.tenant);
  return { status: 200, body: rewrite(resources, { ...resource, isDefault }) };
}

function dropDefault({ access: { resources } }: TenantState): void {
  const former = [...resources.values()].filter((resource) => resource.isDefault);
  for (const resource of former) rewrite(resources, { ...resource, isDefault: false });
}
