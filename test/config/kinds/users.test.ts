import { describe, expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const roles = [
  { name: 'customer', description: 'Buys' },
  { name: 'editor', description: 'Edits' },
];
const alice = {
  username: 'alice',
  primaryEmail: 'alice@example.com',
  primaryPhone: '31612345678',
  name: 'Alice Adams',
  avatar: 'https://example.com/a.png',
  profile: { givenName: 'Alice', address: { country: 'NL' } },
  customData: { plan: 'pro' },
  roles: ['customer'],
  isSuspended: false,
};
const { roles: _roles, ...expected } = alice;
const bob = { primaryEmail: 'Bob@Example.com' };

const usersOf = ({ state }: Tenant) => [...state.directory.users.values()];

/** The names of the roles that the first user has. */
function rolesOf({ state }: Tenant): string[] {
  const [assigned] = state.directory.userRoles.values();
  return [...state.roles.values()].filter(({ id }) => assigned?.has(id)).map(({ name }) => name);
}

const changesIn = (requests: string[]): string[] =>
  requests
    .filter((line) => !line.startsWith('GET'))
    .map((line) => line.replace(/\/users\/\w+/, '/users/:id'));

test('creates users with their roles in one run; a second plan is empty', async () => {
  const tenant = await startTenant();
  const all = { roles, users: [{ ...alice, password: 'correct-horse' }, bob] };
  await tenant.settle(all);
  const nothing = { profile: {}, customData: {}, roles: [], isSuspended: false };
  expect(await tenant.exported('users')).toEqual([{ ...nothing, ...bob }, alice]);
  expect(usersOf(tenant)[0]?.password).toBe('correct-horse');
});

test('has nothing to change when its export is declared', async () => {
  const tenant = await startTenant();
  await tenant.apply({ roles, users: [alice, bob] });
  const users = await tenant.exported('users');
  expect(work(await tenant.plan({ users: JSON.parse(JSON.stringify(users)) }))).toEqual([]);
});

test('updates only what differs, in one request', async () => {
  const tenant = await startTenant();
  await tenant.apply({ roles, users: [alice, bob] });
  const changed = { users: [{ ...alice, name: 'Alice B.', isSuspended: true }, bob] };
  expect(work(await tenant.plan(changed))).toEqual(['update users alice: name, isSuspended']);
  tenant.requests();
  await tenant.settle(changed);
  expect(changesIn(tenant.requests())).toEqual(['PATCH /api/users/:id', 'PATCH /api/users/:id/is-suspended']);
  await tenant.settle({ users: [{ ...alice, isSuspended: false }] });
  expect(usersOf(tenant)[0]).toMatchObject({ isSuspended: false, name: 'Alice Adams' });
});

test('keeps undeclared keys of profile and custom data, although Logto replaces the whole objects', async () => {
  const tenant = await startTenant();
  await tenant.apply({ roles, users: [alice] });
  await tenant.settle({
    users: [{ username: 'alice', profile: { address: { locality: 'Delft' } }, customData: { tier: 2 } }],
  });
  expect(usersOf(tenant)[0]).toMatchObject({
    profile: { givenName: 'Alice', address: { country: 'NL', locality: 'Delft' } },
    customData: { plan: 'pro', tier: 2 },
  });
});

describe('null in a user', () => {
  const removable = ['username', 'primaryEmail', 'primaryPhone', 'name', 'avatar'] as const;

  test.for(removable)('removes %s', async (field) => {
    const tenant = await startTenant();
    await tenant.apply({ roles, users: [alice] });
    const changed = { users: [{ ...alice, [field]: null }] };
    const { entries } = await tenant.plan(changed);
    expect(entries).toMatchObject([{ changes: [{ path: field, isHidden: true }] }]);
    await tenant.settle(changed);
    expect(usersOf(tenant)).toMatchObject([{ ...expected, [field]: null }]);
  });

  test('removes all identifiers except the last, and an empty text removes the name', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles, users: [alice] });
    const changed = { username: null, primaryEmail: null, primaryPhone: '31612345678', name: '' };
    await tenant.settle({ users: [changed] });
    expect(usersOf(tenant)).toMatchObject([{ ...expected, username: null, primaryEmail: null, name: null }]);
  });

  test('is not sent for a new user, because Logto refuses it there', async () => {
    const tenant = await startTenant();
    const nothing = { username: null, primaryPhone: null, name: null, avatar: null };
    const profile = { familyName: null, givenName: 'Bob', address: { country: null } };
    await tenant.settle({ users: [{ ...bob, ...nothing, profile }] });
    expect(usersOf(tenant)).toMatchObject([{ ...bob, ...nothing, profile: { givenName: 'Bob' } }]);
  });

  test('removes a part of the profile, which Logto clears only when it is left out', async () => {
    const tenant = await startTenant();
    const address = { country: 'NL', locality: 'Delft' };
    await tenant.apply({
      users: [{ username: 'alice', profile: { givenName: 'A', nickname: 'Al', address } }],
    });
    const settle = async (profile: object) => {
      await tenant.settle({ users: [{ username: 'alice', profile }] });
      return usersOf(tenant)[0]?.profile;
    };
    expect(await settle({ givenName: null, address: { country: '' } })).toEqual({
      nickname: 'Al',
      address: { locality: 'Delft' },
    });
    expect(await settle({ address: { locality: null } })).toEqual({ nickname: 'Al' });
    expect(await settle({ nickname: '' })).toEqual({});
    await settle({ address });
    expect(await settle({ address: null })).toEqual({});
  });

  test('cannot remove all identifiers', async () => {
    const options = { file: 'logto.yml', env: {}, mask: () => {} };
    const text = 'users: [{ username: null, primaryEmail: null, primaryPhone: null }, { username: null }]';
    const { problems } = await loadConfig(text, options);
    expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual(
      [0, 1].map(
        (index) =>
          `users[${index}]: needs a username, primaryEmail or primaryPhone, by which the user is found`,
      ),
    );
  });
});

