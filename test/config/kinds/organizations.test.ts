import { describe, expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const organizationRoles = [
  { name: 'admin' },
  { name: 'member' },
  { name: 'worker', type: 'MachineToMachine' },
  { name: 'auditor', type: 'MachineToMachine' },
];
const users = [{ username: 'alice', primaryEmail: 'Alice@example.com' }, { primaryPhone: '31612345678' }];
const applications = [
  { name: 'Invoices', type: 'MachineToMachine' },
  { name: 'Reports', type: 'MachineToMachine' },
];
const acme = {
  name: 'Acme',
  description: 'Acme Inc.',
  customData: { tier: 'gold', limits: { seats: 5 } },
  isMfaRequired: true,
  branding: { logoUrl: 'https://example.com/logo.png' },
  color: { primaryColor: '#112233' },
  customCss: 'body {}',
  members: [{ user: 'alice', roles: ['admin', 'member'] }, { user: '31612345678' }],
  applications: [{ application: 'Invoices', roles: ['worker'] }],
  jit: { emailDomains: ['acme.com', 'acme.example'], roles: ['member'] },
};
const all = { organizationRoles, users, applications, organizations: [acme] };

/** The only organization of the stand-in, and what belongs to it, ids replaced by names. */
function only({ state: { directory, applications: apps } }: Tenant) {
  const [organization, ...others] = directory.organizations.values();
  const affiliation = directory.affiliations.get(organization?.id ?? '');
  if (!affiliation || others.length > 0) throw new Error('The tenant has not exactly one organization.');
  const roles = (ids: Iterable<string>) => [...ids].map((id) => directory.organizationRoles.get(id)?.name);
  const named = (affiliates: Map<string, Set<string>>, nameOf: (id: string) => string) =>
    Object.fromEntries([...affiliates].map(([id, ids]) => [nameOf(id), roles(ids)]));
  return {
    ...organization,
    members: named(affiliation.members, (id) => directory.users.get(id)?.username ?? 'phone'),
    applications: named(affiliation.applications, (id) => apps.get(id)?.name ?? ''),
    emailDomains: [...affiliation.jitEmailDomains],
    jitRoles: roles(affiliation.jitRoles),
  };
}

const changesIn = (requests: string[]): string[] =>
  requests
    .filter((line) => !line.startsWith('GET'))
    .map((line) => line.replace(/\/organizations\/\w+/, '/organizations/:id'));

/** The problems of a file that are found without a tenant. */
async function problemsIn(organization: object): Promise<string[]> {
  const text = JSON.stringify({ organizations: [organization] });
  const { problems } = await loadConfig(text, { file: 'logto.json', env: {}, mask: () => {} });
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('creates an organization with everything in it in one run; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle(all);
  expect(only(tenant)).toMatchObject({
    description: 'Acme Inc.',
    isMfaRequired: true,
    branding: acme.branding,
    members: { alice: ['admin', 'member'], phone: [] },
    applications: { Invoices: ['worker'] },
    emailDomains: ['acme.com', 'acme.example'],
    jitRoles: ['member'],
  });
});

test('has nothing to change when its export is declared', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const exported = await tenant.exported('organizations');
  expect(exported).toEqual([
    {
      ...acme,
      members: expect.arrayContaining([acme.members[0], { user: '31612345678', roles: [] }]),
      jit: { ...acme.jit, ssoConnectors: [] },
    },
  ]);
  expect(work(await tenant.plan({ organizations: exported }))).toEqual([]);
});

test('updates only what differs, and keeps undeclared keys of objects, although Logto replaces these', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  const changed = {
    organizations: [
      {
        name: 'Acme',
        description: '',
        isMfaRequired: false,
        customData: { limits: { projects: 2 } },
        branding: { favicon: 'https://example.com/f.ico' },
      },
    ],
  };
  expect(work(await tenant.plan(changed))).toEqual([
    'update organizations Acme: description, customData, isMfaRequired, branding.favicon',
  ]);
  tenant.requests();
  await tenant.settle(changed);
  expect(changesIn(tenant.requests())).toEqual(['PATCH /api/organizations/:id']);
  expect(only(tenant)).toMatchObject({
    description: null,
    isMfaRequired: false,
    customData: { tier: 'gold', limits: { seats: 5, projects: 2 } },
    branding: { logoUrl: 'https://example.com/logo.png', favicon: 'https://example.com/f.ico' },
    members: { alice: ['admin', 'member'] },
  });
});

