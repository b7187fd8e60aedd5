import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { openTenantComment } from '../../src/tenant/kept-credentials/comment.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { MemoryComments, fakeContext, pullRequestEvent } from '../fakes.ts';
import { type Run, TimedCloud, names, prepare } from './operate.ts';

const hour = 3_600_000;
const deletedText = (name: string): string =>
  `<h3>Logto tenant <code>${name}</code> is deleted</h3>\n\nBy [this run](https://github.com/octo/shop/actions/runs/4815162342).`;

/** Pull requests of which all but 3 are closed, each with its comments. */
function start() {
  const cloud = new TimedCloud();
  const pulls = new Map<number, MemoryComments>();
  const commentsOf = (number: number): MemoryComments => {
    const comments = pulls.get(number) ?? new MemoryComments();
    pulls.set(number, comments);
    return comments;
  };
  const github: Partial<Repository> = {
    openNumbers: () => Promise.resolve(new Set([3])),
    state: (number) => Promise.resolve(number === 3 ? 'open' : 'closed'),
    markedComments: (number, marker) => commentsOf(number).methods.markedComments(number, marker),
    createComment: () => Promise.reject(new Error('a sweep creates no comment')),
    updateComment: (number, id, body) => commentsOf(number).methods.updateComment(number, id, body),
  };
  /** Has an earlier run say in the comment that the tenant is ready. */
  const show = async (tenant: Pick<TenantState, 'name'> & Partial<TenantState>, number: number) => {
    const context = fakeContext({
      fetch: () => Promise.reject(new Error('no request is expected')),
      event: { ...pullRequestEvent('opened'), pullRequest: number },
      repository: commentsOf(number).methods,
    });
    const request = {
      pat: cloud.pat,
      'cloud-api-endpoint': cloud.cloudOrigin,
      name: tenant.name,
      comment: true,
      'github-token': 'ghs_token',
    };
    const { id: tenantId, createdAt, origin: endpoint, defaultApplication: credentials } = tenant;
    const kept =
      tenantId === undefined || createdAt === undefined || endpoint === undefined || credentials === undefined
        ? undefined
        : { tenantId, createdAt, endpoint, credentials, applications: {} };
    await openTenantComment(request, context, '')?.show('ready', kept, () => true);
  };
  const seed = async (number: number, name = `octo/shop#${number}`, ageMs = hour) => {
    const tenant = cloud.seedOld(name, ageMs);
    await show(tenant, number);
    return tenant;
  };
  const open = (inputs: Record<string, string> = {}, more: Partial<Repository> = {}) =>
    prepare(
      cloud,
      { operation: 'sweep', 'github-token': 'ghs_token', comment: 'true', ...inputs },
      { repository: { ...github, ...more } },
    );
  const sweep = (...given: Parameters<typeof open>) => open(...given).main();
  const visible = (number: number): string[] => commentsOf(number).visible;
  return { cloud, commentsOf, open, seed, show, sweep, visible };
}

const warningsOf = ({ core }: Run): string[] => core.said.filter((line) => line.startsWith('warning '));

