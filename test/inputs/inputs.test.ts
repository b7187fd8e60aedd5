import { describe, expect, it } from 'vitest';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { type Operation, readInputs } from '../../src/inputs/inputs.ts';
import { readCommentInputs, readPat } from '../../src/inputs/post-inputs.ts';
import { FakeCore, pullRequestEvent, pushEvent, withDefaults } from '../fakes.ts';
import { problemsAsRun } from './read-as-run.ts';
import { pat, validInputs } from './valid-inputs.ts';

const problemsOf = (
  inputs: Record<string, string>,
  operation: Operation = 'provision',
  event: WorkflowEvent = pushEvent,
): Promise<string[]> => problemsAsRun({ operation, ...validInputs[operation], ...inputs }, event);

/** The input values of an operation. */
const readValues = (
  operation: Operation,
  inputs: Record<string, string>,
  event: WorkflowEvent = pushEvent,
): unknown =>
  readInputs[operation]({
    core: new FakeCore(withDefaults({ ...validInputs[operation], ...inputs })),
    event,
    isAuto: false,
  }).value;

describe('readInputs', () => {
  it('reads valid inputs', () => {
    const apps = '[{"name":"web","type":"SPA"}]';
    expect(readValues('provision', { apps, 'mask-outputs': 'False' })).toEqual({
      pat,
      name: 'My tenant',
      tag: 'development',
      region: 'EU',
      apps,
      config: '',
      'dry-run': false,
      'fail-on-changes': false,
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
      hasNameOfRun: false,
      hasNameOfPullRequest: false,
      isAuto: false,
    });
  });

  it('accepts a name of 128 characters of two UTF-16 units each', async () => {
    expect(await problemsOf({ name: '🙂'.repeat(128) })).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'pat',
      '',
      'is empty. GitHub gives no secrets to workflows of pull requests from forks, and runs of Dependabot',
    ],
    ['pat', 'pat_a b', 'must be the token alone'],
    ['pat', 'pat_a\nb', 'must be the token alone'],
    ['pat', 'pat_ä', 'must be the token alone'],
    ['pat', 'x'.repeat(19), 'is too short for a Logto Cloud personal access token (pat_…)'],
    ['name', '', 'is required: the event push is not about a pull request'],
    ['name', '{repo}#{pr}', 'has {pr}, but the event push is not about a pull request'],
    [
      'name',
      'a-{sha}',
      'has the unknown placeholder {sha}; there are {owner}, {repo}, {pr}, {branch} and {run}',
    ],
    ['if-exists', 'replace', '"replace" is not one of reuse, reuse-or-recreate, recreate, fail'],
    ['comment', 'no', 'must be true or false, not "no"'],
    ['delete-after-job', 'x', 'must be true or false, not "x"'],
    ['name', 'x'.repeat(129), 'must be at most 128 characters long, but has 129'],
    ['name', '🙂'.repeat(129), 'must be at most 128 characters long, but has 129'],
    ['name', 'a\nb', 'must be one line without control or format characters'],
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
    ['sweep', 'name', 'preview-{pr}', 'the pattern "preview-{pr}" could match tenants of other repositories'],
    ['sweep', 'github-token', '', 'is empty, but sweep asks GitHub which pull requests, branches and runs'],
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
    ['configure', 'config', '', 'is empty, and so is apps: give one of them, or both'],
    ['configure', 'dry-run', 'yes', 'must be true or false'],
    ['export', 'config', '', 'is required: the path of the file to write'],
    ['export', 'config', 'a.yml\nb.yml', 'names several files, but export writes one; give one path'],
    ['export', 'config', 'logto.txt', 'must end in .yml, .yaml or .json, not "logto.txt"'],
    ['export', 'endpoint', 'x', 'must be an https origin'],
  ])('refuses for %s: %s %j', async (operation, input, value, sentence) => {
    const [problem, ...others] = await problemsOf({ [input]: value }, operation);
    expect(problem).toContain(`${input}: ${sentence}`);
    expect(others).toEqual([]);
  });

  it('suggests that an empty app ID may be a variable with a wrong name', async () => {
    expect(await problemsOf({ 'm2m-app-id': '' }, 'configure')).toEqual([
      expect.stringMatching(/check that the secret or variable exists, and how it is spelled$/),
    ]);
  });

  it('requires both M2M credentials or neither', async () => {
    expect(await problemsOf({ 'm2m-app-id': 'x' })).toEqual([
      'm2m-app-secret: is empty: give m2m-app-id and m2m-app-secret together, or neither',
    ]);
    expect(await problemsOf({ 'm2m-app-id': 'x', 'm2m-app-secret': 'y' })).toEqual([]);
  });

  it.each<[string, number]>([
    ['14d', 14 * 24 * 3_600_000],
    ['36h', 36 * 3_600_000],
  ])('reads the age %s as %i ms', async (text, ms) => {
    expect(readValues('sweep', { 'max-age': text })).toMatchObject({ 'max-age': ms });
  });

  it('requires no name to delete a tenant by ID', () => {
    expect(readValues('delete', { name: '', 'tenant-id': 'abc123' })).toMatchObject({
      name: '',
      'tenant-id': 'abc123',
    });
  });

  it('tells whether only this run can have the name', () => {
    expect(readValues('provision', { name: '{owner}/{repo} {run}' })).toMatchObject({ hasNameOfRun: true });
    const own = readValues('provision', { name: pushEvent.runId });
    expect(own).toMatchObject({ name: pushEvent.runId, hasNameOfRun: false });
    expect(readValues('provision', { name: '' }, pullRequestEvent('opened'))).toMatchObject({
      hasNameOfRun: false,
    });
  });

  it('deletes no production tenant when the job ends', async () => {
    const production = { tag: 'production' };
    expect(await problemsOf(production)).toEqual([]);
    expect(await problemsOf({ ...production, 'delete-after-job': 'True' })).toEqual([
      'delete-after-job: is for development tenants only, but tag is production; a production tenant is deleted by operation delete with tenant-id and allow-production-delete',
    ]);
  });

  it('requires max-age and no token to sweep by a pattern that has only the age', async () => {
    const ofAge = { name: '{owner}/{repo} *', 'github-token': '' };
    expect(await problemsOf(ofAge, 'sweep')).toEqual([
      'max-age: is required, because the pattern "octo/shop *" has none of {pr}, {branch} and {run}',
    ]);
    expect(await problemsOf({ ...ofAge, 'max-age': '14d' }, 'sweep')).toEqual([]);
    const both = { ...ofAge, name: '{owner}/{repo} *\n{owner}/{repo}#{pr}', 'max-age': '14d' };
    expect(await problemsOf(both, 'sweep')).toEqual([
      'github-token: is empty, but sweep asks GitHub which pull requests, branches and runs are over',
    ]);
  });

  it.each(['https://cloud.logto.io/', 'http://127.0.0.1:4010', 'http://localhost:4010', 'http://[::1]:4010'])(
    'accepts %s as Cloud API',
    async (origin) => {
      expect(await problemsOf({ 'cloud-api-endpoint': origin })).toEqual([]);
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

  it('requires a secret for the comment of configure that nobody can guess', async () => {
    const comment = { comment: 'true' };
    const problem =
      'm2m-app-secret: is too short for comment, which recognizes its comments by a secret of at least 20 characters: check that the secret is complete, or leave out comment';
    expect(await problemsOf({ ...comment, 'm2m-app-secret': 's'.repeat(19) }, 'configure')).toEqual([
      problem,
    ]);
    expect(await problemsOf({ ...comment, 'm2m-app-secret': 's'.repeat(20) }, 'configure')).toEqual([]);
    expect(await problemsOf({ 'm2m-app-secret': 's'.repeat(19) }, 'configure')).toEqual([]);
  });

  it('configures with apps alone', async () => {
    expect(await problemsOf({ apps: '[]', config: '' }, 'configure')).toEqual([]);
  });

  it('never shows the pat', async () => {
    const problems = await problemsOf({ pat: 'pat_secret with blank', tag: 'x' });
    expect(problems.join()).not.toContain('pat_secret');
  });
});

describe('readPat', () => {
  it('returns the pat, or undefined if it is not valid', () => {
    expect(readPat(new FakeCore({ pat: ` ${pat} ` }))).toBe(pat);
    for (const bad of ['', 'pat_x', `${pat} x`]) {
      expect(readPat(new FakeCore({ pat: bad }))).toBeUndefined();
    }
  });
});

describe('readCommentInputs', () => {
  it.each([
    [
      { comment: 'true', 'github-token': 'ghs_token' },
      { comment: true, 'github-token': 'ghs_token' },
    ],
    [
      { comment: 'false', 'github-token': 'ghs_token' },
      { comment: false, 'github-token': 'ghs_token' },
    ],
    [
      { comment: 'true', 'github-token': '' },
      { comment: true, 'github-token': '' },
    ],
    [
      { comment: 'maybe', 'github-token': 'ghs_token' },
      { comment: false, 'github-token': '' },
    ],
    [
      { comment: 'true', 'github-token': 'two words' },
      { comment: false, 'github-token': '' },
    ],
    [{}, { comment: false, 'github-token': '' }],
  ])('reads %j, and ignores every value that is not valid', (given: Record<string, string>, expected) => {
    expect(readCommentInputs(new FakeCore(given))).toEqual(expected);
  });
});
