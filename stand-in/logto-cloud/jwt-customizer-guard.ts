import * as z from 'zod';

export const tokenType = z.enum(['access-token', 'client-credentials']);
export type TokenType = z.infer<typeof tokenType>;

const object = z.record(z.string(), z.unknown());

/** The data about a user for a script; other keys are ignored. The values are checked less strictly than in Logto. */
const user = z.object({
  id: z.string().optional(),
  username: z.string().nullish(),
  primaryEmail: z.string().nullish(),
  primaryPhone: z.string().nullish(),
  name: z.string().nullish(),
  avatar: z.string().nullish(),
  customData: object.optional(),
  identities: object.optional(),
  lastSignInAt: z.number().nullish(),
  createdAt: z.number().optional(),
  updatedAt: z.number().optional(),
  profile: object.optional(),
  applicationId: z.string().nullish(),
  cimdClientId: z.string().nullish(),
  isSuspended: z.boolean().optional(),
  hasPassword: z.boolean().optional(),
  ssoIdentities: z.array(object).optional(),
  mfaVerificationFactors: z.array(z.string()).optional(),
  roles: z.array(object).optional(),
  organizations: z.array(object).optional(),
  organizationRoles: z.array(object).optional(),
});

const grant = z.object({ type: z.string().optional(), subjectTokenContext: object.optional() });
const interaction = z.object({
  interactionEvent: z.string().optional(),
  userId: z.string().optional(),
  verificationRecords: z.array(object).optional(),
  signInContext: object.optional(),
});
const application = z.object({
  tenantId: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().nullish(),
  type: z.string().optional(),
  oidcClientMetadata: object.optional(),
  customClientMetadata: object.optional(),
  protectedAppMetadata: object.nullish(),
  customData: object.optional(),
  isThirdParty: z.boolean().optional(),
  appLevelAccessControlEnabled: z.boolean().optional(),
  createdAt: z.number().optional(),
});
const organization = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().nullish(),
  customData: object.optional(),
});

const token = z.object({
  jti: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  scope: z.string().optional(),
  clientId: z.string().optional(),
});
const accessToken = token.extend({
  accountId: z.string().optional(),
  expiresWithSession: z.boolean().optional(),
  grantId: z.string().optional(),
  gty: z.string().optional(),
  sessionUid: z.string().optional(),
  sid: z.string().optional(),
  kind: z.literal('AccessToken').optional(),
});

const customizer = z.object({
  script: z.string(),
  environmentVariables: z.record(z.string(), z.string()).optional(),
  blockIssuanceOnError: z.boolean().optional(),
});

/** Bodies for each token type. Unlike elsewhere, unknown keys are refused, but ignored within a sample (samples 755, 757). */
export const jwtCustomizer = {
  'access-token': customizer
    .extend({
      contextSample: z
        .object({
          user,
          grant: grant.optional(),
          interaction: interaction.optional(),
          application: application.optional(),
          organization: organization.optional(),
        })
        .optional(),
      tokenSample: accessToken.strict().optional(),
    })
    .strict(),
  'client-credentials': customizer
    .extend({
      contextSample: z.object({ application: application.optional() }).optional(),
      tokenSample: token
        .extend({ kind: z.literal('ClientCredentials').optional() })
        .strict()
        .optional(),
    })
    .strict(),
};

/** The script for a token type, with exactly the sent fields. */
export interface JwtCustomizer {
  script: string;
  environmentVariables?: Record<string, string> | undefined;
  blockIssuanceOnError?: boolean | undefined;
  contextSample?: object | undefined;
  tokenSample?: object | undefined;
}
