import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { TimedCloud, changes, names, operate } from './operate.ts';

const appsWith = (redirectUri: string): string =>
  JSON.stringify([
    { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
    { name: 'server', type: 'Traditional' },
  ]);
const first = { name: 'Preview', apps: appsWith('https://one.example.com/cb') };
/** A cloud in which a first run created the tenant an hour ago and post kept its credentials. */
async function afterFirstRun() {
  const cloud = new TimedCloud();
  const handles = new MemoryCache();
  const run = await operate(cloud, first, { credentialCache: handles });
  await run.post();
  cloud.clock.time += 3_600_000;
  cloud.requests.length = 0;
  return { cloud, handles, outputs: { ...run.outputs } };
}

describe('a second run with kept credentials', () => {
  it('changes no equal applications and sets exactly the same outputs', async () => {
    const { cloud, handles, outputs } = await afterFirstRun();
    const run = await operate(cloud, first, { credentialCache: handles });
    expect(run.error).toBeUndefined();
    expect(changes(cloud)).toEqual([]);
    const { sealed: _1, 'management-api-token': _2, plan: _3, created, changed, ...same } = outputs;
    expect(run.outputs).toMatchObject(same);
    expect([created, changed]).toEqual(['true', 'true']);
    expect(run.outputs).toMatchObject({ created: 'false', changed: 'false' });
    expect(Object.keys(run.outputs).toSorted()).toEqual(Object.keys(outputs).toSorted());
  });

  it('updates changed applications, creates missing ones and deletes none', async () => {
    const { cloud, handles, outputs } = await afterFirstRun();
    const apps = JSON.stringify([
      { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: ['https://two.example.com/cb'] } },
      { name: 'native', type: 'Native' },
    ]);
    const run = await operate(cloud, { ...first, apps }, { credentialCache: handles });
    expect(run.error).toBeUndefined();
    expect(changes(cloud).toSorted()).toEqual([
      expect.stringMatching(/^PATCH \/api\/applications\/[\da-z]{21}$/),
      'POST /api/applications',
    ]);
    expect(run.outputs['changed']).toBe('true');
    const [tenant] = cloud.tenants.values();
    expect([...(tenant?.applications.values() ?? [])].map(({ name }) => name)).toEqual(
      expect.arrayContaining(['web', 'server', 'native']),
    );
    expect(Object.keys(JSON.parse(run.outputs['app-ids'] ?? ''))).toEqual(['web', 'native']);
    expect(JSON.parse(run.outputs['app-ids'] ?? '')).toMatchObject({
      web: JSON.parse(outputs['app-ids'] ?? '').web,
    });
    expect(run.core.said.join('\n')).toContain(
      '+     oidcClientMetadata.redirectUris: ["https://two.example.com/cb"]',
    );
  });

  it('keeps the tenant when a change is refused, because this run did not create it', async () => {
    const { cloud, handles } = await afterFirstRun();
    const run = await operate(
      cloud,
      { ...first, apps: '[{"name":"web","type":"Native"}]' },
      { credentialCache: handles },
    );
    expect(run.error).toContain(
      'apps[0].type: is "SPA" and cannot be changed: Logto fixes it when it creates the application',
    );
    expect(names(cloud)).toEqual(['Preview']);
    await run.post();
    expect(names(cloud)).toEqual(['Preview']);
  });

  it('does not keep the credentials again', async () => {
    const { cloud, handles } = await afterFirstRun();
    const before = [...handles.kept];
    const jobFiles = new MemoryCache();
    await operate(cloud, first, { credentialCache: handles, jobFiles });
    expect([...handles.kept]).toEqual(before);
    expect(jobFiles.kept.size).toBe(0);
  });

  it('masks the kept secret and the secret of every application', async () => {
    const { cloud, handles } = await afterFirstRun();
    const run = await operate(cloud, first, { credentialCache: handles });
    const [tenant] = cloud.tenants.values();
    expect(run.core.secrets).toContain(tenant?.defaultApplication.secret);
    for (const { value, applicationId } of tenant?.secrets ?? []) {
      if (applicationId === tenant?.defaultApplication.id) continue;
      expect(run.core.secrets).toContain(value);
    }
  });
});

