import type { PullRequestState } from '../github/pull-requests.ts';
import type { Tenant } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { tenantsNamed } from './account.ts';

/** What to do when a tenant of the name exists, as the input `if-exists` spells it. */
export type IfExists = 'reuse' | 'reuse-or-recreate' | 'recreate' | 'fail';

/** What a run does to have a tenant of the name. */
export type Decision =
  | { action: 'create' }
  | { action: 'recreate'; reason: string }
  | { action: 'reuse'; tenant: Tenant }
  | { action: 'refuse'; message: string };

/** The facts that {@link decideByName} looks at. */
export interface NameFacts {
  name: string;
  ifExists: IfExists;
  tag: string;
  regionName: string;
  /** The tenants of the name, the oldest first. */
  named: readonly Tenant[];
}

/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
export function decideByName({ name, ifExists, tag, regionName, named }: NameFacts): Decision {
  const [oldest] = named;
  if (oldest === undefined) return { action: 'create' };
  if (ifExists === 'recreate') return recreate(named, 'if-exists is recreate');
  if (ifExists === 'fail') {
    return refuse(
      `The tenant ${quote(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`,
    );
  }
  if (oldest.tag !== tag || oldest.regionName !== regionName) {
    return refuse(
      `The tenant ${quote(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, or set tag and region to those of the tenant.`,
    );
  }
  return { action: 'reuse', tenant: oldest };
}

/** Decides what follows when no credentials are known for the tenants of a name, and something is to be applied. */
export function decideWithoutCredentials({
  name,
  ifExists,
  named,
}: NameFacts): Exclude<Decision, { action: 'create' | 'reuse' }> {
  if (ifExists === 'reuse-or-recreate') return recreate(named, 'no credentials are available for it');
  const orRecreate = named.every(({ tag }) => tag === 'development')
    ? 'or set if-exists to reuse-or-recreate, '
    : '';
  return refuse(
    `The tenant ${quote(name, 128)} exists already, and no credentials are available to update it: Logto shows them only when it creates a tenant, and none are kept in the Actions cache. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`,
  );
}

/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(
  named: readonly Tenant[],
  reason: string,
): Extract<Decision, { action: 'recreate' | 'refuse' }> {
  const other = named.find(({ tag }) => tag !== 'development');
  if (other === undefined) return { action: 'recreate', reason };
  return refuse(
    `The tenant ${quote(other.name, 128)} (${other.id}) is a ${other.tag} tenant, which is never recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`,
  );
}

const refuse = (message: string) => ({ action: 'refuse', message }) as const;

/** Which tenants `delete` is asked for. */
export interface DeletionRequest {
  /** Empty when the tenant is given by id alone. */
  name: string;
  /** Empty when the tenants are given by name. */
  tenantId: string;
  allowProduction: boolean;
}

/** Which tenants are to be deleted. */
export type DeletionDecision =
  { action: 'delete'; tenants: Tenant[]; warning?: string } | { action: 'refuse'; message: string };

/** Decides which tenants `delete` deletes: the one of an id, or all development tenants of a name. */
export function decideDeletion(
  tenants: readonly Tenant[],
  { name, tenantId, allowProduction }: DeletionRequest,
): DeletionDecision {
  return tenantId === ''
    ? decideDeletionByName(tenants, name)
    : decideDeletionById(
        tenants.find(({ id }) => id === tenantId),
        name,
        allowProduction,
      );
}

function decideDeletionById(
  tenant: Tenant | undefined,
  name: string,
  allowProduction: boolean,
): DeletionDecision {
  if (tenant === undefined) return { action: 'delete', tenants: [] };
  const what = `The tenant ${tenant.id} is named ${quote(tenant.name, 128)}`;
  if (name !== '' && tenant.name !== name) {
    return refuse(
      `${what}, not ${quote(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`,
    );
  }
  if (tenant.tag !== 'development' && !allowProduction) {
    return refuse(
      `${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`,
    );
  }
  return { action: 'delete', tenants: [tenant] };
}

function decideDeletionByName(tenants: readonly Tenant[], name: string): DeletionDecision {
  const named = tenantsNamed(tenants, name);
  const development = named.filter(({ tag }) => tag === 'development');
  const others = named.filter(({ tag }) => tag !== 'development');
  if (others.length === 0) return { action: 'delete', tenants: development };
  const list = others.map(({ id, tag }) => `${id} (${tag})`).join(', ');
  const warning = `By name, only development tenants are deleted, but ${quote(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
  return development.length === 0
    ? refuse(`${warning} Nothing was deleted.`)
    : { action: 'delete', tenants: development, warning };
}

/** What a sweep knows of a preview tenant. */
export interface PreviewFacts {
  tenant: Tenant;
  /** The number of the pull request in its name. */
  number: number;
  pullRequest: PullRequestState;
  /** Milliseconds; `undefined` when the age does not matter. */
  maxAge: number | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What becomes of a preview tenant, and why. */
export interface SweepDecision {
  tenant: Tenant;
  isToDelete: boolean;
  reason: string;
}

/** Decides whether a sweep deletes a preview tenant. */
export function decideSweep({ tenant, number, pullRequest, maxAge, now }: PreviewFacts): SweepDecision {
  const decide = (isToDelete: boolean, reason: string): SweepDecision => ({ tenant, isToDelete, reason });
  if (tenant.tag !== 'development') return decide(false, `a ${tenant.tag} tenant is never swept`);
  if (pullRequest === 'closed') return decide(true, `pull request #${number} is closed`);
  const age = now - new Date(tenant.createdAt).getTime();
  if (maxAge !== undefined && age > maxAge) {
    return decide(true, `it is ${Math.floor(age / 3_600_000)} h old, more than max-age allows`);
  }
  return decide(
    false,
    pullRequest === 'open' ? `pull request #${number} is open` : `GitHub knows no pull request #${number}`,
  );
}
