import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Place, names, startPlace } from './place.ts';

/** A directory that the steps of a job share. */
function jobTemp(): string {
  const temp = mkdtempSync(join(tmpdir(), 'job-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  return temp;
}

const spa = (name: string): string => JSON.stringify([{ name, type: 'SPA' }]);
const applications = ({ cloud }: Place): string[] =>
  [...cloud.tenants.values()].flatMap((tenant) =>
    [...tenant.applications.values()]
      .filter(({ id }) => id !== tenant.defaultApplication.id)
      .map(({ name }) => name),
  );

describe('two steps of one job', () => {
  it.each([
    ['with the cache', {}],
    ['without the cache', { ACTIONS_RESULTS_URL: '' }],
  ])('apply their applications to one tenant %s', async (_, env) => {
    const place = await startPlace();
    const temp = jobTemp();
    const first = await place.run('opened', { inputs: { apps: spa('web') }, more: { temp, env } });
    const second = await place.run('opened', { inputs: { apps: spa('admin') }, more: { temp, env } });
    expect(second.result, second.log).toBe('success');
    expect(second.outputs['tenant-id']).toBe(first.outputs['tenant-id']);
    expect(applications(place).toSorted()).toEqual(['admin', 'web']);
    expect(second.log).toContain('Using the M2M credentials that an earlier step or run has kept.');
  });

  it('reuse a tenant that is deleted when the job ends, whose credentials no later job needs', async () => {
    const place = await startPlace();
    const temp = jobTemp();
    const inputs = { name: 'e2e', 'delete-after-job': 'true', apps: spa('web') };
    await place.run('opened', { inputs, more: { temp, post: false } });
    const second = await place.run('opened', { inputs, more: { temp } });
    expect(second.result, second.log).toBe('success');
    expect(second.outputs['created']).toBe('false');
    expect(place.cache.entries).toEqual([]);
  });
});

describe('a run that begins while another one still works on the new tenant', () => {
  it('gets the credentials of the other run', async () => {
    const place = await startPlace();
    const isApplying = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const stop = place.cloud.intercept(async ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/applications') return undefined;
      isApplying.resolve();
      await goOn.promise;
      return undefined;
    });
    const first = place.run('opened', { inputs: { apps: spa('web') } });
    await isApplying.promise;
    stop();
    const second = await place.run('synchronize', { inputs: { apps: spa('admin') } });
    goOn.resolve();
    expect(second.result, second.log).toBe('success');
    expect((await first).result).toBe('success');
    expect(names(place)).toEqual(['octo/shop#7']);
    expect(applications(place).toSorted()).toEqual(['admin', 'web']);
  });
});

describe('a cache that cannot be asked', () => {
  it('is no reason to recreate a tenant', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    place.age(60_000);
    place.cache.fault = 'error';
    const pushed = await place.run('synchronize');
    expect(pushed.result).toBe('failure');
    expect(pushed.annotations.find(({ level }) => level === 'error')?.message).toContain(
      'the credentials that an earlier run kept for it cannot be used. Nothing was deleted',
    );
    expect([...place.cloud.tenants.keys()]).toEqual([opened.outputs['tenant-id']]);
  });
});
