import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { type FakeOptions, MemoryCache, copyKept, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, changes, isCreate, isDelete, isList, names, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };
const policies = ['reuse', 'reuse-or-recreate'];

/** A tenant of this age that another run has created and is busy with, and a run that finds it. */
async function start(seconds: number) {
  const cloud = new TimedCloud();
  const cache = new MemoryCache();
  const others = new MemoryCache();
  await prepare(cloud, inputs, { credentialCache: others }).main();
  const [tenant] = cloud.tenants.values();
  if (tenant === undefined) throw new Error('There is no tenant.');
  tenant.createdAt = cloud.clock.now() - seconds * 1000;
  cloud.requests.length = 0;
  const begunAt = cloud.clock.now();
  const waited = (): number => (cloud.clock.now() - begunAt) / 1000;
  const run = (more: Record<string, string> = {}, options: Partial<FakeOptions> = {}) =>
    prepare(cloud, { ...inputs, ...more }, { credentialCache: cache, ...options }).main();
  /** Does something once the run has waited for some seconds. */
  const after = (limit: number, act: () => unknown): void => {
    const sleep = cloud.clock.sleep.bind(cloud.clock);
    let isDone = false;
    cloud.clock.sleep = async (ms, signal) => {
      await sleep(ms, signal);
      if (isDone || waited() < limit) return;
      isDone = true;
      await act();
    };
  };
  return { after, cache, cloud, keep: () => copyKept(others, cache), run, tenant, waited };
}

