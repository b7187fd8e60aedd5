import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { TimedCloud, isDelete, names, operate, prepare } from './operate.ts';

const hour = 3_600_000;

/** GitHub with these pull requests. */
const pulls = (open: number[], closed: number[]): Partial<Repository> => ({
  openNumbers: () => Promise.resolve(new Set(open)),
  state: (number) =>
    Promise.resolve(open.includes(number) ? 'open' : closed.includes(number) ? 'closed' : 'unknown'),
});

const sweep = (cloud: TimedCloud, inputs: Record<string, string>, repository: Partial<Repository>) =>
  operate(cloud, { operation: 'sweep', 'github-token': 'ghs_token', ...inputs }, { repository });

const down = () => Promise.reject(new Error('GitHub is down.'));

describe('sweep', () => {
  it('deletes tenants of closed pull requests, and keeps all others, with reasons', async () => {
    const cloud = new TimedCloud();
    const toDelete = [cloud.seedOld('octo/shop#1', hour).id, cloud.seedOld('octo/shop#2', hour).id];
    const kept = [
      'octo/shop#3',
      'octo/shop#4',
      'octo/shop#01',
      'octo/shop#',
      'octo/shop#1x',
      'octo/shop #1',
      'octo/shop-2#1',
      'other/shop#1',
      'xocto/shop#1',
      'Octo/shop#1',
    ];
    for (const name of kept) cloud.seedOld(name, hour);
    cloud.seedOld('octo/shop#1', hour, { tag: 'production' });
    const run = await sweep(cloud, {}, pulls([3], [1, 2]));
    expect(run.error).toBeUndefined();
    expect(JSON.parse(run.outputs['deleted'] ?? '').toSorted()).toEqual(toDelete.toSorted());
    expect(names(cloud)).toEqual([...kept, 'octo/shop#1']);
    expect(run.core.said).toContain('group Looking for tenants that match octo/shop#{pr}');
    expect(run.core.said).toContain('5 of 13 tenants match.');
    const { summaryText } = run.core;
    expect(summaryText).toMatch(/^## Logto tenants\n/);
    const pull = (number: number): string =>
      `pull request <a href="https://github.com/octo/shop/pull/${number}"><code>#${number}</code></a>`;
    expect(summaryText).toContain(`<td>deleted</td><td>${pull(1)} is closed</td><td>1 hour</td>`);
    expect(summaryText).toContain(`<td>kept</td><td>${pull(3)} is open</td><td>1 hour</td>`);
    expect(summaryText).toContain(`<td>kept</td><td>GitHub knows no ${pull(4)}</td>`);
    expect(summaryText).toContain('<td>kept</td><td>only development tenants are swept</td>');
  });

  it('says so when no tenant matches', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Other', hour);
    const run = await sweep(cloud, {}, pulls([], []));
    expect(run.error).toBeUndefined();
    expect(run.core.said).toContain('No tenant matches.');
    expect(run.core.summaryText).toBe(
      '## Logto tenants\n\n<p>No tenant matches <code>octo/shop#{pr}</code>.</p>\n\n',
    );
  });

  it('accepts several patterns, one a line', async () => {
    const cloud = new TimedCloud();
    for (const name of ['octo/shop (12) e2e', 'octo/shop#12', 'octo/shop: 12']) cloud.seedOld(name, hour);
    const name = '{owner}/{repo} ({pr}) *\n\n  octo/shop#{pr}  ';
    expect((await sweep(cloud, { name }, pulls([], [12]))).error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop: 12']);
  });

  it('refuses a pattern that could match tenants of other repositories, before a request', async () => {
    const cloud = new TimedCloud();
    for (const name of ['{owner}/{repo}*', '*{owner}/{repo}#{pr}', '{owner}/{repo}#{pr}*', 'octo/*']) {
      expect((await sweep(cloud, { name }, pulls([], [1]))).error).toMatch(/^name: the pattern/);
    }
    expect(cloud.requests).toEqual([]);
  });

  it('continues after a tenant that cannot be deleted, and fails at the end', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#1', hour, { callerRole: 'collaborator' });
    const { id } = cloud.seedOld('octo/shop#2', hour);
    const run = await sweep(cloud, {}, pulls([], [1, 2]));
    expect(run.error).toContain('1 of 2 tenants could not be deleted');
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(run.core.summaryText).toContain('<td>not deleted: this account may not</td>');
  });

  it('deletes the others when the request to delete one always answers 500', async () => {
    const cloud = new TimedCloud();
    const stuck = cloud.seedOld('octo/shop#1', hour);
    const { id } = cloud.seedOld('octo/shop#2', hour);
    cloud.intercept(({ path }) =>
      path === `/api/tenants/${stuck.id}` ? Response.json({ message: 'Down.' }, { status: 500 }) : undefined,
    );
    const run = await sweep(cloud, {}, pulls([], [1, 2]));
    expect(run.error).toContain('1 of 2 tenants could not be deleted');
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(names(cloud)).toEqual(['octo/shop#1']);
  });

  it('works despite odd tenants of others in the list', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedOld('octo/shop#1', hour);
    cloud.oddEntries.push(
      null,
      'text',
      { id: 17, name: 'octo/shop#1', tag: 'development' },
      { id: '../x', name: 'octo/shop#1', tag: 'development' },
      { id: 'odd1', name: ['octo/shop#1'], tag: 'development' },
      { id: 'odd2', name: 'octo/shop#1', tag: {}, createdAt: [] },
      { id: 'odd3' },
    );
    const run = await sweep(cloud, { 'max-age': '1h' }, pulls([], [1]));
    expect(run.error).toBeUndefined();
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(cloud.requests.filter(isDelete)).toHaveLength(1);
  });

  it('requires a token for GitHub', async () => {
    const run = await sweep(new TimedCloud(), { 'github-token': '' }, {});
    expect(run.error).toMatch(/^github-token: is empty, but sweep asks GitHub/);
  });
});

