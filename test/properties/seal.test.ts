import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { SealError, type SealedFor, seal, unseal } from '../../src/shared/seal.ts';
import { awkward, wellFormed } from './arbitraries.ts';

const pat = fc.string({ unit: 'binary', minLength: 1 });

const sealedFor = fc.record({
  purpose: fc.constantFrom('outputs', 'credentials'),
  cloudApiEndpoint: fc.webUrl(),
  name: wellFormed,
  place: fc.option(
    fc.nat().map((id) => `comment ${id}`),
    { nil: undefined },
  ),
}) satisfies fc.Arbitrary<SealedFor>;

/** Any JSON value, also with names such as `__proto__`. */
const json = fc.oneof(
  fc.jsonValue({ noUnicodeString: false }),
  fc.dictionary(
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'content', 'purpose'), awkward),
    awkward,
  ),
);

it('unseals any JSON value with the pat that sealed it', async () => {
  await fc.assert(
    fc.asyncProperty(json, sealedFor, pat, async (value, meant, key) => {
      const sealed = await seal(value, meant, key);
      expect(sealed).toMatch(/^[\w.-]+$/);
      // Compared as text, which shows every own property.
      expect(JSON.stringify(await unseal(sealed, z.unknown(), meant, key))).toBe(JSON.stringify(value));
    }),
    {
      numRuns: 100,
      examples: [
        ['', { purpose: 'outputs', cloudApiEndpoint: '', name: '', place: undefined }, 'p'],
        [null, { purpose: 'credentials', cloudApiEndpoint: '', name: '', place: '' }, '\u0000'],
        [
          '\uFEFF',
          { purpose: 'credentials', cloudApiEndpoint: '\uFEFF', name: '\uFEFF', place: 'x' },
          '\uFEFF',
        ],
      ],
    },
  );
});

it('reports any other pat as another one', async () => {
  await fc.assert(
    fc.asyncProperty(json, sealedFor, pat, pat, async (value, meant, key, other) => {
      fc.pre(key.toWellFormed() !== other.toWellFormed());
      const opened = unseal(await seal(value, meant, key), z.unknown(), meant, other);
      expect(await opened.catch((reason: unknown) => reason)).toEqual(new SealError('other pat'));
    }),
    { numRuns: 50 },
  );
});

const fieldsOfSeal = ['purpose', 'place', 'cloudApiEndpoint', 'name'] as const;

it('opens only for exactly what it was sealed for', async () => {
  await fc.assert(
    fc.asyncProperty(sealedFor, sealedFor, fc.subarray([...fieldsOfSeal]), async (meant, other, replaced) => {
      const changes = Object.fromEntries(replaced.map((field) => [field, other[field]]));
      const expected = { ...meant, ...changes };
      const opened = unseal(await seal('text', meant, 'pat'), z.string(), expected, 'pat');
      const outcome: unknown = await opened.catch((reason: unknown) => reason);
      // The first field that differs is the reason.
      const differing = fieldsOfSeal.find((field) => meant[field] !== expected[field]);
      const reasons = { purpose: 'other purpose', place: 'other place' } as Record<string, string>;
      if (differing === undefined) expect(outcome).toBe('text');
      else expect(outcome).toMatchObject({ reason: reasons[differing] ?? 'other tenant' });
    }),
    { numRuns: 100 },
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

it('counts as damaged when a character was changed, removed or inserted, or as of another pat in its header', async () => {
  const meant = { purpose: 'outputs', cloudApiEndpoint: 'https://cloud.logto.io', name: 'Preview' } as const;
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 12 }), pat, change, async (text, key, { at, removed, put }) => {
      const sealed = await seal(text, meant, key);
      const place = at % (sealed.length + 1);
      const changed = sealed.slice(0, place) + put + sealed.slice(place + removed);
      fc.pre(changed !== sealed);
      const opened = unseal(changed, z.string(), meant, key);
      const outcome: unknown = await opened.catch((reason: unknown) => reason);
      if (meaning(changed) === meaning(sealed) && outcome === text) return;
      expect(outcome).toBeInstanceOf(SealError);
      const isHead = place < sealed.indexOf('.');
      expect(isHead ? ['damaged', 'other pat'] : ['damaged']).toContain(
        outcome instanceof SealError ? outcome.reason : outcome,
      );
    }),
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
    fc.asyncProperty(text, pat, async (sealed, key) => {
      const opened = unseal(sealed, z.unknown(), { purpose: 'outputs' }, key);
      await expect(opened).rejects.toBeInstanceOf(SealError);
    }),
    { numRuns: 300 },
  );
});
