import * as z from 'zod';
import { flag, whole, words } from './sign-in-fields.ts';

/** What is asked of people, and refused. */
export const security = {
  mfa: z
    .strictObject({
      factors: z
        .array(z.enum(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode']))
        .optional()
        .meta({
          description:
            'Second factors that users may have; an empty list turns them off. BackupCode only beside others, and a code not by a way that users sign in with. Their order does not count.',
          examples: [['Totp', 'BackupCode']],
        }),
      policy: z
        .enum([
          'UserControlled',
          'Mandatory',
          'PromptOnlyAtSignIn',
          'PromptAtSignInAndSignUp',
          'NoPrompt',
          'PromptAtSignInAndSignUpMandatory',
          'PromptOnlyAtSignInMandatory',
        ])
        .optional()
        .meta({
          description:
            'Whether users must have one, or when they are asked to set one up. The last two are for adaptive MFA only, and it needs one of them.',
        }),
      organizationRequiredMfaPolicy: z.enum(['NoPrompt', 'Mandatory']).optional().meta({
        description: 'What users see who belong to an organization that requires a second factor.',
      }),
    })
    .optional()
    .meta({ description: 'Second factors.' }),
  adaptiveMfa: z
    .strictObject({
      enabled: flag('Whether a second factor is asked for when a sign-in looks risky. Needs factors.'),
    })
    .optional()
    .meta({ description: 'Second factors by risk.' }),
  passwordPolicy: z
    .strictObject({
      length: z
        .strictObject({
          min: whole('Fewest characters; 8 by default.', 12, 1),
          max: whole('Most characters; 256 by default.', 256, 1),
        })
        .optional()
        .meta({ description: 'Length of passwords.' }),
      characterTypes: z
        .strictObject({
          min: whole(
            'How many of the four types lower case, upper case, digits and symbols there must be; 1 by default.',
            2,
            1,
            4,
          ),
        })
        .optional()
        .meta({ description: 'Variety of passwords.' }),
      rejects: z
        .strictObject({
          pwned: flag('Whether passwords are refused that were found in breaches; true by default.'),
          repetitionAndSequence: flag('Whether such as `aaaa` and `1234` are refused; true by default.'),
          userInfo: flag("Whether the user's own name, address or number is refused; true by default."),
          words: words('Words that are refused.', ['acme']),
        })
        .optional()
        .meta({ description: 'Passwords that are refused.' }),
    })
    .optional()
    .meta({ description: 'What passwords must be like.' }),
  passwordExpiration: z
    .strictObject({
      enabled: flag('Whether passwords expire. Needs a method in `forgotPasswordMethods`.'),
      validPeriodDays: whole('After how many days; required when they do.', 90, 1),
    })
    .optional()
    .meta({ description: 'Expiry of passwords.' }),
  usernamePolicy: z
    .strictObject({
      caseSensitive: flag('Whether names that differ in case alone are different ones; true by default.'),
      minLength: whole('Fewest characters, from 1 to 128.', 3, 1, 128),
      maxLength: whole('Most characters, from 1 to 128.', 32, 1, 128),
      allowedChars: z
        .strictObject({
          lowercase: flag('Whether there may be a to z.'),
          uppercase: flag('Whether there may be A to Z.'),
          numbers: flag('Whether there may be digits, after the first character.'),
          underscore: flag('Whether there may be underscores.'),
        })
        .optional()
        .meta({ description: 'Which characters there may be. Digits alone are not enough.' }),
    })
    .optional()
    .meta({ description: 'What usernames must be like.' }),
  verificationCodePolicy: z
    .strictObject({
      expirationDuration: whole(
        'How long a code is good for, in seconds, from 60 to 3600; 600 by default.',
        300,
        60,
        3600,
      ),
      maxRetryAttempts: whole(
        'How many wrong tries a code survives, from 1 to 100; 10 by default.',
        5,
        1,
        100,
      ),
    })
    .optional()
    .meta({ description: 'Codes sent by e-mail and SMS.' }),
  sentinelPolicy: z
    .strictObject({
      maxAttempts: whole('How many failed sign-ins in an hour lock a user out; 100 by default.', 10, 1),
      lockoutDuration: whole('For how long, in minutes; 60 by default.', 30, 1),
    })
    .optional()
    .meta({ description: 'Locking out after failed sign-ins. Needs a plan that has it.' }),
  captchaPolicy: z
    .strictObject({
      enabled: flag('Whether users solve a CAPTCHA. Needs a provider, set up in Logto Console.'),
    })
    .optional()
    .meta({ description: 'CAPTCHA. Needs a plan that has it.' }),
  emailBlocklistPolicy: z
    .strictObject({
      blockDisposableAddresses: flag('Whether addresses of throw-away services are refused.'),
      blockSubaddressing: flag('Whether addresses such as `me+shop@example.com` are refused.'),
      customAllowlist: words('Addresses and domains that are let through all the same.', ['@example.com']),
      customBlocklist: words('Addresses, and domains behind an `@`, that are refused.', [
        'bad@example.com',
        '@spam.example',
      ]),
    })
    .optional()
    .meta({ description: 'E-mail addresses that new users may not have. Needs a plan that has it.' }),
};
