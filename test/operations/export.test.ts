import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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
    const exported = await run({ operation: 'export', config: path });
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
    context.files.write = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    expect((await main()).error).toBe('The file "logto.yml" cannot be written (EACCES).');
  });
});
