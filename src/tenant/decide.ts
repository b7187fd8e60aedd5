import type { Tenant } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { showTenant } from './account.ts';
import type { NoCredentials } from './kept-credentials/look.ts';

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
  if (ifExists === 'fail') {
    return refuse(
      `The tenant ${quote(name)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`,
    );
  }
  if (oldest.tag !== tag || oldest.regionName !== regionName) {
    return refuse(
      `The tenant ${quote(name)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.`,
    );
  }
  if (ifExists === 'recreate') return recreate(named, 'if-exists is recreate');
  return { action: 'reuse', tenant: oldest };
}

/** What is known of the credentials of an earlier run, when there are none that can be used. */
export interface CredentialFacts extends NameFacts {
  credentials: NoCredentials;
  /** Milliseconds until none of the tenants can be another run's work in progress; `undefined` if that is not known. */
  untilOldMs: number | undefined;
}

/** Decides what follows when there are no credentials for the tenants of a name, and something is to be applied. */
export function decideWithoutCredentials({
  name,
  ifExists,
  named,
  credentials,
  untilOldMs,
}: CredentialFacts): Exclude<Decision, { action: 'create' | 'reuse' }> | { action: 'wait'; ms: number } {
  const isDevelopment = named.every(({ tag }) => tag === 'development');
  const exists = `The tenant ${quote(name)} exists already`;
  const orRecreate = isDevelopment ? 'set if-exists to recreate, ' : '';
  // Another run may be about to keep them, also where something else is kept.
  if (untilOldMs !== undefined && untilOldMs > 0) return { action: 'wait', ms: untilOldMs };
  if (credentials !== 'none') {
    return refuse(
      `${exists}, and the credentials that an earlier run kept for it cannot be used. ${credentials.unusable} Nothing was deleted. After an outage, run the job again; otherwise set m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`,
    );
  }
  if (ifExists === 'reuse-or-recreate') {
    if (untilOldMs !== undefined || !isDevelopment) {
      return recreate(named, 'no credentials are available for it');
    }
    return refuse(
      `${exists}, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run's work in progress. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`,
    );
  }
  const policy = untilOldMs === undefined ? 'recreate' : 'reuse-or-recreate';
  return refuse(
    `${exists}, and no credentials are available to update it: Logto shows them only when it creates a tenant, and this run finds none that an earlier step or run has kept. Give m2m-app-id and m2m-app-secret, ${isDevelopment ? `or set if-exists to ${policy}, ` : ''}or delete the tenant.`,
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
    `There is ${showTenant(other)}: only development tenants are recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`,
  );
}

/** A decision not to go on, and the message for the user. */
export const refuse = (message: string) => ({ action: 'refuse', message }) as const;
