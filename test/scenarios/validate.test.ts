import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTenant } from '../../stand-in/logto-cloud/client.ts';
import type { Served } from '../../stand-in/logto-cloud/index.ts';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import { startBundle } from '../start-bundle.ts';
import { onlyFor, runStep, startCloud } from './scenario.ts';

let workspace: string;
let served: Served;

beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'validate-'));
  served = await startCloud();
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const pullRequestOf = (owner: string, action = 'opened', login = owner) => ({
  name: 'pull_request',
  payload: {
    action,
    number: 7,
    pull_request: {
      number: 7,
      head: { ref: 'feature', repo: { full_name: `${owner}/shop` } },
      user: { login },
    },
  },
});

/** A run for a pull request from a fork, which gets no secret. Its proxy would refuse every connection. */
const ofFork: RunOptions = {
  event: pullRequestOf('octocat'),
  expressions: { 'github.token': '' },
  env: { HTTPS_PROXY: 'no proxy', HTTP_PROXY: 'no proxy' },
};

function runWith(file: string, inputs: Record<string, string>, options: RunOptions = ofFork) {
  writeFileSync(join(workspace, 'logto.yml'), file);
  return runStep(
    served,
    { pat: '', config: 'logto.yml', ...inputs },
    { ...options, github: { REPOSITORY: 'octo/shop', WORKSPACE: workspace } },
  );
}

const validate = (file: string, options?: RunOptions) =>
  runWith(file, { ...onlyFor('validate'), 'cloud-api-endpoint': '' }, options);

const good = `
roles: [{ name: Customer, description: Buys things }]
applications:
  - name: web
    type: SPA
    oidcClientMetadata: { redirectUris: ['\${LOGTO_VAR_URL}/callback'] }
users: [{ username: alice, password: '\${LOGTO_SECRET_PASSWORD}', roles: [Customer] }]
`;

const broken = `
roles:
  - { name: Customer, description: '\${HOME}' }
  - { name: Customer, description: Buys things }
applications:
  - name: web
    type: SPA
    oidcClientMetadata: { redirectUris: ['\${LOGTO_VAR_URL}/callback'] }
    isThirdParty: maybe
customUi: { folder: nowhere }
`;

/** The annotations that a broken file gets. */
const mistakes = [
  [3, 23, 'roles[0].description: uses HOME, but a file can read only variables named'],
  [4, 7, 'roles[1].name: "Customer" is already used by roles[0]; names must be unique'],
  [9, 5, 'applications[0].isThirdParty: must be true or false, not text'],
  [10, 13, 'customUi.folder: there is no folder "nowhere" in the workspace'],
].map(([line, col, message]) => ({
  level: 'error',
  file: 'logto.yml',
  line,
  col,
  message: expect.stringContaining(String(message)),
}));

describe('operation: validate', () => {
  it('accepts a good file of a fork without secrets, variables and requests', async () => {
    const run = await validate(good, { ...ofFork, start: startBundle });
    expect(run.result, run.log).toBe('success');
    expect(run.outputs).toEqual({ operation: 'validate' });
    expect(run.annotations).toEqual([]);
    expect(run.log).toContain(
      'The desired state is valid: 3 entries of 3 kinds. 2 variables are not set, so values with them were not checked: LOGTO_VAR_URL, LOGTO_SECRET_PASSWORD.',
    );
    expect(served.cloud.requests).toEqual([]);
  });

  it('annotates each mistake on its line', async () => {
    const run = await validate(broken);
    expect(run.result).toBe('failure');
    expect(run.annotations).toMatchObject([...mistakes, { message: expect.stringContaining('4 problems') }]);
    expect(served.cloud.requests).toEqual([]);
  });

  it('annotates as a warning what the tenant must already have', async () => {
    const run = await validate('users: [{ username: alice, roles: [Customer] }]\n');
    expect(run.result, run.log).toBe('success');
    expect(run.annotations).toMatchObject([
      {
        level: 'warning',
        file: 'logto.yml',
        line: 1,
        col: 36,
        message: expect.stringContaining(
          'logto.yml:1:36 users[0].roles[0]: the role of type User "Customer" is not declared here',
        ),
      },
    ]);
  });

  it('fills in the variables that are set, and checks their values', async () => {
    const env = { LOGTO_VAR_URL: 'https://a.example.com', LOGTO_SECRET_PASSWORD: 'short' };
    const run = await validate(good, { ...ofFork, event: pullRequestOf('octo'), env });
    expect(run.result).toBe('failure');
    expect(run.annotations).toMatchObject([
      {
        line: 7,
        message: expect.stringContaining(
          'users[0].password: uses LOGTO_SECRET_PASSWORD, whose value has fewer than',
        ),
      },
    ]);
  });

  it.each([
    ['a fork', pullRequestOf('octocat')],
    ['Dependabot', pullRequestOf('octo', 'opened', 'dependabot[bot]')],
  ])('does not check the rest of a secret in a run of %s', async (_, event) => {
    const run = await validate(good, { ...ofFork, event, env: { LOGTO_SECRET_PASSWORD: 'x-' } });
    expect(run.result, run.log).toBe('success');
  });

  it('checks apps as well', async () => {
    const inputs = { ...onlyFor('validate'), 'cloud-api-endpoint': '', config: '', apps: '- name: web' };
    const run = await runWith('', inputs);
    expect(run.result).toBe('failure');
    expect(run.log).toContain('apps[0].type');
  });

  it('refuses inputs that it does not use, and names the operations that do', async () => {
    const run = await runWith(good, {
      ...onlyFor('validate'),
      'cloud-api-endpoint': '',
      pat: 'pat_0123456789abcdef',
    });
    expect(run.result).toBe('failure');
    expect(run.log).toContain(
      'pat: is not used by operation validate, only by provision, delete, sweep, unseal; leave it out.',
    );
  });
});

