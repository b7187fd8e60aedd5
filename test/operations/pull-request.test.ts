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

  it('creates a production tenant on other events, and with operation provision', async () => {
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
      'operation: "destroy" is not one of auto, provision, delete, sweep, unseal, configure, export, validate.',
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
  ])('fails for a tenant %s when the pull request is closed', async (_, declared, changed) => {
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
  ])('skips a run of %s without outputs when it is skip', async (_, who, said) => {
    const cloud = new LogtoCloud();
    const run = await operate(cloud, skip, { event: { ...pullRequestEvent('opened'), ...who } });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({});
    expect(run.core.said.join('\n')).toContain(said);
    expect(cloud.requests).toEqual([]);
    await run.post();
  });

  it('explains why the pat may be empty when it is fail, the default', async () => {
    expect((await operate(new LogtoCloud(), { pat: '', name: 'x' })).error).toContain(
      'pat: is empty. GitHub gives',
    );
  });

  it('is refused unless it is fail or skip', async () => {
    expect((await operate(new LogtoCloud(), { 'missing-pat': 'ignore' })).error).toBe(
      'missing-pat: "ignore" is not one of fail, skip.',
    );
  });
});

describe('delete-after-job', () => {
  it('deletes the tenant of this run in post, and keeps credentials only for the job', async () => {
    const cloud = new LogtoCloud();
    const handles = new MemoryCache();
    const jobFiles = new MemoryCache();
    const run = await operate(
      cloud,
      { name: 'E2E', apps, 'delete-after-job': 'true' },
      { credentialCache: handles, jobFiles },
    );
    expect(jobFiles.kept.size).toBe(1);
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
