import type { CloudApi, Tenant } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import type { Intent } from '../runner/state.ts';

/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];

/**
 * Finds tenants of the intended name that did not exist before the create call was sent. A call whose answer was lost
 * may still take effect, so this looks for up to 30 s, until one appears.
 */
export async function findTenantsOfLostCreate(
  cloud: Pick<CloudApi, 'tenants'>,
  intent: Intent,
  { clock, deadline }: Pick<TimedRunContext, 'clock' | 'deadline'>,
): Promise<Tenant[]> {
  for (const pause of pauses) {
    if (pause > 0) await clock.sleep(pause, deadline.signal);
    const tenants = await cloud.tenants();
    const found = tenants.filter(
      ({ id, name, tag, regionName }) =>
        name === intent.name &&
        tag === intent.tag &&
        regionName === intent.regionName &&
        !intent.knownIds.includes(id),
    );
    if (found.length > 0) return found;
  }
  return [];
}
