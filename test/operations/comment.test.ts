import { describe, expect, it, vi } from 'vitest';
import { createStepState } from '../../src/runner/state.ts';
import type { KeptAnswer } from '../../src/tenant/kept-credentials/kept.ts';
import { type CommentRequest, openTenantComment } from '../../src/tenant/kept-credentials/comment.ts';
import {
  type FakeOptions,
  MemoryCache,
  MemoryComments,
  fakeContext,
  pullRequestEvent,
  pushEvent,
} from '../fakes.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { TimedCloud, isCreate, isDelete, names, prepare } from './operate.ts';

const apps = '[{"name":"web","type":"SPA"}]';
const given = { apps, comment: 'true', 'github-token': 'ghs_token' };
const runLink = 'https://github.com/octo/shop/actions/runs/4815162342';
const heading = (what: string): string => `<h3>Logto tenant <code>octo/shop#7</code> ${what}</h3>`;
const byRun = `By [this run](${runLink}).`;
const deleted = `${heading('is deleted')}\n\n${byRun}`;
const refusal = () => Response.json({ message: 'no' }, { status: 422 });

/** Pull request 7 with its comments. Every run begins in a new job, with an empty cache. */
function start() {
  const cloud = new TimedCloud();
  const comments = new MemoryComments();
  const open = (
    inputs: Record<string, string> = {},
    action = 'synchronize',
    more: Partial<FakeOptions> = {},
  ) =>
    prepare(
      cloud,
      { ...given, ...inputs },
      {
        event: pullRequestEvent(action),
        repository: {
          state: () => Promise.resolve(action === 'closed' ? 'closed' : 'open'),
          ...comments.methods,
        },
        ...more,
      },
    );
  return {
    cloud,
    comments,
    open,
    run: (...options: Parameters<typeof open>) => open(...options).main(),
    /** What the comments keep. */
    kept: async (): Promise<KeptAnswer> => {
      const answer = openAsRun(cloud, comments)?.findNewest(new AbortController().signal);
      return (await answer) ?? { found: [], unusable: [] };
    },
    /** Has another run keep the credentials of a tenant in the comment, as it does once it has created it. */
    keep: async ({ id: tenantId, createdAt, defaultApplication, origin: endpoint }: TenantState) => {
      const kept = { tenantId, createdAt, endpoint, credentials: defaultApplication, applications: {} };
      await openAsRun(cloud, comments)?.show('ready by another run', kept, () => true);
      return kept;
    },
    /** Makes Logto refuse all applications. Returns what ends that. */
    refuseApplications: () =>
      cloud.intercept(({ method, path }) =>
        method === 'POST' && path === '/api/applications' ? refusal() : undefined,
      ),
  };
}

/** The comment as another run opens it. */
function openAsRun(cloud: TimedCloud, comments: MemoryComments) {
  const fetch = () => Promise.reject(new Error('no request is expected'));
  const event = pullRequestEvent('synchronize');
  const context = fakeContext({ fetch, event, repository: comments.methods });
  const request: CommentRequest = {
    pat: cloud.pat,
    'cloud-api-endpoint': cloud.cloudOrigin,
    name: 'octo/shop#7',
    comment: true,
    'github-token': 'ghs_token',
  };
  return openTenantComment(request, context, '');
}

