import * as z from 'zod';
import { redirectUriProblem } from './redirect-uri.ts';

const redirectUris = z
  .array(
    z.string().superRefine((uri, context) => {
      const problem = redirectUriProblem(uri);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    }),
  )
  .optional();

/** Settings of OpenID Connect. */
export const oidcClientMetadata = z.strictObject({
  redirectUris: redirectUris.meta({
    description:
      'Where users may return to after signing in: absolute URIs, also of a scheme of your own. `*` stands for a part of a host label or of the path. The list is replaced as a whole.',
    examples: [['https://example.com/callback', 'https://*.preview.example.com/callback']],
  }),
  postLogoutRedirectUris: redirectUris.meta({
    description: 'Where users may return to after signing out, with the same rules.',
    examples: [['https://example.com']],
  }),
  backchannelLogoutUri: z
    .url()
    .optional()
    .meta({
      description:
        'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout).',
      examples: ['https://example.com/backchannel-logout'],
    }),
  backchannelLogoutSessionRequired: z
    .boolean()
    .optional()
    .meta({ description: 'Whether that call has to name the session.', examples: [true] }),
  logoUri: z
    .string()
    .optional()
    .meta({ description: 'URL of a logo of the application.', examples: ['https://example.com/logo.svg'] }),
});

/** Settings of Logto itself. */
export const customClientMetadata = z.strictObject({
  corsAllowedOrigins: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description:
        'Origins that may call the tenant from a browser, besides those of the redirect URIs. No wildcards; their order does not count.',
      examples: [['https://admin.example.com']],
    }),
  idTokenTtl: z
    .number()
    .optional()
    .meta({ description: 'Lifetime of ID tokens, in seconds. 3600 by default.', examples: [1800] }),
  refreshTokenTtl: z
    .number()
    .optional()
    .meta({
      description: 'Lifetime of refresh tokens, in seconds. Deprecated: use `refreshTokenTtlInDays`.',
      examples: [1_209_600],
    }),
  refreshTokenTtlInDays: z
    .int()
    .min(1)
    .max(180)
    .optional()
    .meta({
      description: 'Lifetime of refresh tokens, in days: 1 to 180. 14 by default.',
      examples: [7],
    }),
  tenantId: z
    .string()
    .optional()
    .meta({ description: 'Used by Logto itself; applications do without.', examples: ['abc123'] }),
  alwaysIssueRefreshToken: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications.',
      examples: [true],
    }),
  rotateRefreshToken: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether each use of a refresh token gives a new one. True by default.',
      examples: [false],
    }),
  allowTokenExchange: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether the application may exchange tokens (RFC 8693). Not for third-party applications.',
      examples: [true],
    }),
  isDeviceFlow: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.',
      examples: [true],
    }),
  maxAllowedGrants: z
    .number()
    .optional()
    .meta({
      description:
        'How many grants a user can have at once, that is on how many devices one can be signed in.',
      examples: [5],
    }),
});

/** What a Protected application protects. */
export const protectedAppMetadata = z.strictObject({
  subDomain: z
    .string()
    .min(1)
    .meta({
      description: 'First part of the host that Logto serves the application at. Fixed at creation.',
      examples: ['my-app'],
    }),
  origin: z
    .url()
    .meta({ description: 'URL of the site that is protected.', examples: ['https://internal.example.com'] }),
});
