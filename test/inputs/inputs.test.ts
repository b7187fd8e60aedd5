import { describe, expect, it } from 'vitest';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { type Operation, readInputs, readPat } from '../../src/inputs/inputs.ts';
import { InputError } from '../../src/shared/problem.ts';
import { FakeCore, pullRequestEvent, pushEvent, withDefaults } from '../fakes.ts';
import { readAsRun } from './read-as-run.ts';

const tenant = { endpoint: 'https://abc123.logto.app', 'm2m-app-id': 'app', 'm2m-app-secret': 'secret' };

const good: Record<string, Record<string, string>> = {
  provision: { pat: 'pat_0123456789', name: 'My tenant', region: 'EU' },
  delete: { pat: 'pat_0123456789', name: 'My tenant' },
  sweep: { pat: 'pat_0123456789' },
  unseal: { pat: 'pat_0123456789', sealed: 'text' },
  configure: { ...tenant, apps: '[]' },
  export: { ...tenant, config: 'logto.yml' },
};

const read = (
  inputs: Record<string, string>,
  operation: Operation = 'provision',
  event: WorkflowEvent = pushEvent,
): Promise<void> => readAsRun({ operation, ...good[operation], ...inputs }, event);

/** The input values of an operation. */
const readValues = (
  operation: Operation,
  inputs: Record<string, string>,
  event: WorkflowEvent = pushEvent,
): unknown =>
  readInputs[operation](new FakeCore(withDefaults({ ...good[operation], ...inputs })), event).value;

const problemsOf = async (...given: Parameters<typeof read>): Promise<string[]> => {
  const error: unknown = await read(...given).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error('expected an InputError');
  return error.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};

