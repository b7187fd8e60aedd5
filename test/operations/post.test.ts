import { describe, expect, it } from 'vitest';
import { post as postStep } from '../../src/operations/post.ts';
import { type Intent, createStepState } from '../../src/runner/state.ts';
import { TimedCloud, isDelete, messageOfFailure, prepare } from './operate.ts';

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

const created = (tenantId: string): Partial<Intent> => ({ stage: 'created', tenantId });

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
    expect((await post(cloud, { ...created(id), tag: 'production' })).error).toBeUndefined();
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
      /^The tenant "Preview" may be left over: delete it in Logto Console\. The tenant could not be deleted:/,
    );
    expect(error).toContain('Forbidden due to lack of permission.');
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
    const warning = said.find((line) => line.startsWith('warning '));
    expect(warning).toBe(
      'warning Since this run was interrupted, a tenant named "Preview" has appeared (created 2026-11-20T12:00:00.000Z). It may be this run\'s or another run\'s, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.',
    );
    expect(warning).not.toContain(id);
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
    expect(said.join('\n')).toContain('warning Since this run was interrupted, a tenant named "Preview"');
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
  const gone =
    'warning The tenant "Preview" that existed before was deleted to create it again, but the run ended before that. Run the job again to create it.';

  it('says that the tenant is gone', async () => {
    for (const stage of ['deleting', 'creating'] as const) {
      const { error, said } = await post(new TimedCloud(), { stage, replacedIds: ['old123'] });
      expect(error).toBeUndefined();
      expect(said).toContain(gone);
    }
  });

  it('says so too when it deletes the new tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { ...created(id), replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
    expect(said).toContain(gone);
  });

  it('does not warn when the tenant is still there', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { stage: 'deleting', replacedIds: [id], knownIds: [id] });
    expect(error).toBeUndefined();
    expect(said.filter((line) => line.startsWith('warning '))).toEqual([]);
    expect(cloud.tenants.size).toBe(1);
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
