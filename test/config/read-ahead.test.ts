import { describe, expect, it } from 'vitest';
import { readAhead } from '../../src/config/read-current.ts';
import { openTenant } from './kinds/tenant.ts';
import { loadConfig } from './load-text.ts';

const role = 'Logto Management API access';
const file = `
applications:
  - { name: web, type: SPA }
  - { name: server, type: Traditional }
  - { name: worker, type: MachineToMachine, roles: [${role}] }
  - { name: constructor, type: Traditional }
roles:
  - { name: Customer, description: Shops }
`;

/** Reads ahead with some kept IDs, and gives the requests and the secrets that were masked. */
async function read(keptIds: Record<string, Record<string, string>>, text = file) {
  const { value: desired } = await loadConfig(text);
  if (desired === undefined) throw new Error('The file is not valid.');
  const { cloud, context, state } = await openTenant();
  const idOf = Object.fromEntries(
    (['server', 'worker'] as const).map((name) => [
      name,
      cloud.seedApplication(state, { name, type: name === 'server' ? 'Traditional' : 'MachineToMachine' }).id,
    ]),
  );
  const before = cloud.requests.length;
  const masked: string[] = [];
  const ids = Object.fromEntries(
    Object.entries(keptIds).map(([kind, names]) => [
      kind,
      Object.fromEntries(Object.entries(names).map(([name, id]) => [name, idOf[id] ?? id])),
    ]),
  );
  readAhead(desired, { ...context(), keptIds: ids, mask: (value) => masked.push(value) });
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  // Requests name applications, which have random IDs.
  const requests = cloud.requests
    .slice(before)
    .map(({ method, path }) =>
      Object.entries(idOf).reduce(
        (shown, [name, id]) => shown.replace(id, `{${name}}`),
        `${method} ${path.replace(/\?.*/, '')}`,
      ),
    );
  return { masked, requests: requests.toSorted(), secrets: state.secrets };
}

describe('readAhead', () => {
  it('asks for secrets and declared relations of applications with a kept ID, concurrently', async () => {
    const { requests } = await read({ applications: { server: 'server', worker: 'worker' } });
    expect(requests).toEqual([
      'GET /api/applications/{server}/secrets',
      'GET /api/applications/{worker}/roles',
      'GET /api/applications/{worker}/secrets',
    ]);
  });

  it('asks for no relation that is not declared', async () => {
    const text = 'applications: [{ name: worker, type: MachineToMachine }]';
    const { requests } = await read({ applications: { worker: 'worker' } }, text);
    expect(requests).toEqual(['GET /api/applications/{worker}/secrets']);
  });

  it.each<[string, Record<string, Record<string, string>>]>([
    ['nothing is kept', {}],
    ['only IDs of others are kept', { applications: { gone: 'server' } }],
    ['the ID is that of another kind', { roles: { server: 'server' } }],
    ['its type has no secret', { applications: { web: 'server' } }],
  ])('asks for nothing when %s', async (_, keptIds) => {
    expect((await read(keptIds)).requests).toEqual([]);
  });

  it('masks the secrets that it reads', async () => {
    const { masked, secrets } = await read({ applications: { server: 'server' } });
    const values = secrets.map(({ value }) => value);
    expect(masked).toHaveLength(1);
    expect(values).toContain(masked[0]);
  });

  it('ignores that an application is deleted', async () => {
    const { masked, requests } = await read({ applications: { server: 'gone1', worker: 'gone2' } });
    expect(requests).toEqual([
      'GET /api/applications/gone1/secrets',
      'GET /api/applications/gone2/roles',
      'GET /api/applications/gone2/secrets',
    ]);
    expect(masked).toEqual([]);
  });
});
