import { applications, secretsAmong } from '../applications.ts';
import { type Bench, fewRounds, provision, withFront } from '../bench.ts';
import { configFile } from '../config-file.ts';
import { delayMs } from '../front/logto-front.ts';
import { type Result, type Row, type Table, atMost, roundTripCount, ms, times } from '../result.ts';
import { type Trip, tripOf } from './trip.ts';

const group = '6 Growth';

const numbersOfApplications = [1, 10, 50, 100];
const numbersOfEntries = [10, 100, 500];

/** Concurrent requests of the action, and requests that Logto allows in 10 s. */
const wave = 50;
const inTenSeconds = 200;
/** Requests that do not depend on the number of applications: list, regions, create, token. */
const fixedRequests = 4;
/** Consecutive steps: list, create, token, then resources, their scopes, roles, users, the roles of users. */
const levels = 8;
const slack = 1.15;

/** Shows how time and requests grow with the size of the desired state. */
export async function growth(bench: Bench): Promise<Result> {
  const ofApplications = await byNumber(
    bench,
    'applications',
    numbersOfApplications,
    (number) => ({ apps: applications(number) }),
    fewRounds(bench),
  );
  const first = ofApplications.get(1);
  const last = ofApplications.get(100);
  const rows: Row[] = [];
  if (first && last) {
    const needed = 100 + secretsAmong(100);
    rows.push(
      atMost(
        group,
        '100 applications: requests / applications and secrets',
        (last.requests - fixedRequests) / needed,
        1,
        times,
      ),
      atMost(
        group,
        '100 applications: additional round trips compared with 1',
        (last.afterStartUp - first.afterStartUp) / delayMs,
        slack * Math.ceil(needed / wave),
        roundTripCount,
      ),
    );
  }
  const tables = [tableOf('applications', ofApplications)];
  const ofEntries = await byNumber(bench, 'entries', numbersOfEntries, (number) => ({
    config: configFile(number),
  }));
  rows.push(...configRows(ofEntries));
  tables.push(tableOf('entries of a config file', ofEntries));
  return { rows, tables };
}

async function byNumber(
  bench: Bench,
  what: string,
  numbers: number[],
  desired: (number: number) => { apps?: object[]; config?: string },
  rounds = 1,
): Promise<Map<number, Trip>> {
  const trips = new Map<number, Trip>();
  for (const number of numbers) {
    bench.progress(`growth: ${number} ${what}`);
    const { apps, config } = desired(number);
    const more =
      config === undefined ? {} : { inputs: { config: 'logto.yml' }, files: { 'logto.yml': config } };
    const runs: Trip[] = [];
    while (runs.length < rounds) {
      runs.push(
        await withFront(bench, {}, async (front) => tripOf(await provision(bench, front, apps, more), front)),
      );
    }
    // The run with the median time.
    const trip = runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(rounds / 2)];
    if (trip) trips.set(number, trip);
  }
  return trips;
}

function configRows(trips: ReadonlyMap<number, Trip>): Row[] {
  const rows: Row[] = [];
  const [few, many] = [trips.get(100), trips.get(500)];
  if (few && many) {
    rows.push(
      atMost(
        group,
        'requests per entry, 500 entries / 100',
        many.requests / 500 / (few.requests / 100),
        1.1,
        times,
      ),
    );
  }
  for (const [number, { afterStartUp, requests }] of trips) {
    const waves = (levels + Math.ceil(requests / wave)) * delayMs;
    const rate = (Math.max(0, requests - inTenSeconds) / inTenSeconds) * 10_000;
    rows.push(
      atMost(
        group,
        `${number} entries: time / minimum by waves and Logto’s rate limit`,
        afterStartUp / Math.max(waves, rate),
        slack,
        times,
      ),
    );
  }
  return rows;
}

function tableOf(what: string, trips: ReadonlyMap<number, Trip>): Table {
  return {
    title: `Growth with the number of ${what}`,
    head: [what, 'requests', 'critical path', 'wall time', 'of which start-up'],
    rows: Array.from(trips, ([number, trip]) => [
      String(number),
      String(trip.requests),
      `${trip.chain} round trips`,
      ms(trip.wall),
      ms(trip.startUp),
    ]),
  };
}
