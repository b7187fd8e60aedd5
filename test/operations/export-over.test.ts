import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { operate } from './operate.ts';

function start() {
  const cloud = new LogtoCloud();
  const tenant = cloud.seedTenant();
  const files = new Map<string, string>();
  const run = (operation: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
    operate(
      cloud,
      {
        pat: '',
        operation,
        endpoint: tenant.origin,
        'm2m-app-id': tenant.defaultApplication.id,
        'm2m-app-secret': tenant.defaultApplication.secret,
        config: 'logto.yml',
        ...inputs,
      },
      { files, env },
    );
  return {
    cloud,
    tenant,
    files,
    run,
    /** Applies a file. */
    apply: async (text: string, env: Record<string, string> = {}): Promise<void> => {
      files.set('logto.yml', text);
      expect((await run('configure', {}, env)).error).toBeUndefined();
    },
    /** Exports over a file, and expects that the tenant then has nothing to change. */
    over: async (text: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) => {
      files.set('logto.yml', text);
      const { core, error, outputs } = await run('export', inputs, env);
      expect(error).toBeUndefined();
      const after = files.get('logto.yml') ?? '';
      expect(outputs['changed']).toBe(String(after !== text));
      return { text: after, said: core.said.filter((line) => !line.startsWith('secret ')).join('\n') };
    },
  };
}

const secret = { LOGTO_SECRET_KEY: 'key-of-the-provider' };

describe('an export over a file', () => {
  it('sets changed for a new file', async () => {
    const { run, files } = start();
    expect((await run('export')).outputs['changed']).toBe('true');
    expect(files.get('logto.yml')).toMatch(/^# yaml-language-server: \S+\n$/);
  });

  it('keeps a declared default, and adds what the file does not say', async () => {
    const { apply, over, tenant } = start();
    const text =
      'resources:\n  - name: Shop\n    indicator: https://shop.example.com\n    accessTokenTtl: 600\n';
    await apply(text);
    for (const resource of tenant.access.resources.values()) {
      if (resource.name === 'Shop') Object.assign(resource, { accessTokenTtl: 3600, isDefault: true });
    }
    expect((await over(text)).text).toBe(text.replace('600', '3600') + '    isDefault: true\n');
  });

  it('writes null for what was emptied, where a file can declare that', async () => {
    const { apply, over, run, tenant } = start();
    const text =
      'applications:\n  - name: web\n    type: SPA\n    description: x\n    customClientMetadata: { idTokenTtl: 60 }\n';
    await apply(text);
    for (const application of tenant.applications.values()) {
      if (application.name === 'web')
        Object.assign(application, { description: null, customClientMetadata: {} });
    }
    const after = await over(text);
    expect(parse(after.text).applications).toEqual([
      { name: 'web', type: 'SPA', description: null, customClientMetadata: { idTokenTtl: null } },
    ]);
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('keeps the key of a kind that the tenant has nothing of any more, which prune needs', async () => {
    const { apply, over, run, tenant } = start();
    const text =
      'roles: [{ name: a, description: x }]\ncaptcha: { type: Turnstile, siteKey: a, secretKey: "${LOGTO_SECRET_KEY}" }\nprune: [roles, captcha]\n';
    await apply(text, secret);
    for (const [id, { name }] of tenant.roles) if (name === 'a') tenant.roles.delete(id);
    tenant.settings.captchaProvider = undefined;
    expect((await over(text)).text).toBe('roles: []\ncaptcha: null\nprune: [roles, captcha]\n');
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('keeps secrets, and warns of those that Logto shows to differ', async () => {
    const { apply, over, tenant } = start();
    const text = 'captcha: { type: Turnstile, siteKey: a, secretKey: "${LOGTO_SECRET_KEY}" }\n';
    await apply(text, secret);
    expect((await over(text, {}, secret)).said).not.toContain('warning');
    const { captchaProvider } = tenant.settings;
    Object.assign(captchaProvider?.config ?? {}, { secretKey: 'another-key', siteKey: 'b' });
    const after = await over(text, {}, secret);
    expect(after.text).toBe(text.replace('siteKey: a', 'siteKey: b'));
    expect(after.said).toContain(
      'warning The tenant has other secrets than the file, which keeps its own: captcha: secretKey.',
    );
    expect(after.said).not.toMatch(/another-key|key-of-the-provider/);
    expect((await over(text)).said).not.toContain('other secrets');
  });

  it('keeps users and members that it does not read', async () => {
    const { apply, over } = start();
    const text = `users: [{ username: alice, name: Alice }]
roles: [{ name: Customer, description: x }]
applications: [{ name: web, type: SPA, accessControl: { enabled: true, users: [alice] } }]
organizations: [{ name: Acme, members: [{ user: alice }] }]
`;
    await apply(text);
    expect((await over(text)).text).toBe(text);
    expect((await over(text, { 'export-users': 'true' })).text).toBe(text);
    const without = text
      .replace('name: Alice', 'name: Bob')
      .replace('Acme, members: [{ user: alice }]', 'Acme, members: []');
    expect((await over(without)).text).toBe(without);
    const other = await over(without, { 'export-users': 'true' });
    expect(parse(other.text)).toEqual(parse(text));
  });

  it('calls a member as the file does', async () => {
    const { apply, over } = start();
    const text =
      'users: [{ username: alice, primaryEmail: alice@example.com }]\norganizations: [{ name: Acme, members: [{ user: alice@example.com }] }]\n';
    await apply(text);
    expect((await over(text, { 'export-users': 'true' })).text).toBe(text);
  });

  it('keeps what Logto made where the file declares it, and adds nothing to it', async () => {
    const { apply, over } = start();
    const text = `roles: [{ name: Support, description: x, type: MachineToMachine }]
applications: [{ name: Default machine-to-machine app, type: MachineToMachine, roles: [Support] }]
`;
    await apply(text);
    expect((await over(text)).text).toBe(text);
  });

  it('matches an entry by the only name that fits while a variable is not set', async () => {
    const { apply, over } = start();
    const text =
      'applications:\n  - name: web ${LOGTO_VAR_STAGE}\n    type: SPA\n  - name: api\n    type: SPA\n';
    await apply(text, { LOGTO_VAR_STAGE: 'staging' });
    const { text: after, said } = await over(text);
    expect(after).toBe(text);
    expect(said).toContain(
      'These variables are not set, so texts with them stay where the tenant has one that fits: LOGTO_VAR_STAGE.',
    );
    const replaced = await over(text.replace('web ', 'web-'));
    expect(parse(replaced.text).applications).toEqual([
      { name: 'api', type: 'SPA' },
      { name: 'web staging', type: 'SPA' },
    ]);
  });

  it('replaces a variable whose value the tenant does not have', async () => {
    const { apply, over } = start();
    const text = 'roles: [{ name: a, description: "for ${LOGTO_VAR_WHO}, $${x}" }]\n';
    await apply(text, { LOGTO_VAR_WHO: 'us' });
    expect((await over(text, {}, { LOGTO_VAR_WHO: 'us' })).text).toBe(text);
    expect(parse((await over(text, {}, { LOGTO_VAR_WHO: 'them' })).text).roles[0].description).toBe(
      'for us, $${x}',
    );
    const other = text.replace('for ', 'by ');
    expect(parse((await over(other)).text).roles[0].description).toBe('for us, $${x}');
  });

  it('keeps a script with its layout', async () => {
    const { apply, over, tenant } = start();
    const text = `jwtCustomizers:
  - tokenType: access-token # for users
    script: |
      // Our claims: \${LOGTO_VAR_CLAIM} \${x}
      const getCustomJwtClaims = async () => ({});
`;
    await apply(text);
    expect((await over(text)).text).toBe(text);
    const after = await over(text.replace('({})', '({ a: 1 })'));
    expect(after.text).toBe(text);
    const [customizer] = tenant.settings.jwtCustomizers.values();
    const script = customizer?.script.replace('${LOGTO_VAR_CLAIM}', () => 'none') ?? '';
    Object.assign(customizer ?? {}, { script });
    expect((await over(text)).text).toBe(text.replace('${LOGTO_VAR_CLAIM}', () => 'none'));
  });

  it('writes a file anew that it cannot edit, and says that comments are lost', async () => {
    const { apply, over, tenant } = start();
    const text =
      '# Ours\nroles:\n  - name: a\n    description: "${LOGTO_VAR_A}"\n  - { name: b, description: y }\n';
    await apply(text, { LOGTO_VAR_A: 'x' });
    for (const role of tenant.roles.values()) if (role.name === 'b') role.description = '\uF8E0';
    const { text: after, said } = await over(text, {}, { LOGTO_VAR_A: 'x' });
    expect(after).not.toContain('# Ours');
    expect(parse(after).roles).toEqual([
      { name: 'a', description: '${LOGTO_VAR_A}' },
      { name: 'b', description: '\uF8E0' },
    ]);
    expect(said).toContain(
      'warning logto.yml could not be edited, so it was written anew, without its comments.',
    );
  });

  it('sends no request when the file has mistakes', async () => {
    const { cloud, run, files } = start();
    files.set('logto.yml', 'roles: [{ nam: a }]');
    const { error } = await run('export');
    expect(error).toContain('config: the file has mistakes, ');
    expect(cloud.requests).toEqual([]);
  });
});
