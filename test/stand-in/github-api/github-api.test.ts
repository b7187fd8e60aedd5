import { getOctokit } from '@actions/github';
import { expect, it, onTestFinished } from 'vitest';
import { GitHubApi, serveGitHub } from '../../../stand-in/github-api/index.ts';

const root = 'https://api.github.com/repos/octo-org/octo-repo';

function ask(api: GitHubApi, method: string, path: string, body?: object, token = api.token) {
  const headers = { authorization: `Bearer ${token}` };
  return api.handle(
    new Request(root + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
  );
}

it('lists pull requests, newest first, 30 per page', async () => {
  const api = new GitHubApi();
  for (let number = 1; number <= 31; number += 1) api.addPull(number, number === 5 ? 'closed' : 'open');
  expect(await (await ask(api, 'GET', '/pulls/5')).json()).toMatchObject({ number: 5, state: 'closed' });
  const first = await ask(api, 'GET', '/pulls');
  expect(first.headers.get('link')).toBeNull();
  expect(await first.json()).toMatchObject(
    Array.from({ length: 30 }, (_, at) => ({ number: at < 26 ? 31 - at : 30 - at })),
  );
  expect(await (await ask(api, 'GET', '/pulls?state=all&page=2')).json()).toMatchObject([{ number: 1 }]);
  expect(await (await ask(api, 'GET', '/pulls?state=closed')).json()).toMatchObject([{ number: 5 }]);
});

it('links to other pages', async () => {
  const api = new GitHubApi();
  for (let number = 1; number <= 5; number += 1) api.addPull(number);
  const link = async (page: number) =>
    (await ask(api, 'GET', `/pulls?per_page=2&page=${page}`)).headers.get('link');
  const to = (page: number, rel: string) => `<${root}/pulls?per_page=2&page=${page}>; rel="${rel}"`;
  expect(await link(1)).toBe([to(2, 'next'), to(3, 'last')].join(', '));
  expect(await link(2)).toBe([to(1, 'prev'), to(3, 'next'), to(3, 'last'), to(1, 'first')].join(', '));
  expect(await link(3)).toBe([to(2, 'prev'), to(1, 'first')].join(', '));
});

it('shows the repository, its branches and its runs', async () => {
  const api = new GitHubApi();
  api.defaultBranch = 'trunk';
  api.branches.add('trunk').add('feature/a+b');
  api.addRun(7, 'in_progress');
  api.addRun(8, 'completed');
  const body = async (path: string) => (await ask(api, 'GET', path)).json();
  expect(await body('')).toMatchObject({
    name: 'octo-repo',
    full_name: 'octo-org/octo-repo',
    owner: { login: 'octo-org' },
    default_branch: 'trunk',
  });
  const branch = (name: string) => {
    const sha: unknown = expect.stringMatching(/^[\da-f]{40}$/);
    const url: unknown = expect.stringMatching(`^${root}/commits/[\\da-f]{40}$`);
    return { name, commit: { sha, url }, protected: false };
  };
  expect(await body('/branches')).toEqual(['feature/a+b', 'main', 'trunk'].map(branch));
  expect(await body('/branches/feature/a+b')).toEqual(branch('feature/a+b'));
  expect(await body('/branches/feature%2Fa%2Bb')).toEqual(branch('feature/a+b'));
  const common = { run_attempt: 1, head_branch: 'trunk', event: 'push' };
  expect(await body('/actions/runs/7')).toMatchObject({
    id: 7,
    status: 'in_progress',
    conclusion: null,
    ...common,
  });
  expect(await body('/actions/runs/8')).toMatchObject({
    id: 8,
    status: 'completed',
    conclusion: 'success',
    ...common,
  });
});

it('answers octokit', async () => {
  const api = new GitHubApi();
  for (const name of ['a/b', 'c#d?', 'é%']) api.branches.add(name);
  api.addRun(30_433_642, 'queued');
  const fetch = (url: string, init: RequestInit) => api.handle(new Request(url, init));
  const octokit = getOctokit(api.token, { request: { fetch } });
  const at = { owner: 'octo-org', repo: 'octo-repo' };
  expect((await octokit.rest.repos.get(at)).data.default_branch).toBe('main');
  const pages: string[][] = [];
  const list = octokit.paginate.iterator(octokit.rest.repos.listBranches, { ...at, per_page: 3 });
  for await (const { data } of list) pages.push(data.map(({ name }) => name));
  expect(pages).toEqual([['a/b', 'c#d?', 'main'], ['é%']]);
  for (const branch of pages.flat()) {
    expect((await octokit.rest.repos.getBranch({ ...at, branch })).data.name).toBe(branch);
  }
  await expect(octokit.rest.repos.getBranch({ ...at, branch: 'a' })).rejects.toMatchObject({
    status: 404,
    message: 'Branch not found - https://docs.github.com/rest/branches/branches#get-a-branch',
  });
  const run = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: 30_433_642 });
  expect(run.data).toMatchObject({ id: 30_433_642, status: 'queued', conclusion: null });
});

