import { describe, expect, it } from 'vitest';
import type { FaultHook } from '../../stand-in/github-api/index.ts';
import {
  applications,
  expectRefused,
  expectReused,
  onlyTenant,
  said,
  untilOld,
  withoutCache,
} from './kept.ts';
import { type Place, startFastPlace } from './place.ts';

const { inputs } = withoutCache;

/** Applies to comments only, so that the pull request itself can be read. */
const onComments =
  (fault: FaultHook): FaultHook =>
  (request) =>
    request.path.includes('/comments') ? fault(request) : undefined;

const outages: readonly { title: string; why: string; begin: (place: Place) => void; ms: number }[] = [
  {
    title: 'are down',
    why: 'answered 502',
    begin: ({ github }) =>
      void github.api.intercept(onComments(() => Response.json({ message: 'Bad' }, { status: 502 }))),
    ms: 10_000,
  },
  {
    title: 'reset connections',
    why: 'got no answer',
    begin: ({ github }) => void github.api.intercept(onComments(() => 'reset')),
    ms: 10_000,
  },
  {
    title: 'do not answer',
    why: 'time limit of 10 s was reached',
    begin: ({ github }) => void github.api.intercept(onComments(() => 'hang')),
    ms: 14_000,
  },
  {
    title: 'must not be read',
    why: 'pull-requests: write',
    begin: ({ github }) => void (github.api.permissions.pulls = 'none'),
    ms: 5000,
  },
];

/** A run without an answer takes long, and is tried with an unanswering cache, below. */
const answered = outages.filter(({ title }) => title !== 'do not answer');

describe('a run whose comments cannot be used', () => {
  it.each(answered)(
    'creates the tenant, with only a warning, when comments $title',
    async ({ begin, ms, why }) => {
      const place = await startFastPlace();
      begin(place);
      const run = await place.run('opened', { inputs });
      expect(run.result, run.log).toBe('success');
      expect([...place.cloud.tenants.keys()]).toEqual([run.outputs['tenant-id']]);
      expect(applications(place)).toEqual(['server', 'web']);
      const aboutComment = said(run).filter((line) => line.includes('omment'));
      expect(aboutComment).toEqual([
        expect.stringMatching(`^warning: The comment on pull request #7 could not be written: .*${why}`),
      ]);
      expect(run.main.durationMs).toBeLessThan(ms);
    },
  );

  it.each(answered)('fails and keeps the tenant when comments $title', async ({ begin, ms, why }) => {
    const place = await startFastPlace();
    const { outputs } = await place.run('opened', withoutCache);
    place.age(untilOld);
    begin(place);
    const pushed = await place.run('synchronize', withoutCache);
    expectRefused(place, pushed, outputs['tenant-id'], why);
    expect(pushed.main.durationMs).toBeLessThan(ms);
  });

  it.each(outages)(
    'reuses the tenant, with only a warning, when comments $title',
    async ({ begin, ms, why }) => {
      const place = await startFastPlace();
      const { outputs } = await place.run('opened', { inputs });
      place.age(untilOld);
      begin(place);
      const pushed = await place.run('synchronize', { inputs });
      expectReused(place, pushed, outputs['tenant-id']);
      expect(said(pushed).at(-1)).toMatch(
        new RegExp(`^warning: The comment on pull request #7 could not be written: .*${why}`),
      );
      expect(pushed.main.durationMs).toBeLessThan(ms);
    },
  );

  it('waits for comments that are only slow', async () => {
    const place = await startFastPlace();
    const { outputs } = await place.run('opened', withoutCache);
    place.age(untilOld);
    place.github.api.intercept(async () => {
      await place.clock.sleep(1500);
      return undefined;
    });
    const pushed = await place.run('synchronize', withoutCache);
    expectReused(place, pushed, outputs['tenant-id']);
    expect(said(pushed)).toEqual([]);
  });
});

describe('a run without an answer of the cache and of comments', () => {
  it('creates the tenant and ends in time', async () => {
    const place = await startFastPlace();
    place.cache.fault = 'hang';
    place.github.api.intercept(onComments(() => 'hang'));
    const run = await place.run('opened', { inputs });
    expect(run.result, run.log).toBe('success');
    expect(onlyTenant(place).id).toBe(run.outputs['tenant-id']);
    const levels = said(run).map((line) => line.slice(0, line.indexOf(':')));
    expect(levels.toSorted()).toEqual(['notice', 'warning']);
    expect(run.main.durationMs).toBeLessThan(14_000);
  });

  it('fails in time when the tenant exists', async () => {
    const place = await startFastPlace();
    const { outputs } = await place.run('opened', { inputs });
    place.age(untilOld);
    place.cache.fault = 'hang';
    place.github.api.intercept(onComments(() => 'hang'));
    const run = await place.run('synchronize', { inputs });
    expectRefused(place, run, outputs['tenant-id'], 'The comments could not be read');
    expect(run.main.durationMs).toBeLessThan(14_000);
  });
});
