import { serveCache } from '../../stand-in/cache-service/index.ts';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, fewRounds, provision, withFront } from '../bench.ts';
import { delayMs } from '../front/logto-front.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import { type Result, type Row, atMost, roundTripCount, ms, note } from '../result.ts';
import { median } from '../rounds.ts';
import type { Step } from '../step.ts';
import { type Trip, tripOf } from './trip.ts';

const group = '1 Round trips';

/** The limit of round trips for a new tenant, by number of applications. */
const newTenants = [
  { count: 1, most: 5 },
  { count: 20, most: 5 },
  { count: 100, most: 8 },
] as const;

const mostForReuse = 3;
/** With what an earlier run has kept. */
const mostForKept = 2;
const mostConcurrent = 50;
const mostInTenSeconds = 200;
/** The factor by which the time may exceed the round trips. */
const slack = 1.15;

/** Counts consecutive round trips, for new tenants and for one that already matches the desired state. */
export async function roundTrips(bench: Bench): Promise<Result> {
  const rows: Row[] = [];
  const all: Trip[] = [];
  const report = (what: string, most: number, trips: Trip[]): void => {
    all.push(...trips);
    const over = (of: (trip: Trip) => number): number => median(trips.map(of));
    rows.push(
      atMost(
        group,
        `${what}: round trips on the critical path`,
        over(({ chain }) => chain),
        most,
      ),
      atMost(
        group,
        `${what}: time after start-up, in round trips`,
        over(({ afterStartUp }) => afterStartUp / delayMs),
        slack * most,
        roundTripCount,
      ),
      note(
        group,
        `${what}: wall time = start-up + round trips + work between + after the last answer`,
        `${ms(over(({ wall }) => wall))} = ${parts.map((part) => ms(over(part))).join(' + ')}`,
      ),
    );
  };

  for (const { count, most } of newTenants) {
    bench.progress(`a ${applicationsOf(count)}`);
    report(applicationsOf(count), most, await newTenant(bench, count));
  }
  bench.progress('a tenant with nothing to change');
  const reused = await reuse(bench);
  report('reuse of 20 applications, credentials from inputs', mostForReuse, reused.inputs);
  report('the same without secrets to read', mostForReuse, reused.withoutSecrets);
  report('reuse of 20 applications, credentials and IDs from the cache', mostForKept, reused.cache);
  rows.push(
    atMost(group, 'concurrent requests', Math.max(...all.map((trip) => trip.mostAtOnce)), mostConcurrent),
    atMost(
      group,
      'requests to one host in 10 s',
      Math.max(...all.map((trip) => trip.mostInTenSeconds)),
      mostInTenSeconds,
    ),
  );
  return { rows };
}

/** The parts of the wall time, in order. */
const parts: ((trip: Trip) => number)[] = [
  ({ startUp }) => startUp,
  ({ chain }) => chain * delayMs,
  ({ afterStartUp, afterLastAnswer, chain }) => afterStartUp - afterLastAnswer - chain * delayMs,
  ({ afterLastAnswer }) => afterLastAnswer,
];

function applicationsOf(count: number): string {
  return `new tenant, ${count} application${count === 1 ? '' : 's'}`;
}

async function newTenant(bench: Bench, count: number): Promise<Trip[]> {
  return withFront(bench, {}, (front) =>
    repeat(bench, async () => {
      emptyAccount(front);
      return tripOf(await provision(bench, front, applications(count)), front);
    }),
  );
}

/** Runs a slow measurement several times. */
async function repeat(bench: Bench, run: () => Promise<Trip>): Promise<Trip[]> {
  const trips: Trip[] = [];
  for (let round = 0; round < fewRounds(bench); round++) trips.push(await run());
  return trips;
}

async function reuse(bench: Bench): Promise<Record<'inputs' | 'withoutSecrets' | 'cache', Trip[]>> {
  const cache = await serveCache();
  try {
    return await withFront(bench, {}, async (front) => {
      const desired = applications(20);
      const first = await provision(bench, front, desired, { env: cache.env });
      const inputs = credentialsOf(first);
      const again = (apps: object[], more: Parameters<typeof provision>[3]): Promise<Trip[]> =>
        repeat(bench, async () => {
          front.ledger.clear();
          const step = await provision(bench, front, apps, more);
          if (step.outputs['created'] !== 'false') throw new Error('The tenant was not reused.');
          requireOnlyReads(front);
          return tripOf(step, front);
        });
      return {
        inputs: await again(desired, { inputs }),
        withoutSecrets: await again(withoutSecrets(desired), { inputs }),
        cache: await again(desired, { env: cache.env }),
      };
    });
  } finally {
    await cache.close();
  }
}

function withoutSecrets(apps: object[]): object[] {
  return apps.filter((_, index) => index % 2 === 1);
}

function credentialsOf({ outputs }: Step): Record<string, string> {
  return { 'm2m-app-id': outputs['m2m-app-id'] ?? '', 'm2m-app-secret': outputs['m2m-app-secret'] ?? '' };
}

function requireOnlyReads({ ledger }: LogtoFront): void {
  const change = ledger.entries.find(({ method, path }) => method !== 'GET' && path !== '/oidc/token');
  if (change)
    throw new Error(`Nothing should have changed, but the action sent ${change.method} ${change.path}.`);
}
