import * as z from 'zod';
import { namedSecret } from './application-secrets.ts';
import { customClientMetadata, oidcClientMetadata, protectedAppMetadata } from './application-settings.ts';
import { refuseRepeats } from './refuse-repeats.ts';
import { isManagementScope } from './role-scopes.ts';
import { type UserConsentScopes, userConsentScopes } from './user-consent-scopes.ts';

/** Types that Logto gives a secret when it creates them (`GET /api/applications/:id/secrets`). */
export const typesWithSecret: ReadonlySet<string> = new Set(['Traditional', 'MachineToMachine', 'Protected']);

const typesOpenToThirdParties: ReadonlySet<string> = new Set(['Native', 'SPA', 'Traditional']);

/** The types that `POST /api/applications` creates. */
const applicationType = z.enum(['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected'], {
  error: ({ input }) =>
    input === 'SAML' ? 'Logto creates SAML applications through an API of their own' : undefined,
});

const longestName = 256;

// Logto's guard counts UTF-16 units, as JavaScript does; zod 4 counts characters.
const applicationName = z
  .string()
  .min(1)
  .refine(({ length }) => length <= longestName, {
    error: ({ input }) => `must be at most ${longestName} characters long, but has ${String(input).length}`,
  });

const fields = z.strictObject({
  name: applicationName.meta({
    description:
      'Name by which the application is found, of up to 256 characters. Logto takes a name twice; this action does not.',
    examples: ['Web shop'],
  }),
  type: applicationType.meta({
    description:
      'Type of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are not covered.',
    examples: ['SPA'],
  }),
  description: z
    .string()
    .nullable()
    .optional()
    .meta({ description: 'What the application is, for people.', examples: ['The shop for customers'] }),
  oidcClientMetadata: oidcClientMetadata.optional().meta({
    description: 'Settings of OpenID Connect. What is not declared stays as it is.',
    examples: [{ redirectUris: ['https://example.com/callback'] }],
  }),
  customClientMetadata: customClientMetadata.optional().meta({
    description: 'Settings of Logto. What is not declared stays as it is.',
    examples: [{ refreshTokenTtlInDays: 7 }],
  }),
  customData: z
    .record(z.string(), z.json())
    .optional()
    .meta({
      description: 'Any JSON object of your own. Keys that are not declared stay.',
      examples: [{ team: 'shop' }],
    }),
  isThirdParty: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.',
      examples: [true],
    }),
  protectedAppMetadata: protectedAppMetadata.optional().meta({
    description: 'Required for a Protected application, and for no other.',
    examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }],
  }),
  roles: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description:
        'Names of machine-to-machine roles, for a MachineToMachine application. Further ones that it has stay, unless applications are pruned.',
      examples: [['Logto Management API access']],
    }),
  secrets: z
    .array(namedSecret)
    .superRefine(refuseRepeats(({ name }) => name, 'name'))
    .optional()
    .meta({
      description:
        'Secrets by name, for Traditional, MachineToMachine and Protected applications; Logto makes their values. `Default secret` comes with the application and is never deleted. Further ones stay, unless applications are pruned.',
      examples: [[{ name: 'ci', expiresAt: '2030-01-01T00:00:00Z' }]],
    }),
  userConsentScopes: userConsentScopes.optional().meta({
    description:
      'Scopes that a third-party application may ask users for. Further ones that it has stay, unless applications are pruned.',
    examples: [{ userScopes: ['profile', 'email'] }],
  }),
});
type Fields = z.infer<typeof fields>;

/**
 * One application, of the input `apps` or of a file: the body of `POST /api/applications`, and what Logto has routes of their
 * own for. Strict, because Logto silently ignores fields that it does not know.
 */
export const applicationSchema = fields.superRefine((application, context) => {
  for (const [path, message] of mismatches(application)) context.addIssue({ code: 'custom', path, message });
});

/** What does not fit the type of an application. */
function mismatches(application: Fields): [path: (string | number)[], sentence: string][] {
  const { type, isThirdParty, roles, secrets, userConsentScopes: consent } = application;
  const { customClientMetadata: custom, protectedAppMetadata: protectedApp } = application;
  const rules: [isBroken: boolean, path: string[], sentence: string][] = [
    [
      roles !== undefined && type !== 'MachineToMachine',
      ['roles'],
      `roles can be assigned to MachineToMachine applications only, not to ${type}`,
    ],
    [
      isThirdParty === true && !typesOpenToThirdParties.has(type),
      ['isThirdParty'],
      `only Native, SPA and Traditional applications can be third-party, not ${type}`,
    ],
    [
      custom?.isDeviceFlow === true && type !== 'Native',
      ['customClientMetadata', 'isDeviceFlow'],
      `the device flow is for Native applications only, not for ${type}`,
    ],
    [
      protectedApp === undefined && type === 'Protected',
      ['protectedAppMetadata'],
      'is required for a Protected application: { subDomain, origin }',
    ],
    [
      protectedApp !== undefined && type !== 'Protected',
      ['protectedAppMetadata'],
      `is for Protected applications only, not for ${type}`,
    ],
    [
      secrets !== undefined && !typesWithSecret.has(type),
      ['secrets'],
      `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`,
    ],
    [
      consent !== undefined && isThirdParty !== true,
      ['userConsentScopes'],
      'is for third-party applications only: those with "isThirdParty": true',
    ],
  ];
  const broken = rules.filter(([isBroken]) => isBroken);
  return [
    ...broken.map(([, path, sentence]): [string[], string] => [path, sentence]),
    ...managementScopes(consent),
  ];
}

function managementScopes(consent: UserConsentScopes = {}): [path: (string | number)[], sentence: string][] {
  const sentence = 'is a scope of the Management API, which users cannot consent to';
  return (['resourceScopes', 'organizationResourceScopes'] as const).flatMap((list) =>
    (consent[list] ?? []).flatMap((key, index): [(string | number)[], string][] =>
      isManagementScope(key) ? [[['userConsentScopes', list, index], sentence]] : [],
    ),
  );
}

type Json = Record<string, unknown>;

/** An application as declared, or as Logto shows it, which may come to know further types and settings. */
export type Application = Omit<
  Fields,
  | 'type'
  | 'oidcClientMetadata'
  | 'customClientMetadata'
  | 'customData'
  | 'protectedAppMetadata'
  | 'userConsentScopes'
> & {
  type: string;
  oidcClientMetadata?: Json | undefined;
  customClientMetadata?: Json | undefined;
  customData?: Json | undefined;
  protectedAppMetadata?: { subDomain?: string | undefined; origin?: string | undefined } | undefined;
  userConsentScopes?: UserConsentScopes | undefined;
};
