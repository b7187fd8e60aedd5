import { describe, expect, it } from 'vitest';
import { createStepState } from '../../src/runner/state.ts';
import { MemoryCache } from '../fakes.ts';
import { isCreate, isDelete, names } from './operate.ts';
import { deleted, heading, refusal, runLink, startPull } from './pull-comment.ts';

describe('the comment on a tenant that is recreated', () => {
  const recreate = { 'if-exists': 'recreate' };
  const failed = `${heading('could not be set up')}\n\n[This run](${runLink}) failed.`;
  const none = { found: [], unusable: [] };

  it('says that the tenant is deleted and keeps no credentials when the create call is refused', async () => {
    const { cloud, comments, kept, run } = startPull();
    await run();
    cloud.intercept((call) => (isCreate(call) ? refusal() : undefined));
    expect((await run(recreate)).error).toContain('answered 422');
    expect([names(cloud), comments.visible, await kept()]).toEqual([[], [failed], none]);
  });

  it('says that the tenant is deleted and keeps no credentials when the run is killed during the create call', async () => {
    const { cloud, comments, kept, open, run } = startPull();
    await run();
    let isKilled = false;
    const { markedComments } = comments.methods;
    const { context, main } = open(recreate, 'synchronize', {
      repository: {
        ...comments.methods,
        markedComments: (...asked) =>
          isKilled ? Promise.reject(new Error('The run was killed.')) : markedComments(...asked),
      },
    });
    let state: Record<string, string> = {};
    cloud.intercept((call) => {
      if (!isCreate(call)) return undefined;
      state = { ...context.core.state };
      isKilled = true;
      return refusal();
    });
    const { postError } = await main();
    // The post step finds the state as it was then.
    Object.assign(context.core.state, state);
    isKilled = false;
    expect(await postError()).toBeUndefined();
    expect([names(cloud), comments.visible, await kept()]).toEqual([[], [failed], none]);
  });

  it('says that only some tenants of the name could be deleted', async () => {
    const { cloud, comments, kept, run } = startPull();
    await run();
    const [ours] = cloud.tenants.values();
    const stuck = cloud.seedTenant({ name: 'octo/shop#7' });
    cloud.intercept(({ path }) => (path === `/api/tenants/${stuck.id}` ? refusal() : undefined));
    expect((await run(recreate)).error).toContain('could not be deleted');
    expect([...cloud.tenants.keys()]).toEqual([stuck.id]);
    expect((await kept()).found.map(({ tenantId }) => tenantId)).not.toContain(ours?.id);
    expect(comments.visible).toEqual([failed]);
  });
});

describe('the comment on a tenant that is deleted', () => {
  it('says that it is deleted and keeps no credentials when the pull request is closed', async () => {
    const { comments, kept, run } = startPull();
    await run();
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
    expect((await run({}, 'reopened')).outputs['created']).toBe('true');
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
  });

  it('says that it is deleted when the tenant was deleted before', async () => {
    const { cloud, comments, kept, run } = startPull();
    await run();
    cloud.tenants.clear();
    cloud.clock.time += 2000;
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
  });

  it('is not changed when another run has created a tenant since the account was read', async () => {
    const { cloud, comments, keep, kept, run } = startPull();
    await run();
    let newer: unknown;
    cloud.intercept(async (call) => {
      if (!isDelete(call)) return undefined;
      newer = await keep(cloud.seedTenant({ name: 'octo/shop#7', createdAt: cloud.clock.now() + 5000 }));
      return undefined;
    });
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual(['ready by another run']);
    expect((await kept()).found).toEqual([newer]);
  });

  it('is not changed when the account has a tenant without a readable ID', async () => {
    const { cloud, comments, run } = startPull();
    await run();
    const before = comments.visible;
    cloud.tenants.clear();
    cloud.oddEntries.push({ id: 7 });
    cloud.clock.time += 2000;
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual(before);
  });

  it('is not created when there was none', async () => {
    const { cloud, comments, run } = startPull();
    cloud.seedTenant({ name: 'octo/shop#7' });
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(comments.writes).toEqual([]);
  });

  it('is not changed when the tenant could not be deleted', async () => {
    const { cloud, comments, run } = startPull();
    await run();
    const before = comments.visible;
    for (const tenant of cloud.tenants.values()) tenant.callerRole = 'collaborator';
    expect((await run({}, 'closed')).error).toContain('could not be deleted');
    expect(comments.visible).toEqual(before);
  });

  it.each(['synchronize', 'closed'])('is not changed by a dry run (%s)', async (action) => {
    const { comments, run } = startPull();
    await run();
    const before = [...comments.writes];
    expect((await run({ 'dry-run': 'true', apps: '[]' }, action)).error).toBeUndefined();
    expect(comments.writes).toEqual(before);
  });
});

