import { describe, expect, it } from 'vitest';
import { LogtoCloud, type TenantState } from '../../stand-in/logto-cloud/index.ts';
import { type Run, operate } from './operate.ts';

const shop = `
resources:
  - name: Shop API
    indicator: https://api.example.com
    scopes: [{ name: read:orders }]
roles:
  - { name: Customer, description: Shops, scopes: ["https://api.example.com#read:orders"] }
applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: ["https://\${LOGTO_VAR_HOST}/callback"] } }
  - { name: worker, type: MachineToMachine }
users:
  - { username: alice, password: "\${LOGTO_SECRET_TEST_USER_PASSWORD}", roles: [Customer] }
`;
const env = {
  LOGTO_VAR_HOST: 'pr-7.preview.example.com',
  LOGTO_SECRET_TEST_USER_PASSWORD: 'correct-horse-battery',
};

/** An existing tenant, and runs of `configure` on it. */
function start(options: ConstructorParameters<typeof LogtoCloud>[0] = {}, more: Record<string, string> = {}) {
  const cloud = new LogtoCloud(options);
  const tenant = cloud.seedTenant();
  const files = new Map([['logto.yml', shop]]);
  const run = (inputs: Record<string, string> = {}): Promise<Run> =>
    operate(
      cloud,
      {
        operation: 'configure',
        pat: '',
        endpoint: tenant.origin,
        'm2m-app-id': tenant.defaultApplication.id,
        'm2m-app-secret': tenant.defaultApplication.secret,
        config: 'logto.yml',
        ...inputs,
      },
      { env: { ...env, ...more }, files },
    );
  return { cloud, tenant, files, run };
}

const changes = (cloud: LogtoCloud): string[] =>
  cloud.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/oidc/token')
    .map(({ method, path }) => `${method} ${path}`);

const named = (tenant: TenantState): string[] => [...tenant.applications.values()].map(({ name }) => name);

describe('configure', () => {
  it('shows values of plain variables, and no secret', async () => {
    const { files, run } = start();
    await run();
    const secret = '"https://${LOGTO_VAR_HOST}/${LOGTO_SECRET_TEST_USER_PASSWORD}"';
    files.set(
      'logto.yml',
      shop.replace('{ name: web, type: SPA,', `{ name: web, type: SPA, description: ${secret},`),
    );
    const { core, error } = await run();
    expect(error).toBeUndefined();
    expect(core.said).toContain('!     description: changed');
    const seen = core.said.filter((line) => !line.startsWith('secret ')).join('\n') + core.summaryText;
    expect(seen).toContain(`https://${env.LOGTO_VAR_HOST}/callback`);
    expect(seen).not.toContain(env.LOGTO_SECRET_TEST_USER_PASSWORD);
  });

  it('applies the file to a tenant without a pat and without the Cloud API', async () => {
    const { cloud, tenant, run } = start();
    const { error, outputs, core } = await run();
    expect(error).toBeUndefined();
    expect(cloud.requests.filter(({ host }) => host === 'cloud')).toEqual([]);
    expect(named(tenant)).toEqual(expect.arrayContaining(['web', 'worker']));
    const ids = JSON.parse(outputs['app-ids'] ?? '');
    expect(tenant.applications.get(ids.web)?.oidcClientMetadata.redirectUris).toEqual([
      'https://pr-7.preview.example.com/callback',
    ]);
    expect(Object.keys(outputs).toSorted()).toEqual(
      'app-ids apps changed endpoint issuer m2m-app-id m2m-app-secret management-api-resource management-api-token operation plan'.split(
        ' ',
      ),
    );
    expect(JSON.parse(outputs['plan'] ?? '')).toEqual({
      create: [
        'API resource "https://api.example.com"',
        'role "Customer"',
        'application "web"',
        'application "worker"',
        'user users[0]',
      ],
      update: [],
      delete: [],
      unmanaged: [],
    });
    expect(core.summaryText).toContain('\n+ user users[0]\n');
  });

  it('changes nothing in a second run', async () => {
    const { cloud, run } = start();
    const first = await run();
    cloud.requests.length = 0;
    const second = await run();
    expect(second.error).toBeUndefined();
    expect(changes(cloud)).toEqual([]);
    expect(second.outputs['apps']).toBe(first.outputs['apps']);
    expect([first.outputs['changed'], second.outputs['changed']]).toEqual(['true', 'false']);
    expect(second.core.said).toContain('Plan: no changes, 5 unchanged.');
  });

  it('applies apps and the file, and refuses a name that is in both', async () => {
    const { run } = start();
    const { outputs } = await run({ apps: '[{"name":"extra","type":"Native"}]' });
    expect(Object.keys(JSON.parse(outputs['app-ids'] ?? ''))).toEqual(['extra', 'web', 'worker']);
    expect((await run({ apps: '[{"name":"web","type":"SPA"}]' })).error).toBe(
      'logto.yml:9:7 applications[0].name: "web" is already used by apps[0]; names must be unique.',
    );
  });

  it('masks secret variables and no plain ones, before the first request', async () => {
    const { cloud, run } = start();
    const { core } = await run();
    expect(core.secrets).toContain(env.LOGTO_SECRET_TEST_USER_PASSWORD);
    expect(core.secrets).not.toContain(env.LOGTO_VAR_HOST);
    const masks = core.said.findIndex((line) => line === `secret ${env.LOGTO_SECRET_TEST_USER_PASSWORD}`);
    expect(masks).toBeLessThan(core.said.findIndex((line) => line.startsWith('group Getting a Management')));
    for (const secret of cloud.secrets()) {
      if (secret !== cloud.pat)
        expect(core.said.filter((line) => !line.startsWith('secret ')).join('\n')).not.toContain(secret);
    }
  });

  it('masks secret variables that the file does not use, except those that would hide too much', async () => {
    const { run } = start({}, { LOGTO_SECRET_OLD: 'internal-host.example.com', LOGTO_SECRET_SHORT: 'a' });
    const { core } = await run();
    expect(core.secrets).toContain('internal-host.example.com');
    expect(core.secrets).not.toContain('a');
  });

  it('finds the Management API of a self-hosted Logto, or uses the given resource', async () => {
    const { cloud, tenant, run } = start();
    tenant.managementResource.indicator = 'https://default.logto.app/api';
    expect((await run()).outputs['management-api-resource']).toBe('https://default.logto.app/api');
    tenant.managementResource.indicator = 'https://logto.internal/management';
    const refused = await run();
    expect(refused.error).toContain('oidc.invalid_target');
    cloud.requests.length = 0;
    const given = await run({ 'management-api-resource': 'https://logto.internal/management' });
    expect(given.error).toBeUndefined();
    expect(cloud.requests.filter(({ path }) => path === '/oidc/token')).toHaveLength(1);
  });

  it('deletes unmanaged entries only when their kind is pruned, and never entries of Logto or its own M2M app', async () => {
    const { cloud, tenant, files, run } = start();
    cloud.seedApplication(tenant, { name: 'old', type: 'SPA' });
    await run();
    expect(named(tenant)).toContain('old');
    files.set('logto.yml', `${shop}\nprune: [applications, roles]\n`);
    const { error, outputs } = await run();
    expect(error).toBeUndefined();
    expect(JSON.parse(outputs['plan'] ?? '').delete).toEqual(['application "old"']);
    expect(named(tenant).toSorted()).toEqual(['Default machine-to-machine app', 'web', 'worker']);
    expect([...tenant.roles.values()].map(({ name }) => name)).toEqual([
      'Logto Management API access',
      'Customer',
    ]);
  });

  it('reports the line of the entry that Logto refuses, and sends no further requests', async () => {
    const { cloud, run } = start();
    cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/users'
        ? Response.json({ code: 'user.username_already_in_use', message: 'Taken.' }, { status: 422 })
        : undefined,
    );
    const { error } = await run();
    expect(error).toMatch(
      /^logto\.yml:12:5 users\[0\]: Could not create the user: POST \/api\/users answered 422: Taken \(/,
    );
    expect(changes(cloud).filter((line) => line.includes('/scopes') && line.includes('roles'))).toEqual([]);
  });

  it('names the missing file', async () => {
    const { run, cloud } = start();
    expect((await run({ config: 'nope.yml' })).error).toBe(
      'config: there is no file "nope.yml" in the workspace; check the path, and that the job runs actions/checkout before this step.',
    );
    expect(cloud.requests).toEqual([]);
  });
});

