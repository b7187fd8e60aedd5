import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const github = { userId: '583231', details: { name: 'octocat', email: null, avatar: '' } };
const google = { userId: 'g1' };
const ida = { username: 'ida', identities: { github, google } };

const only = ({ state }: Tenant) => [...state.directory.users.values()][0]?.identities;
const changesIn = (requests: string[]): string[] =>
  requests
    .filter((line) => !line.startsWith('GET'))
    .map((line) => line.replace(/\/users\/\w+/, '/users/:id'));

test('links social identities to a new user; a second plan is empty, and so is that of the export', async () => {
  const tenant = await startTenant();
  await tenant.settle({ users: [ida] });
  expect(only(tenant)).toEqual(ida.identities);
  const users = await tenant.exported('users');
  expect(users).toMatchObject([ida]);
  expect(work(await tenant.plan({ users }))).toEqual([]);
});

test('sets only the identity that differs, and keeps undeclared details and identities', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [ida] });
  expect(
    work(
      await tenant.plan({
        users: [{ username: 'ida', identities: { google, github: { userId: '583231' } } }],
      }),
    ),
  ).toEqual([]);
  const changed = {
    username: 'ida',
    identities: { github: { userId: '583231', details: { avatar: null } } },
  };
  expect(work(await tenant.plan({ users: [changed] }))).toEqual(['update users ida: identities']);
  tenant.requests();
  await tenant.settle({ users: [changed] });
  expect(changesIn(tenant.requests())).toEqual(['PUT /api/users/:id/identities/github']);
  expect(only(tenant)).toEqual({
    google,
    github: { ...github, details: { ...github.details, avatar: null } },
  });
});

test('does not keep the details of another account', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [ida] });
  await tenant.settle({ users: [{ username: 'ida', identities: { github: { userId: '9' } } }] });
  expect(only(tenant)).toEqual({ google, github: { userId: '9' } });
});

test('removes an identity that is null, and no other, also when users are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [ida] });
  tenant.requests();
  await tenant.settle({
    users: [{ username: 'ida', identities: { github: null, none: null } }],
    prune: ['users'],
  });
  expect(changesIn(tenant.requests())).toEqual(['DELETE /api/users/:id/identities/github']);
  expect(only(tenant)).toEqual({ google });
});

test('accepts every target that has a path of its own', async () => {
  const tenant = await startTenant();
  const identities = { 'a/b': google, 'ä ?': google, '%2e%2e': google };
  await tenant.settle({ users: [{ username: 'ida', identities }] });
  expect(only(tenant)).toEqual(identities);
});

test('sets identities one after the other, because Logto writes all of them together', async () => {
  const tenant = await startTenant();
  let underWay = 0;
  tenant.cloud.intercept(async ({ path }) => {
    if (!path.includes('/identities/')) return undefined;
    underWay += 1;
    expect(underWay).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    underWay -= 1;
    return undefined;
  });
  await tenant.settle({ users: [ida] });
  expect(only(tenant)).toEqual(ida.identities);
});

test('says what to do when another user has the identity, and shows no value', async () => {
  const tenant = await startTenant();
  const users = [ida, { username: 'ivo', identities: { github: { userId: '583231' } } }];
  await tenant.apply({ users: [ida] });
  await expect(tenant.apply({ users })).rejects.toThrow(
    /^users\[1\]: Could not set the identity "github" of the user: .*user\.identity_already_in_use.* Another user of the tenant has this identity: remove it there, or declare another userId\.$/s,
  );
  await expect(tenant.apply({ users })).rejects.not.toThrow('583231');
});

test.for<[identities: object, problem: string]>([
  [{ '..': google }, 'users[0].identities[".."]: must not consist of dots only'],
  [{ github: {} }, 'users[0].identities.github.userId: is required'],
  [{ github: { userId: '' } }, 'users[0].identities.github.userId: must not be empty'],
  [
    { github: { userId: '1', details: 'x' } },
    'users[0].identities.github.details: must be an object, not text',
  ],
  [{ github: { userId: '1', mail: 'x' } }, 'users[0].identities.github.mail: is not a known field'],
])('refuses %j', async ([identities, problem]) => {
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify({ users: [{ username: 'a', identities }] }), options);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    expect.stringContaining(problem),
  ]);
});

test('finds an identity that two users declare before anything is written, and shows no value', async () => {
  const users = [
    ida,
    { username: 'ivo', identities: { google: { userId: '583231' }, github: null } },
    { username: 'eve', identities: { github: { userId: '583231' } } },
  ];
  const { problems } = await loadConfig(JSON.stringify({ users }), { file: 'logto.json' });
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    'users[2].identities.github.userId: is also that of users[0]; only one user can have it',
  ]);
});

test.for([
  ['an empty body', ''],
  ['a page of something on the way', '<p>Sign in to the network</p>'],
])('does not mistake %s for the removal of an identity', async ([, body]) => {
  const tenant = await startTenant();
  await tenant.apply({ users: [ida] });
  tenant.cloud.intercept(({ method }) => (method === 'DELETE' ? new Response(body) : undefined));
  const users = [{ username: 'ida', identities: { github: null } }];
  await expect(tenant.apply({ users })).rejects.toThrow(
    /^users\[0\]: Could not remove the identity "github" of the user: .* answered 200 with /,
  );
});
