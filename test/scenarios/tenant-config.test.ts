import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogtoCloud, RecordedRequest, Served, TenantState } from '../../stand-in/logto-cloud/index.ts';
import { type RunOptions, type RunResult, runAction } from '../../stand-in/runner/index.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import { startBundle } from '../start-bundle.ts';
import { startInProcess } from './in-process.ts';
import { expectNoSecret, githubToken, startCloud } from './scenario.ts';
import { type KindCase, env, fileOf, kindCases, signInPage } from './tenant-config-kinds.ts';

const workspaces: string[] = [];

afterEach(() => {
  for (const workspace of workspaces.splice(0)) rmSync(workspace, { recursive: true, force: true });
});

/** A workspace with files, an existing tenant, and steps that use both. */
interface Site extends Served {
  tenant: TenantState;
  workspace: string;
  /** Writes the config file. */
  write: (text: string) => void;
  /** Runs a step with the credentials of the tenant, by default `configure`. */
  run: (inputs?: Record<string, string>, options?: RunOptions) => Promise<RunResult>;
  /** Runs a step that provisions another tenant, with its post stage. */
  provision: () => Promise<RunResult>;
}

async function startSite(): Promise<Site> {
  const served = await startCloud();
  const { cloud, origin } = served;
  const tenant = cloud.seedTenant();
  const { id, secret } = tenant.defaultApplication;
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  workspaces.push(workspace);
  mkdirSync(join(workspace, 'sign-in-pages'));
  writeFileSync(join(workspace, 'sign-in-pages/index.html'), signInPage);
  const step = async (inputs: Record<string, string>, options: RunOptions): Promise<RunResult> => {
    const run = await runAction({
      start: startInProcess(),
      env,
      expressions: { 'github.token': githubToken },
      ...options,
      inputs: { config: 'logto.yml', ...inputs },
      github: { WORKSPACE: workspace },
      secrets: [secret, cloud.pat],
    });
    // The runner shows the environment of a step, unless it knows the values as secrets.
    const log = run.log.slice(run.log.indexOf('##[endgroup]'));
    expectNoSecret({ ...run, log }, [...cloud.secrets(), githubToken, ...Object.values(env)]);
    expect(run.main.stderr + (run.post?.stderr ?? '')).toBe('');
    return run;
  };
  const access = { endpoint: tenant.origin, 'm2m-app-id': id, 'm2m-app-secret': secret };
  const account = { name: 'Preview', region: 'EU', pat: cloud.pat, 'cloud-api-endpoint': origin };
  return {
    ...served,
    tenant,
    workspace,
    write: (text) => writeFileSync(join(workspace, 'logto.yml'), text),
    run: (inputs = {}, options = {}) =>
      step({ operation: 'configure', ...access, ...inputs }, { post: false, ...options }),
    provision: () => step({ operation: 'provision', ...account }, {}),
  };
}

/** The requests that change the tenant. */
const changing = (requests: readonly RecordedRequest[]): string[] =>
  requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/oidc/token')
    .map(({ method, path }) => `${method} ${path}`);

