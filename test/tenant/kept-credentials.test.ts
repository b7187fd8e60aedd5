import { expect, it } from 'vitest';
import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { type KeptCredentials, sealKept } from '../../src/tenant/kept-credentials/kept.ts';
import { MemoryCache } from '../fakes.ts';
import { LogtoCloud, type TenantState } from '../../stand-in/logto-cloud/index.ts';
import { TimedCloud, operate, prepare } from '../operations/operate.ts';

const hour = 3_600_000;
const asked = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

/** Keeps the credentials of a tenant as an earlier run does; `wrong` replaces the real values. */
async function keep(
  cloud: LogtoCloud,
  handles: MemoryCache,
  tenant: TenantState,
  wrong: Partial<KeptCredentials> = {},
): Promise<void> {
  const { id, name, origin: endpoint, defaultApplication: credentials } = tenant;
  const kept = { tenantId: id, endpoint, credentials, applications: {}, ...wrong };
  const parts = { pat: cloud.pat, 'cloud-api-endpoint': cloud.cloudOrigin, name };
  await handles.save(cacheKey(parts, id), await sealKept(kept, parts));
}

const tokenRequests = (cloud: LogtoCloud) => cloud.requests.filter(({ path }) => path === '/oidc/token');

it('requests the token while it reads the account', async () => {
  const cloud = new LogtoCloud();
  const handles = new MemoryCache();
  await keep(cloud, handles, cloud.seedTenant({ name: 'Preview' }));
  const asksForToken = Promise.withResolvers<undefined>();
  cloud.intercept(({ path }) => {
    if (path === '/oidc/token') asksForToken.resolve(undefined);
    return path === '/api/tenants' ? asksForToken.promise : undefined;
  });
  const run = await operate(cloud, asked, { credentialCache: handles });
  expect(run.error).toBeUndefined();
  expect(tokenRequests(cloud)).toHaveLength(1);
  expect(run.core.said).toContain('The tenant answers. The token is valid for 60 min.');
});

it('does not use credentials that were kept for another tenant of the name', async () => {
  const cloud = new LogtoCloud();
  const handles = new MemoryCache();
  const oldest = cloud.seedTenant({ name: 'Preview', createdAt: Date.parse('2026-01-01') });
  const newest = cloud.seedTenant({ name: 'Preview' });
  await keep(cloud, handles, oldest);
  await keep(cloud, handles, newest);
  const run = await operate(cloud, asked, { credentialCache: handles });
  expect(run.error).toBeUndefined();
  expect(run.outputs['m2m-app-id']).toBe(oldest.defaultApplication.id);
  expect(newest.applications.size).toBe(1);
});

it('does not use credentials that were kept for another endpoint than that of the account', async () => {
  const cloud = new TimedCloud();
  const handles = new MemoryCache();
  const tenant = cloud.seedOld('Preview', hour);
  const elsewhere = cloud.seedTenant({ name: 'Elsewhere' });
  await keep(cloud, handles, tenant, { endpoint: elsewhere.origin });
  const run = await operate(cloud, asked, { credentialCache: handles });
  expect(run.error).toContain('cannot be used. They were kept for another endpoint. Nothing was deleted');
  expect(tokenRequests(cloud).filter(({ host }) => host === tenant.id)).toEqual([]);
  expect([tenant.applications.size, elsewhere.applications.size]).toEqual([1, 1]);
});

it.each([
  ['without TLS', 'http://abc123.logto.app'],
  ['with a path', 'https://abc123.logto.app/login'],
])('sends no credentials to a kept endpoint %s', async (_, endpoint) => {
  const cloud = new TimedCloud();
  const handles = new MemoryCache();
  await keep(cloud, handles, cloud.seedOld('Preview', hour), { endpoint });
  const { context, main } = prepare(cloud, asked, { credentialCache: handles });
  const hosts: string[] = [];
  const fetch = context.fetch;
  context.fetch = (url, init) => (hosts.push(new URL(url).origin), fetch(url, init));
  const { error } = await main();
  expect(error).toContain('cannot be used. The entry in the GitHub cache is damaged. Nothing was deleted');
  expect(new Set(hosts)).toEqual(new Set([cloud.cloudOrigin]));
});

it('masks kept credentials before they can appear in the debug log', async () => {
  const cloud = new LogtoCloud();
  const handles = new MemoryCache();
  const tenant = cloud.seedTenant({ name: 'Preview' });
  await keep(cloud, handles, tenant);
  const { core } = await operate(cloud, asked, { credentialCache: handles });
  const request = core.said.findIndex((line) => line.startsWith('debug POST /oidc/token'));
  for (const value of [tenant.defaultApplication.secret, tenant.id, tenant.origin]) {
    expect(core.said.indexOf(`secret ${value}`)).toBeGreaterThanOrEqual(0);
    expect(core.said.indexOf(`secret ${value}`)).toBeLessThan(request);
  }
});

it('sends no request when it could not use kept credentials', async () => {
  const cloud = new LogtoCloud();
  const handles = new MemoryCache();
  const tenant = cloud.seedTenant({ name: 'Preview' });
  await keep(cloud, handles, tenant, { credentials: { id: 'kept', secret: 'kept-secret' } });
  const { id, secret } = tenant.defaultApplication;
  for (const more of [{ 'if-exists': 'fail' }, { 'm2m-app-id': id, 'm2m-app-secret': secret }]) {
    const { core } = await operate(cloud, { ...asked, ...more }, { credentialCache: handles });
    expect(core.secrets).not.toContain('kept-secret');
  }
});
