import type { PullRequestState } from '../github/pull-requests.ts';
import type { Tenant, TenantList } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { showTenant, showTime, tenantsNamed } from './account.ts';
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

/** Decides which tenants `delete` may delete. */
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
  const what = `The tenant of this tenant-id is named ${quote(tenant.name)}`;
  if (name !== '' && tenant.name !== name) {
    return refuse(
      `${what}, not ${quote(name)}. Nothing was deleted: correct tenant-id or name, or leave name out.`,
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
  const list = others.map((tenant) => `a ${tenant.tag} tenant created ${showTime(tenant)}`).join(', ');
  const warning = `By name, only development tenants are deleted, but ${quote(name)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
  return development.length === 0
    ? refuse(`${warning} Nothing was deleted.`)
    : { action: 'delete', tenants: development, warning };
}

/** The state of the pull request of a run, as far as GitHub could be asked. */
export interface PullRequestFact {
  state: PullRequestState | 'not-asked';
  /** Why it could not be asked. */
  problem?: string;
}

/** What `auto` does on the event that a pull request was closed. */
export type ClosedDecision =
  | { action: 'delete'; warning?: string }
  | { action: 'keep'; notice: string }
  | { action: 'refuse'; message: string };

/**
 * Decides whether the event `closed` still holds: a run that is started again must not delete the tenant of a pull request
 * that was reopened.
 * @param attempt from 1
 */
export function decideClosed(
  { state, problem }: PullRequestFact,
  number: number | undefined,
  attempt: number,
): ClosedDecision {
  if (state === 'closed') return { action: 'delete' };
  if (state === 'open') {
    return {
      action: 'keep',
      notice: `Pull request #${number} is open again, so nothing was deleted: its tenant is deleted when it is closed.`,
    };
  }
  const why = problem ?? `GitHub knows no pull request #${number}.`;
  // The first attempt runs right after the event.
  if (attempt === 1) {
    const warning = `Could not check whether pull request #${number} is still closed, so the event counts. ${why}`;
    return { action: 'delete', warning };
  }
  return refuse(
    `Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`,
  );
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
