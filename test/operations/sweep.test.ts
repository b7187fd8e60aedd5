import { describe, expect, it } from 'vitest';
import type { PullRequests } from '../../src/github/pull-requests.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { names, operate } from './operate.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-20T12:00:00Z');
const pulls = (open: number[], closed: number[]): Partial<PullRequests> => ({
  openNumbers: () => Promise.resolve(new Set(open)),
  state: (number) =>
    Promise.resolve(open.includes(number) ? 'open' : closed.includes(number) ? 'closed' : 'unknown'),
});

const sweep = (cloud: LogtoCloud, inputs: Record<string, string>, pullRequests: Partial<PullRequests>) =>
  operate(cloud, { operation: 'sweep', 'github-token': 'ghs_token', ...inputs }, { pullRequests });

const seed = (
  cloud: LogtoCloud,
  name: string,
  ageHours = 1,
  tag: 'development' | 'production' = 'development',
) => cloud.seedTenant({ name, tag, createdAt: now - ageHours * hour });

describe('sweep', () => {
  it('deletes tenants of closed pull requests, and keeps all others, with reasons', async () => {
    const cloud = new LogtoCloud();
    const toDelete = [seed(cloud, 'shop-pr-1').id, seed(cloud, 'shop-pr-2').id];
    seed(cloud, 'shop-pr-3');
    seed(cloud, 'shop-pr-4');
    seed(cloud, 'shop-pr-1', 1, 'production');
    for (const name of ['shop-pr-01', 'shop-pr-', 'shop-pr-1x', 'other-pr-1', 'x shop-pr-1', 'Shop-pr-1'])
      seed(cloud, name);
    const run = await sweep(cloud, {}, pulls([3], [1, 2]));
    expect(run.error).toBeUndefined();
    expect(JSON.parse(run.outputs['deleted'] ?? '').toSorted()).toEqual(toDelete.toSorted());
    expect(names(cloud).toSorted()).toEqual(
      [
        'Shop-pr-1',
        'other-pr-1',
        'shop-pr-',
        'shop-pr-01',
        'shop-pr-1',
        'shop-pr-1x',
        'shop-pr-3',
        'shop-pr-4',
        'x shop-pr-1',
      ].toSorted(),
    );
    const { summaryText } = run.core;
    expect(summaryText).toContain('<td>deleted</td><td>pull request #1 is closed</td>');
    expect(summaryText).toContain('<td>kept</td><td>pull request #3 is open</td>');
    expect(summaryText).toContain('<td>kept</td><td>GitHub knows no pull request #4</td>');
    expect(summaryText).toContain('<td>kept</td><td>a production tenant is never swept</td>');
  });

  it('deletes tenants that are older than max-age, even of open pull requests', async () => {
    const cloud = new LogtoCloud();
    seed(cloud, 'shop-pr-3', 37);
    seed(cloud, 'shop-pr-4', 35);
    seed(cloud, 'shop-pr-5', 999, 'production');
    const run = await sweep(cloud, { 'max-age': '36h' }, pulls([3, 4, 5], []));
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['shop-pr-4', 'shop-pr-5']);
    expect(run.core.summaryText).toContain('it is 37 h old, more than max-age allows');
  });

  it('only lists tenants on a dry run', async () => {
    const cloud = new LogtoCloud();
    seed(cloud, 'shop-pr-1');
    const run = await sweep(cloud, { 'dry-run': 'true' }, pulls([], [1]));
    expect(run.outputs['deleted']).toBe('[]');
    expect(names(cloud)).toEqual(['shop-pr-1']);
    expect(run.core.summaryText).toContain('<td>would be deleted</td>');
  });

  it('continues after a tenant that cannot be deleted, and fails at the end', async () => {
    const cloud = new LogtoCloud();
    seed(cloud, 'shop-pr-1').callerRole = 'collaborator';
    const { id } = seed(cloud, 'shop-pr-2');
    const run = await sweep(cloud, {}, pulls([], [1, 2]));
    expect(run.error).toContain('1 of 2 tenants could not be deleted');
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(run.core.summaryText).toContain('not deleted: Could not delete the tenant');
  });

  it.each<[string, Partial<PullRequests>]>([
    ['list', { openNumbers: () => Promise.reject(new Error('GitHub is down')) }],
    [
      'single look',
      {
        openNumbers: () => Promise.resolve(new Set()),
        state: () => Promise.reject(new Error('GitHub is down')),
      },
    ],
  ])('deletes nothing when GitHub cannot be asked (%s)', async (_, pullRequests) => {
    const cloud = new LogtoCloud();
    seed(cloud, 'shop-pr-1', 999);
    const run = await sweep(cloud, { 'max-age': '1h' }, pullRequests);
    expect(run.error).toBe('GitHub is down');
    expect(cloud.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('requires a token for GitHub', async () => {
    const run = await sweep(new LogtoCloud(), { 'github-token': '' }, {});
    expect(run.error).toBe('github-token: is empty, but sweep asks GitHub which pull requests are open.');
  });

  it('uses the given template', async () => {
    const cloud = new LogtoCloud();
    seed(cloud, 'e2e (12) of shop');
    seed(cloud, 'shop-pr-12');
    await sweep(cloud, { name: 'e2e ({pr}) of {repo}' }, pulls([], [12]));
    expect(names(cloud)).toEqual(['shop-pr-12']);
  });
});
