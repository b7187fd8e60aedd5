import { type Bench, provision, withFront } from '../bench.ts';
import { configFile, mixOf } from '../config-file.ts';
import { type Result, type Row, type Table, atMost, ms, times } from '../result.ts';
import { type Trip, tripOf } from './trip.ts';

const numbers = [10, 100, 500];

/** Requests to a tenant that Logto allows at once, and again in each 10 s. */
const rateLimit = 200;
/** The time after start-up of 500 entries, as a multiple of the time in which the rate limit allows their requests. */
const mostOfRateLimit = 1.05;
/** Requests per entry of 500 entries, as a multiple of those of 100. */
const mostGrowth = 1.1;

/** Shows how time and requests grow with the number of entries of a config file. */
export async function growth(bench: Bench): Promise<Result> {
  const runs = new Map<number, Run>();
  for (const number of numbers) {
    bench.progress(`growth: ${number} entries`);
    runs.set(number, await createTenant(bench, number));
  }
  return { rows: rowsOf(runs), tables: [tableOf(runs)] };
}

interface Run {
  trip: Trip;
  /** Requests to the tenant. */
  limited: number;
}

function createTenant(bench: Bench, entries: number): Promise<Run> {
  return withFront(bench, {}, async (front) => {
    const files = { 'logto.yml': configFile(mixOf(entries)) };
    const step = await provision(bench, front, undefined, { inputs: { config: 'logto.yml' }, files });
    const limited = front.ledger.entries.filter(({ host }) => host === 'tenant').length;
    return { trip: tripOf(step, front), limited };
  });
}

function rowsOf(runs: ReadonlyMap<number, Run>): Row[] {
  const [few, many] = [runs.get(100), runs.get(500)];
  if (few === undefined || many === undefined) return [];
  const allowed = (many.limited / rateLimit - 1) * 10_000;
  return [
    atMost(
      '500 entries: time after start-up / what the rate limit allows',
      many.trip.afterStartUp / allowed,
      mostOfRateLimit,
      times,
    ),
    atMost(
      'requests per entry, 500 entries / 100',
      many.trip.requests / 500 / (few.trip.requests / 100),
      mostGrowth,
      times,
    ),
  ];
}

function tableOf(runs: ReadonlyMap<number, Run>): Table {
  return {
    title: 'Growth with the number of entries of a config file',
    head: ['entries', 'requests', 'critical path', 'wall time', 'of which start-up'],
    rows: Array.from(runs, ([number, { trip }]) => [
      String(number),
      String(trip.requests),
      `${trip.chain} round trips`,
      ms(trip.wall),
      ms(trip.startUp),
    ]),
  };
}
