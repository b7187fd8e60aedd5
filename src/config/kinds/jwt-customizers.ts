import * as z from 'zod';
import { collection } from './collection.ts';
import { described, flag, optional, refuseProblems, section, text } from './fields.ts';
import { without } from './id-set.ts';
import type { Context, FieldProblem } from './kind.ts';
import { titleOf } from './requests.ts';
import { flawOf } from './scripts.ts';

/** The fields of each part of a context sample. Logto silently ignores others, and validates their values itself. */
// prettier-ignore
const contextFields = {
  user: [
    'id', 'username', 'primaryEmail', 'primaryPhone', 'name', 'avatar', 'customData', 'identities',
    'lastSignInAt', 'createdAt', 'updatedAt', 'profile', 'applicationId', 'cimdClientId', 'isSuspended',
    'hasPassword', 'ssoIdentities', 'mfaVerificationFactors', 'roles', 'organizations', 'organizationRoles',
  ],
  grant: ['type', 'subjectTokenContext'],
  interaction: ['interactionEvent', 'userId', 'verificationRecords', 'signInContext'],
  application: [
    'tenantId', 'id', 'name', 'description', 'type', 'oidcClientMetadata', 'customClientMetadata',
    'protectedAppMetadata', 'customData', 'isThirdParty', 'appLevelAccessControlEnabled', 'createdAt',
  ],
  organization: ['id', 'name', 'description', 'customData'],
};

const json = z.json();

/** One part of a context sample. */
const part = (name: keyof typeof contextFields, description: string, ...examples: object[]) =>
  optional(z.partialRecord(z.enum(contextFields[name]), json), description, ...examples);

/** What a script is tried with in Logto Console as `context`. */
const contextSample = section(
  'What the script is tried with in Logto Console as context; has no effect on tokens. For client-credentials only application.',
  {
    user: part('user', 'The user that the token is for. Needed for access-token, and for it only.', {
      username: 'alice',
    }),
    grant: part('grant', 'What a token exchange was asked with. For access-token only.'),
    interaction: part('interaction', 'How the user signed in. For access-token only.'),
    application: part('application', 'The application that the token is for.', { name: 'Shop' }),
    organization: part('organization', 'The organization that the token is for. For access-token only.'),
  },
).meta({ examples: [{ user: { username: 'alice' } }] });

/** What a script is tried with in Logto Console as `token`. */
const tokenSample = section(
  'What the script is tried with in Logto Console as token; has no effect on tokens.',
  {
    jti: text('Id of the token.'),
    aud: optional(
      z.union([z.string(), z.array(z.string())]),
      'Audience of the token: one or a list.',
      'https://api.example.com',
    ),
    scope: text('Scopes of the token, with spaces between.', 'read:orders write:orders'),
    clientId: text('Id of the application.'),
    accountId: text('Id of the user. For access-token only.'),
    expiresWithSession: flag('Whether the token expires with the session. For access-token only.'),
    grantId: text('Id of the grant. For access-token only.'),
    gty: text('Type of the grant. For access-token only.'),
    sessionUid: text('Id of the session. For access-token only.'),
    sid: text('Session id of the client. For access-token only.'),
    kind: optional(
      z.enum(['AccessToken', 'ClientCredentials']),
      'AccessToken for access-token, ClientCredentials for client-credentials.',
    ),
  },
).meta({ examples: [{ aud: 'https://api.example.com' }] });

/** The fields of samples for client-credentials. */
const machineFields = {
  contextSample: ['application'],
  tokenSample: ['jti', 'aud', 'scope', 'clientId', 'kind'],
};

/** Problems with samples that Logto would refuse or ignore for a type of token. */
function* sampleProblems(
  tokenType: string,
  samples: { contextSample?: object | undefined; tokenSample?: { kind?: string | undefined } | undefined },
): Generator<FieldProblem> {
  if (tokenType === 'client-credentials') {
    for (const sample of ['contextSample', 'tokenSample'] as const) {
      const known = machineFields[sample];
      const sentence = `is not known for client-credentials; the fields there are ${known.join(', ')}`;
      for (const field of without(Object.keys(samples[sample] ?? {}), known)) {
        yield { path: [sample, field], sentence };
      }
    }
  }
  if (tokenType === 'access-token' && samples.contextSample && !('user' in samples.contextSample)) {
    yield { path: ['contextSample', 'user'], sentence: 'is required for access-token' };
  }
  const expected = tokenType === 'access-token' ? 'AccessToken' : 'ClientCredentials';
  const kind = samples.tokenSample?.kind;
  if (kind !== undefined && kind !== expected) {
    yield { path: ['tokenSample', 'kind'], sentence: `must be ${expected} for ${tokenType}` };
  }
}

