import { describe, expect, it } from 'vitest';
import { post as postStep } from '../../src/operations/post.ts';
import { type Intent, createStepState } from '../../src/runner/state.ts';
import { TimedCloud, isDelete, isList, messageOfFailure, prepare } from './operate.ts';

const minute = 60_000;

/** Runs the post step of a run that was killed with this intent in its state. */
async function post(cloud: TimedCloud, intent: Partial<Intent> | undefined, pat = cloud.pat) {
  const { context } = prepare(cloud, { pat });
  if (intent) {
    createStepState(context.core, cloud.pat).saveIntent({
      stage: 'creating',
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'development',
      regionName: 'EU',
      hasNameOfRun: false,
      knownIds: [],
      logtoTime: cloud.clock.now(),
      replacedIds: [],
      ...intent,
    });
  }
  const error = await messageOfFailure(postStep(context));
  return { error, said: context.core.said, slept: cloud.clock.slept };
}

const created = (tenantId: string): Partial<Intent> => ({
  stage: 'created',
  tenantId,
  createdAt: Date.parse('2026-11-20T11:59:00Z'),
});

const warnings = (said: readonly string[]): string[] => said.filter((line) => line.startsWith('warning '));

describe('post', () => {
  it('sends no request when main left nothing to do', async () => {
    const cloud = new TimedCloud();
    expect((await post(cloud, undefined)).error).toBeUndefined();
    expect(cloud.requests).toEqual([]);
  });

  it('deletes the created tenant, even a production tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', tag: 'production' });
    cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { ...created(id), tag: 'production' });
    expect(error).toBeUndefined();
    expect(said).toContain('Deleted the production tenant "Preview", created 2026-11-20T11:59:00.000Z.');
    expect(cloud.tenants.has(id)).toBe(false);
    expect(cloud.tenants.size).toBe(1);
    expect(cloud.requests.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
  });

  it('succeeds when the tenant was deleted before', async () => {
    const { error } = await post(new TimedCloud(), created('gone12'));
    expect(error).toBeUndefined();
  });

  it('names a tenant that cannot be deleted', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const { error } = await post(cloud, created(id));
    expect(error).toMatch(
      /^The tenant "Preview" may be left over: delete it in Logto Console\. Could not delete the tenant: DELETE \/api\/tenants\/\{id\} answered 403: Forbidden due to lack of permission\. .* Only an admin of a tenant can delete it\.$/,
    );
  });

  it('tries again until its minute is over', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const startedAt = cloud.clock.now();
    cloud.intercept((call) => (isDelete(call) ? new Response(null, { status: 202 }) : undefined));
    const { error } = await post(cloud, created(id));
    expect(error).toContain('The tenant "Preview" may be left over');
    expect(cloud.clock.now() - startedAt).toBeGreaterThan(50_000);
    expect(cloud.clock.now() - startedAt).toBeLessThanOrEqual(minute);
  });
});

describe('post after a lost create', () => {
  const ofRun = { hasNameOfRun: true };

  it('deletes the tenant that is certainly of this run, also when it appears late', async () => {
    const cloud = new TimedCloud();
    const known = cloud.seedTenant({ name: 'Preview' });
    let lists = 0;
    cloud.intercept(({ method }) => {
      if (method === 'GET' && (lists += 1) === 4) cloud.seedTenant({ name: 'Preview' });
      return undefined;
    });
    const { error, slept } = await post(cloud, { ...ofRun, knownIds: [known.id] });
    expect(error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([known.id]);
    expect(slept).toEqual([500, 1000, 1500]);
  });

  it('does the same where Logto gives no time', async () => {
    const cloud = new TimedCloud({ dateHeader: 'missing' });
    cloud.seedTenant({ name: 'Preview' });
    const { error } = await post(cloud, { ...ofRun, logtoTime: undefined });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
  });

  it('deletes no tenant that may be of another run, and names it in a warning', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, {});
    expect(error).toBeUndefined();
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(warnings(said)).toEqual([
      'warning Since this run asked Logto to create it, a tenant named "Preview" has appeared (created 2026-11-20T12:00:00.000Z). It may be this run\'s or another run\'s, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.',
    ]);
    expect(warnings(said).join()).not.toContain(id);
  });

  it.each<[string, Partial<Intent>, (cloud: TimedCloud) => void]>([
    ['of another type', ofRun, (cloud) => cloud.seedTenant({ name: 'Preview', tag: 'production' })],
    ['in another region', ofRun, (cloud) => cloud.seedTenant({ name: 'Preview', regionName: 'US' })],
    [
      'of production, although it is as asked for',
      { ...ofRun, tag: 'production' },
      (cloud) => cloud.seedTenant({ name: 'Preview', tag: 'production' }),
    ],
    [
      'beside another',
      ofRun,
      (cloud) => {
        cloud.seedTenant({ name: 'Preview' });
        cloud.seedTenant({ name: 'Preview' });
      },
    ],
  ])('is not certain about a tenant %s', async (_, intent, seed) => {
    const cloud = new TimedCloud();
    seed(cloud);
    const { error, said } = await post(cloud, intent);
    expect(error).toBeUndefined();
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(said.join('\n')).toContain(
      'warning Since this run asked Logto to create it, a tenant named "Preview"',
    );
  });

  it('does not take an older tenant for that of the lost create, renamed or shared', async () => {
    const cloud = new TimedCloud();
    const renamed = cloud.seedOld('Preview', 2 * minute);
    cloud.seedOld('Preview', 2 * minute);
    const { error, said, slept } = await post(cloud, { ...ofRun, knownIds: [renamed.id] });
    expect(error).toBeUndefined();
    expect(said.join()).toContain('This run created no tenant "Preview".');
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
    expect(cloud.tenants.size).toBe(2);
  });

  it('does not take a tenant of another name', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Other' });
    await post(cloud, ofRun);
    expect(cloud.tenants.size).toBe(1);
  });
});

