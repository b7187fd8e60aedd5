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

  it('keeps a declared default, and adds what the file does not declare', async () => {
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

  it('keeps the key of a kind without entries in the tenant, which prune needs', async () => {
    const { apply, over, run, tenant } = start();
    const text =
      'roles: [{ name: a, description: x }]\ncaptcha: { type: Turnstile, siteKey: a, secretKey: "${LOGTO_SECRET_KEY}" }\nprune: [roles, captcha]\n';
    await apply(text, secret);
    for (const [id, { name }] of tenant.roles) if (name === 'a') tenant.roles.delete(id);
    tenant.settings.captchaProvider = undefined;
    expect((await over(text)).text).toBe('roles: []\ncaptcha: null\nprune: [roles, captcha]\n');
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('keeps secrets, and warns about those that differ in Logto', async () => {
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

  it('writes the variable of a secret wherever the tenant has its value', async () => {
    const { apply, files, over, run, tenant } = start();
    const text = `applications:
  - name: web
    type: SPA
    description: by \${LOGTO_SECRET_KEY}
    customData: { key: '\${LOGTO_SECRET_KEY}', note: x }
roles: [{ name: worker, description: x }]
`;
    await apply(text, secret);
    for (const application of tenant.applications.values()) {
      if (application.name === 'web') application.name = 'shop';
    }
    for (const role of tenant.roles.values()) {
      if (role.name === 'worker') role.description = `has ${secret.LOGTO_SECRET_KEY}, not \${x}`;
    }
    const { text: after } = await over(text, {}, secret);
    expect(after).not.toContain(secret.LOGTO_SECRET_KEY);
    expect(parse(after)).toEqual({
      applications: [
        {
          name: 'shop',
          type: 'SPA',
          description: 'by ${LOGTO_SECRET_KEY}',
          customData: { key: '${LOGTO_SECRET_KEY}', note: 'x' },
        },
      ],
      roles: [{ name: 'worker', description: 'has ${LOGTO_SECRET_KEY}, not $${x}' }],
    });
    const short = { LOGTO_SECRET_SHORT: 'x', LOGTO_SECRET_LINE: `${secret.LOGTO_SECRET_KEY}\n` };
    const other = await over('prune: []\n', {}, { ...short, ...secret });
    expect(other.text).toContain('by ${LOGTO_SECRET_KEY}\n');
    expect(other.text).not.toContain(secret.LOGTO_SECRET_KEY);
    files.set('logto.yml', after);
    expect((await run('configure', { 'dry-run': 'true' }, secret)).outputs['changed']).toBe('false');
  });

  it('writes a name that has the value of a secret', async () => {
    const { apply, over, tenant } = start();
    const text =
      'roles: [{ name: a, description: x }]\ncaptcha: { type: Turnstile, siteKey: a, secretKey: "${LOGTO_SECRET_KEY}" }\n';
    await apply(text, secret);
    for (const role of tenant.roles.values()) {
      if (role.name === 'a') Object.assign(role, { name: secret.LOGTO_SECRET_KEY });
    }
    expect(parse((await over(text, {}, secret)).text).roles[0].name).toBe(secret.LOGTO_SECRET_KEY);
  });

  it('keeps users and members when they are not exported', async () => {
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

  it('names a member like the file does', async () => {
    const { apply, over } = start();
    const text =
      'users: [{ username: alice, primaryEmail: alice@example.com }]\norganizations: [{ name: Acme, members: [{ user: alice@example.com }] }]\n';
    await apply(text);
    expect((await over(text, { 'export-users': 'true' })).text).toBe(text);
  });

  it('keeps declared entries that Logto created, and adds nothing to them', async () => {
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

  it('replaces a file that it cannot edit, and says that comments are lost', async () => {
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
      'warning logto.yml could not be edited, so a new file replaces it, without its comments.',
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

describe('a form of a list', () => {
  const text = `applications:
  # to those of the base
  add:
    - name: web
      type: SPA
      oidcClientMetadata:
        redirectUris: { replace: ['https://a.example.com', 'https://b.example.com'] }
roles: { replace: [{ name: Customer, description: x, scopes: { add: ['https://shop.example.com#read'] } }] }
resources:
  - name: Shop
    indicator: https://shop.example.com
    scopes: { add: [{ name: read, description: Reads }] }
`;

  it('is kept byte for byte while the tenant is the same', async () => {
    const { apply, over } = start();
    await apply(text);
    expect((await over(text)).text).toBe(text);
  });

  it('is kept when the items of the list change', async () => {
    const { apply, over, run, tenant } = start();
    await apply(text);
    for (const application of tenant.applications.values()) {
      if (application.name !== 'web') continue;
      application.oidcClientMetadata = {
        redirectUris: ['https://b.example.com', 'https://c.example.com'],
        postLogoutRedirectUris: [],
      };
    }
    for (const scope of tenant.access.scopes.values()) {
      if (scope.name === 'read') scope.description = 'Looks';
    }
    const after = await over(text);
    expect(after.text).toBe(
      text
        .replace(
          "'https://a.example.com', 'https://b.example.com'",
          "'https://b.example.com', https://c.example.com",
        )
        .replace('Reads', 'Looks'),
    );
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('is replaced when the tenant has no list', async () => {
    const { apply, over, tenant } = start();
    const css =
      'signInExperience:\n  signUp: { identifiers: { replace: [username] }, password: true, verify: false }\n';
    await apply(css);
    Object.assign(tenant.experience.signIn, {
      signUp: { identifiers: [], password: false, verify: false },
    });
    expect((await over(css)).text).toBe(
      'signInExperience:\n  signUp: { identifiers: { replace: [] }, password: false, verify: false }\n',
    );
  });
});

describe('texts in files of their own', () => {
  const script = 'const getCustomJwtClaims = async () => ({});\n';
  const text = `jwtCustomizers:
  - tokenType: access-token
    script: { file: ./claims.js } # tested

signInExperience: { customCss: { file: css/a.css } }
organizations: [{ name: Acme, customCss: { file: css/a.css } }]
`;
  const css = 'a { color: red }\n';

  async function startWithFiles() {
    const started = start();
    started.files.set('claims.js', script).set('css/a.css', css);
    await started.apply(text);
    const { tenant } = started;
    return {
      ...started,
      setScript: (changed: string) => {
        for (const one of tenant.settings.jwtCustomizers.values()) Object.assign(one, { script: changed });
      },
      setCss: (changed: string | null) => Object.assign(tenant.experience.signIn, { customCss: changed }),
      setCssOfAcme: (changed: string | null) => {
        for (const one of tenant.directory.organizations.values()) one.customCss = changed;
      },
    };
  }

  it('are kept while the tenant has the same', async () => {
    const { files, over } = await startWithFiles();
    expect((await over(text)).text).toBe(text);
    expect([files.get('claims.js'), files.get('css/a.css')]).toEqual([script, css]);
  });

  it('are written into these files, and the file that names them is not changed', async () => {
    const { files, run, setScript } = await startWithFiles();
    const changed = script.replace('{}', '{ a: "${LOGTO_VAR_X}" }');
    setScript(changed);
    const { core, outputs } = await run('export');
    expect(outputs['changed']).toBe('true');
    expect([files.get('logto.yml'), files.get('claims.js'), files.get('css/a.css')]).toEqual([
      text,
      changed,
      css,
    ]);
    expect(core.said.join('\n')).toContain('was written to claims.js, without secrets');
    expect((await run('export')).outputs['changed']).toBe('false');
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('are removed when the tenant has none', async () => {
    const { files, over, setCss } = await startWithFiles();
    setCss(null);
    expect((await over(text)).text).toBe(
      text.replace('{ customCss: { file: css/a.css } }', '{ customCss: null }'),
    );
    expect(files.get('css/a.css')).toBe(css);
  });

  it('are written into the config file when their own file could not be loaded', async () => {
    const { files, run, setScript } = await startWithFiles();
    setScript('const {');
    const { core, outputs } = await run('export');
    expect(outputs['changed']).toBe('true');
    expect(parse(files.get('logto.yml') ?? '').jwtCustomizers).toEqual([
      { tokenType: 'access-token', script: 'const {' },
    ]);
    expect(files.get('claims.js')).toBe(script);
    expect(core.said.join('\n')).toContain(
      'so these stand in logto.yml itself: script of "access-token" (claims.js). ',
    );
    expect((await run('configure', { 'dry-run': 'true' })).outputs['changed']).toBe('false');
  });

  it('are changed together when fields with one text share a file', async () => {
    const { files, run, setCss, setCssOfAcme } = await startWithFiles();
    setCss('b {}');
    setCssOfAcme('b {}');
    expect((await run('export')).outputs['changed']).toBe('true');
    expect([files.get('logto.yml'), files.get('css/a.css')]).toEqual([text, 'b {}']);
  });

  it('are reported as an error when fields with two texts share a file', async () => {
    const { files, run, setCssOfAcme } = await startWithFiles();
    setCssOfAcme('b {}');
    const { error } = await run('export');
    expect(error).toContain(
      'logto.yml:5:21 signInExperience.customCss: names css/a.css, as organizations[0].customCss does, but the tenant has two texts for it; give each a file of its own',
    );
    expect([files.get('logto.yml'), files.get('css/a.css')]).toEqual([text, css]);
  });

  it.each([
    ['missing.js', 'logto.yml:3:5 jwtCustomizers[0].script: there is no file "missing.js"'],
    ['broken.js', 'broken.js:1:3 jwtCustomizers[0].script: is not valid JavaScript'],
  ])('are read before any request: %s', async (file, problem) => {
    const { cloud, files, run } = await startWithFiles();
    files.set('logto.yml', text.replace('claims.js', file)).set('broken.js', '{{,');
    const before = cloud.requests.length;
    const { error } = await run('export');
    expect(error).toContain(problem);
    expect(error).toContain('config: the file has mistakes, ');
    expect(cloud.requests.length).toBe(before);
  });

  it('are refused when they name the config file', async () => {
    const { files, run, setCss } = await startWithFiles();
    const own = 'signInExperience: { customCss: { file: logto.yml } }\n';
    files.set('logto.yml', own);
    setCss('b {}');
    expect((await run('export')).error).toContain(
      'logto.yml:1:21 signInExperience.customCss: names the config file itself; use a file of its own',
    );
    expect(files.get('logto.yml')).toBe(own);
  });
});
