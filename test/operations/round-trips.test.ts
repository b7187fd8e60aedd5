import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryCache, MemoryComments, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, changes, operate } from './operate.ts';
import { countWaves } from './waves.ts';

const role = 'Logto Management API access';
const inputs = {
  name: 'Preview',
  apps: JSON.stringify([
    { name: 'web', type: 'SPA' },
    { name: 'server', type: 'Traditional' },
    { name: 'worker', type: 'MachineToMachine', roles: [role] },
  ]),
};

/** A tenant that a first run has created an hour ago, and further runs that find what it has kept. */
async function start(apps = inputs.apps) {
  const cloud = new TimedCloud();
  const cache = new MemoryCache();
  const first = await operate(cloud, { ...inputs, apps }, { credentialCache: cache });
  expect(first.error).toBeUndefined();
  cloud.clock.time += 3_600_000;
  cloud.requests.length = 0;
  const [tenant] = cloud.tenants.values();
  if (tenant === undefined) throw new Error('There is no tenant.');
  const applicationOf = (name: string) => {
    const found = [...tenant.applications.values()].find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no application ${name}.`);
    return found;
  };
  return {
    cloud,
    cache,
    tenant,
    outputs: first.outputs,
    applicationOf,
    /** Deletes an application, and has somebody else create one of its name. */
    replace: (name: string) => {
      const { id, type } = applicationOf(name);
      tenant.applications.delete(id);
      return cloud.seedApplication(tenant, { name, type });
    },
    /** Leaves the credentials, and no IDs of applications. */
    forgetIds: () => {
      for (const key of cache.kept.keys()) if (key.split('-').length > 4) cache.kept.delete(key);
    },
    run: (more: Record<string, string> = {}) =>
      countWaves(cloud, { ...inputs, apps, ...more }, { credentialCache: cache }),
  };
}

// A module that is loaded for the first time takes its time.
beforeAll(async () => {
  const { cache, cloud } = await start();
  await operate(cloud, inputs, { credentialCache: cache });
});

describe('the round trips to Logto of a run that finds nothing to change', () => {
  it('are 2 with kept credentials and IDs, secrets and roles included', async () => {
    const { cloud, outputs, run } = await start();
    const { error, outputs: again, waves } = await run();
    expect(error).toBeUndefined();
    expect(waves).toEqual([
      expect.arrayContaining(['GET /api/tenants', 'POST /oidc/token']),
      expect.arrayContaining(['GET /api/applications']),
    ]);
    const requests = waves.flat();
    expect(requests.filter((request) => request.endsWith('/secrets'))).toHaveLength(2);
    expect(requests.filter((request) => /\/applications\/\w+\/roles\?/.test(request))).toHaveLength(1);
    expect(new Set(requests).size).toBe(requests.length);
    expect(changes(cloud)).toEqual([]);
    expect(again).toMatchObject({ created: 'false', changed: 'false', apps: outputs['apps'] });
  });

  it('are 2 with kept credentials in the comment only', async () => {
    const cloud = new TimedCloud();
    const comments = new MemoryComments();
    const given = { ...inputs, comment: 'true', 'github-token': 'ghs_token' };
    const options = { event: pullRequestEvent('synchronize'), repository: comments.methods };
    expect((await operate(cloud, given, options)).error).toBeUndefined();
    cloud.clock.time += 3_600_000;
    const { outputs, waves } = await countWaves(cloud, given, options);
    expect(outputs).toMatchObject({ created: 'false', changed: 'false' });
    expect(waves).toHaveLength(2);
  });

  it('are 3 without the IDs, and 4 with credentials of the inputs', async () => {
    const { forgetIds, run, tenant } = await start();
    forgetIds();
    expect((await run()).waves).toHaveLength(3);
    const { id, secret } = tenant.defaultApplication;
    const given = await run({ 'm2m-app-id': id, 'm2m-app-secret': secret });
    expect(given.waves).toHaveLength(4);
    expect(given.outputs['changed']).toBe('false');
  });

  it('are 2 again after a run without the IDs, which keeps them', async () => {
    const { forgetIds, run } = await start();
    forgetIds();
    await run();
    expect((await run()).waves).toHaveLength(2);
  });
});

describe('a kept ID that is out of date', () => {
  /** What two runs need, one with the IDs of an earlier state of the tenant and one without. */
  async function compare(change: (started: Awaited<ReturnType<typeof start>>) => void, apps = inputs.apps) {
    const results = [];
    for (const forgets of [false, true]) {
      const started = await start(apps);
      if (forgets) started.forgetIds();
      change(started);
      const { core, error, outputs, waves } = await started.run();
      expect(error).toBeUndefined();
      const told = core.said.filter((line) => /^(?:warning|notice|error) /.test(line));
      expect(told).toEqual([]);
      const ids: Record<string, string> = JSON.parse(outputs['app-ids'] ?? '');
      const secrets: Record<string, { secret?: string }> = JSON.parse(outputs['apps'] ?? '');
      // The outputs are those of the applications that have the names now.
      for (const [name, id] of Object.entries(ids)) {
        expect(id).toBe(started.applicationOf(name).id);
        const own = started.tenant.secrets.find(({ applicationId }) => applicationId === id);
        expect(secrets[name]?.secret).toBe(name === 'web' ? undefined : own?.value);
      }
      results.push(waves.length);
    }
    const [withIds = 0, without = 0] = results;
    return { withIds, without };
  }

  it('costs no more round trips than a missing one when its application is deleted and another has the name', async () => {
    const { withIds, without } = await compare(({ replace }) => void replace('server'));
    expect(withIds).toBeLessThanOrEqual(without);
  });

  it('costs no more round trips than a missing one when its application is deleted', async () => {
    const { withIds, without } = await compare(({ applicationOf, tenant }) => {
      for (const name of ['server', 'worker']) tenant.applications.delete(applicationOf(name).id);
    });
    expect(withIds).toBeLessThanOrEqual(without);
  });

  it.each(['server', 'worker'])(
    'costs no more round trips than a missing one when its application was renamed (%s)',
    async (name) => {
      const { withIds, without } = await compare(({ applicationOf }) => {
        applicationOf(name).name = 'Renamed';
      });
      expect(withIds).toBeLessThanOrEqual(without);
    },
  );

  it('costs no more round trips than a missing one when two applications have exchanged their names', async () => {
    const two = JSON.stringify(['one', 'two'].map((name) => ({ name, type: 'Traditional' })));
    const { withIds, without } = await compare(({ applicationOf }) => {
      const [one, other] = [applicationOf('one'), applicationOf('two')];
      [one.name, other.name] = [other.name, one.name];
    }, two);
    expect(withIds).toBeLessThanOrEqual(without);
  });

  // The requests ahead of time come before that for the list, which confirms the IDs.
  it('costs no more round trips than a missing one when there are more of them than concurrent requests', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `server ${index}`);
    const many = JSON.stringify(names.map((name) => ({ name, type: 'Traditional' })));
    const { withIds, without } = await compare(({ replace }) => {
      for (const name of names) replace(name);
    }, many);
    expect(withIds).toBeLessThanOrEqual(without);
  });
});

describe('configure', () => {
  const users = Array.from({ length: 8 }, (_user, index) => ({
    username: `user_${index}`,
    password: 'correct-horse-battery',
    roles: ['Customer'],
  }));
  const config = {
    resources: [{ name: 'API', indicator: 'https://api.example.com', scopes: [{ name: 'read' }] }],
    roles: [{ name: 'Customer', description: 'Shops', scopes: ['https://api.example.com#read'] }],
    applications: [
      { name: 'server', type: 'Traditional' },
      { name: 'other', type: 'Traditional', secrets: [{ name: 'ci' }] },
      { name: 'worker', type: 'MachineToMachine', roles: [role] },
    ],
    users,
  };

  /** A tenant that a first run has configured, and further runs. */
  async function startConfigured() {
    const cloud = new TimedCloud();
    const tenant = cloud.seedTenant();
    const run = (more: Record<string, string> = {}, declared: object = config) =>
      countWaves(
        cloud,
        {
          operation: 'configure',
          pat: '',
          endpoint: tenant.origin,
          'm2m-app-id': tenant.defaultApplication.id,
          'm2m-app-secret': tenant.defaultApplication.secret,
          config: 'logto.json',
          ...more,
        },
        { files: new Map([['logto.json', JSON.stringify(declared)]]) },
      );
    expect((await run()).error).toBeUndefined();
    return { cloud, tenant, run };
  }
  const secretsIn = (waves: readonly string[][]): string[] =>
    waves.flat().filter((request) => /^GET .*\/secrets$/.test(request));

  it('takes 3 round trips when nothing is to change: the token, the lists, and the requests by ID', async () => {
    const { cloud, run } = await startConfigured();
    cloud.requests.length = 0;
    const { error, outputs, waves } = await run();
    expect(error).toBeUndefined();
    expect(outputs['changed']).toBe('false');
    expect(waves).toHaveLength(3);
    const requests = waves.flat();
    expect(new Set(requests).size).toBe(requests.length);
    expect(secretsIn(waves)).toHaveLength(3);
  });

  it('reads no secret twice when something else has changed', async () => {
    const { run, tenant } = await startConfigured();
    const [, server] = config.applications;
    const applications = [
      { ...server, description: 'Shop' },
      ...config.applications.filter((one) => one !== server),
    ];
    const { error, outputs, waves } = await run({}, { ...config, applications });
    expect(error).toBeUndefined();
    expect(outputs['changed']).toBe('true');
    expect(secretsIn(waves)).toHaveLength(3);
    const { secret } = JSON.parse(outputs['apps'] ?? '').server;
    expect(tenant.secrets.map(({ value }) => value)).toContain(secret);
  });

  it('reads no secrets of applications in a dry run, except those that are declared', async () => {
    const { run } = await startConfigured();
    const { error, waves } = await run({ 'dry-run': 'true' });
    expect(error).toBeUndefined();
    expect(secretsIn(waves)).toHaveLength(1);
  });
});

describe('a run after a change', () => {
  it('reads the secret that it created, not the one before', async () => {
    const { run, tenant } = await start();
    tenant.secrets.splice(0, tenant.secrets.length, ...tenant.secrets.slice(0, 1));
    const server = { name: 'server', type: 'Traditional', secrets: [{ name: 'ci' }] };
    const { error, outputs, waves } = await run({ apps: JSON.stringify([server]) });
    expect(error).toBeUndefined();
    const made = tenant.secrets.find(({ name }) => name === 'ci');
    expect(JSON.parse(outputs['apps'] ?? '').server.secret).toBe(made?.value);
    // It was read before, too.
    expect(waves.flat().filter((request) => /^GET .*\/secrets$/.test(request))).toHaveLength(2);
  });

  it('leaves nothing to change for the next run', async () => {
    const { applicationOf, run, tenant } = await start();
    tenant.applicationRoles.get(applicationOf('worker').id)?.clear();
    const apps = inputs.apps.replace('"type":"SPA"', '"type":"SPA","description":"Shop"');
    expect((await run({ apps })).outputs['changed']).toBe('true');
    const next = await run({ apps });
    expect(next.outputs['changed']).toBe('false');
    expect(next.waves).toHaveLength(2);
  });
});
