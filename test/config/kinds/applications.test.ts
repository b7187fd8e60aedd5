import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Application } from '../../../src/config/kinds/application-schema.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const web = {
  name: 'web',
  type: 'SPA',
  oidcClientMetadata: { redirectUris: ['https://example.com/callback'] },
};

/** The bodies of the requests with a method to a path. */
function bodies({ cloud }: Tenant, method: string, path: RegExp): unknown[] {
  return cloud.requests
    .filter((request) => request.method === method && path.test(request.path))
    .map(({ body }): unknown => JSON.parse(body));
}

test('creates applications; a second plan is empty', async () => {
  const tenant = await startTenant();
  const shop = {
    name: 'shop',
    type: 'Traditional',
    description: 'The shop',
    customClientMetadata: {
      corsAllowedOrigins: ['https://b.example.com', 'https://a.example.com'],
      refreshTokenTtlInDays: 7,
    },
    customData: { team: 'shop', nested: { a: 1 } },
  };
  await tenant.settle({ applications: [web, shop, { name: 'worker', type: 'MachineToMachine' }] });
  expect(await tenant.exported('applications')).toMatchObject([
    { name: 'worker', roles: [], secrets: [] },
    { ...shop, isThirdParty: false, secrets: [] },
    { ...web, isThirdParty: false },
  ]);
});

test('creates the same applications in another tenant from an export', async () => {
  const one = await startTenant();
  const resources = [
    { name: 'API', indicator: 'https://api.example.com', scopes: [{ name: 'read:orders' }] },
  ];
  const organizationScopes = [{ name: 'invite:member' }];
  await one.apply({
    resources,
    organizationScopes,
    applications: [
      web,
      {
        name: 'worker',
        type: 'MachineToMachine',
        roles: ['Logto Management API access'],
        secrets: [{ name: 'ci', expiresAt: '2040-01-01T00:00:00+01:00' }],
      },
      {
        name: 'partner',
        type: 'Native',
        isThirdParty: true,
        userConsentScopes: {
          userScopes: ['profile', 'email'],
          resourceScopes: ['https://api.example.com#read:orders'],
          organizationScopes: ['invite:member'],
          organizationResourceScopes: ['https://api.example.com#read:orders'],
        },
      },
    ],
  });
  const applications = await one.exported('applications');
  const other = await startTenant();
  await other.settle({ resources, organizationScopes, applications: applications.toReversed() });
  expect(await other.exported('applications')).toEqual(applications);
});

test('updates only what differs, and sends whole objects, because Logto replaces them', async () => {
  const tenant = await startTenant();
  const whole = {
    ...web,
    oidcClientMetadata: { ...web.oidcClientMetadata, logoUri: 'https://example.com/logo.svg' },
    customClientMetadata: { idTokenTtl: 600, rotateRefreshToken: false },
    customData: { a: 1, b: { c: 2, d: 3 } },
  };
  await tenant.apply({ applications: [whole] });
  const changed = {
    ...web,
    description: 'Shop',
    oidcClientMetadata: { redirectUris: ['https://example.com/cb2'] },
    customClientMetadata: { idTokenTtl: 600 },
    customData: { b: { c: 4 } },
  };
  expect(work(await tenant.plan({ applications: [changed] }))).toEqual([
    'update applications web: description, oidcClientMetadata.redirectUris, customData',
  ]);
  await tenant.settle({ applications: [changed] });
  expect(bodies(tenant, 'PATCH', /^\/api\/applications\/\w+$/)).toEqual([
    {
      description: 'Shop',
      oidcClientMetadata: {
        redirectUris: ['https://example.com/cb2'],
        postLogoutRedirectUris: [],
        logoUri: 'https://example.com/logo.svg',
      },
      customData: { a: 1, b: { c: 4, d: 3 } },
    },
  ]);
});