describe('readInputs', () => {
  it('reads valid inputs', () => {
    const apps = '[{"name":"web","type":"SPA"}]';
    expect(readValues('provision', { apps, 'mask-outputs': 'False' })).toEqual({
      pat: 'pat_0123456789',
      name: 'My tenant',
      tag: 'development',
      region: 'EU',
      apps,
      config: '',
      'dry-run': false,
      'if-exists': 'reuse',
      'm2m-app-id': '',
      'm2m-app-secret': '',
      'mask-outputs': false,
      'keep-on-failure': false,
      'delete-after-job': false,
      comment: false,
      'github-token': '',
      'timeout-seconds': 300,
      'cloud-api-endpoint': 'https://cloud.logto.io',
    });
  });

  it('accepts a name of 128 characters of two UTF-16 units each', async () => {
    await expect(read({ name: '🙂'.repeat(128) })).resolves.toBeUndefined();
  });

  it.each<[string, string, string]>([
    [
      'pat',
      '',
      'is empty. GitHub gives no secrets to workflows of pull requests from forks; runs of Dependabot',
    ],
    ['pat', 'pat_a b', 'must be the token alone'],
    ['pat', 'pat_a\nb', 'must be the token alone'],
    ['pat', 'pat_ä', 'must be the token alone'],
    ['name', '', 'is required: the event push is not about a pull request'],
    ['name', '{repo}-pr-{pr}', 'has {pr}, but the event push is not about a pull request'],
    ['name', 'a-{branch}', 'has the unknown placeholder {branch}; there are {repo} and {pr}'],
    ['if-exists', 'replace', '"replace" is not one of reuse, reuse-or-recreate, recreate, fail'],
    ['comment', 'no', 'must be true or false, not "no"'],
    ['delete-after-job', 'x', 'must be true or false, not "x"'],
    ['name', 'x'.repeat(129), 'must be at most 128 characters long, but has 129'],
    ['name', '🙂'.repeat(129), 'must be at most 128 characters long, but has 129'],
    ['name', 'a\nb', 'must be one line without control characters'],
    ['tag', 'staging', '"staging" is not one of development, production'],
    ['tag', 'Development', '"Development" is not one of development, production'],
    ['tag', '', '"" is not one of development, production'],
    ['region', '', 'is required: the name of a region'],
    ['mask-outputs', 'yes', 'must be true or false, not "yes"'],
    ['mask-outputs', '', 'must be true or false, not ""'],
    ['keep-on-failure', '1', 'must be true or false, not "1"'],
    ['timeout-seconds', '5m', 'must be a whole number of seconds from 1 to 3600, not "5m"'],
    ['timeout-seconds', '0', 'must be a whole number of seconds from 1 to 3600, not "0"'],
    ['timeout-seconds', '-1', 'must be a whole number of seconds from 1 to 3600, not "-1"'],
    ['timeout-seconds', '1.5', 'must be a whole number of seconds from 1 to 3600, not "1.5"'],
    ['timeout-seconds', '3601', 'must be a whole number of seconds from 1 to 3600, not "3601"'],
    ['cloud-api-endpoint', 'cloud.logto.io', 'must be an https origin'],
    ['cloud-api-endpoint', 'ftp://cloud.logto.io', 'must be an https origin'],
    ['cloud-api-endpoint', 'http://cloud.logto.io', 'must use https'],
    ['cloud-api-endpoint', 'https://user:pw@cloud.logto.io', 'must not contain credentials'],
    ['cloud-api-endpoint', 'https://cloud.logto.io/api', 'must be an origin only'],
    ['cloud-api-endpoint', 'https://cloud.logto.io?x=1', 'must be an origin only'],
    ['apps', '{', 'is not valid JSON'],
  ])('refuses %s %j', async (input, value, sentence) => {
    const [problem, ...others] = await problemsOf({ [input]: value });
    expect(problem).toContain(`${input}: ${sentence}`);
    expect(others).toEqual([]);
  });

  it.each<[Operation, string, string, string]>([
    ['delete', 'tenant-id', 'ABC', 'must be the id of a tenant, such as abc123, not "ABC"'],
    ['delete', 'tenant-id', 'a/b', 'must be the id of a tenant'],
    ['delete', 'allow-production-delete', 'yes', 'must be true or false'],
    ['delete', 'name', '', 'is required'],
    ['sweep', 'name', 'preview', 'must hold {pr} exactly once'],
    ['sweep', 'name', '{pr}-{pr}', 'must hold {pr} exactly once'],
    ['sweep', 'max-age', '14', 'must be a whole number and a unit, such as 14d or 36h, not "14"'],
    ['sweep', 'max-age', '1.5d', 'must be a whole number and a unit'],
    ['sweep', 'max-age', '0d', 'must be a whole number and a unit'],
    ['sweep', 'max-age', '2 weeks', 'must be a whole number and a unit'],
    ['sweep', 'dry-run', '', 'must be true or false'],
    ['unseal', 'sealed', '', 'is empty: pass the output `sealed`'],
    ['unseal', 'pat', '', 'is empty. GitHub gives no secrets'],
    ['configure', 'endpoint', '', 'is required: the origin of the tenant'],
    ['configure', 'endpoint', 'http://logto.example.com', 'must use https'],
    ['configure', 'endpoint', 'https://logto.example.com/api', 'must be an origin only'],
    ['configure', 'm2m-app-id', '', 'is empty. GitHub gives no secrets'],
    ['configure', 'm2m-app-secret', '', 'is empty. GitHub gives no secrets'],
    ['configure', 'm2m-app-secret', 'a b', 'must be one word'],
    ['configure', 'management-api-resource', 'default', 'must be the indicator of the Management API'],
    ['configure', 'dry-run', 'yes', 'must be true or false'],
    ['export', 'config', '', 'is required: the path of the file to write'],
    ['export', 'config', 'logto.txt', 'must end in .yml, .yaml or .json, not "logto.txt"'],
    ['export', 'endpoint', 'x', 'must be an https origin'],
  ])('refuses for %s: %s %j', async (operation, input, value, sentence) => {
    const [problem, ...others] = await problemsOf({ [input]: value }, operation);
    expect(problem).toContain(`${input}: ${sentence}`);
    expect(others).toEqual([]);
  });

  it('requires both M2M credentials or neither', async () => {
    expect(await problemsOf({ 'm2m-app-id': 'x' })).toEqual([
      'm2m-app-secret: is empty: give m2m-app-id and m2m-app-secret together, or neither',
    ]);
    await expect(read({ 'm2m-app-id': 'x', 'm2m-app-secret': 'y' })).resolves.toBeUndefined();
  });

  it.each<[string, number]>([
    ['14d', 14 * 24 * 3_600_000],
    ['36h', 36 * 3_600_000],
  ])('reads the age %s as %i ms', async (text, ms) => {
    expect(readValues('sweep', { 'max-age': text })).toMatchObject({ 'max-age': ms });
  });

  it('uses repository and pull request in the default name', async () => {
    const event = pullRequestEvent('opened');
    expect(readValues('provision', { name: '' }, event)).toMatchObject({ name: 'shop-pr-7' });
    expect(readValues('delete', { name: '' }, event)).toMatchObject({ name: 'shop-pr-7' });
    expect(readValues('provision', { name: 'e2e {repo} {pr}' }, event)).toMatchObject({ name: 'e2e shop 7' });
  });

  it('requires no name to delete a tenant by ID', async () => {
    expect(readValues('delete', { name: '', 'tenant-id': 'abc123' })).toMatchObject({
      name: '',
      'tenant-id': 'abc123',
    });
  });

  it('ignores inputs that the operation does not use', async () => {
    await expect(read({ apps: '{', region: '', tag: 'x' }, 'delete')).resolves.toBeUndefined();
  });

  it.each(['https://cloud.logto.io/', 'http://127.0.0.1:4010', 'http://localhost:4010', 'http://[::1]:4010'])(
    'accepts %s as Cloud API',
    async (origin) => {
      await expect(read({ 'cloud-api-endpoint': origin })).resolves.toBeUndefined();
    },
  );

  it('reports the problems of all inputs together', async () => {
    const problems = await problemsOf({
      pat: '',
      name: '',
      tag: 'x',
      region: '',
      apps: '[{"name":"a","type":"b"}]',
    });
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'pat',
      'name',
      'tag',
      'region',
      'apps[0].type',
    ]);
  });

  it('requires apps or config for configure, but no pat', async () => {
    expect(await problemsOf({ apps: '' }, 'configure')).toEqual([
      'config: is empty, and so is apps: give one of them, or both',
    ]);
    await expect(read({ config: 'logto.yml', apps: '' }, 'configure')).resolves.toBeUndefined();
  });

  it('never shows the pat', async () => {
    const problems = await problemsOf({ pat: 'pat_secret with blank', tag: 'x' });
    expect(problems.join()).not.toContain('pat_secret');
  });
});

describe('readPat', () => {
  it('returns the pat, or undefined if it is not valid', () => {
    expect(readPat(new FakeCore({ pat: ' pat_x ' }))).toBe('pat_x');
    expect(readPat(new FakeCore({ pat: '' }))).toBeUndefined();
  });
});
