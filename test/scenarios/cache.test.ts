import { describe, expect, it } from 'vitest';
import type { CacheEntry } from '../../stand-in/cache-service/index.ts';
import {
  applications,
  expectRecreated,
  expectRefused,
  expectReused,
  keysOf,
  lastDigest,
  onlyTenant,
  refuseApplications,
  said,
  sealedCredentials,
  untilOld,
} from './kept.ts';
import { type Place, startFastPlace } from './place.ts';
import { poisons } from './poisons.ts';

/** A pull request whose tenant is old enough to be recreated, and whose credentials the cache keeps. */
async function opened() {
  const place = await startFastPlace();
  const { outputs } = await place.run('opened');
  place.age(untilOld);
  const [entry] = place.cache.entries;
  if (!entry) throw new Error('Nothing was kept.');
  return { place, id: outputs['tenant-id'], entry };
}

/** Has nothing but this entry in the cache. */
function replaceAll({ cache }: Place, entry: CacheEntry, content: string | Buffer): void {
  cache.remove(() => true);
  cache.put(entry, content);
}

describe('a newer entry of the cache', () => {
  it.each(poisons)('changes nothing when it holds $title', async ({ content }) => {
    const { place, id, entry } = await opened();
    place.cache.put({ ...entry, key: `${keysOf(place).prefix}${lastDigest}` }, await content(place));
    const pushed = await place.run('synchronize');
    expectReused(place, pushed, id);
    expect(applications(place)).toEqual(['server', 'web']);
    expect(said(pushed)).toEqual([]);
  });

  it('changes nothing when its key begins with that of the tenant', async () => {
    const { place, id, entry } = await opened();
    const content = await sealedCredentials(place, { tenantId: 'other1' });
    place.cache.put({ ...entry, key: `${keysOf(place).exact}-${lastDigest}` }, content);
    expectReused(place, await place.run('synchronize'), id);
  });

  it('is ignored when it has another version', async () => {
    const { place, id, entry } = await opened();
    const key = `${keysOf(place).prefix}${lastDigest}`;
    place.cache.put({ ...entry, key, version: 'ab' }, 'garbage');
    const before = place.cache.requests.length;
    expectReused(place, await place.run('synchronize'), id);
    const asked = place.cache.requests.slice(before).map(({ path }) => path.split('/').at(-1));
    expect(asked).toEqual(['GetCacheEntryDownloadURL', expect.stringMatching(/^\d+$/)]);
  });
});

describe('the entry of the tenant itself', () => {
  it.each(poisons)(
    'never causes the tenant to be recreated when it holds $title',
    async ({ content, why }) => {
      const { place, id, entry } = await opened();
      replaceAll(place, { ...entry, key: keysOf(place).exact }, await content(place));
      expectRefused(place, await place.run('synchronize'), id, why);
      expect(applications(place)).toEqual(['server', 'web']);
    },
  );

  it('causes the same message with if-exists reuse', async () => {
    const { place, id, entry } = await opened();
    replaceAll(place, { ...entry, key: keysOf(place).exact }, 'garbage');
    const inputs = { 'if-exists': 'reuse' };
    expectRefused(place, await place.run('synchronize', { inputs }), id, 'is damaged.');
  });

  it('is unusable when its content is gone', async () => {
    const { place, id } = await opened();
    place.cache.intercept(({ method }) =>
      method === 'GET' ? new Response(null, { status: 404 }) : undefined,
    );
    expectRefused(place, await place.run('synchronize'), id, 'The storage of the cache answered 404.');
  });

  it('counts as missing when it was written with another version', async () => {
    const { place, id, entry } = await opened();
    replaceAll(place, { ...entry, key: keysOf(place).exact, version: 'ab' }, 'garbage');
    expectRecreated(place, await place.run('synchronize'), id);
  });

  it('counts as missing when GitHub has deleted it', async () => {
    const { place, id } = await opened();
    place.cache.remove(() => true);
    expectRecreated(place, await place.run('synchronize'), id);
    expectReused(place, await place.run('synchronize'), [...place.cloud.tenants.keys()][0]);
  });
});

