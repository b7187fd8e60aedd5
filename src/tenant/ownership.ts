import type { Tenant, TenantList } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { showTenant, showTime } from './account.ts';
import { type IfExists, refuse } from './decide.ts';

/** What is known after a create call whose answer was lost. */
export interface LostCreateFacts {
  ifExists: IfExists;
  tag: string;
  regionName: string;
  /** Whether no other run can have the name. */
  hasNameOfRun: boolean;
  /** Tenants of the name that appeared since the call was sent. */
  appeared: readonly Tenant[];
  /** Whether the call may be sent once more. */
  canRepeat: boolean;
}

/** What follows from a lost create. */
export type LostCreateDecision =
  /** No tenant appeared: send the call again. */
  | { action: 'repeat' }
  /** This tenant is certainly of this run. */
  | { action: 'delete'; tenant: Tenant }
  /** Somebody's tenant has the name now: go on as `if-exists` says. */
  | { action: 'take-as-existing' }
  | { action: 'fail' }
  | { action: 'refuse'; message: string };

/** Decides what becomes of tenants that may have been created by a call whose answer was lost. Deletes none on a guess. */
export function decideLostCreate(facts: LostCreateFacts): LostCreateDecision {
  const { appeared, canRepeat, ifExists } = facts;
  const [tenant] = appeared;
  if (tenant === undefined) return { action: canRepeat ? 'repeat' : 'fail' };
  const certain = certainlyOurs(facts);
  if (certain !== undefined) return { action: 'delete', tenant: certain };
  if (canRepeat && (ifExists === 'recreate' || ifExists === 'reuse-or-recreate')) {
    return { action: 'take-as-existing' };
  }
  const times = appeared.map(showTime).join(', ');
  return refuse(
    appeared.length === 1
      ? `Since then ${showTenant(tenant)}, has appeared. It may be this run's, without credentials, or another run's, so it was not deleted: check it in Logto Console, delete it if nobody uses it, and run again.`
      : `Since then ${appeared.length} tenants named ${quote(tenant.name)} have appeared (created ${times}), and only one can be this run's. None was deleted: delete yours in Logto Console.`,
  );
}

/**
 * The one tenant that nobody else can have created: its name has the id of this run, and it is what was asked for. Only a
 * development tenant is deleted on that.
 */
export function certainlyOurs({
  appeared,
  hasNameOfRun,
  tag,
  regionName,
}: Pick<LostCreateFacts, 'appeared' | 'hasNameOfRun' | 'tag' | 'regionName'>): Tenant | undefined {
  const [tenant, ...others] = appeared;
  const isCertain =
    hasNameOfRun &&
    others.length === 0 &&
    tag === 'development' &&
    tenant?.tag === tag &&
    tenant.regionName === regionName;
  return isCertain ? tenant : undefined;
}

/**
 * Whether a tenant is certainly deleted: by this run, or before it read the account. What was created since is not in that
 * list either.
 */
export function isCertainlyGone(
  { tenantId, createdAt }: { tenantId: string; createdAt?: number | undefined },
  deletedIds: readonly string[],
  { isComplete, logtoTime, tenants }: TenantList,
): boolean {
  if (deletedIds.includes(tenantId)) return true;
  const isMissing = isComplete && !tenants.some(({ id }) => id === tenantId);
  return isMissing && createdAt !== undefined && logtoTime !== undefined && createdAt < logtoTime;
}
