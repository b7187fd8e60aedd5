import { expect, it } from 'vitest';
import { applications } from '../../../src/config/kinds/applications.ts';
import { Ids } from '../../../src/config/ids.ts';
import type { Context } from '../../../src/config/kinds/kind.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const never = () => Promise.reject(new Error('not to be called'));

/** Reads the secret of an application that has these. */
async function read(type: string, secrets: { value: string; expiresAt: number | null }[]) {
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
      remove: never,
    },
  };
  const secret = await applications.readSecret?.({ name: 'a', type }, 'id1', context);
  return { secret, masked, paths };
}

const good = { value: 'good', expiresAt: now + 1 };

it.each(['Traditional', 'MachineToMachine', 'Protected'])('reads the secret of type %s', async (type) => {
  expect(await read(type, [{ value: 'forever', expiresAt: null }])).toEqual({
    secret: 'forever',
    masked: ['forever'],
    paths: ['/api/applications/id1/secrets'],
  });
});

it.each(['SPA', 'Native'])('does not ask for a secret of type %s, which has none', async (type) => {
  expect(await read(type, [good])).toEqual({ secret: undefined, masked: [], paths: [] });
});

it('returns the first secret that has not expired, and masks all of them', async () => {
  const { secret, masked } = await read('Traditional', [{ value: 'old', expiresAt: now - 1 }, good]);
  expect(secret).toBe('good');
  expect(masked).toEqual(['old', 'good']);
});

it.each([[[]], [[{ value: 'old', expiresAt: now }]]])(
  'says so when there is no valid secret: %j',
  async (secrets) => {
    await expect(read('Traditional', secrets)).rejects.toThrow('The application "a" has no valid secret');
  },
);
