import { describe, expect, it } from 'vitest';
import { createStepState } from '../../src/runner/state.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { TimedCloud, changes, isCreate, names, prepare } from './operate.ts';

const spa = '[{"name":"web","type":"SPA"}]';

const start = (cloud: LogtoCloud, inputs: Record<string, string> = {}) =>
  prepare(cloud, { name: 'Preview', apps: spa, ...inputs });

const run = (cloud: LogtoCloud, inputs: Record<string, string> = {}) => start(cloud, inputs).main();

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
    const cloud = new TimedCloud();
    const other = cloud.seedTenant({ name: 'Other' });
    cloud.oddEntries.push({ id: 'odd1' });
    const states: unknown[] = [];
    const started = start(cloud, { tag: 'production' });
    const state = createStepState(started.context.core, cloud.pat, started.context.env);
    cloud.intercept((call) => {
      if (isCreate(call) || call.path === '/oidc/token') states.push(state.readIntent());
      return undefined;
    });
    const { core, outputs } = await started.main();
    const intent = {
      stage: 'creating',
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'production',
      regionName: 'EU',
      hasNameOfRun: false,
      knownIds: [other.id, 'odd1'],
      logtoTime: cloud.clock.now(),
      replacedIds: [],
    };
    const createdAt = cloud.clock.now();
    const tenantId = outputs['tenant-id'];
    expect(states).toEqual([intent, { ...intent, stage: 'created', tenantId, createdAt, knownIds: [] }]);
    expect(core.getState('tenant')).toBe('');
  });

  it('saves no IDs of other tenants for the end of the job', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Other' });
    const { context, main } = start(cloud, { 'delete-after-job': 'true' });
    await main();
    const state = createStepState(context.core, cloud.pat, context.env);
    expect(state.readIntent()).toMatchObject({ stage: 'after-job', knownIds: [] });
  });

  it('saves whether no other run can have its name', async () => {
    for (const [name, expected] of [
      ['e2e {run}', true],
      ['e2e 4815162342', false],
      ['{owner}/{repo} {branch}', false],
    ] as const) {
      const cloud = new LogtoCloud();
      const started = start(cloud, { name });
      let hasNameOfRun: boolean | undefined;
      cloud.intercept((call) => {
        const state = createStepState(started.context.core, cloud.pat, started.context.env);
        if (isCreate(call)) hasNameOfRun = state.readIntent()?.hasNameOfRun;
        return undefined;
      });
      await started.main();
      expect([name, hasNameOfRun]).toEqual([name, expected]);
    }
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
    'reads an indicator in the form %s',
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

  it('is not created when a role is unknown', async () => {
    const cloud = new LogtoCloud();
    const apps =
      '[{"name":"a","type":"MachineToMachine","roles":["nope"]},{"name":"b","type":"MachineToMachine","roles":["nope"]}]';
    const { error } = await run(cloud, { apps });
    expect(error).toBe(
      [
        '2 problems with the inputs:',
        '- apps[0].roles[0]: there is no machine-to-machine role "nope", neither declared nor in the tenant; there are: "Logto Management API access".',
        '- apps[1].roles[0]: there is no machine-to-machine role "nope", neither declared nor in the tenant; there are: "Logto Management API access".',
      ].join('\n'),
    );
    expect(changes(cloud)).toEqual([]);
  });

  it('is created despite odd tenants of others', async () => {
    const cloud = new LogtoCloud();
    cloud.oddEntries.push(null, 'x', { id: 7 }, { id: 'odd1', name: null, createdAt: {} });
    expect((await run(cloud)).error).toBeUndefined();
    expect(names(cloud)).toEqual(['Preview']);
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
      changed: 'false',
      plan: '{"create":[],"update":[],"delete":[],"unmanaged":[]}',
      sealed: expect.stringMatching(/^[\w-]+(\.[\w-]+){4}$/),
    });
    expect(cloud.requests).toHaveLength(2);
  });

  it('fails the run when applications need applying and no credentials are available', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', 3_600_000);
    expect((await run(cloud)).error).toContain(
      'exists already, and no credentials are available to update it',
    );
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('fails the run when its tag or region differs', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'Preview', tag: 'production', regionName: 'US' });
    expect((await run(cloud, { apps: '' })).error).toBe(
      'The tenant "Preview" exists already as a production tenant in US, but the inputs ask for a development tenant in EU. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.',
    );
  });

  it('is the oldest of several, which a warning lists', async () => {
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
