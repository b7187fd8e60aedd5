import { applications, secretsAmong } from '../applications.ts';
import { type Bench, emptyAccount, fewRounds, provision, withFront } from '../bench.ts';
import { type Result, type Row, atMost } from '../result.ts';
import { repeat } from '../rounds.ts';
import { tripOf, tripRows } from './trip.ts';

/** Numbers of applications, and the most round trips, on the critical path and as time after start-up. */
const cases = [
  { count: 1, roundTrips: 5, time: 5.4 },
  { count: 20, roundTrips: 5, time: 5.7 },
  { count: 100, roundTrips: 7, time: 8.5 },
] as const;

/** Requests that do not depend on the number of applications: list, regions, create, token. */
const fixedRequests = 4;
const mostConcurrent = 50;

/** Creates tenants with applications, of which every second one has a secret. */
export async function newTenant(bench: Bench): Promise<Result> {
  const rows: Row[] = [];
  for (const { count, ...most } of cases) {
    const what = count === 1 ? '1 application' : `${count} applications`;
    bench.progress(`a new tenant with ${what}`);
    await withFront(bench, {}, async (front) => {
      const trips = await repeat(fewRounds(bench), async () => {
        emptyAccount(front);
        return tripOf(await provision(bench, front, applications(count)), front);
      });
      const requests = fixedRequests + count + secretsAmong(count);
      rows.push(...tripRows(what, trips, { ...most, requests }));
      if (count > mostConcurrent) {
        rows.push(atMost(`${what}: concurrent requests`, front.ledger.mostAtOnce, mostConcurrent));
      }
    });
  }
  return { rows };
}
