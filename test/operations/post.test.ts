import { describe, expect, it } from 'vitest';
import { type Intent, saveIntent } from '../../src/runner/state.ts';
import { post as postStep } from '../../src/operations/post.ts';
import { fakeContext } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';

/** Runs the post step of a run that was killed with this intent in its state. */
async function post(cloud: LogtoCloud, intent: Partial<Intent> | undefined, pat = cloud.pat) {
  const context = fakeContext({
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    inputs: { pat },
  });
  if (intent) {
    saveIntent(context.core, {
      cloudApiEndpoint: cloud.cloudOrigin,
      name: 'Preview',
      tag: 'development',
      regionName: 'EU',
      knownIds: [],
      ...intent,
    });
  }
  const error = await postStep(context).then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  );
  return { error, said: context.core.said, slept: context.clock.slept };
}

describe('post', () => {
  it('sends no request when main left nothing to do', async () => {
    const cloud = new LogtoCloud();
    expect((await post(cloud, undefined)).error).toBeUndefined();
    expect(cloud.requests).toEqual([]);
  });

  it('deletes the created tenant, even a production tenant', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', tag: 'production' });
    cloud.seedTenant({ name: 'Preview' });
    expect((await post(cloud, { tenantId: id, tag: 'production' })).error).toBeUndefined();
    expect(cloud.tenants.has(id)).toBe(false);
    expect(cloud.tenants.size).toBe(1);
    expect(cloud.requests).toHaveLength(1);
  });

  it('succeeds when the tenant was deleted before', async () => {
    const { error, said } = await post(new LogtoCloud(), { tenantId: 'gone12' });
    expect(error).toBeUndefined();
    expect(said.join()).toContain('is deleted already');
  });

  it('finds the tenant of a lost create that appears late', async () => {
    const cloud = new LogtoCloud();
    const known = cloud.seedTenant({ name: 'Preview' });
    let lists = 0;
    cloud.intercept(({ method }) => {
      if (method === 'GET' && (lists += 1) === 4) cloud.seedTenant({ name: 'Preview' });
      return undefined;
    });
    const { error, slept } = await post(cloud, { knownIds: [known.id] });
    expect(error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([known.id]);
    expect(slept).toEqual([500, 1000, 1500]);
  });

  it('searches for 30 s, and keeps tenants with another tag, region or name', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'Preview', tag: 'production' });
    cloud.seedTenant({ name: 'Preview', regionName: 'US' });
    cloud.seedTenant({ name: 'Other' });
    const { error, said, slept } = await post(cloud, {});
    expect(error).toBeUndefined();
    expect(said.join()).toContain('This run created no tenant "Preview".');
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(30_000);
    expect(cloud.tenants.size).toBe(3);
  });

  it('deletes none of several new tenants, and names them', async () => {
    const cloud = new LogtoCloud();
    const ids = [cloud.seedTenant({ name: 'Preview' }).id, cloud.seedTenant({ name: 'Preview' }).id];
    const { error } = await post(cloud, {});
    for (const id of ids) expect(error).toContain(id);
    expect(cloud.tenants.size).toBe(2);
  });

  it('names a tenant that cannot be deleted', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const { error } = await post(cloud, { tenantId: id });
    expect(error).toMatch(
      /^The tenant "Preview" may be left over: delete it in Logto Console\. Could not delete the tenant/,
    );
  });

  it('names the tenant when the pat is missing', async () => {
    const { error } = await post(new LogtoCloud(), { tenantId: 'abc123' }, '');
    expect(error).toContain(
      'The tenant "Preview" may be left over, and the pat to delete it is no longer there',
    );
  });
});
