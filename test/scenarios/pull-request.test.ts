import { afterEach, describe, expect, it } from 'vitest';
import { type ServedCache, serveCache } from '../cache-service/index.ts';
import { type ServedGitHub, serveGitHub } from '../github-api/index.ts';
import type { LogtoCloudOptions, Served } from '../logto-cloud/index.ts';
import type { RunOptions, RunResult } from '../runner.ts';
import { expectNoSecret, githubToken, runStep, startCloud } from './scenario.ts';

const repository = 'octo/shop';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
  /** What happens to a pull request, and the run of the workflow that follows it. */
  run(
    action: string,
    options?: { number?: number; inputs?: Record<string, string>; more?: RunOptions },
  ): Promise<RunResult>;
}

const apps = (redirectUri = 'https://pr.example.com/callback'): string =>
  JSON.stringify([
    { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
    { name: 'server', type: 'Traditional' },
  ]);

/** Logto Cloud, GitHub and its cache service, and a repository with the workflow of the README. */
async function startPlace(options: LogtoCloudOptions = {}): Promise<Place> {
  const served = await startCloud(options);
  const github = await serveGitHub({ repository, token: githubToken });
  const cache = await serveCache();
  open.push(github, cache);
  return {
    ...served,
    github,
    cache,
    async run(action, { number = 7, inputs = {}, more = {} } = {}) {
      const isOpen = action !== 'closed';
      github.api.addPull(number, isOpen ? 'open' : 'closed');
      const result = await runStep(
        served,
        { name: '', apps: apps(), 'if-exists': 'reuse-or-recreate', ...inputs },
        {
          ...more,
          event: {
            name: 'pull_request',
            payload: {
              action,
              number,
              pull_request: { number, head: { repo: { full_name: repository } }, user: { login: 'octocat' } },
            },
          },
          env: { ...cache.env, ...more.env },
          github: { REPOSITORY: repository, API_URL: github.origin, ...more.github },
        },
      );
      // What the cache holds is readable for everyone who may read the repository.
      for (const entry of cache.entries) expect(entry.key).toMatch(/^logto-tenant-[\da-f]{64}$/);
      return result;
    },
  };
}

const names = ({ cloud }: Place): string[] => [...cloud.tenants.values()].map(({ name }) => name);
const applied = ({ cloud }: Place, method: string, path: RegExp): number =>
  cloud.requests.filter((request) => request.method === method && path.test(request.path)).length;

describe('the life of a pull request', () => {
  it('has one tenant from opened to closed, which every push gets back', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    expect(opened.result, opened.log).toBe('success');
    expect(opened.outputs).toMatchObject({ operation: 'provision', created: 'true' });
    expect(names(place)).toEqual(['shop-pr-7']);
    expect(place.cache.entries).toHaveLength(1);

    const pushed = await place.run('synchronize');
    expect(pushed.outputs).toMatchObject({
      created: 'false',
      'tenant-id': opened.outputs['tenant-id'],
      apps: opened.outputs['apps'],
    });
    expect(pushed.log).toContain('Using the machine-to-machine credentials that an earlier run has kept');
    expect(pushed.log).toContain('Of 2 applications: 0 created, 0 updated, 2 unchanged.');
    expect(applied(place, 'POST', /^\/api\/applications$/)).toBe(2);

    const changed = await place.run('synchronize', {
      inputs: { apps: apps('https://new.example.com/callback') },
    });
    expect(changed.log).toContain('updated: oidcClientMetadata.redirectUris');
    expect(applied(place, 'PATCH', /^\/api\/applications\/\w+$/)).toBe(1);
    const [tenant] = place.cloud.tenants.values();
    const web = [...(tenant?.applications.values() ?? [])].find(({ name }) => name === 'web');
    expect(web?.oidcClientMetadata.redirectUris).toEqual(['https://new.example.com/callback']);

    const closed = await place.run('closed');
    expect(closed.result).toBe('success');
    expect(closed.outputs).toEqual({
      operation: 'delete',
      deleted: JSON.stringify([opened.outputs['tenant-id']]),
    });
    expect(names(place)).toEqual([]);

    const again = await place.run('closed');
    expect(again.result).toBe('success');
    expect(again.outputs['deleted']).toBe('[]');
    expect(again.log).toContain('There is no tenant named "shop-pr-7": nothing to delete.');

    const reopened = await place.run('reopened');
    expect(reopened.outputs['created']).toBe('true');
    expect(reopened.outputs['tenant-id']).not.toBe(opened.outputs['tenant-id']);
  });

  it('ends the same when it is merged, where github.ref is the base branch', async () => {
    const place = await startPlace();
    await place.run('opened', { more: { github: { REF: 'refs/pull/7/merge' } } });
    const closed = await place.run('closed', {
      more: { github: { REF: 'refs/heads/main', SHA: 'f'.repeat(40) } },
    });
    expect(closed.outputs['operation']).toBe('delete');
    expect(names(place)).toEqual([]);
  });

  it('creates the tenant anew on a push after the cache was lost, with reuse-or-recreate', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    const pushed = await place.run('synchronize', { more: { env: { ACTIONS_RESULTS_URL: '' } } });
    expect(pushed.result).toBe('success');
    expect(pushed.outputs['created']).toBe('true');
    expect(pushed.outputs['tenant-id']).not.toBe(opened.outputs['tenant-id']);
    expect(names(place)).toEqual(['shop-pr-7']);
    expect(pushed.annotations).toEqual([]);
  });

  it('says which ways out there are on a push after the cache was lost, with reuse', async () => {
    const place = await startPlace();
    await place.run('opened');
    const pushed = await place.run('synchronize', {
      inputs: { 'if-exists': 'reuse' },
      more: { env: { ACTIONS_RESULTS_URL: '' } },
    });
    expect(pushed.result).toBe('failure');
    expect(pushed.annotations[0]?.message).toContain(
      'Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.',
    );
    expect(names(place)).toEqual(['shop-pr-7']);
  });

  it('does not fail and does not wait long when the cache service is broken', async () => {
    const place = await startPlace();
    place.cache.fault = 'error';
    const opened = await place.run('opened');
    expect(opened.result).toBe('success');
    expect(opened.post?.exitCode).toBe(0);
    expect(opened.annotations.map(({ level, stage }) => `${level} ${stage}`)).toEqual(['notice post']);
  });

  it('keeps two pull requests apart that run at once', async () => {
    const place = await startPlace();
    const [seven, eight] = await Promise.all([place.run('opened'), place.run('opened', { number: 8 })]);
    expect(names(place).toSorted()).toEqual(['shop-pr-7', 'shop-pr-8']);
    expect(seven.outputs['tenant-id']).not.toBe(eight.outputs['tenant-id']);
    await place.run('closed', { number: 8 });
    expect(names(place)).toEqual(['shop-pr-7']);
    expect((await place.run('synchronize')).outputs['created']).toBe('false');
  });

  it('gives a failed job that is run again its tenant, once', async () => {
    const place = await startPlace();
    const stop = place.cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/applications'
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    );
    const failed = await place.run('opened');
    expect(failed.result).toBe('failure');
    expect(names(place)).toEqual([]);
    stop();
    const again = await place.run('opened', { more: { github: { RUN_ATTEMPT: '2' } } });
    expect(again.result).toBe('success');
    expect(names(place)).toEqual(['shop-pr-7']);
  });
});

