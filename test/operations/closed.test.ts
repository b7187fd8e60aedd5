import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { type FakeOptions, pullRequestEvent } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { changes, names, operate } from './operate.ts';

const token = { 'github-token': 'ghs_token' };
const closed = pullRequestEvent('closed');
const state = (answer: Awaited<ReturnType<Repository['state']>>): Partial<Repository> => ({
  state: () => Promise.resolve(answer),
});
const down: Partial<Repository> = { state: () => Promise.reject(new Error('GitHub is down.')) };

/** A run of `auto` on a pull request that was closed, with the tenant of it and that of another. */
async function close(options: Partial<FakeOptions>, inputs: Record<string, string> = token) {
  const cloud = new LogtoCloud();
  const { id } = cloud.seedTenant({ name: 'octo/shop#7' });
  cloud.seedTenant({ name: 'octo/shop#71' });
  const run = await operate(cloud, inputs, { event: closed, ...options });
  return { cloud, id, run };
}

describe('auto on a pull request that was closed', () => {
  it.each(['pull_request', 'pull_request_target'])('deletes its tenant (%s)', async (name) => {
    const { cloud, id, run } = await close({ event: { ...closed, name }, repository: state('closed') });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({ operation: 'delete', deleted: `["${id}"]` });
    expect(run.core.said).toContain('The operation is delete, because pull request #7 was closed.');
    expect(run.core.said.filter((line) => line.startsWith('warning '))).toEqual([]);
    expect(names(cloud)).toEqual(['octo/shop#71']);
  });

  it('deletes nothing when it was reopened since, and says so in a notice', async () => {
    for (const runAttempt of [1, 2]) {
      const { cloud, run } = await close({ event: { ...closed, runAttempt }, repository: state('open') });
      expect(run.error).toBeUndefined();
      expect(run.core.said).toContain(
        'notice Pull request #7 is open again, so nothing was deleted: its tenant is deleted when it is closed.',
      );
      expect(run.outputs).toEqual({ operation: 'delete', deleted: '[]' });
      expect(changes(cloud)).toEqual([]);
    }
  });

  it.each<[string, Partial<FakeOptions>, Record<string, string>, string]>([
    ['GitHub cannot be asked', { repository: down }, token, 'GitHub is down.'],
    ['GitHub does not know it', { repository: state('unknown') }, token, 'GitHub knows no pull request #7.'],
    ['there is no token', {}, { 'github-token': '' }, 'The github-token is empty.'],
  ])('relies on the event in the first attempt, with a warning, when %s', async (_, options, inputs, why) => {
    const { cloud, id, run } = await close(options, inputs);
    expect(run.error).toBeUndefined();
    expect(run.core.said.filter((line) => line.startsWith('warning '))).toEqual([
      `warning Could not check whether pull request #7 is still closed, so the event counts. ${why}`,
    ]);
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(names(cloud)).toEqual(['octo/shop#71']);
  });

  it.each<[string, Partial<FakeOptions>, Record<string, string>, string]>([
    ['GitHub cannot be asked', { repository: down }, token, 'GitHub is down.'],
    ['GitHub does not know it', { repository: state('unknown') }, token, 'GitHub knows no pull request #7.'],
    ['there is no token', {}, { 'github-token': '' }, 'The github-token is empty.'],
  ])('fails and deletes nothing in a later attempt when %s', async (_, options, inputs, why) => {
    const { cloud, run } = await close({ ...options, event: { ...closed, runAttempt: 2 } }, inputs);
    expect(run.error).toBe(
      `Could not check whether pull request #7 is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`,
    );
    expect(run.outputs['deleted']).toBe('[]');
    expect(changes(cloud)).toEqual([]);
  });

  it('deletes a tenant whose name contains {pr} among other text', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'e2e 7 web' });
    cloud.seedTenant({ name: 'octo/shop#7' });
    await operate(cloud, { ...token, name: 'e2e {pr} web' }, { event: closed, repository: state('closed') });
    expect(names(cloud)).toEqual(['octo/shop#7']);
  });

  it.each([
    ['a name that happens to hold the number', { name: 'shop-v7' }],
    ['a name with another placeholder', { name: '{owner}/{repo} {run}' }],
    ['a tenant-id', { 'tenant-id': 'abc123' }],
    ['allow-production-delete', { 'allow-production-delete': 'true' }],
    ['tag production', { tag: 'production' }],
  ])('refuses %s, and sends no request', async (_, inputs) => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'shop-v7' });
    cloud.seedTenant({ id: 'abc123', name: 'octo/shop#7', tag: 'production' });
    const run = await operate(cloud, { ...token, ...inputs }, { event: closed, repository: state('closed') });
    expect(run.error).toBeDefined();
    expect(cloud.requests).toEqual([]);
  });

  it('deletes no production tenant', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'octo/shop#7', tag: 'production' });
    const run = await operate(cloud, token, { event: closed, repository: state('closed') });
    expect(run.error).toContain('Nothing was deleted.');
    expect(names(cloud)).toEqual(['octo/shop#7']);
  });

  it('does nothing when the event file cannot be read', async () => {
    for (const operation of ['auto', 'provision', 'delete']) {
      const cloud = new LogtoCloud();
      cloud.seedTenant({ name: 'octo/shop#7' });
      const event = { ...closed, problem: 'The event file (GITHUB_EVENT_PATH) cannot be read' };
      const run = await operate(cloud, { operation, ...token }, { event });
      expect(run.error).toBe(
        'The event file (GITHUB_EVENT_PATH) cannot be read. Nothing was done: run the job again.',
      );
      expect(cloud.requests).toEqual([]);
    }
  });
});

describe('operation delete on a pull request that was closed', () => {
  it('deletes the tenant without asking GitHub', async () => {
    const { cloud, run } = await close({ repository: state('open') }, { ...token, operation: 'delete' });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual(['octo/shop#71']);
  });
});

describe('operation provision on a pull request that was closed', () => {
  const provision = (cloud: LogtoCloud, inputs: Record<string, string>) =>
    operate(
      cloud,
      { ...token, operation: 'provision', apps: '[{"name":"web","type":"SPA"}]', ...inputs },
      { event: closed, repository: state('closed') },
    );

  it('provisions a tenant whose name has no {pr}, as to release what was merged', async () => {
    const cloud = new LogtoCloud();
    for (const inputs of [{ name: 'Staging' }, { name: 'Staging', 'if-exists': 'recreate' }]) {
      const run = await provision(cloud, inputs);
      expect(run.error).toBeUndefined();
      expect(run.outputs['created']).toBe('true');
      expect(names(cloud)).toEqual(['Staging']);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['with {pr}', { name: 'e2e {pr}' }],
    ['by default', {}],
    ['that is empty', { name: '' }],
  ])('refuses a name %s', async (_, inputs) => {
    const cloud = new LogtoCloud();
    const run = await provision(cloud, inputs);
    expect(run.error).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(changes(cloud)).toEqual([]);
  });
});

it('deletes only tenants of its own repository when another one has the same name', async () => {
  const cloud = new LogtoCloud();
  for (const repository of ['acme/demo-app', 'megaacme/demo-app']) {
    await operate(cloud, {}, { event: { ...pullRequestEvent('opened'), repository } });
  }
  expect(names(cloud)).toEqual(['acme/demo-app#7', 'megaacme/demo-app#7']);
  for (const operation of ['auto', 'delete']) {
    const event = { ...closed, repository: 'acme/demo-app' };
    await operate(cloud, { operation, ...token }, { event, repository: state('closed') });
    expect(names(cloud)).toEqual(['megaacme/demo-app#7']);
  }
});
