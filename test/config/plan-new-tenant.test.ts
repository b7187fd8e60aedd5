import { describe, expect, it } from 'vitest';
import { planDesiredState } from '../../src/config/plan-desired-state.ts';
import { planNewTenant } from '../../src/config/plan-new-tenant.ts';
import { openTenant } from './kinds/tenant.ts';
import { loadConfig } from './load-text.ts';

/** The problems of a file as `path: sentence`, before a tenant exists and in one that was just created. */
async function problemsOf(text: string) {
  const { value: desired, problems } = await loadConfig(text);
  if (desired === undefined) throw new Error(problems.map(({ sentence }) => sentence).join('\n'));
  const { context } = await openTenant();
  const show = (found: readonly { path: string; sentence: string }[]) =>
    found.map(({ path, sentence }) => `${path}: ${sentence}`);
  return {
    before: show((await planNewTenant(desired, () => false)).problems),
    inNewTenant: show((await planDesiredState(desired, context(), { isNew: true })).problems),
  };
}

describe('a reference to what is neither declared nor in a new tenant', () => {
  it.each<[string, string, string]>([
    [
      'a role of an M2M app',
      'applications: [{ name: worker, type: MachineToMachine, roles: [wrker] }]',
      'applications[0].roles[0]: there is no machine-to-machine role "wrker", neither declared nor in the tenant; there are: "Logto Management API access"',
    ],
    [
      'a role of the other type',
      `roles: [{ name: Customer, description: Shops }]
applications: [{ name: worker, type: MachineToMachine, roles: [Customer] }]`,
      'applications[0].roles[0]: "Customer" is not a machine-to-machine role; name one of that type',
    ],
    [
      'a role of a user',
      `roles: [{ name: Customer, description: Shops }]
users: [{ username: alice, roles: [Costumer] }]`,
      'users[0].roles[0]: there is no role of type User "Costumer", neither declared nor in the tenant; there are: "Customer"',
    ],
    [
      'a scope of a role',
      `resources: [{ name: API, indicator: "https://api.example.com", scopes: [{ name: read }] }]
roles: [{ name: Customer, description: Shops, scopes: ["https://api.example.com#raed"] }]`,
      'roles[0].scopes[0]: there is no scope of an API resource "https://api.example.com#raed", neither declared nor in the tenant; there are: "https://api.example.com#read"',
    ],
    [
      'a scope of an organization role',
      'organizationRoles: [{ name: admin, scopes: [invite] }]',
      'organizationRoles[0].scopes[0]: there is no organization scope "invite", neither declared nor in the tenant; there are none',
    ],
    [
      'a user in an organization',
      `users: [{ username: alice }]
organizations: [{ name: Acme, members: [{ user: alcie }] }]`,
      'organizations[0].members[0].user: no such user is declared or in the tenant; check the spelling in Logto Console',
    ],
    [
      'a user, where no user is declared',
      'organizations: [{ name: Acme, members: [{ user: alice }] }]',
      'organizations[0].members[0].user: no such user is declared or in the tenant; check the spelling in Logto Console',
    ],
    [
      'a role of a member, where no organization role is declared',
      `users: [{ username: alice }]
organizations: [{ name: Acme, members: [{ user: alice, roles: [admin] }] }]`,
      'organizations[0].members[0].roles[0]: there is no organization role of type User "admin", neither declared nor in the tenant; there are none',
    ],
    [
      'an application, where none is declared',
      'organizations: [{ name: Acme, applications: [{ application: worker }] }]',
      'organizations[0].applications[0].application: there is no machine-to-machine application "worker", neither declared nor in the tenant; there are: "Default machine-to-machine app"',
    ],
    [
      'a social connector, because those for demonstration do not count',
      'signInExperience: { socialSignInConnectorTargets: [github] }',
      'signInExperience.socialSignInConnectorTargets[0]: there is no connector "github", neither declared nor in the tenant; there are none',
    ],
  ])('is found before the tenant exists: %s', async (_, text, problem) => {
    const { before, inNewTenant } = await problemsOf(text);
    expect(before).toEqual([problem]);
    // Only the tenant itself knows all that it has.
    const [withoutKeys] = problem.split('; there are');
    expect(inNewTenant.map((line) => line.split('; there are')[0])).toEqual([withoutKeys]);
  });

  it('is found once for each place', async () => {
    const { before } = await problemsOf(`
applications:
  - { name: a, type: MachineToMachine, roles: [nope, Logto Management API access] }
  - { name: b, type: MachineToMachine, roles: [nope] }`);
    expect(before.map((line) => line.split(':')[0])).toEqual([
      'applications[0].roles[0]',
      'applications[1].roles[0]',
    ]);
  });
});

