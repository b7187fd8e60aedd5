import { maxConcurrentRequests } from '../http/pace.ts';
import type { CloudApi, Tenant } from '../logto/cloud.ts';
import type { Log } from '../runner/log.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { messageOf, quote } from '../shared/problem.ts';

/** What became of a tenant that was to be deleted. */
export interface Deletion {
  tenant: Tenant;
  /** Why it could not be deleted, in words; missing when it is deleted. */
  error?: string;
}

/** Deletes tenants side by side. A failure of one does not stop the others. */
export function deleteTenants(
  cloud: Pick<CloudApi, 'deleteTenant'>,
  tenants: readonly Tenant[],
  log: Log,
): Promise<Deletion[]> {
  return mapConcurrent(tenants, maxConcurrentRequests, async (tenant): Promise<Deletion> => {
    const what = `${tenant.tag} tenant ${quote(tenant.name, 128)} (${tenant.id})`;
    try {
      const outcome = await cloud.deleteTenant(tenant.id);
      log.info(outcome === 'deleted' ? `Deleted the ${what}.` : `The ${what} is deleted already.`);
      return { tenant };
    } catch (error) {
      log.info(`The ${what} could not be deleted.`);
      return { tenant, error: messageOf(error) };
    }
  });
}

/** The ids of the tenants that are deleted, as the output `deleted` has them. */
export function deletedIds(deletions: readonly Deletion[]): string {
  return JSON.stringify(deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}

/** @throws Error when tenants could not be deleted, with the reason of each */
export function requireAllDeleted(deletions: readonly Deletion[]): void {
  const failed = deletions.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return;
  const reasons = failed.map(({ tenant, error }) => `${quote(tenant.name, 128)} (${tenant.id}): ${error}`);
  const title =
    deletions.length === 1
      ? 'The tenant could not be deleted:'
      : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
  throw new Error([title, ...reasons].join('\n'));
}
