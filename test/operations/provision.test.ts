import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { names, prepare } from './operate.ts';

const spa = '[{"name":"web","type":"SPA"}]';

const start = (cloud: LogtoCloud, inputs: Record<string, string> = {}) =>
  prepare(cloud, { name: 'Preview', apps: spa, ...inputs });

const run = (cloud: LogtoCloud, inputs: Record<string, string> = {}) => start(cloud, inputs).main();

const isCreate = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && path === '/api/tenants';

describe('a new tenant', () => {
  it('first requests regions and tenants concurrently', async () => {
    const cloud = new LogtoCloud();
    let waiting = 0;
    const both = Promise.withResolvers<void>();
    cloud.intercept(async ({ path }) => {
      if (path === '/api/me/regions' || (path === '/api/tenants' && waiting < 2)) {
        waiting += 1;
        if (waiting === 2) both.resolve();
        await both.promise;
      }
      return undefined;
    });
    expect((await run(cloud)).error).toBeUndefined();
    expect(cloud.requests.slice(0, 3).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/tenants',
      'GET /api/me/regions',
      'POST /api/tenants',
    ]);
  });

  it('masks every secret and identifier before it is in an output or state', async () => {
    const cloud = new LogtoCloud();
    const { core, outputs } = await run(cloud, { apps: '[{"name":"api","type":"MachineToMachine"}]' });
    const firstUse = (value: string): number =>
      core.said.findIndex((line) => !line.startsWith('secret ') && line.includes(value));
    for (const value of [...cloud.secrets(), outputs['tenant-id'] ?? '', outputs['endpoint'] ?? '']) {
      if (value === cloud.pat) continue;
      const masked = core.said.indexOf(`secret ${value}`);
      expect(masked).toBeGreaterThanOrEqual(0);
      expect(masked).toBeLessThan(core.said.indexOf('output m2m-app-secret'));
      const used = firstUse(value);
      if (used >= 0) expect(masked).toBeLessThan(used);
    }
    expect(core.said.indexOf(`secret ${outputs['tenant-id']}`)).toBeLessThan(
      core.said.indexOf('output tenant-id'),
    );
  });

  it('saves the intent before the create call, and clears it when the run succeeds', async () => {
    const cloud = new LogtoCloud();
    const states: unknown[] = [];
    const started = start(cloud, { tag: 'production' });
    cloud.intercept((call) => {
      if (isCreate(call) || call.path === '/oidc/token')
        states.push(JSON.parse(started.context.core.getState('tenant')));
      return undefined;
    });
    const { core, outputs } = await started.main();
    const intent = {
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'production',
      regionName: 'EU',
      knownIds: [],
    };
    expect(states).toEqual([intent, { ...intent, tenantId: outputs['tenant-id'] }]);
    expect(core.getState('tenant')).toBe('');
  });

  it('masks the secret of the default application before it writes state or outputs again', async () => {
    const cloud = new LogtoCloud();
    const { core, outputs } = await run(cloud);
    const masked = core.said.indexOf(`secret ${outputs['m2m-app-secret']}`);
    expect(masked).toBeGreaterThan(core.said.indexOf('state tenant'));
    expect(masked).toBeLessThan(core.said.indexOf('output tenant-id'));
    expect(masked).toBeLessThan(core.said.lastIndexOf('state tenant'));
  });

  it('does not mask identifiers when mask-outputs is false, but masks secrets', async () => {
    const cloud = new LogtoCloud();
    const { core, outputs } = await run(cloud, { 'mask-outputs': 'false' });
    expect(core.secrets).not.toContain(outputs['tenant-id']);
    expect(core.secrets).not.toContain(outputs['endpoint']);
    expect(core.secrets).toContain(outputs['m2m-app-secret']);
    expect(core.secrets).toContain(outputs['management-api-token']);
  });

  it.each(['origin', 'origin-slash', 'api'] as const)(
    'reads an indicator of the form %s',
    async (indicatorStyle) => {
      const cloud = new LogtoCloud({ indicatorStyle });
      const { error, outputs } = await run(cloud);
      expect(error).toBeUndefined();
      expect(outputs['endpoint']).toBe(`https://${outputs['tenant-id']}.logto.app`);
      expect(outputs['issuer']).toBe(`${outputs['endpoint']}/oidc`);
    },
  );

  it('tries the other resource when the endpoint is not the audience', async () => {
    const cloud = new LogtoCloud({
      tenantOrigin: (id) => `https://${id}.eu.example.com`,
      audience: 'logto.app',
    });
    const { core, error, outputs } = await run(cloud);
    expect(error).toBeUndefined();
    expect(outputs['management-api-resource']).toBe(`https://${outputs['tenant-id']}.logto.app/api`);
    expect(core.secrets).toContain(outputs['management-api-resource']);
  });

  it('assigns roles by name', async () => {
    const cloud = new LogtoCloud();
    const apps = '[{"name":"worker","type":"MachineToMachine","roles":["Logto Management API access"]}]';
    expect((await run(cloud, { apps })).error).toBeUndefined();
    expect(cloud.requests.filter(({ path }) => path.endsWith('/roles')).map(({ status }) => status)).toEqual([
      201,
    ]);
  });

  it('lists the roles when one is unknown, and leaves no tenant', async () => {
    const cloud = new LogtoCloud();
    const apps =
      '[{"name":"a","type":"MachineToMachine","roles":["nope"]},{"name":"b","type":"MachineToMachine","roles":["nope"]}]';
    const { error } = await run(cloud, { apps });
    expect(error).toBe(
      [
        '2 problems with the inputs:',
        '- apps[0].roles[0]: there is no machine-to-machine role "nope", neither declared nor in the tenant; there are: "Logto Management API access".',
        '- apps[1].roles[0]: there is no machine-to-machine role "nope", neither declared nor in the tenant; there are: "Logto Management API access".',
        'The tenant "Preview" that this run created was deleted again.',
      ].join('\n'),
    );
    expect(names(cloud)).toEqual([]);
  });
});

