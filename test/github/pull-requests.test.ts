import { afterEach, describe, expect, it, vi } from 'vitest';
import { GitHubApi } from '../../stand-in/github-api/index.ts';
import { refusalOf } from '../../src/http/failure.ts';
import { type Options, failure, marker, open, root, statuses } from './ask.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('state', () => {
  it('reads whether a pull request is open', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    api.addPull(13, 'closed');
    const github = open(api);
    expect(await github.state(12)).toBe('open');
    expect(await github.state(13)).toBe('closed');
    expect(await github.state(14)).toBe('unknown');
    expect(api.requests[0]).toEqual({ method: 'GET', path: `${root}/pulls/12`, status: 200 });
  });

  it('accepts only a 404 of GitHub as an unknown pull request', async () => {
    const api = new GitHubApi();
    api.intercept(() => new Response('<html>Not Found</html>', { status: 404 }));
    const error = await failure(api, open(api).state(12));
    expect(error.message).toMatch(
      /^Could not read pull request #12: GET \/repos\/octo-org\/octo-repo\/pulls\/12 answered 404\. /,
    );
    expect(refusalOf(error)?.status).toBe(404);
  });

  it('does not mistake a 404 about permissions for an unknown pull request', async () => {
    const api = new GitHubApi();
    api.intercept(() =>
      Response.json({ message: 'Resource not accessible by integration' }, { status: 404 }),
    );
    expect((await failure(api, open(api).state(12))).message).toContain(
      'lacks the permission `pull-requests: read`',
    );
  });
});

