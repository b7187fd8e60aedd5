import { afterEach, expect } from 'vitest';
import { type ServedCache, serveCache } from '../../stand-in/cache-service/index.ts';
import { type ServedGitHub, serveGitHub } from '../../stand-in/github-api/index.ts';
import type { LogtoCloudOptions, Served } from '../../stand-in/logto-cloud/index.ts';
import type { RunOptions, RunResult } from '../../stand-in/runner/index.ts';
import { githubToken, runStep, startCloud } from './scenario.ts';

/** Owner and name of the repository. */
export const repository = 'octo/shop';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

/** Logto Cloud, GitHub and its cache service, and a repository with the workflow of the README. */
export interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
  /** Lets time pass at Logto: a tenant younger than a minute counts as another run's work. */
  age(ms: number): void;
  /** Changes a pull request and runs the workflow for it. */
  run(
    action: string,
    options?: {
      number?: number;
      inputs?: Record<string, string>;
      more?: RunOptions;
      /** The pull request is open again by the time of a run for `closed`. */
      isReopened?: boolean;
    },
  ): Promise<RunResult>;
}

/** Two applications, one with a redirect URI. */
export const apps = (redirectUri = 'https://pr.example.com/callback'): string =>
  JSON.stringify([
    { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
    { name: 'server', type: 'Traditional' },
  ]);

/** Starts a place for one test. */
export async function startPlace(options: LogtoCloudOptions = {}): Promise<Place> {
  let passed = 0;
  const served = await startCloud({ now: () => Date.now() + passed, ...options });
  const github = await serveGitHub({ repository, token: githubToken });
  const cache = await serveCache();
  open.push(github, cache);
  return {
    ...served,
    github,
    cache,
    age(ms) {
      passed += ms;
    },
    async run(action, { number = 7, inputs = {}, more = {}, isReopened = false } = {}) {
      const isOpen = action !== 'closed' || isReopened;
      github.api.addPull(number, isOpen ? 'open' : 'closed');
      const result = await runStep(
        served,
        { name: '', apps: apps(), 'if-exists': 'reuse-or-recreate', ...inputs },
        {
          ...more,
          event: {
            name: 'pull_request',
            payload: {
              action,
              number,
              pull_request: {
                number,
                head: { ref: 'feature', repo: { full_name: repository } },
                user: { login: 'octocat' },
              },
            },
          },
          env: { ...cache.env, ...more.env },
          github: { REPOSITORY: repository, API_URL: github.origin, ...more.github },
        },
      );
      // Everyone who may read the repository can read the cache.
      for (const entry of cache.entries) expect(entry.key).toMatch(/^logto-tenant-[\da-f]{32}-[\da-f]{32}$/);
      return result;
    },
  };
}

/** The names of all tenants. */
export const names = ({ cloud }: Place): string[] => [...cloud.tenants.values()].map(({ name }) => name);