describe('an answer of the cache service', () => {
  it.each([
    ['names another entry', { ok: true, matched_key: 'other', signed_download_url: 'https://x.invalid/' }],
    ['names no entry', { ok: true }],
  ])('never causes a tenant to be recreated when it %s', async (_, answer) => {
    const { place, id } = await opened();
    place.cache.intercept(({ path }) =>
      path.endsWith('/GetCacheEntryDownloadURL') ? Response.json(answer) : undefined,
    );
    expectRefused(place, await place.run('synchronize'), id, 'gave another entry than was asked for.');
  });

  it.each([
    ['the reservation', /\/CreateCacheEntry$/],
    ['the upload', /\/\d+$/],
    ['the end of the upload', /\/FinalizeCacheEntryUpload$/],
  ])('may be lost without losing the credentials: that to %s', async (_, asked) => {
    const place = await startFastPlace();
    let count = 0;
    place.cache.intercept(({ method, path }) => {
      if (method === 'GET' || !asked.test(path)) return undefined;
      count += 1;
      return count === 1 ? 'reset-after' : undefined;
    });
    const stop = refuseApplications(place);
    // A run that fails keeps them once: it has no IDs of applications to add.
    const failed = await place.run('opened', { inputs: { 'keep-on-failure': 'true' } });
    stop();
    expect(failed.result).toBe('failure');
    expect(count).toBeGreaterThan(0);
    const { id } = onlyTenant(place);
    place.age(untilOld);
    expectReused(place, await place.run('synchronize'), id);
  });
});

describe('a cache that cannot be asked', () => {
  it.each([
    ['is down', 'error', 'answered 500: out of order'],
    ['does not answer', 'hang', 'the time limit of 10 s was reached'],
  ] as const)('never causes a tenant to be recreated when it %s', async (_, fault, why) => {
    const { place, id } = await opened();
    place.cache.fault = fault;
    const pushed = await place.run('synchronize');
    expectRefused(place, pushed, id, why);
    expect(pushed.main.durationMs).toBeLessThan(14_000);
    place.cache.fault = undefined;
    expectReused(place, await place.run('synchronize'), id);
  });

  it.each(['error', 'hang'] as const)(
    'is not awaited when the comment has the credentials: %s',
    async (fault) => {
      const place = await startFastPlace();
      const inputs = { comment: 'true' };
      const { outputs } = await place.run('opened', { inputs });
      place.age(untilOld);
      place.cache.fault = fault;
      const pushed = await place.run('synchronize', { inputs });
      expectReused(place, pushed, outputs['tenant-id']);
      expect(said(pushed)).toEqual([]);
      expect(pushed.main.durationMs).toBeLessThan(5000);
    },
  );

  it('is awaited when it is slow', async () => {
    const { place, id } = await opened();
    place.cache.intercept(async () => {
      await place.clock.sleep(1500);
      return undefined;
    });
    expectReused(place, await place.run('synchronize'), id);
  });

  it.each([
    ['is down', 'error', 5000],
    ['does not answer', 'hang', 14_000],
  ] as const)('costs a new tenant only a notice when it %s', async (_, fault, ms) => {
    const place = await startFastPlace();
    place.cache.fault = fault;
    const run = await place.run('opened');
    expect(run.result, run.log).toBe('success');
    expect([...place.cloud.tenants.keys()]).toEqual([run.outputs['tenant-id']]);
    expect(applications(place)).toEqual(['server', 'web']);
    expect(said(run)).toEqual([
      expect.stringMatching(/^notice: The credentials could not be kept in the GitHub cache, so later runs/),
    ]);
    expect(run.main.durationMs).toBeLessThan(ms);
  });
});
