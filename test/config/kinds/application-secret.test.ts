import { expect, it } from 'vitest';
import { applications } from '../../../src/config/kinds/applications.ts';
import { Ids } from '../../../src/config/ids.ts';
import type { Context } from '../../../src/config/kinds/kind.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const never = () => Promise.reject(new Error('not to be called'));

/** Reads the secret of an application that has these. */
async function readWith(type: string, secrets: { value: string; expiresAt: number | null }[]) {
  const paths: string[] = [];
  const masked: string[] = [];
  const context: Context = {
    ids: new Ids(),
    ownApplicationId: '',
    keptIds: {},
    managementApiResource: '',
    now: () => now,
    mask: (value) => masked.push(value),
    holdsSecret: () => false,
    api: {
      ahead: { get: never, list: never, shortList: never },
      get: (_doing, path, answer) => {
        paths.push(path);
        return Promise.resolve(answer.parse(secrets));
      },
      list: never,
      shortList: never,
      create: never,
      change: never,
      upload: never,
      remove: never,
    },
  };
  const read = await applications.readSecret?.({ name: 'a', type }, 'id1', context);
  return { ...read, masked, paths };
}

const good = { value: 'good', expiresAt: now + 1 };

it.each(['Traditional', 'MachineToMachine', 'Protected'])('reads the secret of type %s', async (type) => {
  expect(await readWith(type, [{ value: 'forever', expiresAt: null }])).toEqual({
    secret: 'forever',
    masked: ['forever'],
    paths: ['/api/applications/id1/secrets'],
  });
});

it.each(['SPA', 'Native'])('does not ask for a secret of type %s, which has none', async (type) => {
  expect(await readWith(type, [good])).toEqual({ masked: [], paths: [] });
});

it('returns the first secret that has not expired, and masks all of them', async () => {
  const { secret, masked } = await readWith('Traditional', [{ value: 'old', expiresAt: now - 1 }, good]);
  expect(secret).toBe('good');
  expect(masked).toEqual(['old', 'good']);
});

it.each([[[]], [[{ value: 'old', expiresAt: now }]]])(
  'gives a warning and no secret when none is valid: %j',
  async (secrets) => {
    expect(await readWith('Traditional', secrets)).toEqual({
      warning:
        'The application "a" has no valid secret, so the outputs have none. Declare one under secrets, or add one in Logto Console.',
      masked: secrets.map(({ value }) => value),
      paths: ['/api/applications/id1/secrets'],
    });
  },
);
