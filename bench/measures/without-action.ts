import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, fewRounds, provision, tenantName, trust, withFront } from '../bench.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import { requireSuccess, runProcess } from '../measured-process.ts';
import { type Result, type Row, atMost, ms, note, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';
import { type Trip, tripOf } from './trip.ts';

const scripts = join(import.meta.dirname, '..', 'scripts');

/** The largest allowed fractions of the wall time of the scripts. */
const cases: readonly { count: number; node?: number; curl?: number }[] = [
  { count: 20, node: 0.22, curl: 0.15 },
  // With one application, hardly anything can be sent concurrently.
  { count: 1 },
];

/** Compares the action with scripts that send the documented requests one after another. */
export async function withoutAction(bench: Bench): Promise<Result> {
  const missing = ['curl', 'jq'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
  const rows: Row[] = [];
  for (const { count, ...most } of cases) {
    const what = count === 1 ? '1 application' : `${count} applications`;
    bench.progress(`the documented scripts with ${what}`);
    const trips = await withFront(bench, {}, (front) => compare(bench, front, count, missing.length === 0));
    const wall = (name: keyof typeof trips): number => median(trips[name].map((trip) => trip.wall));
    const script = (target: string, name: 'node' | 'curl'): Row =>
      atMost(`${what}: action / ${target}`, wall('action') / wall(name), most[name], times);
    rows.push(
      note(`${what}: wall time of action and Node script`, `${ms(wall('action'))}, ${ms(wall('node'))}`),
      script('documented Node script', 'node'),
      missing.length > 0
        ? note(`${what}: action / curl and jq`, `${missing.join(' and ')} not installed`)
        : script('curl and jq', 'curl'),
    );
  }
  return { rows };
}

type Contestant = 'action' | 'node' | 'curl';

async function compare(
  bench: Bench,
  front: LogtoFront,
  count: number,
  withCurl: boolean,
): Promise<Record<Contestant, Trip[]>> {
  const apps = applications(count);
  const script = async (file: string, name: string): Promise<Trip> => {
    emptyAccount(front);
    const ended = await runProcess({
      file,
      args: [join(scripts, name)],
      cwd: scripts,
      env: {
        ...trust(bench.certificate),
        CURL_CA_BUNDLE: bench.certificate.certFile,
        PATH: process.env['PATH'] ?? '',
        LOGTO_PAT: front.cloud.pat,
        CLOUD_API: front.origin,
        TENANT_NAME: tenantName,
        REGION: 'EU',
        APPS: JSON.stringify(apps),
      },
    });
    requireSuccess(name, ended);
    return tripOf(ended, front);
  };
  return interleave<Contestant, Trip>(fewRounds(bench), {
    async action() {
      emptyAccount(front);
      return tripOf(await provision(bench, front, apps), front);
    },
    node: () => script(process.execPath, 'documented-flow.mjs'),
    curl: async () => (withCurl ? script('bash', 'documented-flow.sh') : notMeasured),
  });
}

const notMeasured: Trip = {
  wall: NaN,
  startUp: NaN,
  afterStartUp: NaN,
  afterLastAnswer: NaN,
  chain: NaN,
  requests: NaN,
};
