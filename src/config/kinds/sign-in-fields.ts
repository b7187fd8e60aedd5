import * as z from 'zod';
import { described, flag, optional, section, whole, words } from './fields.ts';
import { profileFields } from './profile-field-lists.ts';
import { signInPageFields } from './sign-in-page-fields.ts';

const identifier = z.enum(['username', 'email', 'phone']);

const signInMethod = z.strictObject({
  identifier: described(identifier, 'What the user is known by.', 'email'),
  password: described(z.boolean(), 'Whether a password may be used.'),
  verificationCode: described(
    z.boolean(),
    'Whether a code sent to the address or number may be used. Needs a connector for e-mail or SMS; false for username.',
  ),
  isPasswordPrimary: described(z.boolean(), 'Whether the password is asked for first.'),
});

const secondaryIdentifier = z.strictObject({
  identifier: described(
    z.enum(['username', 'email', 'phone', 'emailOrPhone']),
    'What is asked for in addition.',
  ),
  verify: flag('Whether a code confirms it. Must be true for all but username.'),
});

/** A whole number, for which null sets the default of Logto. */
const limit = (description: string, example: number, min: number, max = Number.MAX_SAFE_INTEGER) =>
  optional(z.int().min(min).max(max).nullable(), `${description} null for the default.`, example);

