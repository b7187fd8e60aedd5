import { expect, it } from 'vitest';
import { IdleClock } from './idle-clock.ts';
import { startInProcess } from './in-process.ts';
import { runBundle, runStep, startCloud } from './scenario.ts';

const threeApps = JSON.stringify([
  {
    name: 'Shop',
    type: 'Traditional',
    oidcClientMetadata: { redirectUris: ['https://shop.example.com/callback'] },
  },
  { name: 'My web app', type: 'SPA', oidcClientMetadata: { redirectUris: ['https://example.com/callback'] } },
  { name: 'Worker', type: 'MachineToMachine', roles: ['Logto Management API access'] },
]);

/** Replaces IDs, ports and times, which differ between runs. */
function stable(log: string): string {
  return (
    log
      .replaceAll(/\b[\da-z]{21}\b/g, '<application id>')
      .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
      .replaceAll(/^Took .*\n/gm, '')
      // Parts that took 0.0 s are left out.
      .replaceAll(/ is ready after .*$/gm, ' is ready after <time>.')
      .replaceAll(/\d+\.\d s/g, '<time>')
  );
}

it('creates the tenant and its applications and sets the outputs', async () => {
  const served = await startCloud();
  const run = await runBundle(served, { apps: threeApps });
  const [tenant] = served.cloud.tenants.values();
  if (!tenant) throw new Error('no tenant was created');
  expect(run.result).toBe('success');
  expect(run.outputs).toMatchObject({
    operation: 'provision',
    'tenant-id': tenant.id,
    endpoint: tenant.origin,
    issuer: `${tenant.origin}/oidc`,
    'management-api-resource': `${tenant.origin}/api`,
    'm2m-app-id': tenant.defaultApplication.id,
    'm2m-app-secret': tenant.defaultApplication.secret,
    created: 'true',
  });
  const secretOf = (name: string): string | undefined => {
    const id = [...tenant.applications.values()].find((application) => application.name === name)?.id;
    return tenant.secrets.find(({ applicationId }) => applicationId === id)?.value;
  };
  const apps: unknown = JSON.parse(run.outputs['apps'] ?? '');
  expect(apps).toEqual({
    Shop: { id: expect.any(String), type: 'Traditional', secret: secretOf('Shop') },
    'My web app': { id: expect.any(String), type: 'SPA' },
    Worker: { id: expect.any(String), type: 'MachineToMachine', secret: secretOf('Worker') },
  });
  expect(run.outputs['apps']).toMatch(/^\{"Shop":.*"My web app":.*"Worker":/);
  expect(Object.keys(JSON.parse(run.outputs['app-ids'] ?? ''))).toEqual(['Shop', 'My web app', 'Worker']);

  // Token and credentials are valid: later steps can use them.
  const response = await fetch(`${run.outputs['endpoint']}/api/applications`, {
    headers: { authorization: `Bearer ${run.outputs['management-api-token']}` },
  });
  expect(response.status).toBe(200);
  expect(stable(run.log)).toMatchSnapshot();
  expect(stable(run.summary)).toMatchSnapshot();
});

it('sends the documented requests, each once', async () => {
  const served = await startCloud();
  await runStep(served, { apps: threeApps });
  const { requests } = served.cloud;
  expect(
    requests
      .map(
        ({ host, method, path }) =>
          `${host === 'cloud' ? 'cloud' : 'tenant'} ${method} ${path.replace(/[\da-z]{21}/, ':id')}`,
      )
      .toSorted(),
  ).toEqual([
    'cloud GET /api/me/regions',
    'cloud GET /api/tenants',
    'cloud POST /api/tenants',
    'tenant GET /api/applications',
    'tenant GET /api/applications/:id/secrets',
    'tenant GET /api/applications/:id/secrets',
    'tenant GET /api/roles?page=1&page_size=100',
    'tenant POST /api/applications',
    'tenant POST /api/applications',
    'tenant POST /api/applications',
    'tenant POST /api/applications/:id/roles',
    'tenant POST /oidc/token',
  ]);
  const create = requests.find(({ method, path }) => method === 'POST' && path === '/api/tenants');
  expect(JSON.parse(create?.body ?? '')).toEqual({
    name: 'My automated tenant',
    tag: 'development',
    regionName: 'EU',
  });
  const token = requests.find(({ path }) => path === '/oidc/token');
  const [tenant] = served.cloud.tenants.values();
  expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
    grant_type: 'client_credentials',
    resource: `${tenant?.origin}/api`,
    scope: 'all',
  });
  expect(token?.headers['authorization']).toMatch(/^Basic /);
});