describe('a second run without kept credentials', () => {
  it.each<[string, (handles: MemoryCache, cloud: LogtoCloud) => void]>([
    ['missing', (handles) => handles.kept.clear()],
    ['refused', (_, cloud) => cloud.tenants.forEach((tenant) => tenant.secrets.splice(0))],
  ])('fails by default when they are %s, and lists the solutions', async (_, lose) => {
    const { cloud, handles } = await afterFirstRun();
    lose(handles, cloud);
    const run = await operate(cloud, first, { credentialCache: handles });
    expect(run.error).toMatch(
      /no credentials are available .* Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant\.$/,
    );
    expect(changes(cloud)).toEqual([]);
  });

  it('sets only ID and endpoint when nothing needs applying', async () => {
    const { cloud, handles, outputs } = await afterFirstRun();
    handles.kept.clear();
    const run = await operate(
      cloud,
      { ...first, apps: '', 'if-exists': 'reuse-or-recreate' },
      { credentialCache: handles },
    );
    expect(run.error).toBeUndefined();
    expect(run.outputs).toMatchObject({ 'tenant-id': outputs['tenant-id'], apps: '{}', 'app-ids': '{}' });
    expect(run.outputs).not.toHaveProperty('management-api-token');
  });
});

it('does not recreate a tenant that cannot be reached', async () => {
  const { cloud, handles } = await afterFirstRun();
  cloud.intercept(({ path }) =>
    path === '/oidc/token'
      ? Response.json({ code: 'subscription.tenant_suspended' }, { status: 403 })
      : undefined,
  );
  const run = await operate(
    cloud,
    { ...first, 'if-exists': 'reuse-or-recreate' },
    { credentialCache: handles },
  );
  expect(run.error).toContain('POST /oidc/token answered 403');
  expect(changes(cloud)).toEqual([]);
});

describe('M2M credentials of the inputs', () => {
  const credentials = (cloud: LogtoCloud): Record<string, string> => {
    const [tenant] = cloud.tenants.values();
    return {
      'm2m-app-id': tenant?.defaultApplication.id ?? '',
      'm2m-app-secret': tenant?.defaultApplication.secret ?? '',
    };
  };

  it('are used instead of kept credentials', async () => {
    const { cloud } = await afterFirstRun();
    const run = await operate(cloud, { ...first, ...credentials(cloud) });
    expect(run.error).toBeUndefined();
    expect(run.outputs['created']).toBe('false');
  });

  it('are not kept in the cache', async () => {
    const { cloud } = await afterFirstRun();
    const handles = new MemoryCache();
    const run = await operate(cloud, { ...first, ...credentials(cloud) }, { credentialCache: handles });
    expect(run.error).toBeUndefined();
    expect(run.core.getState('credentials')).toBe('');
    await run.post();
    expect(handles.kept.size).toBe(0);
  });

  it('are masked before the inputs are checked', async () => {
    const given = { name: 'x', tag: 'nonsense', 'm2m-app-id': 'id', 'm2m-app-secret': 'the-secret' };
    const { core, error } = await operate(new LogtoCloud(), given);
    expect(error).toContain('tag: "nonsense"');
    expect(core.secrets).toContain('the-secret');
  });

  it('fail the run when Logto refuses them, and never recreate the tenant', async () => {
    const { cloud, handles } = await afterFirstRun();
    const wrong = {
      ...credentials(cloud),
      'm2m-app-secret': 'wrong-secret',
      'if-exists': 'reuse-or-recreate',
    };
    const run = await operate(cloud, { ...first, ...wrong }, { credentialCache: handles });
    expect(run.error).toContain('Could not get a Management API token');
    expect(changes(cloud)).toEqual([]);
  });
});
