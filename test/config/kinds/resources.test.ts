import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

const shop = {
  name: 'Shop API',
  indicator: 'https://api.example.com',
  scopes: [{ name: 'read:orders', description: 'Read orders' }, { name: 'write:orders' }],
};

test('creates a resource with its scopes; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ resources: [shop] });
  expect(await tenant.exported('resources')).toEqual([
    {
      ...shop,
      accessTokenTtl: 3600,
      isDefault: false,
      scopes: [shop.scopes[0], { name: 'write:orders', description: '' }],
    },
  ]);
});

test('updates only what differs, and keeps further scopes', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop] });
  const changed = {
    ...shop,
    name: 'Orders API',
    scopes: [{ name: 'read:orders', description: 'Read all orders' }, { name: 'cancel:orders' }],
  };
  expect(work(await tenant.plan({ resources: [changed] }))).toEqual([
    'update resources https://api.example.com: name, scopes[read:orders].description, scopes[cancel:orders]',
  ]);
  tenant.requests();
  await tenant.settle({ resources: [changed] });
  const [id] = [...tenant.requests()].flatMap(
    (line) => /PATCH \/api\/resources\/(\w+)$/.exec(line)?.[1] ?? [],
  );
  expect(id).toBeDefined();
  const [exported] = await tenant.exported('resources');
  expect(exported).toMatchObject({ name: 'Orders API' });
  expect(exported).toHaveProperty('scopes.length', 3);
});

test('sets and unsets the default resource', async () => {
  const tenant = await startTenant();
  await tenant.settle({ resources: [{ ...shop, isDefault: true }] });
  await tenant.settle({ resources: [{ ...shop, isDefault: false }] });
  expect(await tenant.exported('resources')).toMatchObject([{ isDefault: false }]);
});

test('deletes unmanaged resources only when resources are pruned, and never the Management API', async () => {
  const tenant = await startTenant();
  const other = { name: 'Other', indicator: 'https://other.example.com' };
  await tenant.apply({ resources: [shop, other] });
  const { unmanaged: undeclared } = await tenant.plan({ resources: [shop] });
  expect(undeclared.map(({ label }) => label)).toEqual(['https://other.example.com']);
  const less = { ...shop, scopes: [{ name: 'read:orders' }] };
  const pruned = { resources: [less], prune: ['resources' as const] };
  expect(work(await tenant.plan(pruned))).toEqual([
    'update resources https://api.example.com: scopes[write:orders]',
    'delete resources https://other.example.com',
  ]);
  await tenant.settle(pruned);
  expect(await tenant.exported('resources')).toMatchObject([{ scopes: [{ name: 'read:orders' }] }]);
});

test('refuses to change the Management API', async () => {
  const tenant = await startTenant();
  const indicator = tenant.state.managementResource.indicator;
  expect(await tenant.problems({ resources: [{ name: 'Mine', indicator }] })).toEqual([
    `resources[0]: API resource "${indicator}" is the Management API, and is never changed; choose another name`,
  ]);
});

test('clears the description of a scope by null, and changes no other scope', async () => {
  const tenant = await startTenant();
  const scopes = [{ name: 'read:orders', description: 'Read' }, { name: 'write:orders' }];
  await tenant.apply({ resources: [{ ...shop, scopes }] });
  const cleared = scopes.map(({ name }) => ({ name, description: null }));
  expect(work(await tenant.plan({ resources: [{ ...shop, scopes: cleared }] }))).toEqual([
    'update resources https://api.example.com: scopes[read:orders].description',
  ]);
  tenant.requests();
  await tenant.settle({ resources: [{ ...shop, scopes: cleared }] });
  expect(tenant.requests().filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
});

test('plans despite resources with values that a file cannot declare', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop] });
  for (const resource of tenant.state.access.resources.values()) {
    if (resource.indicator === shop.indicator) resource.accessTokenTtl = -1;
  }
  await tenant.settle({ resources: [{ name: 'Orders', indicator: shop.indicator }] });
});

test('refuses before any request what Logto would refuse, or never use', async () => {
  const resources = [
    { ...shop, accessTokenTtl: 0 },
    { ...shop, indicator: 'https://api.example.com#part' },
    { ...shop, indicator: 'https://b.example.com', scopes: [{ name: 'a b' }, { name: 'x'.repeat(257) }] },
  ];
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify({ resources }), options);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    'resources[0].accessTokenTtl: must be at least 1, but is "0"',
    'resources[1].indicator: must not contain #, because no token can be requested for it',
    'resources[2].scopes[0].name: must be one word without spaces',
    'resources[2].scopes[1].name: must be at most 256 characters long, but has 257',
  ]);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/resources'
      ? Response.json({ code: 'entity.db_constraint_violated', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ resources: [shop] })).rejects.toThrow(
    /^resources\[0\]: Could not create the API resource "https:\/\/api\.example\.com"/,
  );
});

test('finds a resource whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/resources' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ resources: [shop] });
  expect(tenant.requests().filter((line) => line === 'POST /api/resources')).toHaveLength(1);
});
