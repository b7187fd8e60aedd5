import * as z from 'zod';
import { flag } from './sign-in-fields.ts';

const identifier = z.enum(['username', 'email', 'phone']);

const signInMethod = z.strictObject({
  identifier: identifier.meta({ description: 'What the user is known by.', examples: ['email'] }),
  password: z.boolean().meta({ description: 'Whether a password may be used.' }),
  verificationCode: z.boolean().meta({
    description:
      'Whether a code sent to the address or number may be used. Needs a connector for e-mail or SMS; false for username.',
  }),
  isPasswordPrimary: z.boolean().meta({ description: 'Whether the password is asked for first.' }),
});

/** By which ways people sign in and register. */
export const methods = {
  signInMode: z.enum(['SignIn', 'Register', 'SignInAndRegister']).optional().meta({
    description: 'Whether users may sign in, register, or both.',
  }),
  signIn: z
    .strictObject({
      methods: z
        .array(signInMethod)
        .optional()
        .meta({ description: 'How users may sign in, in this order. All of it.' }),
    })
    .optional()
    .meta({ description: 'Signing in by username, e-mail address or phone number.' }),
  signUp: z
    .strictObject({
      identifiers: z
        .array(identifier)
        .optional()
        .meta({
          description:
            'What new users are asked for; of email and phone together, one. Both need a connector. An empty list for none. Their order does not count.',
          examples: [['email']],
        }),
      password: flag('Whether new users choose a password.'),
      verify: flag('Whether a code confirms the address or number. Must be true for email and phone.'),
      secondaryIdentifiers: z
        .array(
          z.strictObject({
            identifier: z
              .enum(['username', 'email', 'phone', 'emailOrPhone'])
              .meta({ description: 'What is asked for in addition.' }),
            verify: flag('Whether a code confirms it. Must be true for all but username.'),
          }),
        )
        .optional()
        .meta({ description: 'What new users are asked for besides. All of it.' }),
    })
    .optional()
    .meta({ description: 'Registering.' }),
  signUpProfileFields: z
    .array(
      z.strictObject({ name: z.string().meta({ description: 'Name of the field.', examples: ['company'] }) }),
    )
    .optional()
    .meta({
      description:
        'Custom profile fields that new users fill in, in this order. All of them; each must exist in the tenant.',
    }),
  socialSignIn: z
    .strictObject({
      automaticAccountLinking: flag(
        'Whether a social identity is linked to the user with the same verified e-mail address or phone number without asking.',
      ),
      skipRequiredIdentifiers: flag(
        'Whether users who come with a social identity are not asked for what `signUp` requires.',
      ),
    })
    .optional()
    .meta({ description: 'Signing in with an account elsewhere.' }),
  socialSignInConnectorTargets: z
    .array(z.string())
    .optional()
    .meta({
      description:
        'Targets of the social connectors that users are offered, in this order; the target of `github-universal` is `github`, that of a standard connector its `metadata.target`. All of them.',
      examples: [['github', 'corp']],
    }),
  singleSignOnEnabled: flag('Whether users of companies sign in by single sign-on.'),
  passkeySignIn: z
    .strictObject({
      enabled: flag('Whether users may sign in by a passkey alone. Needs a plan that has it.'),
      showPasskeyButton: flag('Whether there is a button for it.'),
      allowAutofill: flag('Whether browsers may offer passkeys where the identifier is entered.'),
    })
    .optional()
    .meta({ description: 'Passkeys in place of passwords.' }),
  forgotPasswordMethods: z
    .array(z.enum(['EmailVerificationCode', 'PhoneVerificationCode']))
    .optional()
    .meta({
      description:
        'How users who forgot their password can set another; each needs its connector. An empty list for not at all. Their order does not count.',
      examples: [['EmailVerificationCode']],
    }),
};
