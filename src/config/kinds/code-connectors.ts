import type * as z from 'zod';
import { emailConnector, smsConnector } from './connector-schema.ts';
import type { Reference } from './kind.ts';
import type { signInFields } from './sign-in-fields.ts';

type Path = Reference['path'];

/** The connectors that identifiers, methods and factors need. */
const connectorsByUse: Readonly<Record<string, readonly string[]>> = {
  email: [emailConnector],
  phone: [smsConnector],
  emailOrPhone: [emailConnector, smsConnector],
  EmailVerificationCode: [emailConnector],
  PhoneVerificationCode: [smsConnector],
};

/**
 * References of a sign-in experience to the connectors that send its codes. Logto refuses to set a field without its connector
 * (samples 610, 615, 641), but keeps the field when the connector is deleted (samples 714 to 716).
 */
export function codeReferences({
  signIn: { methods = [] } = {},
  signUp: { identifiers = [], secondaryIdentifiers = [] } = {},
  forgotPasswordMethods = [],
  mfa: { factors = [] } = {},
}: z.infer<typeof signInFields>): Reference[] {
  return [
    ...methods.flatMap(({ identifier, verificationCode }, index) =>
      verificationCode ? neededConnectors(identifier, ['signIn', 'methods', index, 'verificationCode']) : [],
    ),
    ...identifiers.flatMap((identifier, index) =>
      neededConnectors(identifier, ['signUp', 'identifiers', index]),
    ),
    ...secondaryIdentifiers.flatMap(({ identifier }, index) =>
      neededConnectors(identifier, ['signUp', 'secondaryIdentifiers', index, 'identifier']),
    ),
    ...forgotPasswordMethods.flatMap((method, index) =>
      neededConnectors(method, ['forgotPasswordMethods', index]),
    ),
    // Logto takes factors without a connector (sample 706).
    ...factors.flatMap((factor, index) =>
      connectorsOf(factor, ['mfa', 'factors', index]).map((reference) => ({
        ...reference,
        mayBeMissing: true as const,
      })),
    ),
  ];
}

const connectorsOf = (use: string, path: Path): Reference[] =>
  (connectorsByUse[use] ?? []).map((key) => ({ target: 'connectors', key, path }));

const neededConnectors = (use: string, path: Path): Reference[] =>
  connectorsOf(use, path).map((reference) => ({
    ...reference,
    neededToSet: `needs ${reference.key.replace('the', 'a')}, which is neither declared nor in the tenant; declare one under connectors`,
  }));