test.for<[string, Partial<Application>]>([
  ['nothing but the name and the type', {}],
  ['an empty description, which Logto stores as null', { description: '' }],
  ['the same origins, in another order', { customClientMetadata: { corsAllowedOrigins: ['b', 'a', 'b'] } }],
  ['the same custom data', { customData: { nested: { y: 2, x: 1 } } }],
  ['a zero with a sign, which JSON does not have', { customData: { zero: -0 } }],
])('leaves an application alone with %s', async ([, fields]) => {
  const tenant = await startTenant();
  const customClientMetadata = { corsAllowedOrigins: ['a', 'b'] };
  const customData = { nested: { x: 1, y: 2 }, zero: 0 };
  await tenant.apply({ applications: [{ ...web, customClientMetadata, customData }] });
  expect(work(await tenant.plan({ applications: [{ ...web, ...fields }] }))).toEqual([]);
});

test('refuses to change what Logto fixes at creation, and explains why', async () => {
  const tenant = await startTenant();
  const tv = { name: 'tv', type: 'Native', customClientMetadata: { isDeviceFlow: true } };
  await tenant.settle({ applications: [web, tv] });
  const fixed = (path: string, value: string) =>
    `${path}: is ${value} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
  expect(
    await tenant.problems({
      applications: [
        { ...web, type: 'Native', isThirdParty: true },
        { ...tv, customClientMetadata: { isDeviceFlow: false } },
      ],
    }),
  ).toEqual([
    fixed('applications[0].type', '"SPA"'),
    fixed('applications[0].isThirdParty', '"false"'),
    fixed('applications[1].customClientMetadata.isDeviceFlow', 'true'),
  ]);
  await tenant.settle({ applications: [{ ...tv, customClientMetadata: { idTokenTtl: 600 } }] });
});

test('treats a device flow that is declared off like one that was never on', async () => {
  const tenant = await startTenant();
  const tv = { name: 'tv', type: 'Native' };
  await tenant.apply({ applications: [tv] });
  await tenant.settle({ applications: [{ ...tv, customClientMetadata: { isDeviceFlow: false } }] });
});

test('lists the ids when several applications have the name', async () => {
  const tenant = await startTenant();
  const ids = [1, 2].map(() => tenant.cloud.seedApplication(tenant.state, { name: 'web', type: 'SPA' }).id);
  expect(await tenant.problems({ applications: [web] })).toEqual([
    `applications[0]: the tenant has several for "web": ${ids.toReversed().join(', ')}; rename or delete all but one in Logto Console`,
  ]);
});

test('never changes a SAML application', async () => {
  const tenant = await startTenant();
  tenant.cloud.seedApplication(tenant.state, { name: 'saml', type: 'SAML' });
  expect(await tenant.problems({ applications: [{ name: 'saml', type: 'Native' }] })).toEqual([
    'applications[0]: application "saml" is a SAML application, declared under samlApplications, and is never changed; choose another name',
  ]);
  const pruned = { applications: [], prune: ['applications' as const] };
  expect(work(await tenant.plan(pruned))).toEqual([]);
  expect(await tenant.exported('applications')).toEqual([]);
});

test('deletes unmanaged applications only when applications are pruned, and never one with access to the Management API', async () => {
  const tenant = await startTenant();
  const admin = { name: 'admin', type: 'MachineToMachine', roles: ['Logto Management API access'] };
  const worker = { name: 'worker', type: 'MachineToMachine' };
  await tenant.apply({ applications: [web, admin, worker] });
  const { unmanaged: undeclared } = await tenant.plan({ applications: [web] });
  expect(undeclared.map(({ label }) => label)).toEqual(['worker', 'admin']);
  const pruned = { applications: [web], prune: ['applications' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete applications worker']);
  await tenant.settle(pruned);
  expect(await tenant.exported('applications')).toMatchObject([{ name: 'admin' }, { name: 'web' }]);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  const phone = {
    name: 'phone',
    type: 'Protected',
    protectedAppMetadata: { subDomain: 'a', origin: 'https://a.b' },
  };
  await expect(tenant.apply({ applications: [web, phone] })).rejects.toThrow(
    /^applications\[1\]: Could not create the application "phone"/,
  );
});

test('finds an application whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/applications' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ applications: [web] });
  expect(tenant.requests().filter((line) => line === 'POST /api/applications')).toHaveLength(1);
});

describe('a Protected application', () => {
  const inner = (site: object) => ({
    applications: [
      {
        name: 'inner',
        type: 'Protected',
        protectedAppMetadata: { subDomain: 'my-app', origin: 'https://old.example.com', ...site },
      },
    ],
  });
  /** The open-source core, and so a stand-in by default, has no domain for these. */
  async function startCloudTenant() {
    const tenant = await startTenant();
    tenant.state.protectedAppDomain = 'protected.app';
    return tenant;
  }

  test('is created with its settings, which Logto accepts only afterwards', async () => {
    const tenant = await startCloudTenant();
    const site = {
      sessionDuration: 86_400,
      pageRules: [{ path: '^/admin' }],
      additionalScopes: ['roles', 'identities'],
    };
    await tenant.settle(inner(site));
    expect(await tenant.exported('applications')).toMatchObject([
      { protectedAppMetadata: { subDomain: 'my-app', origin: 'https://old.example.com', ...site } },
    ]);
    await tenant.settle(inner({ additionalScopes: ['identities', 'roles'] }));
  });

  test('is changed except for its sub-domain', async () => {
    const tenant = await startCloudTenant();
    await tenant.settle(inner({}));
    const origin = 'https://new.example.com';
    expect(work(await tenant.plan(inner({ origin, pageRules: [{ path: '^/a' }] })))).toEqual([
      'update applications inner: protectedAppMetadata.origin, protectedAppMetadata.pageRules',
    ]);
    await tenant.settle(inner({ origin, pageRules: [{ path: '^/a' }] }));
    await tenant.settle(inner({ origin, pageRules: [] }));
    expect(await tenant.problems(inner({ origin, subDomain: 'other' }))).toEqual([
      expect.stringMatching(/protectedAppMetadata\.subDomain.*: is "my-app" and cannot be changed/),
    ]);
  });
});

describe('null', () => {
  const full = {
    ...web,
    description: 'd',
    oidcClientMetadata: {
      ...web.oidcClientMetadata,
      backchannelLogoutUri: 'https://example.com/logout',
      backchannelLogoutSessionRequired: true,
      logoUri: 'https://example.com/logo.png',
    },
    customClientMetadata: {
      idTokenTtl: 600,
      refreshTokenTtl: 600,
      refreshTokenTtlInDays: 7,
      tenantId: 't',
      alwaysIssueRefreshToken: true,
      rotateRefreshToken: false,
      allowTokenExchange: true,
      maxAllowedGrants: 5,
      corsAllowedOrigins: ['https://a.example.com'],
    },
  };
  const paths: [section: 'oidcClientMetadata' | 'customClientMetadata', field: string][] = [
    ...['backchannelLogoutUri', 'backchannelLogoutSessionRequired', 'logoUri'].map(
      (field): ['oidcClientMetadata', string] => ['oidcClientMetadata', field],
    ),
    ...Object.keys(full.customClientMetadata)
      .filter((field) => field !== 'corsAllowedOrigins')
      .map((field): ['customClientMetadata', string] => ['customClientMetadata', field]),
  ];

  test.for(paths)('clears %s.%s and nothing else', async ([section, field]) => {
    const tenant = await startTenant();
    await tenant.settle({ applications: [full] });
    const cleared = { applications: [{ name: 'web', type: 'SPA', [section]: { [field]: null } }] };
    expect(work(await tenant.plan(cleared))).toEqual([`update applications web: ${section}.${field}`]);
    await tenant.settle(cleared);
    const rest = Object.fromEntries(Object.entries(full[section]).filter(([key]) => key !== field));
    const [{ [section]: now } = full] = z
      .array(z.record(z.string(), z.unknown()))
      .parse(await tenant.exported('applications'));
    expect({ ...Object(now) }).toEqual(
      section === 'oidcClientMetadata' ? { postLogoutRedirectUris: [], ...rest } : rest,
    );
  });

  test('clears a description', async () => {
    const tenant = await startTenant();
    await tenant.settle({ applications: [full] });
    await tenant.settle({ applications: [{ name: 'web', type: 'SPA', description: null }] });
    expect([...tenant.state.applications.values()].at(-1)?.description).toBeNull();
  });

  test('is accepted for a field that a new application does not have', async () => {
    const tenant = await startTenant();
    const none = { oidcClientMetadata: { logoUri: null }, customClientMetadata: { idTokenTtl: null } };
    await tenant.settle({ applications: [{ ...web, ...none, description: null }] });
    expect(bodies(tenant, 'POST', /^\/api\/applications$/)).toMatchObject([
      { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] }, customClientMetadata: {} },
    ]);
  });
});

test('keeps null and empty values of custom data', async () => {
  const tenant = await startTenant();
  const customData = { a: null, b: '', c: [null], d: {} };
  await tenant.settle({ applications: [{ ...web, customData }] });
  const { a, ...rest } = customData;
  expect(work(await tenant.plan({ applications: [{ ...web, customData: rest }] }))).toEqual([]);
  await tenant.settle({ applications: [{ ...web, customData: { b: a } }] });
  expect(await tenant.exported('applications')).toMatchObject([{ customData: { ...customData, b: null } }]);
});

describe('the roles of an application', () => {
  const worker = { name: 'worker', type: 'MachineToMachine' };
  const role = (name: string) => ({ name, description: name, type: 'MachineToMachine' });

  test('are created and assigned in one run; further ones stay, unless applications are pruned', async () => {
    const tenant = await startTenant();
    await tenant.settle({ roles: [role('a'), role('b')], applications: [{ ...worker, roles: ['a'] }] });
    const both = { applications: [{ ...worker, roles: ['b', 'b'] }] };
    expect(work(await tenant.plan(both))).toEqual(['update applications worker: roles']);
    await tenant.settle(both);
    expect(await tenant.exported('applications')).toMatchObject([{ roles: ['a', 'b'] }]);
    await tenant.settle({ ...both, prune: ['applications' as const] });
    expect(await tenant.exported('applications')).toMatchObject([{ roles: ['b'] }]);
    await tenant.settle({ applications: [{ ...worker, roles: [] }], prune: ['applications' as const] });
    expect(await tenant.exported('applications')).toMatchObject([{ roles: [] }]);
    expect(tenant.requests().filter((line) => line.startsWith('PUT'))).toEqual([]);
  });

  test('must exist and be of type MachineToMachine', async () => {
    const tenant = await startTenant();
    await tenant.apply({ roles: [{ name: 'person', description: 'x' }] });
    expect(await tenant.problems({ applications: [{ ...worker, roles: ['person', 'nope'] }] })).toEqual([
      'applications[0].roles[0]: "person" is not a machine-to-machine role; name one of that type',
      'applications[0].roles[1]: there is no machine-to-machine role "nope", neither declared nor in the tenant; there are: "Logto Management API access"',
    ]);
  });

  test('are found beyond the first page of those that an application has', async () => {
    const tenant = await startTenant();
    const names = Array.from({ length: 110 }, (_, index) => `Role ${index}`);
    await tenant.settle({ roles: names.map(role), applications: [{ ...worker, roles: names }] });
  });
});

describe('the secrets of an application', () => {
  const worker = { name: 'worker', type: 'MachineToMachine' };
  const ci = { name: 'ci', expiresAt: '2040-01-01T00:00:00+01:00' };

  test('are created by name; equal times may be written differently', async () => {
    const tenant = await startTenant();
    await tenant.settle({ applications: [{ ...worker, secrets: [ci, { name: 'old' }] }] });
    expect(await tenant.exported('applications')).toMatchObject([
      {
        secrets: [
          { name: 'ci', expiresAt: '2039-12-31T23:00:00.000Z' },
          { name: 'old', expiresAt: null },
        ],
      },
    ]);
    const utc = { ...ci, expiresAt: '2039-12-31T23:00:00Z' };
    expect(work(await tenant.plan({ applications: [{ ...worker, secrets: [utc] }] }))).toEqual([]);
  });

  test('stay unless applications are pruned; the default one always stays', async () => {
    const tenant = await startTenant();
    await tenant.apply({ applications: [{ ...worker, secrets: [ci, { name: 'a b/c' }] }] });
    const pruned = { applications: [{ ...worker, secrets: [ci] }], prune: ['applications' as const] };
    expect(work(await tenant.plan(pruned))).toEqual(['update applications worker: secrets[a b/c]']);
    await tenant.settle(pruned);
    const names = tenant.state.secrets.map(({ name }) => name);
    expect(names).toEqual(['Default secret', 'Default secret', 'ci']);
  });

  test('may include the default secret, also of a new application', async () => {
    const tenant = await startTenant();
    await tenant.settle({ applications: [{ ...worker, secrets: [{ name: 'Default secret' }, ci] }] });
    expect(bodies(tenant, 'POST', /\/secrets$/)).toEqual([
      { name: 'ci', expiresAt: Date.parse(ci.expiresAt) },
    ]);
  });

  test('cannot change their expiry', async () => {
    const tenant = await startTenant();
    await tenant.apply({ applications: [{ ...worker, secrets: [ci] }] });
    const advice = 'which Logto cannot change; give another name to a new secret';
    const path = 'applications[0].secrets[0].expiresAt';
    expect(
      await tenant.problems({ applications: [{ ...worker, secrets: [{ name: 'ci', expiresAt: null }] }] }),
    ).toEqual([`${path}: the secret expires at 2039-12-31T23:00:00.000Z, ${advice}`]);
    const own = { name: 'Default secret', expiresAt: ci.expiresAt };
    const never = [`${path}: the secret never expires, ${advice}`];
    expect(await tenant.problems({ applications: [{ ...worker, secrets: [own] }] })).toEqual(never);
    expect(await tenant.problems({ applications: [{ ...worker, name: 'other', secrets: [own] }] })).toEqual(
      never,
    );
  });

  test('are named when Logto refuses them; one whose answer was lost is not created twice', async () => {
    const tenant = await startTenant();
    const past = { name: 'past', expiresAt: '2020-01-01T00:00:00Z' };
    await expect(tenant.apply({ applications: [{ ...worker, secrets: [past] }] })).rejects.toThrow(
      /^applications\[0\]: Could not create the secret "past" of the application "worker"/,
    );
    tenant.cloud.intercept(({ method, path, count }) =>
      method === 'POST' && path.endsWith('/secrets') && count === 1 ? 'reset-after' : undefined,
    );
    await tenant.settle({ applications: [{ ...worker, secrets: [ci] }] });
  });
});

describe('the consent scopes of an application', () => {
  const partner = { name: 'partner', type: 'SPA', isThirdParty: true };
  const orders = 'https://api.example.com#read:orders';
  const base = {
    resources: [{ name: 'API', indicator: 'https://api.example.com', scopes: [{ name: 'read:orders' }] }],
    organizationScopes: [{ name: 'invite:member' }],
  };
  const all = {
    userScopes: ['email', 'profile'],
    resourceScopes: [orders],
    organizationScopes: ['invite:member'],
    organizationResourceScopes: [orders],
  };

  test('are granted and removed by name; only groups with new scopes are sent', async () => {
    const tenant = await startTenant();
    await tenant.settle({ ...base, applications: [{ ...partner, userConsentScopes: all }] });
    const more = { userScopes: ['phone', 'urn:logto:scope:organizations'], resourceScopes: [] };
    const applications = [{ ...partner, userConsentScopes: more }];
    expect(work(await tenant.plan({ applications }))).toEqual([
      'update applications partner: userConsentScopes.userScopes',
    ]);
    await tenant.settle({ applications });
    expect(bodies(tenant, 'POST', /user-consent-scopes$/).at(-1)).toEqual({ userScopes: more.userScopes });
    await tenant.settle({ applications, prune: ['applications' as const] });
    expect(await tenant.exported('applications')).toMatchObject([
      { userConsentScopes: { ...more, organizationScopes: ['invite:member'] } },
    ]);
    const none = { ...more, userScopes: ['phone'], organizationScopes: [], organizationResourceScopes: [] };
    await tenant.settle({
      applications: [{ ...partner, userConsentScopes: none }],
      prune: ['applications' as const],
    });
    expect(await tenant.exported('applications')).toMatchObject([{ userConsentScopes: none }]);
  });

  test('must exist', async () => {
    const tenant = await startTenant();
    const path = 'applications[0].userConsentScopes';
    const problems = await tenant.problems({ applications: [{ ...partner, userConsentScopes: all }] });
    expect(problems.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      `${path}.resourceScopes[0]`,
      `${path}.organizationScopes[0]`,
      `${path}.organizationResourceScopes[0]`,
    ]);
  });
});