test('keeps empty values inside customData', async () => {
  const tenant = await startTenant();
  const customData = { none: null, text: '', list: [], object: {}, inner: { none: null } };
  await tenant.settle({ users: [{ username: 'alice', customData }] });
  expect(usersOf(tenant)).toMatchObject([{ customData }]);
  expect(await tenant.exported('users')).toMatchObject([{ customData }]);
  const changed = { none: '', text: null, inner: { none: {} } };
  const users = [{ username: 'alice', customData: changed }];
  expect(work(await tenant.plan({ users }))).toEqual(['update users alice: customData']);
  await tenant.settle({ users });
  expect(usersOf(tenant)[0]?.customData).toEqual({ ...customData, ...changed });
});

test('refuses an unknown field of the profile, because Logto would clear the profile', async () => {
  const options = { file: 'logto.yml', env: {}, mask: () => {} };
  const { problems } = await loadConfig(
    'users:\n  - username: alice\n    profile: { shoeSize: "44" }\n',
    options,
  );
  expect(problems).toMatchObject([{ path: 'users[0].profile.shoeSize' }]);
});

describe('a password', () => {
  test('is set when the user is created, and neither compared nor changed later', async () => {
    const tenant = await startTenant();
    await tenant.settle({ users: [{ username: 'alice', password: 'first-password' }] });
    expect(work(await tenant.plan({ users: [{ username: 'alice', password: 'other' }] }))).toEqual([]);
    await tenant.settle({ users: [{ username: 'alice', name: 'Alice', password: 'other' }] });
    expect(usersOf(tenant)).toMatchObject([{ name: 'Alice', password: 'first-password' }]);
  });

  test('appears neither in a plan nor in an export', async () => {
    const tenant = await startTenant();
    await tenant.apply({ users: [{ username: 'alice', password: 'first-password' }] });
    expect(JSON.stringify(await tenant.exported('users'))).not.toContain('password');
  });
});

describe('finding a user', () => {
  test('uses each of its identifiers, and the user gets the others', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles, users: [{ username: 'alice', primaryPhone: '31612345678' }] });
    await tenant.settle({ users: [{ primaryPhone: '31612345678', primaryEmail: 'alice@example.com' }] });
    await tenant.settle({ users: [{ primaryEmail: 'ALICE@example.com', name: 'Alice' }] });
    expect(usersOf(tenant)).toMatchObject([
      { username: 'alice', primaryEmail: 'ALICE@example.com', name: 'Alice', primaryPhone: '31612345678' },
    ]);
  });

  test('ignores the case of an e-mail address, which is stored as declared', async () => {
    const tenant = await startTenant();
    await tenant.settle({ users: [bob] });
    expect(usersOf(tenant)).toMatchObject([bob]);
    expect(work(await tenant.plan({ users: [{ primaryEmail: 'bob@example.com' }] }))).toEqual([
      'update users bob@example.com: primaryEmail',
    ]);
  });

  test('respects the case of a username', async () => {
    const tenant = await startTenant();
    await tenant.apply({ users: [{ username: 'alice' }] });
    await tenant.settle({ users: [{ username: 'Alice' }] });
    expect(usersOf(tenant).map(({ username }) => username)).toEqual(['alice', 'Alice']);
  });

  test('fails when the declared identifiers belong to two users', async () => {
    const tenant = await startTenant();
    await tenant.apply({ users: [{ username: 'alice' }, bob] });
    expect(await tenant.problems({ users: [{ username: 'alice', ...bob }] })).toEqual([
      expect.stringMatching(/^users\[0\]: matches several users of the tenant; /),
    ]);
  });

  test('fails when two entries declare the same user', async () => {
    const tenant = await startTenant();
    await tenant.apply({ users: [{ username: 'alice', primaryEmail: 'a@example.com' }] });
    expect(
      await tenant.problems({ users: [{ username: 'alice' }, { primaryEmail: 'a@example.com' }] }),
    ).toEqual(['users[1]: is the same user of the tenant as users[0]; declare it once']);
  });

  test('requires an identifier', async () => {
    const options = { file: 'logto.yml', env: {}, mask: () => {} };
    const { problems } = await loadConfig('users: [{ name: Alice }, { primaryPhone: "+31 6" }]', options);
    expect(problems).toMatchObject([
      {
        path: 'users[0]',
        sentence: 'needs a username, primaryEmail or primaryPhone, by which the user is found',
      },
      { path: 'users[1].primaryPhone' },
    ]);
  });
});

