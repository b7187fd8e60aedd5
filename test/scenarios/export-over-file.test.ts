import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { onlyFor, runStep, startCloud } from './scenario.ts';

const env = { LOGTO_VAR_HOST: 'shop.example.com', LOGTO_SECRET_HOOK: 'hook-key-4711' };

const committed = `# yaml-language-server: $schema=https://example.com/tenant-config.schema.json
# The tenant of the shop. Ask #identity before you change it.

roles:
  # Everyone who signs up
  - name: Customer
    description: Buys things # as marketing says
    isDefault: true
  - name: Intern
    description: Works in summer

applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: ['https://\${LOGTO_VAR_HOST}/callback'] } }
  - name: worker # at night
    type: MachineToMachine
    isThirdParty: false

webhooks:
  - name: audit
    events: [User.Deleted, User.Created]
    config:
      url: https://\${LOGTO_VAR_HOST}/hook
      headers: { x-key: '\${LOGTO_SECRET_HOOK}' }

prune: [roles] # the rest stays
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function startShop(config = committed, texts: Readonly<Record<string, string>> = {}) {
  const served = await startCloud();
  const tenant = served.cloud.seedTenant();
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  const path = join(folder, 'logto.yml');
  const run = async (
    operation: string,
    inputs: Record<string, string> = {},
    given: Record<string, string> = env,
  ) => {
    const { id, secret } = tenant.defaultApplication;
    const access = { pat: '', endpoint: tenant.origin, 'm2m-app-id': id, 'm2m-app-secret': secret };
    return runStep(
      served,
      { ...onlyFor(operation), 'cloud-api-endpoint': '', ...access, config: 'logto.yml', ...inputs },
      { env: given, github: { WORKSPACE: folder }, secrets: [secret, env.LOGTO_SECRET_HOOK] },
    );
  };
  writeFileSync(path, config);
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  expect((await run('configure')).result).toBe('success');
  return { tenant, path, run, read: (name = 'logto.yml') => readFileSync(join(folder, name), 'utf8') };
}

/** What somebody does in Logto Console. */
function changeInConsole({ applications, roles, settings }: TenantState): void {
  for (const [id, role] of roles) {
    if (role.name === 'Intern') roles.delete(id);
    if (role.name === 'Customer') role.description = 'Buys: everything';
  }
  for (const application of applications.values()) {
    const { redirectUris, postLogoutRedirectUris } = application.oidcClientMetadata;
    if (application.name !== 'web') continue;
    application.oidcClientMetadata = {
      redirectUris: [...redirectUris, 'https://new.example.com/callback'],
      postLogoutRedirectUris,
    };
  }
  for (const hook of settings.hooks.values()) hook.enabled = false;
}

it('writes changes of the tenant into a file, and leaves the rest as it is', async () => {
  const { tenant, path, read, run } = await startShop();
  const before = statSync(path).mtimeMs;
  const same = await run('export');
  expect(same.outputs['changed']).toBe('false');
  expect(same.log).toContain('logto.yml already says what the tenant has, and stays as it is');
  expect(read()).toBe(committed);
  expect(statSync(path).mtimeMs).toBe(before);

  changeInConsole(tenant);
  const exported = await run('export');
  expect(exported.annotations).toEqual([]);
  expect(exported.outputs['changed']).toBe('true');
  const expected = committed
    .replace('Buys things', '"Buys: everything"')
    .replace(/ {2}- name: Intern\n.*\n/, '')
    .replace("callback']", "callback', https://new.example.com/callback]")
    .replace("_HOOK}' }\n", "_HOOK}' }\n    enabled: false\n");
  expect(read()).toBe(expected);

  expect((await run('export')).outputs['changed']).toBe('false');
  // Without the variables, what they stand for is not known, but fits.
  const unset = await run('export', {}, {});
  expect(unset.outputs['changed']).toBe('false');
  expect(unset.log).toContain('These variables are not set');
  expect(read()).toBe(expected);

  const planned = await run('configure', { 'dry-run': 'true' });
  expect(JSON.parse(planned.outputs['plan'] ?? '')).toMatchObject({ create: [], update: [], delete: [] });
});

it('leaves a file alone that cannot be read, and reports where its mistakes are', async () => {
  const { read, run } = await startShop();
  for (const [text, sentence] of [
    [`${committed}roles: [`, 'logto.yml:26:9: is not valid YAML'],
    [committed.replace('isDefault', 'isDefaullt'), 'logto.yml:8:5 roles[0].isDefaullt: '],
  ] as const) {
    writeFileSync(join(folders.at(-1) ?? '', 'logto.yml'), text);
    const exported = await run('export');
    expect(exported.result).toBe('failure');
    expect(exported.log).toContain(sentence);
    expect(exported.log).toContain('config: the file has mistakes, ');
    expect(exported.outputs['changed']).toBeUndefined();
    expect(read()).toBe(text);
  }
});

it('keeps the forms of lists and the names of files, and writes a changed text into its file', async () => {
  const config = `jwtCustomizers:
  - tokenType: access-token
    script: { file: src/claims.js } # has tests

roles: { add: [{ name: Customer, description: Buys }] }   # to the base
`;
  const script = 'const getCustomJwtClaims = async () => ({});\n';
  const { tenant, read, run } = await startShop(config, { 'src/claims.js': script });
  expect((await run('export')).outputs['changed']).toBe('false');

  const changed = script.replace('{}', '{ plan: `${1}` }');
  for (const customizer of tenant.settings.jwtCustomizers.values()) customizer.script = changed;
  const exported = await run('export');
  expect(exported.annotations).toEqual([]);
  expect(exported.outputs['changed']).toBe('true');
  expect(exported.log).toContain('The configuration of the tenant was written to src/claims.js, ');
  expect([read(), read('src/claims.js')]).toEqual([config, changed]);

  for (const role of tenant.roles.values()) if (role.name === 'Customer') role.description = 'Pays';
  expect((await run('export')).log).toContain('was written to logto.yml, ');
  expect(read()).toBe(config.replace('Buys', 'Pays').replace('   #', ' #'));
  expect((await run('export')).outputs['changed']).toBe('false');
  expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
});