describe('post while a tenant was being recreated', () => {
  const replaced =
    'The tenant "Preview" that existed before was deleted to create it again: its users are gone.';
  const gone = `warning ${replaced} Run the job again to create it.`;
  const underWay =
    'warning This run was interrupted while it deleted the tenant "Preview" to create it again. Logto still lists it, but may delete it yet: run the job again.';

  it('says that the tenant is gone, whether the new one was asked for or not', async () => {
    for (const stage of ['deleting', 'creating'] as const) {
      const { error, said } = await post(new TimedCloud(), { stage, replacedIds: ['old123'] });
      expect(error).toBeUndefined();
      expect(warnings(said)).toEqual([gone]);
    }
  });

  it('does not wait when the tenant is gone at once', async () => {
    const { slept } = await post(new TimedCloud(), { stage: 'deleting', replacedIds: ['old123'] });
    expect(slept).toEqual([]);
  });

  it.each([1, 2, 3, 4])('says so too when the deletion takes effect before look %i', async (looks) => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    let lists = 0;
    cloud.intercept((call) => {
      if (isList(call) && (lists += 1) > looks) cloud.tenants.delete(id);
      return undefined;
    });
    const { error, said, slept } = await post(cloud, {
      stage: 'deleting',
      replacedIds: [id],
      knownIds: [id],
    });
    expect(error).toBeUndefined();
    expect(warnings(said)).toEqual([gone]);
    expect(slept).toEqual([1000, 2000, 3000, 4000].slice(0, looks));
    expect(cloud.requests.every(isList)).toBe(true);
  });

  it.each([1, 2])('says what is known when tenants are listed after 10 s (%i of 2)', async (count) => {
    const cloud = new TimedCloud();
    const ids = [cloud.seedTenant({ name: 'Preview' }).id, cloud.seedTenant({ name: 'Preview' }).id];
    if (count === 1) cloud.tenants.delete(ids[0] ?? '');
    const { error, said, slept } = await post(cloud, { stage: 'deleting', replacedIds: ids, knownIds: ids });
    expect(error).toBeUndefined();
    expect(warnings(said)).toEqual([count === 2 ? underWay : gone]);
    expect(slept).toEqual([1000, 2000, 3000, 4000]);
    expect(cloud.tenants.size).toBe(count);
    expect(cloud.requests.every(isList)).toBe(true);
  });

  it('says that the tenant is gone when it deletes the new tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { ...created(id), replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([gone]);
  });

  it('says so when it deletes what a lost create has certainly made', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { hasNameOfRun: true, replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([gone]);
  });

  it('says so in the warning of what a lost create may have made, without a second', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(warnings(said)).toHaveLength(1);
    expect(warnings(said)[0]).toMatch(
      /^warning Since this run asked Logto to create it, a tenant named "Preview"/,
    );
    expect(warnings(said)[0]?.endsWith(`delete it if nobody uses it. ${replaced}`)).toBe(true);
  });

  it('does not say so at the end of a job that had its tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { said } = await post(cloud, { ...created(id), stage: 'after-job', replacedIds: ['old123'] });
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([]);
  });

  it('deletes nothing, not even a tenant that appeared', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    await post(cloud, { stage: 'deleting', hasNameOfRun: true, replacedIds: ['old123'] });
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });
});

describe('post without trustworthy state', () => {
  it('sends no request and fails plainly when the state was not written with the pat', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    const { context } = prepare(cloud);
    const requests: string[] = [];
    context.fetch = (input) => {
      requests.push(input);
      return Promise.resolve(Response.json([]));
    };
    const intent = {
      stage: 'created',
      cloudApiEndpoint: 'https://evil.example',
      name: 'Preview',
      tenantId: 'x',
    };
    for (const text of [JSON.stringify(intent), `${'0'.repeat(64)} ${JSON.stringify(intent)}`]) {
      context.core.state['tenant'] = text;
      expect(await messageOfFailure(postStep(context))).toMatch(
        /^The state of this step was not written by this action with this pat, so nothing follows from it\./,
      );
    }
    expect(requests).toEqual([]);
  });

  it('names the tenant when the pat is missing', async () => {
    const cloud = new TimedCloud();
    const { error } = await post(cloud, created('abc123'), '');
    expect(error).toBe(
      'The tenant "Preview" may be left over, and the pat to delete it is no longer there: look for it in Logto Console.',
    );
    expect(cloud.requests).toEqual([]);
  });
});
