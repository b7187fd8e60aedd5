import { describe, expect, it } from 'vitest';
import { TimedCloud, isCreate, isDelete, names, operate } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };
const ofRun = { ...inputs, name: 'e2e {run}' };
const nameOfRun = 'e2e 4815162342';

const run = (cloud: TimedCloud, more: Record<string, string> = {}) => operate(cloud, { ...inputs, ...more });

const creates = (cloud: TimedCloud): number => cloud.requests.filter(isCreate).length;
const waited = (cloud: TimedCloud): number => cloud.clock.slept.reduce((sum, ms) => sum + ms, 0);

/** Loses the first create call, or all of them. */
const lose = (cloud: TimedCloud, fault: 'reset' | 'reset-after', all = false) =>
  cloud.intercept((call) => (isCreate(call) && (all || call.count === 0) ? fault : undefined));

describe('a lost create that Logto never saw', () => {
  it('is repeated once when no tenant is found within 30 s', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset');
    expect((await run(cloud)).error).toBeUndefined();
    expect(names(cloud)).toEqual(['Preview']);
    expect(waited(cloud)).toBe(30_000);
  });

  it('fails the run the second time', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset', true);
    const { core, error } = await run(cloud);
    expect(error).toMatch(/^Could not create the tenant: POST \/api\/tenants got no answer/);
    expect(creates(cloud)).toBe(2);
    expect(core.state['tenant']).toBe('');
  });
});

describe('a lost create that took effect', () => {
  it.each(['reset-after', Response.json({ message: 'x' }, { status: 504 })] as const)(
    'is undone and repeated where no other run can have the name (%s)',
    async (fault) => {
      const cloud = new TimedCloud();
      let lost: string | undefined;
      cloud.intercept((call) => {
        if (!isCreate(call) || call.count > 0) return undefined;
        if (fault !== 'reset-after') lost = cloud.seedTenant({ name: nameOfRun }).id;
        return fault;
      });
      const { error, outputs } = await run(cloud, ofRun);
      expect(error).toBeUndefined();
      expect(names(cloud)).toEqual([nameOfRun]);
      expect(outputs['tenant-id']).not.toBe(lost);
      expect(creates(cloud)).toBe(2);
    },
  );

  it('is undone the second time, too, and fails the run', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset-after', true);
    const { error, postError } = await run(cloud, ofRun);
    expect(error).toMatch(
      /^Could not create the tenant: POST \/api\/tenants got no answer.*The tenant was deleted again\.$/,
    );
    expect(creates(cloud)).toBe(2);
    expect(names(cloud)).toEqual([]);
    expect(await postError()).toBeUndefined();
  });

  it('is undone and not repeated after an answer without credentials', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => {
      if (!isCreate(call)) return undefined;
      const { id, name, tag, regionName, origin } = cloud.seedTenant({ name: nameOfRun });
      return Response.json({ id, name, tag, regionName, indicator: origin, createdAt: '2026-11-20' });
    });
    const { error } = await run(cloud, ofRun);
    expect(error).toContain('missing or invalid fields: defaultApplication');
    expect(creates(cloud)).toBe(1);
    expect(names(cloud)).toEqual([]);
  });

  it.each(['reuse', 'fail'])(
    'fails the run, with the name of the tenant, where it may belong to another run (%s)',
    async (policy) => {
      const cloud = new TimedCloud();
      lose(cloud, 'reset-after');
      const { core, error, post } = await run(cloud, { 'if-exists': policy });
      expect(error).toMatch(/^Could not create the tenant: POST \/api\/tenants got no answer/);
      expect(error).toMatch(
        /Since then the development tenant "Preview", created 2026-11-20T12:00:00\.000Z, has appeared\. It may be this run's, without credentials, or another run's, so it was not deleted: check it in Logto Console, delete it if nobody uses it, and run again\.$/,
      );
      expect(core.state['tenant']).toBe('');
      await post();
      expect(cloud.requests.filter(isDelete)).toEqual([]);
    },
  );

  it('is never undone when it is a production tenant', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset-after');
    const { error, post } = await run(cloud, { ...ofRun, tag: 'production' });
    expect(error).toContain(`Since then the production tenant "${nameOfRun}", created`);
    await post();
    expect(names(cloud)).toEqual([nameOfRun]);
  });

  it('is not undone when several tenants of the name appeared', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => {
      if (isCreate(call)) cloud.seedTenant({ name: nameOfRun });
      return isCreate(call) ? 'reset-after' : undefined;
    });
    const { error } = await run(cloud, ofRun);
    expect(error).toContain(
      `Since then 2 tenants named "${nameOfRun}" have appeared (created 2026-11-20T12:00:00.000Z, 2026-11-20T12:00:00.000Z), and only one can be this run's. None was deleted: delete yours in Logto Console.`,
    );
    expect(names(cloud)).toEqual([nameOfRun, nameOfRun]);
  });

  it('is recreated at once with recreate', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset-after');
    const { core, error, outputs } = await run(cloud, { 'if-exists': 'recreate' });
    expect(error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([outputs['tenant-id']]);
    expect(core.said).toContain(
      "A tenant of the name has appeared, which may be this run's or another run's: continuing with it as if-exists (recreate) says.",
    );
    expect(waited(cloud)).toBe(0);
  });

  it('is recreated once it is 60 s old with reuse-or-recreate', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset-after');
    const { error, outputs } = await run(cloud, { 'if-exists': 'reuse-or-recreate' });
    expect(error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([outputs['tenant-id']]);
    expect(waited(cloud)).toBe(60_000);
  });

  it('fails the run when it happens again while recreating', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset-after', true);
    const { error } = await run(cloud, { 'if-exists': 'recreate' });
    expect(error).toContain('has appeared');
    expect(creates(cloud)).toBe(2);
  });
});

