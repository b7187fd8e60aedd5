import * as z from 'zod';
import { described, flag, names, optional, section, whole } from './fields.ts';
import { type FieldRules, clearedByOmission } from './field-rules.ts';
import { redirectUriProblem } from './redirect-uri.ts';

const redirectUris = z.array(
  z.string().superRefine((uri, context) => {
    const problem = redirectUriProblem(uri);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  }),
);

/** The settings of OpenID Connect of an application. */
export const oidcClientMetadata = section(
  'Settings of OpenID Connect. What is not declared stays as it is.',
  {
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
      z.url().nullable(),
      'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout); null for none.',
      'https://example.com/backchannel-logout',
    ),
    backchannelLogoutSessionRequired: optional(
      z.boolean().nullable(),
      'Whether that call has to name the session; null removes the setting.',
      true,
    ),
    logoUri: optional(
      z.string().nullable(),
      'URL of a logo of the application; null for none.',
      'https://example.com/logo.svg',
    ),
  },
).meta({ examples: [{ redirectUris: ['https://example.com/callback'] }] });

/** The settings of an application that are special to Logto. */
export const customClientMetadata = section('Settings of Logto. What is not declared stays as it is.', {
  corsAllowedOrigins: names(
    'Origins that may call the tenant from a browser, in addition to those of the redirect URIs. No wildcards; their order does not count.',
    'https://admin.example.com',
  ),
  idTokenTtl: optional(
    z.number().nullable(),
    'Lifetime of ID tokens, in seconds. 3600 by default; null removes the setting.',
    1800,
  ),
  refreshTokenTtl: optional(
    z.number().nullable(),
    'Lifetime of refresh tokens, in seconds. Deprecated: use `refreshTokenTtlInDays`; null removes the setting.',
    1_209_600,
  ),
  refreshTokenTtlInDays: optional(
    z.int().min(1).max(180).nullable(),
    'Lifetime of refresh tokens, in days: 1 to 180. 14 by default; null removes the setting.',
    7,
  ),
  tenantId: optional(
    z.string().nullable(),
    'Used by Logto itself; applications do without; null removes it.',
    'abc123',
  ),
  alwaysIssueRefreshToken: optional(
    z.boolean().nullable(),
    'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications; null removes the setting.',
    true,
  ),
  rotateRefreshToken: optional(
    z.boolean().nullable(),
    'Whether each use of a refresh token gives a new one. True by default; null removes the setting.',
    false,
  ),
  allowTokenExchange: optional(
    z.boolean().nullable(),
    'Whether the application may exchange tokens (RFC 8693). Not for third-party applications; null removes the setting.',
    true,
  ),
  isDeviceFlow: flag(
    'Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.',
    true,
  ),
  maxAllowedGrants: optional(
    z.number().nullable(),
    'How many grants a user can have at once, that is on how many devices one can be signed in; null for no limit.',
    5,
  ),
}).meta({ examples: [{ refreshTokenTtlInDays: 7 }] });

const additionalScopes = z.enum([
  'custom_data',
  'identities',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
]);

/** The site that a protected application protects. Sub-domain and origin are set at creation, other fields by PATCH. */
export const protectedAppMetadata = section('Required for a Protected application, and for no other.', {
  subDomain: described(
    z.string().min(1),
    'First part of the host that Logto serves the application at. Fixed at creation.',
    'my-app',
  ),
  origin: described(z.url(), 'URL of the site that is protected.', 'https://internal.example.com'),
  sessionDuration: whole(
    'How long users stay signed in, in seconds. 1209600 by default, which are 14 days.',
    86_400,
    1,
  ),
  pageRules: optional(
    z.array(
      z.strictObject({
        path: described(z.string().min(1), 'Regular expression that paths match.', '^/admin'),
      }),
    ),
    'Paths that need signing in; all of them without a rule. The list is replaced as a whole.',
    [{ path: '^/admin' }],
  ),
  additionalScopes: optional(
    z.array(additionalScopes),
    'What of the user the site gets besides the profile and the e-mail address. All of them; their order does not count.',
    ['roles'],
  ),
}).meta({ examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }] });

/** Fields for which Logto refuses `null` or stores an empty logo; leaving them out clears them (samples 1351 to 1363). */
const cleared = clearedByOmission([
  'oidcClientMetadata.backchannelLogoutUri',
  'oidcClientMetadata.backchannelLogoutSessionRequired',
  'oidcClientMetadata.logoUri',
  'customClientMetadata.idTokenTtl',
  'customClientMetadata.refreshTokenTtl',
  'customClientMetadata.refreshTokenTtlInDays',
  'customClientMetadata.tenantId',
  'customClientMetadata.alwaysIssueRefreshToken',
  'customClientMetadata.rotateRefreshToken',
  'customClientMetadata.allowTokenExchange',
  'customClientMetadata.maxAllowedGrants',
]);

/** How these settings are compared and sent. */
export const metadataRules: FieldRules = {
  ...cleared,
  // Logto stores each of them once.
  'customClientMetadata.corsAllowedOrigins': { compare: 'unordered' },
  'protectedAppMetadata.subDomain': { fixed: true },
  'protectedAppMetadata.additionalScopes': { compare: 'unordered' },
};
