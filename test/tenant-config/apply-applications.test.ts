import { describe, expect, it } from 'vitest';
import type { ApplicationSpec } from '../../src/tenant-config/application-schema.ts';
import { type ApplicationsApi, applyApplications } from '../../src/tenant-config/apply-applications.ts';
import { type ExistingApplication, planApplications } from '../../src/tenant-config/plan-applications.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function run(
  specs: ApplicationSpec[],
  overrides: Partial<ApplicationsApi> = {},
  existing: ExistingApplication[] = [],
) {
  const calls: string[] = [];
  const secrets: string[] = [];
  const progress: number[] = [];
  const api: ApplicationsApi = {
    createApplication: (name, body) => {
      calls.push(`create ${JSON.stringify(body)}`);
      return Promise.resolve({ id: `id of ${name}`, name });
    },
    updateApplication: ({ name }, patch) => {
      calls.push(`update ${name} ${JSON.stringify(patch)}`);
      return Promise.resolve();
    },
    applicationRoles: ({ name }) => {
      calls.push(`roles of ${name}`);
      return Promise.resolve([{ id: 'by hand', name: 'By hand' }]);
    },
    applicationSecrets: ({ name }) => {
      calls.push(`secrets of ${name}`);
      return Promise.resolve([{ value: `secret of ${name}`, expiresAt: null }]);
    },
    m2mRoles: () => {
      calls.push('roles');
      return Promise.resolve([{ id: 'role1', name: 'Reader' }]);
    },
    assignRoles: ({ name }, ids) => {
      calls.push(`assign ${ids.join()} to ${name}`);
      return Promise.resolve();
    },
    ...overrides,
  };
  const plan = planApplications(specs, existing);
  const result = applyApplications(api, plan.value ?? [], {
    atOnce: 10,
    now: () => now,
    onSecret: (value) => secrets.push(value),
    onProgress: (created) => progress.push(created),
  });
  return { calls, secrets, progress, result };
}

describe('applyApplications', () => {
  it.each(['Traditional', 'MachineToMachine', 'Protected'] as const)(
    'reads the secret of type %s',
    async (type) => {
      const { result, secrets } = run([{ name: 'a', type }]);
      expect(await result).toEqual([
        { spec: { name: 'a', type }, id: 'id of a', secret: 'secret of a', outcome: 'created', changes: [] },
      ]);
      expect(secrets).toEqual(['secret of a']);
    },
  );

  it.each(['SPA', 'Native'] as const)('asks for no secret of type %s, which has none', async (type) => {
    const { calls, result } = run([{ name: 'a', type }]);
    expect(await result).toEqual([
      { spec: { name: 'a', type }, id: 'id of a', outcome: 'created', changes: [] },
    ]);
    expect(calls).toEqual([`create {"name":"a","type":"${type}"}`]);
  });

  it('takes the first secret that has not expired', async () => {
    const { result, secrets } = run([{ name: 'a', type: 'Traditional' }], {
      applicationSecrets: () =>
        Promise.resolve([
          { value: 'old', expiresAt: now - 1 },
          { value: 'good', expiresAt: now + 1 },
        ]),
    });
    expect((await result)[0]?.secret).toBe('good');
    expect(secrets).toEqual(['old', 'good']);
  });

  it('says so when there is no valid secret', async () => {
    const { result } = run([{ name: 'a', type: 'Traditional' }], {
      applicationSecrets: () => Promise.resolve([]),
    });
    await expect(result).rejects.toThrow('The application "a" has no valid secret');
  });

  it('reads roles once, only when some are asked for, and keeps them out of the create call', async () => {
    const { calls, result } = run([
      { name: 'a', type: 'MachineToMachine', roles: ['Reader'] },
      { name: 'b', type: 'MachineToMachine', roles: [] },
      { name: 'c', type: 'SPA' },
    ]);
    await result;
    expect(calls.filter((call) => call === 'roles')).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('assign'))).toEqual(['assign role1 to a']);
    expect(calls).toContain('create {"name":"a","type":"MachineToMachine"}');
  });

  it('updates what differs, leaves alone what is equal, and adds only the roles that are missing', async () => {
    const worker: ExistingApplication = { id: 'w', name: 'worker', type: 'MachineToMachine' };
    const { calls, result } = run(
      [
        { name: 'web', type: 'SPA', description: 'new' },
        { name: 'same', type: 'SPA', description: 'same' },
        { name: 'worker', type: 'MachineToMachine', roles: ['Reader'] },
      ],
      {},
      [
        { id: 'a', name: 'web', type: 'SPA', description: 'old' },
        { id: 'b', name: 'same', type: 'SPA', description: 'same' },
        worker,
      ],
    );
    expect((await result).map(({ id, outcome, changes }) => [id, outcome, changes])).toEqual([
      ['a', 'updated', ['description']],
      ['b', 'unchanged', []],
      ['w', 'updated', ['roles']],
    ]);
    expect(calls.toSorted()).toEqual([
      'assign role1 to worker',
      'roles',
      'roles of worker',
      'secrets of worker',
      'update web {"description":"new"}',
    ]);
  });

  it('assigns no role that is there already', async () => {
    const { calls, result } = run(
      [{ name: 'worker', type: 'MachineToMachine', roles: ['Reader'] }],
      { applicationRoles: () => Promise.resolve([{ id: 'role1', name: 'Reader' }]) },
      [{ id: 'w', name: 'worker', type: 'MachineToMachine' }],
    );
    expect((await result)[0]?.outcome).toBe('unchanged');
    expect(calls.filter((call) => call.startsWith('assign'))).toEqual([]);
  });

  it('counts what is complete', async () => {
    const { progress, result } = run([
      { name: 'a', type: 'SPA' },
      { name: 'b', type: 'Traditional' },
    ]);
    await result;
    expect(progress).toEqual([1, 2]);
  });

  it('fails with the error of the roles when they cannot be read', async () => {
    const { result } = run([{ name: 'a', type: 'MachineToMachine', roles: ['Reader'] }], {
      m2mRoles: () => Promise.reject(new Error('no roles')),
    });
    await expect(result).rejects.toThrow('no roles');
  });
});
