import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import {
  expectReused,
  onlyTenant,
  refuseApplications,
  spa,
  tenantName,
  untilOld,
  withoutCache,
} from './kept.ts';
import { type Place, names, startPlace } from './place.ts';

const { inputs, more } = withoutCache;

/** There is one comment, which says that the tenant could not be set up. */
function expectOneThatSaysSo({ github }: Place): void {
  expect(github.api.comments).toHaveLength(1);
  expect(github.api.comments[0]?.body).toContain('could not be set up');
}

/** There is one comment, and a run without the cache finds the credentials in it. */
async function expectOneThatServes(place: Place): Promise<void> {
  expect(place.github.api.comments).toHaveLength(1);
  expect(place.github.api.comments[0]?.body).toContain('is ready');
  const { id } = onlyTenant(place);
  place.age(untilOld);
  expectReused(place, await place.run('synchronize', withoutCache), id);
}

describe('a comment', () => {
  it.each(['POST', 'PATCH'])('is written once although the answer to %s is lost', async (lost) => {
    const place = await startPlace();
    place.github.api.intercept(({ method, count }) =>
      method === lost && count === 0 ? 'reset-after' : undefined,
    );
    const opened = await place.run('opened', withoutCache);
    expect(opened.result, opened.log).toBe('success');
    await expectOneThatServes(place);
  });

  it('is written again with the credentials when somebody deletes it meanwhile', async () => {
    const place = await startPlace();
    const { api } = place.github;
    api.intercept(({ method, count }) => {
      const [comment] = api.comments;
      if (method === 'PATCH' && count === 1 && comment) api.deleteComment(comment.id);
      return undefined;
    });
    const opened = await place.run('opened', withoutCache);
    expect(opened.result, opened.log).toBe('success');
    await expectOneThatServes(place);
  });
});

describe('the beginning of a comment', () => {
  it('is continued by another run when its own run was lost with the runner', async () => {
    const place = await startPlace();
    const isPosted = Promise.withResolvers<void>();
    const stop = place.github.api.intercept(({ method }) => {
      if (method !== 'PATCH') return undefined;
      isPosted.resolve();
      return 'hang';
    });
    const signal: RunOptions['signal'] = { when: isPosted.promise, signals: [['SIGKILL', 0]] };
    await place.run('opened', { inputs, more: { ...more, signal, post: false } });
    stop();
    expect(place.github.api.comments[0]?.body).toContain('is being set up');
    place.age(untilOld);
    const next = await place.run('synchronize', { inputs, more: { ...more, github: { RUN_ID: '2002' } } });
    expect(next.outputs['created'], next.log).toBe('true');
    await expectOneThatServes(place);
  });
});

