import { expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { type GitHubContext, createGitHub } from '../../src/github/octokit.ts';
import { FakeClock } from '../fakes.ts';

function open(fetch: GitHubContext['fetch'], token = 'ghs_1234567890abcdef') {
  return createGitHub({
    token,
    apiUrl: 'https://api.github.com',
    fetch,
    clock: new FakeClock(),
    deadline: new AbortController(),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
  });
}

const purpose = {
  doing: 'list the branches',
  permission: 'contents: read',
  answer: z.array(z.object({ name: z.string(), protected: z.boolean() })),
} as const;

const repository = { owner: 'octo', repo: 'shop' };

/** How many pages of branches arrive, and the error at the end. */
async function readBranches(link: (page: number) => string) {
  let requests = 0;
  const github = open(() => {
    requests += 1;
    return Promise.resolve(Response.json([], { headers: { link: link(requests) } }));
  });
  const pages = github.pages(purpose, (octokit) =>
    octokit.paginate.iterator<{ name: string; protected: boolean }>(
      'GET /repos/{owner}/{repo}/branches',
      repository,
    ),
  );
  let read = 0;
  try {
    for await (const _ of pages) read += 1;
    return { read, requests };
  } catch (error) {
    return { read, requests, error: error instanceof Error ? error.message : 'unknown' };
  }
}

const next = (url: string): string => `<${url}>; rel="next"`;
const last = 'rel="last"';

it('reads 1,000 pages of a list, and fails when there are more', async () => {
  const url = 'https://api.github.com/repos/octo/shop/branches?page=2';
  expect(await readBranches((page) => (page < 1000 ? next(url) : last))).toEqual({
    read: 1000,
    requests: 1000,
  });
  expect(await readBranches(() => next(url))).toEqual({
    read: 1000,
    requests: 1001,
    error: 'Could not list the branches: the list has more than 1000 pages.',
  });
});

it.each(['https://', 'http:///', 'https://api.github.com:99999/'])(
  'fails when the link to the next page is %j',
  async (url) => {
    expect(await readBranches(() => next(url))).toEqual({
      read: 1,
      requests: 1,
      error: 'Could not list the branches: the link to the next page is not a URL.',
    });
  },
);

it.each<[string, unknown, string]>([
  [
    'field and code',
    [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
    ': title: missing_field',
  ],
  ['a message', [{ code: 'custom', message: 'No commits.', value: 'S3cret' }], ': No commits.'],
  ['text', ['Too long.'], ': Too long.'],
  ['what a server has no errors for', { value: 'S3cret' }, ''],
])('shows errors of GitHub: %s', async (_, errors, expected) => {
  const body = { message: 'Validation Failed', errors, documentation_url: 'S3cret' };
  const github = open(() => Promise.resolve(Response.json(body, { status: 422 })));
  const asked = github.ask({ ...purpose, answer: z.unknown() }, (octokit) =>
    octokit.rest.repos.get(repository),
  );
  const expectedText = `Could not list the branches: GET /repos/octo/shop answered 422: Validation Failed${expected}`;
  await expect(asked).rejects.toMatchObject({ message: expectedText.replace(/[^.]$/, '$&.') });
});

it('hides the written text where GitHub repeats it', async () => {
  const github = open((_, init) => {
    const message = `Not accepted: ${String(init?.body)}`;
    return Promise.resolve(Response.json({ message, errors: ['words of a comment'] }, { status: 422 }));
  });
  const asked = github.ask({ ...purpose, answer: z.unknown() }, (octokit) =>
    octokit.rest.issues.createComment({ ...repository, issue_number: 1, body: 'words of a comment' }),
  );
  await expect(asked).rejects.toThrow('answered 422: Not accepted: {"body":"***"}: ***.');
});

it("does not load Node's own fetch, which takes longer than most answers", async () => {
  const answer = Response.json([{ name: 'main', protected: false }]);
  onTestFinished(() => void vi.unstubAllGlobals());
  for (const name of ['fetch', 'Headers', 'Request', 'Response']) vi.stubGlobal(name, undefined);
  const github = open(() => Promise.resolve(answer));
  const branches = await github.ask(purpose, ({ rest }) => rest.repos.listBranches(repository));
  expect(branches).toEqual([{ name: 'main', protected: false }]);
});