it.each([
  ['GET', '/branches/gone/x', undefined, 404, 'Branch not found'],
  ['GET', '/branches/', undefined, 404, 'Not Found'],
  ['GET', '/actions/runs/9', undefined, 404, 'Not Found'],
  ['GET', '-2', undefined, 404, 'Not Found'],
  ['GET', '/pulls/9', undefined, 404, 'Not Found'],
  ['GET', '/issues/9/comments', undefined, 404, 'Not Found'],
  ['PATCH', '/issues/comments/9', { body: 'x' }, 404, 'Not Found'],
  ['DELETE', '/pulls/1', undefined, 404, 'Not Found'],
  ['POST', '/issues/1/comments', { body: ' ' }, 422, 'Validation Failed'],
  ['POST', '/issues/1/comments', { body: 'x'.repeat(65_537) }, 422, 'Validation Failed'],
  ['POST', '/issues/1/comments', {}, 422, 'Invalid request.\n\n"body" wasn\'t supplied.'],
])('answers %s %s %j with %i', async (method, path, body, status, message) => {
  const api = new GitHubApi();
  api.addPull(1);
  const response = await ask(api, method, path, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ message, status: String(status) });
});

it('accepts requests that the token may send', async () => {
  const api = new GitHubApi();
  api.addPull(1);
  expect(await (await api.handle(new Request(`${root}/pulls/1`))).json()).toMatchObject({ status: '401' });
  expect(await (await ask(api, 'GET', '/pulls/1', undefined, 'other')).json()).toMatchObject({
    message: 'Bad credentials',
  });
  api.permissions.pulls = 'read';
  expect((await ask(api, 'GET', '/pulls/1')).status).toBe(200);
  expect(await (await ask(api, 'POST', '/issues/1/comments', { body: 'x' })).json()).toEqual({
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    status: '403',
  });
  api.permissions.pulls = 'none';
  expect((await ask(api, 'GET', '/pulls/1')).status).toBe(403);
});

it.each([
  ['contents', '/branches', 'branches/branches#list-branches'],
  ['contents', '/branches/main', 'branches/branches#get-a-branch'],
  ['actions', '/actions/runs/7', 'actions/workflow-runs#get-a-workflow-run'],
  ['pulls', '/pulls/1', 'pulls/pulls#get-a-pull-request'],
] as const)('needs the permission %s for %s', async (permission, path, page) => {
  const api = new GitHubApi();
  api.addPull(1);
  api.addRun(7, 'queued');
  for (const other of ['pulls', 'contents', 'actions'] as const) api.permissions[other] = 'none';
  expect((await ask(api, 'GET', '')).status).toBe(200);
  expect(await (await ask(api, 'GET', path)).json()).toEqual({
    message: 'Resource not accessible by integration',
    documentation_url: `https://docs.github.com/rest/${page}`,
    status: '403',
  });
  api.permissions[permission] = 'read';
  expect((await ask(api, 'GET', path)).status).toBe(200);
});

it('limits requests', async () => {
  const api = new GitHubApi();
  api.addPull(1);
  api.rateLimit.remaining = 1;
  expect((await ask(api, 'GET', '/pulls/1')).headers.get('x-ratelimit-remaining')).toBe('0');
  const limited = await ask(api, 'GET', '/pulls/1');
  expect(limited.status).toBe(403);
  expect(limited.headers.get('x-ratelimit-reset')).toBe('1795179600');
});

it('fails on demand, and records every request', async () => {
  const api = new GitHubApi();
  api.addPull(1);
  const remove = api.intercept(({ count }) => (count === 0 ? 'reset' : new Response('', { status: 502 })));
  await expect(ask(api, 'GET', '/pulls/1')).rejects.toThrow('fetch failed');
  expect((await ask(api, 'GET', '/pulls/1')).status).toBe(502);
  remove();
  expect((await ask(api, 'GET', '/pulls/1')).status).toBe(200);
  const path = '/repos/octo-org/octo-repo/pulls/1';
  expect(api.requests).toEqual([undefined, 502, 200].map((status) => ({ method: 'GET', path, status })));
});

it('serves the API below a prefix, as on GHES', async () => {
  const { api, origin, close } = await serveGitHub({ prefix: '/api/v3', repository: 'a/b', token: 't' });
  onTestFinished(close);
  api.addPull(1);
  const headers = { authorization: 'token t' };
  const found = await fetch(`${origin}/api/v3/repos/a/b/pulls/1`, { headers });
  expect(await found.json()).toMatchObject({ number: 1, url: `${origin}/api/v3/repos/a/b/pulls/1` });
  expect((await fetch(`${origin}/repos/a/b/pulls/1`, { headers })).status).toBe(404);
  api.intercept(() => 'reset');
  await expect(fetch(`${origin}/api/v3/repos/a/b/pulls/1`, { headers })).rejects.toThrow('fetch failed');
});