describe('the comment of a run that fails', () => {
  it('says that the run failed and keeps no credentials, because the tenant is deleted again', async () => {
    const place = await startPlace();
    const stop = refuseApplications(place);
    const failed = await place.run('opened', withoutCache);
    expect(failed.result).toBe('failure');
    expect(names(place)).toEqual([]);
    expectOneThatSaysSo(place);
    stop();
    const again = await place.run('synchronize', withoutCache);
    expect(again.outputs['created']).toBe('true');
    await expectOneThatServes(place);
  });

  it('keeps the credentials with keep-on-failure, and the next run continues with the tenant', async () => {
    const place = await startPlace();
    const stop = refuseApplications(place);
    const options = { ...withoutCache, inputs: { ...inputs, 'keep-on-failure': 'true' } };
    const failed = await place.run('opened', options);
    expect(failed.result).toBe('failure');
    const { id } = onlyTenant(place);
    expect(place.github.api.comments[0]?.body).toContain('The tenant is kept as it is');
    stop();
    place.age(untilOld);
    expectReused(place, await place.runOnComment(options), id);
    await expectOneThatServes(place);
  });

  it.each(['POST', 'PATCH'])('keeps the credentials even when GitHub refuses %s at first', async (method) => {
    const place = await startPlace();
    if (method === 'PATCH') {
      await place.run('opened', withoutCache);
      await place.run('closed', withoutCache);
    }
    const stop = refuseApplications(place);
    let isFirst = true;
    place.github.api.intercept((request) => {
      if (request.method !== method || !isFirst) return undefined;
      isFirst = false;
      return Response.json({ message: 'no' }, { status: 422 });
    });
    const options = { ...withoutCache, inputs: { ...inputs, 'keep-on-failure': 'true' } };
    expect((await place.run('opened', options)).result).toBe('failure');
    const { id } = onlyTenant(place);
    stop();
    place.age(untilOld);
    expectReused(place, await place.run('synchronize', withoutCache), id);
    await expectOneThatServes(place);
  });

  it.each([
    ['Logto refuses to create it', false],
    ['main is killed', true],
  ])('says that the tenant was deleted to recreate it, when %s', async (_, isKilled) => {
    const place = await startPlace();
    await place.run('opened', withoutCache);
    place.age(untilOld);
    const isAsked = Promise.withResolvers<void>();
    place.cloud.intercept(({ method, path }) => {
      if (method === 'POST' && path === '/api/tenants' && !isKilled) {
        return Response.json({ message: 'no' }, { status: 422 });
      }
      if (path !== '/oidc/token') return undefined;
      isAsked.resolve();
      return 'hang';
    });
    const signal: RunOptions['signal'] = { when: isAsked.promise, signals: [['SIGKILL', 0]] };
    const run = await place.run('synchronize', {
      inputs: { ...inputs, 'if-exists': 'recreate' },
      more: isKilled ? { ...more, signal } : more,
    });
    expect(run.result).toBe(isKilled ? 'cancelled' : 'failure');
    expect(names(place)).toEqual([]);
    expectOneThatSaysSo(place);
  });

  it.each([
    ['deletes the tenant', 200, []],
    ['cannot delete the tenant', 403, [tenantName]],
  ])('is written by the post step, which %s, when main is killed', async (_, status, left) => {
    const place = await startPlace();
    place.cloud.intercept(({ method, path }) => {
      if (method === 'DELETE' && status === 403) return Response.json({ message: 'no' }, { status });
      return path === '/api/applications' ? 'hang' : undefined;
    });
    const isSealed = Promise.withResolvers<void>();
    place.github.api.intercept(({ method }) => {
      if (method === 'PATCH') setImmediate(isSealed.resolve);
      return undefined;
    });
    const signal: RunOptions['signal'] = { when: isSealed.promise, signals: [['SIGKILL', 0]] };
    const killed = await place.run('opened', { ...withoutCache, more: { ...more, signal } });
    expect(killed.result).toBe('cancelled');
    expect(names(place)).toEqual(left);
    expectOneThatSaysSo(place);
  });
});

describe('the comment of a tenant that is deleted', () => {
  it('says so and keeps no credentials when the job ends', async () => {
    const place = await startPlace();
    const options = { inputs: { ...inputs, 'delete-after-job': 'true', apps: spa('web') } };
    const run = await place.run('opened', options);
    expect(run.result, run.log).toBe('success');
    expect(names(place)).toEqual([]);
    expect(place.github.api.comments[0]?.body).toContain('is deleted');
    const next = await place.run('opened', options);
    expect(next.outputs['created']).toBe('true');
    expect(place.github.api.comments).toHaveLength(1);
  });

  it('is used again when the pull request is closed and reopened', async () => {
    const place = await startPlace();
    await place.run('opened', withoutCache);
    await place.run('closed', withoutCache);
    expect(names(place)).toEqual([]);
    expect(place.github.api.comments[0]?.body).toContain('is deleted');
    const reopened = await place.run('reopened', withoutCache);
    expect(reopened.outputs['created']).toBe('true');
    await expectOneThatServes(place);
  });
});