const tokenTypes = ['access-token', 'client-credentials'] as const;
type TokenType = (typeof tokenTypes)[number];

const schema = z
  .strictObject({
    tokenType: described(
      z.enum(tokenTypes),
      'Tokens that the script adds claims to: access-token for those of users, client-credentials for those of machine-to-machine applications. There is one script for each.',
      'access-token',
    ),
    script: described(
      z.string(),
      'JavaScript that defines the function getCustomJwtClaims, which gives the claims. Environment variables are not filled in here; ${…} is part of the script.',
      'const getCustomJwtClaims = async ({ token, context, environmentVariables }) => ({ tier: environmentVariables.TIER });',
    ),
    environmentVariables: optional(
      z.record(z.string(), z.string()),
      'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.',
      { TIER: 'gold', API_KEY: '${LOGTO_SECRET_CLAIMS_API_KEY}' },
    ),
    blockIssuanceOnError: flag('Whether no token is given out when the script fails. False by default.'),
    contextSample,
    tokenSample,
  })
  .superRefine(refuseProblems(({ tokenType, ...samples }) => sampleProblems(tokenType, samples)));

/** Later versions of Logto may have further fields of samples. */
type JwtCustomizer = Omit<z.infer<typeof schema>, 'contextSample' | 'tokenSample'> & {
  contextSample?: object | undefined;
  tokenSample?: object | undefined;
};

const typesByKey: Readonly<Record<string, TokenType>> = {
  'jwt.accessToken': 'access-token',
  'jwt.clientCredentials': 'client-credentials',
};

const row = z
  .object({
    key: z.string(),
    value: z.object({
      script: z.string(),
      environmentVariables: z.record(z.string(), z.string()).optional(),
      blockIssuanceOnError: z.boolean().optional(),
      contextSample: z.looseObject({}).optional(),
      tokenSample: z.looseObject({}).optional(),
    }),
  })
  .transform(({ key, value }) => {
    const tokenType = typesByKey[key];
    return tokenType && { id: tokenType, spec: { tokenType, ...value } };
  });

const path = '/api/configs/jwt-customizer';

/** The scripts that add claims to access tokens (`/api/configs/jwt-customizer`). */
export const jwtCustomizers = collection<JwtCustomizer>({
  name: 'jwtCustomizers',
  singular: 'JWT customizer',
  docs: 'Scripts that add claims to access tokens, found by `tokenType`; one at most for each. A script is only checked to be JavaScript, and never run.',
  schema,
  path,
  row,
  emptyInNewTenant: true,
  literalFields: ['script'],
  fields: {
    environmentVariables: { compare: 'whole', secret: true },
    script: { private: true, textFile: 'javascript' },
    contextSample: { compare: 'whole', private: true },
    tokenSample: { compare: 'whole', private: true },
  },
  identifiersOf: ({ tokenType = '' }) => [tokenType],
  planNote({ script }) {
    const flaw = flawOf(script, 'getCustomJwtClaims');
    return flaw && `${flaw}; Logto accepts the script, then fails to issue tokens`;
  },

  async create(spec, context) {
    await put('create', spec, context);
    return spec.tokenType;
  },

  // PATCH merges, and needs the script all the same (samples 752, 753).
  update: ({ id, spec }, patch, context) => put('update', { ...spec, ...patch, tokenType: id }, context),
});

/** Sets the whole customizer (samples 749, 750). */
function put(
  verb: string,
  { tokenType, ...body }: Partial<Omit<JwtCustomizer, 'tokenType'>> & { tokenType: string },
  { api }: Context,
): Promise<void> {
  const doing = `${verb} ${titleOf('JWT customizer', tokenType)}`;
  return api.change({ doing, method: 'PUT', path: `${path}/${tokenType}`, body });
}
