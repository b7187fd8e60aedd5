import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { type FakeOptions, MemoryCache, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, changes, operate } from './operate.ts';

const hour = 3_600_000;
const apps = '[{"name":"web","type":"SPA"}]';
const closed: Partial<Repository> = { state: () => Promise.resolve('closed') };

interface Planned {
  create?: string[];
  update?: string[];
  delete?: string[];
  unmanaged?: string[];
}

/** A dry run, after a check that it changed nothing: neither at Logto nor in the state nor in what is kept. */
async function dryRun(
  cloud: TimedCloud,
  inputs: Record<string, string>,
  options: Partial<FakeOptions> = {},
  credentialCache = new MemoryCache(),
) {
  cloud.requests.length = 0;
  const kept = [...credentialCache.kept];
  const run = await operate(cloud, { 'dry-run': 'true', ...inputs }, { ...options, credentialCache });
  expect(run.core.state).toEqual({});
  await run.post();
  expect(changes(cloud)).toEqual([]);
  expect([...credentialCache.kept]).toEqual(kept);
  return run;
}

const planOf = (run: { outputs: Record<string, string> }) => JSON.parse(run.outputs['plan'] ?? 'null');
const plan = (planned: Planned) => ({ create: [], update: [], delete: [], unmanaged: [], ...planned });

/** A tenant as a run left it that declared the application `web`, with its credentials kept. */
async function provisioned() {
  const cloud = new TimedCloud();
  const credentialCache = new MemoryCache();
  const first = await operate(cloud, { name: 'Preview', apps }, { credentialCache });
  await first.post();
  return { cloud, credentialCache };
}

describe('dry-run of provision without a tenant', () => {
  it.each(['reuse', 'reuse-or-recreate', 'recreate', 'fail'])(
    'shows what would be created (%s)',
    async (policy) => {
      const cloud = new TimedCloud();
      const run = await dryRun(cloud, { name: 'Preview', apps, 'if-exists': policy });
      expect(run.error).toBeUndefined();
      expect(planOf(run)).toEqual(plan({ create: ['tenant "Preview"', 'application "web"'] }));
      expect(run.outputs).toEqual({ operation: 'provision', changed: 'true', plan: run.outputs['plan'] });
      expect(run.core.summaryText).toContain('would be created in EU');
      for (const shown of [run.core.summaryText, run.core.said.join('\n')]) {
        expect(shown).toContain('Plan: 2 to create.');
        expect(shown).toContain('+ tenant "Preview"\n+ application "web"');
      }
    },
  );

  it('reports a change even when nothing is declared, because the tenant would be created', async () => {
    const run = await dryRun(new TimedCloud(), { name: 'Preview' });
    expect(planOf(run)).toEqual(plan({ create: ['tenant "Preview"'] }));
    expect(run.outputs['changed']).toBe('true');
  });

  it('finds every mistake that needs no tenant', async () => {
    const role = '[{"name":"a","type":"MachineToMachine","roles":["nope"]}]';
    const run = await dryRun(new TimedCloud(), { name: 'Preview', apps: role });
    expect(run.error).toContain('apps[0].roles[0]: there is no machine-to-machine role "nope"');
    expect(run.outputs).not.toHaveProperty('plan');
  });

  it('fails for a closed pull request, like the real run', async () => {
    const options = { event: pullRequestEvent('synchronize'), repository: closed };
    const run = await dryRun(new TimedCloud(), { apps, 'github-token': 'ghs_token' }, options);
    expect(run.error).toContain('Pull request #7 is closed by now');
  });
});

