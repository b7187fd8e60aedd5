import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/config/apply.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { planDesiredState } from '../../../src/config/plan-desired-state.ts';
import { loadConfig } from '../load-text.ts';
import { openTenant, work } from './tenant.ts';

const roles = ['customer', 'editor', 'reviewer'].map((name) => ({ name, description: 'Some' }));
const member = { name: 'member', description: 'Everybody', isDefault: true };
const worker = { name: 'worker', description: 'Works', type: 'MachineToMachine' };

/** Users of whom every second has the first role, every third the second, and every fourth the third. */
const usersOf = (count: number) =>
  Array.from({ length: count }, (_user, index) => ({
    username: `user_${index}`,
    roles: roles.filter((_role, other) => index % (other + 2) === 0).map(({ name }) => name),
  }));

async function startTenant() {
  const { cloud, context } = await openTenant();
  const planned = async (file: object) => {
    const options = { file: 'logto.json', env: {}, mask: () => {} };
    const within = context();
    const { value: desired } = await loadConfig(JSON.stringify(file), options);
    const { value } = await planDesiredState(desired ?? expect.fail(), within);
    return { plan: value ?? expect.fail(), within };
  };
  return {
    cloud,
    async apply(file: object): Promise<void> {
      const { plan, within } = await planned(file);
      await applyPlan(plan, within);
    },
    /** The changes of a plan, and the requests that read roles of users. */
    async plan(file: object) {
      const seen = cloud.requests.length;
      const changes = work((await planned(file)).plan);
      return { changes, reads: readsOfRoles(cloud.requests.slice(seen)) };
    },
    async exported() {
      const seen = cloud.requests.length;
      const states = await readTenantConfig(context(), { withUsers: true });
      const { entries = [] } = states.find(({ kind }) => kind.name === 'users') ?? {};
      const users = entries.map(({ entry }) => entry);
      return { users, reads: readsOfRoles(cloud.requests.slice(seen)) };
    },
  };
}

/** Each path that reads roles of users, with how often it is read. */
function readsOfRoles(requests: readonly { path: string }[]): Record<string, number> {
  const paths = requests.map(({ path }) =>
    path.replaceAll(/(users|roles)\/\w+/g, '$1/:id').replace(/[?&]page=.*/, ''),
  );
  const known = ['/api/roles', '/api/roles/:id/users', '/api/users/:id/roles'];
  return Object.fromEntries(known.map((path) => [path, paths.filter((one) => one === path).length]));
}

const byRole = (pages: number) => ({
  '/api/roles': 1,
  '/api/roles/:id/users': pages,
  '/api/users/:id/roles': 0,
});
const byUser = (users: number) => ({
  '/api/roles': 1,
  '/api/roles/:id/users': 0,
  '/api/users/:id/roles': users,
});

describe('the roles of users', () => {
  test('are read by role when that takes fewer requests', async () => {
    const tenant = await startTenant();
    const users = usersOf(300);
    await tenant.apply({ roles: [...roles, worker], users });
    // 150, 100 and 75 users have a role.
    expect(await tenant.plan({ users })).toEqual({ changes: [], reads: byRole(4) });
    const exported = await tenant.exported();
    expect(exported.reads).toEqual(byRole(4));
    expect(exported.users).toHaveLength(300);
    expect(exported.users).toEqual(
      expect.arrayContaining(users.map((user) => expect.objectContaining(user))),
    );
  });

  test('are compared and removed like those of a single user, except default roles', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles: [...roles, member], users: usersOf(12) });
    const users = usersOf(12).map((user, index) => (index === 0 ? { ...user, roles: ['editor'] } : user));
    expect(await tenant.plan({ users })).toEqual({ changes: [], reads: byRole(4) });
    const pruned = { users, prune: ['users'] };
    expect(await tenant.plan(pruned)).toEqual({ changes: ['update users user_0: roles'], reads: byRole(4) });
    await tenant.apply(pruned);
    expect((await tenant.plan(pruned)).changes).toEqual([]);
    const { users: exported } = await tenant.exported();
    expect(exported).toContainEqual(
      expect.objectContaining({ username: 'user_0', roles: ['editor', 'member'] }),
    );
  });

  test('are read user by user when users have more roles than there are users, or are few', async () => {
    const tenant = await startTenant();
    const many = Array.from({ length: 30 }, (_role, index) => ({ name: `r${index}`, description: 'Some' }));
    const users = usersOf(6).map((user) => ({ ...user, roles: many.map(({ name }) => name) }));
    await tenant.apply({ roles: many, users });
    expect(await tenant.plan({ users })).toEqual({ changes: [], reads: byUser(6) });
    expect(await tenant.plan({ users: users.slice(0, 2) })).toEqual({ changes: [], reads: byUser(2) });
  });

  test('are read only of users whose roles are declared', async () => {
    const tenant = await startTenant();
    const users = usersOf(20).map((user, index) => (index < 2 ? user : { username: user.username }));
    await tenant.apply({ roles, users });
    expect(await tenant.plan({ users })).toEqual({ changes: [], reads: byUser(2) });
  });

  test('are read user by user when Logto does not say how many users a role has', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles, users: usersOf(8) });
    tenant.cloud.intercept(({ path }) =>
      path.startsWith('/api/roles?')
        ? Response.json(
            roles.map((role) => ({ ...role, id: role.name, type: 'User', isDefault: false })),
            { headers: { 'total-number': '3' } },
          )
        : undefined,
    );
    expect(await tenant.plan({ users: usersOf(8) })).toEqual({ changes: [], reads: byUser(8) });
  });
});
