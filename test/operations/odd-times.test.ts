import { describe, expect, it } from 'vitest';
import { TimedCloud, isCreate, isDelete, isList, names, operate } from './operate.ts';

const nanoseconds = Date.UTC(2026, 10, 20) * 1_000_000;

/** A cloud that gives times that cannot be used, in its list and in its create answer. */
function start(createdAt: unknown) {
  const cloud = new TimedCloud();
  cloud.intercept((call) => {
    if (isList(call)) {
      const rows = [...cloud.tenants.values()].map(({ id, name, tag, regionName, origin }) => ({
        id,
        name,
        tag,
        regionName,
        indicator: origin,
        createdAt,
      }));
      return Response.json(rows, { headers: { date: new Date(cloud.clock.now()).toUTCString() } });
    }
    if (call.path === '/api/applications') return Response.json({ message: 'no' }, { status: 422 });
    if (!isCreate(call)) return undefined;
    const { id, name, tag, regionName, origin, defaultApplication } = cloud.seedTenant({ name: 'Preview' });
    return Response.json({ id, name, tag, regionName, indicator: origin, createdAt, defaultApplication });
  });
  return cloud;
}

const apps = '[{"name":"web","type":"SPA"}]';

describe.each([nanoseconds, -1, '2021', '2026-11-20T12:00:00', '+275760-09-13T00:00:00.001Z', {}])(
  'tenants created %j',
  (createdAt) => {
    it('are kept by a sweep by age', async () => {
      const cloud = start(createdAt);
      cloud.seedTenant({ name: 'octo/shop e2e' });
      const inputs = { operation: 'sweep', name: '{owner}/{repo} *', 'max-age': '1h' };
      const { outputs } = await operate(cloud, inputs);
      expect(outputs['deleted']).toBe('[]');
      expect(cloud.requests.filter(isDelete)).toEqual([]);
    });

    it('are swept when their pull request is closed', async () => {
      const cloud = start(createdAt);
      cloud.seedTenant({ name: 'octo/shop#1' });
      const repository = { state: () => Promise.resolve('closed' as const) };
      const inputs = { operation: 'sweep', 'github-token': 'ghs_token' };
      expect((await operate(cloud, inputs, { repository })).error).toBeUndefined();
      expect(names(cloud)).toEqual([]);
    });

    it('are deleted by name', async () => {
      const cloud = start(createdAt);
      cloud.seedTenant({ name: 'Preview' });
      expect((await operate(cloud, { operation: 'delete', name: 'Preview' })).error).toBeUndefined();
      expect(names(cloud)).toEqual([]);
    });

    it('are undone when the run fails', async () => {
      const cloud = start(createdAt);
      const { error } = await operate(cloud, { name: 'Preview', apps });
      expect(error).toMatch(/answered 422: no[^]*was deleted again\.$/);
      expect(names(cloud)).toEqual([]);
    });

    it('are kept by keep-on-failure', async () => {
      const cloud = start(createdAt);
      const { error } = await operate(cloud, { name: 'Preview', apps, 'keep-on-failure': 'true' });
      expect(error).toMatch(/answered 422: no[^]*is kept as it is, because keep-on-failure is true/);
      expect(names(cloud)).toEqual(['Preview']);
    });
  },
);