describe('dry-run with fail-on-changes', () => {
  const drift = { name: 'Preview', 'fail-on-changes': 'true' };

  it('fails when the tenant would be created, after the plan', async () => {
    const run = await dryRun(new TimedCloud(), { ...drift, apps });
    expect(run.error).toBe(
      'The tenant "Preview" does not exist yet (fail-on-changes). Apply the desired state, or change what is declared.',
    );
    expect(planOf(run)).toEqual(plan({ create: ['tenant "Preview"', 'application "web"'] }));
  });

  it('fails when the tenant would be recreated, after the plan', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    const run = await dryRun(cloud, { ...drift, apps, 'if-exists': 'recreate' });
    expect(run.error).toBe(
      'The tenant "Preview" would be deleted and created again (fail-on-changes). Apply the desired state, or change what is declared.',
    );
    expect(run.outputs['changed']).toBe('true');
  });

  it('fails when the tenant differs, and counts the differences', async () => {
    const { cloud, credentialCache } = await provisioned();
    const more = '[{"name":"web","type":"SPA","description":"x"},{"name":"api","type":"MachineToMachine"}]';
    const run = await dryRun(cloud, { ...drift, apps: more }, {}, credentialCache);
    expect(run.error).toBe(
      'The tenant differs from the desired state: 1 to create, 1 to change (fail-on-changes). Apply the desired state, or change what is declared.',
    );
    expect(run.outputs['changed']).toBe('true');
  });

  it('passes when the tenant is as declared', async () => {
    const { cloud, credentialCache } = await provisioned();
    const run = await dryRun(cloud, { ...drift, apps }, {}, credentialCache);
    expect(run.error).toBeUndefined();
    expect(run.outputs['changed']).toBe('false');
  });
});

describe('dry-run of provision with a tenant', () => {
  it.each(['reuse', 'reuse-or-recreate'])('shows that nothing would change (%s)', async (policy) => {
    const { cloud, credentialCache } = await provisioned();
    const run = await dryRun(cloud, { name: 'Preview', apps, 'if-exists': policy }, {}, credentialCache);
    expect(run.error).toBeUndefined();
    expect(planOf(run)).toEqual(plan({}));
    expect(run.outputs['changed']).toBe('false');
  });

  it('shows what would be updated and created', async () => {
    const { cloud, credentialCache } = await provisioned();
    const more = '[{"name":"web","type":"SPA","description":"x"},{"name":"api","type":"MachineToMachine"}]';
    const run = await dryRun(cloud, { name: 'Preview', apps: more }, {}, credentialCache);
    expect(planOf(run)).toEqual(plan({ create: ['application "api"'], update: ['application "web"'] }));
    expect(run.outputs['changed']).toBe('true');
  });

  it.each<[string, string]>([
    ['recreate', 'if-exists is recreate'],
    ['reuse-or-recreate', 'no credentials are available for it'],
  ])('shows that it would be deleted and created again (%s)', async (policy, reason) => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    cloud.seedOld('Preview', hour);
    const run = await dryRun(cloud, { name: 'Preview', apps, 'if-exists': policy });
    expect(run.error).toBeUndefined();
    expect(planOf(run)).toEqual(
      plan({
        create: ['tenant "Preview"', 'application "web"'],
        delete: ['tenant "Preview"', 'tenant "Preview"'],
      }),
    );
    expect(run.outputs['changed']).toBe('true');
    expect(run.core.summaryText).toContain(`would be deleted and created again, because ${reason}`);
  });

  it.each<[string, string]>([
    ['fail', 'exists already, and if-exists is fail'],
    ['reuse', 'no credentials are available to update it'],
  ])('fails like the real run (%s)', async (policy, message) => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    const run = await dryRun(cloud, { name: 'Preview', apps, 'if-exists': policy });
    expect(run.error).toContain(message);
  });

  it('waits like the real run for the credentials of a tenant younger than 60 s', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', 20_000);
    const startedAt = cloud.clock.now();
    const run = await dryRun(cloud, { name: 'Preview', apps, 'if-exists': 'reuse-or-recreate' });
    expect(run.error).toBeUndefined();
    expect(planOf(run)).toEqual(
      plan({ create: ['tenant "Preview"', 'application "web"'], delete: ['tenant "Preview"'] }),
    );
    expect(cloud.clock.now() - startedAt).toBe(40_000);
  });

  it('finds the mistakes of recreate', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    const role = '[{"name":"a","type":"MachineToMachine","roles":["nope"]}]';
    const run = await dryRun(cloud, { name: 'Preview', apps: role, 'if-exists': 'recreate' });
    expect(run.error).toContain('there is no machine-to-machine role "nope"');
  });

  it('reports no change when nothing is declared', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    const run = await dryRun(cloud, { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(planOf(run)).toEqual(plan({}));
    expect(run.outputs['changed']).toBe('false');
  });
});

