import { inspect } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPullRequests } from '../../src/github/pull-requests.ts';
import { refusalOf } from '../../src/http/failure.ts';
import { FakeClock } from '../fakes.ts';
import { GitHubApi, serveGitHub } from '../../stand-in/github-api/index.ts';
import { type Options, failure, marker, open, openServed, root, statuses } from './ask.ts';

const quiet = { info: () => {}, debug: () => {} };

const expectTwoDelays = ({ slept: [first = 0, second = 0, ...others] }: FakeClock): void => {
  expect(others).toEqual([]);
  for (const [delay, most] of [
    [first, 500],
    [second, 1000],
  ] as const) {
    expect(delay).toBeGreaterThanOrEqual(most / 2);
    expect(delay).toBeLessThanOrEqual(most);
  }
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('errors', () => {
  it('explains that the token is not accepted', async () => {
    const api = new GitHubApi();
    const token = 'ghs_another1234567890';
    const error = await failure(api, open(api, { token }).state(12));
    expect(error.message).toBe(
      `Could not read pull request #12: GET ${root}/pulls/12 answered 401: Bad credentials. ` +
        'The github-token is not accepted: check that it is complete and has not expired. The token of a job ends with the job.',
    );
    expect(refusalOf(error)?.status).toBe(401);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(token);
  });

  it('names the permission that reading needs', async () => {
    const api = new GitHubApi();
    api.permissions.pulls = 'none';
    for (const work of [open(api).state(12), open(api).openNumbers()]) {
      expect((await failure(api, work)).message).toMatch(
        /answered 403: Resource not accessible by integration\. The token lacks the permission `pull-requests: read`: name it under `permissions:` of the job\.$/,
      );
    }
    expect(statuses(api)).toEqual(['GET 403', 'GET 403']);
  });

  it.each(['none', 'read'] as const)('names the permission that comments need, with %s', async (pulls) => {
    const api = new GitHubApi();
    api.addPull(12);
    const { id } = api.addComment(12, marker);
    api.permissions.pulls = pulls;
    const github = open(api);
    for (const work of [
      ...(pulls === 'none' ? [github.markedComments(12, marker)] : []),
      github.createComment(12, 'x'),
      github.updateComment(12, id, 'x'),
    ]) {
      const error = await failure(api, work);
      expect(error.message).toMatch(/lacks the permission `pull-requests: write`.* from forks /);
    }
  });

  it('explains that a 404 may be about permissions', async () => {
    const api = new GitHubApi();
    const error = await failure(api, open(api, { repository: 'octo-org/private' }).openNumbers());
    expect(error.message).toMatch(/answered 404: Not Found\. .*has the permission `pull-requests: read`\.$/);
  });

  it('shows when the rate limit ends', async () => {
    const api = new GitHubApi();
    api.rateLimit.remaining = 0;
    const error = await failure(api, open(api).state(12));
    expect(error.message).toMatch(
      /answered 403: API rate limit exceeded .* GitHub limits requests, and accepts the next one at 2026-11-20 13:00:00 UTC/,
    );
    expect(statuses(api)).toEqual(['GET 403']);
  });

  it.each([
    [429, 'Slow down.', { 'retry-after': '90' }, '12:01:30'],
    [403, 'Slow down.', { 'retry-after': '30', 'x-ratelimit-remaining': '12' }, '12:00:30'],
    [403, 'You have exceeded a secondary rate limit.', {}, '12:01:00'],
    [403, 'Slow down.', { 'x-ratelimit-remaining': '0' }, '12:01:00'],
    [429, 'Slow down.', { 'retry-after': '9'.repeat(40) }, '12:01:00'],
  ])('shows when another limit ends: %i %s %j', async (status, message, headers, time) => {
    const api = new GitHubApi();
    api.intercept(() => Response.json({ message }, { status, headers }));
    const error = await failure(api, open(api).state(12));
    expect(error.message).toContain(`at 2026-11-20 ${time} UTC`);
  });

  it('shows only the words of GitHub for any other 403', async () => {
    const api = new GitHubApi();
    api.intercept(() => Response.json({ message: 'The issue is locked' }, { status: 403 }));
    expect((await failure(api, open(api).state(12))).message).toMatch(/answered 403: The issue is locked\.$/);
  });

  it('suggests checking the network when there is no connection', async () => {
    const { close, ...served } = await serveGitHub();
    await close();
    const clock = new FakeClock();
    const github = open(served.api, { apiUrl: served.origin, fetch: globalThis.fetch, clock });
    const error = await failure(served.api, github.state(12));
    expect(error.message).toMatch(
      /pulls\/12 got no answer: the connection was refused \(ECONNREFUSED\)\. Check that the runner reaches 127\.0\.0\.1:\d+: network, firewall, HTTPS_PROXY/,
    );
    expect(error.failure.kind).toBe('connection');
    expectTwoDelays(clock);
  });

  it('has a message of one line, whatever GitHub answers', async () => {
    const api = new GitHubApi();
    const message = `\r\n::error::\u001B[31m${'x'.repeat(900)}`;
    api.intercept(() => Response.json({ message }, { status: 400 }));
    const error = await failure(api, open(api).state(12));
    expect(error.message).toContain(`answered 400: ::error:: [31m${'x'.repeat(900)}.`);
    expect(error.message.length).toBeLessThan(1200);
  });

  it('never shows the token when a server or fetch repeats it', async () => {
    const api = new GitHubApi();
    const message = `Bad header: token ${api.token}`;
    const remove = api.intercept(() => Response.json({ message, errors: [api.token] }, { status: 400 }));
    expect((await failure(api, open(api).state(12))).message).toContain('Bad header: token ***');
    remove();
    const cause = Object.assign(new Error(message), { headers: { authorization: api.token } });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const thrown = await failure(api, open(api, { fetch }).state(12));
    expect(thrown.message).toContain('got no answer. Check that');
    expect(thrown.message).not.toContain(api.token);
  });

  it.each(['', 'two words', 'two\nlines'])('sends nothing with %j for a token', async (token) => {
    const api = new GitHubApi();
    const error = await failure(api, open(api, { token }).state(12));
    expect(error.message).toMatch(
      /^Could not read pull request #12: github-token is empty, or contains spaces or line breaks\. Use the token of the job/,
    );
    expect(api.requests).toEqual([]);
  });
});

describe('repeats', () => {
  it.each([500, 502, 503, 504, 'reset'] as const)('reads again after %s, up to two times', async (fault) => {
    const api = new GitHubApi();
    api.addPull(12);
    const answer = () => (fault === 'reset' ? fault : new Response('', { status: fault }));
    const remove = api.intercept(({ count }) => (count < 2 ? answer() : undefined));
    const clock = new FakeClock();
    const github = open(api, { clock });
    expect(await github.state(12)).toBe('open');
    expectTwoDelays(clock);
    remove();
    api.intercept(answer);
    const error = await failure(api, github.state(12));
    expect(refusalOf(error)?.status).toBe(fault === 'reset' ? undefined : fault);
    expect(api.requests).toHaveLength(6);
  });

  it('reads again after an answer that was cut short', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const body = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"number":'));
          controller.error(new Error('other side closed'));
        },
      });
    const fetch: Options['fetch'] = async (input, init) => {
      const response = await api.handle(new Request(input, init));
      return api.requests.length === 1 ? new Response(body(), response) : response;
    };
    expect(await open(api, { fetch }).state(12)).toBe('open');
    expect(api.requests).toHaveLength(2);
  });

  it.each([400, 404, 422, 501])('does not repeat after %i', async (status) => {
    const api = new GitHubApi();
    api.intercept(() => new Response('', { status }));
    const { message } = await failure(api, open(api).state(12));
    expect(message).not.toContain('Redirects');
    expect(api.requests).toHaveLength(1);
  });
});

