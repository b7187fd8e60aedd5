import { expect, test } from 'vitest';
import { roles } from '../../../src/config/kinds/roles.ts';
import { startTenant, work } from './tenant.ts';

const shop = {
  name: 'Shop API',
  indicator: 'https://api.example.com',
  scopes: [{ name: 'read:orders' }, { name: 'write:orders' }],
};
const [read, write] = ['https://api.example.com#read:orders', 'https://api.example.com#write:orders'];
const customer = { name: 'Customer', description: 'Buys things', scopes: [read] };
const worker = { name: 'Worker', description: 'Syncs', type: 'MachineToMachine', scopes: [read, write] };

const sentences = (role: object): string[] =>
  (roles.schema.safeParse(role).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('creates roles of both types with scopes created in the same run; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ resources: [shop], roles: [{ ...customer, isDefault: true }, worker] });
  expect(await tenant.exported('roles')).toEqual([
    { ...customer, type: 'User', isDefault: true },
    { ...worker, isDefault: false },
  ]);
});

test('creates the same roles in another tenant from an export', async () => {
  const one = await startTenant();
  await one.apply({ resources: [shop], roles: [customer, worker] });
  const exported = { resources: await one.exported('resources'), roles: await one.exported('roles') };
  const other = await startTenant();
  await other.settle(exported);
  expect(await other.exported('roles')).toEqual(exported.roles);
});

test('sends scopes in separate requests, because Logto keeps a role whose scopes it refuses', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop] });
  tenant.requests();
  await tenant.apply({ roles: [customer] });
  const sent = tenant.cloud.requests.find(({ method, path }) => method === 'POST' && path === '/api/roles');
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    name: 'Customer',
    description: 'Buys things',
    type: 'User',
  });
  expect(tenant.requests().filter((line) => /^POST .*\/scopes$/.test(line))).toHaveLength(1);
});

test('updates only what differs, and keeps further scopes', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop], roles: [customer] });
  const changed = { ...customer, description: 'Buys everything', isDefault: true, scopes: [write] };
  expect(work(await tenant.plan({ roles: [changed] }))).toEqual([
    'update roles Customer: description, isDefault, scopes',
  ]);
  await tenant.settle({ roles: [changed] });
  expect(await tenant.exported('roles')).toMatchObject([
    { description: 'Buys everything', isDefault: true, scopes: [read, write] },
  ]);
});

test('adds only the scopes that a role lacks, because Logto refuses a request with one that it has', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop], roles: [customer] });
  await tenant.settle({ roles: [{ ...customer, scopes: [write, read] }] });
  const bodies = tenant.cloud.requests
    .filter(({ method, path }) => method === 'POST' && /\/roles\/\w+\/scopes$/.test(path))
    .map(({ body }): unknown => JSON.parse(body));
  expect(bodies).toEqual([{ scopeIds: [expect.any(String)] }, { scopeIds: [expect.any(String)] }]);
});

test('finds scopes whose answer was lost, and does not add them again', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && /\/roles\/\w+\/scopes$/.test(path) && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ resources: [shop], roles: [worker] });
});

test('finds a role whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/roles' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ roles: [{ name: 'Customer', description: 'Buys things' }] });
  expect(tenant.requests().filter((line) => line === 'POST /api/roles')).toHaveLength(1);
});

test('deletes roles and removes scopes only when roles are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop], roles: [worker, customer] });
  const less = { ...worker, scopes: [write] };
  const { unmanaged: undeclared } = await tenant.plan({ roles: [less] });
  expect(undeclared.map(({ label }) => label)).toEqual(['Customer']);
  const pruned = { roles: [less], prune: ['roles' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['update roles Worker: scopes', 'delete roles Customer']);
  await tenant.settle(pruned);
  expect(await tenant.exported('roles')).toEqual([{ ...less, isDefault: false }]);
});

test('removes a scope of a resource that is not declared', async () => {
  const tenant = await startTenant();
  await tenant.apply({ resources: [shop], roles: [customer] });
  await tenant.settle({ roles: [{ ...customer, scopes: [] }], prune: ['roles' as const] });
  expect(await tenant.exported('roles')).toMatchObject([{ scopes: [] }]);
});

test('uses the same name for the scope of the Management API in every tenant', async () => {
  const tenant = await startTenant();
  const own = `${tenant.state.managementResource.indicator}#all`;
  const admin = { ...worker, scopes: ['Logto Management API#all'] };
  await tenant.settle({ roles: [admin] });
  expect(await tenant.exported('roles')).toMatchObject([{ scopes: ['Logto Management API#all'] }]);
  const asWritten = { ...admin, scopes: [own, 'Logto Management API#all'] };
  expect(work(await tenant.plan({ roles: [asWritten] }))).toEqual([]);
  expect(work(await tenant.plan({ roles: [{ ...admin, scopes: [own] }] }))).toEqual([]);
});

