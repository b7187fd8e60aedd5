import * as fc from '../../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { exportOver } from '../export/export-over.ts';
import { openTenant, startTenant, work } from './tenant.ts';

const salt = 'c2FsdHNhbHRzYWx0c2FsdA';
const hash = 'BztdyfEefG5V18ZNlztPrfZaU5duVFKZiI6dJeWht0o';
const bcrypt = '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy';
const sha256 = '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8';

/** A digest of each algorithm; those of Logto's samples 939 to 947, where it has one. */
const digests: Record<string, string> = {
  Argon2i: `$argon2i$v=19$m=4096,t=3,p=1$${salt}$${hash}`,
  Argon2id: `$argon2id$v=19$m=4096,t=256,p=1$${salt}$${hash}`,
  Argon2d: `$argon2d$v=19$m=65536,t=2,p=4$${salt}$${hash}`,
  SHA1: '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8',
  SHA256: sha256,
  MD5: '5f4dcc3b5aa765d61d8327deb882cf99',
  Bcrypt: bcrypt,
  Legacy: '["pbkdf2",["salt","@","1000","64","sha512"],"abcd"]',
};
const algorithms = Object.keys(digests);

async function problemsOf(user: object): Promise<string[]> {
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify({ users: [{ username: 'alice', ...user }] }), options);
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

describe('a password digest', () => {
  test.for(algorithms)('gives a new user a password, with the algorithm %s', async (passwordAlgorithm) => {
    const tenant = await startTenant();
    const passwordDigest = digests[passwordAlgorithm];
    const user = { username: 'alice', passwordDigest, passwordAlgorithm };
    expect(await problemsOf(user)).toEqual([]);
    await tenant.settle({ users: [user] });
    expect([...tenant.state.directory.users.values()]).toMatchObject([
      { password: { digest: passwordDigest, algorithm: passwordAlgorithm } },
    ]);
  });

  test('is neither compared nor sent for an existing user', async () => {
    const tenant = await startTenant();
    const withDigest = { username: 'alice', passwordDigest: bcrypt, passwordAlgorithm: 'Bcrypt' };
    await tenant.apply({ users: [{ username: 'alice' }] });
    expect(work(await tenant.plan({ users: [withDigest] }))).toEqual([]);
    await tenant.settle({ users: [{ ...withDigest, name: 'Alice' }] });
    expect([...tenant.state.directory.users.values()]).toMatchObject([
      { name: 'Alice', password: undefined },
    ]);
  });

  test('is kept with its variable by an export over the file, as is that of a second factor', async () => {
    const user = {
      username: 'alice',
      passwordDigest: '${LOGTO_SECRET_DIGEST}',
      passwordAlgorithm: 'Bcrypt',
      mfa: [{ type: 'Totp', secret: '${LOGTO_SECRET_TOTP}' }],
    };
    const { context } = await openTenant();
    const tenant = context();
    await tenant.api.change({
      doing: 'create alice',
      method: 'POST',
      path: '/api/users',
      body: { username: 'alice', name: 'Alice' },
    });
    const { text } = await exportOver(JSON.stringify({ users: [user] }), tenant, { file: 'logto.json' });
    expect(JSON.parse(text)).toEqual({ users: [{ ...user, name: 'Alice' }] });
  });

  test('is masked, and appears neither in a plan nor in an export', async () => {
    const masked: string[] = [];
    const user = { username: 'alice', passwordDigest: sha256, passwordAlgorithm: 'SHA256' };
    const options = { file: 'logto.json', env: {}, mask: (value: string) => masked.push(value) };
    await loadConfig(JSON.stringify({ users: [user] }), options);
    expect(masked).toEqual([sha256]);
    const tenant = await startTenant();
    await tenant.apply({ users: [user] });
    expect(JSON.stringify(await tenant.exported('users'))).not.toMatch(/password/i);
  });

  test.for<[algorithm: string, digest: string]>([
    ...algorithms.flatMap((algorithm): [string, string][] => [
      [algorithm, ''],
      [algorithm, 'not a digest'],
      [algorithm, `${digests[algorithm]} x`],
    ]),
    ['SHA256', sha256.toUpperCase()],
    ['Argon2i', digests['Argon2id'] ?? ''],
    ['Argon2id', `$argon2id$v=16$m=4096,t=3,p=1$${salt}$${hash}`],
    ['Bcrypt', bcrypt.replace('$10$', '$32$')],
    ['Bcrypt', bcrypt.slice(0, -1)],
    ['Legacy', '["sha256",["salt"],"abcd"]'],
    ['Legacy', '{"algorithm":"sha256"}'],
  ])(
    'is rejected without the form of its algorithm, because Logto would lock the user out: %j',
    async ([passwordAlgorithm, passwordDigest]) => {
      const problems = await problemsOf({ passwordDigest, passwordAlgorithm });
      expect(problems).toEqual([
        expect.stringMatching(/^users\[0\]\.passwordDigest: must be .* could not sign in$/),
      ]);
      if (passwordDigest.length > 15) expect(problems.join()).not.toContain(passwordDigest.trim());
    },
  );

  test('is rejected for every algorithm except its own', async () => {
    const pair = fc.tuple(fc.constantFrom(...algorithms), fc.constantFrom(...algorithms));
    await fc.assert(
      fc.asyncProperty(pair, async ([passwordAlgorithm, other]) => {
        const problems = await problemsOf({ passwordAlgorithm, passwordDigest: digests[other] });
        expect(problems).toHaveLength(passwordAlgorithm === other ? 0 : 1);
      }),
    );
  });

  test.for<[user: object, problem: string]>([
    [
      { password: 'correct horse', passwordDigest: bcrypt, passwordAlgorithm: 'Bcrypt' },
      'users[0].passwordDigest: cannot be given together with password',
    ],
    [
      { passwordDigest: bcrypt },
      'users[0].passwordDigest: needs passwordAlgorithm, which says how it was made',
    ],
    [
      { passwordAlgorithm: 'Bcrypt' },
      'users[0].passwordAlgorithm: needs passwordDigest: without it, the user would have no password',
    ],
    [
      { passwordDigest: bcrypt, passwordAlgorithm: 'bcrypt' },
      'users[0].passwordAlgorithm: must be one of Argon2i, Argon2id, Argon2d, SHA1, SHA256, MD5, Bcrypt, Legacy',
    ],
    [
      { passwordDigest: 'a'.repeat(257), passwordAlgorithm: 'Bcrypt' },
      'users[0].passwordDigest: must be at most 256 characters long, but has 257',
    ],
  ])('is refused where Logto refuses it: %j', async ([user, problem]) => {
    expect(await problemsOf(user)).toEqual([problem]);
  });
});
