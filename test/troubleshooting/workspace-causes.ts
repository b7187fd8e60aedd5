import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';
import { TimedCloud, operate, prepare } from '../operations/operate.ts';
import { type Cause, onTenant, saidBy } from './cause.ts';

type Tenant = ReturnType<TimedCloud['seedTenant']>;

/** Checks a file that `write` puts into a folder of its own. */
const checks =
  (config: string, write: (workspace: string) => void): Cause =>
  async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'cause-'));
    onTestFinished(() => rmSync(workspace, { recursive: true }));
    write(workspace);
    const { context, main } = prepare(new TimedCloud(), { operation: 'validate', pat: '', config });
    context.files = createWorkspaceFiles(workspace);
    return saidBy(await main());
  };

/** Exports over a file, after it was applied and the tenant was changed. */
const exportsAfter =
  (
    text: string,
    change: (tenant: Tenant, cloud: TimedCloud) => unknown,
    { files = {}, env = {} }: { files?: Record<string, string>; env?: Record<string, string> } = {},
  ): Cause =>
  async () => {
    const cloud = new TimedCloud();
    const tenant = cloud.seedTenant();
    const options = { files: new Map(Object.entries({ 'logto.yml': text, ...files })), env };
    const { id, secret } = tenant.defaultApplication;
    const inputs = {
      pat: '',
      endpoint: tenant.origin,
      'm2m-app-id': id,
      'm2m-app-secret': secret,
      config: 'logto.yml',
    };
    const applied = await operate(cloud, { ...inputs, operation: 'configure' }, options);
    change(tenant, cloud);
    const exported = await operate(cloud, { ...inputs, operation: 'export' }, options);
    return [...saidBy(applied), ...saidBy(exported)];
  };

const script = 'const getCustomJwtClaims = async () => ({});\n';
const withFiles = `jwtCustomizers:
  - tokenType: access-token
    script: { file: claims.js }
signInExperience: { customCss: { file: a.css } }
organizations: [{ name: Acme, customCss: { file: a.css } }]
`;
const files = { 'claims.js': script, 'a.css': 'a {}' };
const app = (name: string) => `applications: [{ name: ${name}, type: SPA }]`;

/** The causes of messages about files of the workspace, and about what a tenant has. */
export const workspaceCauses: Record<string, Cause> = {
  'save it as UTF-8': checks('logto.yml', (folder) => {
    writeFileSync(join(folder, 'logto.yml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
  }),
  'is outside the workspace; use a path inside it': checks('../logto.yml', () => undefined),
  'is not a regular file; use the path of one': checks('logto', (folder) => mkdirSync(join(folder, 'logto'))),
  'has more than 1 MiB; make it smaller': checks('logto.yml', (folder) => {
    writeFileSync(join(folder, 'logto.yml'), `# ${'x'.repeat(2 ** 20)}`);
  }),
  'A file cannot declare everything that this tenant has': exportsAfter(app('web'), (tenant, cloud) =>
    cloud.seedApplication(tenant, { name: 'web', type: 'SPA' }),
  ),
  'so nothing was written': exportsAfter('{}', (tenant, cloud) =>
    cloud.seedApplication(tenant, { name: 'web', type: 'SPA', customData: { text: 'x'.repeat(2 ** 20) } }),
  ),
  'but the tenant has two texts for it': exportsAfter(
    withFiles,
    (tenant) => {
      for (const organization of tenant.directory.organizations.values()) organization.customCss = 'b {}';
    },
    { files },
  ),
  'A file of its own can only hold valid JavaScript': exportsAfter(
    withFiles,
    (tenant) => {
      for (const one of tenant.settings.jwtCustomizers.values()) Object.assign(one, { script: 'const {' });
    },
    { files },
  ),
  'The tenant has other secrets than the file': exportsAfter(
    'captcha: { type: Turnstile, siteKey: a, secretKey: "${LOGTO_SECRET_KEY}" }\n',
    (tenant) => Object.assign(tenant.settings.captchaProvider?.config ?? {}, { secretKey: 'another-key' }),
    { env: { LOGTO_SECRET_KEY: 'key-of-the-provider' } },
  ),
  'a new file replaces it, without its comments': exportsAfter(
    '# Ours\nroles:\n  - name: a\n    description: "${LOGTO_VAR_A}"\n  - { name: b, description: y }\n',
    (tenant) => {
      for (const role of tenant.roles.values()) if (role.name === 'b') role.description = '\uF8E0';
    },
    { env: { LOGTO_VAR_A: 'x' } },
  ),
  '(an error in a new tenant)': checks('logto.yml', (folder) => {
    writeFileSync(join(folder, 'logto.yml'), 'connectors: [{ connectorId: github-universal }]');
  }),
  'are not set, so values with them were not checked': checks('logto.yml', (folder) => {
    writeFileSync(
      join(folder, 'logto.yml'),
      'users: [{ username: "${LOGTO_VAR_A}", password: "${LOGTO_SECRET_B}" }]',
    );
  }),
  '(fail-on-changes). Apply the desired state, or change what is declared.': onTenant(
    { 'dry-run': 'true', 'fail-on-changes': 'true' },
    app('web'),
  ),
  'uses … where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable':
    onTenant({}, 'signInExperience: { customUiCsp: { scriptSrc: ["https://${LOGTO_SECRET_DOMAIN}"] } }', {
      options: { env: { LOGTO_SECRET_DOMAIN: 'Secret-Domain.example.com' } },
    }),
  'neither declared nor in the tenant': onTenant({}, 'users: [{ username: alice, roles: [Nobody] }]'),
  'refers to an entry that this run deletes, because prune names …': onTenant(
    {},
    'roles: []\nusers: [{ username: alice, roles: [Customer] }]\nprune: [roles]',
    {
      prepare: async (tenant, cloud) => {
        const { id, secret } = tenant.defaultApplication;
        await operate(
          cloud,
          {
            pat: '',
            operation: 'configure',
            endpoint: tenant.origin,
            'm2m-app-id': id,
            'm2m-app-secret': secret,
            config: 'logto.yml',
          },
          { files: new Map([['logto.yml', 'roles: [{ name: Customer, description: d }]']]) },
        );
      },
    },
  ),
  'is required to create …, which cannot work without it': onTenant(
    {},
    'connectors: [{ connectorId: github-universal }]',
  ),
  'has no valid secret, so the outputs have none.': onTenant(
    {},
    'applications: [{ name: api, type: Traditional }]',
    {
      prepare: (tenant, cloud) => {
        const { id } = cloud.seedApplication(tenant, { name: 'api', type: 'Traditional' });
        tenant.secrets = tenant.secrets.filter(({ applicationId }) => applicationId !== id);
      },
    },
  ),
  'the tenant has several for …': onTenant({}, 'applications: [{ name: web, type: SPA, description: x }]', {
    prepare: (tenant, cloud) => {
      cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
      cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
    },
  }),
  'cannot be changed: Logto fixes it when it creates the …': onTenant({}, app('web'), {
    prepare: (tenant, cloud) => cloud.seedApplication(tenant, { name: 'web', type: 'Native' }),
  }),
};
