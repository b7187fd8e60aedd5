import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { TimedCloud, isCreate, isDelete, isList, names, prepare } from './operate.ts';

const spa = '[{"name":"web","type":"SPA"}]';

const run = (cloud: LogtoCloud, inputs: Record<string, string> = {}) =>
  prepare(cloud, { name: 'Preview', apps: spa, ...inputs }).main();

describe('a failure after the tenant was created', () => {
  it('deletes the tenant, clears the output tenant-id and says so', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(({ path }) =>
      path === '/api/applications'
        ? Response.json({ code: 'auth.forbidden', message: 'no' }, { status: 403 })
        : undefined,
    );
    const { core, error, outputs, post } = await run(cloud);
    expect(error).toMatch(
      /^apps\[0\]: Could not create the application "web": POST \/api\/applications answered 403: no/,
    );
    expect(error).toMatch(/The tenant "Preview" that this run created was deleted again\.$/);
    expect(names(cloud)).toEqual([]);
    expect(outputs['tenant-id']).toBe('');
    expect(core.state['tenant']).toBe('');
    const before = cloud.requests.length;
    await post();
    expect(cloud.requests).toHaveLength(before);
  });

  it('names a tenant that cannot be deleted, and leaves it to the post step', async () => {
    const cloud = new TimedCloud();
    let isRefused = true;
    cloud.intercept((call) => {
      if (call.path === '/api/applications') return Response.json({ message: 'no' }, { status: 400 });
      return isDelete(call) && isRefused ? Response.json({ message: 'not now' }, { status: 403 }) : undefined;
    });
    const { error, post } = await run(cloud);
    expect(error).toMatch(
      /^apps\[0\]: Could not create the application "web": .*\nThe tenant "Preview", created 2026-11-20T12:00:00\.000Z by this run, could not be deleted: Could not delete the tenant: DELETE \/api\/tenants\/\{id\} answered 403: not now\. Only an admin of a tenant can delete it\. The post step tries again; if that fails too, delete it in Logto Console\.$/,
    );
    isRefused = false;
    await post();
    expect(names(cloud)).toEqual([]);
  });

  it('does not count a tenant as deleted that is still listed', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => {
      if (call.path === '/api/applications') return Response.json({ message: 'no' }, { status: 400 });
      return isDelete(call) ? Response.json({ error: 'no route' }, { status: 404 }) : undefined;
    });
    const { core, error } = await run(cloud);
    expect(error).toContain('Logto still lists it after it was asked to delete it.');
    expect(error).not.toContain('was deleted again');
    expect(core.getState('tenant')).not.toBe('');
  });

  it('refuses an endpoint without https before it sends a secret there', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(({ method, path }) =>
      isCreate({ method, path })
        ? Response.json({
            id: 'abc123',
            name: 'Preview',
            tag: 'development',
            regionName: 'EU',
            indicator: 'http://abc123.example.com',
            createdAt: '2026-11-20T12:00:00Z',
            defaultApplication: { id: 'm2m', secret: 'm2m-secret-value' },
          })
        : undefined,
    );
    const { error } = await run(cloud);
    expect(error).toContain('The endpoint that Logto Cloud gives for the tenant "Preview" must use https');
    expect(cloud.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/tenants',
      'GET /api/me/regions',
      'POST /api/tenants',
      'DELETE /api/tenants/abc123',
      'GET /api/tenants',
    ]);
  });

  it('stops creating applications after the first failure', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/applications'
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    );
    const many = JSON.stringify(Array.from({ length: 90 }, (_, i) => ({ name: `app ${i}`, type: 'SPA' })));
    const { error } = await run(cloud, { apps: many });
    expect(cloud.requests.filter(({ path }) => path === '/api/applications')).toHaveLength(50);
    expect(error?.split('\n')).toHaveLength(7);
    expect(error).toContain('and 45 more failures like these');
  });
});

describe('the undo of a tenant that the account does not show', () => {
  /** A run whose applications Logto refuses. For some seconds after the create call, Logto does not know the tenant. */
  async function undo(seconds: number, answer?: () => Response) {
    const cloud = new TimedCloud();
    const { clock } = cloud;
    let until = 0;
    cloud.intercept((call) => {
      if (isCreate(call)) until = clock.now() + seconds * 1000;
      if (call.path === '/api/applications') return Response.json({ message: 'no' }, { status: 422 });
      if (clock.now() >= until) return undefined;
      if (isDelete(call)) return answer?.() ?? Response.json({ message: 'Not found' }, { status: 404 });
      return isList(call)
        ? Response.json([], { headers: { date: new Date(clock.now()).toUTCString() } })
        : undefined;
    });
    const begunAt = clock.now();
    const { error } = await run(cloud);
    const deletions = cloud.requests.filter(isDelete).length;
    return { cloud, deletions, error, seconds: (clock.now() - begunAt) / 1000 };
  }

  it('deletes the tenant once Logto knows it', async () => {
    const { cloud, error } = await undo(4);
    expect(error).toMatch(/The tenant "Preview" that this run created was deleted again\.$/);
    expect(names(cloud)).toEqual([]);
  });

  it('counts it as deleted when Logto does not know it for six rounds', async () => {
    const { deletions, error, seconds: waited } = await undo(3600);
    expect(error).toMatch(/was deleted again\.$/);
    expect(deletions).toBe(6);
    expect(waited).toBeGreaterThan(5);
    expect(waited).toBeLessThan(15);
  });

  it('counts it as deleted when Logto accepts the request to delete', async () => {
    const { deletions, error } = await undo(3600, () => new Response(null, { status: 204 }));
    expect(error).toMatch(/was deleted again\.$/);
    expect(deletions).toBe(1);
  });
});

it('deletes the tenant of this run whatever its name', async () => {
  const cloud = new TimedCloud();
  cloud.intercept((call) => {
    if (call.path === '/api/applications') return Response.json({ message: 'no' }, { status: 422 });
    if (!isDelete(call) || call.count > 0) return undefined;
    for (const tenant of cloud.tenants.values()) tenant.name = 'Renamed';
    return new Response(null, { status: 202 });
  });
  const { error } = await run(cloud);
  expect(error).toMatch(/was deleted again\.$/);
  expect(names(cloud)).toEqual([]);
});
