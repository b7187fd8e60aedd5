import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type RunResult, runAction } from '../../stand-in/runner/index.ts';
import { startInProcess } from './in-process.ts';
import { githubToken, startCloud } from './scenario.ts';

/** An existing tenant, and steps that configure it with files of a workspace. */
async function startSite(files: Record<string, string>) {
  const { cloud } = await startCloud();
  const tenant = cloud.seedTenant();
  const { id, secret } = tenant.defaultApplication;
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const run = (inputs: Record<string, string> = {}): Promise<RunResult> =>
    runAction({
      start: startInProcess(),
      env: { LOGTO_VAR_PR: '7' },
      expressions: { 'github.token': githubToken },
      inputs: {
        operation: 'configure',
        endpoint: tenant.origin,
        'm2m-app-id': id,
        'm2m-app-secret': secret,
        config: 'logto.yml\npreview/logto.yml\n',
        ...inputs,
      },
      github: { WORKSPACE: workspace },
      secrets: [secret],
    });
  return { cloud, tenant, write, run };
}

const base = `roles:
  - { name: Customer, description: Buys things }
applications:
  - name: web
    type: SPA
    description: The shop
    oidcClientMetadata: { redirectUris: ['https://example.com/callback'] }
users:
  - { username: alice, roles: [Customer] }
webhooks:
  - { name: Sync, events: [User.Created], config: { url: 'https://hooks.example.com' } }
jwtCustomizers:
  - { tokenType: access-token, script: { file: claims.js } }
`;
const preview = `applications:
  - name: web
    oidcClientMetadata: { redirectUris: ['https://pr-\${LOGTO_VAR_PR}.example.com/callback'] }
users:
  - { username: bob }
  - { username: alice, name: Alice }
webhooks: { replace: [] }
jwtCustomizers:
  - { tokenType: access-token, blockIssuanceOnError: true }
signInExperience: { customCss: { file: style.css } }
`;
const script = 'const getCustomJwtClaims = async () => ({ text: `${1}` });\n';
const files = {
  'logto.yml': base,
  'claims.js': script,
  'preview/logto.yml': preview,
  'preview/style.css': 'a { color: red; }\n',
};

it('applies a later file over an earlier one, with the texts of their files', async () => {
  const { cloud, tenant, run } = await startSite(files);
  const first = await run();
  expect(first.result, first.log).toBe('success');
  expect([...tenant.applications.values()].find(({ name }) => name === 'web')).toMatchObject({
    type: 'SPA',
    description: 'The shop',
    oidcClientMetadata: { redirectUris: ['https://pr-7.example.com/callback'] },
  });
  expect([...tenant.directory.users.values()]).toMatchObject([
    { username: 'alice', name: 'Alice' },
    { username: 'bob' },
  ]);
  expect(tenant.settings.hooks.size).toBe(0);
  expect(tenant.experience.signIn.customCss).toBe('a { color: red; }\n');
  expect(first.log).toContain('user users[1] of preview/logto.yml');
  expect(first.log).not.toContain('getCustomJwtClaims');
  cloud.requests.length = 0;
  const second = await run();
  expect(second.result, second.log).toBe('success');
  expect(second.log).toContain('Plan: no changes');
});

it('annotates the file that wrote a wrong value, and sends no request', async () => {
  const { cloud, write, run } = await startSite(files);
  write(
    'logto.yml',
    base.replace('name: Customer,', 'name: Customer, typo: 1,').replace('type: SPA', 'type: [SPA]'),
  );
  write('preview/logto.yml', `${preview}organizations:\n  - { description: O }\n`);
  const { result, annotations } = await run();
  expect(result).toBe('failure');
  expect(cloud.requests).toEqual([]);
  expect(annotations.slice(0, -1)).toMatchObject([
    { file: 'logto.yml', line: 2, message: expect.stringContaining('roles[0].typo: is not a known field') },
    { file: 'logto.yml', line: 5, message: expect.stringContaining('applications[0].type: ') },
    {
      file: 'preview/logto.yml',
      line: 12,
      message: 'preview/logto.yml:12:5 organizations[0].name: is required.',
    },
  ]);
});

it('annotates the line of a script that is not valid in its own file', async () => {
  const { cloud, write, run } = await startSite(files);
  write('claims.js', 'const getCustomJwtClaims = async () => {\n  return {;\n};\n');
  const { result, annotations } = await run();
  expect(result).toBe('failure');
  expect(cloud.requests).toEqual([]);
  expect(annotations).toMatchObject([
    {
      level: 'error',
      file: 'claims.js',
      line: 2,
      message: expect.stringContaining(
        'jwtCustomizers[0].script: is not valid JavaScript; Logto would accept the script, then fail to run it',
      ),
    },
  ]);
});

it('places a refusal of Logto in the last file that declares the entry', async () => {
  const { cloud, run } = await startSite(files);
  cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/applications'
      ? Response.json({ code: 'guard.invalid_input', message: 'No.' }, { status: 422 })
      : undefined,
  );
  const { result, annotations } = await run();
  expect(result).toBe('failure');
  expect(annotations[0]).toMatchObject({ file: 'preview/logto.yml', line: 2 });
  expect(annotations[0]?.message).toContain('preview/logto.yml:2:5 applications[0]: Could not create');
});

it('refuses a repeated path, and several for an export', async () => {
  const { run } = await startSite(files);
  const twice = await run({ config: 'logto.yml\n\n ./logto.yml' });
  expect(twice.annotations[0]?.message).toContain(
    'config: names the file "./logto.yml" twice; remove one line.\n',
  );
  const exported = await run({ operation: 'export' });
  expect(exported.annotations[0]?.message).toContain(
    'config: names several files, but export writes one; give one path.\n',
  );
});
