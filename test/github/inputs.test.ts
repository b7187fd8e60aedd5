import { describe, expect, it } from 'vitest';
import { readInputs, readPat } from '../../src/github/inputs.ts';
import { InputError } from '../../src/problems.ts';
import { parseApplications } from '../../src/tenant-config/parse-applications.ts';
import { FakeCore } from '../fakes.ts';

const good: Record<string, string> = {
  pat: 'pat_0123456789',
  name: 'My tenant',
  tag: 'development',
  region: 'EU',
  apps: '',
  'mask-outputs': 'true',
  'keep-on-failure': 'false',
  'timeout-seconds': '300',
  'cloud-api-endpoint': 'https://cloud.logto.io',
};

const read = (inputs: Record<string, string>) =>
  readInputs(new FakeCore({ ...good, ...inputs }), parseApplications);

const problemsOf = async (inputs: Record<string, string>): Promise<string[]> => {
  const error: unknown = await read(inputs).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error('expected an InputError');
  return error.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};

describe('readInputs', () => {
  it('reads good inputs into values', async () => {
    expect(await read({ apps: '[{"name":"web","type":"SPA"}]', 'mask-outputs': 'False' })).toEqual({
      ...good,
      apps: [{ name: 'web', type: 'SPA' }],
      'mask-outputs': false,
      'keep-on-failure': false,
      'timeout-seconds': 300,
    });
  });

  it('takes a name of 128 characters that are two UTF-16 units each', async () => {
    await expect(read({ name: '🙂'.repeat(128) })).resolves.toBeDefined();
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
    ['name', '', 'is required: the name of the tenant'],
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

  it.each(['https://cloud.logto.io/', 'http://127.0.0.1:4010', 'http://localhost:4010', 'http://[::1]:4010'])(
    'takes %s as Cloud API',
    async (origin) => {
      await expect(read({ 'cloud-api-endpoint': origin })).resolves.toBeDefined();
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

  it('never shows the pat', async () => {
    const problems = await problemsOf({ pat: 'pat_secret with blank', tag: 'x' });
    expect(problems.join()).not.toContain('pat_secret');
  });
});

describe('readPat', () => {
  it('gives the pat, or nothing when it is unusable', () => {
    expect(readPat(new FakeCore({ pat: ' pat_x ' }))).toBe('pat_x');
    expect(readPat(new FakeCore({ pat: '' }))).toBeUndefined();
  });
});