describe('dry-run', () => {
  it('shows the plan as a diff and changes nothing', async () => {
    const { cloud, tenant, files, run } = start();
    await run();
    cloud.seedApplication(tenant, { name: 'old', type: 'SPA' });
    cloud.requests.length = 0;
    files.set(
      'logto.yml',
      shop
        .replace('Shops', 'Buys')
        .replace('{ name: worker', '{ name: cron')
        .concat('prune: [applications]\n'),
    );
    const { error, core, outputs } = await run({ 'dry-run': 'true' });
    expect(error).toBeUndefined();
    expect(changes(cloud)).toEqual([]);
    expect(core.summaryText).toContain('Plan: 1 to create, 1 to change, 2 to delete, 3 unchanged.');
    const diff = /```diff\n([^]*)\n```/.exec(core.summaryText)?.[1];
    expect(diff?.split('\n')).toEqual([
      '! role "Customer"',
      '-     description: "Shops"',
      '+     description: "Buys"',
      '+ application "cron"',
      '+     type: "MachineToMachine"',
      '- application "old"',
      '- application "worker"',
    ]);
    expect(Object.keys(outputs).toSorted()).toEqual(['changed', 'operation', 'plan']);
    expect(outputs['changed']).toBe('true');
  });

  it('shows a field with a secret as changed, and the value of a plain variable', async () => {
    const { files, run } = start();
    await run();
    const uri = 'https://${LOGTO_VAR_HOST}/callback';
    files.set('logto.yml', shop.replace(uri, `${uri}/a-\${LOGTO_SECRET_TEST_USER_PASSWORD}`));
    expect((await run({ 'dry-run': 'true' })).core.summaryText).toContain(
      '!     oidcClientMetadata.redirectUris: changed',
    );
    files.set('logto.yml', shop.replace(uri, `${uri}/other`));
    expect((await run({ 'dry-run': 'true' })).core.summaryText).toContain(
      `+     oidcClientMetadata.redirectUris: ["https://${env.LOGTO_VAR_HOST}/callback/other"]`,
    );
  });
});