describe('sweep without an answer from GitHub', () => {
  it('keeps a tenant whose pull request GitHub does not know, however old it is, with a warning', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#4', 999 * hour);
    const run = await sweep(cloud, { 'max-age': '1h' }, pulls([], []));
    expect(run.error).toBeUndefined();
    expect(run.core.said).toContain(
      'warning Keep the development tenant "octo/shop#4", created 2026-10-09T21:00:00.000Z: GitHub knows no pull request #4.',
    );
    expect(names(cloud)).toEqual(['octo/shop#4']);
  });

  it('keeps tenants that GitHub could not be asked about, however old, deletes the rest, and fails at the end', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#1', 999 * hour);
    const { id } = cloud.seedOld('octo/shop#2', hour);
    const run = await sweep(
      cloud,
      { 'max-age': '1h' },
      { ...pulls([], [2]), state: (number) => (number === 1 ? down() : Promise.resolve('closed')) },
    );
    expect(run.error).toMatch(
      /^GitHub could not be asked which tenants are still needed\.\nGitHub is down\.\nKept: "octo\/shop#1" \(created \S+Z\)\.$/,
    );
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(names(cloud)).toEqual(['octo/shop#1']);
  });

  it('leaves time to delete the certain tenants when GitHub does not answer', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#1', hour);
    const { id } = cloud.seedOld('octo/shop#2', hour);
    const { context, main } = prepare(
      cloud,
      { operation: 'sweep', 'github-token': 'ghs_token', 'timeout-seconds': '100' },
      { repository: pulls([], [2]) },
    );
    const { clock, repository } = context;
    const hang = (signal: AbortSignal) => clock.sleep(3_600_000, signal).then(() => 'open' as const);
    context.repository = async (token, signal) => {
      const asked = await repository(token, signal);
      return { ...asked, state: (number) => (number === 1 ? hang(signal) : asked.state(number)) };
    };
    const begunAt = clock.now();
    const run = await main();
    expect(run.error).toContain('Kept: "octo/shop#1"');
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect((clock.now() - begunAt) / 1000).toBe(75);
  });

  it('reports each type of failure once, and names at most 10 tenants', async () => {
    const cloud = new TimedCloud();
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    for (const number of numbers) cloud.seedOld(`octo/shop#${number}`, hour);
    const state: Repository['state'] = (number) =>
      Promise.reject(
        new Error(
          number <= 6
            ? `Could not read pull request #${number}: GET /repos/octo/shop/pulls/${number} answered 502 (request id A${number}:f).`
            : `Could not read pull request #${number}: the rate limit ends in ${number} s.`,
        ),
      );
    const run = await sweep(cloud, {}, { ...pulls([], []), state });
    const listed = numbers.slice(0, 10).map((number) => `"octo/shop#${number}" (created <time>)`);
    expect(run.error?.replaceAll(/(?<=created )\S+Z/g, '<time>').split('\n')).toEqual([
      'GitHub could not be asked which tenants are still needed.',
      'Could not read pull request #1: GET /repos/octo/shop/pulls/1 answered 502 (request id A1:f).',
      'Could not read pull request #7: the rate limit ends in 7 s.',
      `Kept: ${listed.join(', ')}, and 2 more.`,
    ]);
    expect(names(cloud)).toHaveLength(12);
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    // The log has all.
    for (const number of numbers) {
      expect(run.core.said.join('\n')).toContain(`GitHub could not be asked about pull request #${number}.`);
    }
  });

  it('names all of 10 tenants', async () => {
    const cloud = new TimedCloud();
    for (let number = 1; number <= 10; number += 1) cloud.seedOld(`octo/shop#${number}`, hour);
    const run = await sweep(cloud, {}, { ...pulls([], []), state: down });
    expect(run.error).toMatch(/"octo\/shop#10" \(created \S+\)\.$/);
  });

  it('asks one by one when the list of open pull requests fails', async () => {
    const cloud = new TimedCloud();
    for (const name of ['octo/shop#1', 'octo/shop#3']) cloud.seedOld(name, hour);
    const run = await sweep(cloud, {}, { ...pulls([3], [1]), openNumbers: down });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop#3']);
  });

  it('names the tenants that GitHub could not be asked about, and those that could not be deleted', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#1', hour);
    cloud.seedOld('octo/shop#2', hour, { callerRole: 'collaborator' });
    const state: Repository['state'] = (number) => (number === 1 ? down() : Promise.resolve('closed'));
    const run = await sweep(cloud, {}, { ...pulls([], [2]), state });
    expect(run.error).toContain('GitHub is down.');
    expect(run.error).toContain('Forbidden due to lack of permission');
  });
});

describe('sweep in one of two repositories', () => {
  it('deletes only tenants of its own repository when another one has the same name', async () => {
    const cloud = new TimedCloud();
    for (const name of ['octo/shop#1', 'acme/shop#1', 'octo/shop2#1', 'shop#1']) cloud.seedOld(name, hour);
    await sweep(cloud, {}, pulls([], [1]));
    expect(names(cloud)).toEqual(['acme/shop#1', 'octo/shop2#1', 'shop#1']);
  });
});