describe.each(policies)('%s of a tenant younger than 60 s without credentials', (policy) => {
  it('waits, and uses the credentials that the other run keeps meanwhile', async () => {
    const { after, cloud, keep, run, tenant, waited } = await start(5);
    after(20, keep);
    const { core, error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({ 'tenant-id': tenant.id, created: 'false' });
    expect(waited()).toBe(20);
    expect(changes(cloud)).toEqual([]);
    expect(core.said).toContain(
      'The tenant is so new that another run may be busy with it: waiting up to 55.0 s for its credentials.',
    );
  });

  it('says once that it waits, and reads the list again every 5 s', async () => {
    const { after, cloud, keep, run } = await start(5);
    after(30, keep);
    const { core } = await run({ 'if-exists': policy });
    const lines = core.said.filter((line) => !line.startsWith('debug '));
    expect(lines.filter((line) => line.includes('waiting up to'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('No credentials are known'))).toHaveLength(1);
    expect(cloud.clock.slept).toEqual([5000, 5000, 5000, 5000, 5000, 5000]);
    expect(cloud.requests.filter(isList)).toHaveLength(7);
  });

  it('fails when the tenant is 60 s old and the kept credentials cannot be used', async () => {
    const { after, cache, cloud, keep, run, waited } = await start(5);
    after(10, () => {
      keep();
      for (const key of cache.kept.keys()) cache.kept.set(key, 'garbage');
    });
    const { error } = await run({ 'if-exists': policy });
    expect(error).toContain('cannot be used. The entry in the GitHub cache is damaged. Nothing was deleted');
    expect(waited()).toBe(55);
    expect(changes(cloud)).toEqual([]);
  });

  it('uses the credentials that the other run keeps next to some that cannot be used', async () => {
    const { after, cache, cloud, keep, run, tenant, waited } = await start(5);
    const parts = { pat: cloud.pat, 'cloud-api-endpoint': cloud.cloudOrigin, name: 'Preview' };
    cache.kept.set(cacheKey(parts, 'older1'), 'garbage');
    after(20, keep);
    const { error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({ 'tenant-id': tenant.id, created: 'false' });
    expect(waited()).toBe(20);
  });

  it('creates the tenant when the other run has deleted it meanwhile', async () => {
    const { after, cloud, run, tenant, waited } = await start(5);
    after(20, () => cloud.tenants.delete(tenant.id));
    const { error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs['created']).toBe('true');
    expect([...cloud.tenants.keys()]).toEqual([outputs['tenant-id']]);
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(waited()).toBe(20);
  });

  it('creates a tenant when the other one is renamed meanwhile, and leaves that one alone', async () => {
    const { after, cloud, run, tenant } = await start(5);
    after(20, () => (tenant.name = 'Renamed'));
    const { error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs['created']).toBe('true');
    expect(outputs['tenant-id']).not.toBe(tenant.id);
    expect(names(cloud)).toEqual(['Renamed', 'Preview']);
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it('recognizes the renamed tenant after a lost create, and does not mistake it for its own', async () => {
    const { after, cloud, run, tenant } = await start(5);
    after(20, () => (tenant.name = 'Renamed'));
    cloud.intercept((call) => {
      if (!isCreate(call) || call.count > 1) return undefined;
      tenant.name = 'Preview';
      return 'reset';
    });
    const { error } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(cloud.tenants.has(tenant.id)).toBe(true);
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it('waits for the credentials of the tenant that the other run creates in its place', async () => {
    const { after, cache, cloud, run, tenant, waited } = await start(30);
    let other: Awaited<ReturnType<typeof run>> | undefined;
    after(20, async () => {
      cloud.tenants.delete(tenant.id);
      const others = new MemoryCache();
      other = await prepare(cloud, inputs, { credentialCache: others }).main();
      after(50, () => copyKept(others, cache));
    });
    const { core, error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({ 'tenant-id': other?.outputs['tenant-id'], created: 'false' });
    expect(waited()).toBe(50);
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(core.secrets).toContain(outputs['tenant-id']);
  });

  it('says what differs when the tenant in its place has another type or region', async () => {
    const { after, cloud, run, tenant, waited } = await start(5);
    after(20, () => {
      cloud.tenants.delete(tenant.id);
      cloud.seedTenant({ name: 'Preview', tag: 'production' });
    });
    const { error } = await run({ 'if-exists': policy });
    expect(error).toContain('exists already as a production tenant in EU');
    expect(waited()).toBe(20);
    expect(changes(cloud)).toEqual([]);
  });

  it('fails when the age becomes unknown', async () => {
    const { after, cloud, run, tenant, waited } = await start(5);
    after(20, () => (tenant.createdAt = 0));
    const { error } = await run({ 'if-exists': policy });
    expect(error).toContain('exists already');
    expect(waited()).toBe(20);
    expect(changes(cloud)).toEqual([]);
  });

  it('fails at once when the pull request is closed', async () => {
    const { cloud, run, waited } = await start(5);
    const { error } = await run(
      { 'if-exists': policy, 'github-token': 'ghs_token' },
      { event: pullRequestEvent('synchronize'), repository: { state: () => Promise.resolve('closed') } },
    );
    expect(error).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(waited()).toBe(0);
    expect(changes(cloud)).toEqual([]);
  });

  it('fails when the time of the run is over, and changes nothing', async () => {
    const { cloud, run, waited } = await start(5);
    const { error } = await run({ 'if-exists': policy, 'timeout-seconds': '30' });
    expect(error).toBe(
      'The time limit of 30 s was reached. The tenant "Preview" is so new that another run may be busy with it, so it was left as it is. Run the job again later, or raise timeout-seconds.',
    );
    expect(waited()).toBe(30);
    expect(changes(cloud)).toEqual([]);
  });

  it('does not wait when nothing needs applying', async () => {
    const { cloud, run, tenant, waited } = await start(5);
    const { error, outputs } = await run({ 'if-exists': policy, apps: '' });
    expect(error).toBeUndefined();
    expect(outputs['tenant-id']).toBe(tenant.id);
    expect(waited()).toBe(0);
    expect(changes(cloud)).toEqual([]);
  });
});

describe('a tenant whose credentials nobody keeps', () => {
  it.each([0, 5, 42, 59])(
    'is recreated by reuse-or-recreate when it is 60 s old (from %i s)',
    async (age) => {
      const { cloud, run, tenant, waited } = await start(age);
      let deletedAt: number | undefined;
      cloud.intercept((call) => {
        if (isDelete(call)) deletedAt ??= cloud.clock.now();
        return undefined;
      });
      const { core, error, outputs } = await run({ 'if-exists': 'reuse-or-recreate' });
      expect(error).toBeUndefined();
      expect(outputs['tenant-id']).not.toBe(tenant.id);
      expect(waited()).toBe(60 - age);
      expect(deletedAt).toBe(tenant.createdAt + 60_000);
      expect(core.said).toContain(
        `The tenant is so new that another run may be busy with it: waiting up to ${60 - age}.0 s for its credentials.`,
      );
    },
  );

  it('fails reuse when it is 60 s old', async () => {
    const { cloud, run, waited } = await start(42);
    const { error } = await run();
    expect(error).toContain('exists already, and no credentials are available to update it');
    expect(waited()).toBe(18);
    expect(changes(cloud)).toEqual([]);
  });

  it('is recreated when the youngest of the name is 60 s old', async () => {
    const { after, cloud, run, waited } = await start(3600);
    cloud.seedOld('Preview', 10_000);
    // Another one appears meanwhile.
    after(30, () => cloud.seedTenant({ name: 'Preview' }));
    expect((await run({ 'if-exists': 'reuse-or-recreate' })).outputs['created']).toBe('true');
    expect(waited()).toBe(90);
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('has an age by the clock of Logto, whatever the clock of the runner says', async () => {
    for (const ahead of [-3_600_000, 3_600_000]) {
      const cloud = new TimedCloud({ now: () => cloud.clock.now() + ahead });
      const tenant = cloud.seedTenant({ name: 'Preview', createdAt: cloud.clock.now() + ahead - 20_000 });
      const begunAt = cloud.clock.now();
      const { outputs } = await prepare(cloud, { ...inputs, 'if-exists': 'reuse-or-recreate' }).main();
      expect(cloud.clock.now() - begunAt).toBe(40_000);
      expect([outputs['created'], cloud.tenants.has(tenant.id)]).toEqual(['true', false]);
    }
  });
});