describe('the comment of a run that creates the tenant', () => {
  it('says that it is being set up, with the run, then that it is ready', async () => {
    const { cloud, comments, run } = start();
    let before: string[] = [];
    cloud.intercept(({ path }) => {
      if (path === '/api/applications') before = comments.visible;
      return undefined;
    });
    expect((await run()).error).toBeUndefined();
    expect(before).toEqual([`${heading('is being set up')}\n\n${byRun}`]);
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
    expect(comments.writes).toEqual(['create 1001', 'update 1001', 'update 1001']);
  });

  it('begins with a marker of its name, and names neither the tenant ID nor the endpoint while outputs are masked', async () => {
    const { comments, run } = start();
    const { outputs } = await run();
    const [body = ''] = comments.comments.map((one) => one.body);
    expect(body.split('\n')[0]).toBe('<!-- logto-tenant-action tenant="octo%2Fshop%237" -->');
    const { web } = JSON.parse(outputs['app-ids'] ?? '');
    expect(body).toContain(`<td><code>web</code></td><td><code>${web}</code></td>`);
    for (const name of ['tenant-id', 'endpoint']) expect(body).not.toContain(outputs[name]);
  });

  it('contains endpoint and app IDs when outputs are not masked', async () => {
    const { comments, run } = start();
    const { outputs } = await run({ 'mask-outputs': 'false' });
    expect(comments.visible[0]).toContain(outputs['endpoint']);
    expect(comments.visible[0]).toContain(JSON.parse(outputs['app-ids'] ?? '').web);
  });

  it('keeps the credentials, and the IDs of the applications', async () => {
    const { cloud, kept, run } = start();
    const { outputs } = await run();
    const [tenant] = cloud.tenants.values();
    expect(await kept()).toEqual({
      found: [
        {
          tenantId: tenant?.id,
          createdAt: tenant?.createdAt,
          endpoint: tenant?.origin,
          credentials: tenant?.defaultApplication,
          applications: JSON.parse(outputs['app-ids'] ?? ''),
        },
      ],
      unusable: [],
    });
  });

  it('is cut to the length that GitHub accepts when it has very many applications, and the next run finds the tenant', async () => {
    const { comments, run } = start();
    const many = Array.from({ length: 90 }, (_, index) => ({
      name: `application ${index}`,
      type: 'SPA',
      oidcClientMetadata: { redirectUris: [`https://${index}.example.com/${'callback/'.repeat(80)}`] },
    }));
    const declared = JSON.stringify(many);
    expect(declared.length).toBeGreaterThan(65_000);
    expect((await run({ apps: declared })).error).toBeUndefined();
    const [body = ''] = comments.comments.map((one) => one.body);
    expect(body).toMatch(/\n\n<p>… and \d+ more applications\.<\/p>\n\nBy \[this run\]\(\S+\)\.$/);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect((await run({ apps: declared })).outputs).toMatchObject({ created: 'false', changed: 'false' });
  });

  it('has a marker that a name cannot close', async () => {
    const { comments, run } = start();
    await run({ name: 'a --> <b>"x"' });
    const [body = ''] = comments.comments.map((one) => one.body);
    expect(body.split('\n')[0]).toBe('<!-- logto-tenant-action tenant="a%20--%3E%20%3Cb%3E%22x%22" -->');
    expect(body).not.toContain('<b>');
  });

  it.each(['markedComments', 'createComment', 'updateComment'])(
    'is a warning when it cannot be written (%s)',
    async (method) => {
      const { cloud, comments, run } = start();
      const denied = () => Promise.reject(new Error('give the token pull-requests: write'));
      const { core, error } = await run({}, 'opened', {
        repository: { ...comments.methods, [method]: denied },
      });
      expect(error).toBeUndefined();
      expect(names(cloud)).toEqual(['octo/shop#7']);
      expect(core.said.filter((line) => /^(?:warning|notice) /.test(line))).toEqual([
        'notice Created the development tenant "octo/shop#7" in EU.',
        'warning The comment on pull request #7 could not be written: give the token pull-requests: write',
      ]);
    },
  );

  it('is not written on an event without a pull request', async () => {
    const { comments, run } = start();
    const { core, error } = await run({ name: 'Preview' }, 'synchronize', { event: pushEvent });
    expect(error).toBeUndefined();
    expect(comments.writes).toEqual([]);
    expect(core.said.filter((line) => line.startsWith('No comment is written'))).toHaveLength(1);
  });
});

