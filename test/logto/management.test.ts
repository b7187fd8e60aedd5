import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDeadline, systemClock } from '../../src/clock.ts';
import { type TenantClient, createTenantClient } from '../../src/logto/management.ts';
import { existingApplicationSchema } from '../../src/tenant-config/plan-applications.ts';
import { LogtoCloud, type TenantState, mswHandlers } from '../logto-cloud/index.ts';

const cloud = new LogtoCloud();
const server = setupServer(...mswHandlers(cloud));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

function clientOf(tenant: TenantState): { client: TenantClient; lines: string[] } {
  const lines: string[] = [];
  const client = createTenantClient({
    endpoint: tenant.origin,
    fetch: globalThis.fetch,
    clock: systemClock,
    deadline: startDeadline(60),
    log: { info: (line) => lines.push(line), debug: (line) => lines.push(line) },
  });
  return { client, lines };
}

const resourceOf = (tenant: TenantState): string[] => [`${tenant.origin}/api`];

describe('requestToken', () => {
  it('sends the credentials as HTTP Basic, form-encoded, and masks each secret form first', async () => {
    const tenant = cloud.seedTenant();
    const { client, lines } = clientOf(tenant);
    const masked: string[] = [];
    const token = await client.requestToken(tenant.defaultApplication, resourceOf(tenant), (value) =>
      masked.push(value),
    );
    const { id, secret } = tenant.defaultApplication;
    const basic = Buffer.from(`${id}:${secret}`).toString('base64');
    expect(cloud.requests.at(-1)?.headers['authorization']).toBe(`Basic ${basic}`);
    expect(token).toMatchObject({ expiresIn: 3600, resource: `${tenant.origin}/api` });
    expect(masked).toEqual([secret, basic, token.value]);
    expect(lines.join('\n')).not.toContain(token.value);
  });

  it('form-encodes characters that Basic and forms give a meaning to', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    await client.requestToken({ id: 'a b', secret: 'c:d%+é' }, resourceOf(tenant), () => {}).catch(() => {});
    const sent = cloud.requests.at(-1)?.headers['authorization']?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString()).toBe('a%20b:c%3Ad%25%2B%C3%A9');
  });

  it('is refused with a sentence when the secret is wrong', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    await expect(
      client.requestToken({ ...tenant.defaultApplication, secret: 'wrong' }, resourceOf(tenant), () => {}),
    ).rejects.toThrow(
      /^Could not get a Management API token: POST \/oidc\/token answered 401: .*client authentication failed \(code oidc\.invalid_client, request id \S+\)\. The default machine-to-machine credentials were not accepted\.$/,
    );
  });

  it('says so when no resource is known, after trying each', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    const before = cloud.requests.length;
    await expect(
      client.requestToken(
        tenant.defaultApplication,
        ['https://a.example.com/api', 'https://b.example.com/api'],
        () => {},
      ),
    ).rejects.toThrow('No management API resource that this action knows exists in the tenant.');
    expect(cloud.requests.length - before).toBe(2);
  });

  it('says so when the monthly limit on tokens is reached, without a retry', async () => {
    const tenant = cloud.seedTenant({ tokenLimitReached: true });
    const { client } = clientOf(tenant);
    const before = cloud.requests.length;
    await expect(
      client.requestToken(tenant.defaultApplication, resourceOf(tenant), () => {}),
    ).rejects.toThrow('The tenant has used up its access tokens for this month');
    expect(cloud.requests.length - before).toBe(1);
  });
});

describe('managementApi', () => {
  const open = async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    const token = await client.requestToken(tenant.defaultApplication, resourceOf(tenant), () => {});
    return { tenant, api: client.managementApi(token) };
  };

  it('creates an application and reads its secret', async () => {
    const { api } = await open();
    const application = await api.createApplication('Shop', { name: 'Shop', type: 'Traditional' });
    expect(await api.applications(existingApplicationSchema)).toContainEqual(
      expect.objectContaining(application),
    );
    await api.updateApplication(application, { description: 'new' });
    expect(await api.applications(existingApplicationSchema)).toContainEqual(
      expect.objectContaining({ ...application, description: 'new' }),
    );
    expect(await api.applicationSecrets(application)).toEqual([
      { name: 'Default secret', value: expect.stringMatching(/^\w{32}$/), expiresAt: null },
    ]);
  });

  it('reads every page of roles', async () => {
    const { api, tenant } = await open();
    const [role] = tenant.roles.values();
    if (!role) throw new Error('a tenant has a role from the start');
    for (let i = 0; i < 204; i += 1) tenant.roles.set(`r${i}`, { ...role, id: `r${i}`, name: `Role ${i}` });
    const roles = await api.m2mRoles();
    expect(new Set(roles.map(({ id }) => id)).size).toBe(205);
  });

  it('assigns roles, and again without harm', async () => {
    const { api, tenant } = await open();
    const worker = await api.createApplication('Worker', { name: 'Worker', type: 'MachineToMachine' });
    const roles = await api.m2mRoles();
    const ids = roles.map(({ id }) => id);
    await api.assignRoles(worker, ids);
    await api.assignRoles(worker, ids);
    expect(tenant.applicationRoles.get(worker.id)).toEqual(new Set(ids));
    expect((await api.applicationRoles(worker)).map(({ id }) => id)).toEqual(ids);
  });

  it('says what Logto says when an application is refused', async () => {
    const { api } = await open();
    await expect(api.createApplication('', { name: '', type: 'SPA' })).rejects.toThrow(
      /^Could not create the application "": POST \/api\/applications answered 400: The request body is invalid\. Error in key path "name": .* \(code guard\.invalid_input, request id \S+\)\.$/,
    );
  });
});
