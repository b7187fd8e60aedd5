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
      /^Could not list the open pull requests: GET \S+\/pulls answered 20\d with (a body that is not JSON|an empty body|missing or invalid fields: \S+)\. Something between/,
    );
  });

  it('does not mistake a conflict for the end of the list', async () => {
    const api = new GitHubApi();
    api.intercept(() => Response.json({ message: 'Conflict' }, { status: 409 }));
    expect(refusalOf(await failure(api, open(api).openNumbers()))?.status).toBe(409);
  });
});

describe('closedNumbers', () => {
  it('reads a page when it is asked for', async () => {
    const api = new GitHubApi();
    for (let number = 1; number <= 210; number += 1) api.addPull(number, number < 206 ? 'closed' : 'open');
    const pages = open(api).closedNumbers();
    expect((await pages.next()).value).toHaveLength(100);
    const query = 'state=closed&sort=updated&direction=desc&per_page=100';
    expect(api.requests.map(({ path }) => path)).toEqual([`${root}/pulls?${query}`]);
    expect((await pages.next()).value).toHaveLength(100);
    expect((await pages.next()).value).toEqual([5, 4, 3, 2, 1]);
    expect((await pages.next()).done).toBe(true);
    expect(api.requests).toHaveLength(3);
  });

  it('does not count a pull request as closed when the list shows another state', async () => {
    const api = new GitHubApi();
    api.intercept(() =>
      Response.json([
        { number: 1, state: 'open' },
        { number: 2, state: 'closed' },
      ]),
    );
    expect((await open(api).closedNumbers().next()).value).toEqual([2]);
  });
});

describe('markedComments', () => {
  const body = `${marker}\nThe tenant is ready.`;

  it('reads every page, and returns the comments with the marker, the newest first', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    api.addPull(13);
    const oldest = api.addComment(12, `${marker}\nOld text.`);
    const quoted = api.addComment(12, `> ${marker}\nThis quotes it.`);
    const mentioned = api.addComment(12, `See\n${marker}`);
    api.addComment(12, '<!-- logto-tenants -->');
    api.addComment(13, body);
    for (let count = 0; count < 230; count += 1) api.addComment(12, 'Looks good to me.');
    const newest = api.addComment(12, marker);
    expect(await open(api).markedComments(12, marker)).toEqual([
      { id: newest.id, body: marker, isByApp: false },
      { id: mentioned.id, body: `See\n${marker}`, isByApp: false },
      { id: quoted.id, body: `> ${marker}\nThis quotes it.`, isByApp: false },
      { id: oldest.id, body: `${marker}\nOld text.`, isByApp: false },
    ]);
  });

  it.each([
    [0, 1],
    [100, 1],
    [101, 4],
    [230, 6],
  ])('reads pages twice when there are several: %i comments with %i requests', async (count, requests) => {
    const api = new GitHubApi();
    api.addPull(12);
    for (let index = 0; index < count; index += 1) api.addComment(12, 'Looks good to me.');
    expect(await open(api).markedComments(12, marker)).toEqual([]);
    expect(api.requests).toHaveLength(requests);
  });

  it('finds a comment that moves to the page before, because another one is deleted meanwhile', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const first = api.addComment(12, 'Looks good to me.');
    for (let index = 1; index < 100; index += 1) api.addComment(12, 'Looks good to me.');
    const { id } = api.addComment(12, body);
    api.addComment(12, 'Looks good to me.');
    api.intercept(({ path }) => {
      if (path.includes('page=2')) api.deleteComment(first.id);
      return undefined;
    });
    expect(await open(api).markedComments(12, marker)).toEqual([{ id, body, isByApp: false }]);
  });

  it('returns the text of the second reading', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const { id } = api.addComment(12, `${marker}\nOld text.`);
    for (let index = 0; index < 100; index += 1) api.addComment(12, 'Looks good to me.');
    api.intercept(({ path }) => {
      if (path.includes('page=2')) api.editComment(id, body);
      return undefined;
    });
    expect(await open(api).markedComments(12, marker)).toEqual([{ id, body, isByApp: false }]);
  });

  it('returns texts without changes that a browser or GitHub may have made', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const { id } = api.addComment(12, `${body.replaceAll('\n', '\r\n')}\r\n \r\n`);
    expect(await open(api).markedComments(12, marker)).toEqual([{ id, body, isByApp: false }]);
  });

  it('returns a comment once when pages repeat it', async () => {
    const api = new GitHubApi();
    const link = `<https://api.github.com${root}/issues/12/comments?page=2>; rel="next"`;
    api.intercept(({ path }) =>
      Response.json([{ id: 7, body }], path.endsWith('?page=2') ? {} : { headers: { link } }),
    );
    expect(await open(api).markedComments(12, marker)).toEqual([{ id: 7, body, isByApp: false }]);
  });

  it('tells whether an app has written a comment', async () => {
    const api = new GitHubApi();
    const answer = [{ type: 'Bot' }, { type: 'User' }, { type: 'Mannequin' }, null, undefined].map(
      (user, index) => ({ id: index + 1, body: marker, user }),
    );
    api.intercept(() => Response.json(answer));
    const found = await open(api).markedComments(12, marker);
    expect(found.filter(({ isByApp }) => isByApp).map(({ id }) => id)).toEqual([1]);
    expect(found).toHaveLength(5);
  });

  it('ignores a comment without a text', async () => {
    const api = new GitHubApi();
    api.intercept(() => Response.json([{ id: 7, body: null }, { id: 8 }]));
    expect(await open(api).markedComments(12, marker)).toEqual([]);
  });
});