describe('missing-pat: skip', () => {
  const skip = (file: string, inputs: Record<string, string> = {}, options: RunOptions = ofFork) =>
    runWith(file, { 'missing-pat': 'skip', ...inputs }, options);

  it.each([
    ['auto', {}],
    ['provision', { operation: 'provision' }],
    ['configure', { operation: 'configure' }],
  ])('skips a run of %s whose file is good', async (_, inputs) => {
    const run = await skip(good, inputs);
    expect(run.result, run.log).toBe('success');
    expect(run.outputs).toEqual({});
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/^Skipped: /) },
    ]);
    expect(run.log).toContain('The desired state is valid: 3 entries of 3 kinds.');
    expect(served.cloud.requests).toEqual([]);
  });

  it('does not check the rest of a secret', async () => {
    const run = await skip(good, {}, { ...ofFork, env: { LOGTO_SECRET_PASSWORD: 'x-' } });
    expect(run.result, run.log).toBe('success');
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
  });

  it.each([
    ['auto', {}],
    ['configure', { operation: 'configure' }],
  ])('fails a run of %s whose file is broken, on the lines of the mistakes', async (_, inputs) => {
    const run = await skip(broken, inputs);
    expect(run.result).toBe('failure');
    expect(run.annotations).toMatchObject([...mistakes, { level: 'error' }]);
    expect(run.outputs).toEqual({});
  });

  it.each<[string, Record<string, string>, RunOptions]>([
    ['a closed pull request', {}, { ...ofFork, event: pullRequestOf('octocat', 'closed') }],
    ['an operation that applies nothing', { operation: 'sweep' }, ofFork],
  ])('does not read the file for %s', async (_, inputs, options) => {
    const run = await skip(broken, inputs, options);
    expect(run.result, run.log).toBe('success');
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
  });
});

describe('fail-on-changes', () => {
  const role = 'roles: [{ name: Customer, description: Buys things }]';
  const dryRun = { 'dry-run': 'true', 'fail-on-changes': 'true' };

  /** A tenant, and a function that configures it. */
  async function startTenant() {
    const { defaultApplication, origin } = await createTenant(served.cloud, { name: 'Shop' });
    const tenant = {
      ...onlyFor('configure'),
      'cloud-api-endpoint': '',
      endpoint: origin,
      'm2m-app-id': defaultApplication.id,
      'm2m-app-secret': defaultApplication.secret,
    };
    return (inputs: Record<string, string> = {}) =>
      runWith(role, { ...tenant, ...inputs }, { secrets: [defaultApplication.secret] });
  }

  it('fails a dry run that finds changes, after the plan', async () => {
    const configure = await startTenant();
    const run = await configure(dryRun);
    expect(run.result).toBe('failure');
    expect(run.annotations.map(({ message }) => message)).toEqual([
      'The tenant differs from the desired state: 1 to create (fail-on-changes). Apply the desired state, or change what is declared.',
    ]);
    expect(run.outputs).toMatchObject({ changed: 'true', plan: expect.stringContaining('Customer') });
    expect(run.summary).toContain('+ role "Customer"');
  });

  it('passes a dry run without changes', async () => {
    const configure = await startTenant();
    await configure();
    const run = await configure(dryRun);
    expect(run.result, run.log).toBe('success');
    expect(run.outputs['changed']).toBe('false');
  });

  it('is refused without dry-run', async () => {
    const configure = await startTenant();
    const run = await configure({ 'fail-on-changes': 'true' });
    expect(run.result).toBe('failure');
    expect(run.log).toContain('fail-on-changes: is only for dry-run: true');
  });
});
