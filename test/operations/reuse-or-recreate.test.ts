import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { MemoryCache, copyKept } from '../fakes.ts';
import { TimedCloud, changes, isDelete, names, prepare } from './operate.ts';

const hour = 3_600_000;
const down = () => Promise.resolve({ unusable: 'The GitHub cache is down.' });
const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]', 'if-exists': 'reuse-or-recreate' };

/** A tenant of this age that another run has created, and a run that finds it. */
async function start(ageMs: number, options: ConstructorParameters<typeof TimedCloud>[0] = {}) {
  const cloud = new TimedCloud(options);
  const cache = new MemoryCache();
  const { apps } = inputs;
  const others = new MemoryCache();
  await prepare(cloud, { name: 'Preview', apps }, { credentialCache: others }).main();
  const [tenant] = cloud.tenants.values();
  if (tenant === undefined) throw new Error('There is no tenant.');
  tenant.createdAt = cloud.clock.now() - ageMs;
  cloud.requests.length = 0;
  const begunAt = cloud.clock.now();
  const run = (more: Record<string, string> = {}) =>
    prepare(cloud, { ...inputs, ...more }, { credentialCache: cache }).main();
  return {
    cache,
    cloud,
    keep: () => copyKept(others, cache),
    run,
    tenant,
    waited: () => cloud.clock.now() - begunAt,
  };
}

describe('reuse-or-recreate of an old tenant', () => {
  it('recreates it when no credentials are kept, and keeps the new ones', async () => {
    const { cloud, run, tenant, waited } = await start(hour);
    const first = await run();
    expect(first.error).toBeUndefined();
    expect(names(cloud)).toEqual(['Preview']);
    expect(first.outputs['tenant-id']).not.toBe(tenant.id);
    expect(first.outputs).toMatchObject({ created: 'true', changed: 'true' });
    expect(waited()).toBe(0);
    expect((await run()).outputs).toMatchObject({ created: 'false', changed: 'false' });
  });

  it('recreates it when Logto rejects the kept credentials', async () => {
    const { keep, run, tenant } = await start(hour);
    keep();
    tenant.secrets.splice(0);
    expect((await run()).outputs['created']).toBe('true');
  });

  it.each<[string, (text: string) => string]>([
    ['garbage', () => 'garbage'],
    ['empty', () => ''],
    ['cut', (text) => text.slice(0, -5)],
  ])('fails and keeps the tenant when a kept entry is %s', async (_, damage) => {
    const { cache, cloud, keep, run } = await start(hour);
    keep();
    for (const [key, text] of cache.kept) cache.kept.set(key, damage(text));
    const { error } = await run();
    expect(error).toBe(
      'The tenant "Preview" exists already, and the credentials that an earlier run kept for it cannot be used. The entry in the GitHub cache is damaged. Nothing was deleted. After an outage, run the job again; otherwise set m2m-app-id and m2m-app-secret, set if-exists to recreate, or delete the tenant.',
    );
    expect(changes(cloud)).toEqual([]);
  });

  it('fails and keeps the tenant when the kept entry names another tenant', async () => {
    const { cache, cloud, keep, run, tenant } = await start(hour);
    keep();
    const [entry] = cache.kept;
    if (entry === undefined) throw new Error('Nothing is kept.');
    // The entry of the first tenant, which does not exist any more, is put under the key of another one of the name.
    const older = cloud.seedOld('Preview', 2 * hour);
    cloud.tenants.delete(tenant.id);
    const parts = { pat: cloud.pat, 'cloud-api-endpoint': cloud.cloudOrigin, name: 'Preview' };
    cache.kept.set(cacheKey(parts, older.id), entry[1]);
    const { error } = await run();
    expect(error).toContain(
      'cannot be used. The entry in the GitHub cache is that of another tenant. Nothing was deleted',
    );
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it.each(['all', 'the newest of the name', 'that of the tenant'])(
    'fails and keeps the tenant when the cache cannot be read for %s',
    async (which) => {
      const { cache, cloud, keep, run } = await start(hour);
      // A damaged newest entry leads to the question for that of the tenant.
      if (which === 'that of the tenant') {
        keep();
        for (const key of cache.kept.keys()) cache.kept.set(key, 'garbage');
      }
      const restore = cache.restore.bind(cache);
      cache.restore = (key) => {
        const isOfName = key.endsWith('-');
        const isUnusable = which === 'all' || isOfName === (which === 'the newest of the name');
        return isUnusable ? down() : restore(key);
      };
      const { error } = await run();
      expect(error).toContain('cannot be used. ');
      expect(error).toContain('The GitHub cache is down. Nothing was deleted.');
      expect(changes(cloud)).toEqual([]);
    },
  );

  it('uses the entry of the tenant when the newest one of the name could not be requested', async () => {
    const { cache, keep, run } = await start(hour);
    keep();
    const restore = cache.restore.bind(cache);
    cache.restore = (key) => (key.endsWith('-') ? down() : restore(key));
    expect((await run()).outputs).toMatchObject({ created: 'false', changed: 'false' });
  });

  it('fails and keeps a new tenant when the cache cannot be asked once it is old', async () => {
    const { cache, cloud, run, waited } = await start(20_000);
    const restore = cache.restore.bind(cache);
    cache.restore = (key) => (waited() < 30_000 ? restore(key) : down());
    const { error } = await run();
    expect(error).toContain('cannot be used. The GitHub cache is down. Nothing was deleted');
    expect(waited()).toBe(40_000);
    expect(changes(cloud)).toEqual([]);
  });

  it('never recreates a production tenant', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour, { tag: 'production' });
    const { error } = await prepare(cloud, { ...inputs, tag: 'production' }).main();
    expect(error).toContain(
      'There is the production tenant "Preview", created 2026-11-20T11:00:00.000Z: only development tenants are recreated.',
    );
    expect(changes(cloud)).toEqual([]);
  });
});

