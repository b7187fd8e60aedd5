import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const nl = {
  languageTag: 'nl-NL',
  translation: {
    input: { username: 'Gebruikersnaam', password: 'Wachtwoord' },
    action: { sign_in: 'Inloggen' },
  },
};
const de = { languageTag: 'de', translation: { input: { username: 'Nutzer' } } };

/** The phrases of a language as Logto holds them. */
const held = ({ state }: Tenant, tag = 'nl-NL') => state.settings.customPhrases.get(tag)?.translation;

test('creates what is missing; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ customPhrases: [nl, de] });
  expect(held(tenant)).toEqual(nl.translation);
  expect(await tenant.exported('customPhrases')).toEqual([de, nl]);
});

test('changes only texts that differ, and keeps others, although Logto replaces all of them', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customPhrases: [nl] });
  const customPhrases = [{ languageTag: 'nl-NL', translation: { input: { username: 'Naam' } } }];
  expect(work(await tenant.plan({ customPhrases }))).toEqual([
    'update customPhrases nl-NL: translation.input.username',
  ]);
  await tenant.settle({ customPhrases });
  expect(held(tenant)).toEqual({
    input: { username: 'Naam', password: 'Wachtwoord' },
    action: { sign_in: 'Inloggen' },
  });
});

test.for([[null], ['']])('removes a text that is declared as %j', async ([nothing]) => {
  const tenant = await startTenant();
  await tenant.apply({ customPhrases: [nl] });
  const translation = { input: { username: nothing }, action: { sign_in: nothing } };
  await tenant.settle({ customPhrases: [{ ...nl, translation }] });
  expect(held(tenant)).toEqual({ input: { password: 'Wachtwoord' } });
});

test('keeps everything of an empty object, and accepts a language without texts', async () => {
  const tenant = await startTenant();
  await tenant.settle({ customPhrases: [{ ...nl, translation: {} }] });
  expect(held(tenant)).toEqual({});
  await tenant.apply({ customPhrases: [nl] });
  await tenant.settle({ customPhrases: [{ ...nl, translation: { input: {} } }] });
  expect(held(tenant)).toEqual(nl.translation);
});

test('compares tags exactly: nl is another language than nl-NL', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customPhrases: [nl] });
  const customPhrases = [{ ...nl, languageTag: 'nl' }];
  expect(work(await tenant.plan({ customPhrases }))).toEqual(['create customPhrases nl']);
});

test('deletes unmanaged phrases only when they are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customPhrases: [nl, de] });
  await tenant.settle({ customPhrases: [nl] });
  expect(held(tenant, 'de')).toBeDefined();
  await tenant.settle({ customPhrases: [nl], prune: ['customPhrases'] });
  expect(held(tenant, 'de')).toBeUndefined();
});

test('keeps the phrases of the fallback language of the tenant, which Logto refuses to delete', async () => {
  const tenant = await startTenant();
  const inDutch = { languageInfo: { fallbackLanguage: 'nl-NL' } };
  await tenant.apply({ customPhrases: [nl, de], signInExperience: inDutch });
  const pruned = { customPhrases: [], prune: ['customPhrases' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete customPhrases de']);
  await tenant.settle({ ...pruned, signInExperience: { signInMode: 'SignIn' } });
  expect(await tenant.problems({ ...pruned, signInExperience: inDutch })).toEqual([
    expect.stringMatching(
      /^signInExperience\.languageInfo\.fallbackLanguage: refers to an entry that this run deletes/,
    ),
  ]);
  await tenant.settle({ ...pruned, signInExperience: { languageInfo: { fallbackLanguage: 'en' } } });
  expect(held(tenant)).toBeUndefined();
});

test('keeps the phrases of a declared fallback language that Logto itself has phrases for', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customPhrases: [nl, de] });
  const signInExperience = { languageInfo: { fallbackLanguage: 'de' } };
  const pruned = { customPhrases: [], prune: ['customPhrases' as const], signInExperience };
  await tenant.settle(pruned);
  expect(held(tenant)).toBeUndefined();
  expect(held(tenant, 'de')).toBeDefined();
});

test('notes in the plan that Logto may not know a section, and repeats its refusal', async () => {
  const tenant = await startTenant();
  const customPhrases = [{ languageTag: 'nl', translation: { inputs: { username: 'Naam' } } }];
  const { entries } = await tenant.plan({ customPhrases });
  expect(entries[0]?.note).toBe(
    'Logto 1.42 has no section "inputs"; Logto refuses a language with a section that it does not have',
  );
  await expect(tenant.apply({ customPhrases })).rejects.toThrow(
    /^customPhrases\[0\]: Could not create the custom phrase set "nl": .*Invalid data schemas/,
  );
});

/** The problems of a file, as `path: sentence`. */
async function loaded(file: object): Promise<string[]> {
  const { problems } = await loadConfig(JSON.stringify(file), { file: 'logto.json' });
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test.for<[languageTag: string, sentence: string]>([
  ['nl-nl', 'must be written nl-NL'],
  ['EN', 'must be written en'],
  ['nl-XX', 'is not a language that Logto knows; use nl or nl-BE or nl-NL'],
  ['xx', 'is not a language that Logto knows; use a tag such as nl or nl-NL'],
])('refuses the tag %s', async ([languageTag, sentence]) => {
  expect(await loaded({ customPhrases: [{ languageTag, translation: {} }] })).toEqual([
    `customPhrases[0].languageTag: ${sentence}`,
  ]);
});

test.for<[translation: object, problem: string]>([
  [{ input: { username: 5 } }, '.input.username: must be text, an object of texts, or null'],
  [{ input: { username: ['a'] } }, '.input.username: must be text, an object of texts, or null'],
  [{ input: 'Naam' }, '.input: must be an object of texts'],
  [
    { 'input.username': 'Naam' },
    '["input.username"]: must be nested, without dots in names: { input: { username: … } }',
  ],
])('refuses the phrases %j, whatever Logto knows', async ([translation, problem]) => {
  expect(await loaded({ customPhrases: [{ languageTag: 'nl', translation }] })).toEqual([
    `customPhrases[0].translation${problem}`,
  ]);
});
