import * as z from 'zod';
import { findResource, scopesWith } from './access.ts';
import { coreBody } from './body.ts';
import type { Grants, OrganizationScope } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { checkForeignKeys, checkUnique, ids, removeRelation, someIds } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

/** One of the two sets of scopes of an organization role. */
interface ScopeSet {
  grants: keyof Grants;
  /** The key of the list of IDs in a body: a trap of Logto, because creating a role uses another key (sample 527). */
  key: string;
  exists: (tenant: TenantState, id: string) => boolean;
  rows: (tenant: TenantState, ids: Iterable<string>) => readonly object[];
}

const organizationScopes: ScopeSet = {
  grants: 'organizationScopes',
  key: 'organizationScopeIds',
  exists: hasOrganizationScope,
  rows: organizationScopesWith,
};
const resourceScopes: ScopeSet = {
  grants: 'resourceScopes',
  key: 'scopeIds',
  exists: hasResourceScope,
  rows: scopesWith,
};

/** The scopes that an organization role grants (samples 513 to 528, 872, 877). */
export const organizationRoleScopeRoutes: Route<TenantCall>[] = [
  ...routes('/organization-roles/:id/scopes', organizationScopes),
  ...routes('/organization-roles/:id/resource-scopes', resourceScopes),
];

export function hasOrganizationScope({ directory }: TenantState, id: string): boolean {
  return directory.organizationScopes.has(id);
}

export function hasResourceScope({ access }: TenantState, id: string): boolean {
  return access.scopes.has(id);
}

/** The organization scopes with these IDs. */
function organizationScopesWith({ directory }: TenantState, scopeIds: Iterable<string>): OrganizationScope[] {
  return [...scopeIds].flatMap((id) => directory.organizationScopes.get(id) ?? []);
}

/** Both sets as in the list of roles (sample 503). */
export function grantedScopes(tenant: TenantState, roleId: string): object {
  const granted = tenant.directory.grants.get(roleId);
  return {
    scopes: organizationScopesWith(tenant, granted?.organizationScopes ?? []).map(({ id, name }) => ({
      id,
      name,
    })),
    resourceScopes: scopesWith(tenant, granted?.resourceScopes ?? []).map(({ id, name, resourceId }) => {
      const resource = findResource(tenant, resourceId);
      return { id, name, resource: { id: resource.id, name: resource.name } };
    }),
  };
}

function routes(path: string, set: ScopeSet): Route<TenantCall>[] {
  const body = (list: typeof ids) => z.object({ [set.key]: list });
  const granted = ({ tenant }: TenantCall, roleId: string) =>
    tenant.directory.grants.get(roleId)?.[set.grants];

  const check = (call: TenantCall, roleId: string, scopeIds: string[]): Set<string> | undefined => {
    const current = granted(call, roleId);
    checkForeignKeys(scopeIds, (id) => current !== undefined && set.exists(call.tenant, id));
    return current;
  };

  const list = (call: TenantCall, roleId = ''): Reply => {
    const current = granted(call, roleId);
    if (!current) {
      throw new CoreError('entity.not_exists_with_id', {
        values: { entity: 'organization_roles', id: roleId },
      });
    }
    return paged(call, set.rows(call.tenant, current), 'optional');
  };

  /** Granted scopes are skipped (sample 520). */
  const add = (call: TenantCall, roleId = ''): Reply => {
    const scopeIds = guard(body(someIds), coreBody(call), 'body')[set.key] ?? [];
    const current = check(call, roleId, scopeIds);
    for (const id of scopeIds) current?.add(id);
    return { status: 201, body: 'Created' };
  };

  /** A refused request changes nothing (sample 517). An unknown role is only an error if something is added (sample 524). */
  const replace = (call: TenantCall, roleId = ''): Reply => {
    const scopeIds = guard(body(ids), coreBody(call), 'body')[set.key] ?? [];
    checkUnique(scopeIds);
    const current = check(call, roleId, scopeIds);
    current?.clear();
    for (const id of scopeIds) current?.add(id);
    return { status: 204 };
  };

  const remove = (call: TenantCall, roleId = '', id = ''): Reply => {
    removeRelation(granted(call, roleId), id);
    return { status: 204 };
  };

  return [
    { method: 'GET', path, handle: list },
    { method: 'POST', path, handle: add },
    { method: 'PUT', path, handle: replace },
    { method: 'DELETE', path: `${path}/:scopeId`, handle: remove },
  ];
}
