import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveCache } from '../../stand-in/cache-service/index.ts';
import { serveGitHub } from '../../stand-in/github-api/index.ts';
import { type LogtoCloud, type TenantState, serve } from '../../stand-in/logto-cloud/index.ts';
import { type RunResult, runAction } from '../../stand-in/runner/index.ts';
import type { Flow } from './flows.ts';
import { githubToken, repository } from './names.ts';
import { type Point, type Shot, Wire } from './wire.ts';
import { type Earlier, takeStock } from './world.ts';

/** A flow, and what goes wrong in it; nothing when there is no shot. */
export interface Case {
  flow: Flow;
  shot?: Shot;
}

/** What a case left behind, for the invariants to look at. */
export interface Evidence extends Case {
  run: RunResult;
  cloud: LogtoCloud;
  before: Earlier[];
  /** Every tenant that there has been, by id. */
  everTenants: ReadonlyMap<string, TenantState>;
  points: readonly Point[];
  /** Whatever nobody may see, as it was made and as it was sent. */
  secrets: string[];
  timeoutSeconds: number;
  /** Milliseconds from the first error of main until it has ended; none without one. */
  lingeredMs: number | undefined;
  /** Whether all that should go wrong went wrong. */
  isDone: boolean;
}

/** Enough for every case that no deadline is to end. */
const ampleSeconds = 120;

/** Two processes a case have the same bundles to compile; the cache takes a fifth of their time away. */
const compileCache = join(tmpdir(), 'fault-matrix-compile-cache');

/** Runs main and post of one case in a world of its own. */
export async function runCase(one: Case): Promise<Evidence> {
  const evidence = await runOnce(one);
  // On a busy machine a short deadline can come before the point; then the case has yet to be seen.
  return evidence.isDone || one.shot?.fault.timeoutSeconds === undefined ? evidence : runOnce(one);
}

async function runOnce({ flow, shot }: Case): Promise<Evidence> {
  const served = await serve({ rateLimit: null });
  const github = await serveGitHub({ repository, token: githubToken });
  const cache = await serveCache();
  try {
    const { cloud, origin } = served;
    const place = { ...served, github, cache };
    const { inputs = {}, secrets = [], jobSecrets = [] } = await flow.begin(place);
    const before = takeStock(cloud);
    const shots = [flow.base, shot].filter((candidate) => candidate !== undefined);
    const wire = new Wire(served, shots);
    for (const tenant of cloud.tenants.values()) wire.tenants.set(tenant.id, tenant);
    const timeoutSeconds = flow.timeoutSeconds ?? shot?.fault.timeoutSeconds ?? ampleSeconds;
    const signals = shots.map(({ fault }) => fault.signals).find((ladder) => ladder !== undefined);
    const options = flow.options?.(place) ?? {};
    let failedAt: number | undefined;
    let lingeredMs: number | undefined;
    const run = await runAction({
      onLine: (line) => {
        if (line.startsWith('##[error]')) failedAt ??= performance.now();
        if (line === 'Post job cleanup.' && failedAt !== undefined) {
          lingeredMs ??= performance.now() - failedAt;
        }
      },
      expressions: { 'github.token': githubToken },
      secrets: [cloud.pat, ...jobSecrets],
      timeoutMs: 240_000,
      ...options,
      env: { NODE_COMPILE_CACHE: compileCache, ...options.env },
      ...(signals ? { signal: { when: wire.signalled, signals } } : {}),
      inputs: {
        pat: cloud.pat,
        'cloud-api-endpoint': origin,
        'timeout-seconds': String(timeoutSeconds),
        ...flow.inputs,
        ...inputs,
      },
    });
    await wire.settle();
    return {
      flow,
      ...(shot ? { shot } : {}),
      run,
      cloud,
      before,
      everTenants: wire.tenants,
      points: wire.points,
      secrets: [...cloud.secrets(), ...wire.credentials, ...secrets, ...jobSecrets, githubToken],
      timeoutSeconds,
      lingeredMs,
      isDone: wire.isDone,
    };
  } finally {
    await Promise.all([served.close(), github.close(), cache.close()]);
  }
}
