import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Fault, GitHubApi, serveGitHub } from '../../../stand-in/github-api/index.ts';

const root = 'https://api.github.com/repos/octo-org/octo-repo';
const list = '/issues/1/comments';

function ask(api: GitHubApi, method: string, path: string, body?: object, signal?: AbortSignal) {
  const headers = { authorization: `Bearer ${api.token}` };
  const sent = body ? { body: JSON.stringify(body) } : {};
  return api.handle(new Request(root + path, { method, headers, ...sent, ...(signal ? { signal } : {}) }));
}

/** A pull request, and a clock that stands at noon. */
function start() {
  const clock = { time: Date.parse('2026-11-20T12:00:00.123Z') };
  const api = new GitHubApi({ now: () => clock.time });
  api.addPull(1);
  return { api, clock };
}

it('creates, changes and lists comments', async () => {
  const { api } = start();
  api.addComment(1, 'Hello');
  const created = await ask(api, 'POST', list, { body: 'one' });
  expect(created.status).toBe(201);
  const id = api.comments[1]?.id;
  expect(await created.json()).toMatchObject({ id, body: 'one', user: { login: 'github-actions[bot]' } });
  expect((await ask(api, 'PATCH', `/issues/comments/${id}`, { body: 'two' })).status).toBe(200);
  expect(await (await ask(api, 'GET', list)).json()).toMatchObject([
    { body: 'Hello', user: { login: 'octocat' } },
    { id, body: 'two' },
  ]);
});

it('shows who wrote a comment, with which app, and when', async () => {
  const { api, clock } = start();
  const hello = api.addComment(1, 'Hello');
  clock.time += 60_000;
  await ask(api, 'POST', list, { body: 'Hi' });
  clock.time += 60_000;
  await ask(api, 'PATCH', `/issues/comments/${hello.id}`, { body: 'Hello!' });
  const own = hello.id + 1;
  expect(await (await ask(api, 'GET', list)).json()).toMatchObject([
    {
      url: `${root}/issues/comments/${hello.id}`,
      html_url: `https://github.com/octo-org/octo-repo/pull/1#issuecomment-${hello.id}`,
      issue_url: `${root}/issues/1`,
      user: { login: 'octocat', type: 'User', html_url: 'https://github.com/octocat' },
      body: 'Hello!',
      created_at: '2026-11-20T12:00:00Z',
      updated_at: '2026-11-20T12:02:00Z',
      author_association: 'CONTRIBUTOR',
      performed_via_github_app: null,
    },
    {
      id: own,
      user: { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' },
      created_at: '2026-11-20T12:01:00Z',
      updated_at: '2026-11-20T12:01:00Z',
      author_association: 'NONE',
      performed_via_github_app: { id: 15_368, slug: 'github-actions' },
    },
  ]);
});

it('lets a test edit and delete comments, and never gives an ID twice', async () => {
  const { api, clock } = start();
  const [first, second] = [api.addComment(1, 'one'), api.addComment(1, 'two', 'hubot')];
  clock.time += 1000;
  expect(api.editComment(first.id, 'changed')).toMatchObject({
    body: 'changed',
    updatedAt: first.createdAt + 1000,
  });
  api.deleteComment(second.id);
  expect(await (await ask(api, 'GET', list)).json()).toMatchObject([{ body: 'changed' }]);
  expect((await ask(api, 'PATCH', `/issues/comments/${second.id}`, { body: 'x' })).status).toBe(404);
  expect(api.editComment(second.id, 'x')).toBeUndefined();
  expect(api.addComment(1, 'three').id).toBeGreaterThan(second.id);
});

it('is slow when a hook waits', async () => {
  const { api } = start();
  api.intercept(async () => {
    await sleep(50);
    return undefined;
  });
  const before = performance.now();
  expect((await ask(api, 'GET', list)).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(40);
});

it.each<[Fault, string, number]>([
  ['hang', 'aborted', 0],
  ['hang-after', 'aborted', 1],
  ['reset', 'fetch failed', 0],
  ['reset-after', 'fetch failed', 1],
])('gives no answer for %s', async (fault, message, comments) => {
  const { api } = start();
  api.intercept(() => fault);
  const work = ask(api, 'POST', list, { body: 'one' }, AbortSignal.timeout(100));
  await expect(work).rejects.toThrow(message);
  expect(api.comments).toHaveLength(comments);
  expect(api.requests).toMatchObject([{ method: 'POST', status: undefined }]);
});

it('hangs over HTTP, too, and can still be closed', async () => {
  const { api, origin, close } = await serveGitHub();
  onTestFinished(close);
  api.addPull(1);
  api.intercept(() => 'hang');
  const signal = AbortSignal.timeout(100);
  await expect(fetch(`${origin}/repos/octo-org/octo-repo/pulls/1`, { signal })).rejects.toThrow('aborted');
});
