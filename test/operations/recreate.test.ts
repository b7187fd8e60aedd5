import { describe, expect, it } from 'vitest';
import { createStepState } from '../../src/runner/state.ts';
import { type FakeOptions, MemoryCache, MemoryComments, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, changes, isCreate, isDelete, names, operate, prepare } from './operate.ts';

const hour = 3_600_000;
const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]', 'if-exists': 'recreate' };
const gone = 'The tenant "Preview" that existed before was deleted to create it again: its users are gone.';

/** An old development tenant of the name, and one of another name. */
function start(options: ConstructorParameters<typeof TimedCloud>[0] = {}) {
  const cloud = new TimedCloud(options);
  const old = cloud.seedOld('Preview', hour);
  cloud.seedOld('Other', hour);
  const run = (more: Record<string, string> = {}, ...rest: [Partial<FakeOptions>?]) =>
    operate(cloud, { ...inputs, ...more }, ...rest);
  return { cloud, old, run };
}

describe('recreate', () => {
  it('deletes all development tenants of the name, and creates one', async () => {
    const { cloud, old, run } = start();
    cloud.seedTenant({ name: 'Preview', regionName: 'US' });
    const { error, outputs } = await run();
    expect(error).toBeUndefined();
    expect(names(cloud)).toEqual(['Other', 'Preview']);
    expect(cloud.tenants.has(old.id)).toBe(false);
    expect(outputs).toMatchObject({ created: 'true', changed: 'true' });
  });

  it('creates the tenant when none exists', async () => {
    const cloud = new TimedCloud();
    expect((await operate(cloud, inputs)).outputs['created']).toBe('true');
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });

  it('counts the tenant as deleted only when the list no longer contains it', async () => {
    const { cloud, run } = start();
    cloud.intercept((call) =>
      isDelete(call) && call.count < 3 ? Response.json({ message: 'gone?' }, { status: 404 }) : undefined,
    );
    expect((await run()).error).toBeUndefined();
    expect(cloud.requests.filter(isDelete)).toHaveLength(4);
    expect(names(cloud)).toEqual(['Other', 'Preview']);
  });

  it("continues despite a collaborator's tenant of the name, with a warning", async () => {
    const { cloud, old, run } = start();
    old.callerRole = 'collaborator';
    const { core, error, outputs } = await run();
    expect(error).toBeUndefined();
    expect(core.said.join('\n')).toContain(
      'warning This account may not delete the development tenant "Preview", created 2026-11-20T11:00:00.000Z, so it stays',
    );
    expect(cloud.tenants.has(old.id)).toBe(true);
    expect(cloud.tenants.has(outputs['tenant-id'] ?? '')).toBe(true);
  });

  it('says in a warning, the summary and the comment that the users are deleted', async () => {
    const { run } = start();
    const comments = new MemoryComments();
    const { core, error } = await run(
      { comment: 'true', 'github-token': 'ghs_token' },
      { event: pullRequestEvent('synchronize'), repository: comments.methods },
    );
    expect(error).toBeUndefined();
    const sentence = 'earlier tenant, its users and its client IDs are gone.';
    expect(core.said.filter((line) => line.startsWith('warning '))).toEqual([
      'warning The tenant "Preview" was recreated: the users of the earlier tenant are gone.',
    ]);
    expect(core.summaryText).toContain('<p>Recreated the development tenant <code>Preview</code> in EU.');
    expect(core.summaryText).toContain(`<p>The ${sentence}</p>`);
    expect(comments.visible).toEqual([
      expect.stringContaining(`<p>The tenant was recreated: the ${sentence}</p>`),
    ]);
  });

  it('does not mention users when there was no tenant, or when it could delete none', async () => {
    for (const callerRole of [undefined, 'collaborator'] as const) {
      const cloud = new TimedCloud();
      if (callerRole) cloud.seedOld('Preview', hour, { callerRole });
      const { core, error } = await operate(cloud, inputs);
      expect(error).toBeUndefined();
      expect(core.summaryText).toContain('<p>Created the development tenant');
      expect([...core.said, core.summaryText].join('\n')).not.toContain('recreated');
    }
  });

  it.each(['unknown', 'not-asked'])('warns once about a pull request that is %s', async (fact) => {
    const { run } = start();
    const { core, error } = await run(
      { 'github-token': 'ghs_token' },
      {
        event: pullRequestEvent('synchronize'),
        repository: {
          state: () =>
            fact === 'unknown' ? Promise.resolve(fact) : Promise.reject(new Error('GitHub is down.')),
        },
      },
    );
    expect(error).toBeUndefined();
    expect(core.said.filter((line) => line.startsWith('warning ') && line.includes('#7'))).toHaveLength(1);
  });

  it('saves that it deletes before it does', async () => {
    const { cloud, old } = start();
    const { context, main } = prepare(cloud, inputs);
    const stages: unknown[] = [];
    cloud.intercept((call) => {
      const intent = createStepState(context.core, cloud.pat, context.env).readIntent();
      if (isDelete(call) || isCreate(call)) stages.push([intent?.stage, intent?.replacedIds]);
      return undefined;
    });
    await main();
    expect(stages).toEqual([
      ['deleting', [old.id]],
      ['creating', [old.id]],
    ]);
  });
});

