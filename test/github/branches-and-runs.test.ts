import { describe, expect, it } from 'vitest';
import { type BranchesAndRuns, createBranchesAndRuns } from '../../src/github/branches-and-runs.ts';
import { refusalOf } from '../../src/http/failure.ts';
import { GitHubApi } from '../../stand-in/github-api/index.ts';
import { FakeClock } from '../fakes.ts';
import { failure, root, statuses } from './ask.ts';

/** Branches and runs of an API in process. */
const open = (api: GitHubApi): BranchesAndRuns =>
  createBranchesAndRuns({
    token: api.token,
    repository: api.repository,
    apiUrl: 'https://api.github.com',
    fetch: (input, init) => api.handle(new Request(input, init)),
    clock: new FakeClock(),
    deadline: new AbortController(),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
  });

const page404 = () => new Response('<html>Not Found</html>', { status: 404 });

describe('runState', () => {
  it('reads whether a run is completed', async () => {
    const api = new GitHubApi();
    const running = ['requested', 'waiting', 'pending', 'queued', 'in_progress'] as const;
    running.forEach((status, index) => api.addRun(100 + index, status));
    api.addRun(200, 'completed');
    const github = open(api);
    for (const [index] of running.entries()) expect(await github.runState(100 + index)).toBe('running');
    expect(await github.runState(200)).toBe('completed');
    expect(await github.runState(300)).toBe('unknown');
    expect(api.requests[0]?.path).toBe(`${root}/actions/runs/100`);
  });

  it('does not count a run without a status as completed', async () => {
    const api = new GitHubApi();
    api.intercept(() => Response.json({ status: null }));
    expect(await open(api).runState(100)).toBe('running');
  });

  it.each<[string, () => Response]>([
    ['a page', page404],
    [
      'words about permissions',
      () => Response.json({ message: 'Resource not accessible by integration' }, { status: 404 }),
    ],
  ])('does not mistake a 404 with %s for an unknown run', async (_, answer) => {
    const api = new GitHubApi();
    api.intercept(answer);
    const error = await failure(api, open(api).runState(100));
    expect(refusalOf(error)?.status).toBe(404);
    expect(error.message).toContain('permission `actions: read`');
  });

  it('names the permission that it needs', async () => {
    const api = new GitHubApi();
    api.permissions.actions = 'none';
    expect((await failure(api, open(api).runState(100))).message).toMatch(
      /^Could not read the workflow run 100: .* answered 403: .* lacks the permission `actions: read`/,
    );
  });
});

describe('branches', () => {
  it('lists the branches of every page', async () => {
    const api = new GitHubApi();
    for (let number = 1; number <= 205; number += 1) api.branches.add(`feature/${number}`);
    const names = await open(api).branches();
    expect(names).toEqual(api.branches);
    expect(api.requests.map(({ path }) => path).toSorted()).toEqual(
      ['', '/branches?per_page=100', '/branches?per_page=100&page=2', '/branches?per_page=100&page=3'].map(
        (path) => root + path,
      ),
    );
  });

  it('refuses a list without the default branch, which cannot be complete', async () => {
    const api = new GitHubApi();
    api.defaultBranch = 'trunk';
    await expect(open(api).branches()).rejects.toThrow(
      'GitHub lists the branches without the default branch, so the list is not complete: check that the github-token has the permission `contents: read`.',
    );
  });

  it('refuses an empty list', async () => {
    const api = new GitHubApi();
    api.branches.clear();
    await expect(open(api).branches()).rejects.toThrow('the list is not complete');
  });

  it.each<[string, RegExp, () => Response]>([
    ['the list', /\/branches/, () => Response.json({ message: 'no' }, { status: 403 })],
    ['a later page', /page=2$/, () => Response.json({ message: 'no' }, { status: 403 })],
    ['the default branch', /octo-repo$/, () => Response.json({ message: 'no' }, { status: 403 })],
    ['the list, answered with a page,', /\/branches/, () => new Response('<html>Sign in</html>')],
    [
      'the name of the default branch, which is empty,',
      /octo-repo$/,
      () => Response.json({ default_branch: '' }),
    ],
  ])('fails when %s cannot be read', async (_, path, answer) => {
    const api = new GitHubApi();
    for (let number = 1; number <= 105; number += 1) api.branches.add(`feature/${number}`);
    api.intercept((request) => (path.test(request.path) ? answer() : undefined));
    await failure(api, open(api).branches());
  });
});

describe('hasBranch', () => {
  it('finds a branch by its whole name, whatever is in it', async () => {
    const api = new GitHubApi();
    for (const name of ['feature/a#1', 'ünïcode', '100%', 'a+b']) {
      expect(await open(api).hasBranch(name)).toBe(false);
      api.branches.add(name);
      expect(await open(api).hasBranch(name)).toBe(true);
    }
    expect(await open(api).hasBranch('feature')).toBe(false);
  });

  it('counts the old name of a renamed branch, from which GitHub redirects, as missing', async () => {
    const api = new GitHubApi();
    api.intercept(() =>
      Response.json({ message: 'Moved Permanently' }, { status: 301, headers: { location: 'https://x' } }),
    );
    expect(await open(api).hasBranch('old')).toBe(false);
    expect(statuses(api)).toEqual(['GET 301']);
  });

  it.each<[string, () => Response]>([
    ['an outage', () => new Response('', { status: 503 })],
    ['missing rights', () => Response.json({ message: 'no' }, { status: 403 })],
    ['a page with 404, which is no answer of GitHub', page404],
  ])('does not mistake %s for a missing branch', async (_, answer) => {
    const api = new GitHubApi();
    api.intercept(answer);
    expect((await failure(api, open(api).hasBranch('main'))).message).toMatch(/^Could not read a branch: /);
  });
});