test('clears by null what Logto clears by leaving it out, and nothing else', async () => {
  const tenant = await startTenant();
  const branding = { logoUrl: 'https://example.com/logo.png', favicon: 'https://example.com/f.ico' };
  const color = { primaryColor: '#112233', isDarkModeEnabled: true };
  await tenant.apply({
    organizations: [{ ...acme, branding, color, members: [], applications: [], jit: {} }],
  });
  const changed = {
    name: 'Acme',
    description: null,
    customCss: null,
    branding: { logoUrl: null, darkLogoUrl: null },
    color: { isDarkModeEnabled: null },
  };
  expect(work(await tenant.plan({ organizations: [changed] }))).toEqual([
    'update organizations Acme: description, branding.logoUrl, color.isDarkModeEnabled, customCss',
  ]);
  await tenant.settle({ organizations: [changed] });
  expect(only(tenant)).toMatchObject({ description: null, customCss: null });
  expect(only(tenant).branding).toEqual({ favicon: branding.favicon });
  expect(only(tenant).color).toEqual({ primaryColor: '#112233' });
});

test('creates an organization without the fields that are null', async () => {
  const tenant = await startTenant();
  const nothing = {
    description: null,
    customCss: null,
    branding: { logoUrl: null },
    color: { primaryColor: null },
  };
  await tenant.settle({ organizations: [{ name: 'Acme', ...nothing }] });
  expect(only(tenant)).toMatchObject({ description: null, branding: {}, color: {} });
});

test('distinguishes null and empty values in custom data from missing ones', async () => {
  const tenant = await startTenant();
  const customData = { a: null, b: '', c: { d: null }, e: [], f: {} };
  await tenant.settle({ organizations: [{ name: 'Acme', customData }] });
  expect(only(tenant).customData).toEqual(customData);
  await tenant.settle({ organizations: [{ name: 'Acme', customData: { a: '', b: null } }] });
  expect(only(tenant).customData).toEqual({ ...customData, a: '', b: null });
});

test('plans despite organizations with values that a file cannot declare', async () => {
  const tenant = await startTenant();
  await tenant.apply({ organizations: [{ name: 'Odd' }] });
  for (const { id, ...rest } of tenant.state.directory.organizations.values()) {
    const odd = { branding: { logoUrl: 'nope' }, color: { primaryColor: 'red' } };
    tenant.state.directory.organizations.set(id, { id, ...rest, ...odd });
    tenant.state.directory.affiliations.get(id)?.jitEmailDomains.add('localhost');
  }
  await tenant.settle({
    organizations: [{ name: 'Odd', isMfaRequired: true, jit: { emailDomains: [] } }, { name: 'Acme' }],
  });
});

test('refuses a name that two organizations of the tenant have', async () => {
  const tenant = await startTenant();
  await tenant.apply({ organizations: [{ name: 'Acme' }, { name: 'Other' }] });
  for (const one of tenant.state.directory.organizations.values()) one.name = 'Acme';
  expect(await tenant.problems({ organizations: [{ name: 'Acme' }] })).toEqual([
    expect.stringMatching(/^organizations\[0\]: the tenant has several for "Acme": \w{12}, \w{12}; /),
  ]);
});

test('deletes unmanaged organizations only when organizations are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ...all, organizations: [acme, { name: 'Other' }] });
  const { unmanaged: undeclared } = await tenant.plan({ organizations: [acme] });
  expect(undeclared.map(({ label }) => label)).toEqual(['Other']);
  await tenant.settle({ ...all, prune: ['organizations'] });
  expect(only(tenant)).toMatchObject({ name: 'Acme' });
});

