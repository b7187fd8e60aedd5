import { maxConcurrentRequests } from '../http/pace.ts';
import { RequestError } from '../http/failure.ts';
import { backOff } from '../http/retry.ts';
import type { CloudApi, Tenant, TenantList } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { messageOf } from '../shared/problem.ts';
import { showTenant } from './account.ts';

/** What became of a tenant that was to be deleted. */
export interface Deletion {
  tenant: Tenant;
  /** Why it could not be deleted, in words; missing when it is deleted. */
  error?: string;
  /** The account may not delete it: an admin of the tenant can. */
  isForbidden?: true;
}

/** What became of tenants, and the account afterwards. */
export interface DeletionResult {
  deletions: Deletion[];
  /** Missing when it could not be read, or nothing was to be deleted. */
  list?: TenantList;
}

type DeletionContext = Pick<TimedRunContext, 'clock' | 'deadline' | 'log'>;

/** How often a deletion is asked for that Logto refuses in so many words. */
const mostRefusals = 3;

/**
 * Deletes tenants side by side. Only a list of the account that no longer has a tenant proves that it is deleted; what is
 * still there is tried again until the deadline, whatever Logto answered, unless it may not be deleted. A failure of one
 * does not stop the others.
 */
export async function deleteTenants(
  cloud: Pick<CloudApi, 'deleteTenant' | 'tenants'>,
  tenants: readonly Tenant[],
  context: DeletionContext,
): Promise<DeletionResult> {
  const results = new Map<Tenant, Deletion>();
  let open = tenants;
  let list: TenantList | undefined;
  for (let round = 1; open.length > 0; round += 1) {
    const attempts = await mapConcurrent(open, maxConcurrentRequests, async (tenant) => ({
      tenant,
      failure: await attempt(cloud, tenant),
    }));
    try {
      list = await cloud.tenants();
    } catch (error) {
      for (const { tenant, failure } of attempts) {
        results.set(tenant, { tenant, error: messageOf(failure ?? error) });
      }
      list = undefined;
      break;
    }
    const listed = new Set(list.tenants.map(({ id }) => id));
    for (const { tenant, failure } of attempts) {
      if (!listed.has(tenant.id)) results.set(tenant, { tenant });
      else if (isFinal(failure, round)) results.set(tenant, refusedDeletion(tenant, failure));
    }
    open = open.filter((tenant) => !results.has(tenant));
    if (open.length > 0 && !(await waitForNextRound(open, round, context))) break;
  }
  const stillListed = 'Logto still lists it after it was asked to delete it.';
  const deletions = tenants.map((tenant) => results.get(tenant) ?? { tenant, error: stillListed });
  for (const { tenant, error } of deletions) {
    const what = showTenant(tenant);
    context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
  }
  return { deletions, ...(list ? { list } : {}) };
}

async function attempt(
  cloud: Pick<CloudApi, 'deleteTenant'>,
  tenant: Tenant,
): Promise<RequestError | undefined> {
  try {
    await cloud.deleteTenant(tenant.id);
    return undefined;
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
}

/** Whether asking once more is of no use. */
function isFinal(error: RequestError | undefined, round: number): error is RequestError {
  if (error === undefined) return false;
  const { failure } = error;
  if (failure.kind !== 'refused') return true;
  return [401, 402, 403].includes(failure.status) || round >= mostRefusals;
}

function refusedDeletion(tenant: Tenant, error: RequestError): Deletion {
  const isForbidden = error.failure.kind === 'refused' && error.failure.status === 403;
  return { tenant, error: error.message, ...(isForbidden ? { isForbidden } : {}) };
}

/** @returns false when the time is over */
async function waitForNextRound(
  open: readonly Tenant[],
  round: number,
  { clock, deadline, log }: DeletionContext,
): Promise<boolean> {
  const what = open.length === 1 ? 'The tenant is' : `${open.length} tenants are`;
  log.info(`${what} still listed after the request to delete; trying again.`);
  try {
    await clock.sleep(backOff(round), deadline.signal);
    return true;
  } catch (error) {
    if (deadline.signal.aborted) return false;
    throw error;
  }
}

/** Deletes one tenant, as `deleteTenants`. @throws Error with why it could not be deleted */
export async function deleteOne(
  cloud: Pick<CloudApi, 'deleteTenant' | 'tenants'>,
  tenant: Tenant,
  context: DeletionContext,
): Promise<void> {
  const { deletions } = await deleteTenants(cloud, [tenant], context);
  for (const { error } of deletions) if (error !== undefined) throw new Error(error);
}

/** The ids of the tenants that are deleted, as the output `deleted` has them. */
export function deletedIds(deletions: readonly Deletion[]): string {
  return JSON.stringify(deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}

/** @throws Error when tenants could not be deleted, with the reason of each */
export function requireAllDeleted(deletions: readonly Deletion[]): void {
  const failed = deletions.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return;
  const reasons = failed.map(({ tenant, error }) => `${showTenant(tenant)}: ${error}`);
  const title =
    deletions.length === 1
      ? 'The tenant could not be deleted:'
      : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
  throw new Error([title, ...reasons].join('\n'));
}
