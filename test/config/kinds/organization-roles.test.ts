import { expect, test } from 'vitest';
import { type Tenant, startTenant, work } from './tenant.ts';

const organizationScopes = [{ name: 'invite:member' }, { name: 'read:billing' }];
const resources = [
  { name: 'Shop', indicator: 'https://api.example.com', scopes: [{ name: 'read' }, { name: 'write' }] },
];
const admin = {
  name: 'admin',
  description: 'Runs the organization',
  scopes: ['invite:member', 'read:billing'],
  resourceScopes: ['https://api.example.com#read'],
};
const bot = { name: 'bot', type: 'MachineToMachine', scopes: ['read:billing'] };
const all = { resources, organizationScopes, organizationRoles: [admin, bot] };

/** What the roles grant in the stand-in, by name: ids of scopes of both kinds. */
function granted({ state }: Tenant, name: string) {
  const role = [...state.directory.organizationRoles.values()].find((one) => one.name === name);
  return state.directory.grants.get(role?.id ?? '');
}

test('creates roles with their scopes in one run; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle(all);
  expect(await tenant.exported('organizationRoles')).toEqual([
    { ...admin, type: 'User' },
    { ...bot, description: '', resourceScopes: [] },
  ]);
});

test('has nothing to change when its export is declared', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const exported = await tenant.exported('organizationRoles');
  expect(work(await tenant.plan({ organizationRoles: exported }))).toEqual([]);
});

test('adds scopes and keeps the others that a role has', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const changed = {
    organizationRoles: [
      { ...admin, scopes: ['read:billing'], resourceScopes: ['https://api.example.com#write'] },
    ],
  };
  expect(work(await tenant.plan(changed))).toEqual(['update organizationRoles admin: resourceScopes']);
  await tenant.settle(changed);
  expect(granted(tenant, 'admin')?.resourceScopes.size).toBe(2);
  expect(granted(tenant, 'admin')?.organizationScopes.size).toBe(2);
});

test('removes scopes when roles are pruned, also those of resources that no entry refers to', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const less = {
    organizationRoles: [{ ...admin, scopes: ['read:billing', 'read:billing'], resourceScopes: [] }],
    prune: ['organizationRoles' as const],
  };
  expect(work(await tenant.plan(less))).toEqual([
    'update organizationRoles admin: scopes, resourceScopes',
    'delete organizationRoles bot',
  ]);
  await tenant.settle(less);
  expect(granted(tenant, 'admin')?.organizationScopes.size).toBe(1);
  expect(granted(tenant, 'admin')?.resourceScopes.size).toBe(0);
});

test('sends a scope that is declared twice once, because Logto refuses repeats', async () => {
  const tenant = await startTenant();
  await tenant.settle({
    ...all,
    organizationRoles: [{ name: 'x', scopes: ['read:billing', 'read:billing'] }],
  });
});

test('updates only what differs, also the type, and keeps undeclared scopes', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const changed = { organizationRoles: [{ name: 'bot', type: 'User', description: 'No bot' }] };
  expect(work(await tenant.plan(changed))).toEqual(['update organizationRoles bot: description, type']);
  await tenant.settle(changed);
  expect(granted(tenant, 'bot')?.organizationScopes.size).toBe(1);
});

test('creates a role without a type for users', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  expect(work(await tenant.plan({ organizationRoles: [{ name: 'bot' }] }))).toEqual([
    'update organizationRoles bot: type',
  ]);
});

test('lists the known scopes when a scope is unknown', async () => {
  const tenant = await startTenant();
  const wrong = { name: 'x', scopes: ['invite'], resourceScopes: ['https://api.example.com#delete'] };
  expect(await tenant.problems({ ...all, organizationRoles: [wrong] })).toEqual([
    'organizationRoles[0].scopes[0]: there is no organization scope "invite", neither declared nor in the tenant; there are: "invite:member", "read:billing"',
    expect.stringMatching(
      /^organizationRoles\[0\]\.resourceScopes\[0\]: there is no scope of an API resource "https:\/\/api\.example\.com#delete"/,
    ),
  ]);
});

test('creates a role for users with the scope of the Management API, and notes it', async () => {
  const tenant = await startTenant();
  const organizationRoles = [{ name: 'root', resourceScopes: ['Logto Management API#all'] }];
  const { entries } = await tenant.plan({ organizationRoles });
  expect(entries).toMatchObject([{ note: expect.stringContaining('full access to the Management API') }]);
  await tenant.settle({ organizationRoles });
  expect([...(granted(tenant, 'root')?.resourceScopes ?? [])]).toEqual([
    tenant.state.managementResource.scopeId,
  ]);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path }) =>
    method === 'PUT' && path.endsWith('/resource-scopes')
      ? Response.json({ code: 'entity.relation_foreign_key_not_found', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply(all)).rejects.toThrow(
    /^organizationRoles\[0\]: Could not set the resource scopes of the organization role "admin"/,
  );
});

test('finds a role whose answer was lost, and gives it its scopes', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/organization-roles' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ organizationScopes, organizationRoles: [bot] });
  expect(tenant.state.directory.organizationRoles.size).toBe(1);
});
