import type { AccessControl } from './access-rules.ts';
import { CoreError } from './errors.ts';
import type { ConsentScopes } from './application-consent.ts';
import type { ApplicationBranding } from './application-sign-in-experience.ts';
import type { SamlConfig } from './saml-applications.ts';
import type { Role, TenantState } from './types.ts';

/** A resource row, with exactly the fields of Logto's answer (sample 293). */
export interface Resource {
  tenantId: string;
  id: string;
  name: string;
  indicator: string;
  isDefault: boolean;
  /** Seconds. */
  accessTokenTtl: number;
}

/** A scope of a resource, with exactly the fields of Logto's answer (sample 308). */
export interface Scope {
  tenantId: string;
  id: string;
  resourceId: string;
  name: string;
  description: string | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** Resources, scopes, and the access settings of applications. Rows by ID, the last written last. */
export interface Access {
  resources: Map<string, Resource>;
  scopes: Map<string, Scope>;
  /** By application id. */
  consents: Map<string, ConsentScopes>;
  /** By application id. */
  brandings: Map<string, ApplicationBranding>;
  /** By application id. */
  controls: Map<string, AccessControl>;
  /** By application id. */
  samlConfigs: Map<string, SamlConfig>;
}

export function newAccess(): Access {
  return {
    resources: new Map(),
    scopes: new Map(),
    consents: new Map(),
    brandings: new Map(),
    controls: new Map(),
    samlConfigs: new Map(),
  };
}

/** Adds the Management API resource and its scope to a new tenant (sample 148). */
export function addManagementApi(tenant: TenantState): void {
  const { id: tenantId, access } = tenant;
  const { id, scopeId, createdAt } = tenant.managementResource;
  access.resources.set(id, {
    tenantId,
    id,
    name: 'Logto Management API',
    // Tests may still change these fields of the tenant.
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

/** Writes a row at the end: Logto does not sort its lists, so a changed row comes last (samples 332, 403). */
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

/** Whether Logto considers a resource a Management API: only by its indicator, even that of another tenant. */
export function isManagementApi({ managementResource }: TenantState, { id, indicator }: Resource): boolean {
  return id === managementResource.id || /^https:\/\/[^.]+\.logto\.app\/api$/.test(indicator);
}

/** The scopes with these IDs, in the order of the scopes' rows (samples 379, 384). */
export function scopesWith({ access }: TenantState, ids: Iterable<string>): Scope[] {
  const selected = new Set(ids);
  return [...access.scopes.values()].filter(({ id }) => selected.has(id));
}
