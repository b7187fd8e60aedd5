import { describe, expect, it, vi } from 'vitest';
import { pushEvent } from '../fakes.ts';
import { isDelete, names } from './operate.ts';
import { byRun, heading, refusal, runLink, startPull } from './pull-comment.ts';

describe('the comment of a run that creates the tenant', () => {
  it('says that it is being set up, with the run, then that it is ready', async () => {
    const { cloud, comments, run } = startPull();
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
    const { comments, run } = startPull();
    const { outputs } = await run();
    const [body = ''] = comments.comments.map((one) => one.body);
    expect(body.split('\n')[0]).toBe('<!-- logto-tenant-action tenant="octo%2Fshop%237" -->');
    const { web } = JSON.parse(outputs['app-ids'] ?? '');
    expect(body).toContain(`<td><code>web</code></td><td><code>${web}</code></td>`);
    for (const name of ['tenant-id', 'endpoint']) expect(body).not.toContain(outputs[name]);
  });

  it('contains endpoint and app IDs when outputs are not masked', async () => {
    const { comments, run } = startPull();
    const { outputs } = await run({ 'mask-outputs': 'false' });
    expect(comments.visible[0]).toContain(outputs['endpoint']);
    expect(comments.visible[0]).toContain(JSON.parse(outputs['app-ids'] ?? '').web);
  });

  it('keeps the credentials, and the IDs of the applications', async () => {
    const { cloud, kept, run } = startPull();
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
    const { comments, run } = startPull();
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
    const { comments, run } = startPull();
    await run({ name: 'a --> <b>"x"' });
    const [body = ''] = comments.comments.map((one) => one.body);
    expect(body.split('\n')[0]).toBe('<!-- logto-tenant-action tenant="a%20--%3E%20%3Cb%3E%22x%22" -->');
    expect(body).not.toContain('<b>');
  });

  it.each(['markedComments', 'createComment', 'updateComment'])(
    'is a warning when it cannot be written (%s)',
    async (method) => {
      const { cloud, comments, run } = startPull();
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
    const { comments, run } = startPull();
    const { core, error } = await run({ name: 'Preview' }, 'synchronize', { event: pushEvent });
    expect(error).toBeUndefined();
    expect(comments.writes).toEqual([]);
    expect(core.said.filter((line) => line.startsWith('No comment is written'))).toHaveLength(1);
  });
});

describe('the comment of a run that fails after it has created the tenant', () => {
  it('says that the run failed, with a link, and keeps no credentials', async () => {
    const { cloud, comments, kept, refuseApplications, run } = startPull();
    refuseApplications();
    const { error, postError } = await run();
    expect(error).toContain('was deleted again');
    expect(names(cloud)).toEqual([]);
    expect(comments.visible).toEqual([`${heading('could not be set up')}\n\n[This run](${runLink}) failed.`]);
    expect(await kept()).toEqual({ found: [], unusable: [] });
    expect(await postError()).toBeUndefined();
  });

  it('is not changed when another run has written it about a newer tenant', async () => {
    const { cloud, comments, keep, kept, run } = startPull();
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
    const { cloud, comments, kept, refuseApplications, run } = startPull();
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
    const { comments, refuseApplications, run } = startPull();
    const heal = refuseApplications();
    await run();
    heal();
    expect((await run()).outputs['created']).toBe('true');
    expect(comments.visible).toEqual([expect.stringContaining(heading('is ready'))]);
  });

  it('keeps the credentials with keep-on-failure, so that the next run continues with the tenant', async () => {
    const { cloud, comments, kept, refuseApplications, run } = startPull();
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
    const { cloud, comments, kept, open, refuseApplications } = startPull();
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
    const { cloud, comments, run } = startPull();
    cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/tenants' ? refusal() : undefined,
    );
    expect((await run()).error).toContain('answered 422');
    expect(comments.writes).toEqual([]);
  });
});
