import * as z from 'zod';
import { withoutEmpty } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import { codeReferences } from './code-connectors.ts';
import { referencesTo, without } from './id-set.ts';
import { type FieldRule, clearedByOmission } from './field-rules.ts';
import type { Context, Reference } from './kind.ts';
import { builtInLanguages } from './languages.ts';
import { picturePaths } from './page-look.ts';
import { profileFieldReferences } from './profile-field-lists.ts';
import { signInDefaults } from './sign-in-defaults.ts';
import { signInFields } from './sign-in-fields.ts';
import { singleton } from './singleton.ts';

type SignInExperience = z.infer<typeof signInFields>;

/** Later versions of Logto may have further fields, which are left out, and further values, which are kept. */
const row = z
  .record(z.string(), z.unknown())
  .transform((value) => knownValues(signInFields, value))
  .pipe(z.custom<SignInExperience>((value) => typeof value === 'object'));

const unordered: FieldRule = { compare: 'unordered' };

/** The sign-in experience: how users sign in, and how the pages look (`/api/sign-in-exp`). */
export const signInExperience = singleton<SignInExperience>({
  name: 'signInExperience',
  singular: 'sign-in experience',
  docs: 'How people sign in and register, and how those pages look. A tenant has one; what is not declared stays as it is. Connectors, custom phrases and custom profile fields come first, so that those declared in the same file can be named.',
  schema: signInFields,
  path: '/api/sign-in-exp',
  row,
  needs: ['connectors', 'customPhrases', 'customProfileFields', 'captcha', 'customUi'],
  defaults: signInDefaults,
  fields: {
    'signUp.identifiers': unordered,
    forgotPasswordMethods: unordered,
    'mfa.factors': unordered,
    'passwordPolicy.rejects.words': unordered,
    // E-mail addresses are personal data.
    'emailBlocklistPolicy.customAllowlist': { ...unordered, private: true },
    'emailBlocklistPolicy.customBlocklist': { ...unordered, private: true },
    'customUiCsp.scriptSrc': unordered,
    'customUiCsp.connectSrc': unordered,
    signUpProfileFields: { verbatim: true },
    customCss: { textFile: 'plain' },
    ...clearedByOmission([
      ...picturePaths,
      'mfa.organizationRequiredMfaPolicy',
      'verificationCodePolicy.expirationDuration',
      'verificationCodePolicy.maxRetryAttempts',
      'sentinelPolicy.maxAttempts',
      'sentinelPolicy.lockoutDuration',
    ]),
  },
  explain: (field, at) =>
    field === 'customUiAssets' && at.length === 0
      ? 'is not a field of this file: it names files that were uploaded; declare the folder with the pages as customUi'
      : undefined,
  referencesOf: (spec) => [
    ...captchaReferences(spec.captchaPolicy?.enabled),
    ...codeReferences(spec),
    ...referencesTo('connectors', spec.socialSignInConnectorTargets, ['socialSignInConnectorTargets']),
    ...phraseReferences(spec.languageInfo?.fallbackLanguage),
    ...profileFieldReferences('signUpProfileFields', spec.signUpProfileFields),
  ],

  // Logto ignores the period of an expiration that is off.
  validateChange({ passwordExpiration: { enabled, validPeriodDays } = {} }, current) {
    const isOn = enabled ?? current?.spec.passwordExpiration?.enabled ?? false;
    if (validPeriodDays === undefined || isOn) return [];
    const sentence = 'is for passwords that expire: set enabled to true, or leave it out';
    return [{ path: ['passwordExpiration', 'validPeriodDays'], sentence }];
  },

  complete: async (spec, context) => ({
    ...spec,
    forgotPasswordMethods: spec.forgotPasswordMethods ?? (await methodsByConnectors(context)),
  }),

  // Logto keeps an empty text as the content of a page.
  toBody: ({ customContent, ...patch }) =>
    customContent ? { ...patch, customContent: withoutEmpty(customContent) } : patch,

  async verify({ socialSignInConnectorTargets: targets = [] }, readCurrent) {
    if (targets.length === 0) return;
    // Logto silently leaves out what it does not know (samples 635, 699).
    const current = await readCurrent();
    refuseLoss(
      without(targets, current.socialSignInConnectorTargets),
      'the tenant has no social connector with such a target; that of github-universal is github',
    );
  },
});

/** References to custom phrases, which a language needs that Logto has no phrases for (sample 899). */
function phraseReferences(language: string | undefined): Reference[] {
  if (language === undefined || builtInLanguages.has(language)) return [];
  return [{ target: 'customPhrases', key: language, path: ['languageInfo', 'fallbackLanguage'] }];
}

/** @throws Error when Logto left names out */
function refuseLoss(lost: readonly string[], why: string): void {
  if (lost.length === 0) return;
  const names = lost.map((name) => quote(name)).join(', ');
  throw new Error(`Logto left ${names} out of the sign-in experience: ${why}.`);
}

/** References to the CAPTCHA provider. Logto switches the policy off when the provider is deleted (sample 1220). */
const captchaReferences = (enabled: boolean | undefined): Reference[] =>
  enabled ? [{ target: 'captcha', key: '', path: ['captchaPolicy', 'enabled'], mayBeMissing: true }] : [];

/** The methods of an older tenant without a list: Logto offers those that the tenant has connectors for. */
async function methodsByConnectors({ api }: Context): Promise<SignInExperience['forgotPasswordMethods']> {
  const answer = z.array(z.object({ type: z.string() }));
  const connectors = await api.get('read the connectors', '/api/connectors', answer);
  const has = (type: string): boolean => connectors.some((connector) => connector.type === type);
  return [
    ...(has('Email') ? (['EmailVerificationCode'] as const) : []),
    ...(has('Sms') ? (['PhoneVerificationCode'] as const) : []),
  ];
}

/** The fields of an answer that a schema knows, at every depth, with any values. */
function knownValues(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return knownValues(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => knownValues(schema.element, item));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key));
  return Object.fromEntries(known.map(([key, inner]) => [key, knownValues(schema.shape[key], inner)]));
}
