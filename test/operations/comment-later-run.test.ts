import { describe, expect, it } from 'vitest';
import { pullRequestEvent } from '../fakes.ts';
import { isDelete, names } from './operate.ts';
import { startPull } from './pull-comment.ts';

describe('a later run that finds the credentials in the comment only', () => {
  it.each(['reuse', 'reuse-or-recreate'])('continues with the tenant (%s)', async (policy) => {
    const { cloud, comments, run } = startPull();
    const first = await run();
    cloud.clock.time += 3_600_000;
    const before = [...comments.writes];
    const { error, outputs } = await run({ 'if-exists': policy });
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({
      'tenant-id': first.outputs['tenant-id'],
      created: 'false',
      changed: 'false',
    });
    expect(comments.writes).toEqual(before);
  });

  it('reads the comments for the last time while it reads the applications, when nothing changes', async () => {
    const { cloud, comments, run } = startPull();
    await run();
    cloud.clock.time += 3_600_000;
    let reads = 0;
    let readsBefore: number | undefined;
    cloud.intercept(({ path }) => {
      if (path === '/api/applications') readsBefore ??= reads;
      return undefined;
    });
    const { methods } = comments;
    const markedComments: typeof methods.markedComments = (...asked) => {
      reads += 1;
      return methods.markedComments(...asked);
    };
    const { core } = await run({}, 'synchronize', {
      repository: { state: () => Promise.resolve('open'), ...methods, markedComments },
    });
    expect([readsBefore, reads]).toEqual([2, 2]);
    expect(core.said).toContain('The comment on pull request #7 is unchanged.');
  });

  it('continues with the tenant on a comment on the pull request, which has another cache', async () => {
    const { cloud, run } = startPull();
    await run();
    cloud.clock.time += 3_600_000;
    const event = { ...pullRequestEvent('created'), name: 'issue_comment' };
    const { outputs } = await run({ 'if-exists': 'reuse-or-recreate' }, 'created', { event });
    expect(outputs['created']).toBe('false');
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it('says what has changed, and keeps new IDs of applications', async () => {
    const { comments, kept, run } = startPull();
    await run();
    const { outputs } = await run({ apps: '[{"name":"native","type":"Native"}]' });
    expect(comments.visible).toEqual([expect.stringContaining('<td><code>native</code></td>')]);
    const [found] = (await kept()).found;
    expect(found?.applications).toMatchObject(JSON.parse(outputs['app-ids'] ?? ''));
    expect(Object.keys(found?.applications ?? {})).toEqual(['native', 'web']);
  });

  it('leaves the comment and the tenant as they are when it fails', async () => {
    const { cloud, comments, kept, refuseApplications, run } = startPull();
    await run();
    const before = [comments.visible, await kept()];
    refuseApplications();
    expect((await run({ apps: '[{"name":"native","type":"Native"}]' })).error).toContain('answered 422');
    expect([comments.visible, await kept()]).toEqual(before);
    expect(names(cloud)).toEqual(['octo/shop#7']);
  });

  it('leaves the kept credentials alone when the inputs have credentials', async () => {
    const { cloud, kept, run } = startPull();
    await run();
    const before = await kept();
    const [tenant] = cloud.tenants.values();
    const { id = '', secret = '' } = tenant?.defaultApplication ?? {};
    await run({ 'm2m-app-id': id, 'm2m-app-secret': secret, apps: '[{"name":"native","type":"Native"}]' });
    expect(await kept()).toEqual(before);
  });

  it('writes nothing again for an application with the name of a property of every object', async () => {
    const { comments, run } = startPull();
    const declared = '[{"name":"constructor","type":"SPA"},{"name":"toString","type":"SPA"}]';
    await run({ apps: declared });
    const before = [...comments.writes];
    await run({ apps: declared });
    expect(comments.writes).toEqual(before);
  });

  // Its ID is lost when what is kept is opened, so that it seems to be new in each run.
  it('writes nothing again for an application named __proto__', async () => {
    const { comments, run } = startPull();
    const declared = '[{"name":"__proto__","type":"SPA"}]';
    await run({ apps: declared });
    const before = [...comments.writes];
    await run({ apps: declared });
    expect(comments.writes).toEqual(before);
  });

  it('fails without github-token when nothing else is kept, and deletes nothing', async () => {
    const { cloud, run } = startPull();
    await run();
    cloud.clock.time += 3_600_000;
    const { error } = await run({ 'if-exists': 'reuse-or-recreate', 'github-token': '' }, 'synchronize', {
      repository: { markedComments: () => Promise.reject(new Error('github-token is empty.')) },
    });
    expect(error).toContain(
      'cannot be used. The comments could not be read: github-token is empty. Nothing was deleted',
    );
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });
});