test('never deletes a role that grants the Management API, whatever its name', async () => {
  const tenant = await startTenant();
  for (const role of tenant.state.roles.values()) role.name = 'Renamed access';
  await tenant.apply({ roles: [customer.name, 'Other'].map((name) => ({ name, description: 'x' })) });
  const pruned = { roles: [], prune: ['roles' as const] };
  const { toDelete: removals, unmanaged: undeclared } = await tenant.plan(pruned);
  expect(removals.map(({ label }) => label)).toEqual(['Customer', 'Other']);
  expect(undeclared.map(({ label }) => label)).toEqual(['Renamed access']);
  await tenant.settle(pruned);
  expect(tenant.state.roles.size).toBe(1);
});

test('neither changes nor exports the role that Logto creates', async () => {
  const tenant = await startTenant();
  const name = 'Logto Management API access';
  expect(await tenant.problems({ roles: [{ name, description: 'Mine', type: 'MachineToMachine' }] })).toEqual(
    [`roles[0]: role "${name}" was made by Logto, and is never changed; choose another name`],
  );
  expect(await tenant.exported('roles')).toEqual([]);
});

test('refuses to change the type of a role, also by leaving it out', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    roles: [
      { ...worker, scopes: [] },
      { name: 'Customer', description: 'x' },
    ],
  });
  const problem = (index: number, type: string) =>
    `roles[${index}].type: is "${type}" and cannot be changed: Logto fixes it when it creates the role; choose another name, or delete the role in Logto Console`;
  expect(
    await tenant.problems({
      roles: [
        { name: 'Worker', description: 'Syncs' },
        { name: 'Customer', description: 'x', type: 'MachineToMachine' },
      ],
    }),
  ).toEqual([problem(0, 'MachineToMachine'), problem(1, 'User')]);
});

test('treats names that differ in case as two roles', async () => {
  const tenant = await startTenant();
  await tenant.settle({
    roles: ['editor', 'Editor'].map((name) => ({ name, description: `The ${name}` })),
  });
  expect(await tenant.exported('roles')).toHaveLength(2);
});

test('finds a role beyond the first page of the list', async () => {
  const tenant = await startTenant();
  const many = Array.from({ length: 130 }, (_, index) => ({ name: `Role ${index}`, description: 'x' }));
  await tenant.settle({ roles: many });
});

test('names the entry that Logto refuses, and the unknown reference', async () => {
  const tenant = await startTenant();
  expect(
    await tenant.problems({ resources: [shop], roles: [{ ...customer, scopes: [`${read}s`] }] }),
  ).toEqual([
    expect.stringMatching(
      /^roles\[0\]\.scopes\[0\]: there is no scope of an API resource "https:.*read:orderss"/,
    ),
  ]);
  tenant.cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/roles'
      ? Response.json({ code: 'role.name_in_use', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ resources: [shop], roles: [customer] })).rejects.toThrow(
    /^roles\[0\]: Could not create the role "Customer"/,
  );
});

test.for<[string, object, string]>([
  [
    'a name that Logto hides',
    { name: '#internal:mine' },
    'name: must not begin with #internal:, because Logto hides such roles',
  ],
  ['a scope without resource', { scopes: ['read:orders'] }, 'scopes.0: must be written as indicator#scope'],
  [
    'the Management API for users',
    { scopes: [read, 'Logto Management API#all'] },
    'scopes.1: is a scope of the Management API, which only roles of type MachineToMachine can grant',
  ],
  [
    'the Management API for users by its indicator',
    { scopes: ['https://abc123.logto.app/api#all'] },
    'scopes.0: is a scope of the Management API, which only roles of type MachineToMachine can grant',
  ],
  [
    'machines for new users',
    { type: 'MachineToMachine', isDefault: true },
    'isDefault: is for roles of type User only, because new users get the role',
  ],
])('refuses %s', ([, fields, problem]) => {
  expect(sentences({ ...customer, ...fields })).toEqual([problem]);
});

test('accepts every scope that has a name, even one of signs, and refuses others', () => {
  const isTaken = (scope: string): boolean =>
    roles.schema.safeParse({ name: 'A', description: 'A', scopes: [scope] }).success;
  for (const scope of ['a#b', 'a##', '##a', 'a b#c', 'a #b', 'https://a.example.com#a#b']) {
    expect(isTaken(scope), scope).toBe(true);
  }
  for (const scope of ['a', '#b', 'a#', 'a#b c', 'a# ', '']) expect(isTaken(scope), scope).toBe(false);
});
