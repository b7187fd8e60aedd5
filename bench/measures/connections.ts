import { applications } from '../applications.ts';
import { type Bench, provision, withFront } from '../bench.ts';
import { type Result, type Row, atMost } from '../result.ts';

const cases = [
  { protocol: 'h2', name: 'HTTP/2', most: 1 },
  { protocol: 'http/1.1', name: 'HTTP/1.1', most: 10 },
] as const;

const count = 100;

/** Counts the connections to the Cloud API and to the tenant. */
export async function connections(bench: Bench): Promise<Result> {
  const rows: Row[] = [];
  for (const { protocol, name, most } of cases) {
    bench.progress(`connections over ${name}`);
    await withFront(bench, { protocol }, async (front) => {
      await provision(bench, front, applications(count));
      for (const host of ['cloud', 'tenant'] as const) {
        const opened = front.ledger.connectionsTo(host);
        rows.push(atMost(`${name}, ${count} applications: connections to the ${host}`, opened, most));
      }
    });
  }
  return { rows };
}
