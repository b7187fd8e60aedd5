import { expect, it } from 'vitest';
import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { seal } from '../../src/shared/seal.ts';
import { MemoryCache } from '../fakes.ts';
import { LogtoCloud, type TenantState } from '../../stand-in/logto-cloud/index.ts';
import { operate } from '../operations/operate.ts';

const asked = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

/** Keeps the credentials of a tenant as an earlier run does; `wrong` replaces the real values. */
async function keep(
  cloud: LogtoCloud,
  handles: MemoryCache,
  tenant: TenantState,
  wrong: object = {},
): Promise<void> {
  const { id, name, origin: endpoint, defaultApplication: credentials } = tenant;
  const handle = JSON.stringify({ tenantId: id, endpoint, credentials, ...wrong });
  const parts = { pat: cloud.pat, 'cloud-api-endpoint': cloud.cloudOrigin, name };
  await handles.save(cacheKey(parts, id), await seal(handle, cloud.pat));
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
  const cloud = new LogtoCloud();
  const handles = new MemoryCache();
  const tenant = cloud.seedTenant({ name: 'Preview' });
  const elsewhere = cloud.seedTenant({ name: 'Elsewhere' });
  await keep(cloud, handles, tenant, { endpoint: elsewhere.origin });
  const run = await operate(cloud, asked, { credentialCache: handles });
  expect(run.error).toContain('the credentials that an earlier run kept for it cannot be used');
  expect(tokenRequests(cloud).filter(({ host }) => host === tenant.id)).toEqual([]);
  expect([tenant.applications.size, elsewhere.applications.size]).toEqual([1, 1]);
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
