import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { LogtoCloud, type TenantState } from '../../stand-in/logto-cloud/index.ts';
import { operate } from './operate.ts';

function start() {
  const cloud = new LogtoCloud();
  const tenant = cloud.seedTenant();
  const files = new Map<string, string>();
  const run = (inputs: Record<string, string>) =>
    operate(
      cloud,
      {
        pat: '',
        endpoint: tenant.origin,
        'm2m-app-id': tenant.defaultApplication.id,
        'm2m-app-secret': tenant.defaultApplication.secret,
        config: 'logto.yml',
        ...inputs,
      },
      { files },
    );
  const apply = async (text: string): Promise<void> => {
    files.set('logto.yml', text);
    expect((await run({ operation: 'configure' })).error).toBeUndefined();
  };
  /** Exports to a new file, and expects that to change nothing in the same tenant. */
  const exported = async (inputs: Record<string, string> = {}) => {
    files.delete('logto.yml');
    const { core, error } = await run({ operation: 'export', ...inputs });
    expect(error).toBeUndefined();
    const planned = await run({ operation: 'configure', 'dry-run': 'true' });
    expect(planned.error).toBeUndefined();
    expect(planned.outputs['changed']).toBe('false');
    const text = files.get('logto.yml') ?? '';
    const warning = core.said.find((line) => line.startsWith('warning')) ?? '';
    return { text, warning, file: parse(text) };
  };
  return { cloud, tenant, files, run, apply, exported };
}

const role = ({ roles }: TenantState, name: string) =>
  [...roles.values()].find((one) => one.name === name) ?? expect.fail();

it('leaves out entries that share a name, and references to them', async () => {
  const { cloud, tenant, apply, exported } = start();
  await apply(`
applications: [{ name: worker, type: MachineToMachine }, { name: web, type: SPA }]
organizations: [{ name: Acme, applications: [{ application: worker }] }]
`);
  cloud.seedApplication(tenant, { name: 'worker', type: 'MachineToMachine' });
  const { text, warning, file } = await exported();
  expect(file.applications).toEqual([expect.objectContaining({ name: 'web' })]);
  expect(file.organizations[0].applications ?? []).toEqual([]);
  expect(text).toContain('# "worker" is left out: the tenant has 2 of this name.\napplications:\n');
  expect(warning).toContain('applications: "worker" (the tenant has 2 of this name)');
  expect(text).toContain(
    '# applications of "Acme" is left out: it refers to what the file does not declare.',
  );
});

it('leaves out a value that a file cannot declare, and keeps the rest of the entry', async () => {
  const { tenant, apply, exported } = start();
  await apply(`
roles: [{ name: Customer, description: Shops }]
webhooks: [{ name: audit, events: [User.Created], config: { url: "https://example.com/hook" } }]
organizations: [{ name: Acme, color: { primaryColor: "#abc" }, description: x }]
`);
  const [hook] = tenant.settings.hooks.values();
  Object.assign(hook ?? {}, { events: ['User.Created', 'Moon.Landed'] });
  const { text, warning, file } = await exported();
  expect(file.webhooks ?? []).toEqual([]);
  expect(file.roles).toEqual([expect.objectContaining({ name: 'Customer' })]);
  expect(text).toMatch(
    /^# webhooks:\n# (events of )?"audit" is left out: a file cannot declare its value\.$/m,
  );
  expect(warning).toContain('webhooks: ');
});

it('keeps null, empty texts, empty objects and "${" in custom data, at any depth and below any key', async () => {
  const { cloud, tenant, exported } = start();
  const customData = {
    none: null,
    empty: '',
    list: [],
    object: {},
    deep: { none: null, script: '${LOGTO_SECRET_X}', list: [{ none: null, '${KEY}': '$${' }] },
    script: '${x}',
  };
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA', customData });
  const { file } = await exported();
  expect(Object.keys(file.applications[0].customData)).toEqual(Object.keys(customData).toSorted());
  expect(file.applications[0].customData).toMatchObject({ none: null, empty: '', list: [], object: {} });
});

it('sends null and empty values of custom data, and detects when they are missing', async () => {
  const { tenant, run, files, apply } = start();
  await apply('applications: [{ name: web, type: SPA, customData: { a: 1, b: 2, c: 3 } }]');
  await apply('applications: [{ name: web, type: SPA, customData: { a: null, b: "", c: {} } }]');
  const web = [...tenant.applications.values()].find(({ name }) => name === 'web');
  expect(web?.customData).toEqual({ a: null, b: '', c: {} });
  files.set(
    'logto.yml',
    'applications: [{ name: web, type: SPA, customData: { a: null, b: "", c: {}, d: null } }]',
  );
  expect((await run({ operation: 'configure', 'dry-run': 'true' })).outputs['changed']).toBe('true');
});

it('names no person in comments and warnings', async () => {
  const { tenant, apply, exported } = start();
  await apply('users: [{ username: alice, primaryEmail: "alice@example.com" }]');
  const [alice] = tenant.directory.users.values();
  Object.assign(alice ?? {}, { avatar: 'not a URL at all' });
  const { text, warning } = await exported({ 'export-users': 'true' });
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  expect(comments.join('\n')).toContain('# avatar is left out: a file cannot declare its value.');
  expect(`${comments.join('\n')}${warning}`).not.toMatch(/alice/);
});

it('writes nothing when the exported file could not be read', async () => {
  const { cloud, tenant, files, run } = start();
  let deep: object = {};
  for (let level = 0; level < 120; level += 1) deep = { a: deep };
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA', customData: { ...deep } });
  const { error } = await run({ operation: 'export' });
  expect(error).toMatch(/^config: the file logto.yml would not be read: .*, so nothing was written\.$/);
  expect(files.has('logto.yml')).toBe(false);
  expect(role(tenant, 'Logto Management API access')).toBeDefined();
});

