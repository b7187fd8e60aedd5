import type { CloudApi, Tenant, TenantList } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import type { StepState } from '../runner/state.ts';
import { showTenant, showTime, tenantsNamed } from './account.ts';
import { deleteTenants, deletedOf, requireAllDeleted } from './delete.ts';

/**
 * Deletes the tenants of a name, so that the tenant can be created again.
 * @returns what was deleted, and the account afterwards; `failure` when one is left that this account could delete, or
 * another run created one meanwhile
 */
export async function deleteToRecreate(
  cloud: CloudApi,
  named: readonly Tenant[],
  state: StepState,
  context: TimedRunContext,
): Promise<{ list: TenantList | undefined; deleted: Tenant[]; failure?: unknown }> {
  const { deletions, list } = await deleteTenants(cloud, named, context);
  const deleted = deletedOf(deletions);
  const name = named[0]?.name ?? '';
  try {
    requireAllDeleted(deletions.filter(({ isForbidden }) => !isForbidden));
    refuseOthers(tenantsNamed(list?.tenants ?? [], name), named);
  } catch (failure) {
    // Where the account could not be read, the post step reads it, to say what is gone.
    if (list) state.dropIntent();
    return { list, deleted, failure };
  }
  for (const { tenant, isForbidden } of deletions) {
    if (!isForbidden) continue;
    context.log.warning(
      `This account may not delete ${showTenant(tenant)}, so it stays: it may be somebody else's. The new tenant gets the same name.`,
    );
  }
  return { list, deleted };
}

/** A tenant that has appeared since is another run's: both would go on deleting what the other creates. */
function refuseOthers(now: readonly Tenant[], before: readonly Tenant[]): void {
  const known = new Set(before.map(({ id }) => id));
  const others = now.filter(({ id }) => !known.has(id));
  if (others.length === 0) return;
  throw new Error(
    `Meanwhile another run has created a tenant of the same name (${others.map(showTime).join(', ')}). It was not deleted, and no second one was created: let one run at a time use the name (\`concurrency\`).`,
  );
}