describe.each(kindCases)('$kind', (one) => {
  it('is created, then updated, then unchanged', async () => {
    const { cloud, tenant, write, run } = await startSite();
    write(fileOf(one));
    const created = await run();
    expect(created.result, created.log).toBe('success');
    expect(one.held(tenant)).toEqual(one.created);

    write(fileOf({ ...one, text: one.text.replace(...one.change) }));
    const updated = await run();
    expect(updated.result, updated.log).toBe('success');
    expect(changedFields(updated.log)).toEqual(one.updated.split(', '));
    expect(JSON.parse(updated.outputs['plan'] ?? '')).toMatchObject({ create: [], update: [one.called] });
    expect(one.held(tenant)).toEqual(one.changed);

    cloud.requests.length = 0;
    const again = await run();
    expect(again.result, again.log).toBe('success');
    expect(changing(cloud.requests)).toEqual([]);
    expect(again.log).toContain('Plan: no changes,');
    expect(one.held(tenant)).toEqual(one.changed);
  });

  it('is reported with its line when Logto refuses it', async () => {
    const { cloud, write, run } = await startSite();
    const text = fileOf(one);
    const { method, path, status, code } = one.refused;
    const taken = Object.entries(env).flatMap(([name, value]) => (text.includes(`\${${name}}`) ? value : []));
    cloud.intercept((request) =>
      request.method === method && path.test(request.path)
        ? Response.json({ code, message: ['No:', ...taken].join(' ') }, { status })
        : undefined,
    );
    write(text);
    const { result, annotations } = await run();
    expect(result).toBe('failure');
    const line = text.split('\n').indexOf(`${one.kind}:`) + (isSingle(one) ? 1 : 2);
    const entry = `logto.yml:${line}:${isSingle(one) ? '1' : '5'} ${one.kind}${isSingle(one) ? '' : '[0]'}`;
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({
      level: 'error',
      file: 'logto.yml',
      line,
      title: 'Logto tenant config',
    });
    for (const { message } of annotations) {
      expect(message.startsWith(`${entry}: Could not `), message).toBe(true);
      expect(message).toContain(`: ${method} /api/`);
      expect(message).toContain(
        `answered ${status}: ${['No:', ...taken.map(() => '***')].join(' ')} (code ${code}`,
      );
    }
  });
});

/** The fields that the log of a run shows as changed, each once. */
const changedFields = (log: string): string[] => [
  ...new Set([...log.matchAll(/^[-+!] {5}(.+?): /gm)].map(([, field = '']) => field)),
];

const isSingle = ({ kind }: KindCase): boolean => kinds.some(({ name, single }) => name === kind && single);
const allKinds = kindCases.map(({ text }) => text).join('');

it('provisions all kinds together in a new tenant, and masks all values of environment variables', async () => {
  const { cloud, write, provision } = await startSite();
  write(allKinds);
  const run = await provision();
  expect(run.result, run.log).toBe('success');
  const tenant = newTenant(cloud);
  expect(Object.fromEntries(kindCases.map(({ kind, held }) => [kind, tenant && held(tenant)]))).toEqual(
    Object.fromEntries(kindCases.map(({ kind, created }) => [kind, created])),
  );
  for (const value of Object.values(env)) expect(run.masker.mask(`<${value}>`)).toBe('<***>');
  expect(run.outputs).toMatchObject({ created: 'true', 'app-ids': expect.stringContaining('"worker"') });
  expect(run.summary).toContain('\n+ organization "Acme"\n');
});

it('sends no request for a file with mistakes, and annotates each of them', async () => {
  const { cloud, write, provision } = await startSite();
  write(`roles:
  - name: Customer
    description: Shops
    scopez: []
  - name: Customer
    description: ''
webhooks:
  - { name: Sync, events: [User.Made], config: { url: nope } }
users:
  - username: alice
    primaryPhone: 31612345678
    name: \${LOGTO_VAR_NOT_SET}
hooks: []
prune: [applications]
`);
  const { result, annotations, outputs } = await provision();
  expect(result).toBe('failure');
  expect(cloud.requests).toEqual([]);
  expect(outputs).toEqual({});
  const each = annotations.slice(0, -1);
  expect(annotations.at(-1)?.message.split('\n')).toEqual([
    '9 problems with the inputs, each on its line.',
    'Help: docs/troubleshooting.md#inputs',
    'Help: docs/troubleshooting.md#the-config-file',
  ]);
  for (const { file, line, col, message } of each) expect(message).toContain(`${file}:${line}:${col} `);
  expect(each.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^logto\.yml:4:5 roles\[0\]\.scopez: is not a known field; did you mean scopes/),
    expect.stringMatching(/^logto\.yml:5:5 roles\[1\]\.name: "Customer" is already used by roles\[0\]/),
    expect.stringMatching(/^logto\.yml:6:5 roles\[1\]\.description: must not be empty/),
    expect.stringMatching(/^logto\.yml:8:28 webhooks\[0\]\.events\[0\]: "User\.Made" is not one of/),
    expect.stringMatching(/^logto\.yml:8:50 webhooks\[0\]\.config\.url: must be an absolute URL/),
    expect.stringMatching(
      /^logto\.yml:11:5 users\[0\]\.primaryPhone: must be text, not a number; put it in quotes/,
    ),
    expect.stringMatching(
      /^logto\.yml:12:5 users\[0\]\.name: needs the environment variable LOGTO_VAR_NOT_SET/,
    ),
    expect.stringMatching(/^logto\.yml:13:1 hooks: is not a known field/),
    expect.stringMatching(/^logto\.yml:14:9 prune\[0\]: "applications" is not a key of this file/),
  ]);
});

