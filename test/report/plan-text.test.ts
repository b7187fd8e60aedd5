import { expect, test } from 'vitest';
import type { Plan } from '../../src/config/plan.ts';
import { planJson } from '../../src/report/plan-json.ts';
import { countPlan, showPlan } from '../../src/report/plan-text.ts';
import { secretPart, startTenant } from '../config/kinds/tenant.ts';

const application = { name: 'web', type: 'SPA' };
const withRedirect = (uri: string) => ({
  ...application,
  oidcClientMetadata: { redirectUris: [uri], postLogoutRedirectUris: [] },
});

/** The plan for an application that exists. */
async function planOf(...desired: object[]): Promise<Plan> {
  const tenant = await startTenant();
  await tenant.apply({ applications: [application] });
  return tenant.plan({ applications: desired });
}

test('shows values that differ', async () => {
  expect(showPlan(await planOf(withRedirect('https://a.example.com/cb')))).toEqual([
    '! application "web"',
    '+     oidcClientMetadata.redirectUris: ["https://a.example.com/cb"]',
  ]);
});

test('shows the items of a long list that are added and removed', async () => {
  const all = Array.from({ length: 12 }, (_, index) => `https://a.example.com/${'x'.repeat(40)}/${index}`);
  const tenant = await startTenant();
  const withAll = (redirectUris: string[]) => ({
    applications: [{ ...application, oidcClientMetadata: { redirectUris, postLogoutRedirectUris: [] } }],
  });
  await tenant.apply(withAll(all));
  const plan = await tenant.plan(withAll([...all.slice(1), 'https://evil.example.com']));
  expect(showPlan(plan).slice(1)).toEqual([
    `-     oidcClientMetadata.redirectUris: one of 12: "${all[0]}"`,
    '+     oidcClientMetadata.redirectUris: one of 12: "https://evil.example.com"',
  ]);
});

test('shows no blocked e-mail addresses and no key of custom data', async () => {
  const tenant = await startTenant();
  const state = (part: string) => ({
    signInExperience: { emailBlocklistPolicy: { customBlocklist: [`${part}@example.com`] } },
    users: [{ username: 'alice', customData: { [`${part}@example.com`]: true } }],
  });
  await tenant.apply(state('jane.roe'));
  expect(showPlan(await tenant.plan(state('john.doe'))).join('\n')).not.toContain('@');
});

test('hides secrets in names of the output, and leaves its form intact', async () => {
  const plan = await planOf({ name: 'unmanaged app', type: 'SPA' });
  const shown = JSON.parse(planJson(plan, (text) => text.replaceAll('unmanaged', '***')));
  expect(shown).toMatchObject({ create: ['application "*** app"'], unmanaged: ['application "web"'] });
});

test.for([`https://a.example.com/${secretPart}`, `https://a.example.com/${'x'.repeat(600)}`])(
  'hides a value that contains a secret or is long: %s',
  async (uri) => {
    expect(showPlan(await planOf(withRedirect(uri)))[1]).toBe(
      '!     oidcClientMetadata.redirectUris: changed',
    );
  },
);

const person = {
  username: 'alice',
  primaryEmail: 'alice@example.com',
  primaryPhone: '31612345678',
  name: 'Alice',
};

test('neither names users nor shows anything about them', async () => {
  const tenant = await startTenant();
  const others = [{ username: 'bob' }, { primaryEmail: 'eve@example.com' }, { primaryPhone: '4915112345' }];
  const organization = {
    name: 'Acme',
    members: [{ user: 'alice' }],
    customData: { contact: 'eve@example.com' },
  };
  const before = {
    users: [{ ...person, name: 'Ally', profile: {} }, ...others],
    organizations: [{ name: 'Acme' }],
  };
  await tenant.apply(before);
  const plan = await tenant.plan({
    users: [{ ...person, profile: { nickname: 'Al' } }, { primaryEmail: 'new@example.com' }],
    organizations: [organization],
  });
  expect(showPlan(plan)).toEqual([
    '! organization "Acme"',
    '!     customData: changed',
    '!     members: changed',
    '! user users[0]',
    '!     name: changed',
    '!     profile: changed',
    '+ user users[1]',
    '  not managed: 3 users',
  ]);
  expect(JSON.parse(planJson(plan, (text) => text))).toEqual({
    create: ['user users[1]'],
    update: ['organization "Acme"', 'user users[0]'],
    delete: [],
    unmanaged: ['3 users'],
  });
  const pruned = await tenant.plan({ users: [person], prune: ['users'] });
  expect(showPlan(pruned).at(-1)).toBe('- 3 users');
  expect(JSON.parse(planJson(pruned, (text) => text))).toMatchObject({ delete: ['3 users'] });
});

test('shows no address of a webhook, no script and no custom data', async () => {
  const tenant = await startTenant();
  const state = (part: string) => ({
    webhooks: [
      { name: 'Sync', events: ['User.Created'], config: { url: `https://example.com/?token=${part}` } },
    ],
    jwtCustomizers: [
      { tokenType: 'access-token', script: `const getCustomJwtClaims = () => ({ a: '${part}' });` },
    ],
    applications: [{ ...application, customData: { key: part } }],
  });
  await tenant.apply(state('first'));
  const lines = showPlan(await tenant.plan(state('second')));
  expect(lines.filter((line) => line.endsWith(': changed'))).toHaveLength(3);
  expect(lines.join('\n')).not.toMatch(/first|second/);
});

test.each([
  [50, 'application "web 49"'],
  [60, 'and 10 more'],
])('limits each list of the output to 50, and counts the rest: of %i', async (count, last) => {
  const many = Array.from({ length: count }, (_, index) => ({ name: `web ${index}`, type: 'SPA' }));
  const { create } = JSON.parse(planJson(await planOf(...many), (text) => text));
  expect(create).toHaveLength(count > 50 ? 51 : 50);
  expect(create.at(-1)).toBe(last);
});

test('leaves zeros out of the counts', async () => {
  const plan = await planOf(withRedirect('https://a.example.com/cb'));
  expect(countPlan({ ...plan, unmanaged: [] })).toBe('Plan: 1 to change');
  const [entry] = plan.entries;
  const entries = entry ? [{ ...entry, action: 'create' as const }, entry] : [];
  expect(countPlan({ ...plan, entries, unmanaged: [] })).toBe('Plan: 1 to create, 1 to change');
  expect(countPlan({ ...plan, entries: [], unmanaged: [] })).toBe('Plan: no changes');
});
