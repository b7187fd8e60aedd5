import { expect, test } from 'vitest';
import { startTenant } from './kinds/tenant.ts';

const role = 'Logto Management API access';

test('waits only for what the entries of a kind refer to', async () => {
  const tenant = await startTenant();
  const { promise: assigned, resolve } = Promise.withResolvers<void>();
  tenant.cloud.intercept(async ({ method, path }) => {
    if (method === 'POST' && /^\/api\/applications\/\w+\/roles$/.test(path)) resolve();
    if (method === 'POST' && path === '/api/users') await assigned;
    return undefined;
  });
  await tenant.settle({
    applications: [{ name: 'worker', type: 'MachineToMachine', roles: [role] }],
    users: [{ username: 'alice' }],
  });
  const paths = tenant.requests().flatMap((line) => line.match(/^POST \/api\/(users|.*\/roles)/)?.[1] ?? []);
  expect(paths).toHaveLength(2);
});
