import { type Bench, fewRounds, withFront } from '../bench.ts';
import { configFile, mixOf } from '../config-file.ts';
import { fillTenant } from '../existing-tenant.ts';
import type { Result } from '../result.ts';
import { repeat } from '../rounds.ts';
import { tripOf, tripRows } from './trip.ts';

/** The token, the lists of all kinds, and what Logto only shows by the IDs in these. */
const most = { roundTrips: 3 } as const;

const entries = 40;

/** Configures a tenant that is as its config file declares. */
export async function configure(bench: Bench): Promise<Result> {
  bench.progress('configure with nothing to change');
  return withFront(bench, {}, async (front) => {
    const { run } = await fillTenant(bench, front, configFile(mixOf(entries)));
    const trips = await repeat(fewRounds(bench), async () => {
      front.ledger.clear();
      const step = await run('configure');
      if (step.outputs['changed'] !== 'false') throw new Error('The tenant was changed.');
      return tripOf(step, front);
    });
    return { rows: tripRows(`${entries} entries as declared`, trips, most) };
  });
}
