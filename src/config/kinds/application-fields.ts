import * as z from 'zod';
import { applicationSchema, refuseMismatches, typesWithSecret } from './application-schema.ts';
import { namedSecret } from './application-secrets.ts';
import { refuseRepeats } from './refuse-repeats.ts';
import { isManagementScope } from './role-scopes.ts';
import { type UserConsentScopes, userConsentScopes } from './user-consent-scopes.ts';

const base = applicationSchema.shape;
const oidc = base.oidcClientMetadata.unwrap().shape;
const custom = base.customClientMetadata.unwrap().shape;
const protectedApp = base.protectedAppMetadata.unwrap().shape;

const oidcClientMetadata = z.strictObject({
  redirectUris: oidc.redirectUris.meta({
    description:
      'Where users may return to after signing in: absolute URIs, also of a scheme of your own. `*` stands for a part of a host label or of the path. The list is replaced as a whole.',
    examples: [['https://example.com/callback', 'https://*.preview.example.com/callback']],
  }),
  postLogoutRedirectUris: oidc.postLogoutRedirectUris.meta({
    description: 'Where users may return to after signing out, with the same rules.',
    examples: [['https://example.com']],
  }),
  backchannelLogoutUri: oidc.backchannelLogoutUri.meta({
    description: 'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout).',
    examples: ['https://example.com/backchannel-logout'],
  }),
  backchannelLogoutSessionRequired: oidc.backchannelLogoutSessionRequired.meta({
    description: 'Whether that call has to name the session.',
    examples: [true],
  }),
  logoUri: oidc.logoUri.meta({
    description: 'URL of a logo of the application.',
    examples: ['https://example.com/logo.svg'],
  }),
});

const customClientMetadata = z.strictObject({
  corsAllowedOrigins: custom.corsAllowedOrigins.meta({
    description:
      'Origins that may call the tenant from a browser, besides those of the redirect URIs. No wildcards; their order does not count.',
    examples: [['https://admin.example.com']],
  }),
  idTokenTtl: custom.idTokenTtl.meta({
    description: 'Lifetime of ID tokens, in seconds. 3600 by default.',
    examples: [1800],
  }),
  refreshTokenTtl: custom.refreshTokenTtl.meta({
    description: 'Lifetime of refresh tokens, in seconds. Outdated: use `refreshTokenTtlInDays`.',
    examples: [1_209_600],
  }),
  refreshTokenTtlInDays: custom.refreshTokenTtlInDays.meta({
    description: 'Lifetime of refresh tokens, in days: 1 to 180. 14 by default.',
    examples: [7],
  }),
  tenantId: custom.tenantId.meta({
    description: 'Used by Logto itself; applications do without.',
    examples: ['abc123'],
  }),
  alwaysIssueRefreshToken: custom.alwaysIssueRefreshToken.meta({
    description:
      'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications.',
    examples: [true],
  }),
  rotateRefreshToken: custom.rotateRefreshToken.meta({
    description: 'Whether each use of a refresh token gives a new one. True by default.',
    examples: [false],
  }),
  allowTokenExchange: custom.allowTokenExchange.meta({
    description: 'Whether the application may exchange tokens (RFC 8693). Not for third-party applications.',
    examples: [true],
  }),
  isDeviceFlow: custom.isDeviceFlow.meta({
    description:
      'Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.',
    examples: [true],
  }),
  maxAllowedGrants: custom.maxAllowedGrants.meta({
    description: 'How many grants a user can have at once, that is on how many devices one can be signed in.',
    examples: [5],
  }),
});

const protectedAppMetadata = z.strictObject({
  subDomain: protectedApp.subDomain.meta({
    description: 'First part of the host that Logto serves the application at. Fixed at creation.',
    examples: ['my-app'],
  }),
  origin: protectedApp.origin.meta({
    description: 'URL of the site that is protected.',
    examples: ['https://internal.example.com'],
  }),
});

/** One application: what the input `apps` takes, and further what Logto has routes of their own for. */
export const applicationFields = z
  .strictObject({
    name: base.name.meta({
      description:
        'Name by which the application is found, of up to 256 characters. Logto takes a name twice; this action does not.',
      examples: ['Web shop'],
    }),
    type: base.type.meta({
      description:
        'Kind of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are not covered.',
      examples: ['SPA'],
    }),
    description: base.description.meta({
      description: 'What the application is, for people.',
      examples: ['The shop for customers'],
    }),
    oidcClientMetadata: oidcClientMetadata.optional().meta({
      description: 'Settings of OpenID Connect. What is not declared stays as it is.',
      examples: [{ redirectUris: ['https://example.com/callback'] }],
    }),
    customClientMetadata: customClientMetadata.optional().meta({
      description: 'Settings of Logto. What is not declared stays as it is.',
      examples: [{ refreshTokenTtlInDays: 7 }],
    }),
    customData: base.customData.meta({
      description: 'Any JSON object of your own. Keys that are not declared stay.',
      examples: [{ team: 'shop' }],
    }),
    isThirdParty: base.isThirdParty.meta({
      description:
        'Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.',
      examples: [true],
    }),
    protectedAppMetadata: protectedAppMetadata.optional().meta({
      description: 'Required for a Protected application, and for no other.',
      examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }],
    }),
    roles: base.roles.meta({
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
  })
  .superRefine(refuseMismatches)
  .superRefine(({ type, isThirdParty, secrets, userConsentScopes: consent }, context) => {
    const refuse = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (secrets !== undefined && !typesWithSecret.has(type)) {
      refuse(
        ['secrets'],
        `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`,
      );
    }
    if (consent !== undefined && isThirdParty !== true) {
      refuse(['userConsentScopes'], 'is for third-party applications only: those with "isThirdParty": true');
    }
    for (const list of ['resourceScopes', 'organizationResourceScopes'] as const) {
      for (const [index, key] of (consent?.[list] ?? []).entries()) {
        if (!isManagementScope(key)) continue;
        refuse(
          ['userConsentScopes', list, index],
          'is a scope of the Management API, which users cannot consent to',
        );
      }
    }
  });

type Fields = z.infer<typeof applicationFields>;
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
