import { describe, expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant } from './tenant.ts';

const web = { name: 'web', type: 'SPA' };
const base = {
  roles: [{ name: 'Customer', description: 'x' }],
  organizationRoles: [{ name: 'admin' }, { name: 'guest' }],
  organizations: [{ name: 'Acme' }, { name: 'Globex' }],
  users: [{ username: 'alice', primaryEmail: 'Alice@example.com' }, { username: 'bob' }],
};
const all = {
  enabled: true,
  users: ['alice'],
  roles: ['Customer'],
  organizations: ['Acme'],
  organizationRoles: [{ organization: 'Globex', roles: ['admin'] }],
};
const withControl = (accessControl: object) => ({ applications: [{ ...web, accessControl }] });
const pruned = (accessControl: object) => ({
  ...withControl(accessControl),
  prune: ['applications' as const],
});

/** Whether the control of the only application is on, and how many rules of each sort it has. */
function held({ state }: Tenant) {
  const application = [...state.applications.values()].find(({ name }) => name === 'web');
  const control = state.access.controls.get(application?.id ?? '');
  return {
    enabled: application?.appLevelAccessControlEnabled,
    rules: Object.values(control ?? {}).map((list) => list.length),
  };
}

/** The methods and last parts of the requests that change access control. */
const changes = (tenant: Tenant): string[] =>
  tenant
    .requests()
    .filter((line) => /^(PUT .*access-control|PATCH)/.test(line))
    .map((line) => line.replace(/ .*\//, ' ').replace(/ \w{21}$/, ''));

test('sets rules, then switches the control on, all in one run with the entries that they name', async () => {
  const tenant = await startTenant();
  await tenant.settle({ ...base, ...withControl(all) });
  expect(held(tenant)).toEqual({ enabled: true, rules: [1, 1, 1, 1] });
  expect(changes(tenant)).toEqual(['PUT access-control', 'PATCH']);
  expect(await tenant.exported('applications')).toMatchObject([{ accessControl: all }]);
});

test('adds rules; further ones are kept, unless applications are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ...base, ...withControl(all) });
  const more = {
    users: ['bob'],
    organizationRoles: [
      { organization: 'Globex', roles: ['guest'] },
      { organization: 'Acme', roles: ['guest'] },
    ],
  };
  await tenant.settle(withControl(more));
  expect(held(tenant)).toEqual({ enabled: true, rules: [2, 1, 1, 2] });
  await tenant.settle(pruned({ ...more, roles: [] }));
  expect(held(tenant)).toEqual({ enabled: true, rules: [1, 0, 1, 2] });
});

test('switches the control off before it removes the last rule', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ...base, ...withControl({ enabled: true, roles: ['Customer'] }) });
  tenant.requests();
  await tenant.settle(pruned({ enabled: false, roles: [] }));
  expect(changes(tenant)).toEqual(['PATCH', 'PUT access-control']);
  expect(held(tenant)).toEqual({ enabled: false, rules: [0, 0, 0, 0] });
  expect(await tenant.exported('applications')).toMatchObject([{ accessControl: undefined }]);
});

test('refuses to remove the last rule of a control that stays on', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ...base, ...withControl({ enabled: true, roles: ['Customer'] }) });
  const problem =
    'applications[0].accessControl: is on in the tenant and would have no rule left, which Logto refuses; name one, or set enabled to false';
  expect(await tenant.problems(pruned({ roles: [] }))).toEqual([problem]);
  expect(await tenant.problems(withControl({ roles: [] }))).toEqual([]);
  await tenant.settle(pruned({ roles: [], users: ['bob'] }));
});

test('sets rules again that Logto has removed with a role', async () => {
  const tenant = await startTenant();
  const control = withControl({ enabled: true, roles: ['Customer'] });
  await tenant.apply({ ...base, ...control });
  tenant.state.roles.delete([...tenant.state.roles.values()].at(-1)?.id ?? '');
  await tenant.settle({ ...base, ...control });
  expect(held(tenant)).toEqual({ enabled: true, rules: [0, 1, 0, 0] });
});

describe('users', () => {
  test('are found by any of their names, and never shown', async () => {
    const tenant = await startTenant();
    await tenant.apply({ ...base, ...withControl({ enabled: true, users: ['alice@EXAMPLE.com'] }) });
    for (const name of ['alice', 'Alice@example.com']) {
      await tenant.settle(withControl({ users: [name] }));
      await tenant.settle(pruned({ users: [name] }));
    }
    const { entries } = await tenant.plan(withControl({ users: ['bob'] }));
    expect(entries).toMatchObject([{ changes: [{ path: 'accessControl.users', isHidden: true }] }]);
  });

  test('are kept when they have no name, like all others', async () => {
    const tenant = await startTenant();
    await tenant.apply({ ...base, ...withControl({ enabled: true, users: ['alice', 'bob'] }) });
    for (const user of tenant.state.directory.users.values()) {
      if (user.username === 'bob') user.username = null;
    }
    await tenant.settle(withControl({ users: ['alice'], organizations: ['Acme'] }));
    expect(held(tenant)).toEqual({ enabled: true, rules: [2, 0, 1, 0] });
  });
});

test('refuses rules for entries that do not exist or that are not for users', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    roles: [{ name: 'machine', description: 'x', type: 'MachineToMachine' }],
    organizationRoles: [{ name: 'machine', type: 'MachineToMachine' }],
  });
  const problems = await tenant.problems(
    withControl({
      users: ['nobody'],
      roles: ['machine'],
      organizations: ['none'],
      organizationRoles: [{ organization: 'none', roles: ['machine'] }],
    }),
  );
  expect(problems.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
    [
      'users[0]',
      'roles[0]',
      'organizations[0]',
      'organizationRoles[0].organization',
      'organizationRoles[0].roles[0]',
    ].map((path) => `applications[0].accessControl.${path}`),
  );
});

test('refuses before any request what Logto would refuse', async () => {
  const control = (accessControl: object, name: string, type = 'SPA') => ({ name, type, accessControl });
  const rule = { organization: 'Acme', roles: ['admin'] };
  const file = {
    applications: [
      control({ enabled: true }, 'a'),
      control({ enabled: true, roles: [], users: [] }, 'b'),
      control({ organizationRoles: [{ organization: 'Acme', roles: [] }] }, 'c'),
      control({ organizationRoles: [rule, rule] }, 'd'),
      control({ organizations: ['Acme'] }, 'e', 'MachineToMachine'),
    ],
  };
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify(file), options);
  const at = (index: number) => `applications[${index}].accessControl`;
  const rules =
    'needs a rule, without which Logto does not switch it on: name users, roles, organizations or organizationRoles';
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    `${at(0)}.enabled: ${rules}`,
    `${at(1)}.enabled: ${rules}`,
    expect.stringContaining(`${at(2)}.organizationRoles[0].roles: `),
    `${at(3)}.organizationRoles[1].organization: is already used at index 0`,
    `${at(4)}: is for applications that users sign in to, not for MachineToMachine`,
  ]);
});

test('restricts a SAML application in the same way', async () => {
  const tenant = await startTenant();
  await tenant.settle({ ...base, samlApplications: [{ name: 'wiki', accessControl: all }] });
  const saml = [...tenant.state.applications.values()].find(({ type }) => type === 'SAML');
  expect(saml?.appLevelAccessControlEnabled).toBe(true);
  expect(await tenant.exported('samlApplications')).toMatchObject([{ name: 'wiki', accessControl: all }]);
  const off = { name: 'wiki', accessControl: { enabled: false } };
  await tenant.settle({ samlApplications: [off] });
});