/** The fields of `PATCH /api/sign-in-exp`. Within each, values that are not declared stay. */
export const signInFields = z.strictObject({
  signInMode: optional(
    z.enum(['SignIn', 'Register', 'SignInAndRegister']),
    'Whether users may sign in, register, or both.',
  ),
  signIn: section('Signing in by username, e-mail address or phone number.', {
    methods: optional(z.array(signInMethod), 'How users may sign in, in this order. All of it.'),
  }),
  signUp: section('Registering.', {
    identifiers: optional(
      z.array(identifier),
      'What new users are asked for; of email and phone together, one. Both need a connector. An empty list for none. Their order does not count.',
      ['email'],
    ),
    password: flag('Whether new users choose a password.'),
    verify: flag('Whether a code confirms the address or number. Must be true for email and phone.'),
    secondaryIdentifiers: optional(
      z.array(secondaryIdentifier),
      'What new users are asked for in addition. All of it.',
    ),
  }),
  signUpProfileFields: profileFields(
    'Custom profile fields that new users fill in, in this order. All of them, an empty list for none. null means that the list was never set.',
  ),
  socialSignIn: section('Signing in with an account elsewhere.', {
    automaticAccountLinking: flag(
      'Whether a social identity is linked to the user with the same verified e-mail address or phone number without asking.',
    ),
    skipRequiredIdentifiers: flag(
      'Whether users who come with a social identity are not asked for what `signUp` requires.',
    ),
  }),
  socialSignInConnectorTargets: optional(
    z.array(z.string()),
    'Targets of the social connectors that users are offered, in this order; the target of `github-universal` is `github`, that of a standard connector its `metadata.target`. All of them.',
    ['github', 'corp'],
  ),
  singleSignOnEnabled: flag('Whether users of companies sign in by single sign-on.'),
  passkeySignIn: section('Passkeys in place of passwords.', {
    enabled: flag('Whether users may sign in by a passkey alone. Needs a plan that has it.'),
    showPasskeyButton: flag('Whether there is a button for it.'),
    allowAutofill: flag('Whether browsers may offer passkeys where the identifier is entered.'),
  }),
  forgotPasswordMethods: optional(
    z.array(z.enum(['EmailVerificationCode', 'PhoneVerificationCode'])),
    'How users who forgot their password can set another; each needs its connector. An empty list for not at all. Their order does not count.',
    ['EmailVerificationCode'],
  ),
  mfa: section('Second factors.', {
    factors: optional(
      z.array(z.enum(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode'])),
      'Second factors that users may have; an empty list turns them off. BackupCode only beside others, and a code not by a way that users sign in with. Their order does not count.',
      ['Totp', 'BackupCode'],
    ),
    policy: optional(
      z.enum([
        'UserControlled',
        'Mandatory',
        'PromptOnlyAtSignIn',
        'PromptAtSignInAndSignUp',
        'NoPrompt',
        'PromptAtSignInAndSignUpMandatory',
        'PromptOnlyAtSignInMandatory',
      ]),
      'Whether users must have one, or when they are asked to set one up. The last two are for adaptive MFA only, and it needs one of them.',
    ),
    organizationRequiredMfaPolicy: optional(
      z.enum(['NoPrompt', 'Mandatory']).nullable(),
      'What users see who belong to an organization that requires a second factor. null for the default.',
    ),
  }),
  adaptiveMfa: section('Second factors by risk.', {
    enabled: flag('Whether a second factor is asked for when a sign-in looks risky. Needs factors.'),
  }),
  passwordPolicy: section('What passwords must be like.', {
    length: section('Length of passwords.', {
      min: whole('Fewest characters; 8 by default.', 12, 1),
      max: whole('Most characters; 256 by default.', 256, 1),
    }),
    characterTypes: section('Variety of passwords.', {
      min: whole(
        'How many of the four types lower case, upper case, digits and symbols there must be; 1 by default.',
        2,
        1,
        4,
      ),
    }),
    rejects: section('Passwords that are refused.', {
      pwned: flag('Whether passwords are refused that were found in breaches; true by default.'),
      repetitionAndSequence: flag('Whether such as `aaaa` and `1234` are refused; true by default.'),
      userInfo: flag("Whether the user's own name, address or number is refused; true by default."),
      words: words('Words that are refused.', ['acme']),
    }),
  }),
  passwordExpiration: section('Expiry of passwords.', {
    enabled: flag('Whether passwords expire. Needs a method in `forgotPasswordMethods`.'),
    validPeriodDays: whole('After how many days; required when they do.', 90, 1),
  }),
  usernamePolicy: section('What usernames must be like.', {
    caseSensitive: flag('Whether names that differ in case alone are different ones; true by default.'),
    minLength: whole('Fewest characters, from 1 to 128.', 3, 1, 128),
    maxLength: whole('Most characters, from 1 to 128.', 32, 1, 128),
    allowedChars: section('Which characters there may be. Digits alone are not enough.', {
      lowercase: flag('Whether there may be a to z.'),
      uppercase: flag('Whether there may be A to Z.'),
      numbers: flag('Whether there may be digits, after the first character.'),
      underscore: flag('Whether there may be underscores.'),
    }),
  }),
  verificationCodePolicy: section('Codes sent by e-mail and SMS.', {
    expirationDuration: limit(
      'How long a code is good for, in seconds, from 60 to 3600; 600 by default.',
      300,
      60,
      3600,
    ),
    maxRetryAttempts: limit('How many wrong tries a code survives, from 1 to 100; 10 by default.', 5, 1, 100),
  }),
  sentinelPolicy: section('Locking out after failed sign-ins. Needs a plan that has it.', {
    maxAttempts: limit('How many failed sign-ins in an hour lock a user out; 100 by default.', 10, 1),
    lockoutDuration: limit('For how long, in minutes; 60 by default.', 30, 1),
  }),
  captchaPolicy: section('CAPTCHA. Needs a plan that has it.', {
    enabled: flag('Whether users solve a CAPTCHA. Needs a provider, which `captcha` declares.'),
  }),
  emailBlocklistPolicy: section('E-mail addresses that new users may not have. Needs a plan that has it.', {
    blockDisposableAddresses: flag('Whether addresses of throw-away services are refused.'),
    blockSubaddressing: flag('Whether addresses such as `me+shop@example.com` are refused.'),
    customAllowlist: words('Addresses and domains that are let through all the same.', ['@example.com']),
    customBlocklist: words('Addresses, and domains behind an `@`, that are refused.', [
      'bad@example.com',
      '@spam.example',
    ]),
  }),
  ...signInPageFields,
});
