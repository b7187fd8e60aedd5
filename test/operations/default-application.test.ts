import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../fakes.ts';
import { TimedCloud, changes, isCreate, operate } from './operate.ts';

const name = 'Default machine-to-machine app';
const role = 'Logto Management API access';
const own = { name, type: 'MachineToMachine' };
const worker = { name: 'worker', type: 'MachineToMachine' } as const;

/** Runs that provision one tenant with a file, the first of which creates it. */
function start() {
  const cloud = new TimedCloud();
  const cache = new MemoryCache();
  return {
    cloud,
    run: async (file: object, more: Record<string, string> = {}) => {
      const files = new Map([['logto.json', JSON.stringify(file)]]);
      const inputs = { name: 'Preview', config: 'logto.json', ...more };
      return operate(cloud, inputs, { credentialCache: cache, files });
    },
    tenant: () => [...cloud.tenants.values()][0] ?? expect.fail('There is no tenant.'),
  };
}

describe('the M2M app that every new tenant has', () => {
  it.each([
    ['as it is', { ...own, roles: [role] }],
    ['with a description and custom data', { ...own, description: 'Mine', customData: { a: 1 } }],
    ['with a further secret', { ...own, secrets: [{ name: 'ci' }, { name: 'Default secret' }] }],
    ['with a further role', { ...own, roles: ['Extra'] }],
  ])('is matched when it is declared %s, and is never created again', async (_, application) => {
    const { run, tenant } = start();
    const file = {
      roles: [{ name: 'Extra', description: 'x', type: 'MachineToMachine' }],
      applications: [application, worker],
    };
    const { error, outputs } = await run(file);
    expect(error).toBeUndefined();
    const { applications, applicationRoles, defaultApplication } = tenant();
    expect([...applications.values()].map((one) => one.name)).toEqual([name, 'worker']);
    expect(JSON.parse(outputs['app-ids'] ?? '')).toMatchObject({ [name]: defaultApplication.id });
    expect(applications.get(defaultApplication.id)).toMatchObject(
      'description' in application ? { description: 'Mine', customData: { a: 1 } } : {},
    );
    expect(applicationRoles.get(defaultApplication.id)?.size).toBe(
      'roles' in application && application.roles.includes('Extra') ? 2 : 1,
    );
    const again = await run(file);
    expect(again.error).toBeUndefined();
    expect(again.outputs).toMatchObject({ created: 'false', changed: 'false' });
  });

  it('keeps its roles and secrets even when applications are pruned', async () => {
    const { cloud, run, tenant } = start();
    const file = {
      roles: [{ name: 'Extra', description: 'x', type: 'MachineToMachine' }],
      applications: [{ ...own, roles: ['Extra'], secrets: [{ name: 'ci' }] }],
    };
    await run(file);
    const pruned = { applications: [{ ...own, roles: [], secrets: [] }], prune: ['applications'] };
    cloud.requests.length = 0;
    expect((await run(pruned)).error).toBeUndefined();
    expect(changes(cloud)).toEqual([]);
    const { applicationRoles, defaultApplication, secrets } = tenant();
    expect(applicationRoles.get(defaultApplication.id)?.size).toBe(2);
    expect(secrets.map((secret) => secret.name)).toEqual(['Default secret', 'ci']);
  });

  it('is matched when the file was exported with other credentials', async () => {
    const { cloud, run } = start();
    const source = cloud.seedTenant({ name: 'Staging' });
    const reader = cloud.seedApplication(source, worker);
    source.applicationRoles.set(reader.id, new Set(source.roles.keys()));
    const files = new Map<string, string>();
    const exported = await operate(
      cloud,
      {
        pat: '',
        operation: 'export',
        config: 'logto.json',
        endpoint: source.origin,
        'm2m-app-id': reader.id,
        'm2m-app-secret': source.secrets.at(-1)?.value ?? '',
      },
      { files },
    );
    expect(exported.error).toBeUndefined();
    const text = files.get('logto.json') ?? '';
    expect(text).toContain(name);
    expect((await run(JSON.parse(text))).error).toBeUndefined();
    const [, preview] = cloud.tenants.values();
    expect([...(preview?.applications.values() ?? [])].map((one) => one.name)).toEqual([name]);
  });

  it('is refused with another type before there is a tenant', async () => {
    const { cloud, run } = start();
    const file = { applications: [{ name, type: 'SPA' }] };
    for (const more of [{}, { 'dry-run': 'true' }]) {
      const { error } = await run(file, more);
      expect(error).toContain(
        'applications[0].name: is the name of the M2M app that every new tenant has; choose another name.',
      );
    }
    expect(cloud.requests.filter((request) => isCreate(request))).toEqual([]);
  });

  it.each([
    ['read', worker, 1],
    ['not read', { name: 'web', type: 'SPA' }, 0],
  ])('is %s in a new tenant for %j', async (_, application, count) => {
    const { cloud, run } = start();
    expect((await run({ applications: [application] })).error).toBeUndefined();
    const lists = cloud.requests.filter(
      ({ host, method, path }) => host !== 'cloud' && method === 'GET' && path === '/api/applications',
    );
    expect(lists).toHaveLength(count);
  });
});

describe('an application without a valid secret', () => {
  it.each(['deleted', 'expired'])('is applied with a warning when they are %s', async (why) => {
    const { cloud, run, tenant } = start();
    const file = { applications: [worker, { name: 'server', type: 'Traditional' }] };
    await run(file);
    const [id] = [...tenant().applications.values()].flatMap((one) => (one.name === 'worker' ? one.id : []));
    if (why === 'deleted') tenant().secrets = tenant().secrets.filter((one) => one.applicationId !== id);
    for (const secret of tenant().secrets) {
      if (secret.applicationId === id) secret.expiresAt = cloud.clock.now() - 1;
    }
    const changed = { applications: [{ ...worker, description: 'x' }, file.applications[1]] };
    const { core, error, outputs } = await run(changed);
    expect(error).toBeUndefined();
    expect(core.said.filter((line) => line.startsWith('warning'))).toEqual([
      'warning The application "worker" has no valid secret, so the outputs have none. Declare one under secrets, or add one in Logto Console.',
    ]);
    const apps = JSON.parse(outputs['apps'] ?? '');
    expect(apps.worker.secret).toBeUndefined();
    expect(apps.server.secret).toBeTruthy();
    const mended = { applications: [{ ...worker, secrets: [{ name: 'ci' }] }] };
    expect(JSON.parse((await run(mended)).outputs['apps'] ?? '').worker.secret).toBeTruthy();
  });
});
