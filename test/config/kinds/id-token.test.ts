import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

test('changes the claims of ID tokens; a second plan is empty', async () => {
  const tenant = await startTenant();
  const declared = { idToken: { enabledExtendedClaims: ['custom_data', 'roles'] } };
  expect(work(await tenant.plan(declared))).toEqual(['update idToken : enabledExtendedClaims']);
  await tenant.settle(declared);
  expect(tenant.state.settings.configs.idToken).toEqual(declared.idToken);
  expect(await tenant.exported('idToken')).toEqual([declared.idToken]);
});

test.each([[['organization_roles', 'roles', 'organizations']], [undefined]])(
  'changes nothing when %o is declared in a new tenant',
  async (enabledExtendedClaims) => {
    const tenant = await startTenant();
    expect(work(await tenant.plan({ idToken: { enabledExtendedClaims } }))).toEqual([]);
  },
);

test('removes all claims when none are declared', async () => {
  const tenant = await startTenant();
  await tenant.settle({ idToken: { enabledExtendedClaims: [] } });
  expect(tenant.state.settings.configs.idToken).toEqual({ enabledExtendedClaims: [] });
});

test('counts a claim once that Logto has twice, and treats a missing list as an empty one', async () => {
  const tenant = await startTenant();
  tenant.state.settings.configs.idToken = { enabledExtendedClaims: ['roles', 'roles'] };
  expect(work(await tenant.plan({ idToken: { enabledExtendedClaims: ['roles'] } }))).toEqual([]);
  expect(await tenant.exported('idToken')).toEqual([{ enabledExtendedClaims: ['roles'] }]);
  tenant.state.settings.configs.idToken = {};
  expect(work(await tenant.plan({ idToken: { enabledExtendedClaims: [] } }))).toEqual([]);
  expect(await tenant.exported('idToken')).toEqual([{ enabledExtendedClaims: [] }]);
  await tenant.settle({ idToken: { enabledExtendedClaims: ['roles'] } });
});

test.for([
  ['[name]', 'enabledExtendedClaims[0]: "name" is not one of custom_data, identities'],
  ['[roles, organizations, roles]', 'enabledExtendedClaims[2]: is already used at index 0'],
  ['null', 'enabledExtendedClaims: must be a list, not null'],
])('refuses the claims %s', async ([claims, problem]) => {
  const { problems } = await loadConfig(`idToken: { enabledExtendedClaims: ${claims} }`);
  expect(problems.map(({ path, sentence }) => `${path.replace('idToken.', '')}: ${sentence}`)).toEqual([
    expect.stringContaining(problem ?? ''),
  ]);
});
