import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../src/shared/clock.ts';
import { createCloudApi } from '../../src/logto/cloud.ts';
import { FakeClock } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';

function open(cloud: LogtoCloud, pat = cloud.pat) {
  const clock = new FakeClock();
  return createCloudApi({
    origin: cloud.cloudOrigin,
    pat,
    clock,
    deadline: startDeadline(60),
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    log: { info: () => {}, debug: () => {} },
  });
}

describe('createCloudApi', () => {
  it('lists regions and tenants', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'One' });
    const api = open(cloud);
    expect((await api.regions()).map(({ name }) => name)).toEqual(['EU', 'US', 'AU']);
    expect(await api.tenants()).toMatchObject([{ id, name: 'One', tag: 'development', regionName: 'EU' }]);
  });

  it('creates a tenant with its default credentials', async () => {
    const cloud = new LogtoCloud();
    const tenant = await open(cloud).createTenant({ name: 'New', tag: 'production', regionName: 'US' });
    expect(cloud.tenants.get(tenant.id)).toMatchObject({
      name: 'New',
      tag: 'production',
      regionName: 'US',
      defaultApplication: tenant.defaultApplication,
    });
  });

  it('deletes a tenant, and accepts that it was already deleted', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    const api = open(cloud);
    expect(await api.deleteTenant(id)).toBe('deleted');
    expect(await api.deleteTenant(id)).toBe('already-deleted');
  });

  it('does not mistake any other 404 for a deleted tenant', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    cloud.intercept(() => new Response('<html>not found</html>', { status: 404 }));
    await expect(open(cloud).deleteTenant(id)).rejects.toThrow(/answered 404.*Check cloud-api-endpoint/);
  });

  it('explains that only an admin can delete a tenant', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ callerRole: 'collaborator' });
    await expect(open(cloud).deleteTenant(id)).rejects.toThrow(
      /^Could not delete the tenant: DELETE \/api\/tenants\/\w+ answered 403: .*only an admin of a tenant can delete it\.$/,
    );
  });

  it('shows why Logto rejects an input', async () => {
    const spec = { name: 'x', tag: 'staging', regionName: 'EU' };
    await expect(open(new LogtoCloud()).createTenant(spec)).rejects.toThrow(
      "answered 400: tag: Invalid enum value. Expected 'development' | 'production', received 'staging'",
    );
  });
});
