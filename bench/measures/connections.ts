import { applications } from '../applications.ts';
import { type Bench, provision, withFront } from '../bench.ts';
import type { Protocol } from '../front/listener.ts';
import { type Result, type Row, atMost } from '../result.ts';
import { tripOf } from './trip.ts';

const group = '4 Connections';

const cases = [
  { protocol: 'h2', count: 1, most: 1 },
  { protocol: 'h2', count: 20, most: 1 },
  { protocol: 'h2', count: 100, most: 1 },
  { protocol: 'http/1.1', count: 100, most: 10 },
] as const satisfies { protocol: Protocol; count: number; most: number }[];

/** Counts the connections to the Cloud API and to the tenant. */
export async function connections(bench: Bench): Promise<Result> {
  const rows: Row[] = [];
  for (const { protocol, count, most } of cases) {
    bench.progress(`connections over ${protocol}, ${count} applications`);
    const trip = await withFront(bench, { protocol }, async (front) =>
      tripOf(await provision(bench, front, applications(count)), front),
    );
    const name = protocol === 'h2' ? 'HTTP/2' : 'HTTP/1.1';
    for (const host of ['cloud', 'tenant'] as const) {
      rows.push(
        atMost(
          group,
          `${name}, ${count === 1 ? '1 application' : `${count} applications`}: to the ${host}`,
          trip.connections[host],
          most,
        ),
      );
    }
  }
  return { rows };
}