describe('a pull request that is closed while its tenant is being created', () => {
  it('leaves no tenant, though the delete run finds none', async () => {
    const place = await startPlace();
    const creating = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    place.cloud.intercept(async ({ method, path }) => {
      if (method !== 'POST' || path !== '/api/tenants') return undefined;
      creating.resolve();
      await closed.promise;
      return undefined;
    });
    const opened = place.run('opened');
    await creating.promise;
    const deletion = await place.run('closed');
    expect(deletion.outputs['deleted']).toBe('[]');
    closed.resolve();
    const late = await opened;
    expect(late.result).toBe('failure');
    expect(late.annotations[0]?.message).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(names(place)).toEqual([]);
  });

  it('gets none when its run begins late', async () => {
    const place = await startPlace();
    const late = place.run('synchronize');
    place.github.api.addPull(7, 'closed');
    expect((await late).result).toBe('failure');
    expect(place.cloud.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('the comment', () => {
  it('is one, kept up to date, changed only when the tenant has, and says when it is deleted', async () => {
    const place = await startPlace();
    const inputs = { comment: 'true' };
    await place.run('opened', { inputs });
    const { comments } = place.github.api;
    expect(comments).toHaveLength(1);
    const [id, body] = [comments[0]?.id, comments[0]?.body];
    expect(body).toContain('is ready');
    const writes = (): number => place.github.api.requests.filter(({ method }) => method !== 'GET').length;
    expect(writes()).toBe(1);
    await place.run('synchronize', { inputs });
    expect(writes()).toBe(1);
    await place.run('synchronize', { inputs: { ...inputs, apps: apps('https://new.example.com') } });
    expect(comments[0]?.body).toContain('https://new.example.com');
    await place.run('closed', { inputs });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.id).toBe(id);
    expect(comments[0]?.body).toContain('is deleted');
    expect(writes()).toBe(3);
  });

  it('holds neither id nor endpoint while outputs are masked, because GitHub does not mask comments', async () => {
    const place = await startPlace();
    const run = await place.run('opened', { inputs: { comment: 'true' } });
    const body = place.github.api.comments[0]?.body ?? '';
    expect(run.masker.mask(body)).toBe(body);
  });

  it('that the token may not write is a warning that names the permission', async () => {
    const place = await startPlace();
    place.github.api.permissions.pulls = 'read';
    const run = await place.run('opened', { inputs: { comment: 'true' } });
    expect(run.result).toBe('success');
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('pull-requests: write') },
    ]);
  });
});

describe('other jobs', () => {
  it('get all outputs from sealed, which the runner lets through, masked there again', async () => {
    const place = await startPlace();
    const preview = await place.run('opened');
    const sealed = preview.jobOutput(preview.outputs['sealed'] ?? '');
    expect(sealed).toBe(preview.outputs['sealed']);
    expect(preview.jobOutput(preview.outputs['endpoint'] ?? '')).toBeUndefined();
    const deploy = await runStep(place, { operation: 'unseal', sealed: sealed ?? '', apps: '' });
    expect(deploy.result).toBe('success');
    expect(deploy.outputs).toEqual({ ...preview.outputs, operation: 'unseal' });
    expectNoSecret(deploy, place.cloud.secrets());
    expect(deploy.masker.mask(deploy.outputs['endpoint'] ?? '')).toBe('***');
  });
});

describe('the nightly sweep', () => {
  it('deletes the tenants of closed pull requests, though GitHub has more than one page of open ones', async () => {
    const place = await startPlace();
    for (let number = 1; number <= 230; number += 1)
      place.github.api.addPull(number, number % 2 === 0 ? 'open' : 'closed');
    for (const number of [1, 2, 3, 228, 229, 500]) place.cloud.seedTenant({ name: `shop-pr-${number}` });
    const run = await runStep(
      place,
      { operation: 'sweep', name: '', apps: '' },
      {
        event: { name: 'schedule', payload: { schedule: '0 3 * * *' } },
        github: { REPOSITORY: repository, API_URL: place.github.origin },
      },
    );
    expect(run.result, run.log).toBe('success');
    expect(names(place)).toEqual(['shop-pr-2', 'shop-pr-228', 'shop-pr-500']);
    const pages = place.github.api.requests.filter(({ path }) => path.includes('state=open'));
    expect(pages).toHaveLength(2);
    expect(run.summary).toContain('GitHub knows no pull request #500');
  });
});

describe('an end-to-end test job', () => {
  it('has its tenant until the job ends', async () => {
    const place = await startPlace();
    const run = await runStep(place, { name: 'e2e', 'delete-after-job': 'true' });
    expect(run.result).toBe('success');
    expect(run.outputs['created']).toBe('true');
    expect(run.post?.log).toContain('Deleting the tenant of this job (delete-after-job)');
    expect(place.cloud.tenants.size).toBe(0);
  });
});
