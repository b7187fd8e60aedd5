import { describe, expect, it } from 'vitest';
import { startBundle } from '../start-bundle.ts';
import { type Place, apps, names, startPlace } from './place.ts';

const applied = ({ cloud }: Place, method: string, path: RegExp): number =>
  cloud.requests.filter((request) => request.method === method && path.test(request.path)).length;

describe('the life of a pull request', () => {
  it('has one tenant from opened to closed, which every push reuses', async () => {
    const place = await startPlace();
    const more = { start: startBundle };
    const opened = await place.run('opened', { more });
    expect(opened.result, opened.log).toBe('success');
    expect(opened.outputs).toMatchObject({ operation: 'provision', created: 'true' });
    expect(names(place)).toEqual(['octo/shop#7']);
    // The credentials at once, and once more with the IDs of the applications.
    expect(place.cache.entries).toHaveLength(2);

    const pushed = await place.run('synchronize', { more });
    expect(pushed.outputs).toMatchObject({
      created: 'false',
      'tenant-id': opened.outputs['tenant-id'],
      apps: opened.outputs['apps'],
    });
    expect(pushed.log).toContain('Using the M2M credentials that an earlier step or run has kept');
    expect(pushed.log).toContain('Plan: no changes, 2 unchanged');
    expect(applied(place, 'POST', /^\/api\/applications$/)).toBe(2);

    const changed = await place.run('synchronize', {
      inputs: { apps: apps('https://new.example.com/callback') },
      more,
    });
    expect(changed.log).toContain(
      '+     oidcClientMetadata.redirectUris: ["https://new.example.com/callback"]',
    );
    expect(applied(place, 'PATCH', /^\/api\/applications\/\w+$/)).toBe(1);
    const [tenant] = place.cloud.tenants.values();
    const web = [...(tenant?.applications.values() ?? [])].find(({ name }) => name === 'web');
    expect(web?.oidcClientMetadata.redirectUris).toEqual(['https://new.example.com/callback']);

    const closed = await place.run('closed', { more });
    expect(closed.result).toBe('success');
    expect(closed.outputs).toEqual({
      operation: 'delete',
      deleted: JSON.stringify([opened.outputs['tenant-id']]),
    });
    expect(names(place)).toEqual([]);

    const again = await place.run('closed');
    expect(again.result).toBe('success');
    expect(again.outputs['deleted']).toBe('[]');
    expect(again.log).toContain('There is no tenant named "octo/shop#7": nothing to delete.');

    const reopened = await place.run('reopened');
    expect(reopened.outputs['created']).toBe('true');
    expect(reopened.outputs['tenant-id']).not.toBe(opened.outputs['tenant-id']);
  });

  it('ends with the deletion of the tenant on a merge, when github.ref is the base branch', async () => {
    const place = await startPlace();
    await place.run('opened', { more: { github: { REF: 'refs/pull/7/merge' } } });
    const closed = await place.run('closed', {
      more: { github: { REF: 'refs/heads/main', SHA: 'f'.repeat(40) } },
    });
    expect(closed.outputs['operation']).toBe('delete');
    expect(names(place)).toEqual([]);
  });

  it('recreates the tenant on a push without the cache, with reuse-or-recreate', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    place.age(60_000);
    const pushed = await place.run('synchronize', { more: { env: { ACTIONS_RESULTS_URL: '' } } });
    expect(pushed.result).toBe('success');
    expect(pushed.outputs['created']).toBe('true');
    expect(pushed.outputs['tenant-id']).not.toBe(opened.outputs['tenant-id']);
    expect(names(place)).toEqual(['octo/shop#7']);
    expect(pushed.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('the users of the earlier tenant are gone') },
    ]);
  });

  it('lists the solutions on a push without the cache, with reuse', async () => {
    const place = await startPlace();
    await place.run('opened');
    place.age(60_000);
    const pushed = await place.run('synchronize', {
      inputs: { 'if-exists': 'reuse' },
      more: { env: { ACTIONS_RESULTS_URL: '' } },
    });
    expect(pushed.result).toBe('failure');
    expect(pushed.annotations[0]?.message).toContain(
      'Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.',
    );
    expect(names(place)).toEqual(['octo/shop#7']);
  });

  it('neither fails nor waits long when the cache service is broken', async () => {
    const place = await startPlace();
    place.cache.fault = 'error';
    const opened = await place.run('opened');
    expect(opened.result).toBe('success');
    expect(opened.post?.exitCode).toBe(0);
    expect(opened.annotations.map(({ level, stage }) => `${level} ${stage}`)).toEqual([
      'notice main',
      'notice main',
    ]);
  });

  it('uses different tenants for two concurrent pull requests', async () => {
    const place = await startPlace();
    const [seven, eight] = await Promise.all([place.run('opened'), place.run('opened', { number: 8 })]);
    expect(names(place).toSorted()).toEqual(['octo/shop#7', 'octo/shop#8']);
    expect(seven.outputs['tenant-id']).not.toBe(eight.outputs['tenant-id']);
    await place.run('closed', { number: 8 });
    expect(names(place)).toEqual(['octo/shop#7']);
    expect((await place.run('synchronize')).outputs['created']).toBe('false');
  });

  it('creates one tenant for a failed job that is run again', async () => {
    const place = await startPlace();
    const stop = place.cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/applications'
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    );
    const failed = await place.run('opened');
    expect(failed.result).toBe('failure');
    expect(names(place)).toEqual([]);
    stop();
    const again = await place.run('opened', { more: { github: { RUN_ATTEMPT: '2' } } });
    expect(again.result).toBe('success');
    expect(names(place)).toEqual(['octo/shop#7']);
  });
});

describe('a pull request that is closed during tenant creation', () => {
  it('leaves no tenant, although the run that deletes it finds none', async () => {
    const place = await startPlace();
    const creating = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    place.cloud.intercept(async ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/tenants') return undefined;
      creating.resolve();
      await closed.promise;
      return undefined;
    });
    const opened = place.run('opened');
    await creating.promise;
    const deletion = await place.run('closed');
    expect(deletion.outputs['deleted']).toBe('[]');
    closed.resolve();
    const late = await opened;
    expect(late.result).toBe('failure');
    expect(late.annotations[0]?.message).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(names(place)).toEqual([]);
  });

  it('gets no tenant when GitHub does not tell within timeout-seconds whether it is closed', async () => {
    const place = await startPlace();
    place.github.api.intercept(() => 'hang');
    const run = await place.run('opened', { inputs: { 'timeout-seconds': '2' } });
    expect(run.result).toBe('failure');
    expect(run.annotations.at(-1)?.message).toContain('The time limit of 2 s was reached.');
    expect(run.main.durationMs).toBeLessThan(5000);
    expect(place.cloud.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
