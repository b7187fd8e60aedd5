import { describe, expect, test } from 'vitest';
import { cloudRequest, statusAndBody } from '../../../stand-in/logto-cloud/client.ts';
import { defaultRegions, LogtoCloud } from '../../../stand-in/logto-cloud/index.ts';

describe('the Cloud API', () => {
  test('refuses rename and delete requests of a collaborator', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ id: 'shared', callerRole: 'collaborator' });
    const refused = { status: 403, body: { message: 'Forbidden due to lack of permission.' } };
    expect(await statusAndBody(await cloudRequest(cloud, 'DELETE', '/api/tenants/shared'))).toEqual(refused);
    expect(
      await statusAndBody(await cloudRequest(cloud, 'PATCH', '/api/tenants/shared', { name: 'x' })),
    ).toEqual(refused);
    expect(await (await cloudRequest(cloud, 'GET', '/api/tenants')).json()).toMatchObject([{ id: 'shared' }]);
  });

  test('refuses to delete a production tenant with open invoices', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ id: 'billed', tag: 'production', openInvoices: [{}] });
    expect((await cloudRequest(cloud, 'DELETE', '/api/tenants/billed')).status).toBe(403);
    expect(cloud.tenants.has('billed')).toBe(true);
  });

  test('limits free production tenants', async () => {
    const cloud = new LogtoCloud({ freeProductionTenants: 1 });
    const create = (tag: string) => cloudRequest(cloud, 'POST', '/api/tenants', { tag });
    expect((await create('production')).status).toBe(201);
    expect(await statusAndBody(await create('production'))).toEqual({
      status: 403,
      body: { message: 'Can not have more than 1 tenants.' },
    });
    expect((await create('development')).status).toBe(201);
  });

  test('fails for a name longer than 128 characters, and accepts a missing name', async () => {
    const cloud = new LogtoCloud();
    const create = (body: object) => cloudRequest(cloud, 'POST', '/api/tenants', body);
    expect(await statusAndBody(await create({ name: 'n'.repeat(129) }))).toEqual({
      status: 500,
      body: { message: 'Internal server error.' },
    });
    expect((await create({ name: 'n'.repeat(128) })).status).toBe(201);
    expect(await statusAndBody(await create({}))).toMatchObject({
      status: 201,
      body: { name: 'My Project', tag: 'development', regionName: 'EU' },
    });
  });

  test('refuses a region that does not offer the tag', async () => {
    const [eu] = defaultRegions;
    const cloud = new LogtoCloud({ regions: eu ? [{ ...eu, tags: ['production'] }] : [] });
    expect((await cloudRequest(cloud, 'POST', '/api/tenants', { regionName: 'EU' })).status).toBe(422);
  });

  test('answers its status without authorization, with a request ID', async () => {
    const cloud = new LogtoCloud();
    const answer = await cloud.handle(new Request(`${cloud.cloudOrigin}/api/status`));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('logto-cloud-request-id')).toMatch(/^[\w-]{16}$/);
  });

  test('lists odd entries as they are, after the tenants', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ id: 'abc123' });
    const entries = [null, { id: 'odd', createdAt: 1_795_176_000 }, 'text'];
    cloud.oddEntries.push(...entries);
    const list = await (await cloudRequest(cloud, 'GET', '/api/tenants')).json();
    expect(list).toEqual([expect.objectContaining({ id: 'abc123' }), ...entries]);
  });

  test.for([
    ['origin', 'https://abc123.logto.app'],
    ['origin-slash', 'https://abc123.logto.app/'],
    ['api', 'https://abc123.logto.app/api'],
  ] as const)('spells the indicator as %s', async ([indicatorStyle, indicator]) => {
    const cloud = new LogtoCloud({ indicatorStyle });
    cloud.seedTenant({ id: 'abc123' });
    expect(await (await cloudRequest(cloud, 'GET', '/api/tenants')).json()).toMatchObject([{ indicator }]);
  });
});
