import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { TimedCloud, names, operate } from './operate.ts';

const hour = 3_600_000;
const down = () => Promise.reject(new Error('GitHub is down.'));

/** GitHub with the open pull request 1, the closed one 2, the branches `main` and `feature`, the runs 10 (over) and 11. */
const github: Partial<Repository> = {
  openNumbers: () => Promise.resolve(new Set([1])),
  state: (number) => Promise.resolve(number === 1 ? 'open' : number === 2 ? 'closed' : 'unknown'),
  branches: () => Promise.resolve(new Set(['main', 'feature'])),
  hasBranch: () => Promise.resolve(false),
  runState: (id) => Promise.resolve(id === 10 ? 'completed' : id === 11 ? 'running' : 'unknown'),
};

async function sweep(
  name: string,
  tenants: string[],
  inputs: Record<string, string> = {},
  more: Partial<Repository> = {},
) {
  const cloud = new TimedCloud();
  for (const tenant of tenants) cloud.seedOld(tenant, 6 * hour);
  const run = await operate(
    cloud,
    { operation: 'sweep', 'github-token': 'ghs_token', name, ...inputs },
    { repository: { ...github, ...more } },
  );
  return { cloud, run, kept: names(cloud) };
}

describe('sweep of tenants of branches', () => {
  const pattern = '{owner}/{repo} {branch}';

  it('deletes those whose branch is deleted', async () => {
    const { run, kept } = await sweep(pattern, ['octo/shop main', 'octo/shop old', 'octo/shop feature/old']);
    expect(run.error).toBeUndefined();
    expect(kept).toEqual(['octo/shop main']);
    expect(run.core.summaryText).toContain('the branch &quot;old&quot; is gone');
  });

  it('keeps one that the list lacks when GitHub has the branch by its name', async () => {
    const hasBranch: Repository['hasBranch'] = (branch) => Promise.resolve(branch === 'new');
    const { kept } = await sweep(pattern, ['octo/shop new', 'octo/shop old'], {}, { hasBranch });
    expect(kept).toEqual(['octo/shop new']);
  });

  it.each<[string, Partial<Repository>]>([
    ['the list cannot be read', { branches: down }],
    ['the branch cannot be asked for', { hasBranch: down }],
  ])('keeps them, and fails, when %s', async (_, more) => {
    const { run, kept } = await sweep(pattern, ['octo/shop old'], { 'max-age': '1h' }, more);
    expect(run.error).toMatch(
      /^GitHub could not be asked which tenants are still needed\.\nGitHub is down\.\nKept: "octo\/shop old" \(created \S+Z\)\.$/,
    );
    expect(kept).toEqual(['octo/shop old']);
  });

  it('does not count text after a space as part of the branch', async () => {
    const { kept } = await sweep('{owner}/{repo} {branch} *', ['octo/shop main old', 'octo/shop old main']);
    expect(kept).toEqual(['octo/shop main old']);
  });
});

describe('sweep of tenants of runs', () => {
  const pattern = '{owner}/{repo} run {run}';

  it('deletes those whose run is completed, and warns about one that GitHub does not know', async () => {
    const { run, kept } = await sweep(pattern, ['octo/shop run 10', 'octo/shop run 11', 'octo/shop run 12'], {
      'max-age': '400d',
    });
    expect(run.error).toBeUndefined();
    expect(kept).toEqual(['octo/shop run 11', 'octo/shop run 12']);
    expect(run.core.said.join('\n')).toContain(
      'warning Keep the development tenant "octo/shop run 12", created 2026-11-20T06:00:00.000Z: GitHub knows no run 12.',
    );
  });

  it('deletes those of pull requests when runs cannot be asked about, and fails', async () => {
    const { run, kept } = await sweep(
      `${pattern}\n{owner}/{repo}#{pr}`,
      ['octo/shop run 10', 'octo/shop#2'],
      {},
      { runState: down },
    );
    expect(run.error).toMatch(/\nKept: "octo\/shop run 10" \(created .+Z\)\.$/);
    expect(kept).toEqual(['octo/shop run 10']);
  });
});

describe('sweep of a tenant that several patterns fit', () => {
  const patterns = '{owner}/{repo} {run} *\n{owner}/{repo} * {pr}';

  it.each([
    ['octo/shop 10 2', true],
    ['octo/shop 11 2', false],
    ['octo/shop 10 1', false],
    ['octo/shop 11 1', false],
    ['octo/shop 12 2', false],
    ['octo/shop 10 3', false],
  ])('deletes it only when all agree: %s', async (name, isDeleted) => {
    const { run, kept } = await sweep(patterns, [name]);
    expect(run.error).toBeUndefined();
    expect(kept).toEqual(isDeleted ? [] : [name]);
  });

  it('keeps it when GitHub cannot be asked about one of them', async () => {
    const { run, kept } = await sweep(patterns, ['octo/shop 10 2'], {}, { runState: down });
    expect(run.error).toContain('GitHub is down.');
    expect(kept).toEqual(['octo/shop 10 2']);
  });

  it('keeps what GitHub does not know, even when another pattern requires only the age', async () => {
    const { kept } = await sweep('{owner}/{repo}#{pr}\n{owner}/{repo}#*', ['octo/shop#3', 'octo/shop#x'], {
      'max-age': '5h',
    });
    expect(kept).toEqual(['octo/shop#3']);
  });
});
