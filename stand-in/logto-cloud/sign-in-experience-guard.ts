import * as z from 'zod';
import { isLanguageTag } from './languages.ts';
import { profileFieldList } from './profile-field-lists.ts';

const flag = z.boolean().optional();
const hexColor = z.string().regex(/^#[\da-f]{3}([\da-f]{3})?$/i);
const url = z.union([z.url().nullable(), z.literal('')]);
const identifier = z.enum(['username', 'email', 'phone']);
const atLeastOne = z.number().int().min(1);

const color = z.object({
  primaryColor: hexColor,
  isDarkModeEnabled: z.boolean(),
  darkPrimaryColor: hexColor,
});
const branding = z
  .object({ logoUrl: z.url(), darkLogoUrl: z.url(), favicon: z.url(), darkFavicon: z.url() })
  .partial();
const languageInfo = z.object({
  autoDetect: z.boolean(),
  fallbackLanguage: z.custom<string>((tag) => typeof tag === 'string' && isLanguageTag(tag)),
});
const signIn = z.object({
  methods: z.array(
    z.object({
      identifier,
      password: z.boolean(),
      verificationCode: z.boolean(),
      isPasswordPrimary: z.boolean(),
    }),
  ),
});
const signUp = z.object({
  identifiers: z.array(identifier),
  password: z.boolean(),
  verify: z.boolean(),
  secondaryIdentifiers: z
    .array(z.object({ identifier: z.union([identifier, z.enum(['emailOrPhone'])]), verify: flag }))
    .optional(),
});
/** A part that is sent incompletely gets defaults; a part that is not sent stays missing (samples 630, 631). */
const passwordPolicy = z.object({
  length: z.object({ min: atLeastOne.default(8), max: atLeastOne.default(256) }).optional(),
  characterTypes: z.object({ min: atLeastOne.max(4).default(1) }).optional(),
  rejects: z
    .object({
      pwned: z.boolean().default(true),
      repetitionAndSequence: z.boolean().default(true),
      userInfo: z.boolean().default(true),
      words: z.array(z.string()).default([]),
    })
    .optional(),
});
const mfa = z.object({
  factors: z.array(
    z.enum(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode']),
  ),
  policy: z.enum([
    'UserControlled',
    'Mandatory',
    'PromptOnlyAtSignIn',
    'PromptAtSignInAndSignUp',
    'NoPrompt',
    'PromptAtSignInAndSignUpMandatory',
    'PromptOnlyAtSignInMandatory',
  ]),
  organizationRequiredMfaPolicy: z.enum(['NoPrompt', 'Mandatory']).optional(),
});
const emailBlocklistPolicy = z
  .object({
    blockDisposableAddresses: z.boolean(),
    blockSubaddressing: z.boolean(),
    customAllowlist: z.array(z.string()),
    customBlocklist: z.array(z.string()),
  })
  .partial();
const verificationCodePolicy = z.object({
  expirationDuration: z.number().int().min(60).max(3600).optional(),
  maxRetryAttempts: atLeastOne.max(100).optional(),
});
const passwordExpiration = z.union([
  z.object({ enabled: z.literal(false).optional() }),
  z.object({
    enabled: z.literal(true),
    validPeriodDays: atLeastOne,
    enabledAt: z.number().int().min(0).optional(),
  }),
]);
const length = atLeastOne.max(128);
const usernamePolicy = z
  .object({
    caseSensitive: z.boolean(),
    minLength: length,
    maxLength: length,
    allowedChars: z.object({
      lowercase: z.boolean(),
      uppercase: z.boolean(),
      numbers: z.boolean(),
      underscore: z.boolean(),
    }),
  })
  .refine(({ minLength, maxLength }) => minLength <= maxLength, {
    path: ['maxLength'],
    message: 'Minimum length cannot exceed maximum length.',
  })
  .refine(({ allowedChars }) => allowedChars.lowercase || allowedChars.uppercase || allowedChars.underscore, {
    path: ['allowedChars'],
    message:
      'At least one of lowercase, uppercase, or underscore must be enabled. Usernames cannot start with a number, so numbers alone are not allowed.',
  });

const signInSettings = z.object({
  color,
  branding,
  hideLogtoBranding: z.boolean(),
  languageInfo,
  termsOfUseUrl: url,
  privacyPolicyUrl: url,
  agreeToTermsPolicy: z.enum(['Automatic', 'ManualRegistrationOnly', 'Manual']),
  signIn,
  signUp,
  socialSignIn: z.object({ automaticAccountLinking: flag, skipRequiredIdentifiers: flag }),
  socialSignInConnectorTargets: z.array(z.string()),
  signInMode: z.enum(['SignIn', 'Register', 'SignInAndRegister']),
  customCss: z.string().nullable(),
  customContent: z.record(z.string(), z.string()),
  customUiAssets: z.object({ id: z.string(), createdAt: z.number() }).nullable(),
  customUiCsp: z.strictObject({
    scriptSrc: z.array(z.string()).optional(),
    connectSrc: z.array(z.string()).optional(),
  }),
  passwordPolicy,
  mfa,
  adaptiveMfa: z.object({ enabled: flag }),
  singleSignOnEnabled: z.boolean(),
  supportEmail: z.union([z.email().nullable(), z.literal('')]),
  supportWebsiteUrl: url,
  unknownSessionRedirectUrl: url,
  captchaPolicy: z.object({ enabled: flag }),
  sentinelPolicy: z.object({ maxAttempts: z.number().optional(), lockoutDuration: z.number().optional() }),
  emailBlocklistPolicy,
  verificationCodePolicy,
  forgotPasswordMethods: z.array(z.enum(['EmailVerificationCode', 'PhoneVerificationCode'])).nullable(),
  passkeySignIn: z.object({ enabled: flag, showPasskeyButton: flag, allowAutofill: flag }),
  signUpProfileFields: profileFieldList,
  passwordExpiration,
  usernamePolicy,
});

/** The sign-in experience of a tenant, with exactly the fields of Logto's answer except its IDs (sample 150). */
export type SignInSettings = z.infer<typeof signInSettings>;

/** Body of `PATCH /sign-in-exp`: any fields, each as a whole. Unknown keys are ignored (samples 605, 652). */
export const signInUpdate = signInSettings.partial();

export type SignInUpdate = z.infer<typeof signInUpdate>;