describe('recreate with a mistake that is found without a tenant', () => {
  const text = `
applications:
  - name: web
    type: SPA
signInExperience:
  passwordExpiration:
    validPeriodDays: 90
`;
  const roleOf = (name: string) => `[{"name":"worker","type":"MachineToMachine","roles":["${name}"]}]`;

  it.each<[string, Record<string, string>, string]>([
    [
      'an expiration that is off',
      { apps: '', config: 'logto.yml' },
      'validPeriodDays: is for passwords that expire',
    ],
    [
      'a mistyped role',
      { apps: roleOf('Logto Management API acess') },
      'there is no machine-to-machine role',
    ],
    ['a field that does not exist', { apps: '[{"name":"web","type":"SPA","redirects":[]}]' }, 'redirects'],
  ])('deletes nothing: %s', async (_, more, message) => {
    const { cloud, run } = start();
    const { error } = await run(more, { files: new Map([['logto.yml', text]]) });
    expect(error).toContain(message);
    expect(changes(cloud)).toEqual([]);
  });

  it('deletes nothing when the pull request is closed by now', async () => {
    const { cloud, run } = start();
    const { error } = await run(
      { 'github-token': 'ghs_token' },
      { event: pullRequestEvent('synchronize'), repository: { state: () => Promise.resolve('closed') } },
    );
    expect(error).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(changes(cloud)).toEqual([]);
  });

  it('deletes nothing when tag or region differ, or a production tenant has the name', async () => {
    for (const [seed, more] of [
      [{ tag: 'production' }, {}],
      [{ regionName: 'US' }, {}],
      [{}, { tag: 'production' }],
    ] as const) {
      const cloud = new TimedCloud();
      cloud.seedTenant({ name: 'Preview', ...seed });
      expect((await operate(cloud, { ...inputs, ...more })).error).toContain('exists already as a');
      expect(changes(cloud)).toEqual([]);
    }
    const { cloud, run } = start();
    cloud.seedTenant({ name: 'Preview', tag: 'production' });
    expect((await run()).error).toContain('only development tenants are recreated');
    expect(changes(cloud)).toEqual([]);
  });
});

describe('recreate while another run creates a tenant of the name', () => {
  const warnsOfUsers = (core: { said: string[] }): boolean =>
    core.said.some((line) => /^warning .*\busers .* gone/.test(line));

  it('says that the users are deleted even when the tenant that appeared stays, because it is not ours', async () => {
    const { cloud, old, run } = start();
    cloud.intercept((call) => {
      if (!isCreate(call) || call.count > 0) return undefined;
      cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
      return 'reset';
    });
    const { core, error, outputs } = await run();
    expect(error).toBeUndefined();
    expect(outputs['created']).toBe('true');
    expect(cloud.tenants.has(old.id)).toBe(false);
    expect(warnsOfUsers(core)).toBe(true);
  });

  it('says that the users are deleted even when it continues with the tenant of the other run', async () => {
    const { cloud, old, run } = start();
    const credentialCache = new MemoryCache();
    cloud.intercept(async (call) => {
      if (!isCreate(call) || call.count > 0) return undefined;
      const other = await operate(cloud, { ...inputs, 'if-exists': 'reuse' }, { credentialCache });
      await other.post();
      return 'reset';
    });
    const { core, error, outputs } = await run({ 'if-exists': 'reuse-or-recreate' }, { credentialCache });
    expect(error).toBeUndefined();
    expect(outputs['created']).toBe('false');
    expect(cloud.tenants.has(old.id)).toBe(false);
    expect(warnsOfUsers(core)).toBe(true);
  });

  it('does not delete it, and creates no second tenant', async () => {
    const { cloud, run } = start();
    let other: string | undefined;
    cloud.intercept((call) => {
      if (isDelete(call)) other = cloud.seedTenant({ name: 'Preview' }).id;
      return undefined;
    });
    const { error, postError } = await run();
    expect(error).toBe(
      `Meanwhile another run has created a tenant of the same name (2026-11-20T12:00:00.000Z). It was not deleted, and no second one was created: let one run at a time use the name (\`concurrency\`).\n${gone}`,
    );
    expect(await postError()).toBeUndefined();
    expect(cloud.tenants.has(other ?? '')).toBe(true);
    expect(cloud.requests.filter(isCreate)).toEqual([]);
    expect(cloud.requests.filter(isDelete)).toHaveLength(1);
  });
});