describe('the comment after a sweep', () => {
  it('says that the tenant is deleted, on each pull request whose tenant was deleted', async () => {
    const { cloud, seed, sweep, visible } = start();
    for (const number of [1, 2, 3]) await seed(number);
    const run = await sweep();
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop#3']);
    expect([1, 2, 3].map(visible)).toEqual([
      [deletedText('octo/shop#1')],
      [deletedText('octo/shop#2')],
      ['ready'],
    ]);
    expect(warningsOf(run)).toEqual([]);
  });

  it('says so for a tenant that is deleted because of its age', async () => {
    const { seed, sweep, visible } = start();
    await seed(3, 'octo/shop#3', 48 * hour);
    expect((await sweep({ 'max-age': '1d' })).error).toBeUndefined();
    expect(visible(3)).toEqual([deletedText('octo/shop#3')]);
  });

  it('is updated for each tenant of a pull request', async () => {
    const { seed, sweep, visible } = start();
    for (const shard of ['a', 'b']) await seed(1, `octo/shop#1 ${shard}`);
    expect((await sweep({ name: '{owner}/{repo}#{pr} *' })).error).toBeUndefined();
    expect(visible(1)).toEqual([deletedText('octo/shop#1 a'), deletedText('octo/shop#1 b')]);
  });

  it('is written once for two tenants of one name', async () => {
    const { cloud, commentsOf, seed, sweep, visible } = start();
    await seed(1);
    cloud.seedOld('octo/shop#1', 2 * hour);
    const before = commentsOf(1).writes.length;
    expect((await sweep()).error).toBeUndefined();
    expect(visible(1)).toEqual([deletedText('octo/shop#1')]);
    expect(commentsOf(1).writes).toHaveLength(before + 1);
  });

  it('keeps no credentials of the deleted tenant', async () => {
    const { commentsOf, seed, sweep } = start();
    await seed(1);
    const sealOf = (): string | undefined => commentsOf(1).comments[0]?.body.split('\n')[1];
    const before = sealOf();
    await sweep();
    expect(sealOf()).not.toBe(before);
  });

  it.each<[string, Record<string, string>]>([
    ['on a dry run', { 'dry-run': 'true' }],
    ['without comment: true', { comment: 'false' }],
  ])('is not changed %s', async (_, inputs) => {
    const { commentsOf, seed, sweep, visible } = start();
    await seed(1);
    const before = commentsOf(1).writes.length;
    expect((await sweep(inputs)).error).toBeUndefined();
    expect(visible(1)).toEqual(['ready']);
    expect(commentsOf(1).writes).toHaveLength(before);
  });

  it('is not created where none exists', async () => {
    const { cloud, commentsOf, sweep } = start();
    cloud.seedOld('octo/shop#1', hour);
    const run = await sweep();
    expect(run.error).toBeUndefined();
    expect([names(cloud), commentsOf(1).comments, warningsOf(run)]).toEqual([[], [], []]);
  });

  it('is not changed when the tenant could not be deleted', async () => {
    const { cloud, seed, sweep, visible } = start();
    const tenant = await seed(1);
    await seed(2);
    tenant.callerRole = 'collaborator';
    expect((await sweep()).error).toContain('octo/shop#1');
    expect(names(cloud)).toEqual(['octo/shop#1']);
    expect([visible(1), visible(2)]).toEqual([['ready'], [deletedText('octo/shop#2')]]);
  });

  it('is not changed when another tenant of the name stays', async () => {
    const { cloud, show, sweep, visible } = start();
    cloud.seedOld('octo/shop#3', 48 * hour);
    cloud.seedOld('octo/shop#3', hour);
    await show({ name: 'octo/shop#3' }, 3);
    expect((await sweep({ 'max-age': '1d' })).error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop#3']);
    expect(visible(3)).toEqual(['ready']);
  });

  it('causes only one warning when comments cannot be written, and the others are updated', async () => {
    const { cloud, commentsOf, seed, sweep, visible } = start();
    for (const number of [1, 2, 4, 5]) await seed(number);
    const updateComment: Repository['updateComment'] = (number, id, body) =>
      number === 5
        ? commentsOf(5).methods.updateComment(number, id, body)
        : Promise.reject(new Error('GitHub is down.'));
    const run = await sweep({}, { updateComment });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(visible(5)).toEqual([deletedText('octo/shop#5')]);
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(
        /^warning The comment on pull request #\d could not be written: GitHub is down\. 2 more comments could not be written\.$/,
      ),
    ]);
  });

  it('is awaited for timeout-seconds in all at most', async () => {
    const { cloud, open, seed, visible } = start();
    for (let number = 10; number < 50; number += 1) await seed(number);
    const startedAt = cloud.clock.now();
    const { context, main } = open({ 'timeout-seconds': '30' });
    const { repository } = context;
    context.repository = async (token, signal) => ({
      ...(await repository(token, signal)),
      markedComments: () => cloud.clock.sleep(60_000, signal).then(() => []),
    });
    const run = await main();
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(visible(10)).toEqual(['ready']);
    expect(warningsOf(run)).toHaveLength(1);
    expect(cloud.clock.now() - startedAt).toBeLessThanOrEqual(31_000);
  });
});