describe('an existing tenant', () => {
  it('is reused without changes when nothing needs applying', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, outputs } = await run(cloud, { apps: '' });
    expect(error).toBeUndefined();
    expect(outputs).toEqual({
      operation: 'provision',
      'tenant-id': id,
      endpoint: `https://${id}.logto.app`,
      issuer: `https://${id}.logto.app/oidc`,
      'management-api-resource': `https://${id}.logto.app/api`,
      apps: '{}',
      'app-ids': '{}',
      created: 'false',
      sealed: expect.stringMatching(/^[\w-]+(\.[\w-]+){4}$/),
    });
    expect(cloud.requests).toHaveLength(2);
  });

  it('fails the run when applications need applying and no credentials are available', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'Preview' });
    expect((await run(cloud)).error).toContain(
      'exists already, and no credentials are available to update it',
    );
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('fails the run when its tag or region differs', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'Preview', tag: 'production', regionName: 'US' });
    expect((await run(cloud, { apps: '' })).error).toBe(
      'The tenant "Preview" exists already as a production tenant in US, but the inputs ask for a development tenant in EU. Neither can be changed: choose another name, or set tag and region to those of the tenant.',
    );
  });

  it('is the oldest of several, with a warning', async () => {
    const cloud = new LogtoCloud();
    const young = cloud.seedTenant({ name: 'Preview', createdAt: Date.parse('2026-02-01') });
    const old = cloud.seedTenant({ name: 'Preview', createdAt: Date.parse('2026-01-01') });
    const { core, outputs } = await run(cloud, { apps: '' });
    expect(outputs['tenant-id']).toBe(old.id);
    expect(core.said).toContain(
      'warning 2 tenants are named "Preview". Using the oldest, created 2026-01-01T00:00:00.000Z; the others were created 2026-02-01T00:00:00.000Z.',
    );
    // Only the ID that is an output is masked: the user needs the other IDs.
    expect(core.secrets).toContain(old.id);
    expect(core.secrets).not.toContain(young.id);
  });

  it('must match the case of the name', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'preview' });
    expect((await run(cloud)).outputs['created']).toBe('true');
  });
});

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

  it('keeps the tenant when keep-on-failure is true, and names it', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(({ path }) =>
      path === '/oidc/token' ? Response.json({ code: 'oidc.invalid_client' }, { status: 401 }) : undefined,
    );
    const { core, error, outputs, post } = await run(cloud, { 'keep-on-failure': 'true' });
    const [tenant] = cloud.tenants.values();
    expect(error).toContain(
      `keep-on-failure is set, so the tenant "Preview" (${tenant?.id}, https://${tenant?.id}.logto.app) is kept`,
    );
    expect(outputs['tenant-id']).toBe(tenant?.id);
    expect(core.secrets).toContain(tenant?.origin);
    await post();
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('names a tenant that cannot be deleted, and leaves it to the post step', async () => {
    const cloud = new LogtoCloud();
    let broken = true;
    cloud.intercept(({ method, path }) => {
      if (path === '/api/applications') return Response.json({ message: 'no' }, { status: 400 });
      return method === 'DELETE' && broken
        ? Response.json({ message: 'not now' }, { status: 403 })
        : undefined;
    });
    const { error, post } = await run(cloud);
    expect(error).toContain(
      'The tenant "Preview" that this run created could not be deleted: Could not delete the tenant: DELETE',
    );
    expect(error).toContain('The post step tries again');
    broken = false;
    await post();
    expect(names(cloud)).toEqual([]);
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
    expect(error).toContain('at "http://abc123.example.com", which must use https');
    expect(cloud.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/tenants',
      'GET /api/me/regions',
      'POST /api/tenants',
      'DELETE /api/tenants/abc123',
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

it('creates each application once when the answer of a create call is lost', async () => {
  const cloud = new LogtoCloud();
  let lost = 0;
  cloud.intercept(({ method, path }) => {
    if (method !== 'POST' || path !== '/api/applications' || lost === 2) return undefined;
    lost += 1;
    return lost === 1 ? 'reset-after' : 'reset';
  });
  const apps = '[{"name":"a","type":"SPA"},{"name":"b","type":"Traditional"},{"name":"c","type":"Native"}]';
  const { error, outputs } = await run(cloud, { apps });
  expect(error).toBeUndefined();
  const [tenant] = cloud.tenants.values();
  const there = [...(tenant?.applications.values() ?? [])].map(({ name }) => name);
  expect(there.filter((name) => name.length === 1).toSorted()).toEqual(['a', 'b', 'c']);
  expect(Object.keys(JSON.parse(outputs['app-ids'] ?? ''))).toEqual(['a', 'b', 'c']);
});

describe('a lost create', () => {
  it.each(['reset-after', Response.json({ message: 'x' }, { status: 504 })] as const)(
    'finds and deletes the tenant before it creates it once more (%s)',
    async (fault) => {
      const cloud = new LogtoCloud();
      let lost: string | undefined;
      cloud.intercept(({ method, path, count }) => {
        if (!isCreate({ method, path }) || count > 0) return undefined;
        if (fault !== 'reset-after') lost = cloud.seedTenant({ name: 'Preview' }).id;
        return fault;
      });
      const { error, outputs } = await run(cloud);
      expect(error).toBeUndefined();
      expect(names(cloud)).toEqual(['Preview']);
      expect(outputs['tenant-id']).not.toBe(lost);
      expect(cloud.requests.filter(isCreate)).toHaveLength(2);
    },
  );

  it('creates the tenant once more when 30 s of searching find no tenant', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept((call) => (isCreate(call) && call.count === 0 ? 'reset' : undefined));
    const { clock, error } = await run(cloud);
    expect(error).toBeUndefined();
    expect(names(cloud)).toEqual(['Preview']);
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
  });

  it('fails after a second lost create, and leaves no tenant', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept((call) => (isCreate(call) ? 'reset-after' : undefined));
    const { error, post } = await run(cloud);
    expect(error).toMatch(
      /^Could not create the tenant: POST \/api\/tenants got no answer.*The tenant was deleted again\.$/,
    );
    expect(cloud.requests.filter(isCreate)).toHaveLength(2);
    expect(names(cloud)).toEqual([]);
    await post();
  });

  it('fails the run and names the tenant when it is a production tenant', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept((call) => (isCreate(call) ? 'reset-after' : undefined));
    const { error, post } = await run(cloud, { tag: 'production' });
    const [tenant] = cloud.tenants.values();
    expect(error).toContain(`was created all the same, as ${tenant?.id} (created`);
    await post();
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('deletes none of several new tenants with the name, and names them', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept((call) => {
      if (isCreate(call)) cloud.seedTenant({ name: 'Preview' });
      return isCreate(call) ? 'reset-after' : undefined;
    });
    const { error } = await run(cloud);
    for (const { id } of cloud.tenants.values()) expect(error).toContain(id);
    expect(names(cloud)).toEqual(['Preview', 'Preview']);
  });

  it('does not search after a refusal', async () => {
    const cloud = new LogtoCloud({ freeProductionTenants: 0 });
    const { core, error } = await run(cloud, { tag: 'production' });
    expect(error).toContain('at most 10 free production tenants');
    expect(cloud.requests).toHaveLength(3);
    expect(core.state['tenant']).toBe('');
  });

  it('deletes the tenant and does not try again when the answer has no credentials', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept((call) => {
      if (!isCreate(call)) return undefined;
      const { id, name, tag, regionName } = cloud.seedTenant({ name: 'Preview' });
      return Response.json({
        id,
        name,
        tag,
        regionName,
        indicator: `https://${id}.logto.app`,
        createdAt: '2026-01-01',
      });
    });
    const { error } = await run(cloud);
    expect(error).toContain('missing or invalid fields: defaultApplication');
    expect(cloud.requests.filter(isCreate)).toHaveLength(1);
    expect(names(cloud)).toEqual([]);
  });
});
