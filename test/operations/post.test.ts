import { describe, expect, it } from 'vitest';
import { post as postStep } from '../../src/operations/post.ts';
import type { Intent } from '../../src/runner/state.ts';
import { TimedCloud, isDelete, messageOfFailure, prepare } from './operate.ts';
import { created, post, warnings } from './post-step.ts';

const minute = 60_000;

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
    const cloud = new TimedCloud();
    const { error, slept } = await post(cloud, created('gone12'));
    expect(error).toBeUndefined();
    expect(slept).toEqual([]);
  });

  it('does not count a tenant as deleted that Logto may not know yet', async () => {
    const cloud = new TimedCloud();
    const createdAt = cloud.clock.now() - 30_000;
    const { error, slept } = await post(cloud, { ...created('gone12'), createdAt });
    expect(error).toBeUndefined();
    expect(slept).toHaveLength(5);
    expect(cloud.requests.filter(isDelete)).toHaveLength(6);
  });

  it('names the tenant when it cannot connect, as with an invalid proxy', async () => {
    const cloud = new TimedCloud();
    const connect = () => Promise.reject(new Error('HTTPS_PROXY is not a URL.'));
    const { error } = await post(cloud, created('abc123'), { connect });
    expect(error).toBe(
      'The tenant "Preview" may be left over: delete it in Logto Console. HTTPS_PROXY is not a URL.',
    );
    expect(cloud.requests).toEqual([]);
  });

  it('names a tenant that cannot be deleted', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const { error } = await post(cloud, created(id));
    expect(error).toMatch(
      /^The tenant "Preview" may be left over: delete it in Logto Console\. Could not delete the tenant: DELETE \/api\/tenants\/\{id\} answered 403: Forbidden due to lack of permission .* Only an admin of a tenant can delete it\.$/,
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

  it('deletes the tenant even where Logto returns no time', async () => {
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

  it('does not mistake an older tenant for that of the lost create, renamed or shared', async () => {
    const cloud = new TimedCloud();
    const renamed = cloud.seedOld('Preview', 2 * minute);
    cloud.seedOld('Preview', 2 * minute);
    const { error, said, slept } = await post(cloud, { ...ofRun, knownIds: [renamed.id] });
    expect(error).toBeUndefined();
    expect(said.join()).toContain(
      'No tenant named "Preview" has appeared since this run asked Logto to create it: nothing to delete.',
    );
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
    expect(cloud.tenants.size).toBe(2);
  });

  it('ignores a tenant of another name', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Other' });
    await post(cloud, ofRun);
    expect(cloud.tenants.size).toBe(1);
  });
});

describe('post without trustworthy state', () => {
  it('sends no request and fails clearly when the state was not written with the pat', async () => {
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
        /^The state of this step was not written by this action in this job with this pat, so it is ignored\. .* (its tenant|the tenant "Preview") may be left over/,
      );
    }
    expect(requests).toEqual([]);
  });

  it('names the tenant when the pat is missing', async () => {
    const cloud = new TimedCloud();
    const { error } = await post(cloud, created('abc123'), { pat: '' });
    expect(error).toBe(
      'The tenant "Preview" may be left over, and the pat to delete it is no longer there: look for it in Logto Console.',
    );
    expect(cloud.requests).toEqual([]);
  });
});