describe('the members of an organization', () => {
  test('are added and get roles; others and their roles stay', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    const members = [{ user: '31612345678', roles: ['member'] }];
    const changed = { organizations: [{ name: 'Acme', members }] };
    expect(work(await tenant.plan(changed))).toEqual(['update organizations Acme: members']);
    tenant.requests();
    await tenant.settle(changed);
    expect(changesIn(tenant.requests())).toEqual([
      expect.stringMatching(/^PUT \/api\/organizations\/:id\/users\/\w+\/roles$/),
    ]);
    expect(only(tenant).members).toEqual({ alice: ['admin', 'member'], phone: ['member'] });
  });

  test('are removed with their roles when organizations are pruned, in declared fields only', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    const prune = ['organizations' as const];
    await tenant.settle({
      organizations: [{ name: 'Acme', members: [{ user: 'alice', roles: [] }] }],
      prune,
    });
    expect(only(tenant).members).toEqual({ alice: [] });
    await tenant.settle({ organizations: [{ name: 'Acme', members: [] }], prune });
    expect(only(tenant)).toMatchObject({ members: {}, applications: { Invoices: ['worker'] } });
  });

  test('are found by each identifier, an e-mail address in any case', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    for (const user of ['alice', 'alice@example.com', 'ALICE@example.com']) {
      const organizations = [{ name: 'Acme', members: [{ user, roles: ['member'] }] }];
      expect(work(await tenant.plan({ organizations, prune: ['organizations'] }))).toEqual([
        'update organizations Acme: members',
      ]);
      expect(work(await tenant.plan({ organizations }))).toEqual([]);
    }
  });

  test('are kept when they have no identifier, also when organizations are pruned, and no export shows them', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    for (const user of tenant.state.directory.users.values()) user.primaryPhone = null;
    const organizations = [{ name: 'Acme', members: [{ user: 'alice' }] }];
    await tenant.settle({ organizations, prune: ['organizations'] });
    expect(only(tenant).members).toEqual({ alice: ['admin', 'member'], phone: [] });
    expect(await tenant.exported('organizations')).toMatchObject([{ members: [acme.members[0]] }]);
  });

  test('must exist, with roles of their type', async () => {
    const tenant = await startTenant();
    const members = [{ user: 'carol' }, { user: 'alice', roles: ['worker'] }];
    const jit = { roles: ['worker'] };
    expect(await tenant.problems({ ...all, organizations: [{ name: 'Acme', members, jit }] })).toEqual([
      'organizations[0].members[0].user: no such user is declared or in the tenant; check the spelling in Logto Console',
      expect.stringMatching(
        /^organizations\[0\]\.members\[1\]\.roles\[0\]: "worker" is not an organization role of type User/,
      ),
      expect.stringMatching(
        /^organizations\[0\]\.jit\.roles\[0\]: "worker" is not an organization role of type User/,
      ),
    ]);
  });

  test('are declared once', async () => {
    const members = [{ user: 'a@example.com' }, { user: 'A@example.com' }];
    expect(await problemsIn({ name: 'Acme', members })).toEqual([
      'organizations[0].members[1].user: is already used at index 0',
    ]);
  });
});

