import { describe, expect, test } from 'vitest';
import { showPlan } from '../../../src/report/plan-text.ts';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const secret = 'JBSWY3DPEHPK3PXP';
const codes = Array.from({ length: 10 }, (_, index) => `abcdef123${index}`);
const totp = { type: 'Totp', secret };
const backup = { type: 'BackupCode', codes };

const factorsOf = ({ state }: Tenant) =>
  [...state.directory.mfaVerifications.values()].flat().map(({ factor }) => factor);

async function load(mfa: unknown) {
  const masked: string[] = [];
  const options = { file: 'logto.json', env: {}, mask: (value: string) => masked.push(value) };
  const { problems } = await loadConfig(JSON.stringify({ users: [{ username: 'alice', mfa }] }), options);
  return { masked, problems: problems.map(({ path, sentence }) => `${path}: ${sentence}`) };
}

test.for([
  { mfa: [totp, backup], why: 'in the declared order' },
  { mfa: [backup, totp], why: 'backup codes last, which need another factor' },
])('creates the factors of a new user $why; a second plan is empty', async ({ mfa }) => {
  const tenant = await startTenant();
  await tenant.settle({ users: [{ username: 'alice', mfa }] });
  expect(factorsOf(tenant)).toEqual([totp, backup]);
});

test('creates only what is missing, and compares no values', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [{ username: 'alice', mfa: [totp] }] });
  const other = { type: 'Totp', secret: 'KRSXG5CTMVRXEZLU' };
  expect(work(await tenant.plan({ users: [{ username: 'alice', mfa: [other] }] }))).toEqual([]);
  const changed = { users: [{ username: 'alice', mfa: [other, backup] }] };
  expect(work(await tenant.plan(changed))).toEqual(['update users alice: mfa']);
  await tenant.settle(changed);
  expect(factorsOf(tenant)).toEqual([totp, backup]);
});

test('keeps further factors, also when users are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ users: [{ username: 'alice', mfa: [totp, backup] }] });
  for (const mfa of [[totp], []]) {
    await tenant.settle({ users: [{ username: 'alice', mfa }], prune: ['users'] });
  }
  expect(factorsOf(tenant)).toHaveLength(2);
});

test.for([0, 1])('finds factor %i when the answer of its creation is lost', async (lost) => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path.endsWith('/mfa-verifications') && count === lost ? 'reset-after' : undefined,
  );
  await tenant.settle({ users: [{ username: 'alice', mfa: [totp, backup] }] });
  expect(factorsOf(tenant)).toEqual([totp, backup]);
});

describe('the values of second factors', () => {
  test('are masked when the file declares them', async () => {
    expect(await load([totp, backup])).toEqual({
      problems: [],
      masked: expect.arrayContaining([secret, ...codes]),
    });
  });

  test('are never shown in a plan, an export or a message, even generated ones', async () => {
    const tenant = await startTenant();
    const users = [
      { username: 'alice', mfa: [totp, backup] },
      { username: 'bob', mfa: [{ type: 'Totp' }, { type: 'BackupCode' }] },
    ];
    const plan = await tenant.plan({ users });
    await tenant.apply({ users });
    const kept = factorsOf(tenant).flatMap((factor) =>
      factor.type === 'Totp' ? factor.secret : factor.codes,
    );
    expect(kept).toHaveLength(22);
    tenant.cloud.intercept(({ method, path }) =>
      method === 'POST' && path.endsWith('/mfa-verifications')
        ? Response.json({ type: 1, secret, codes }, { status: 200 })
        : undefined,
    );
    const carol = { username: 'carol', mfa: [totp] };
    const failure = await tenant.apply({ users: [carol] }).catch(String);
    expect(failure).toMatch(/^EntryError: users\[0\]: Could not create the second factor Totp of the user: /);
    const shown = [showPlan(plan), await tenant.exported('users'), failure];
    for (const value of kept) expect(JSON.stringify(shown)).not.toContain(value);
  });

  test('are not exported, and the factors are not read for it', async () => {
    const tenant = await startTenant();
    await tenant.apply({ users: [{ username: 'alice', mfa: [totp] }] });
    tenant.requests();
    expect(JSON.stringify(await tenant.exported('users'))).not.toContain('mfa');
    expect(tenant.requests().filter((line) => line.includes('mfa'))).toEqual([]);
  });
});

test.for<[mfa: unknown, problem: string]>([
  [[backup], '[0].type: needs Totp beside it: Logto refuses backup codes as the only factor'],
  [[totp, totp], '[1].type: is already used at index 0'],
  [[{ type: 'WebAuthn' }], '[0].type: must be one of Totp, BackupCode'],
  [[{ type: 'Totp', codes }], '[0].codes: is for BackupCode only'],
  [[totp, { type: 'BackupCode', secret }], '[1].secret: is for Totp only'],
  [[totp, { ...backup, codes: codes.slice(1) }], '[1].codes: must be a list of ten codes'],
  [[totp, { ...backup, codes: [...codes.slice(1), 'abc'] }], '[1].codes[9]: must be 10 hexadecimal digits'],
  ...['', 'not base32!', secret.toLowerCase(), 'JBSWY3DP', `${secret}AA`, 'A'.repeat(40)].map(
    (wrong): [unknown, string] => [
      [{ type: 'Totp', secret: wrong }],
      '[0].secret: must be 16, 24 or 32 characters of base32: upper-case letters and the digits 2 to 7',
    ],
  ),
])('refuses what Logto would refuse: %j', async ([mfa, problem]) => {
  expect((await load(mfa)).problems).toEqual([`users[0].mfa${problem}`]);
});
