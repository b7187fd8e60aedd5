import type { CloudApi, Tenant } from '../logto/cloud.ts';
import { requestsAtOnce } from '../http/pace.ts';
import { quote } from '../shared/problem.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { type RunContext, messageOf } from '../tools.ts';

/** What became of each tenant that was to be deleted. */
export interface Removal {
  tenant: Tenant;
  /** Why it could not be deleted, in words; absent when it is gone. */
  error?: string;
}

/** Deletes tenants side by side. One that cannot be deleted does not stop the others. */
export function removeTenants(
  cloud: Pick<CloudApi, 'deleteTenant'>,
  tenants: readonly Tenant[],
  { log }: Pick<RunContext, 'log'>,
): Promise<Removal[]> {
  return mapConcurrent(tenants, requestsAtOnce, async (tenant): Promise<Removal> => {
    const what = `${tenant.tag} tenant ${quote(tenant.name, 128)} (${tenant.id})`;
    try {
      const outcome = await cloud.deleteTenant(tenant.id);
      log.info(outcome === 'gone' ? `The ${what} is gone already.` : `Deleted the ${what}.`);
      return { tenant };
    } catch (error) {
      log.info(`The ${what} could not be deleted.`);
      return { tenant, error: messageOf(error) };
    }
  });
}

/** The ids of the tenants that are gone, as the output `deleted` has them. */
export function deletedIds(removals: readonly Removal[]): string {
  return JSON.stringify(removals.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}

/** @throws Error when tenants could not be deleted, with the reason of each */
export function requireAllRemoved(removals: readonly Removal[]): void {
  const failed = removals.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return;
  const reasons = failed.map(({ tenant, error }) => `${quote(tenant.name, 128)} (${tenant.id}): ${error}`);
  throw new Error(
    [
      removals.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${removals.length} tenants could not be deleted:`,
      ...reasons,
    ].join('\n'),
  );
}
