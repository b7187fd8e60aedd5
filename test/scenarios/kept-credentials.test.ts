import { describe, expect, it } from 'vitest';
import { applications, expectReused, jobTemp, noCache, said, spa, tenantName, untilOld } from './kept.ts';
import { type Place, names, startFastPlace, startPlace } from './place.ts';

const withComment = { comment: 'true' };

describe('two steps of one job', () => {
  it.each([
    ['with the cache', {}, {}],
    ['without the cache', noCache, {}],
    ['with a comment', noCache, withComment],
  ])('have their applications applied to one tenant %s', async (_, env, inputs) => {
    const place = await startPlace();
    const temp = jobTemp();
    const more = { temp, env };
    const first = await place.run('opened', { inputs: { ...inputs, apps: spa('web') }, more });
    const second = await place.run('opened', { inputs: { ...inputs, apps: spa('admin') }, more });
    expectReused(place, second, first.outputs['tenant-id']);
    expect(applications(place)).toEqual(['admin', 'web']);
  });

  it('share a tenant that is deleted when the job ends, whose credentials no later job needs', async () => {
    const place = await startPlace();
    const temp = jobTemp();
    const inputs = { ...withComment, name: 'e2e', 'delete-after-job': 'true', apps: spa('web') };
    const first = await place.run('opened', { inputs, more: { temp, post: false } });
    const second = await place.run('opened', { inputs, more: { temp } });
    expectReused(place, second, first.outputs['tenant-id']);
    expect(place.cache.entries).toEqual([]);
  });
});

describe('a run that begins while another one is still applying to the new tenant', () => {
  it.each([
    ['from the cache', {}, {}],
    ['from the comment', withComment, noCache],
    ['with both', withComment, {}],
  ])('reads the credentials of the other run %s', async (_, inputs, env) => {
    const place = await startPlace();
    const isApplying = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const stop = place.cloud.intercept(async ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/applications') return undefined;
      isApplying.resolve();
      await goOn.promise;
      return undefined;
    });
    const working = place.run('opened', { inputs: { ...inputs, apps: spa('web') }, more: { env } });
    await isApplying.promise;
    stop();
    await waitUntilKept(place);
    const second = await place.run('synchronize', {
      inputs: { ...inputs, apps: spa('admin') },
      more: { env },
    });
    goOn.resolve();
    const first = await working;
    expect(first.result, first.log).toBe('success');
    expectReused(place, second, first.outputs['tenant-id']);
    expect(applications(place)).toEqual(['admin', 'web']);
    expect(place.github.api.comments).toHaveLength(inputs === withComment ? 1 : 0);
  });
});

/** The other run keeps the credentials beside its work, which the next one of a job in real life is much slower than. */
async function waitUntilKept({ cache, github }: Place): Promise<void> {
  const isKept = (): boolean =>
    cache.entries.length > 0 || github.api.comments.some(({ body }) => body.includes('<!-- sealed: '));
  await expect.poll(isKept).toBe(true);
}

/** Creates the tenant in one run, and begins another one before the credentials are kept anywhere. */
async function createAndBeginAnother(
  place: Place,
  inputs: Record<string, string>,
  env: Record<string, string>,
) {
  const isCreated = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<undefined>();
  place.cloud.intercept(({ path }) => {
    if (path === '/oidc/token') isCreated.resolve();
    return undefined;
  });
  place.cache.intercept(({ path }) => (path.endsWith('/CreateCacheEntry') ? goOn.promise : undefined));
  // The comment is there by then, and holds nothing yet.
  place.github.api.intercept(({ method }) => (method === 'PATCH' ? goOn.promise : undefined));
  const working = place.run('opened', { inputs: { ...inputs, apps: spa('web') }, more: { env } });
  await isCreated.promise;
  const onLine = (line: string): void => {
    if (line.includes('is so new that another run may be busy with it')) goOn.resolve(undefined);
  };
  const another = await place.run('synchronize', {
    inputs: { ...inputs, apps: spa('admin') },
    more: { env, onLine },
  });
  goOn.resolve(undefined);
  return [await working, another] as const;
}

describe('a run that begins in the second after the tenant was created', () => {
  it.each([
    ['in the cache', {}, {}, false],
    ['in the comment', withComment, noCache, false],
    ['in the cache, which holds those of an earlier tenant', {}, {}, true],
    ['in the comment, which holds those of an earlier tenant', withComment, noCache, true],
  ])('waits until the credentials are kept %s', async (_, inputs, env, isSecond) => {
    const place = await startFastPlace();
    if (isSecond) {
      await place.run('opened', { inputs, more: { env } });
      place.cloud.tenants.clear();
    }
    const [first, second] = await createAndBeginAnother(place, inputs, env);
    expect(first.result, first.log).toBe('success');
    expect(second.result, second.log).toBe('success');
    expect(second.log).toMatch(/waiting up to \d+\.\d s for its credentials/);
    expect(second.outputs).toMatchObject({ created: 'false', 'tenant-id': first.outputs['tenant-id'] });
    expect(names(place)).toEqual([tenantName]);
    expect(applications(place)).toEqual(['admin', 'web']);
    expect(second.main.durationMs).toBeLessThan(9000);
  });
});

describe('two runs that create a tenant each, at the same moment', () => {
  it.each([
    ['from the cache', {}, {}],
    ['from the comments', withComment, noCache],
  ])(
    'are followed by one that uses the older tenant, with its own credentials %s',
    async (_, inputs, env) => {
      const place = await startPlace();
      const options = { inputs, more: { env } };
      const bothCreate = Promise.withResolvers<undefined>();
      let creating = 0;
      place.cloud.intercept(({ method, path }) => {
        if (method !== 'POST' || path !== '/api/tenants') return undefined;
        creating += 1;
        if (creating === 2) bothCreate.resolve(undefined);
        return bothCreate.promise;
      });
      const both = await Promise.all([place.run('opened', options), place.run('opened', options)]);
      expect(both.map(({ outputs }) => outputs['created'])).toEqual(['true', 'true']);
      const [oldest] = [...place.cloud.tenants.values()].toSorted(
        (one, other) => one.createdAt - other.createdAt,
      );
      place.age(untilOld);
      const next = await place.run('synchronize', options);
      expect(next.result, next.log).toBe('success');
      expect(next.outputs).toMatchObject({ created: 'false', 'tenant-id': oldest?.id });
      expect(place.cloud.tenants.size).toBe(2);
      expect(said(next)).toEqual([expect.stringMatching(/^warning: 2 tenants are named "octo\/shop#7"/)]);
    },
  );
});

describe('an older tenant of the name in another region', () => {
  it('does not cause both to be recreated when the younger one has credentials', async () => {
    const place = await startPlace();
    const { outputs } = await place.run('opened', { inputs: { region: 'US' } });
    const createdAt = Date.now() - 3_600_000;
    const older = place.cloud.seedTenant({ name: tenantName, regionName: 'EU', createdAt });
    place.age(untilOld);
    const pushed = await place.run('synchronize');
    expect(pushed.result).toBe('failure');
    expect([...place.cloud.tenants.keys()].toSorted()).toEqual(
      [outputs['tenant-id'] ?? '', older.id].toSorted(),
    );
    expect(said(pushed).at(-1)).toContain(
      'They are those of a tenant of this name with another type or region.',
    );
  });
});
