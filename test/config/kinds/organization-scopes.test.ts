import { expect, test } from 'vitest';
import { startTenant, work } from './tenant.ts';

const invite = { name: 'invite:member', description: 'Invite members' };
const billing = { name: 'read billing' };

test('creates scopes; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ organizationScopes: [invite, billing] });
  expect(await tenant.exported('organizationScopes')).toEqual([invite, { ...billing, description: '' }]);
});

test('updates only what differs', async () => {
  const tenant = await startTenant();
  await tenant.apply({ organizationScopes: [invite, billing] });
  const changed = [{ ...invite, description: 'Invite and remove members' }, billing];
  expect(work(await tenant.plan({ organizationScopes: changed }))).toEqual([
    'update organizationScopes invite:member: description',
  ]);
  tenant.requests();
  await tenant.settle({ organizationScopes: changed });
  expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toHaveLength(1);
});

test('clears a description, which Logto stores as null', async () => {
  const tenant = await startTenant();
  await tenant.apply({ organizationScopes: [invite] });
  await tenant.settle({ organizationScopes: [{ ...invite, description: '' }] });
  expect([...tenant.state.directory.organizationScopes.values()]).toMatchObject([{ description: null }]);
});

test('deletes unmanaged scopes only when scopes are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ organizationScopes: [invite, billing] });
  const { unmanaged: undeclared } = await tenant.plan({ organizationScopes: [invite] });
  expect(undeclared.map(({ label }) => label)).toEqual(['read billing']);
  await tenant.settle({ organizationScopes: [invite], prune: ['organizationScopes'] });
  expect(await tenant.exported('organizationScopes')).toEqual([invite]);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/organization-scopes'
      ? Response.json({ code: 'entity.unique_integrity_violation', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ organizationScopes: [invite] })).rejects.toThrow(
    /^organizationScopes\[0\]: Could not create the organization scope "invite:member"/,
  );
});

test('finds a scope whose answer was lost', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/organization-scopes' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ organizationScopes: [invite] });
  expect(tenant.state.directory.organizationScopes.size).toBe(1);
});
