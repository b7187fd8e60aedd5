import { afterEach, expect } from 'vitest';
import {
  type Scopes,
  type ServedCache,
  defaultScope,
  serveCache,
} from '../../stand-in/cache-service/index.ts';
import { type Comment, type ServedGitHub, serveGitHub } from '../../stand-in/github-api/index.ts';
import type { ServeOptions, Served } from '../../stand-in/logto-cloud/index.ts';
import type { RunOptions, RunResult } from '../../stand-in/runner/index.ts';
import { type Clock, systemClock } from '../../src/shared/clock.ts';
import { IdleClock } from './idle-clock.ts';
import { startInProcess } from './in-process.ts';
import { githubToken, runStep, startCloud } from './scenario.ts';

/** Owner and name of the repository. */
export const repository = 'octo/shop';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

export interface PlaceRunOptions {
  number?: number;
  inputs?: Record<string, string>;
  more?: RunOptions;
  /** The pull request is open again by the time of a run for `closed`. */
  isReopened?: boolean;
}

/** Logto Cloud, GitHub and its cache service, and a repository with the workflow of the README. */
export interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
  clock: Clock;
  /** Lets time pass at Logto: a tenant younger than a minute counts as another run's work. */
  age(ms: number): void;
  /** Changes a pull request and runs the workflow for it. */
  run(action: string, options?: PlaceRunOptions): Promise<RunResult>;
  /** Runs a workflow for `issue_comment`, as commands in comments do. GitHub runs it on the default branch. */
  runOnComment(options?: PlaceRunOptions): Promise<RunResult>;
  /** Runs a workflow for `push` on the default branch. */
  runOnPush(options?: PlaceRunOptions): Promise<RunResult>;
  /** Runs a workflow for another event, on the default branch. */
  runOn(event: RunOptions['event'], options?: PlaceRunOptions): Promise<RunResult>;
}

/** Two applications, one with a redirect URI. */
export const apps = (redirectUri = 'https://pr.example.com/callback'): string =>
  JSON.stringify([
    { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
    { name: 'server', type: 'Traditional' },
  ]);

/** Where a run on a ref writes entries of the cache, and where else it finds some. */
const scopesOf = (ref: string): Scopes => (ref === defaultScope ? [ref] : [ref, defaultScope]);

/** Starts a place for one test, where nobody waits for a time limit. */
export const startFastPlace = (): Promise<Place> => startPlace({}, new IdleClock());

/**
 * Starts a place for one test. Only its runs with a signal are processes, of `dist/`.
 * @param clock the clock of Logto and the runs
 */
export async function startPlace(options: ServeOptions = {}, clock: Clock = systemClock): Promise<Place> {
  let passed = 0;
  const served = await startCloud({ now: () => clock.now() + passed, ...options });
  const github = await serveGitHub({ repository, token: githubToken });
  const cache = await serveCache();
  open.push(github, cache);

  /** Runs the action for an event on a ref, and checks what holds for every run. */
  const runFor = async (
    event: RunOptions['event'],
    ref: string,
    { inputs = {}, more = {} }: PlaceRunOptions,
  ): Promise<RunResult> => {
    const others = commentsOfOthers(github);
    const result = await runStep(
      served,
      { name: '', apps: apps(), 'if-exists': 'reuse-or-recreate', ...inputs },
      {
        ...(more.signal ? {} : { start: startInProcess(clock), now: () => clock.now() }),
        ...more,
        ...(event ? { event } : {}),
        env: { ...cache.envOf(scopesOf(ref)), ...more.env },
        github: { REPOSITORY: repository, REF: ref, API_URL: github.origin, ...more.github },
      },
    );
    expect(commentsOfOthers(github)).toEqual(expect.arrayContaining(others));
    expectNothingReadable(served, github, cache);
    return result;
  };

  return {
    ...served,
    github,
    cache,
    clock,
    age(ms) {
      passed += ms;
    },
    run(action, given = {}) {
      const { number = 7, isReopened = false } = given;
      const isOpen = action !== 'closed' || isReopened;
      github.api.addPull(number, isOpen ? 'open' : 'closed');
      const head = { ref: 'feature', repo: { full_name: repository } };
      const payload = { action, number, pull_request: { number, head, user: { login: 'octocat' } } };
      return runFor({ name: 'pull_request', payload }, `refs/pull/${number}/merge`, given);
    },
    runOnComment(given = {}) {
      const { number = 7, inputs } = given;
      const comment = { id: 1, body: '/preview', user: { login: 'octocat' } };
      const payload = { action: 'created', issue: { number, pull_request: {} }, comment };
      const named = { ...given, inputs: { name: '{owner}/{repo}#{pr}', ...inputs } };
      return runFor({ name: 'issue_comment', payload }, defaultScope, named);
    },
    runOnPush: (given = {}) => runFor({ name: 'push', payload: { ref: defaultScope } }, defaultScope, given),
    runOn: (event, given = {}) => runFor(event, defaultScope, given),
  };
}

/** What people have written: no run may change it. */
const commentsOfOthers = ({ api }: ServedGitHub): Comment[] =>
  api.comments.filter(({ app }) => app === null).map((comment) => ({ ...comment }));

/** Everyone who may read the repository can read its comments and its cache. */
function expectNothingReadable({ cloud }: Served, { api }: ServedGitHub, cache: ServedCache): void {
  const texts = [
    ...api.comments.map(({ body }) => body),
    ...cache.entries.map(({ content }) => content.toString('utf8')),
  ];
  const hasSecret = [...cloud.secrets(), cloud.pat].some((secret) =>
    texts.some((text) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64'))),
  );
  expect(hasSecret).toBe(false);
  for (const { key } of cache.entries) expect(key).toMatch(/^logto-tenant(?:-[\da-f]{32}){2,4}$/);
}

/** The names of all tenants. */
export const names = ({ cloud }: Place): string[] => [...cloud.tenants.values()].map(({ name }) => name);
