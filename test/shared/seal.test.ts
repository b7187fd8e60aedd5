import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SealError, type SealedFor, seal, unseal } from '../../src/shared/seal.ts';

const pat = 'pat_of_the_seal_tests';
const content = { secret: 'the secret' };
const schema = z.object({ secret: z.string() });
const kept: SealedFor = {
  purpose: 'credentials',
  cloudApiEndpoint: 'https://cloud.logto.io',
  name: 'Preview',
  place: 'comment 7',
};
const outputs: SealedFor = { ...kept, purpose: 'outputs', place: undefined };

/** The content, or the reason why it does not open. */
async function open(sealed: string, expected: Parameters<typeof unseal>[2], key = pat): Promise<unknown> {
  try {
    return await unseal(sealed, schema, expected, key);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return error.reason;
  }
}

const sealKept = () => seal(content, kept, pat);

describe('a sealed text', () => {
  it('opens for the purpose that it was sealed for', async () => {
    expect(await open(await sealKept(), kept)).toEqual(content);
    expect(await open(await seal(content, outputs, pat), outputs)).toEqual(content);
  });

  it('opens for any Cloud API and name where these are not known', async () => {
    expect(await open(await sealKept(), { purpose: 'credentials', place: 'comment 7' })).toEqual(content);
    expect(await open(await seal(content, outputs, pat), { purpose: 'outputs' })).toEqual(content);
  });

  it.each<[string, Partial<SealedFor>, SealError['reason']]>([
    ['purpose', { purpose: 'outputs' }, 'other purpose'],
    ['place', { place: 'comment 8' }, 'other place'],
    ['place, in front', { place: 'comment 77' }, 'other place'],
    ['place, as none is expected', { place: undefined }, 'other place'],
    ['Cloud API', { cloudApiEndpoint: 'https://logto.example' }, 'other tenant'],
    ['name', { name: 'preview' }, 'other tenant'],
    ['name, which is empty', { name: '' }, 'other tenant'],
  ])('does not open for another %s', async (_, other, reason) => {
    expect(await open(await sealKept(), { ...kept, ...other })).toBe(reason);
  });

  it('does not open for a place when it was sealed without one', async () => {
    const sealed = await seal(content, { ...kept, place: undefined }, pat);
    expect(await open(sealed, kept)).toBe('other place');
  });

  it('does not open with another pat, whatever it was sealed for', async () => {
    for (const expected of [kept, outputs]) {
      expect(await open(await sealKept(), expected, `${pat}2`)).toBe('other pat');
    }
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'the secret'],
    ['an object without a field', {}],
    ['an object with a field of another type', { secret: 5 }],
    ['a list', [content]],
  ])('counts as damaged when the schema refuses its content: %s', async (_, other) => {
    expect(await open(await seal(other, kept, pat), kept)).toBe('damaged');
  });

  it.each(['', 'x', '....', 'a.b.c.d.e', '{"protected":"x"}', 'eyJhbGciOiJkaXIifQ..x.y.z', '🙂'])(
    'counts as damaged when it is not sealed: %j',
    async (text) => {
      expect(await open(text, kept)).toBe('damaged');
    },
  );

  it.each<[object, SealError['reason']]>([
    [{ alg: 'dir' }, 'damaged'],
    [{ enc: 'A128CBC-HS256' }, 'damaged'],
    [{ p2c: 2 ** 31 }, 'damaged'],
    [{ zip: 'DEF' }, 'damaged'],
    [{ kid: 'Preview' }, 'damaged'],
    [{ kid: 5 }, 'damaged'],
    [{ kid: '0123456789abcdef' }, 'other pat'],
  ])('counts by %j in its header as %s', async (more, reason) => {
    const [head = '', ...rest] = (await sealKept()).split('.');
    const header: object = JSON.parse(Buffer.from(head, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...header, ...more })).toString('base64url');
    expect(await open([changed, ...rest].join('.'), kept)).toBe(reason);
  });

  it('shows neither its content, nor its purpose, nor the pat, and differs each time', async () => {
    const [one, two] = await Promise.all([sealKept(), sealKept()]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[\w-]+(?:\.[\w-]+){4}$/);
    for (const part of one.split('.')) {
      const text = Buffer.from(part, 'base64url').toString('latin1');
      for (const value of [content.secret, 'credentials', 'Preview', 'comment', pat]) {
        expect(text).not.toContain(value);
      }
    }
  });
});

it('an error explains why a text does not open', () => {
  const reasons = ['damaged', 'other pat', 'other purpose', 'other place', 'other tenant'] as const;
  expect(reasons.map((reason) => new SealError(reason).message)).toEqual([
    'is damaged',
    'was sealed with another pat',
    'was sealed for something else',
    'is a copy from somewhere else',
    'was sealed for another tenant or Cloud API',
  ]);
});
