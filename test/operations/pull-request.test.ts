import { describe, expect, it } from 'vitest';
import { MemoryCache, pullRequestEvent, pushEvent } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { changes, names, operate } from './operate.ts';

const apps = '[{"name":"web","type":"SPA"}]';
const token = { 'github-token': 'ghs_token' };

describe('operation auto', () => {
  it.each(['opened', 'reopened', 'synchronize'])(
    'provisions the tenant of the pull request on %s',
    async (action) => {
      const cloud = new LogtoCloud();
      const run = await operate(cloud, { apps }, { event: pullRequestEvent(action) });
      expect(run.outputs['operation']).toBe('provision');
      expect(names(cloud)).toEqual(['octo/shop#7']);
      expect(run.core.said).toContain(
        `The operation is provision, because of the event pull_request (${action}).`,
      );
    },
  );

  it.each(['opened', 'synchronize', 'labeled', 'closed'])(
    'refuses a production tenant on %s, which it could not delete when the pull request is closed',
    async (action) => {
      const cloud = new LogtoCloud();
      const run = await operate(
        cloud,
        { apps, tag: 'production', ...token },
        { event: pullRequestEvent(action) },
      );
      expect(run.error).toMatch(
        /^tag: is production.* never deletes a production tenant\. Set operation to /,
      );
      expect(cloud.requests).toEqual([]);
    },
  );

  it('creates a production tenant where no pull request is, and by operation provision', async () => {
    for (const [inputs, event] of [
      [{ name: 'Shop' }, pushEvent],
      [{ operation: 'provision' }, pullRequestEvent('opened')],
    ] as const) {
      const cloud = new LogtoCloud();
      const run = await operate(cloud, { apps, tag: 'production', ...inputs }, { event });
      expect(run.error).toBeUndefined();
      expect([...cloud.tenants.values()].map(({ tag }) => tag)).toEqual(['production']);
    }
  });

  it('deletes nothing when an issue is closed', async () => {
    const cloud = new LogtoCloud();
    const event = { ...pullRequestEvent('closed'), name: 'issues' };
    expect((await operate(cloud, { name: 'x' }, { event })).outputs['operation']).toBe('provision');
  });

  it('lists the operations when the operation is unknown', async () => {
    expect((await operate(new LogtoCloud(), { operation: 'destroy' })).error).toBe(
      'operation: "destroy" is not one of auto, provision, delete, sweep, unseal, configure, export.',
    );
  });
});