describe('a later run that finds the credentials in the comment only', () => {
  it.each(['reuse', 'reuse-or-recreate'])('continues with the tenant (%s)', async (policy) => {
    const { cloud, comments, run } = start();
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
    const { cloud, comments, run } = start();
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
    const { cloud, run } = start();
    await run();
    cloud.clock.time += 3_600_000;
    const event = { ...pullRequestEvent('created'), name: 'issue_comment' };
    const { outputs } = await run({ 'if-exists': 'reuse-or-recreate' }, 'created', { event });
    expect(outputs['created']).toBe('false');
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it('says what has changed, and keeps new IDs of applications', async () => {
    const { comments, kept, run } = start();
    await run();
    const { outputs } = await run({ apps: '[{"name":"native","type":"Native"}]' });
    expect(comments.visible).toEqual([expect.stringContaining('<td><code>native</code></td>')]);
    const [found] = (await kept()).found;
    expect(found?.applications).toMatchObject(JSON.parse(outputs['app-ids'] ?? ''));
    expect(Object.keys(found?.applications ?? {})).toEqual(['native', 'web']);
  });

  it('leaves the comment and the tenant as they are when it fails', async () => {
    const { cloud, comments, kept, refuseApplications, run } = start();
    await run();
    const before = [comments.visible, await kept()];
    refuseApplications();
    expect((await run({ apps: '[{"name":"native","type":"Native"}]' })).error).toContain('answered 422');
    expect([comments.visible, await kept()]).toEqual(before);
    expect(names(cloud)).toEqual(['octo/shop#7']);
  });

  it('leaves the kept credentials alone when the inputs have credentials', async () => {
    const { cloud, kept, run } = start();
    await run();
    const before = await kept();
    const [tenant] = cloud.tenants.values();
    const { id = '', secret = '' } = tenant?.defaultApplication ?? {};
    await run({ 'm2m-app-id': id, 'm2m-app-secret': secret, apps: '[{"name":"native","type":"Native"}]' });
    expect(await kept()).toEqual(before);
  });

  it('writes nothing again for an application with the name of a property of every object', async () => {
    const { comments, run } = start();
    const declared = '[{"name":"constructor","type":"SPA"},{"name":"toString","type":"SPA"}]';
    await run({ apps: declared });
    const before = [...comments.writes];
    await run({ apps: declared });
    expect(comments.writes).toEqual(before);
  });

  // Its ID is lost when what is kept is opened, so that it seems to be new in each run.
  it('writes nothing again for an application named __proto__', async () => {
    const { comments, run } = start();
    const declared = '[{"name":"__proto__","type":"SPA"}]';
    await run({ apps: declared });
    const before = [...comments.writes];
    await run({ apps: declared });
    expect(comments.writes).toEqual(before);
  });

  it('fails without github-token when nothing else is kept, and deletes nothing', async () => {
    const { cloud, run } = start();
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

describe('the comment of a run that fails after it has created the tenant', () => {
  it('says that the run failed, with a link, and keeps no credentials', async () => {
    const { cloud, comments, kept, refuseApplications, run } = start();
    refuseApplications();
    const { error, postError } = await run();
    expect(error).toContain('was deleted again');
    expect(names(cloud)).toEqual([]);
    expect(comments.visible).toEqual([`${heading('could not be set up')}\n\n[This run](${runLink}) failed.`]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
    expect(await postError()).toBeUndefined();
  });

  it('is not changed when another run has written it about a newer tenant', async () => {
    const { cloud, comments, keep, kept, run } = start();
    let newer: unknown;
    cloud.intercept(async ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/applications') return undefined;
      // This run has kept its own credentials by then.
      await vi.waitFor(() => expect(comments.writes).toHaveLength(2));
      newer = await keep(cloud.seedTenant({ name: 'octo/shop#7', createdAt: cloud.clock.now() + 1000 }));
      return refusal();
    });
    expect((await run()).error).toContain('was deleted again');
    expect(comments.visible).toEqual(['ready by another run']);
    expect((await kept()).found).toEqual([newer]);
  });

  it('says that the run failed and keeps the credentials when the tenant cannot be deleted, until the post step deletes it', async () => {
    const { cloud, comments, kept, refuseApplications, run } = start();
    refuseApplications();
    const heal = cloud.intercept((call) => (isDelete(call) ? new Response('', { status: 403 }) : undefined));
    const { error, postError } = await run();
    expect(error).toContain('could not be deleted');
    expect(comments.visible).toEqual([`${heading('could not be set up')}\n\n[This run](${runLink}) failed.`]);
    expect((await kept()).found).toHaveLength(1);
    heal();
    expect(await postError()).toBeUndefined();
    expect(await kept()).toEqual({ found: [], unusable: [] });
  });

  it('says the next time that the tenant is ready', async () => {
    const { comments, refuseApplications, run } = start();
    const heal = refuseApplications();
    await run();
    heal();
    expect((await run()).outputs['created']).toBe('true');
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
  });

  it('keeps the credentials with keep-on-failure, so that the next run continues with the tenant', async () => {
    const { cloud, comments, kept, refuseApplications, run } = start();
    const heal = refuseApplications();
    const failed = await run({ 'keep-on-failure': 'true' });
    expect(failed.error).toContain('later runs go on with it');
    expect(comments.visible).toEqual([
      `${heading('could not be set up')}\n\n<p>The tenant is kept as it is (<code>keep-on-failure</code>).</p>\n\n[This run](${runLink}) failed.`,
    ]);
    const [tenant] = cloud.tenants.values();
    expect((await kept()).found).toMatchObject([
      { tenantId: tenant?.id, credentials: tenant?.defaultApplication },
    ]);
    heal();
    cloud.clock.time += 3_600_000;
    const next = await run({ 'if-exists': 'reuse-or-recreate' });
    expect(next.outputs).toMatchObject({ 'tenant-id': tenant?.id, created: 'false', changed: 'true' });
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
  });

  // It says that the tenant is kept, and keeps its credentials, because keep-on-failure is true.
  it('says that the tenant is deleted when it cannot be kept, although keep-on-failure is true', async () => {
    const { cloud, comments, kept, open, refuseApplications } = start();
    refuseApplications();
    const { context, main } = open({ 'keep-on-failure': 'true' });
    const save = context.core.saveState.bind(context.core);
    let hasThrown = false;
    context.core.saveState = (name, value) => {
      if (name === 'tenant' && value === '' && !hasThrown) {
        hasThrown = true;
        throw new Error('ENOSPC: no space left on device, write');
      }
      save(name, value);
    };
    expect((await main()).error).toContain('was deleted again');
    expect(names(cloud)).toEqual([]);
    expect(comments.visible[0]).not.toContain('is kept as it is');
    expect((await kept()).found).toEqual([]);
  });

  it('does not exist when the create call was refused', async () => {
    const { cloud, comments, run } = start();
    cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/tenants' ? refusal() : undefined,
    );
    expect((await run()).error).toContain('answered 422');
    expect(comments.writes).toEqual([]);
  });
});

describe('the comment on a tenant that is recreated', () => {
  const recreate = { 'if-exists': 'recreate' };
  const failed = `${heading('could not be set up')}\n\n[This run](${runLink}) failed.`;
  const none = { found: [], unusable: [] };

  it('says that the tenant is deleted and keeps no credentials when the create call is refused', async () => {
    const { cloud, comments, kept, run } = start();
    await run();
    cloud.intercept((call) => (isCreate(call) ? refusal() : undefined));
    expect((await run(recreate)).error).toContain('answered 422');
    expect([names(cloud), comments.visible, await kept()]).toEqual([[], [failed], none]);
  });

  it('says that the tenant is deleted and keeps no credentials when the run is killed during the create call', async () => {
    const { cloud, comments, kept, open, run } = start();
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
    const { cloud, comments, kept, run } = start();
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
    const { comments, kept, run } = start();
    await run();
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
    expect((await run({}, 'reopened')).outputs['created']).toBe('true');
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
  });

  it('says that it is deleted when the tenant was deleted before', async () => {
    const { cloud, comments, kept, run } = start();
    await run();
    cloud.tenants.clear();
    cloud.clock.time += 2000;
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
  });

  it('is not changed when another run has created a tenant since the account was read', async () => {
    const { cloud, comments, keep, kept, run } = start();
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
    const { cloud, comments, run } = start();
    await run();
    const before = comments.visible;
    cloud.tenants.clear();
    cloud.oddEntries.push({ id: 7 });
    cloud.clock.time += 2000;
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(comments.visible).toEqual(before);
  });

  it('is not created when there was none', async () => {
    const { cloud, comments, run } = start();
    cloud.seedTenant({ name: 'octo/shop#7' });
    expect((await run({}, 'closed')).error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(comments.writes).toEqual([]);
  });

  it('is not changed when the tenant could not be deleted', async () => {
    const { cloud, comments, run } = start();
    await run();
    const before = comments.visible;
    for (const tenant of cloud.tenants.values()) tenant.callerRole = 'collaborator';
    expect((await run({}, 'closed')).error).toContain('could not be deleted');
    expect(comments.visible).toEqual(before);
  });

  it.each(['synchronize', 'closed'])('is not changed by a dry run (%s)', async (action) => {
    const { comments, run } = start();
    await run();
    const before = [...comments.writes];
    expect((await run({ 'dry-run': 'true', apps: '[]' }, action)).error).toBeUndefined();
    expect(comments.writes).toEqual(before);
  });
});

describe('delete-after-job', () => {
  it('keeps no credentials in the comment, which finally says that the tenant is deleted', async () => {
    const { cloud, comments, kept, run } = start();
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
    const { comments, kept, run } = start();
    const { post } = await run({ 'delete-after-job': 'true', 'keep-on-failure': 'true' });
    expect((await kept()).found).toHaveLength(1);
    await post();
    expect(comments.visible).toEqual([deleted]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
  });

  it('does not say that the tenant could not be set up when it cannot be deleted', async () => {
    const { cloud, comments, run } = start();
    const { postError } = await run({ 'delete-after-job': 'true' });
    cloud.intercept((call) => (isDelete(call) ? new Response('', { status: 403 }) : undefined));
    expect(await postError()).toContain('may be left over');
    expect(comments.visible[0]).not.toContain('could not be set up');
  });

  it('leaves the comment and what it keeps when the tenant existed before', async () => {
    const { cloud, comments, kept, run } = start();
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
    const started = start();
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
