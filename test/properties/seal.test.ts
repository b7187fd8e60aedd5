import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SealError, seal, unseal } from '../../src/shared/seal.ts';
import { awkward, wellFormed } from './arbitraries.ts';

const password = fc.string({ unit: 'binary', minLength: 1 });

it('unseals any text with its password', async () => {
  await fc.assert(
    fc.asyncProperty(wellFormed, password, async (text, key) => {
      const sealed = await seal(text, key);
      expect(sealed).toMatch(/^[\w.-]+$/);
      expect(await unseal(sealed, key)).toBe(text);
    }),
    {
      numRuns: 100,
      examples: [
        ['', 'p'],
        ['\uFEFFbegins with a byte order mark', 'p'],
        ['\u0000', '\u0000'],
      ],
    },
  );
});

it('refuses any other password', async () => {
  await fc.assert(
    fc.asyncProperty(wellFormed, password, password, async (text, key, other) => {
      fc.pre(key.toWellFormed() !== other.toWellFormed());
      const error: unknown = await unseal(await seal(text, key), other).catch((reason: unknown) => reason);
      expect(error).toEqual(new SealError('other password'));
    }),
    { numRuns: 50 },
  );
});

/**
 * The content of the text: its head unchanged, and the bytes of the other parts. Base64 can encode the same bytes in several
 * ways, because some bits of the last character are not used.
 */
const meaning = (sealed: string): string => {
  const [head, ...parts] = sealed.split('.');
  return [head, ...parts.map((part) => Buffer.from(part, 'base64url').toString('hex'))].join('.');
};

const change = fc.record({
  at: fc.nat({ max: 10_000 }),
  removed: fc.integer({ min: 0, max: 3 }),
  put: fc.oneof(
    fc.constantFrom('', '.', '=', 'A', '-', '_', '/', '+', '\n', '\uD800', 'ä', 'eyJhbGciOiJkaXIifQ'),
    fc.string({ maxLength: 3 }),
    fc.stringMatching(/^[\w-]{1,3}$/),
  ),
});

it('returns no other text and no other error when a character was changed, removed or inserted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 12 }),
      password,
      change,
      async (text, key, { at, removed, put }) => {
        const sealed = await seal(text, key);
        const place = at % (sealed.length + 1);
        const changed = sealed.slice(0, place) + put + sealed.slice(place + removed);
        fc.pre(changed !== sealed);
        const outcome: unknown = await unseal(changed, key).catch((reason: unknown) => reason);
        if (meaning(changed) === meaning(sealed) && outcome === text) return;
        expect(outcome).toBeInstanceOf(SealError);
      },
    ),
    { numRuns: 300 },
  );
});

it('only throws SealError for any text', async () => {
  const parts = fc.oneof(
    awkward,
    fc.base64String(),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
  );
  const text = fc.oneof(
    awkward,
    fc.array(parts, { maxLength: 6 }).map((some) => some.join('.')),
  );
  await fc.assert(
    fc.asyncProperty(text, password, async (sealed, key) => {
      await expect(unseal(sealed, key)).rejects.toBeInstanceOf(SealError);
    }),
    { numRuns: 300 },
  );
});
