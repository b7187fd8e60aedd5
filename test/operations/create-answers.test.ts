import { describe, expect, it } from 'vitest';
import { TimedCloud, isCreate, isDelete, names, operate, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };
const ofRun = { ...inputs, name: 'e2e {run}' };

const run = (cloud: TimedCloud, more: Record<string, string> = {}) => operate(cloud, { ...inputs, ...more });

describe('a create answer about another tenant', () => {
  it('is not believed, and no tenant is deleted', async () => {
    const cloud = new TimedCloud();
    const old = cloud.seedOld('Shop', 86_400_000, { tag: 'production' });
    const row = { id: old.id, name: 'Shop', tag: 'production', regionName: 'EU', indicator: old.origin };
    for (const name of [inputs.name, ofRun.name]) {
      const answer = { ...row, defaultApplication: { id: 'm2m', secret: 'm2m-secret' } };
      const remove = cloud.intercept((call) => (isCreate(call) ? Response.json(answer) : undefined));
      const { error, postError } = await run(cloud, { name });
      expect(error).toContain(
        'Could not create the tenant: POST /api/tenants answered 200 with missing or invalid fields: id, name, tag.',
      );
      expect(await postError()).toBeUndefined();
      remove();
    }
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(names(cloud)).toEqual(['Shop']);
  });

  it('is not believed when only the ID is that of an old tenant', async () => {
    const cloud = new TimedCloud();
    const old = cloud.seedOld('Other', 86_400_000);
    cloud.intercept((call) =>
      isCreate(call)
        ? Response.json({
            id: old.id,
            name: 'Preview',
            tag: 'development',
            regionName: 'EU',
            indicator: old.origin,
            defaultApplication: { id: 'm2m', secret: 'm2m-secret' },
          })
        : undefined,
    );
    const { error, postError } = await prepare(cloud, inputs).main();
    expect(error).toContain('missing or invalid fields: id.');
    expect(await postError()).toBeUndefined();
    expect(names(cloud)).toEqual(['Other']);
  });
});

describe('a create answer that cannot be read', () => {
  it('is an error that says where else a tenant may be, when no tenant of the name appears', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => (isCreate(call) ? new Response('<html>Sign in</html>') : undefined));
    const { error, postError } = await run(cloud);
    expect(error).toMatch(
      /^Could not create the tenant: .* No tenant "Preview" has appeared, but one may have been created under another name: look for a new one in Logto Console\.$/,
    );
    expect(cloud.requests.filter(isCreate)).toHaveLength(1);
    expect(await postError()).toBeUndefined();
  });
});

describe('a redirect as the answer to the create call', () => {
  const redirect = () => new Response(null, { status: 303, headers: { location: '/sign-in' } });

  it('leads to a look at the list, which finds the tenant', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => {
      if (!isCreate(call) || call.count > 0) return undefined;
      cloud.seedTenant({ name: 'e2e 4815162342' });
      return redirect();
    });
    const { error, outputs } = await run(cloud, ofRun);
    expect(error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([outputs['tenant-id']]);
    expect(cloud.requests.filter(isDelete)).toHaveLength(1);
  });

  it('fails the run when it happens twice', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => (isCreate(call) ? redirect() : undefined));
    const { error, postError } = await run(cloud);
    expect(error).toContain('Could not create the tenant: POST /api/tenants answered 303');
    expect(await postError()).toBeUndefined();
  });
});
