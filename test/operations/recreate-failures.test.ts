import { describe, expect, it } from 'vitest';
import { TimedCloud, isCreate, isDelete, isList, names, operate } from './operate.ts';

const hour = 3_600_000;
const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]', 'if-exists': 'recreate' };
const gone = 'The tenant "Preview" that existed before was deleted to create it again: its users are gone.';

/** An old development tenant of the name, and one of another name. */
function start() {
  const cloud = new TimedCloud();
  const old = cloud.seedOld('Preview', hour);
  cloud.seedOld('Other', hour);
  const run = (more: Record<string, string> = {}) => operate(cloud, { ...inputs, ...more });
  return { cloud, old, run };
}

describe('recreate that fails after it has deleted the tenant', () => {
  it('says that the tenant is deleted when the create call is refused, as at an account limit', async () => {
    const { cloud, run } = start();
    cloud.intercept((call) =>
      isCreate(call) ? Response.json({ message: 'Can not have more.' }, { status: 403 }) : undefined,
    );
    const { error, postError } = await run();
    expect(error).toMatch(
      /^Could not create the tenant: POST \/api\/tenants answered 403: Can not have more\./,
    );
    expect(error?.split('\n').at(-1)).toBe(gone);
    expect(names(cloud)).toEqual(['Other']);
    expect(await postError()).toBeUndefined();
  });

  it('says that the tenant is deleted when the new one was undone', async () => {
    const { cloud, run } = start();
    cloud.intercept(({ path }) =>
      path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
    );
    const { error } = await run();
    expect(error?.split('\n').slice(1)).toEqual([
      'The tenant "Preview" that this run created was deleted again.',
      gone,
    ]);
    expect(names(cloud)).toEqual(['Other']);
  });

  it('says that the tenant is deleted next to the new one that keep-on-failure keeps', async () => {
    const { cloud, run } = start();
    cloud.intercept(({ path }) =>
      path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
    );
    const { error } = await run({ 'keep-on-failure': 'true' });
    expect(names(cloud)).toEqual(['Other', 'Preview']);
    expect(error).toContain('is kept as it is, because keep-on-failure is true');
    expect(error?.split('\n').at(-1)).toBe(gone);
  });

  it('says once that the tenant is deleted when the new one was lost, deleted and lost again', async () => {
    const { cloud, run } = start();
    cloud.intercept((call) => (isCreate(call) ? 'reset-after' : undefined));
    const { error } = await run();
    expect(error).toContain('has appeared');
    expect(error?.split('\n').filter((line) => line === gone)).toHaveLength(1);
  });

  it('says which tenant is deleted when one of two cannot be deleted, and creates none', async () => {
    const { cloud, old, run } = start();
    cloud.seedOld('Preview', hour);
    cloud.intercept(({ path }) =>
      path === `/api/tenants/${old.id}` ? Response.json({ message: 'Unpaid.' }, { status: 402 }) : undefined,
    );
    const { error, postError } = await run();
    expect(error).toContain('answered 402: Unpaid.');
    expect(error?.split('\n').at(-1)).toBe(gone);
    expect(cloud.requests.filter(isCreate)).toEqual([]);
    expect(await postError()).toBeUndefined();
  });

  it.each<[string, () => Response | 'reset']>([
    ['500', () => Response.json({ message: 'Down.' }, { status: 500 })],
    ['a lost answer', () => 'reset'],
  ])('creates no tenant while the list does not show what was deleted (%s)', async (_, answer) => {
    const { cloud, old, run } = start();
    cloud.intercept((call) => {
      if (!isDelete(call)) return undefined;
      cloud.tenants.delete(old.id);
      if (cloud.oddEntries.length === 0) cloud.oddEntries.push({ id: 17, name: 'Preview' });
      return answer();
    });
    const { error } = await run();
    expect(error).toContain('The tenant could not be deleted:');
    expect(cloud.requests.filter(isCreate)).toEqual([]);
  });

  it('does not say that a tenant is deleted when none could be deleted', async () => {
    const { cloud, run } = start();
    cloud.intercept((call) =>
      isDelete(call) ? Response.json({ message: 'no' }, { status: 402 }) : undefined,
    );
    const { error } = await run();
    expect(error).toContain('The tenant could not be deleted:');
    expect(error).not.toContain(gone);
    expect(cloud.requests.filter(isCreate)).toEqual([]);
  });

  it('leaves the message to the post step when the account cannot be read', async () => {
    const { cloud, run } = start();
    const heal = cloud.intercept((call) =>
      isList(call) && call.count > 0 ? Response.json({ message: 'no' }, { status: 500 }) : undefined,
    );
    const { core, error, postError } = await run();
    expect(error).toContain('Could not read the tenants of the account');
    heal();
    expect(await postError()).toBeUndefined();
    expect(core.said.join('\n')).toContain('warning The tenant "Preview" that existed before was deleted');
  });

  it('leaves the message to the post step when the account cannot be read after another request to delete', async () => {
    const { cloud, old, run } = start();
    cloud.intercept((call) =>
      isDelete(call) && call.count === 0 ? new Response(null, { status: 202 }) : undefined,
    );
    const heal = cloud.intercept((call) =>
      isList(call) && call.count > 1 ? Response.json({ message: 'no' }, { status: 500 }) : undefined,
    );
    const { core, error, postError } = await run();
    expect(error).toContain('Could not read the tenants of the account');
    expect(cloud.tenants.has(old.id)).toBe(false);
    heal();
    expect(await postError()).toBeUndefined();
    expect(core.said.join('\n')).toContain('warning The tenant "Preview" that existed before was deleted');
  });

  it('says that the tenant is deleted when the create answer has its ID, which is not believed', async () => {
    const { cloud, old, run } = start();
    cloud.intercept((call) =>
      isCreate(call)
        ? Response.json({
            id: old.id,
            name: 'Preview',
            tag: 'development',
            regionName: 'EU',
            indicator: old.origin,
            defaultApplication: old.defaultApplication,
          })
        : undefined,
    );
    const { error, outputs } = await run();
    expect(error).toContain('POST /api/tenants answered 200 with missing or invalid fields: id.');
    expect(error?.split('\n').at(-1)).toBe(gone);
    expect(outputs['tenant-id'] ?? '').toBe('');
    expect(cloud.requests.filter(isDelete)).toHaveLength(1);
  });
});
