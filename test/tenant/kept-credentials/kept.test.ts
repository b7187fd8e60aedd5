import { describe, expect, it } from 'vitest';
import { SealError, seal } from '../../../src/shared/seal.ts';
import { answerOf, openKept, problemOf, sealKept } from '../../../src/tenant/kept-credentials/kept.ts';
import { keptOf, parts } from './parts.ts';

const noMask = () => {};
const where = 'The entry in the GitHub cache';
const kept = keptOf('abc123');

describe('openKept', () => {
  it('opens what was sealed, and masks the secret', async () => {
    const masked: string[] = [];
    const opened = await openKept(await sealKept(kept, parts), parts, (value) => masked.push(value));
    expect(opened).toEqual(kept);
    expect(masked).toEqual([kept.credentials.secret]);
  });

  it('returns null where nothing is kept', async () => {
    expect(await openKept(await sealKept(null, parts), parts, noMask)).toBeNull();
  });

  it('opens in its own place only', async () => {
    const sealed = await sealKept(kept, parts, 'comment 7');
    expect(await openKept(sealed, parts, noMask, 'comment 7')).toEqual(kept);
    for (const place of [undefined, 'comment 8']) {
      await expect(openKept(sealed, parts, noMask, place)).rejects.toEqual(new SealError('other place'));
    }
  });

  it('keeps the IDs of applications, whatever their names', async () => {
    const applications = Object.fromEntries(
      ['web', 'constructor', 'toString', '', 'a "b"\n'].map((name, index) => [name, `app${index}`]),
    );
    const opened = await openKept(await sealKept({ ...kept, applications }, parts), parts, noMask);
    expect(Object.entries(opened?.applications ?? {})).toEqual(Object.entries(applications));
  });
});

describe('answerOf', () => {
  const sealedFor = {
    purpose: 'credentials',
    cloudApiEndpoint: parts['cloud-api-endpoint'],
    name: parts.name,
  } as const;
  const answer = (sealed: string) => answerOf(sealed, where, parts, noMask);

  it('returns what is kept', async () => {
    expect(await answer(await sealKept(kept, parts))).toEqual({ found: [kept], unusable: [] });
    expect(await answer(await sealKept(null, parts))).toEqual({ found: [], unusable: [] });
  });

  it.each<[string, () => string | Promise<string>, string]>([
    ['garbage', () => 'garbage', 'is damaged'],
    ['an empty text', () => '', 'is damaged'],
    [
      'one of another pat',
      () => sealKept(kept, { ...parts, pat: 'another pat' }),
      'was sealed with another pat',
    ],
    [
      'one of another name',
      () => sealKept(kept, { ...parts, name: 'x' }),
      'was sealed for another tenant or Cloud API',
    ],
    [
      'one of another Cloud API',
      () => sealKept(kept, { ...parts, 'cloud-api-endpoint': 'https://logto.example' }),
      'was sealed for another tenant or Cloud API',
    ],
    [
      'sealed outputs',
      () => seal(kept, { ...sealedFor, purpose: 'outputs' }, parts.pat),
      'was sealed for something else',
    ],
    ['one of a comment', () => sealKept(kept, parts, 'comment 7'), 'is a copy from somewhere else'],
    [
      'one with another content',
      () => seal({ ...kept, credentials: {} }, sealedFor, parts.pat),
      'is damaged',
    ],
    [
      'one with an endpoint without TLS',
      () => sealKept({ ...kept, endpoint: 'http://x.logto.app' }, parts),
      'is damaged',
    ],
    [
      'one with an endpoint with a path',
      () => sealKept({ ...kept, endpoint: 'https://x.logto.app/api' }, parts),
      'is damaged',
    ],
    [
      'one with credentials in its endpoint',
      () => sealKept({ ...kept, endpoint: 'https://a:b@x.logto.app' }, parts),
      'is damaged',
    ],
    ['one whose endpoint is no URL', () => sealKept({ ...kept, endpoint: 'x' }, parts), 'is damaged'],
  ])('explains why %s is unusable', async (_, sealed, why) => {
    expect(await answer(await sealed())).toEqual({ found: [], unusable: [`${where} ${why}.`] });
  });

  it('accepts what an earlier version kept without applications', async () => {
    const { applications: _, ...earlier } = kept;
    expect(await answer(await seal(earlier, sealedFor, parts.pat))).toEqual({ found: [kept], unusable: [] });
  });
});

it('throws an error that is not about the sealed text', () => {
  const error = new Error('no memory');
  expect(() => problemOf(error, where)).toThrow(error);
});
