import { describe, expect, it } from 'vitest';
import { expectReused, keysOf, lastDigest, sealedCredentials, untilOld } from './kept.ts';
import { startPlace } from './place.ts';

const inputs = { name: 'staging' };

/** A tenant of the default branch, old enough to be recreated. */
async function pushed() {
  const place = await startPlace();
  const { outputs } = await place.runOnPush({ inputs });
  place.age(untilOld);
  const [entry] = place.cache.entries;
  if (!entry) throw new Error('Nothing was kept.');
  return { place, id: outputs['tenant-id'], entry };
}

describe('a tenant of the default branch', () => {
  it('is reused by pull requests, which read the cache of that branch', async () => {
    const { place, id } = await pushed();
    expectReused(place, await place.run('opened', { inputs }), id);
    expectReused(place, await place.runOnPush({ inputs }), id);
  });

  it.each([
    ['of all entries of the name', 'prefix'],
    ['of the entry of the tenant', 'exact'],
  ] as const)(
    'is not recreated when a pull request has an entry under the key %s and more',
    async (_, begins) => {
      const { place, id, entry } = await pushed();
      const key = `${keysOf(place, 'staging')[begins]}-${lastDigest}`.replaceAll('--', '-');
      const content = await sealedCredentials(place, { tenantId: 'other1', for: { name: 'staging' } });
      place.cache.put({ ...entry, scope: 'refs/pull/7/merge', key }, content);
      const run = await place.run('opened', { inputs });
      expect([...place.cloud.tenants.keys()], run.log).toEqual([id]);
    },
  );
});
