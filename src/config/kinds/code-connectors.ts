import type * as z from 'zod';
import { emailConnector, smsConnector } from './connectors.ts';
import type { Reference } from './kind.ts';
import type { signInFields } from './sign-in-fields.ts';

type Path = Reference['path'];

const connectors: Readonly<Record<string, readonly string[]>> = {
  email: [emailConnector],
  phone: [smsConnector],
  emailOrPhone: [emailConnector, smsConnector],
  EmailVerificationCode: [emailConnector],
  PhoneVerificationCode: [smsConnector],
};

/**
 * The connectors that send the codes of a sign-in experience. Logto refuses to set a field without the connector that it
 * needs (samples 610, 615, 641), and keeps the field when the connector is deleted (samples 714 to 716).
 */
export function codeReferences({
  signIn: { methods = [] } = {},
  signUp: { identifiers = [], secondaryIdentifiers = [] } = {},
  forgotPasswordMethods = [],
  mfa: { factors = [] } = {},
}: z.infer<typeof signInFields>): Reference[] {
  return [
    ...methods.flatMap(({ identifier, verificationCode }, index) =>
      verificationCode ? needed(identifier, ['signIn', 'methods', index, 'verificationCode']) : [],
    ),
    ...identifiers.flatMap((identifier, index) => needed(identifier, ['signUp', 'identifiers', index])),
    ...secondaryIdentifiers.flatMap(({ identifier }, index) =>
      needed(identifier, ['signUp', 'secondaryIdentifiers', index, 'identifier']),
    ),
    ...forgotPasswordMethods.flatMap((method, index) => needed(method, ['forgotPasswordMethods', index])),
    // Logto takes factors without a connector (sample 706).
    ...factors.flatMap((factor, index) =>
      to(factor, ['mfa', 'factors', index]).map((reference) => ({
        ...reference,
        mayBeMissing: true as const,
      })),
    ),
  ];
}

const to = (what: string, path: Path): Reference[] =>
  (connectors[what] ?? []).map((key) => ({ target: 'connectors', key, path }));

const needed = (what: string, path: Path): Reference[] =>
  to(what, path).map((reference) => ({
    ...reference,
    neededToSet: `needs ${reference.key.replace('the', 'a')}, which is neither declared nor in the tenant; declare one under connectors`,
  }));
