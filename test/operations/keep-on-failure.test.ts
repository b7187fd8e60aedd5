import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../fakes.ts';
import { TimedCloud, names, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

/** A run with `keep-on-failure` whose applications Logto refuses, and the tenant that it leaves. */
async function fail(more: Record<string, string> = {}) {
  const cloud = new TimedCloud();
  const cache = new MemoryCache();
  const heal = cloud.intercept(({ path }) =>
    path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
  );
  const start = (extra: Record<string, string> = {}) =>
    prepare(cloud, { ...inputs, 'keep-on-failure': 'true', ...more, ...extra }, { credentialCache: cache });
  const run = await start().main();
  const [tenant] = cloud.tenants.values();
  if (tenant === undefined) throw new Error('There is no tenant.');
  return { cache, cloud, heal, run, start, tenant };
}

describe('keep-on-failure', () => {
  it('keeps the tenant, and names it by name, time and Console, never by ID', async () => {
    const { run, tenant } = await fail();
    const [failure = '', sentence = ''] = (run.error ?? '').split('\n');
    expect(failure).toMatch(/^apps\[0\]: Could not create the application "web": .* answered 422: no/);
    expect(sentence).toBe(
      'The tenant "Preview", created 2026-11-20T12:00:00.000Z, is kept as it is, because keep-on-failure is true. Find it by name and time in Logto Console (https://cloud.logto.io). Its credentials are outputs of this step, and later runs go on with it; operation delete with the name deletes it.',
    );
    for (const mask of [...run.core.secrets, tenant.id, tenant.origin]) expect(sentence).not.toContain(mask);
  });

  it('sets the credentials of the tenant as outputs, masked', async () => {
    const { run, tenant } = await fail();
    const { id, secret } = tenant.defaultApplication;
    expect(run.outputs).toMatchObject({
      'tenant-id': tenant.id,
      endpoint: tenant.origin,
      'm2m-app-id': id,
      'm2m-app-secret': secret,
    });
    for (const value of [tenant.id, tenant.origin, secret]) {
      const masked = run.core.said.indexOf(`secret ${value}`);
      expect(masked).toBeGreaterThanOrEqual(0);
      expect(masked).toBeLessThan(run.core.said.indexOf('output endpoint'));
    }
  });

  it('leaves identifiers readable when outputs are not masked, but never the secret', async () => {
    const { run, tenant } = await fail({ 'mask-outputs': 'false' });
    expect(run.core.secrets).not.toContain(tenant.id);
    expect(run.core.secrets).not.toContain(tenant.origin);
    expect(run.core.secrets).toContain(tenant.defaultApplication.secret);
  });

  it('keeps the credentials, and the next run continues with the tenant', async () => {
    const { cache, cloud, heal, run, start, tenant } = await fail();
    await run.post();
    expect(names(cloud)).toEqual(['Preview']);
    expect(cache.kept.size).toBe(1);
    heal();
    const next = await start({ 'if-exists': 'reuse-or-recreate' }).main();
    expect(next.error).toBeUndefined();
    expect(next.outputs).toMatchObject({ 'tenant-id': tenant.id, created: 'false', changed: 'true' });
  });

  it('keeps a tenant that never answered, too', async () => {
    const cloud = new TimedCloud();
    const cache = new MemoryCache();
    cloud.intercept(({ path }) =>
      path === '/oidc/token' ? Response.json({ code: 'oidc.invalid_client' }, { status: 401 }) : undefined,
    );
    const options = { credentialCache: cache };
    const run = await prepare(cloud, { ...inputs, 'keep-on-failure': 'true' }, options).main();
    expect(run.error).toContain('The tenant "Preview", created 2026-11-20T12:00:00.000Z, is kept as it is');
    expect(run.outputs['m2m-app-secret']).toBe([...cloud.tenants.values()][0]?.defaultApplication.secret);
    await run.post();
    expect([names(cloud), cache.kept.size]).toEqual([['Preview'], 1]);
  });

  it('keeps the tenant also with delete-after-job', async () => {
    const { cache, cloud, run } = await fail({ 'delete-after-job': 'true' });
    await run.post();
    expect([names(cloud), cache.kept.size]).toEqual([['Preview'], 1]);
  });

  it('deletes a tenant that cannot be kept with its credentials, and says so', async () => {
    const cloud = new TimedCloud();
    const { context, main } = prepare(cloud, { ...inputs, 'keep-on-failure': 'true' });
    cloud.intercept(({ path }) =>
      path === '/oidc/token' ? Response.json({ code: 'oidc.invalid_client' }, { status: 401 }) : undefined,
    );
    const save = context.core.saveState.bind(context.core);
    let hasThrown = false;
    context.core.saveState = (name, value) => {
      if (name === 'tenant' && value === '' && !hasThrown) {
        hasThrown = true;
        throw new Error('ENOSPC: no space left on device, write');
      }
      save(name, value);
    };
    const { core, error, outputs, postError } = await main();
    const [failure = '', ...sentences] = (error ?? '').split('\n');
    expect(failure).toContain('oidc.invalid_client');
    expect(sentences).toEqual([
      'The tenant "Preview", created 2026-11-20T12:00:00.000Z, cannot be kept, although keep-on-failure is true: ENOSPC: no space left on device, write',
      'The tenant "Preview" that this run created was deleted again.',
    ]);
    expect(names(cloud)).toEqual([]);
    expect(outputs['tenant-id']).toBe('');
    expect(core.state['tenant']).toBe('');
    expect(await postError()).toBeUndefined();
  });
});