describe('dry-run of delete', () => {
  it.each<[string, (id: string) => Record<string, string>, Partial<FakeOptions>]>([
    ['by name', () => ({ operation: 'delete', name: 'octo/shop#7' }), {}],
    ['by id', (id) => ({ operation: 'delete', 'tenant-id': id }), {}],
    [
      'by auto',
      () => ({ 'github-token': 'ghs_token' }),
      { event: pullRequestEvent('closed'), repository: closed },
    ],
  ])('shows what would be deleted: %s', async (_, inputs, options) => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedOld('octo/shop#7', hour);
    const run = await dryRun(cloud, inputs(id), options);
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({
      operation: 'delete',
      deleted: '[]',
      plan: JSON.stringify(plan({ delete: ['tenant "octo/shop#7"'] })),
    });
    expect(run.core.said).toContain(
      'Would delete the development tenant "octo/shop#7", created 2026-11-20T11:00:00.000Z.',
    );
    expect(run.core.summaryText).toContain(
      '<p>Would delete the development tenant <code>octo/shop#7</code> in EU, which is 1 hour old.',
    );
  });

  it.each<[string, Partial<FakeOptions>]>([
    ['no tenant has the name', { repository: closed }],
    ['the pull request is open again', { repository: { state: () => Promise.resolve('open') } }],
  ])('sets an empty plan when %s', async (_, options) => {
    const cloud = new TimedCloud();
    if (options.repository !== closed) cloud.seedOld('octo/shop#7', hour);
    const run = await dryRun(
      cloud,
      { 'github-token': 'ghs_token' },
      { event: pullRequestEvent('closed'), ...options },
    );
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({ operation: 'delete', deleted: '[]', plan: JSON.stringify(plan({})) });
  });

  it('fails like the real run for a production tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedOld('Shop', hour, { tag: 'production' });
    expect((await dryRun(cloud, { operation: 'delete', 'tenant-id': id })).error).toContain(
      'production tenant',
    );
    const allowed = { 'tenant-id': id, 'allow-production-delete': 'true' };
    const run = await dryRun(cloud, { operation: 'delete', ...allowed });
    expect(planOf(run)).toEqual(plan({ delete: ['tenant "Shop"'] }));
  });
});

describe('dry-run of sweep', () => {
  it('shows what would be deleted, and deletes nothing', async () => {
    const cloud = new TimedCloud();
    for (const name of ['octo/shop#1', 'octo/shop#2', 'octo/shop#3']) cloud.seedOld(name, hour);
    const repository: Partial<Repository> = {
      openNumbers: () => Promise.resolve(new Set([2])),
      state: (number) => Promise.resolve(number === 2 ? 'open' : 'closed'),
    };
    const inputs = { operation: 'sweep', 'github-token': 'ghs_token' };
    const run = await dryRun(cloud, inputs, { repository });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({
      operation: 'sweep',
      deleted: '[]',
      plan: JSON.stringify(plan({ delete: ['tenant "octo/shop#1"', 'tenant "octo/shop#3"'] })),
    });
    expect(run.core.said).toContain(
      'Would delete the development tenant "octo/shop#1", created 2026-11-20T11:00:00.000Z: pull request #1 is closed.',
    );
    expect(run.core.said.join('\n')).not.toMatch(/^Delete /m);
    expect(run.core.summaryText).toContain('<p>Would delete 2 of 3 tenants that match');
    expect(run.core.summaryText).toMatch(
      /<td>would be deleted<\/td><td>pull request .*#1<\/code><\/a> is closed</,
    );
    expect(run.core.summaryText).toMatch(/<td>kept<\/td><td>pull request .*#2<\/code><\/a> is open</);
  });

  it('fails like the real run when GitHub cannot be asked', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop#1', hour);
    const down = () => Promise.reject(new Error('GitHub is down.'));
    const inputs = { operation: 'sweep', 'github-token': 'ghs_token' };
    const run = await dryRun(cloud, inputs, { repository: { openNumbers: down, state: down } });
    expect(run.error).toContain('GitHub is down.');
    expect(planOf(run)).toEqual(plan({}));
  });
});