describe('openNumbers', () => {
  it('reads every page', async () => {
    const api = new GitHubApi();
    for (let number = 1; number <= 210; number += 1)
      api.addPull(number, number % 70 === 0 ? 'closed' : 'open');
    const numbers = await open(api).openNumbers();
    expect(numbers.size).toBe(207);
    expect([1, 69, 70, 207, 210].filter((number) => numbers.has(number))).toEqual([1, 69, 207]);
    expect(api.requests.map(({ path }) => path)).toEqual(
      ['', '&page=2', '&page=3'].map((page) => `${root}/pulls?state=open&per_page=100${page}`),
    );
  });

  it('accepts an empty list', async () => {
    expect(await open(new GitHubApi()).openNumbers()).toEqual(new Set());
  });

  it('continues after a page that is short or empty if another one follows', async () => {
    const api = new GitHubApi();
    const link = `<https://api.github.com${root}/pulls?page=2>; rel="next"`;
    api.intercept(({ path }) =>
      path.endsWith('?page=2')
        ? Response.json([{ number: 7, state: 'open' }])
        : Response.json([], { headers: { link } }),
    );
    expect(await open(api).openNumbers()).toEqual(new Set([7]));
  });

  it.each(['https://elsewhere.example', 'https://api.github.com.elsewhere.example', 'http://api.github.com'])(
    'does not follow a link to %s, where the token does not belong',
    async (origin) => {
      const api = new GitHubApi();
      const hosts: string[] = [];
      const link = `<${origin}${root}/pulls?page=2>; rel="next"`;
      api.intercept(() => Response.json([{ number: 1, state: 'open' }], { headers: { link } }));
      const fetch: Options['fetch'] = (input, init) => {
        const request = new Request(input, init);
        hosts.push(new URL(request.url).host);
        return api.handle(request);
      };
      expect((await failure(api, open(api, { fetch }).openNumbers())).message).toBe(
        'Could not list the open pull requests: the next page is at another host, to which the token is not sent.',
      );
      expect(hosts).toEqual(['api.github.com']);
    },
  );

  it.each([
    ['text instead of a list', () => new Response('<html>Please sign in</html>')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a list of something else', () => Response.json([{ number: 1 }])],
  ])('never mistakes %s for an empty list', async (_, answer) => {
    const api = new GitHubApi();
    api.intercept(answer);
    const error = await failure(api, open(api).openNumbers());
    expect(error.message).toMatch(
      /^Could not list the open pull requests: GET \S+\/pulls\?\S+ answered 20\d with (a body that is not JSON|an empty body|missing or invalid fields: \S+)\. Something between/,
    );
  });

  it('does not mistake a conflict for the end of the list', async () => {
    const api = new GitHubApi();
    api.intercept(() => Response.json({ message: 'Conflict' }, { status: 409 }));
    expect(refusalOf(await failure(api, open(api).openNumbers()))?.status).toBe(409);
  });
});

describe('putComment', () => {
  const body = `${marker}\nThe tenant is ready.`;

  it('creates one comment, and updates it when the text differs', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    api.addComment(12, `> ${marker}\nThis quotes it.`);
    api.addComment(12, `See ${marker}`);
    const github = open(api);
    expect(await github.putComment(12, marker, body, { create: true })).toBe('created');
    expect(await github.putComment(12, marker, body, { create: true })).toBe('unchanged');
    expect(await github.putComment(12, marker, `${body} Again.`, { create: false })).toBe('updated');
    expect(api.comments.slice(2)).toMatchObject([{ issue: 12, body: `${body} Again.` }]);
    expect(statuses(api)).toEqual(['GET 200', 'POST 201', 'GET 200', 'GET 200', 'PATCH 200']);
  });

  it('creates nothing if create is false', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    expect(await open(api).putComment(12, marker, body, { create: false })).toBe('absent');
    expect(statuses(api)).toEqual(['GET 200']);
  });

  it('finds the oldest of several, on any page', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    for (let count = 0; count < 230; count += 1) api.addComment(12, 'Looks good to me.');
    const oldest = api.addComment(12, `${marker}\r\nOld text.`);
    const younger = api.addComment(12, body);
    expect(await open(api).putComment(12, marker, body, { create: true })).toBe('updated');
    expect(oldest.body).toBe(body);
    expect(api.comments).toHaveLength(232);
    expect(younger.body).toBe(body);
    expect(statuses(api)).toEqual(['GET 200', 'GET 200', 'GET 200', 'PATCH 200']);
  });

  it('reads no page after that of the comment', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    api.addComment(12, body);
    for (let count = 0; count < 120; count += 1) api.addComment(12, 'Looks good to me.');
    expect(await open(api).putComment(12, marker, body, { create: true })).toBe('unchanged');
    expect(statuses(api)).toEqual(['GET 200']);
  });

  it('ignores a difference in line ends', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    api.addComment(12, body.replaceAll('\n', '\r\n'));
    expect(await open(api).putComment(12, marker, `${body}\n`, { create: true })).toBe('unchanged');
  });

  it('adds the marker as the first line if it is missing', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const github = open(api);
    await github.putComment(12, marker, 'Text.', { create: true });
    expect(api.comments).toMatchObject([{ body: `${marker}\nText.` }]);
    expect(await github.putComment(12, marker, 'Text.', { create: true })).toBe('unchanged');
  });

  it.each(['POST', 'PATCH'])('never repeats a %s', async (method) => {
    for (const fault of [() => 'reset' as const, () => new Response('', { status: 502 })]) {
      const api = new GitHubApi();
      api.addPull(12);
      if (method === 'PATCH') api.addComment(12, `${marker}\nOld text.`);
      api.intercept((request) => (request.method === method ? fault() : undefined));
      const error = await failure(api, open(api).putComment(12, marker, body, { create: true }));
      expect(error.message).toContain(`comment of pull request #12: ${method} ${root}/issues/`);
      expect(api.requests.map((request) => request.method)).toEqual(['GET', method]);
    }
  });

  it('shows why GitHub rejects the text', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const error = await failure(api, open(api).putComment(12, marker, 'x'.repeat(70_000), { create: true }));
    expect(error.message).toContain('answered 422: Validation Failed');
    expect(error.message).toContain('Body is too long (maximum is 65536 characters)');
  });
});