describe('the roles of a user', () => {
  test('are added to those that the user has, including default roles', async () => {
    const tenant = await startTenant();
    const member = { name: 'member', description: 'Everybody', isDefault: true };
    await tenant.apply({ roles: [...roles, member] });
    await tenant.settle({ users: [alice] });
    expect(rolesOf(tenant)).toEqual(['customer', 'member']);
    await tenant.settle({ users: [{ username: 'alice', roles: ['editor', 'editor'] }] });
    expect(rolesOf(tenant)).toEqual(['customer', 'editor', 'member']);
  });

  test('are pruned in the run that creates the user, except default roles', async () => {
    const tenant = await startTenant();
    const member = { name: 'member', description: 'Everybody', isDefault: true };
    await tenant.settle({ roles: [...roles, member], users: [alice], prune: ['users'] });
    expect(rolesOf(tenant)).toEqual(['customer', 'member']);
    expect(await tenant.exported('users')).toMatchObject([{ roles: ['customer', 'member'] }]);
    await tenant.settle({ users: [{ ...alice, roles: ['customer', 'member'] }], prune: ['users'] });
  });

  test('are removed when users are pruned', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles, users: [{ ...alice, roles: ['customer', 'editor'] }] });
    tenant.requests();
    await tenant.settle({ users: [{ username: 'alice', roles: ['editor'] }], prune: ['users'] });
    expect(changesIn(tenant.requests())).toEqual([
      expect.stringMatching(/^DELETE \/api\/users\/:id\/roles\/\w+$/),
    ]);
    expect(rolesOf(tenant)).toEqual(['editor']);
  });

  test('must exist and be of type User', async () => {
    const tenant = await startTenant();
    const worker = { name: 'worker', description: 'Works', type: 'MachineToMachine' };
    expect(
      await tenant.problems({
        roles: [...roles, worker],
        users: [{ ...alice, roles: ['worker', 'nobody'] }],
      }),
    ).toEqual([
      expect.stringMatching(
        /^users\[0\]\.roles\[0\]: "worker" is not a role of type User; name one of that type$/,
      ),
      expect.stringMatching(
        /^users\[0\]\.roles\[1\]: there is no role of type User "nobody".*"customer", "editor"$/,
      ),
    ]);
  });
});

test('deletes unmanaged users only when users are pruned, and never one without an identifier', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [{ username: 'alice' }, { username: 'carol' }, bob] });
  const carol = usersOf(tenant).find(({ username }) => username === 'carol');
  if (carol) carol.username = null;
  const users = [{ username: 'alice' }];
  const { unmanaged: undeclared } = await tenant.plan({ users });
  expect(undeclared.map(({ label }) => label)).toEqual(['bob@example.com']);
  await tenant.settle({ users, prune: ['users'] });
  expect(usersOf(tenant).map(({ username }) => username)).toEqual(['alice', null]);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [{ username: 'alice' }] });
  tenant.cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/users'
      ? Response.json({ code: 'user.email_already_in_use', message: 'In use.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ users: [{ username: 'alice' }, bob] })).rejects.toThrow(
    /^users\[1\]: Could not create the user: .*In use/s,
  );
});

test.each([alice, bob, { primaryPhone: '31612345678' }])(
  'finds a user whose answer was lost, and does not create it twice: %o',
  async (user) => {
    const tenant = await startTenant();
    tenant.cloud.intercept(({ method, path, count }) =>
      method === 'POST' && path === '/api/users' && count === 0 ? 'reset-after' : undefined,
    );
    await tenant.settle({ roles, users: [user] });
    expect(usersOf(tenant)).toHaveLength(1);
  },
);

test('searches each user by identifier in a very large tenant', async () => {
  const tenant = await startTenant();
  await tenant.settle({ users: [{ username: 'alice', primaryEmail: 'Alice@example.com', name: 'Alice' }] });
  const [template] = [...tenant.state.directory.users.values()];
  for (let number = 0; number < 1500 && template; number += 1) {
    const id = `many${number}`;
    tenant.state.directory.users.set(id, { ...template, id, username: `user_${number}`, primaryEmail: null });
  }
  tenant.requests();
  const byEmail = { primaryEmail: 'alice@EXAMPLE.com', name: 'Alice B' };
  expect(work(await tenant.plan({ users: [byEmail, { username: 'new' }] }))).toEqual([
    'update users alice@example.com: primaryEmail, name',
    'create users new',
  ]);
  expect(tenant.requests()).toHaveLength(3);
});