describe('a create call without an answer when the time of the run is over', () => {
  /** The call takes effect, but the time is over before its answer arrives. */
  async function runOutOfTime(name: string) {
    const cloud = new TimedCloud();
    cloud.intercept(async (call) => {
      if (!isCreate(call)) return undefined;
      await cloud.clock.sleep(300_000);
      return 'reset-after';
    });
    const { core, error, post } = await run(cloud, { name });
    expect(error).toContain('had no answer yet when the time limit of 300 s was reached');
    await post();
    return { cloud, said: core.said.join('\n') };
  }

  it('is left to the post step, which deletes a tenant that is certainly of this run', async () => {
    const { cloud } = await runOutOfTime(ofRun.name);
    expect(names(cloud)).toEqual([]);
  });

  it('is left to the post step, which names a tenant that may be of another run', async () => {
    const { cloud, said } = await runOutOfTime('Preview');
    expect(names(cloud)).toEqual(['Preview']);
    expect(said).toContain(
      'warning Since this run asked Logto to create it, a tenant named "Preview" has appeared (created 2026-11-20T12:05:00.000Z).',
    );
  });
});

describe('a time limit that ends the search for the tenant of a lost create', () => {
  it('is reported with the name of the tenant, and the post step searches for it', async () => {
    const cloud = new TimedCloud();
    lose(cloud, 'reset');
    const { core, error, postError } = await run(cloud, { 'timeout-seconds': '10' });
    expect(error).toMatch(
      /^Could not create the tenant: POST \/api\/tenants got no answer.* It is not known whether the tenant "Preview" was created all the same; the post step looks for it\. .*the time limit of 10 s was reached/i,
    );
    expect(await postError()).toBeUndefined();
    expect(core.said).toContain(
      'No tenant named "Preview" has appeared since this run asked Logto to create it: nothing to delete.',
    );
  });
});

describe('a refused create call', () => {
  it('starts no search for a tenant', async () => {
    const cloud = new TimedCloud({ freeProductionTenants: 0 });
    const { core, error } = await run(cloud, { tag: 'production' });
    expect(error).toContain('at most 10 free production tenants');
    expect(cloud.requests).toHaveLength(3);
    expect(core.state['tenant']).toBe('');
  });
});
