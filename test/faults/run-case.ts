import { type ServedCache, serveCache } from '../../stand-in/cache-service/index.ts';
import { type GitHubApi, serveGitHub } from '../../stand-in/github-api/index.ts';
import { type LogtoCloud, type Served, type TenantState, serve } from '../../stand-in/logto-cloud/index.ts';
import { type RunResult, runAction } from '../../stand-in/runner/index.ts';
import { startBundle } from '../start-bundle.ts';
import { CaseClock } from './case-clock.ts';
import { type Flow, keepsCredentials } from './flow.ts';
import type { History } from './history.ts';
import { type Found, findKept } from './kept-places.ts';
import { githubToken, repository, runId, tenantName } from './names.ts';
import { type Point, isGitHub } from './points.ts';
import { startRelay } from './relay.ts';
import { totalOf } from './spans.ts';
import { type Shot, Wire } from './wire.ts';
import { type Earlier, listTenants } from './world.ts';

/** A flow with a fault; `shot` is missing for a run without one. */
export interface Case {
  flow: Flow;
  shot?: Shot;
}

/** A comment on the pull request. */
export type Comment = Readonly<GitHubApi['comments'][number]>;

/** The results of a case that invariants check. */
export interface Evidence extends Case {
  run: RunResult;
  cloud: LogtoCloud;
  before: Earlier[];
  /** All tenants that ever existed, by ID. */
  everTenants: ReadonlyMap<string, TenantState>;
  /** What happened to the tenants of the account, and who did it. */
  history: History;
  points: readonly Point[];
  /** Milliseconds for which requests to GitHub with a fault were under way, by step. */
  waitedForGitHubMs: Record<'main' | 'post', number>;
  /** The comments before and after the run. */
  comments: Record<'before' | 'after', readonly Comment[]>;
  /** What a later run finds, if the flow is about kept credentials. */
  found: Found;
  /** What no line of the action may hold, not even one that the runner masks, by what it is. */
  unspeakable: Record<string, string>;
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

/** The inputs for the account; an input that the operation does not use is an error. */
function accountInputs({ operation }: Flow, { cloud, origin }: Served): Record<string, string> {
  if (operation === 'configure') return {};
  return operation === 'unseal' ? { pat: cloud.pat } : { pat: cloud.pat, 'cloud-api-endpoint': origin };
}

/** Runs main and post of one case with its own services. */
export async function runCase(one: Case): Promise<Evidence> {
  const evidence = await runOnce(one);
  if (evidence.isDone || one.shot === undefined) return evidence;
  // On a busy machine, a short time limit may come before the point; then the case runs again with more time.
  const isLimited = one.shot.fault.timeoutSeconds !== undefined || isGitHub(one.shot.point);
  return isLimited ? runOnce(one, 4) : evidence;
}

/** @param patience a factor for the input `timeout-seconds` */
async function runOnce({ flow, shot }: Case, patience = 1): Promise<Evidence> {
  const clock = new CaseClock();
  const served = await serve({ rateLimit: null, now: clock.now, seeds: 8 });
  const github = await serveGitHub({ repository, token: githubToken });
  const cache = await serveCache();
  const relays = { cache: await startRelay(originOf(cache.env)), github: await startRelay(github.origin) };
  try {
    const { cloud } = served;
    const place = { ...served, github, cache };
    const { inputs = {}, secrets = [], jobSecrets = [] } = await flow.begin(place);
    const before = listTenants(cloud);
    const commentsBefore = structuredClone(github.api.comments);
    const shots = [flow.base, shot].filter((candidate) => candidate !== undefined);
    const { agesMs = 0, otherNames = { uses: tenantName, deletes: tenantName } } = flow;
    const wire = new Wire({ served, ...relays }, { clock, otherNames, shots, agesMs });
    const limit = flow.timeoutSeconds ?? shot?.fault.timeoutSeconds;
    const timeoutSeconds = limit === undefined ? ampleSeconds : limit * patience;
    const signals = shots.map(({ fault }) => fault.signals).find((ladder) => ladder !== undefined);
    const runtimeToken = cache.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const cacheEnv = { ...cache.env, ACTIONS_RESULTS_URL: `${relays.cache.origin}/` };
    const options = flow.options?.({ cacheEnv, apiUrl: relays.github.origin }) ?? {};
    let failedAt: number | undefined;
    let lingeredMs: number | undefined;
    const run = await runAction({
      onLine: (line) => {
        if (line.startsWith('##[error]')) failedAt ??= performance.now();
        if (line !== 'Post job cleanup.') return;
        wire.stage = 'post';
        if (failedAt !== undefined) lingeredMs ??= performance.now() - failedAt;
      },
      expressions: { 'github.token': githubToken },
      secrets: [cloud.pat, runtimeToken, ...jobSecrets],
      timeoutMs: 240_000,
      ...options,
      start: startBundle,
      github: { RUN_ID: runId, ...options.github },
      ...(signals ? { signal: { when: wire.signalled, signals } } : {}),
      inputs: {
        ...accountInputs(flow, served),
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
      history: wire.history,
      points: wire.points,
      waitedForGitHubMs: { main: totalOf(wire.spans.main), post: totalOf(wire.spans.post) },
      comments: { before: commentsBefore, after: structuredClone(github.api.comments) },
      found: keepsCredentials(flow)
        ? await findKept(place, [...wire.tenants.keys()])
        : { cache: [], comment: [] },
      unspeakable: {
        pat: cloud.pat,
        'github-token': githubToken,
        ACTIONS_RUNTIME_TOKEN: runtimeToken,
        'A signed URL': cache.signature,
      },
      secrets: [
        ...cloud.secrets(),
        ...wire.credentials,
        ...secrets,
        ...jobSecrets,
        githubToken,
        runtimeToken,
        cache.signature,
      ],
      timeoutSeconds,
      lingeredMs,
      isDone: wire.isDone,
    };
  } finally {
    const open = [served, github, cache, ...Object.values(relays)];
    await Promise.all(open.map((one) => one.close()));
  }
}

const originOf = (env: ServedCache['env']): string => new URL(env['ACTIONS_RESULTS_URL'] ?? '').origin;