describe('the requests', () => {
  it('are sent below the path of GHES, over HTTP', async () => {
    const { api, origin, github } = await openServed({
      prefix: '/api/v3',
      repository: 'team.one/a_b',
    });
    for (let number = 1; number <= 101; number += 1) api.addPull(number);
    expect(await github.state(1)).toBe('open');
    expect((await github.openNumbers()).size).toBe(101);
    const { id } = await github.createComment(1, marker);
    await github.updateComment(1, id, `${marker}\nText.`);
    expect(await github.markedComments(1, marker)).toEqual([{ id, body: `${marker}\nText.`, isByApp: true }]);
    expect(api.requests[0]?.path).toBe('/api/v3/repos/team.one/a_b/pulls/1');
    const slash = open(api, { apiUrl: `${origin}/api/v3/`, fetch: globalThis.fetch });
    expect(await slash.state(1)).toBe('open');
  });

  it('are never redirected, because they carry the token', async () => {
    const other = await openServed();
    other.api.addPull(12);
    const { api, origin, github } = await openServed();
    for (const status of [301, 302, 307, 308]) {
      for (const target of [other.origin, origin]) {
        const remove = api.intercept(() => {
          const headers = { location: `${target}${root}/pulls/12` };
          return Response.json({ message: 'Moved Permanently' }, { status, headers });
        });
        const error = await failure(api, github.state(12));
        expect(refusalOf(error)?.status).toBe(status);
        expect(error.message).toContain(
          'Redirects are never followed, because the request carries the token',
        );
        await failure(api, github.openNumbers());
        await failure(api, github.markedComments(12, marker));
        await failure(api, github.createComment(12, marker));
        await failure(api, github.updateComment(12, 1001, marker));
        remove();
      }
    }
    expect(other.api.requests).toEqual([]);
    expect(api.requests).toHaveLength(40);
  });

  it('are refused by a redirect, even with the right body', async () => {
    const { api, github } = await openServed();
    api.intercept(() => Response.json({ number: 12, state: 'closed' }, { status: 302 }));
    expect(refusalOf(await failure(api, github.state(12)))?.status).toBe(302);
  });
});