describe('delete-after-job', () => {
  it('keeps no credentials in the comment, which finally says that the tenant is deleted', async () => {
    const { cloud, comments, kept, run } = startPull();
    const credentialCache = new MemoryCache();
    const { error, post } = await run({ 'delete-after-job': 'true' }, 'synchronize', { credentialCache });
    expect(error).toBeUndefined();
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
    expect([await kept(), credentialCache.kept.size]).toEqual([{ found: [], unusable: [] }, 0]);
    await post();
    expect(names(cloud)).toEqual([]);
    expect(comments.visible).toEqual([deleted]);
  });

  it('finally says that the tenant is deleted, even with keep-on-failure, which keeps credentials until then', async () => {
    const { comments, kept, run } = startPull();
    const { post } = await run({ 'delete-after-job': 'true', 'keep-on-failure': 'true' });
    expect((await kept()).found).toHaveLength(1);
    await post();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
  });

  it('does not say that the tenant could not be set up when it cannot be deleted', async () => {
    const { cloud, comments, run } = startPull();
    const { postError } = await run({ 'delete-after-job': 'true' });
    cloud.intercept((call) => (isDelete(call) ? new Response('', { status: 403 }) : undefined));
    expect(await postError()).toContain('may be left over');
    expect(comments.visible[0]).not.toContain('could not be set up');
  });

  it('leaves the comment and what it keeps when the tenant existed before', async () => {
    const { cloud, comments, kept, run } = startPull();
    await run();
    const before = [comments.visible, await kept()];
    const { post } = await run({ 'delete-after-job': 'true' });
    await post();
    expect(names(cloud)).toEqual(['octo/shop#7']);
    expect([comments.visible, await kept()]).toEqual(before);
  });
});

describe('the post step of a run that was killed', () => {
  /** A run whose state says that it has created the tenant and did not finish. */
  async function kill(inputs: Record<string, string> = {}, before: Record<string, string> = {}) {
    const started = startPull();
    await started.run(before);
    const [tenant] = started.cloud.tenants.values();
    if (tenant === undefined) throw new Error('There is no tenant.');
    const { context, main } = started.open({ ...inputs, 'if-exists': 'reuse' });
    const { postError } = await main();
    context.core.said.length = 0;
    createStepState(context.core, started.cloud.pat, context.env).saveIntent({
      stage: 'created',
      cloudApiEndpoint: started.cloud.cloudOrigin,
      name: tenant.name,
      tag: tenant.tag,
      regionName: tenant.regionName,
      hasNameOfRun: false,
      knownIds: [],
      replacedIds: [],
      tenantId: tenant.id,
      createdAt: tenant.createdAt,
    });
    return { ...started, context, postError, tenant };
  }

  it('says in the comment that the tenant could not be set up, and keeps no credentials', async () => {
    const { cloud, comments, context, kept, postError } = await kill();
    expect(await postError()).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(comments.visible).toEqual([`${heading('could not be set up')}\n\n[This run](${runLink}) failed.`]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
    expect(context.core.secrets).toContain('ghs_token');
  });

  it('never creates a comment', async () => {
    const { comments, postError } = await kill({}, { comment: 'false' });
    comments.comments = [];
    comments.writes.length = 0;
    expect(await postError()).toBeUndefined();
    expect(comments.writes).toEqual([]);
  });

  it('leaves the comment alone when the input comment is not set', async () => {
    const { cloud, comments, postError } = await kill({ comment: 'false' });
    const before = comments.visible;
    expect(await postError()).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(comments.visible).toEqual(before);
  });

  it('says so even when the tenant may be left over, and keeps its credentials', async () => {
    const { comments, kept, postError, tenant } = await kill();
    const before = await kept();
    tenant.callerRole = 'collaborator';
    expect(await postError()).toContain('may be left over');
    expect(comments.visible).toEqual([`${heading('could not be set up')}\n\n[This run](${runLink}) failed.`]);
    expect(await kept()).toEqual(before);
  });

  it('leaves a comment alone that another run has written about a newer tenant', async () => {
    const { cloud, comments, keep, kept, postError } = await kill();
    cloud.clock.time += 1000;
    const newer = await keep(cloud.seedTenant({ name: 'octo/shop#7', createdAt: cloud.clock.now() }));
    const before = comments.visible;
    expect(await postError()).toBeUndefined();
    expect(comments.visible).toEqual(before);
    expect((await kept()).found).toEqual([newer]);
  });

  it('only warns when the comment cannot be written', async () => {
    const { cloud, context, postError } = await kill();
    context.repository = () => Promise.reject(new Error('GitHub is down.'));
    expect(await postError()).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(context.core.said.filter((line) => line.startsWith('warning '))).toEqual([
      'warning The comment on pull request #7 could not be written: GitHub is down.',
    ]);
  });
});
