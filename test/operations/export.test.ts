import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FileError } from '../../src/shared/file-error.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { operate, prepare } from './operate.ts';

const config = `
resources:
  - { name: Shop API, indicator: "https://api.example.com", scopes: [{ name: read:orders, description: "costs $\${amount}" }] }
roles:
  - { name: Customer, description: Shops, scopes: ["https://api.example.com#read:orders"] }
applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: ["https://example.com/cb"] } }
users:
  - { username: alice, password: correct horse battery, roles: [Customer] }
webhooks:
  - { name: audit, events: [User.Created], config: { url: "https://example.com/hook", headers: { authorization: Bearer hush-hush } } }
`;

function start() {
  const cloud = new LogtoCloud();
  const tenant = cloud.seedTenant();
  const files = new Map([['logto.yml', config]]);
  const run = (inputs: Record<string, string>) =>
    operate(
      cloud,
      {
        pat: '',
        endpoint: tenant.origin,
        'm2m-app-id': tenant.defaultApplication.id,
        'm2m-app-secret': tenant.defaultApplication.secret,
        ...inputs,
      },
      { files },
    );
  return { cloud, tenant, files, run };
}

describe.each(['export.yml', 'export.json'])('export to %s', (path) => {
  it('writes a file that changes nothing when it is applied', async () => {
    const { cloud, files, run } = start();
    expect((await run({ operation: 'configure', config: 'logto.yml' })).error).toBeUndefined();
    cloud.requests.length = 0;
    const exported = await run({ operation: 'export', config: path, 'export-users': 'true' });
    expect(exported.error).toBeUndefined();
    expect(cloud.requests.filter(({ method }) => method !== 'GET').map(({ path: at }) => at)).toEqual([
      '/oidc/token',
    ]);
    const planned = await run({ operation: 'configure', config: path, 'dry-run': 'true' });
    expect(planned.error).toBeUndefined();
    expect(JSON.parse(planned.outputs['plan'] ?? '')).toMatchObject({ create: [], update: [], delete: [] });
    const file = parse(files.get(path) ?? '');
    expect(Object.keys(file)).toEqual(
      expect.arrayContaining(['resources', 'roles', 'applications', 'users', 'webhooks']),
    );
    expect(file.resources[0].scopes).toEqual([{ name: 'read:orders', description: 'costs $${amount}' }]);
    expect(file.users).toMatchObject([{ username: 'alice', roles: ['Customer'] }]);
  });

  it('writes keys and texts that look like variables so that they are read as they are', async () => {
    const { cloud, tenant, files, run } = start();
    const customData = { '${A}': '${{ b }}', '<<': ['$${c'] };
    cloud.seedApplication(tenant, { name: 'odd', type: 'SPA', customData });
    expect((await run({ operation: 'export', config: path })).error).toBeUndefined();
    files.set(path, (files.get(path) ?? '').replaceAll('odd', 'other'));
    expect((await run({ operation: 'configure', config: path })).error).toBeUndefined();
    const [, other] = [...tenant.applications.values()].filter(({ name }) => ['odd', 'other'].includes(name));
    expect(other?.customData).toEqual(customData);
  });

  it('leaves out values that would come back changed, and says which', async () => {
    const { cloud, tenant, files, run } = start();
    const customData = {
      id: 918_756_876_419_824_300,
      list: [1, 52.520_006_599_999_99],
      near: 52.52,
      in: { id: 1e21 },
    };
    cloud.seedApplication(tenant, { name: 'web', type: 'SPA', customData });
    const { core, error } = await run({ operation: 'export', config: path });
    expect(error).toBeUndefined();
    expect(parse(files.get(path) ?? '').applications[0].customData).toEqual({
      near: 52.52,
      in: { id: 1e21 },
    });
    expect(core.said).toContainEqual(
      expect.stringMatching(
        /^warning .* left out: applications: customData of "web" \(a file cannot hold its value/,
      ),
    );
    const planned = await run({ operation: 'configure', config: path, 'dry-run': 'true' });
    expect(planned.outputs['changed']).toBe('false');
  });

  it('writes nothing when the file would be too large to be read', async () => {
    const { cloud, tenant, files, run } = start();
    cloud.seedApplication(tenant, { name: 'web', type: 'SPA', customData: { text: 'x'.repeat(2 ** 20) } });
    const { error } = await run({ operation: 'export', config: path });
    expect(error).toBe(`config: the file ${path} would have more than 1 MiB, so nothing was written.`);
    expect(files.has(path)).toBe(false);
  });

  it('leaves out users and members of organizations, unless they are asked for', async () => {
    const { files, run } = start();
    const members = 'organizations: [{ name: Acme, members: [{ user: alice }] }]\n';
    files.set('logto.yml', config + members);
    expect((await run({ operation: 'configure', config: 'logto.yml' })).error).toBeUndefined();
    const { core, error } = await run({ operation: 'export', config: path });
    expect(error).toBeUndefined();
    expect(files.get(path)).toContain('Acme');
    expect(files.get(path)).not.toMatch(/alice|members|users/);
    expect(core.said).toContain('Users, and members of organizations, are left out; export-users is false.');
    await run({ operation: 'export', config: path, 'export-users': 'true' });
    expect(files.get(path)?.match(/alice/g)).toHaveLength(2);
  });

  it('writes no secrets, and no entries of Logto', async () => {
    const { cloud, files, run } = start();
    await run({ operation: 'configure', config: 'logto.yml' });
    await run({ operation: 'export', config: path });
    const text = files.get(path) ?? '';
    for (const secret of [...cloud.secrets(), 'hush-hush', 'correct horse'])
      expect(text).not.toContain(secret);
    expect(text).not.toContain('Default machine-to-machine app');
    expect(text).not.toContain('Logto Management API access');
  });
});

describe('export', () => {
  it('lists omitted entries in comments', async () => {
    const { files, run } = start();
    await run({ operation: 'configure', config: 'logto.yml' });
    await run({ operation: 'export', config: 'out/logto.yml' });
    expect(files.get('out/logto.yml')).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/[^]*\n# config\.headers is left out: it is secret\.\nwebhooks:\n/,
    );
  });

  it('reports why it cannot write a file', async () => {
    const { tenant, cloud } = start();
    const { context, main } = prepare(cloud, {
      operation: 'export',
      pat: '',
      config: 'logto.yml',
      endpoint: tenant.origin,
      'm2m-app-id': tenant.defaultApplication.id,
      'm2m-app-secret': tenant.defaultApplication.secret,
    });
    context.files.write = () =>
      Promise.reject(new FileError('the file "logto.yml" cannot be written (EACCES)'));
    expect((await main()).error).toBe('config: the file "logto.yml" cannot be written (EACCES).');
  });
});
