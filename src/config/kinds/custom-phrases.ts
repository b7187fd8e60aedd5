import * as z from 'zod';
import { type JsonObject, isObject, withoutEmpty } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import { asEntry, collection } from './collection.ts';
import { described, refuseProblems } from './fields.ts';
import { without } from './id-set.ts';
import type { Context, FieldProblem } from './kind.ts';
import { shownTexts, titleOf } from './requests.ts';
import { builtInLanguages, knownLanguageTag } from './languages.ts';

/** The sections of Logto's phrases (`@logto/phrases-experience`, core 1.42). */
// prettier-ignore
const sections = [
  'input', 'secondary', 'action', 'description', 'error', 'list', 'mfa', 'development_tenant', 'user_scopes',
  'profile', 'account_center', 'passkey_sign_in', 'step_up',
];

/** Problems with phrases that Logto refuses in every language (samples 905, 908, 910, 914). */
function* phraseProblems(phrases: JsonObject, path: readonly string[] = []): Generator<FieldProblem> {
  for (const [key, value] of Object.entries(phrases)) {
    const at = [...path, key];
    if (key.includes('.')) {
      const nested = key.split('.').reduceRight((inner, name) => `{ ${name}: ${inner} }`, '…');
      yield { path: at, sentence: `must be nested, without dots in names: ${nested}` };
    } else if (isObject(value)) yield* phraseProblems(value, at);
    else if (value !== null && typeof value !== 'string') {
      yield { path: at, sentence: 'must be text, an object of texts, or null' };
    } else if (path.length === 0 && sections.includes(key) && value !== null) {
      yield { path: at, sentence: 'must be an object of texts' };
    }
  }
}

const schema = z.strictObject({
  languageTag: described(
    knownLanguageTag,
    'Language of the phrases, as a tag that Logto knows, in its spelling. It finds the phrases.',
    'nl-NL',
  ),
  translation: described(
    z.record(z.string(), z.json()).superRefine(refuseProblems((phrases) => phraseProblems(phrases))),
    `Texts by section and name, nested as in the phrases of Logto; the sections are ${sections.join(', ')}. Texts that are not declared stay; null removes one, and so does an empty text.`,
    { input: { username: 'Gebruikersnaam' }, action: { sign_in: 'Inloggen' } },
  ),
});

type CustomPhrases = z.infer<typeof schema>;

const row = z
  .object({ languageTag: z.string(), translation: z.record(z.string(), z.json()) })
  .transform((phrases) => asEntry({ ...phrases, id: phrases.languageTag }));

const path = '/api/custom-phrases';
const withFallback = z.object({ languageInfo: z.object({ fallbackLanguage: z.string() }) });

/** Texts of the sign-in pages in a language (`/api/custom-phrases`). */
export const customPhrases = collection<CustomPhrases>({
  name: 'customPhrases',
  singular: 'custom phrase set',
  docs: 'Texts of the sign-in pages: a language that Logto has no phrases for, or other words in one that it has. Found by `languageTag`, one set for each language.',
  schema,
  path,
  row,
  emptyInNewTenant: true,
  identifiersOf: ({ languageTag = '' }) => [languageTag],

  planNote({ translation }) {
    const unknown = without(Object.keys(translation), sections).map((section) => quote(section));
    return unknown.length === 0
      ? undefined
      : `Logto 1.42 has no section ${unknown.join(', ')}; Logto refuses a language with a section that it does not have`;
  },

  async create(spec, context) {
    await put('create', spec, context);
    return spec.languageTag;
  },

  update: ({ id, spec }, patch, context) =>
    put('update', { translation: {}, ...spec, ...patch, languageTag: id }, context),

  // Logto keeps the phrases of the fallback language (sample 928).
  async isProtected({ id }, { api }, declared) {
    const [one] = declared.flatMap((spec) => withFallback.safeParse(spec).data ?? []);
    // The sign-in experience refers to the phrases of a language that Logto has none for.
    if (one) return one.languageInfo.fallbackLanguage === id && builtInLanguages.has(id);
    const { languageInfo } = await api.get('read the sign-in experience', '/api/sign-in-exp', withFallback);
    return languageInfo.fallbackLanguage === id;
  },
});

/** Sets all phrases of a language, without empty ones, which Logto ignores (samples 902, 904). */
function put(verb: string, { languageTag, translation }: CustomPhrases, { api }: Context): Promise<void> {
  return api.change({
    doing: `${verb} ${titleOf('custom phrase set', languageTag)}`,
    method: 'PUT',
    path: `${path}/${languageTag}`,
    body: withoutEmpty(translation),
    shownTexts: shownTexts({}, translation),
  });
}