it('keeps the secrets of the file that it replaces, with their variables, set or not', async () => {
  const { files, apply, run } = start();
  const base = `
webhooks:
  - { name: audit, events: [User.Created], config: { url: "https://example.com/hook", headers: { x-key: "\${LOGTO_SECRET_HOOK}" } } }
  - { name: other, events: [User.Created], config: { url: "https://example.com/other", headers: { x-key: "literal-key" } } }
jwtCustomizers:
  - { tokenType: access-token, script: "const getCustomJwtClaims = async () => ({});", environmentVariables: { A: "$\${x}", B: "\${LOGTO_SECRET_B}" } }
`;
  await apply(base.replaceAll(/\$\{LOGTO_\w+\}/g, 'filled-in-value'));
  files.set('logto.yml', base);
  expect((await run({ operation: 'export' })).error).toBeUndefined();
  const text = files.get('logto.yml') ?? '';
  const file = parse(text);
  expect(file.webhooks.map(({ config }: { config: { headers: object } }) => config.headers)).toEqual([
    { 'x-key': '${LOGTO_SECRET_HOOK}' },
    { 'x-key': 'literal-key' },
  ]);
  expect(file.jwtCustomizers[0].environmentVariables).toEqual({ A: '$${x}', B: '${LOGTO_SECRET_B}' });
  expect(text).not.toContain('is secret');
  expect(text).not.toContain('filled-in-value');
});

it('sorts entries and sets by name, so that two exports of the same state are equal', async () => {
  const { apply, exported } = start();
  await apply(`
resources: [{ name: Shop, indicator: "https://shop.example.com", scopes: [{ name: c }, { name: a }, { name: b }] }]
roles:
  - { name: Z, description: x, scopes: ["https://shop.example.com#b", "https://shop.example.com#a"] }
  - { name: A, description: x }
`);
  const { file } = await exported();
  expect(file.roles.map(({ name }: { name: string }) => name)).toEqual(['A', 'Z']);
  expect(file.roles[1].scopes).toEqual(['https://shop.example.com#a', 'https://shop.example.com#b']);
  expect(file.resources[0].scopes.map(({ name }: { name: string }) => name)).toEqual(['a', 'b', 'c']);
});

it('counts users without any identifier, also as members, and never writes their IDs', async () => {
  const { tenant, apply, exported } = start();
  await apply(`
users: [{ username: alice }, { username: bob }]
organizations: [{ name: Acme, members: [{ user: alice }, { user: bob }] }]
`);
  const [alice] = tenant.directory.users.values();
  Object.assign(alice ?? {}, { username: null });
  const { text, warning, file } = await exported({ 'export-users': 'true' });
  expect(text).toContain('# 1 user is left out: nothing identifies them in a file.\nusers:\n');
  expect(warning).toContain('users: 1 user (nothing identifies them in a file)');
  expect(file.organizations[0].members).toEqual([{ user: 'bob' }]);
  expect(text).not.toContain(alice?.id ?? '?');
});

it('leaves users out of the access control of applications, unless users are exported', async () => {
  const { tenant, apply, exported } = start();
  await apply(`
users: [{ username: alice }, { username: bob }]
roles: [{ name: Customer, description: x }]
applications:
  - { name: web, type: SPA, accessControl: { enabled: true, users: [alice, bob], roles: [Customer] } }
  - { name: own, type: SPA, accessControl: { enabled: true, users: [alice] } }
`);
  const { text, warning, file } = await exported();
  expect(file.applications[1].accessControl).toEqual({
    enabled: true,
    roles: ['Customer'],
  });
  expect(file.applications[0]).not.toHaveProperty('accessControl');
  expect(warning).toContain('applications: accessControl.enabled of "own" (a file cannot declare its value)');
  expect(text).not.toMatch(/alice|bob|users/);
  for (const { id } of tenant.directory.users.values()) expect(text).not.toContain(id);
  const withUsers = await exported({ 'export-users': 'true' });
  expect(withUsers.file.applications[1].accessControl.users).toEqual(['alice', 'bob']);
});

it('keeps the folder of sign-in pages that were built elsewhere', async () => {
  const { tenant, files, run } = start();
  tenant.experience.signIn.customUiAssets = { id: 'abc', createdAt: 1 };
  files.set('logto.yml', 'customUi: { folder: "./dist/${LOGTO_VAR_SHOP}" }');
  expect((await run({ operation: 'export' })).error).toBeUndefined();
  expect(parse(files.get('logto.yml') ?? '').customUi).toEqual({ folder: './dist/${LOGTO_VAR_SHOP}' });
  files.set('logto.yml', 'customUi: { folder: ./dist }');
  expect((await run({ operation: 'export' })).error).toBeUndefined();
  expect(parse(files.get('logto.yml') ?? '').customUi).toEqual({ folder: './dist' });
});

it('exports from a Logto that is older than the access control of applications', async () => {
  const { cloud, tenant, files, run } = start();
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  for (const one of tenant.applications.values()) Reflect.deleteProperty(one, 'appLevelAccessControlEnabled');
  cloud.intercept(({ path }) =>
    path.endsWith('/access-control') ? new Response('Not Found', { status: 404 }) : undefined,
  );
  expect((await run({ operation: 'export' })).error).toBeUndefined();
  const { applications } = parse(files.get('logto.yml') ?? '');
  expect(applications).toMatchObject([{ name: 'web' }]);
  expect(applications[0]).not.toHaveProperty('accessControl');
});
