import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { isLanguageTag } from './languages.ts';
import type { Route, TenantCall } from './routes.ts';

type Translation = { [key: string]: string | Translation };

const translation: z.ZodType<Translation> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => translation)]),
);
const path = z.object({ languageTag: z.string().refine(isLanguageTag) });

/** The names in a part of Logto's own phrases: a text, or a part in it. */
interface Part {
  readonly [name: string]: Part | 'text';
}

const texts = (names: string): Part => Object.fromEntries(names.split(' ').map((name) => [name, 'text']));

/** Parts whose names are known here; Logto refuses others (samples 907 to 912). */
const knownParts: Part = {
  input: texts('username password email phone_number confirm_password search_region_code'),
  error: {
    password_rejected: {
      ...texts('too_short too_long character_types unsupported_characters pwned restricted_found'),
      restricted: texts('repetition sequence user_info words'),
    },
  },
};

/** The sections of Logto's own phrases. What is in those that are not `knownParts` is not checked. */
const sections = new Set([
  'input',
  'secondary',
  'action',
  'description',
  'error',
  'list',
  'mfa',
  'development_tenant',
  'user_scopes',
  'profile',
  'account_center',
  'passkey_sign_in',
  'step_up',
]);

/** Custom phrases of a tenant in one language, with exactly the fields of Logto's answer (sample 816). */
export interface CustomPhrases {
  tenantId: string;
  id: string;
  languageTag: string;
  translation: Translation;
}

/** The routes for custom phrases of the sign-in pages (samples 815 to 828, 898 to 938). */
export const customPhraseRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/custom-phrases', handle: list },
  { method: 'GET', path: '/custom-phrases/:languageTag', handle: read },
  { method: 'PUT', path: '/custom-phrases/:languageTag', handle: put },
  { method: 'DELETE', path: '/custom-phrases/:languageTag', handle: remove },
];

function list({ tenant }: TenantCall): Reply {
  const { customPhrases } = tenant.settings;
  return { status: 200, body: [...customPhrases.keys()].toSorted().map((tag) => customPhrases.get(tag)) };
}

function read({ tenant }: TenantCall, segment = ''): Reply {
  const phrases = tenant.settings.customPhrases.get(tagIn(segment));
  if (!phrases) throw new CoreError('entity.not_found');
  return { status: 200, body: phrases };
}

/** Replaces the phrases of the language, always with 201; empty phrases are removed (samples 816 to 818). */
function put(call: TenantCall, segment = ''): Reply {
  const { world, tenant } = call;
  const languageTag = tagIn(segment);
  const cleaned = withoutEmpty(guard(translation, coreBody(call), 'body'));
  if (
    !Object.entries(cleaned).every(([key, value]) => sections.has(key) && fits(value, knownParts[key] ?? {}))
  ) {
    throw new CoreError('localization.invalid_translation_structure');
  }
  const { customPhrases } = tenant.settings;
  const id = customPhrases.get(languageTag)?.id ?? world.ids.entity();
  const phrases = { tenantId: tenant.id, id, languageTag, translation: cleaned };
  customPhrases.set(languageTag, phrases);
  return { status: 201, body: phrases };
}

/** The fallback language of the sign-in experience keeps its phrases (sample 825). */
function remove({ tenant }: TenantCall, segment = ''): Reply {
  const languageTag = tagIn(segment);
  if (tenant.experience.signIn.languageInfo.fallbackLanguage === languageTag) {
    throw new CoreError('localization.cannot_delete_default_language', { values: { languageTag } });
  }
  if (!tenant.settings.customPhrases.delete(languageTag)) throw new CoreError('entity.not_found');
  return { status: 204 };
}

/** Whether a part has only names that Logto's own phrases have; `error` and parts without known names may have others. */
function fits(value: string | Translation, part: Part | 'text'): boolean {
  if (part === 'text' || typeof value === 'string') return part === 'text' && typeof value === 'string';
  return Object.entries(value).every(([name, inner]) => {
    const known = Object.hasOwn(part, name) ? part[name] : undefined;
    return known === undefined ? isOpen(part) : fits(inner, known);
  });
}

const isOpen = (part: Part): boolean => part === knownParts['error'] || Object.keys(part).length === 0;

function tagIn(segment: string): string {
  return guard(path, { languageTag: segment }, 'params').languageTag;
}

function withoutEmpty(phrases: Translation): Translation {
  const kept = Object.entries(phrases)
    .map(([key, value]) => [key, typeof value === 'string' ? value : withoutEmpty(value)] as const)
    .filter(([, value]) => (typeof value === 'string' ? value !== '' : Object.keys(value).length > 0));
  return Object.fromEntries(kept);
}
