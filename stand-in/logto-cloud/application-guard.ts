import * as z from 'zod';
import { isRedirectUri } from './redirect-uri.ts';

/** Every application type, in the order of Logto's enum (sample 049). */
export const applicationType = z.enum([
  'Native',
  'SPA',
  'Traditional',
  'MachineToMachine',
  'Protected',
  'SAML',
]);

const redirectUris = z.array(z.string().refine(isRedirectUri));

const oidcClientMetadata = z.object({
  redirectUris,
  postLogoutRedirectUris: redirectUris,
  backchannelLogoutUri: z.url().optional(),
  backchannelLogoutSessionRequired: z.boolean().optional(),
  logoUri: z.string().optional(),
});

const customClientMetadata = z.object({
  corsAllowedOrigins: z.array(z.string()).optional(),
  idTokenTtl: z.number().optional(),
  refreshTokenTtl: z.number().optional(),
  refreshTokenTtlInDays: z.number().int().min(1).max(180).optional(),
  tenantId: z.string().optional(),
  alwaysIssueRefreshToken: z.boolean().optional(),
  rotateRefreshToken: z.boolean().optional(),
  allowTokenExchange: z.boolean().optional(),
  isDeviceFlow: z.boolean().optional(),
  maxAllowedGrants: z.number().optional(),
});

export type OidcClientMetadata = z.infer<typeof oidcClientMetadata>;
export type CustomClientMetadata = z.infer<typeof customClientMetadata>;

/** Scopes that a protected application may ask for besides those that it always asks for. */
const additionalScope = z.enum([
  'custom_data',
  'identities',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
]);

/** What Logto stores of a protected application: on creation it makes the host and the defaults. */
const protectedAppMetadata = z.object({
  host: z.string(),
  origin: z.string(),
  /** Seconds. */
  sessionDuration: z.number(),
  pageRules: z.array(z.object({ path: z.string() })),
  additionalScopes: z.array(additionalScope).optional(),
});

export type ProtectedAppMetadata = z.infer<typeof protectedAppMetadata>;

const fields = z.object({
  name: z.string().min(1).max(256),
  // Logto stores an empty description as null (sample 180).
  description: z
    .string()
    .nullish()
    .transform((text) => text || null),
  oidcClientMetadata: oidcClientMetadata.optional(),
  customClientMetadata: customClientMetadata.optional(),
  customData: z.record(z.string(), z.unknown()).optional(),
});

/** Body of `POST /applications`. Unknown keys are ignored, as in Logto (samples 055 to 058, 182). */
export const applicationCreate = z.object({
  name: fields.shape.name,
  type: applicationType,
  ...fields.omit({ name: true }).shape,
  isThirdParty: z.boolean().optional(),
  protectedAppMetadata: z.object({ subDomain: z.string(), origin: z.string() }).optional(),
});

/** Body of `PATCH /applications/:id`: `type` and `isThirdParty` are unknown keys here (samples 089, 177). */
export const applicationUpdate = fields
  .extend({
    description: z.string().nullish(),
    appLevelAccessControlEnabled: z.boolean().optional(),
    protectedAppMetadata: protectedAppMetadata.omit({ host: true }).partial().nullish(),
    isAdmin: z.boolean().optional(),
  })
  .partial();

export type ApplicationCreate = z.infer<typeof applicationCreate>;
