import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startDeadline, systemClock } from '../../src/shared/clock.ts';
import { createLogtoClient } from '../../src/logto/client.ts';
import { type ManagementApi, createManagementApi } from '../../src/logto/management.ts';
import { requestToken } from '../../src/logto/token.ts';
import { LogtoCloud, type TenantState, mswHandlers } from '../../stand-in/logto-cloud/index.ts';

const cloud = new LogtoCloud();
const server = setupServer(...mswHandlers(cloud));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

function clientOf(tenant: TenantState) {
  const lines: string[] = [];
  const context = {
    fetch: globalThis.fetch,
    clock: systemClock,
    deadline: startDeadline(60, systemClock),
    hide: (text: string) => text,
    log: { info: (line: string) => lines.push(line), debug: (line: string) => lines.push(line) },
  };
  return { client: createLogtoClient('core', { ...context, origin: tenant.origin }), context, lines };
}

const resourceOf = (tenant: TenantState): string[] => [`${tenant.origin}/api`];

describe('requestToken', () => {
  it('sends the credentials as HTTP Basic, form-encoded, and masks each secret form first', async () => {
    const tenant = cloud.seedTenant();
    const { client, lines } = clientOf(tenant);
    const masked: string[] = [];
    const token = await requestToken(client, tenant.defaultApplication, resourceOf(tenant), (value) =>
      masked.push(value),
    );
    const { id, secret } = tenant.defaultApplication;
    const basic = Buffer.from(`${id}:${secret}`).toString('base64');
    expect(cloud.requests.at(-1)?.headers['authorization']).toBe(`Basic ${basic}`);
    expect(token).toMatchObject({ expiresIn: 3600, resource: `${tenant.origin}/api` });
    expect(masked).toEqual([secret, basic, token.value]);
    expect(lines.join('\n')).not.toContain(token.value);
  });

  it('form-encodes characters that have a meaning in Basic and in forms', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    await requestToken(client, { id: 'a b', secret: 'c:d%+é' }, resourceOf(tenant), () => {}).catch(() => {});
    const sent = cloud.requests.at(-1)?.headers['authorization']?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString()).toBe('a%20b:c%3Ad%25%2B%C3%A9');
  });

  it('explains that the secret is wrong', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    await expect(
      requestToken(client, { ...tenant.defaultApplication, secret: 'wrong' }, resourceOf(tenant), () => {}),
    ).rejects.toThrow(
      /^Could not get a Management API token: POST \/oidc\/token answered 401: .*client authentication failed \(code oidc\.invalid_client, request id \S+\)\. The M2M credentials were not accepted\.$/,
    );
  });

  it('explains that no resource is known, after trying each', async () => {
    const tenant = cloud.seedTenant();
    const { client } = clientOf(tenant);
    const before = cloud.requests.length;
    await expect(
      requestToken(
        client,
        tenant.defaultApplication,
        ['https://a.example.com/api', 'https://b.example.com/api'],
        () => {},
      ),
    ).rejects.toThrow('No management API resource that this action knows exists in the tenant.');
    expect(cloud.requests.length - before).toBe(2);
  });

  it('explains that the monthly limit on tokens is reached, without a retry', async () => {
    const tenant = cloud.seedTenant({ tokenLimitReached: true });
    const { client } = clientOf(tenant);
    const before = cloud.requests.length;
    await expect(
      requestToken(client, tenant.defaultApplication, resourceOf(tenant), () => {}),
    ).rejects.toThrow('The tenant has used up its access tokens for this month');
    expect(cloud.requests.length - before).toBe(1);
  });
});

describe('managementApi', () => {
  const open = async () => {
    const tenant = cloud.seedTenant();
    const { client, context } = clientOf(tenant);
    const token = await requestToken(client, tenant.defaultApplication, resourceOf(tenant), () => {});
    return { tenant, api: createManagementApi(client, token, context) };
  };

  const role = z.object({ id: z.string(), name: z.string() });
  const application = z.object({ id: z.string(), name: z.string() });
  const applications = (api: ManagementApi) =>
    api.get('read the applications', '/api/applications', z.array(application));
  const create = (api: ManagementApi, name: string) =>
    api.create({
      doing: `create the application ${JSON.stringify(name)}`,
      path: '/api/applications',
      body: { name, type: 'MachineToMachine' },
      answer: application,
      findExisting: async () => (await applications(api)).find((existing) => existing.name === name),
    });

  it('creates, changes and deletes, and accepts that an entry was already deleted', async () => {
    const { api, tenant } = await open();
    const { id, name } = await create(api, 'Shop');
    expect(await applications(api)).toContainEqual({ id, name });
    const path = `/api/applications/${id}`;
    await api.change({ doing: 'update it', method: 'PATCH', path, body: { description: 'new' } });
    expect(tenant.applications.get(id)?.description).toBe('new');
    await api.remove('delete it', path);
    await api.remove('delete it', path);
    expect(tenant.applications.has(id)).toBe(false);
  });

  it('reads every page of a list, those after the first at the same time', async () => {
    const { api, tenant } = await open();
    const [first] = tenant.roles.values();
    if (!first) throw new Error('a tenant has a role from the start');
    for (let i = 0; i < 204; i += 1) tenant.roles.set(`r${i}`, { ...first, id: `r${i}`, name: `Role ${i}` });
    const before = cloud.requests.length;
    const roles = await api.list('read the roles', '/api/roles?type=MachineToMachine', role);
    expect(new Set(roles.map(({ id }) => id)).size).toBe(205);
    expect(cloud.requests.slice(before).map(({ path }) => path)).toEqual(
      [1, 2, 3].map((page) => `/api/roles?type=MachineToMachine&page=${page}&page_size=100`),
    );
  });

  it('stops at the first page of a list that is longer than requested', async () => {
    const { api, tenant } = await open();
    const [first] = tenant.roles.values();
    if (!first) throw new Error('a tenant has a role from the start');
    for (let i = 0; i < 204; i += 1) tenant.roles.set(`r${i}`, { ...first, id: `r${i}`, name: `Role ${i}` });
    const before = cloud.requests.length;
    expect(await api.shortList('read the roles', '/api/roles', role, 204)).toBeUndefined();
    expect(cloud.requests.length - before).toBe(1);
    expect(await api.shortList('read the roles', '/api/roles', role, 205)).toHaveLength(205);
  });

  it('accepts an answer without a body only where the route has none', async () => {
    const { api, tenant } = await open();
    const worker = await create(api, 'Worker');
    const roleIds = [...tenant.roles.keys()];
    const path = `/api/applications/${worker.id}/roles`;
    await api.change({ doing: 'assign roles', method: 'POST', path, body: { roleIds }, done: 201 });
    expect(tenant.applicationRoles.get(worker.id)).toEqual(new Set(roleIds));
    const remove = cloud.intercept(() => new Response('', { status: 200 }));
    await expect(api.remove('delete it', '/api/applications/x')).rejects.toThrow('Could not delete it');
    await expect(
      api.change({ doing: 'change it', method: 'PATCH', path: '/api/applications/x', body: {} }),
    ).rejects.toThrow('Could not change it');
    remove();
  });

  it('shows why Logto rejects an application', async () => {
    const { api } = await open();
    await expect(create(api, '')).rejects.toThrow(
      /^Could not create the application "": POST \/api\/applications answered 400: The request body is invalid\. name: String must contain at least 1 character\(s\) \(code guard\.invalid_input, request id \S+\)\.$/,
    );
  });
});
