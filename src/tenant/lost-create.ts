import type { CloudApi, Tenant, TenantList } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import type { Intent } from '../runner/state.ts';
import { mayBeNewerThan } from './age.ts';

/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
const longestMs = pauses.reduce((sum, pause) => sum + pause, 0);

/** Tenants of the intended name that appeared, and the account in which they did. */
export interface Appeared {
  /** The oldest first, as the account lists them. */
  tenants: Tenant[];
  list: TenantList;
}

/**
 * Finds tenants of the intended name that the account did not have before the create call was sent. A call whose answer was
 * lost may still take effect, so this looks for up to 30 s, until one appears. An old tenant that has the name by now, or to
 * which the account was invited meanwhile, does not count.
 */
export async function findTenantsOfLostCreate(
  cloud: Pick<CloudApi, 'tenants'>,
  intent: Intent,
  { clock, deadline, log }: Pick<TimedRunContext, 'clock' | 'deadline' | 'log'>,
): Promise<Appeared> {
  const { knownIds, logtoTime, name } = intent;
  let list: TenantList = { tenants: [], isComplete: true };
  for (const [index, pause] of pauses.entries()) {
    if (index === 1)
      log.info(`Logto lists no such tenant yet: looking for it for up to ${longestMs / 1000} s.`);
    if (pause > 0) await clock.sleep(pause, deadline.signal);
    list = await cloud.tenants();
    const tenants = list.tenants.filter(
      (tenant) =>
        tenant.name === name && !knownIds.includes(tenant.id) && mayBeNewerThan({ logtoTime }, tenant),
    );
    if (tenants.length > 0) return { tenants, list };
  }
  return { tenants: [], list };
}