describe('createComment and updateComment', () => {
  it('write the text as it is given', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const github = open(api);
    const created = await github.createComment(12, 'first');
    const { id } = created;
    expect(created).toEqual({ id, body: 'first', isByApp: true });
    expect(api.comments).toMatchObject([{ id, issue: 12, body: 'first' }]);
    await github.updateComment(12, id, 'second');
    expect(api.comments).toMatchObject([{ id, issue: 12, body: 'second' }]);
    expect(statuses(api)).toEqual(['POST 201', 'PATCH 200']);
  });

  it.each(['reset', 502] as const)('repeat no POST after %s, whose answer may be lost', async (fault) => {
    const api = new GitHubApi();
    api.addPull(12);
    api.intercept(() => (fault === 'reset' ? fault : new Response('', { status: fault })));
    const error = await failure(api, open(api).createComment(12, 'text'));
    expect(error.message).toContain(
      `Could not create a comment on pull request #12: POST ${root}/issues/12/comments`,
    );
    expect(api.requests).toHaveLength(1);
  });

  it.each(['reset', 502] as const)('repeat a PATCH after %s, because it replaces the text', async (fault) => {
    const api = new GitHubApi();
    api.addPull(12);
    const { id } = api.addComment(12, 'first');
    const heal = api.intercept(({ count }) =>
      count > 1 ? undefined : fault === 'reset' ? fault : new Response('', { status: fault }),
    );
    const github = open(api);
    await github.updateComment(12, id, 'second');
    expect(api.comments).toMatchObject([{ body: 'second' }]);
    expect(api.requests).toHaveLength(3);
    heal();
    api.intercept(() => (fault === 'reset' ? fault : new Response('', { status: fault })));
    const error = await failure(api, github.updateComment(12, id, 'third'));
    expect(error.message).toContain(
      `Could not update the comment on pull request #12: PATCH ${root}/issues/comments/${id}`,
    );
    expect(api.requests).toHaveLength(6);
  });

  it('report that a comment no longer exists', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const error = await failure(api, open(api).updateComment(12, 1001, 'text'));
    expect(refusalOf(error)?.status).toBe(404);
  });

  it('show why GitHub rejects the text', async () => {
    const api = new GitHubApi();
    api.addPull(12);
    const error = await failure(api, open(api).createComment(12, 'x'.repeat(70_000)));
    expect(error.message).toContain('answered 422: Validation Failed');
    expect(error.message).toContain('Body is too long (maximum is 65536 characters)');
  });
});
