import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveCache } from '../../stand-in/cache-service/index.ts';
import { serveGitHub } from '../../stand-in/github-api/index.ts';
import { type LogtoCloud, type TenantState, serve } from '../../stand-in/logto-cloud/index.ts';
import { type RunResult, runAction } from '../../stand-in/runner/index.ts';
import type { Flow } from './flows.ts';
import { githubToken, repository } from './names.ts';
import { type Point, type Shot, Wire } from './wire.ts';
import { type Earlier, listTenants } from './world.ts';

/** A flow with a fault; `shot` is missing for a run without one. */
export interface Case {
  flow: Flow;
  shot?: Shot;
}

/** The results of a case that invariants check. */
export interface Evidence extends Case {
  run: RunResult;
  cloud: LogtoCloud;
  before: Earlier[];
  /** All tenants that ever existed, by ID. */
  everTenants: ReadonlyMap<string, TenantState>;
  points: readonly Point[];
  /** All secrets, in their original form and as they were sent. */
  secrets: string[];
  timeoutSeconds: number;
  /** Milliseconds from the first error of main until its end; undefined without an error. */
  lingeredMs: number | undefined;
  /** Whether all faults happened. */
  isDone: boolean;
}

/** Enough for every case that must not reach the deadline. */
const ampleSeconds = 120;

/** Every case compiles the same two bundles; the cache saves a fifth of their time. */
const compileCache = join(tmpdir(), 'fault-matrix-compile-cache');

/** Runs main and post of one case with its own services. */
export async function runCase(one: Case): Promise<Evidence> {
  const evidence = await runOnce(one);
  // On a busy machine, a short deadline may come before the point; then the case must run again.
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
    const before = listTenants(cloud);
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
