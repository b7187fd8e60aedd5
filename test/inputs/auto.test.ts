import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { describe, expect, it } from 'vitest';
import { post } from '../../src/operations/post.ts';
import { run } from '../../src/operations/run.ts';
import { chooseOperation } from '../../src/inputs/operation.ts';
import { operations } from '../../src/inputs/inputs.ts';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { createStepState } from '../../src/runner/state.ts';
import { fakeContext, FakeCore, pullRequestEvent, pushEvent, withDefaults } from '../fakes.ts';
import { problemsAsRun } from './read-as-run.ts';
import { pat } from './valid-inputs.ts';

const opened = pullRequestEvent('opened');
const closed = pullRequestEvent('closed');

const problemsOf = (inputs: Record<string, string>, event: WorkflowEvent): Promise<string[]> =>
  problemsAsRun({ pat, region: 'EU', ...inputs }, event);

describe('auto', () => {
  it.each<[event: WorkflowEvent, operation: string, why: string]>([
    [closed, 'delete', 'because pull request #7 was closed'],
    [{ ...closed, name: 'pull_request_target' }, 'delete', 'because pull request #7 was closed'],
    [opened, 'provision', 'because of the event pull_request (opened)'],
    [{ ...closed, name: 'issues' }, 'provision', 'because of the event issues'],
    [{ ...closed, name: 'issue_comment' }, 'provision', 'because of the event issue_comment'],
    [{ ...closed, action: 'Closed' }, 'provision', 'because of the event pull_request (Closed)'],
    [pushEvent, 'provision', 'because of the event push'],
  ])('chooses for %j the operation %s', (event, operation, why) => {
    expect(chooseOperation(new FakeCore(withDefaults({})), event)).toEqual({ operation, why, isAuto: true });
  });

  it.each(['{owner}/{repo}#{pr}', 'e2e {pr}', '{pr}', '', '{branch} {{pr}}'])(
    'deletes the tenant named %j of a pull request that was closed',
    async (name) => {
      expect(await problemsOf({ name }, closed)).toEqual([]);
    },
  );

  // Some of these names contain the number by chance, and one contains the text {pr} as the name of a branch.
  it.each([
    ['shop-v2', 2],
    ['e2e 2026', 2026],
    ['octo/shop#7', 7],
    ['{owner}/{repo}', 7],
    ['{branch}', 7],
    ['pr', 7],
  ])('refuses to delete a tenant named %j when pull request %i is closed', async (name, pullRequest) => {
    const event: WorkflowEvent = { ...closed, pullRequest, branch: { value: '{pr}' }, runId: '7' };
    expect(await problemsOf({ name }, event)).toEqual([
      `name: has no {pr}: pull request #${pullRequest} was closed, but operation auto deletes only a tenant of one pull request. Add {pr} to the name, such as {owner}/{repo}#{pr}, or set operation to provision or delete`,
    ]);
    expect(await problemsOf({ name }, { ...event, action: 'opened' })).toEqual([]);
    expect(await problemsOf({ name, region: '', operation: 'delete' }, event)).toEqual([]);
  });

  it('refuses a name with {run} when a pull request is closed, because no earlier tenant has it', async () => {
    const problem =
      'name: has {run}: pull request #7 was closed, but operation auto finds no tenant of an earlier run by it. Leave {run} out, or set operation to provision or delete';
    expect(await problemsOf({ name: 'e2e {pr} {run}' }, closed)).toEqual([problem]);
    expect(await problemsOf({ name: '{run}' }, closed)).toEqual([
      expect.stringMatching(/^name: has no \{pr\}: /),
      problem,
    ]);
    expect(await problemsOf({ name: 'e2e {pr} {run}' }, opened)).toEqual([]);
    const explicit = { name: '{run}', region: '', operation: 'delete' };
    expect(await problemsOf(explicit, closed)).toEqual([]);
  });

  it.each([opened, closed, pushEvent])('refuses tenant-id on $name $action', async (event) => {
    const name = event === pushEvent ? 'x' : '{pr}';
    expect(await problemsOf({ name, 'tenant-id': 'abc123' }, event)).toEqual([
      'tenant-id: is not used by operation auto, which deletes by name only; set operation to delete in a step of its own',
    ]);
    expect(await problemsOf({ name, 'allow-production-delete': 'True' }, event)).toEqual([
      'allow-production-delete: is not used by operation auto, which never deletes a production tenant; set operation to delete in a step of its own',
    ]);
    expect(await problemsOf({ name, 'allow-production-delete': 'False' }, event)).toEqual([]);
  });

  it('refuses a production tenant on events of pull requests', async () => {
    const production = { name: '{pr}', tag: 'production' };
    expect(await problemsOf({ ...production, name: 'shop' }, pushEvent)).toEqual([]);
    expect(await problemsOf(production, opened)).toEqual([
      'tag: is production, but operation auto is for the tenant of a pull request, which it deletes when that is closed, and it never deletes a production tenant. Set operation to provision',
    ]);
    expect(await problemsOf(production, closed)).toEqual([
      'tag: is production: pull request #7 was closed, but operation auto never deletes a production tenant. Set operation to provision, or to delete with tenant-id and allow-production-delete',
    ]);
  });

  it('accepts the inputs of provision when a pull request is closed', async () => {
    const inputs = {
      apps: '[{"name":"web","type":"SPA"}]',
      config: 'logto.yml',
      'if-exists': 'reuse-or-recreate',
      'm2m-app-id': 'app',
      'm2m-app-secret': 'secret',
      'mask-outputs': 'false',
      'keep-on-failure': 'true',
      'delete-after-job': 'true',
      comment: 'true',
      'dry-run': 'true',
    };
    expect(await problemsOf(inputs, opened)).toEqual([]);
    expect(await problemsOf(inputs, closed)).toEqual([]);
    expect(await problemsOf({ ...inputs, region: '' }, closed)).toEqual([]);
  });

  it('checks the form of inputs of provision when a pull request is closed', async () => {
    const inputs = { tag: 'x', 'if-exists': 'x', 'm2m-app-id': 'a b', 'mask-outputs': 'x' };
    const problems = await problemsOf(inputs, closed);
    expect(problems.map((line) => line.split(':')[0])).toEqual(Object.keys(inputs));
  });

  it('checks the form of inputs of delete when a pull request is open', async () => {
    expect(await problemsOf({ 'allow-production-delete': 'x' }, opened)).toEqual([
      'allow-production-delete: must be true or false, not "x"',
    ]);
  });

  it.each([opened, closed])('refuses inputs of other operations on $action', async (event) => {
    const operation = event === opened ? 'provision' : 'delete';
    expect(await problemsOf({ 'max-age': '14d', endpoint: 'https://abc123.logto.app' }, event)).toEqual([
      `endpoint: is not used by operation ${operation}, only by configure, export; leave it out`,
      `max-age: is not used by operation ${operation}, only by sweep; leave it out`,
    ]);
  });
});

describe('an event that cannot be relied on', () => {
  const problem = 'The event file (GITHUB_EVENT_PATH) cannot be read, so that it is not known what happened';
  const unreadable: WorkflowEvent = { ...pushEvent, name: 'pull_request', problem };

  it.each(['auto', ...operations])('stops the run with operation %s', async (operation) => {
    const context = fakeContext({
      fetch: () => Promise.reject(new Error('no request')),
      inputs: { pat, 'm2m-app-secret': 'secret', operation },
      event: unreadable,
    });
    await expect(run(context)).rejects.toThrow(`${problem}. Nothing was done: run the job again.`);
    expect(context.core.outputs).toEqual({});
    expect(context.core.state).toEqual({});
  });

  it('does not stop the post step, which works from state', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const context = fakeContext({
      fetch: (url, init) => cloud.handle(new Request(url, init)),
      inputs: { pat: cloud.pat },
      event: unreadable,
    });
    createStepState(context.core, cloud.pat, context.env).saveIntent({
      stage: 'created',
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'development',
      regionName: 'EU',
      hasNameOfRun: false,
      knownIds: [],
      replacedIds: [],
      tenantId: id,
    });
    await post(context);
    expect(cloud.tenants.size).toBe(0);
  });
});
