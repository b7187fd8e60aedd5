import { describe, expect, it } from 'vitest';
import { TimedCloud, isDelete, isList } from './operate.ts';
import { created, post, warnings } from './post-step.ts';

describe('post while a tenant was being recreated', () => {
  const replaced =
    'The tenant "Preview" that existed before was deleted to create it again: its users are gone.';
  const gone = `warning ${replaced} Run the job again to create it.`;
  const underWay =
    'warning This run was interrupted while it deleted the tenant "Preview" to create it again. Logto still lists it, but may delete it yet: run the job again.';

  it('says that the old tenant is deleted, whether the new one was requested or not', async () => {
    for (const stage of ['deleting', 'creating'] as const) {
      const { error, said } = await post(new TimedCloud(), { stage, replacedIds: ['old123'] });
      expect(error).toBeUndefined();
      expect(warnings(said)).toEqual([gone]);
    }
  });

  it('does not wait when the old tenant is gone at once', async () => {
    const { slept } = await post(new TimedCloud(), { stage: 'deleting', replacedIds: ['old123'] });
    expect(slept).toEqual([]);
  });

  it.each([1, 2, 3, 4])(
    'says that the old tenant is deleted when the deletion takes effect before look %i',
    async (looks) => {
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
    },
  );

  it.each([1, 2])('reports what is known when tenants are listed after 10 s (%i of 2)', async (count) => {
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

  it('says that the old tenant is deleted when it deletes the new tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { ...created(id), replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([gone]);
  });

  it('says that the old tenant is deleted when it deletes the certain tenant of a lost create', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    const { error, said } = await post(cloud, { hasNameOfRun: true, replacedIds: ['old123'] });
    expect(error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([gone]);
  });

  it('says that the old tenant is deleted in its warning about the uncertain tenant of a lost create', async () => {
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

  it('does not mention the old tenant at the end of a job that had its tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { said } = await post(cloud, { ...created(id), stage: 'after-job', replacedIds: ['old123'] });
    expect(cloud.tenants.size).toBe(0);
    expect(warnings(said)).toEqual([]);
  });

  it('deletes no tenant, not even one that has appeared', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    await post(cloud, { stage: 'deleting', hasNameOfRun: true, replacedIds: ['old123'] });
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });
});