it('passes app-ids to other jobs, but no masked outputs', async () => {
  const served = await startCloud();
  const run = await runStep(served, { apps: threeApps });
  const crosses = (name: string): boolean => run.jobOutput(run.outputs[name] ?? '') !== undefined;
  for (const name of [
    'tenant-id',
    'endpoint',
    'issuer',
    'management-api-resource',
    'apps',
    'm2m-app-secret',
  ]) {
    expect(crosses(name), name).toBe(false);
  }
  for (const name of ['app-ids', 'created', 'operation', 'm2m-app-id'])
    expect(crosses(name), name).toBe(true);
});

it('passes identifiers to other jobs when mask-outputs is false', async () => {
  const served = await startCloud();
  const run = await runStep(served, { 'mask-outputs': 'false' });
  for (const name of ['tenant-id', 'endpoint', 'issuer', 'management-api-resource']) {
    expect(run.jobOutput(run.outputs[name] ?? ''), name).toBe(run.outputs[name]);
  }
  expect(run.summary).toContain(`<code>${run.outputs['endpoint']}</code>`);
  expect(run.summary).toContain(`${served.origin}/${run.outputs['tenant-id']}/applications/`);
  expect(run.jobOutput(run.outputs['management-api-token'] ?? '')).toBeUndefined();
});

it('creates 100 applications once each, in order, within the rate limit', async () => {
  const served = await startCloud({ rateLimit: { requests: 200, perMs: 10_000 } });
  const names = Array.from({ length: 100 }, (_, index) => `app ${100 - index}`);
  const apps = names.map((name, index) => ({ name, type: index % 2 === 0 ? 'SPA' : 'Traditional' }));
  const run = await runStep(served, { apps: JSON.stringify(apps) });
  expect(run.result).toBe('success');
  const [tenant] = served.cloud.tenants.values();
  const created = [...(tenant?.applications.values() ?? [])].map(({ name }) => name);
  expect(created.filter((name) => name.startsWith('app ')).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(JSON.parse(run.outputs['app-ids'] ?? ''))).toEqual(names);
  expect(served.cloud.requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(run.log).toMatch(/40 of 100 applied \(\d+\.\d s\)\./);
});

it('slows down to stay within the rate limit for 201 requests', async () => {
  const clock = new IdleClock();
  const served = await startCloud({ now: clock.now });
  const apps = Array.from({ length: 100 }, (_, index) => ({ name: `app ${index}`, type: 'Traditional' }));
  const run = await runStep(served, { apps: JSON.stringify(apps) }, { start: startInProcess(clock) });
  expect(run.result).toBe('success');
  expect(served.cloud.requests).toHaveLength(3 + 201);
  expect(served.cloud.requests.filter(({ status }) => status === 429)).toEqual([]);
});

it('waits for a tenant that is not ready, and logs it once', async () => {
  const clock = new IdleClock();
  const served = await startCloud({ now: clock.now, notReady: { answers: 3, status: 404 } });
  const run = await runStep(served, {}, { start: startInProcess(clock) });
  expect(run.result).toBe('success');
  expect(run.log.match(/not ready yet/g)).toHaveLength(1);
  expect(run.log).toContain('The new tenant is not ready yet: POST /oidc/token answered 404: Not Found');
});

it('reuses the tenant of the name when nothing needs applying', async () => {
  const served = await startCloud();
  const tenant = served.cloud.seedTenant({ name: 'My automated tenant' });
  const run = await runStep(served, { apps: '' });
  expect(run.result).toBe('success');
  expect(run.outputs).toMatchObject({
    'tenant-id': tenant.id,
    endpoint: tenant.origin,
    created: 'false',
    apps: '{}',
  });
  expect(run.outputs['management-api-token'] ?? '').toBe('');
  expect(served.cloud.tenants.size).toBe(1);
});

it('reads apps as a YAML list', async () => {
  const served = await startCloud();
  const run = await runStep(served, {
    apps: '- name: web\n  type: SPA\n- name: api\n  type: MachineToMachine\n',
  });
  expect(Object.keys(JSON.parse(run.outputs['app-ids'] ?? ''))).toEqual(['web', 'api']);
});

it('shows names with workflow commands or markup as text', async () => {
  const served = await startCloud();
  const name = '::error::x ##[add-mask]y <b>|';
  const run = await runStep(served, { name, apps: JSON.stringify([{ name, type: 'SPA' }]) });
  expect(run.result).toBe('success');
  expect(run.annotations.map(({ level }) => level)).toEqual(['notice']);
  expect(run.masker.mask('y')).toBe('y');
  expect(run.summary).toContain('::error::x ##[add-mask]y &lt;b&gt;|');
});

it('logs methods, paths, status and times in debug mode, but no secret', async () => {
  const served = await startCloud();
  const run = await runStep(served, { apps: threeApps }, { debug: true });
  expect(run.log).toMatch(/##\[debug\]POST \/oidc\/token 200 after \d+ ms/);
});