describe('a reference to what a new tenant already has', () => {
  it.each<[string, string]>([
    [
      'the role of the Management API',
      'applications: [{ name: worker, type: MachineToMachine, roles: [Logto Management API access] }]',
    ],
    [
      'the scope of the Management API, by its name',
      'roles: [{ name: Ops, description: Operates, type: MachineToMachine, scopes: ["Logto Management API#all"] }]',
    ],
    [
      'the default M2M app',
      'organizations: [{ name: Acme, applications: [{ application: Default machine-to-machine app }] }]',
    ],
  ])('is accepted before the tenant exists: %s', async (_, text) => {
    expect(await problemsOf(text)).toEqual({ before: [], inNewTenant: [] });
  });
});

describe('the role that every new tenant has', () => {
  it.each([
    [
      'another description',
      '{ name: Logto Management API access, type: MachineToMachine, description: Mine }',
    ],
    ['the type of users', '{ name: Logto Management API access, description: Mine }'],
    [
      'a further scope',
      '{ name: Logto Management API access, type: MachineToMachine, description: This default role grants access to the Logto management API., scopes: ["https://api.example.com#read"] }',
    ],
  ])('cannot be declared with %s, which is found before the tenant exists', async (_, role) => {
    const { before } = await problemsOf(
      `resources: [{ name: API, indicator: "https://api.example.com", scopes: [{ name: read }] }]\nroles: [${role}]`,
    );
    expect(before).toEqual([
      'roles[0].name: is the name of the role that every new tenant has, which is never changed; choose another name',
    ]);
  });

  it('can be declared as it is', async () => {
    const role =
      '{ name: Logto Management API access, type: MachineToMachine, description: This default role grants access to the Logto management API., scopes: ["Logto Management API#all"] }';
    expect(await problemsOf(`roles: [${role}]`)).toEqual({ before: [], inNewTenant: [] });
  });
});

it('leaves open whether the tenant has a connector that sends codes', async () => {
  const { before, inNewTenant } = await problemsOf(
    'signInExperience: { forgotPasswordMethods: [EmailVerificationCode] }',
  );
  expect(before).toEqual([]);
  expect(inNewTenant).toHaveLength(1);
});

describe('a mistake that Logto would refuse or ignore', () => {
  it('is found before the tenant exists', async () => {
    const { before } = await problemsOf('signInExperience: { passwordExpiration: { validPeriodDays: 90 } }');
    expect(before).toEqual([
      'signInExperience.passwordExpiration.validPeriodDays: is for passwords that expire: set enabled to true, or leave it out',
    ]);
  });

  it('is found together with wrong references', async () => {
    const { before } = await problemsOf(`
applications: [{ name: worker, type: MachineToMachine, roles: [nope] }]
signInExperience: { passwordExpiration: { validPeriodDays: 90 } }`);
    expect(before).toHaveLength(2);
  });
});

it('plans everything as created, and nothing as deleted', async () => {
  const { value: desired } = await loadConfig(`
roles: [{ name: Customer, description: Shops }]
users: [{ username: alice, roles: [Customer] }]
prune: [roles, users]`);
  if (desired === undefined) throw new Error('The file is not valid.');
  const { value: plan } = await planNewTenant(desired, () => false);
  expect(plan?.entries.map(({ action, label }) => `${action} ${label}`)).toEqual([
    'create Customer',
    'create alice',
  ]);
  expect(plan).toMatchObject({ toDelete: [], unmanaged: [] });
});