it('reports the line of an entry that Logto refuses in a new tenant, and deletes the tenant', async () => {
  const { cloud, write, provision } = await startSite();
  write(allKinds);
  cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/users'
      ? Response.json(
          { code: 'user.username_already_in_use', message: env.LOGTO_SECRET_TEST_USER_PASSWORD },
          { status: 422 },
        )
      : undefined,
  );
  const { result, annotations, outputs } = await provision();
  expect(result).toBe('failure');
  const line = allKinds.split('\n').indexOf('users:') + 2;
  expect(annotations.map(({ file, line: its }) => [file, its])).toEqual([['logto.yml', line]]);
  expect(annotations[0]?.message).toMatch(
    new RegExp(`^logto\\.yml:${line}:5 users\\[0\\]: Could not create the user: .*: \\*\\*\\* \\(code user`),
  );
  expect(annotations[0]?.message).toContain('that this run created was deleted again');
  expect(newTenant(cloud)).toBeUndefined();
  expect(outputs['tenant-id']).toBe('');
});

it.each(['exported.yml', 'exported.json'])('exports a file %s whose plan is empty', async (file) => {
  const { cloud, workspace, write, run } = await startSite();
  write(allKinds);
  await run({}, { start: startBundle });
  const inputs = { operation: 'export', config: file, 'export-users': 'true' };
  const exported = await run(inputs, { start: startBundle });
  expect(exported.result, exported.log).toBe('success');
  const text = readFileSync(join(workspace, file), 'utf8');
  for (const secret of [...cloud.secrets(), ...Object.values(env)]) expect(text).not.toContain(secret);
  for (const { kind } of kindCases) {
    const line = new RegExp(`^( *")?${kind}"?:`, 'm');
    // Logto does not show the pages that were uploaded.
    if (kind === 'customUi') expect(text).not.toMatch(line);
    else expect(text).toMatch(line);
  }
  cloud.requests.length = 0;
  const planned = await run({ config: file, 'dry-run': 'true' });
  expect(planned.result, planned.log).toBe('success');
  expect(JSON.parse(planned.outputs['plan'] ?? '')).toEqual({
    create: [],
    update: [],
    delete: [],
    unmanaged: [],
  });
  expect(changing(cloud.requests)).toEqual([]);
});

it('shows the plan of a pull request as a diff in the summary', async () => {
  const { cloud, write, run } = await startSite();
  write(allKinds);
  await run();
  cloud.requests.length = 0;
  write(
    `${kindCases.reduce((text, { change }) => text.replace(...change), allKinds).replace('name: Sync users', 'name: Sync')}prune: [webhooks]\n`,
  );
  const payload = {
    action: 'synchronize',
    number: 7,
    pull_request: { number: 7, user: { login: 'octocat' } },
  };
  const { result, summary, outputs, log } = await run(
    { 'dry-run': 'true' },
    { event: { name: 'pull_request', payload } },
  );
  expect(result, log).toBe('success');
  expect(changing(cloud.requests)).toEqual([]);
  expect(/```diff\n([^]*)\n```/.exec(summary)?.[1]).toMatchSnapshot();
  expect(JSON.parse(outputs['plan'] ?? '').delete).toEqual(['webhook "Sync users"']);
});

/** The tenant that a run created. */
function newTenant(cloud: LogtoCloud): TenantState | undefined {
  return [...cloud.tenants.values()].find(({ name }) => name === 'Preview');
}
