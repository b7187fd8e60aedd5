import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../fakes.ts';
import { TimedCloud, isCreate, isDelete, names, operate, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

/** Has another run create the tenant when our create call arrives, and cuts ours before Logto sees it. */
function cutWhileOtherCreates(cloud: TimedCloud, cache = new MemoryCache()) {
  let other: ReturnType<typeof operate> | undefined;
  cloud.intercept(async (call) => {
    if (!isCreate(call) || other !== undefined) return undefined;
    other = operate(cloud, { ...inputs, 'if-exists': 'reuse' }, { credentialCache: cache });
    await other;
    return 'reset';
  });
  return async () => {
    const run = await other;
    if (run === undefined) throw new Error('There was no other run.');
    return run;
  };
}

describe('a run whose create call was interrupted while another run created the tenant', () => {
  it.each(['reuse', 'fail'])('fails and names the tenant, which is not deleted (%s)', async (policy) => {
    const cloud = new TimedCloud();
    const other = cutWhileOtherCreates(cloud);
    const run = await operate(cloud, { ...inputs, 'if-exists': policy });
    const { error, outputs } = await other();
    expect(error).toBeUndefined();
    expect(run.error).toContain('the development tenant "Preview", created 2026-11-20T12:00:00.000Z');
    expect(run.error).toContain('has appeared');
    await run.post();
    expect([...cloud.tenants.keys()]).toEqual([outputs['tenant-id']]);
  });

  it('reuses the tenant with reuse-or-recreate when the other run keeps its credentials', async () => {
    const cloud = new TimedCloud();
    const cache = new MemoryCache();
    const other = cutWhileOtherCreates(cloud, cache);
    const { context, main } = prepare(
      cloud,
      { ...inputs, 'if-exists': 'reuse-or-recreate' },
      { credentialCache: cache },
    );
    let posted = false;
    const restore = cache.restore.bind(cache);
    context.credentialCache.restore = async (key) => {
      if (!posted && cloud.tenants.size > 0 && cloud.clock.slept.length > 2) {
        posted = true;
        await (await other()).post();
      }
      return restore(key);
    };
    const run = await main();
    expect(run.error).toBeUndefined();
    expect(run.outputs).toMatchObject({
      'tenant-id': (await other()).outputs['tenant-id'],
      created: 'false',
    });
    expect(cloud.tenants.size).toBe(1);
  });

  it('searches for kept credentials before it recreates a tenant that has become 60 s old', async () => {
    const cloud = new TimedCloud();
    const cache = new MemoryCache();
    let isFirst = true;
    cloud.intercept(async (call) => {
      if (!isCreate(call) || !isFirst) return undefined;
      isFirst = false;
      const other = await operate(cloud, inputs, { credentialCache: cache });
      await other.post();
      // Our call hangs, and is lost.
      cloud.clock.time += 70_000;
      return 'reset';
    });
    const run = await operate(
      cloud,
      { ...inputs, 'if-exists': 'reuse-or-recreate' },
      { credentialCache: cache },
    );
    expect(run.error).toBeUndefined();
    expect(run.outputs['created']).toBe('false');
    expect(cloud.requests.filter(isDelete)).toEqual([]);
  });
});

describe('the post step of a run that was cancelled during its create call', () => {
  it('does not delete the tenant of the run that succeeded', async () => {
    const cloud = new TimedCloud();
    // A never gets an answer, so that its state is that of a cancelled run.
    const cancelled = prepare(cloud, inputs);
    const { core: interrupted } = cancelled.context;
    const saveState = interrupted.saveState.bind(interrupted);
    let isOver = false;
    interrupted.saveState = (name, value) => {
      if (!isOver) saveState(name, value);
    };
    let isFirst = true;
    cloud.intercept((call) => {
      if (!isCreate(call) || !isFirst) return undefined;
      isFirst = false;
      isOver = true;
      return 'reset';
    });
    const { core, postError } = await cancelled.main();
    cloud.tenants.clear();
    const other = await operate(cloud, inputs);
    expect(other.error).toBeUndefined();
    expect(await postError()).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([other.outputs['tenant-id']]);
    expect(core.said.join('\n')).toContain(
      'warning Since this run asked Logto to create it, a tenant named "Preview" has appeared (created 2026-11-20T12:',
    );
  });
});

describe('an old tenant that gets the name during the create call', () => {
  it.each(['reuse', 'reuse-or-recreate', 'recreate', 'fail'])(
    'is not mistaken for the new one, and is not deleted (%s)',
    async (policy) => {
      const cloud = new TimedCloud();
      const old = cloud.seedOld('Shop', 86_400_000);
      for (const name of ['Preview', 'e2e {run}']) {
        const remove = cloud.intercept((call) => {
          if (!isCreate(call)) return undefined;
          old.name = name.replace('{run}', '4815162342');
          return call.count % 2 === 0 ? 'reset' : undefined;
        });
        const run = await operate(cloud, { ...inputs, name, 'if-exists': policy });
        expect(run.error).toBeUndefined();
        await run.post();
        expect(cloud.tenants.has(old.id)).toBe(true);
        remove();
        old.name = 'Shop';
      }
    },
  );

  it('is not mistaken for the new one when the account was invited to it meanwhile', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => {
      if (!isCreate(call) || call.count > 0) return undefined;
      cloud.seedOld('e2e 4815162342', 3_600_000);
      return 'reset';
    });
    const run = await operate(cloud, { ...inputs, name: 'e2e {run}' });
    expect(run.error).toBeUndefined();
    expect(cloud.requests.filter(isDelete)).toEqual([]);
    expect(names(cloud)).toHaveLength(2);
  });
});