describe('octokit', () => {
  it('is loaded with the first request, and does not look at the environment', async () => {
    vi.stubEnv('GITHUB_API_URL', 'https://elsewhere.example');
    vi.resetModules();
    let loaded = 0;
    vi.doMock('@actions/github', (importOriginal) => {
      loaded += 1;
      return importOriginal();
    });
    onTestFinished(() => {
      vi.doUnmock('@actions/github');
      vi.resetModules();
    });
    const fresh = await import('../../src/github/pull-requests.ts');
    const api = new GitHubApi();
    api.addPull(12);
    const hosts: string[] = [];
    const github = fresh.createPullRequests({
      token: api.token,
      repository: api.repository,
      apiUrl: 'https://api.github.com',
      clock: new FakeClock(),
      deadline: new AbortController(),
      hide: (text) => text,
      log: quiet,
      fetch: (input, init) => {
        const request = new Request(input, init);
        hosts.push(new URL(request.url).host);
        return api.handle(request);
      },
    });
    expect(loaded).toBe(0);
    expect(await Promise.all([github.state(12), github.state(13)])).toEqual(['open', 'unknown']);
    expect(loaded).toBe(1);
    expect(hosts).toEqual(['api.github.com', 'api.github.com']);
  });

  it('writes nothing to the console', async () => {
    const written = [
      ...(['debug', 'info', 'log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name)),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ];
    const api = new GitHubApi();
    api.intercept(() =>
      Response.json(
        { number: 12, state: 'open' },
        { headers: { deprecation: 'true', sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' } },
      ),
    );
    expect(await open(api).state(12)).toBe('open');
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
  });
});

it('ends its request when its signal aborts, and does not try again', async () => {
  const stop = new AbortController();
  let requests = 0;
  const pulls = createPullRequests({
    token: 'ghs_token',
    repository: 'octo/shop',
    apiUrl: 'https://api.github.com',
    clock: new FakeClock(),
    deadline: stop,
    hide: (text) => text,
    log: quiet,
    fetch: (_, init) => {
      requests += 1;
      queueMicrotask(() => stop.abort());
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
      });
    },
  });
  await expect(pulls.state(1)).rejects.toThrow(/^Could not read pull request #1/);
  expect(requests).toBe(1);
});
