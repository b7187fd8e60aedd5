import type { AccessControl } from './access-rules.ts';
import { CoreError } from './errors.ts';
import type { ConsentScopes } from './application-consent.ts';
import type { ApplicationBranding } from './application-sign-in-experience.ts';
import type { Role, TenantState } from './types.ts';

/** A resource row, with exactly the fields that Logto answers (sample 293). */
export interface Resource {
  tenantId: string;
  id: string;
  name: string;
  indicator: string;
  isDefault: boolean;
  /** Seconds. */
  accessTokenTtl: number;
}

/** A scope of a resource, with exactly the fields that Logto answers (sample 308). */
export interface Scope {
  tenantId: string;
  id: string;
  resourceId: string;
  name: string;
  description: string | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** What access is granted to, and what applications have beyond their own row. Rows by id, the last written last. */
export interface Access {
  resources: Map<string, Resource>;
  scopes: Map<string, Scope>;
  /** By application id. */
  consents: Map<string, ConsentScopes>;
  /** By application id. */
  brandings: Map<string, ApplicationBranding>;
  /** By application id. */
  controls: Map<string, AccessControl>;
}

export function newAccess(): Access {
  return {
    resources: new Map(),
    scopes: new Map(),
    consents: new Map(),
    brandings: new Map(),
    controls: new Map(),
  };
}

/** Puts the Management API resource and its scope into a new tenant (sample 148). */
export function addManagementApi(tenant: TenantState): void {
  const { id: tenantId, access } = tenant;
  const { id, scopeId, createdAt } = tenant.managementResource;
  access.resources.set(id, {
    tenantId,
    id,
    name: 'Logto Management API',
    // Tests may still change these in the tenant.
    get indicator() {
      return tenant.managementResource.indicator;
    },
    isDefault: false,
    get accessTokenTtl() {
      return tenant.accessTokenTtl;
    },
  });
  access.scopes.set(scopeId, {
    tenantId,
    id: scopeId,
    resourceId: id,
    name: 'all',
    description: 'Default scope for Management API, allows all permissions.',
    createdAt,
  });
}

/** Writes a row anew: Logto lists without an order of its own, so that a changed row comes last (samples 332, 403). */
export function rewrite<T extends { id: string }>(rows: Map<string, T>, row: T): T {
  rows.delete(row.id);
  rows.set(row.id, row);
  return row;
}

/** The resource with this id, or 404 `entity.not_exists_with_id` (sample 295). */
export function findResource({ access }: TenantState, id: string): Resource {
  const resource = access.resources.get(id);
  if (!resource) throw new CoreError('entity.not_exists_with_id', { values: { entity: 'resources', id } });
  return resource;
}

/** The role with this id, or 404 `entity.not_exists_with_id` (sample 367). */
export function findRole({ roles }: TenantState, id: string): Role {
  const role = roles.get(id);
  if (!role) throw new CoreError('entity.not_exists_with_id', { values: { entity: 'roles', id } });
  return role;
}

/** Whether Logto takes a resource for a Management API: by its indicator alone, the one of another tenant included. */
export function isManagementApi({ managementResource }: TenantState, { id, indicator }: Resource): boolean {
  return id === managementResource.id || /^https:\/\/[^.]+\.logto\.app\/api$/.test(indicator);
}

/** Those of the ids that lead to a scope, in the order of the scopes' rows (samples 379, 384). */
export function scopesWith({ access }: TenantState, ids: Iterable<string>): Scope[] {
  const wanted = new Set(ids);
  return [...access.scopes.values()].filter(({ id }) => wanted.has(id));
}