describe('a late run', () => {
  it('creates no tenant when the pull request is closed', async () => {
    const cloud = new LogtoCloud();
    const run = await operate(
      cloud,
      { apps, ...token },
      {
        event: pullRequestEvent('synchronize'),
        repository: { state: () => Promise.resolve('closed') },
      },
    );
    expect(run.error).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(cloud.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('deletes the tenant when the pull request was closed during creation', async () => {
    const cloud = new LogtoCloud();
    const run = await operate(
      cloud,
      { apps, ...token },
      {
        event: pullRequestEvent('synchronize'),
        repository: { state: () => Promise.resolve(cloud.tenants.size > 0 ? 'closed' : 'open') },
      },
    );
    expect(run.error).toContain('Pull request #7 is closed by now');
    expect(run.error).toContain('was deleted again');
    expect(names(cloud)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['after it updated it', apps, ['POST /api/applications']],
    ['that needs nothing', '', []],
  ])('fails on a tenant %s when the pull request is closed', async (_, declared, changed) => {
    const cloud = new LogtoCloud();
    const { defaultApplication, id } = cloud.seedTenant({ name: 'octo/shop#7' });
    const given = { 'm2m-app-id': defaultApplication.id, 'm2m-app-secret': defaultApplication.secret };
    const run = await operate(
      cloud,
      { apps: declared, ...token, ...(declared === '' ? {} : given) },
      {
        event: pullRequestEvent('synchronize'),
        repository: { state: () => Promise.resolve('closed') },
      },
    );
    expect(run.error).toContain('Pull request #7 is closed by now');
    expect(run.outputs).toEqual({ operation: 'provision' });
    expect(changes(cloud)).toEqual(changed);
    expect(await run.postError()).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([id]);
  });

  it('continues when GitHub cannot be asked', async () => {
    const cloud = new LogtoCloud();
    const run = await operate(
      cloud,
      { apps, ...token },
      {
        event: pullRequestEvent('opened'),
        repository: { state: () => Promise.reject(new Error('Resource not accessible by integration')) },
      },
    );
    expect(run.error).toBeUndefined();
    expect(run.core.said.join('\n')).toContain('is still open. Resource not accessible');
  });
});

describe('missing-pat', () => {
  const skip = { pat: '', 'missing-pat': 'skip', apps: '{ not read' };

  it.each([
    ['a fork', { isFork: true }, 'notice Skipped: a workflow of a pull request from a fork gets no pat.'],
    ['Dependabot', { isDependabot: true }, 'notice Skipped: a run of Dependabot gets no pat.'],
    ['neither', {}, 'warning Skipped: pat is empty and missing-pat is skip, but this run is neither'],
  ])('with skip, a run of %s succeeds without outputs', async (_, who, said) => {
    const cloud = new LogtoCloud();
    const run = await operate(cloud, skip, { event: { ...pullRequestEvent('opened'), ...who } });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({});
    expect(run.core.said.join('\n')).toContain(said);
    expect(cloud.requests).toEqual([]);
    await run.post();
  });

  it('with fail, the default, the run explains why the pat may be empty', async () => {
    expect((await operate(new LogtoCloud(), { pat: '', name: 'x' })).error).toContain(
      'pat: is empty. GitHub gives',
    );
  });

  it('must be fail or skip', async () => {
    expect((await operate(new LogtoCloud(), { 'missing-pat': 'ignore' })).error).toBe(
      'missing-pat: "ignore" is not one of fail, skip.',
    );
  });
});

describe('delete-after-job', () => {
  it('deletes the tenant of this run in post, and keeps no credentials', async () => {
    const cloud = new LogtoCloud();
    const handles = new MemoryCache();
    const run = await operate(
      cloud,
      { name: 'E2E', 'delete-after-job': 'true' },
      { credentialCache: handles },
    );
    expect(names(cloud)).toEqual(['E2E']);
    expect(run.outputs['created']).toBe('true');
    await run.post();
    expect(names(cloud)).toEqual([]);
    expect(handles.kept.size).toBe(0);
  });

  it('keeps a tenant that existed before', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'E2E' });
    const run = await operate(cloud, { name: 'E2E', 'delete-after-job': 'true' });
    await run.post();
    expect(names(cloud)).toEqual(['E2E']);
  });
});

describe('comment', () => {
  /** Runs with a comment, and returns the comments of the pull request. */
  const commentOf = async (inputs: Record<string, string>, action = 'opened', cloud = new LogtoCloud()) => {
    const put: { number: number; marker: string; body: string; create: boolean }[] = [];
    const run = await operate(
      cloud,
      { comment: 'true', ...token, ...inputs },
      {
        event: pullRequestEvent(action),
        repository: {
          state: () => Promise.resolve(action === 'closed' ? 'closed' : 'open'),
          putComment: (number, marker, body, { create }) => {
            put.push({ number, marker, body, create });
            return Promise.resolve('created');
          },
        },
      },
    );
    return { run, put, cloud };
  };

  it('describes the tenant, is found by its name, and has no identifier while outputs are masked', async () => {
    const { put, run } = await commentOf({ apps });
    expect(put).toHaveLength(1);
    expect(put[0]).toMatchObject({ number: 7, create: true });
    expect(put[0]?.marker).toBe('<!-- logto-tenant-action tenant="octo%2Fshop%237" -->');
    expect(put[0]?.body.split('\n')[0]).toBe(put[0]?.marker);
    expect(put[0]?.body).toContain('<td>web</td>');
    for (const value of [
      run.outputs['tenant-id'],
      run.outputs['endpoint'],
      JSON.parse(run.outputs['app-ids'] ?? '').web,
    ]) {
      expect(put[0]?.body).not.toContain(value);
    }
  });

  it('contains endpoint and app IDs when outputs are not masked', async () => {
    const { put, run } = await commentOf({ apps, 'mask-outputs': 'false' });
    expect(put[0]?.body).toContain(run.outputs['endpoint']);
    expect(put[0]?.body).toContain(JSON.parse(run.outputs['app-ids'] ?? '').web);
  });

  it('is not changed by a push that changes nothing', async () => {
    const cloud = new LogtoCloud();
    const one = await commentOf({}, 'opened', cloud);
    const two = await commentOf({}, 'synchronize', cloud);
    expect(two.put).toEqual(one.put);
  });

  it('says that the tenant is deleted, if a comment exists', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'octo/shop#7' });
    const { put } = await commentOf({}, 'closed', cloud);
    expect(put).toMatchObject([
      { marker: '<!-- logto-tenant-action tenant="octo%2Fshop%237" -->', create: false },
    ]);
    expect(put[0]?.body).toContain('is deleted');
  });

  it('has a marker that a name cannot close', async () => {
    const { put } = await commentOf({ name: 'a --> <b>"x"' });
    expect(put[0]?.marker).toBe('<!-- logto-tenant-action tenant="a%20--%3E%20%3Cb%3E%22x%22" -->');
    expect(put[0]?.body).not.toContain('<b>');
  });

  it('only warns when it fails', async () => {
    const run = await operate(
      new LogtoCloud(),
      { comment: 'true', ...token },
      {
        event: pullRequestEvent('opened'),
        repository: { putComment: () => Promise.reject(new Error('give the token pull-requests: write')) },
      },
    );
    expect(run.error).toBeUndefined();
    expect(run.core.said.join('\n')).toContain(
      'warning The comment on pull request #7 could not be written: give the token pull-requests: write',
    );
  });
});
