import { inspect } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { type PullRequests, createPullRequests } from '../../src/github/pull-requests.ts';
import { RequestError } from '../../src/http/failure.ts';
import { FakeClock } from '../fakes.ts';
import { type GitHubApi, type GitHubApiOptions, serveGitHub } from '../../stand-in/github-api/index.ts';

/** What pull requests are read with. */
export type Options = Parameters<typeof createPullRequests>[0];

export const marker = '<!-- logto-tenant -->';
export const root = '/repos/octo-org/octo-repo';

/** Pull requests of an API in process. */
export function open(api: GitHubApi, overrides: Partial<Options> = {}): PullRequests {
  return createPullRequests({
    token: api.token,
    repository: api.repository,
    apiUrl: 'https://api.github.com',
    fetch: (input, init) => api.handle(new Request(input, init)),
    clock: new FakeClock(),
    deadline: new AbortController(),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    ...overrides,
  });
}

/** Pull requests of an API that listens, asked with the real fetch. */
export async function openServed(options: GitHubApiOptions = {}) {
  const { api, origin, close } = await serveGitHub(options);
  onTestFinished(close);
  const github = open(api, { apiUrl: origin + api.prefix, fetch: globalThis.fetch });
  return { api, origin, github };
}

/** The error of the work, after a check that the token is nowhere in it. */
export async function failure(api: GitHubApi, work: Promise<unknown>): Promise<RequestError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RequestError)) throw new Error(`not a RequestError: ${inspect(error)}`);
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(api.token);
  expect(error.stack).not.toContain(api.token);
  expect(error.message).not.toMatch(/\p{Cc}/u);
  return error;
}

/** The requests so far, as method and status. */
export const statuses = (api: GitHubApi) => api.requests.map(({ method, status }) => `${method} ${status}`);
