import { maxConcurrentRequests } from '../http/pace.ts';
import { RequestError, isRefusedByProxy, isUntrustedCertificate, mayHaveSucceeded } from '../http/failure.ts';
import { backOff } from '../http/retry.ts';
import type { CloudApi, Tenant, TenantList } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { seconds } from '../shared/text.ts';
import { showTenant } from './account.ts';
import { isOld } from './age.ts';

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

/** How often Logto is asked for a deletion that it refuses. */
const mostRefusals = 3;

/**
 * The round, about 12 s after the first, from which a tenant that Logto does not know and never listed counts as deleted. A
 * tenant that was created a moment ago may not be known everywhere yet.
 */
const lastUnknownRound = 6;

/** What Logto answered to the request to delete a tenant. */
type Answer = 'accepted' | 'unknown' | RequestError;

/**
 * Deletes tenants side by side. Only a list of the account that no longer has a tenant proves that it is deleted; what is
 * still there is tried again until the deadline, whatever Logto answered, unless it may not be deleted. A failure of one
 * does not stop the others.
 * @param areListed whether a list of the account had them
 */
export async function deleteTenants(
  cloud: Pick<CloudApi, 'deleteTenant' | 'tenants'>,
  tenants: readonly Tenant[],
  context: DeletionContext,
  areListed = true,
): Promise<DeletionResult> {
  const results = new Map<Tenant, Deletion>();
  let open = tenants;
  let list: TenantList | undefined;
  for (let round = 1; open.length > 0; round += 1) {
    const attempts = await mapConcurrent(open, maxConcurrentRequests, async (tenant) => ({
      tenant,
      answer: await attempt(cloud, tenant),
    }));
    try {
      list = await cloud.tenants();
    } catch (error) {
      for (const { tenant, answer } of attempts) {
        const failure = typeof answer === 'string' ? error : answer;
        results.set(tenant, { tenant, error: messageOf(failure) });
      }
      list = undefined;
      break;
    }
    for (const { tenant, answer } of attempts) {
      const result = resultOf(tenant, answer, list, areListed, round);
      if (result !== undefined) results.set(tenant, result);
    }
    open = open.filter((tenant) => !results.has(tenant));
    if (open.length > 0 && !(await waitForNextRound(open, round, context))) break;
  }
  const deletions = tenants.map((tenant) => results.get(tenant) ?? { tenant, error: unproven(tenant, list) });
  for (const { tenant, error } of deletions) {
    const what = showTenant(tenant);
    context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
  }
  return { deletions, ...(list ? { list } : {}) };
}

function unproven({ id }: Tenant, list: TenantList | undefined): string {
  return list?.tenants.some((tenant) => tenant.id === id)
    ? 'Logto still lists it after it was asked to delete it.'
    : 'Logto did not confirm that it is deleted.';
}

async function attempt(cloud: Pick<CloudApi, 'deleteTenant'>, tenant: Tenant): Promise<Answer> {
  try {
    return await cloud.deleteTenant(tenant.id);
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
}

/**
 * What is known after a request to delete a tenant and a list of the account; `undefined` if it has to be tried again.
 * @param wasListed whether a list of the account had the tenant, so that its absence means something
 */
function resultOf(
  tenant: Tenant,
  answer: Answer,
  list: TenantList,
  wasListed: boolean,
  round: number,
): Deletion | undefined {
  const listed = list.tenants.find(({ id }) => id === tenant.id);
  // A tenant of this run is known by the id in its own create answer, whatever its name.
  if (wasListed && listed !== undefined && listed.name !== tenant.name) {
    return { tenant, error: `It has another name by now: ${quote(listed.name)}.` };
  }
  const isKnown = wasListed || round >= lastUnknownRound || isOld(tenant, list);
  if (listed === undefined && isProof(answer, list, isKnown)) return { tenant };
  if (typeof answer === 'string' || !isFinal(answer, round)) return undefined;
  const isForbidden = answer.failure.kind === 'refused' && answer.failure.status === 403;
  return { tenant, error: answer.message, ...(isForbidden ? { isForbidden } : {}) };
}

/** Whether an answer, and the absence from the list, mean that the tenant is deleted. */
function isProof(answer: Answer, { isComplete }: TenantList, isKnown: boolean): boolean {
  if (answer === 'accepted') return true;
  if (answer === 'unknown') return isKnown;
  // What was refused was not done by this request. Any other failure may have come after the effect.
  return isKnown && isComplete && mayHaveSucceeded(answer.failure);
}

/** Whether asking once more is of no use. */
function isFinal({ failure }: RequestError, round: number): boolean {
  if (failure.kind === 'refused' && failure.status < 500) {
    return [401, 402, 403].includes(failure.status) || round >= mostRefusals;
  }
  return (
    ['deadline', 'not-sent'].includes(failure.kind) ||
    isUntrustedCertificate(failure) ||
    isRefusedByProxy(failure)
  );
}

/** @returns false when the time is over */
async function waitForNextRound(
  open: readonly Tenant[],
  round: number,
  { clock, deadline, log }: DeletionContext,
): Promise<boolean> {
  const what = open.length === 1 ? 'The tenant is' : `${open.length} tenants are`;
  const pause = backOff(round);
  log.info(`${what} not deleted yet; trying again in ${seconds(pause)}.`);
  try {
    await clock.sleep(pause, deadline.signal);
    return true;
  } catch (error) {
    if (deadline.signal.aborted) return false;
    throw error;
  }
}

/**
 * Deletes one tenant, as `deleteTenants`.
 * @param isListed whether a list of the account had it
 * @throws Error with why it could not be deleted
 */
export async function deleteOne(
  cloud: Pick<CloudApi, 'deleteTenant' | 'tenants'>,
  tenant: Tenant,
  context: DeletionContext,
  isListed = true,
): Promise<void> {
  const { deletions } = await deleteTenants(cloud, [tenant], context, isListed);
  for (const { error } of deletions) if (error !== undefined) throw new Error(error);
}

/** The tenants that are deleted. */
export function deletedOf(deletions: readonly Deletion[]): Tenant[] {
  return deletions.flatMap(({ error, tenant }) => (error === undefined ? tenant : []));
}

/** The output `deleted`: the ids of the tenants that are deleted. */
export function deletedIds(deletions: readonly Deletion[]): string {
  return JSON.stringify(deletedOf(deletions).map(({ id }) => id));
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
