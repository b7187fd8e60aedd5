import { describe, expect, it } from 'vitest';
import { actionsBot } from '../../stand-in/github-api/types.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { type CommentChange, gone, harmless, unusable } from './comment-changes.ts';
import {
  applications,
  expectRecreated,
  expectRefused,
  expectReused,
  onlyTenant,
  said,
  untilOld,
  withoutCache,
} from './kept.ts';
import { type Place, startPlace } from './place.ts';

const { inputs } = withoutCache;

/** A pull request whose tenant is old enough to be recreated, and whose comment was changed. */
async function changed({ change }: CommentChange, options: Parameters<Place['run']>[1]) {
  const place = await startPlace();
  const { outputs } = await place.run('opened', options);
  place.age(untilOld);
  await change(place);
  const before = place.github.api.comments.map((comment) => ({ ...comment }));
  const pushed = await place.run('synchronize', options);
  return { place, id: outputs['tenant-id'], before, pushed };
}

/** The last comment of the action says that the tenant is ready, and keeps its credentials. */
async function expectCommentServes(place: Place): Promise<void> {
  const ready = place.github.api.comments.filter(
    ({ app, body }) => app === actionsBot.app && body.includes('is ready'),
  );
  expect(ready.at(-1)?.body.split(/\r?\n/)[1]).toMatch(/^<!-- sealed: [\w.-]{300,} -->$/);
  const { id } = onlyTenant(place);
  const count = place.github.api.comments.length;
  expectReused(place, await place.run('synchronize', withoutCache), id);
  expect(place.github.api.comments).toHaveLength(count);
}

const expectNothingSaid = (run: RunResult): void => expect(said(run)).toEqual([]);

describe('a changed comment', () => {
  it.each(harmless)('keeps the credentials when $title', async (change) => {
    const { place, id, before, pushed } = await changed(change, withoutCache);
    expectReused(place, pushed, id);
    expectNothingSaid(pushed);
    expect(applications(place)).toEqual(['server', 'web']);
    const { comments } = place.github.api;
    expect(comments.map((comment) => comment.id)).toEqual(before.map((comment) => comment.id));
    expect(comments.slice(1)).toEqual(before.slice(1));
    expect(comments[0]?.body.split(/\r?\n/).slice(0, 3)).toEqual([
      expect.stringMatching(/^<!-- .* -->$/),
      expect.stringMatching(/^<!-- sealed: .* -->$/),
      '<h3>Logto tenant <code>octo/shop#7</code> is ready</h3>',
    ]);
    await expectCommentServes(place);
  });
});

describe('a run without a cache', () => {
  it.each(unusable)('fails and leaves the tenant alone when $title', async ({ why, ...change }) => {
    const { place, id, before, pushed } = await changed(change, withoutCache);
    expectRefused(place, pushed, id, why);
    expect(applications(place)).toEqual(['server', 'web']);
    expect(place.github.api.comments).toEqual(before);
  });
});

describe('a run without a cache whose comment is gone', () => {
  it.each(gone)('recreates the tenant with reuse-or-recreate when $title', async (change) => {
    const { place, id, pushed } = await changed(change, withoutCache);
    expectRecreated(place, pushed, id);
    await expectCommentServes(place);
  });
});

describe('a run with the cache', () => {
  it.each([...unusable, ...gone])(
    'uses the credentials of the cache and repairs the comment when $title',
    async (change) => {
      const { place, id, pushed } = await changed(change, { inputs });
      expectReused(place, pushed, id);
      expectNothingSaid(pushed);
      await expectCommentServes(place);
    },
  );
});

describe('the comment on the second of two pages', () => {
  it('is found even when the pages shift while they are read', async () => {
    const place = await startPlace();
    const { api } = place.github;
    const bot = { user: 'dependabot[bot]', app: 'dependabot' };
    for (let at = 0; at < 100; at += 1) api.writeComment({ issue: 7, body: `${at}`, ...bot });
    const { outputs } = await place.run('opened', withoutCache);
    place.age(untilOld);
    let isFirst = true;
    api.intercept(({ path }) => {
      if (isFirst && path.includes('&page=2')) {
        isFirst = false;
        api.comments.shift();
      }
      return undefined;
    });
    expectReused(place, await place.run('synchronize', withoutCache), outputs['tenant-id']);
    expect(isFirst).toBe(false);
  });
});

describe('a comment on 65,000 characters of applications', () => {
  const long = (length: number): string => 'x'.repeat(length);
  it.each([
    ['long redirect URIs', (at: number) => ({ name: `app ${at}`, path: long(650) })],
    [
      'long names, whose IDs are not all kept',
      (at: number) => ({ name: `${at} ${long(240)}`, path: long(400) }),
    ],
  ])('is cut after the credentials when they have %s', async (_, of) => {
    const apps = Array.from({ length: 100 }, (_unused, at) => {
      const { name, path } = of(at);
      const redirectUris = [`https://pr.example.com/${path}`];
      return { name, type: 'SPA', oidcClientMetadata: { redirectUris } };
    });
    expect(JSON.stringify(apps).length).toBeGreaterThan(65_000);
    const place = await startPlace();
    const options = { ...withoutCache, inputs: { ...inputs, apps: JSON.stringify(apps) } };
    const opened = await place.run('opened', options);
    expect(opened.result, opened.log).toBe('success');
    expect(said(opened)).toEqual([]);
    expect(place.github.api.comments).toHaveLength(1);
    const body = place.github.api.comments[0]?.body ?? '';
    expect(body).toMatch(/^<!-- .* -->\n<!-- sealed: [\w.-]+ -->\n<h3>Logto tenant .* is ready/);
    expect(body).toMatch(/<p>… and \d+ more applications\.<\/p>\n\nBy \[this run\]\(\S+\)\.$/);
    place.age(untilOld);
    const pushed = await place.run('synchronize', options);
    expectReused(place, pushed, opened.outputs['tenant-id']);
    expect(applications(place)).toHaveLength(100);
  });
});
