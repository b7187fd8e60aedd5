import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

const script =
  'const getCustomJwtClaims = async ({ environmentVariables }) => ({ tier: `${environmentVariables.TIER}` });';
const forUsers = {
  tokenType: 'access-token',
  script,
  contextSample: { user: { username: 'alice' } },
  tokenSample: { aud: 'https://api.example.com' },
};
const forMachines = { tokenType: 'client-credentials', script, blockIssuanceOnError: true };

test('creates a customizer for each type of token; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ jwtCustomizers: [forMachines, forUsers] });
  expect(await tenant.exported('jwtCustomizers')).toEqual([forUsers, forMachines]);
});

test('updates only what differs, and keeps variables when none are declared', async () => {
  const tenant = await startTenant();
  await tenant.apply({ jwtCustomizers: [{ ...forUsers, environmentVariables: { TIER: 'gold' } }] });
  const changed = { tokenType: 'access-token', script: `${script}\n` };
  expect(work(await tenant.plan({ jwtCustomizers: [changed] }))).toEqual([
    'update jwtCustomizers access-token: script',
  ]);
  await tenant.settle({ jwtCustomizers: [changed] });
  expect(tenant.state.settings.jwtCustomizers.get('access-token')).toEqual({
    script: `${script}\n`,
    environmentVariables: { TIER: 'gold' },
    contextSample: forUsers.contextSample,
    tokenSample: forUsers.tokenSample,
  });
});

test('removes undeclared variables, and never shows their values', async () => {
  const tenant = await startTenant();
  await tenant.apply({ jwtCustomizers: [{ ...forUsers, environmentVariables: { TIER: 'gold', OLD: 'x' } }] });
  const changed = { jwtCustomizers: [{ ...forUsers, environmentVariables: { TIER: 'silver' } }] };
  const { entries } = await tenant.plan(changed);
  expect(entries).toMatchObject([{ changes: [{ path: 'environmentVariables', isHidden: true }] }]);
  await tenant.settle(changed);
  expect(tenant.state.settings.jwtCustomizers.get('access-token')).toMatchObject({
    environmentVariables: { TIER: 'silver' },
  });
});

test('deletes unmanaged customizers only when JWT customizers are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ jwtCustomizers: [forUsers, forMachines] });
  await tenant.settle({ jwtCustomizers: [forUsers] });
  expect(tenant.state.settings.jwtCustomizers.size).toBe(2);
  const pruned = { jwtCustomizers: [forUsers], prune: ['jwtCustomizers' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete jwtCustomizers client-credentials']);
  await tenant.settle(pruned);
  expect([...tenant.state.settings.jwtCustomizers.keys()]).toEqual(['access-token']);
});

test('notes what is wrong with a script that Logto accepts', async () => {
  const tenant = await startTenant();
  const broken = { jwtCustomizers: [{ ...forMachines, script: 'const (' }] };
  const { entries } = await tenant.plan(broken);
  expect(entries[0]?.note).toMatch(
    /^the script is not valid JavaScript \(line \d\); Logto accepts the script, then fails to issue tokens$/,
  );
  await tenant.settle(broken);
  const other = await tenant.plan({ jwtCustomizers: [{ ...forMachines, script: 'const claims = {};' }] });
  expect(other.entries[0]?.note).toMatch(/^the script does not define getCustomJwtClaims;/);
  const sound = await tenant.plan({ jwtCustomizers: [forMachines] });
  expect(sound.entries[0]?.note).toBeUndefined();
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  const wrong = { ...forUsers, contextSample: { user: { username: 1 } } };
  await expect(tenant.apply({ jwtCustomizers: [forMachines, wrong] })).rejects.toThrow(
    /^jwtCustomizers\[1\]: Could not create the JWT customizer "access-token"/,
  );
});

test('leaves ${…} in a script, and fills in variables elsewhere', async () => {
  const file = {
    jwtCustomizers: [{ ...forMachines, environmentVariables: { KEY: '${LOGTO_SECRET_CLAIMS}' } }],
  };
  const masked: string[] = [];
  const { value } = await loadConfig(JSON.stringify(file), {
    file: 'logto.json',
    env: { LOGTO_SECRET_CLAIMS: 'a-secret-key' },
    mask: (text) => masked.push(text),
  });
  expect(value?.entries[0]?.spec).toEqual({ ...forMachines, environmentVariables: { KEY: 'a-secret-key' } });
  expect(new Set(masked)).toEqual(new Set(['a-secret-key']));
});

test('refuses before any request what Logto would ignore or refuse', async () => {
  const problemsOf = async (customizer: object) => {
    const text = JSON.stringify({ jwtCustomizers: [customizer] });
    const { problems } = await loadConfig(text, { file: 'logto.json', env: {}, mask: () => {} });
    return problems.map(({ path, sentence }) => `${path.replace('jwtCustomizers[0].', '')}: ${sentence}`);
  };
  expect(await problemsOf({ ...forMachines, contextSample: { user: {} } })).toEqual([
    'contextSample.user: is not known for client-credentials; the fields there are application',
  ]);
  expect(await problemsOf({ ...forMachines, tokenSample: { accountId: 'x', kind: 'AccessToken' } })).toEqual([
    'tokenSample.accountId: is not known for client-credentials; the fields there are jti, aud, scope, clientId, kind',
    'tokenSample.kind: must be ClientCredentials for client-credentials',
  ]);
  expect(await problemsOf({ ...forUsers, contextSample: { application: {} } })).toEqual([
    'contextSample.user: is required for access-token',
  ]);
  expect(await problemsOf({ ...forUsers, contextSample: { user: { shoeSize: 43 } } })).toEqual([
    expect.stringMatching(
      /^contextSample\.user\.shoeSize: is not a known field; the fields here are id, username/,
    ),
  ]);
  expect(await problemsOf({ ...forUsers, environmentVariables: { A: 1 } })).toEqual([
    'environmentVariables.A: must be text, not a number; put it in quotes',
  ]);
  expect(await problemsOf({ tokenType: 'id-token', script })).toEqual([
    'tokenType: "id-token" is not one of access-token, client-credentials',
  ]);
  expect(await problemsOf({ tokenType: 'access-token', environmentVariables: {} })).toEqual([
    'script: is required',
  ]);
});

test.for(['/(s3cret/.test("x")', "const a = 's3cret;", 'sk_live s3cret', '`s3cret'])(
  'quotes nothing of a script that is not valid: %s',
  async (broken) => {
    const tenant = await startTenant();
    const jwtCustomizers = [{ tokenType: 'access-token', script: broken }];
    const [entry] = (await tenant.plan({ jwtCustomizers })).entries;
    expect(entry?.note).toMatch(/^the script is not valid JavaScript \(line 1\);/);
  },
);
