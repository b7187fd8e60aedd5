import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { TimedCloud, isDelete, names, operate } from './operate.ts';

const hour = 3_600_000;
const byAge = { name: '{owner}/{repo} *', 'max-age': '36h' };
const allOpen: Partial<Repository> = { state: () => Promise.resolve('open') };

const sweep = (
  cloud: TimedCloud,
  inputs: Record<string, string> = {},
  repository: Partial<Repository> = allOpen,
) => operate(cloud, { operation: 'sweep', 'github-token': 'ghs_token', ...inputs }, { repository });

describe('max-age', () => {
  it('deletes tenants that are older, even of open pull requests', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#3', 37 * hour);
    cloud.seedOld('octo/shop#4', 36 * hour);
    cloud.seedOld('octo/shop#5', 999 * hour, { tag: 'production' });
    const run = await sweep(cloud, { 'max-age': '36h' });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop#4', 'octo/shop#5']);
    expect(run.core.summaryText).toContain('it is 37 h old, more than max-age allows');
  });

  it('is enough for a pattern without a placeholder, and GitHub is not asked', async () => {
    const cloud = new TimedCloud();
    for (const [name, age] of [
      ['octo/shop e2e', 37],
      ['octo/shop e2e 2', 35],
      ['octo/shop', 37],
      ['octo/shop2 e2e', 37],
    ] as const)
      cloud.seedOld(name, age * hour);
    const never = () => Promise.reject(new Error('GitHub is not to be asked.'));
    const repository = {
      openNumbers: never,
      state: never,
      branches: never,
      hasBranch: never,
      runState: never,
    };
    const run = await sweep(cloud, { ...byAge, 'github-token': '' }, repository);
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop e2e 2', 'octo/shop', 'octo/shop2 e2e']);
  });

  it('is required for a pattern without a placeholder', async () => {
    const cloud = new TimedCloud();
    const run = await sweep(cloud, { ...byAge, 'max-age': '' });
    expect(run.error).toBe(
      'max-age: is required, because the pattern "octo/shop *" has none of {pr}, {branch} and {run}.',
    );
    expect(cloud.requests).toEqual([]);
  });
});

describe('an unknown age', () => {
  it.each<[string, unknown]>([
    ['in seconds', Math.floor(Date.parse('2026-01-01') / 1000)],
    ['in seconds, as a fraction', Date.parse('2026-01-01') / 1000],
    ['before 2020', '2019-12-31T00:00:00Z'],
    ['zero', 0],
    ['in the future', '2030-01-01T00:00:00Z'],
    ['no date', 'yesterday'],
    ['null', null],
    ['missing', undefined],
  ])('deletes nothing, with a warning: createdAt %s', async (_, createdAt) => {
    for (const inputs of [byAge, { ...byAge, name: '{owner}/{repo} {branch}' }]) {
      const cloud = new TimedCloud();
      const row = { id: 'odd1', name: 'octo/shop main', tag: 'development', regionName: 'EU' };
      cloud.oddEntries.push({ ...row, createdAt });
      cloud.seedOld('octo/shop main', 37 * hour);
      const run = await sweep(cloud, inputs, { branches: () => Promise.resolve(new Set(['main'])) });
      expect(run.error).toBeUndefined();
      expect(cloud.requests.filter(isDelete).map(({ path }) => path)).not.toContain('/api/tenants/odd1');
      expect(names(cloud)).toEqual([]);
      expect(run.core.said.join('\n')).toMatch(
        /warning Keep the development tenant "octo\/shop main", created .*: Logto gives no plausible time of its creation, so its age is not known\./,
      );
    }
  });

  it('deletes nothing, with a warning, when the answer of Logto has no Date', async () => {
    const cloud = new TimedCloud({ dateHeader: 'missing' });
    cloud.seedOld('octo/shop e2e', 999 * hour);
    const run = await sweep(cloud, byAge);
    expect(run.error).toBeUndefined();
    expect(run.core.said.join('\n')).toMatch(/warning Keep .* so its age is not known\./);
    expect(names(cloud)).toEqual(['octo/shop e2e']);
  });

  it('does not keep the tenant of a closed pull request', async () => {
    const cloud = new TimedCloud({ dateHeader: 'missing' });
    cloud.seedOld('octo/shop#1', hour);
    await sweep(cloud, { 'max-age': '36h' }, { state: () => Promise.resolve('closed') });
    expect(names(cloud)).toEqual([]);
  });
});

it('takes ages from the clock of Logto, never from that of the runner', async () => {
  for (const aheadMs of [40 * hour, -40 * hour]) {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop e2e', 35 * hour);
    const { clock } = cloud;
    const logtoTime = clock.now();
    cloud.intercept(({ path }) => {
      if (path !== '/api/tenants') return undefined;
      const rows = [...cloud.tenants.values()].map(({ id, name, tag, regionName, createdAt }) => ({
        id,
        name,
        tag,
        regionName,
        createdAt: new Date(createdAt),
      }));
      return Response.json(rows, { headers: { date: new Date(logtoTime).toUTCString() } });
    });
    clock.time += aheadMs;
    await sweep(cloud, byAge);
    expect(names(cloud)).toEqual(['octo/shop e2e']);
  }
});
