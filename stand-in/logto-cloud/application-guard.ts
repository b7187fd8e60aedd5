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
  logoUri: z.url().optional(),
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

const fields = z.object({
  name: z.string().min(1).max(256),
  // Logto stores an empty description as null (sample 180).
  description: z
    .string()
    .nullish()
    .transform((text) => text || null),
  oidcClientMetadata: oidcClientMetadata.optional(),
  customClientMetadata: customClientMetadata.optional(),
  protectedAppMetadata: z.object({ subDomain: z.string().optional(), origin: z.string() }).nullish(),
  customData: z.record(z.string(), z.unknown()).optional(),
});

/** Body of `POST /applications`. Unknown keys are ignored, as in Logto (samples 055 to 058, 182). */
export const applicationCreate = z.object({
  name: fields.shape.name,
  type: applicationType,
  ...fields.omit({ name: true }).shape,
  isThirdParty: z.boolean().optional(),
});

/** Body of `PATCH /applications/:id`: `type` and `isThirdParty` are unknown keys here (samples 089, 177). */
export const applicationUpdate = fields
  .extend({
    description: z.string().nullish(),
    appLevelAccessControlEnabled: z.boolean().optional(),
    isAdmin: z.boolean().optional(),
  })
  .partial();

export type ApplicationCreate = z.infer<typeof applicationCreate>;
