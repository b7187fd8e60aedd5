import * as z from 'zod';
import { namedSecret } from './application-secrets.ts';
import { customData, described, flag, names, optional, refuseRepeats, section, text } from './fields.ts';
import { redirectUriProblem } from './redirect-uri.ts';
import { isManagementScope } from './scope-names.ts';
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

const redirectUris = z.array(
  z.string().superRefine((uri, context) => {
    const problem = redirectUriProblem(uri);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  }),
);

const fields = z.strictObject({
  name: described(
    applicationName,
    'Name by which the application is found, of up to 256 characters. Logto allows duplicate names; this action does not.',
    'Web shop',
  ),
  type: described(
    applicationType,
    'Type of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are not covered.',
    'SPA',
  ),
  description: optional(z.string().nullable(), 'What the application is.', 'The shop for customers'),
  oidcClientMetadata: section('Settings of OpenID Connect. What is not declared stays as it is.', {
    redirectUris: optional(
      redirectUris,
      'Where users may return to after signing in: absolute URIs, also of a scheme of your own. `*` stands for a part of a host label or of the path. The list is replaced as a whole.',
      ['https://example.com/callback', 'https://*.preview.example.com/callback'],
    ),
    postLogoutRedirectUris: optional(
      redirectUris,
      'Where users may return to after signing out, with the same rules.',
      ['https://example.com'],
    ),
    backchannelLogoutUri: optional(
      z.url(),
      'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout).',
      'https://example.com/backchannel-logout',
    ),
    backchannelLogoutSessionRequired: flag('Whether that call has to name the session.', true),
    logoUri: text('URL of a logo of the application.', 'https://example.com/logo.svg'),
  }).meta({ examples: [{ redirectUris: ['https://example.com/callback'] }] }),
  customClientMetadata: section('Settings of Logto. What is not declared stays as it is.', {
    corsAllowedOrigins: names(
      'Origins that may call the tenant from a browser, in addition to those of the redirect URIs. No wildcards; their order does not count.',
      'https://admin.example.com',
    ),
    idTokenTtl: optional(z.number(), 'Lifetime of ID tokens, in seconds. 3600 by default.', 1800),
    refreshTokenTtl: optional(
      z.number(),
      'Lifetime of refresh tokens, in seconds. Deprecated: use `refreshTokenTtlInDays`.',
      1_209_600,
    ),
    refreshTokenTtlInDays: optional(
      z.int().min(1).max(180),
      'Lifetime of refresh tokens, in days: 1 to 180. 14 by default.',
      7,
    ),
    tenantId: text('Used by Logto itself; applications do without.', 'abc123'),
    alwaysIssueRefreshToken: flag(
      'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications.',
      true,
    ),
    rotateRefreshToken: flag('Whether each use of a refresh token gives a new one. True by default.', false),
    allowTokenExchange: flag(
      'Whether the application may exchange tokens (RFC 8693). Not for third-party applications.',
      true,
    ),
    isDeviceFlow: flag(
      'Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.',
      true,
    ),
    maxAllowedGrants: optional(
      z.number(),
      'How many grants a user can have at once, that is on how many devices one can be signed in.',
      5,
    ),
  }).meta({ examples: [{ refreshTokenTtlInDays: 7 }] }),
  customData: customData('Any JSON object of your own. Keys that are not declared stay.', { team: 'shop' }),
  isThirdParty: flag(
    'Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.',
    true,
  ),
  protectedAppMetadata: section('Required for a Protected application, and for no other.', {
    subDomain: described(
      z.string().min(1),
      'First part of the host that Logto serves the application at. Fixed at creation.',
      'my-app',
    ),
    origin: described(z.url(), 'URL of the site that is protected.', 'https://internal.example.com'),
  }).meta({ examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }] }),
  roles: names(
    'Names of machine-to-machine roles, for a MachineToMachine application. Further ones that it has stay, unless applications are pruned.',
    'Logto Management API access',
  ),
  secrets: optional(
    z.array(namedSecret).superRefine(refuseRepeats(({ name }) => name, 'name')),
    'Secrets by name, for Traditional, MachineToMachine and Protected applications; Logto makes their values. `Default secret` comes with the application and is never deleted. Further ones stay, unless applications are pruned.',
    [{ name: 'ci', expiresAt: '2030-01-01T00:00:00Z' }],
  ),
  userConsentScopes: optional(
    userConsentScopes,
    'Scopes that a third-party application may ask users for. Further ones that it has stay, unless applications are pruned.',
    { userScopes: ['profile', 'email'] },
  ),
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
function* mismatches(application: Fields): Generator<[path: (string | number)[], sentence: string]> {
  const { type, isThirdParty, roles, secrets, userConsentScopes: consent } = application;
  const { customClientMetadata: custom, protectedAppMetadata: site } = application;
  if (roles !== undefined && type !== 'MachineToMachine') {
    yield [['roles'], `roles can be assigned to MachineToMachine applications only, not to ${type}`];
  }
  if (isThirdParty === true && !typesOpenToThirdParties.has(type)) {
    yield [['isThirdParty'], `only Native, SPA and Traditional applications can be third-party, not ${type}`];
  }
  if (custom?.isDeviceFlow === true && type !== 'Native') {
    const sentence = `the device flow is for Native applications only, not for ${type}`;
    yield [['customClientMetadata', 'isDeviceFlow'], sentence];
  }
  if (site === undefined && type === 'Protected') {
    yield [['protectedAppMetadata'], 'is required for a Protected application: { subDomain, origin }'];
  }
  if (site !== undefined && type !== 'Protected') {
    yield [['protectedAppMetadata'], `is for Protected applications only, not for ${type}`];
  }
  if (secrets !== undefined && !typesWithSecret.has(type)) {
    const sentence = `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`;
    yield [['secrets'], sentence];
  }
  if (consent !== undefined && isThirdParty !== true) {
    const sentence = 'is for third-party applications only: those with "isThirdParty": true';
    yield [['userConsentScopes'], sentence];
  }
  for (const list of ['resourceScopes', 'organizationResourceScopes'] as const) {
    for (const [index, key] of (consent?.[list] ?? []).entries()) {
      const sentence = 'is a scope of the Management API, which users cannot consent to';
      if (isManagementScope(key)) yield [['userConsentScopes', list, index], sentence];
    }
  }
}

type Json = Record<string, unknown>;

/** An application as declared, or as Logto shows it, which may come to know further types and settings. */
export type Application = Omit<Fields, keyof Shown> & Shown;

interface Shown {
  type: string;
  oidcClientMetadata?: Json | undefined;
  customClientMetadata?: Json | undefined;
  customData?: Json | undefined;
  protectedAppMetadata?: { subDomain?: string | undefined; origin?: string | undefined } | undefined;
  userConsentScopes?: UserConsentScopes | undefined;
}
