import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type ServedCache, serveCache } from '../../stand-in/cache-service/index.ts';
import { type ServedGitHub, serveGitHub } from '../../stand-in/github-api/index.ts';
import { type Served, type TenantState, serve } from '../../stand-in/logto-cloud/index.ts';
import { type RunOptions, type RunResult, runAction } from '../../stand-in/runner/index.ts';
import { startRelay } from '../faults/relay.ts';
import { declared, fill } from './config.ts';
import type { Style } from './echo.ts';
import type { Exchange, Facts } from './evidence.ts';
import { plainVariables, secretVariables } from './values.ts';
import { type EchoOptions, Wire } from './wire.ts';

const repository = 'octo/shop';
/** Of pull request 7, which has a tenant before the run. */
const formerName = `${repository}#7`;

/** The token of the job; the runner masks it from the start. */
export const jobToken = 'ghs_Jq83job0token0of0the0tests000000000';

/** The stand-ins of one case, a repository and a tenant that exists before. */
export interface Site {
  served: Served;
  tenant: TenantState;
  github: ServedGitHub;
  cache: ServedCache;
  /** All tenants that ever existed, by ID. */
  tenants: ReadonlyMap<string, TenantState>;
  /** Lets a service repeat what it is sent, for requests such as `logto POST /api/users`. */
  echo(route: RegExp, style: Style, options?: EchoOptions): void;
  /** Notes what another service was sent. */
  saw(to: Exchange['to'], headers: string): void;
  /** Is fulfilled when such a request arrives. */
  arrival(route: RegExp): Promise<void>;
  /** Writes a file of the workspace. The configuration is `logto.json`. */
  write(path: string, text: string): void;
  /** Runs the action with debug logging, by default for an opened pull request. */
  step(inputs: Record<string, string>, options?: StepOptions): Promise<RunResult>;
  facts(exported: string): Facts;
  close(): Promise<void>;
}

export interface StepOptions extends RunOptions {
  /** Number and action of the pull request; 7 has a tenant. */
  pull?: [number: number, action: string];
}

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Paths and contents of the files in a directory. */
const textOf = (directory: string, isIncluded: (path: string) => boolean): string =>
  filesIn(directory)
    .map((file) => [relative(directory, file), readFileSync(file, 'utf8')] as const)
    .filter(([path]) => isIncluded(path))
    .flat()
    .join('\n');

/**
 * Starts everything that a case needs.
 * @param start runs a stage of the action
 */
export async function startSite(start: NonNullable<RunOptions['start']>): Promise<Site> {
  // A tenant that is younger than a minute counts as the work of another run.
  const anHourAgo = Date.now() - 3_600_000;
  let isPrepared = false;
  const served = await serve({ now: () => (isPrepared ? Date.now() : anHourAgo), rateLimit: null });
  const { cloud, origin } = served;
  const tenant = cloud.seedTenant({ name: formerName });
  await fill(cloud, tenant);
  isPrepared = true;
  const github = await serveGitHub({ repository, token: jobToken });
  const cache = await serveCache();
  const [toGitHub, toCache] = await Promise.all([
    startRelay(github.origin),
    startRelay(new URL(cache.env['ACTIONS_RESULTS_URL'] ?? '').origin),
  ]);
  const wire = new Wire(cloud, { github: toGitHub, cache: toCache });
  const root = mkdtempSync(join(tmpdir(), 'channels-'));
  const [workspace, temp] = [join(root, 'workspace'), join(root, 'temp')];
  for (const directory of [workspace, temp]) mkdirSync(directory);
  const given = new Set<string>();
  const write = (path: string, text: string): void => {
    const file = join(workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    given.add(path);
  };
  write('logto.json', JSON.stringify(declared, undefined, 2));
  write('pages/index.html', '<!doctype html>');
  const runs: RunResult[] = [];

  const step: Site['step'] = async (inputs, { pull: [number, action] = [7, 'opened'], ...options } = {}) => {
    github.api.addPull(number, action === 'closed' ? 'closed' : 'open');
    const head = { ref: 'feature', repo: { full_name: repository } };
    const payload = { action, number, pull_request: { number, head, user: { login: 'octocat' } } };
    const run = await runAction({
      event: { name: 'pull_request', payload },
      expressions: { 'github.token': jobToken },
      debug: true,
      start,
      temp,
      // Only `provision` leaves something for the post step to do.
      post: (inputs['operation'] ?? 'provision') === 'provision',
      ...options,
      inputs: {
        // Cases that wait for its end set less.
        'timeout-seconds': '40',
        ...(inputs['endpoint'] === undefined && inputs['operation'] !== 'unseal'
          ? { 'cloud-api-endpoint': origin }
          : {}),
        ...inputs,
      },
      env: {
        ...cache.env,
        ACTIONS_RESULTS_URL: `${toCache.origin}/`,
        ...secretVariables,
        ...plainVariables,
        ...options.env,
      },
      github: {
        REPOSITORY: repository,
        REF: `refs/pull/${number}/merge`,
        API_URL: toGitHub.origin,
        WORKSPACE: workspace,
        ...options.github,
      },
    });
    runs.push(run);
    return run;
  };

  return {
    served,
    tenant,
    github,
    cache,
    tenants: wire.tenants,
    echo: (route, style, options) => wire.echo(route, style, options),
    saw: (to, headers) =>
      void wire.exchanges.push({ to, method: '', url: '', headers, body: '', answer: '' }),
    arrival: (route) => wire.arrival(route),
    write,
    step,
    facts: (exported) => ({
      runs,
      exchanges: wire.exchanges,
      comments: github.api.comments.map(({ body }) => body),
      cacheEntries: cache.entries.flatMap(({ key, content }) => [key, content.toString('utf8')]),
      files: {
        exported: textOf(workspace, (path) => path === exported),
        workspace: textOf(workspace, (path) => path !== exported && !given.has(path)),
        // The runner's own files hold the outputs and the event.
        temp: textOf(temp, (path) => !path.startsWith('_')),
      },
    }),
    async close() {
      rmSync(root, { recursive: true, force: true });
      await Promise.all([served, github, cache, toGitHub, toCache].map((service) => service.close()));
    },
  };
}