describe('the applications of an organization', () => {
  test('are added, and lose their last role, although Logto refuses to replace roles by an empty list', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    const prune = ['organizations' as const];
    const changed = [
      { application: 'Invoices', roles: [] },
      { application: 'Reports', roles: ['worker', 'auditor'] },
    ];
    await tenant.settle({ organizations: [{ name: 'Acme', applications: changed }], prune });
    expect(only(tenant).applications).toEqual({ Invoices: [], Reports: ['worker', 'auditor'] });
    await tenant.settle({ organizations: [{ name: 'Acme', applications: changed.slice(0, 1) }], prune });
    expect(only(tenant).applications).toEqual({ Invoices: [] });
  });

  test('must exist, with roles of their type', async () => {
    const tenant = await startTenant();
    const wrong = [{ application: 'Nothing', roles: ['admin'] }];
    expect(await tenant.problems({ ...all, organizations: [{ name: 'Acme', applications: wrong }] })).toEqual(
      [
        expect.stringMatching(
          /^organizations\[0\]\.applications\[0\]\.application: there is no machine-to-machine application "Nothing"/,
        ),
        expect.stringMatching(
          /^organizations\[0\]\.applications\[0\]\.roles\[0\]: "admin" is not an organization role of type MachineToMachine/,
        ),
      ],
    );
  });

  test.for(['SPA', 'Native', 'Traditional'])(
    'must be of type MachineToMachine, not %s, declared in this run or before',
    async (type) => {
      const tenant = await startTenant();
      const site = { name: 'Site', type };
      const organizations = [{ name: 'Acme', applications: [{ application: 'Site' }] }];
      const problem = expect.stringMatching(
        /^organizations\[0\]\.applications\[0\]\.application: "Site" is not a machine-to-machine application; name one of that type$/,
      );
      expect(await tenant.problems({ applications: [site], organizations })).toEqual([problem]);
      await tenant.apply({ applications: [site] });
      expect(await tenant.problems({ organizations })).toEqual([problem]);
      expect(tenant.state.directory.organizations.size).toBe(0);
    },
  );

  test('may include the one that came with the tenant', async () => {
    const tenant = await startTenant();
    const application = 'Default machine-to-machine app';
    await tenant.settle({ organizations: [{ name: 'Acme', applications: [{ application }] }] });
    expect(only(tenant).applications).toEqual({ [application]: [] });
  });

  test('are distinguished from others of the same name', async () => {
    const tenant = await startTenant();
    tenant.cloud.seedApplication(tenant.state, { name: 'Twin', type: 'SPA' });
    tenant.cloud.seedApplication(tenant.state, { name: 'Twin', type: 'MachineToMachine' });
    await tenant.settle({ organizations: [{ name: 'Acme', applications: [{ application: 'Twin' }] }] });
    expect(only(tenant).applications).toEqual({ Twin: [] });
  });
});

describe('the just-in-time provisioning of an organization', () => {
  test('adds domains and roles', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    const changed = [{ name: 'Acme', jit: { emailDomains: ['new.example', 'new.example'] } }];
    expect(work(await tenant.plan({ organizations: changed }))).toEqual([
      'update organizations Acme: jit.emailDomains',
    ]);
    tenant.requests();
    await tenant.settle({ organizations: changed });
    expect(changesIn(tenant.requests())).toEqual(['PUT /api/organizations/:id/jit/email-domains']);
    expect(only(tenant)).toMatchObject({
      emailDomains: ['acme.com', 'acme.example', 'new.example'],
      jitRoles: ['member'],
    });
  });

  test('removes domains and roles when organizations are pruned', async () => {
    const tenant = await startTenant();
    await tenant.apply(all);
    const jit = { emailDomains: ['acme.com'], roles: [] };
    await tenant.settle({ organizations: [{ name: 'Acme', jit }], prune: ['organizations'] });
    expect(only(tenant)).toMatchObject({ emailDomains: ['acme.com'], jitRoles: [] });
  });

  test('accepts every domain that an e-mail address can have, although Logto itself accepts anything', async () => {
    const never = ['not a domain', '@acme.com', 'localhost', '', 'acme.', '.com'];
    expect(await problemsIn({ name: 'Acme', jit: { emailDomains: never } })).toEqual(
      never.map(
        (_, index) =>
          `organizations[0].jit.emailDomains[${index}]: must be a domain such as example.com: with a dot, without spaces and @`,
      ),
    );
    const emailDomains = ['münchen.de', 'xn--mnchen-3ya.de', 'Acme.Example', 'a_b.example.com'];
    expect(await problemsIn({ name: 'Acme', jit: { emailDomains } })).toEqual([]);
  });
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  await tenant.apply(all);
  tenant.cloud.intercept(({ method, path }) =>
    method === 'PATCH' && path.startsWith('/api/organizations/')
      ? Response.json({ code: 'entity.invalid_input', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ organizations: [{ name: 'Acme', description: 'x' }] })).rejects.toThrow(
    /^organizations\[0\]: Could not update the organization "Acme"/,
  );
});

test('finds an organization whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/organizations' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ organizations: [{ name: 'Acme & Sons' }, { name: 'Acme' }] });
  expect(tenant.state.directory.organizations.size).toBe(2);
});