describe('reuse-or-recreate of a tenant of unknown age', () => {
  it.each<[string, ConstructorParameters<typeof TimedCloud>[0], number]>([
    ['Logto gives no time', { dateHeader: 'missing' }, hour],
    ['it is from the future', {}, -hour],
  ])('fails and keeps the tenant, because %s', async (_, options, age) => {
    const { cloud, run, waited } = await start(age, options);
    const { error } = await run();
    expect(error).toBe(
      'The tenant "Preview" exists already, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run\'s work in progress. Give m2m-app-id and m2m-app-secret, set if-exists to recreate, or delete the tenant.',
    );
    expect(waited()).toBe(0);
    expect(changes(cloud)).toEqual([]);
  });

  it('continues with the kept credentials', async () => {
    const { keep, run } = await start(hour, { dateHeader: 'missing' });
    keep();
    expect((await run()).outputs['created']).toBe('false');
  });
});

describe('an older tenant of the name without kept credentials', () => {
  it.each(['reuse', 'reuse-or-recreate'])(
    'is passed over for the tenant with credentials (%s)',
    async (policy) => {
      const { cloud, keep, run, tenant } = await start(hour);
      keep();
      cloud.seedOld('Preview', 2 * hour);
      const { error, outputs } = await run({ 'if-exists': policy });
      expect(error).toBeUndefined();
      expect(outputs).toMatchObject({ 'tenant-id': tenant.id, created: 'false' });
      expect(cloud.requests.filter(isDelete)).toEqual([]);
      expect(names(cloud)).toEqual(['Preview', 'Preview']);
    },
  );

  it.each(['reuse', 'reuse-or-recreate'])(
    'is not recreated, and the tenant with kept credentials in another region is not used (%s)',
    async (policy) => {
      const { cloud, keep, run, tenant } = await start(hour);
      keep();
      tenant.regionName = 'US';
      cloud.seedOld('Preview', 2 * hour);
      const { error } = await run({ 'if-exists': policy });
      expect(error).toContain(
        'cannot be used. They are those of a tenant of this name with another type or region. Nothing was deleted',
      );
      expect(changes(cloud)).toEqual([]);
      expect(names(cloud)).toEqual(['Preview', 'Preview']);
    },
  );
});
