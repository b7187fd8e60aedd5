import * as z from 'zod';

/** The fields of each part of a context sample. Logto drops others without a word, and checks the values itself. */
const contextFields = {
  user: [
    'id',
    'username',
    'primaryEmail',
    'primaryPhone',
    'name',
    'avatar',
    'customData',
    'identities',
    'lastSignInAt',
    'createdAt',
    'updatedAt',
    'profile',
    'applicationId',
    'cimdClientId',
    'isSuspended',
    'hasPassword',
    'ssoIdentities',
    'mfaVerificationFactors',
    'roles',
    'organizations',
    'organizationRoles',
  ],
  grant: ['type', 'subjectTokenContext'],
  interaction: ['interactionEvent', 'userId', 'verificationRecords', 'signInContext'],
  application: [
    'tenantId',
    'id',
    'name',
    'description',
    'type',
    'oidcClientMetadata',
    'customClientMetadata',
    'protectedAppMetadata',
    'customData',
    'isThirdParty',
    'appLevelAccessControlEnabled',
    'createdAt',
  ],
  organization: ['id', 'name', 'description', 'customData'],
};

const json = z.json();

/** One part of a context sample. */
function part(name: keyof typeof contextFields) {
  return z.partialRecord(z.enum(contextFields[name]), json).optional();
}

/** What a script is tried with in Logto Console as `context`. */
export const contextSample = z
  .strictObject({
    user: part('user').meta({
      description: 'The user that the token is for. Needed for access-token, and for it only.',
      examples: [{ username: 'alice' }],
    }),
    grant: part('grant').meta({
      description: 'What a token exchange was asked with. For access-token only.',
    }),
    interaction: part('interaction').meta({
      description: 'How the user signed in. For access-token only.',
    }),
    application: part('application').meta({
      description: 'The application that the token is for.',
      examples: [{ name: 'Shop' }],
    }),
    organization: part('organization').meta({
      description: 'The organization that the token is for. For access-token only.',
    }),
  })
  .optional()
  .meta({
    description:
      'What the script is tried with in Logto Console as context; has no effect on tokens. For client-credentials only application.',
    examples: [{ user: { username: 'alice' } }],
  });

/** The fields of a part of a context sample, by the path of that part; `undefined` elsewhere. */
export function sampleFieldsAt([sample, name, ...rest]: readonly PropertyKey[]): string[] | undefined {
  if (sample !== 'contextSample' || rest.length > 0) return undefined;
  return Object.entries(contextFields).find(([known]) => known === name)?.[1];
}

/** What a script is tried with in Logto Console as `token`. */
export const tokenSample = z
  .strictObject({
    jti: z.string().optional().meta({ description: 'Id of the token.' }),
    aud: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Audience of the token: one or a list.', examples: ['https://api.example.com'] }),
    scope: z
      .string()
      .optional()
      .meta({
        description: 'Scopes of the token, with blanks between.',
        examples: ['read:orders write:orders'],
      }),
    clientId: z.string().optional().meta({ description: 'Id of the application.' }),
    accountId: z.string().optional().meta({ description: 'Id of the user. For access-token only.' }),
    expiresWithSession: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the token expires with the session. For access-token only.' }),
    grantId: z.string().optional().meta({ description: 'Id of the grant. For access-token only.' }),
    gty: z.string().optional().meta({ description: 'Type of the grant. For access-token only.' }),
    sessionUid: z.string().optional().meta({ description: 'Id of the session. For access-token only.' }),
    sid: z.string().optional().meta({ description: 'Session id of the client. For access-token only.' }),
    kind: z
      .enum(['AccessToken', 'ClientCredentials'])
      .optional()
      .meta({ description: 'AccessToken for access-token, ClientCredentials for client-credentials.' }),
  })
  .optional()
  .meta({
    description: 'What the script is tried with in Logto Console as token; has no effect on tokens.',
    examples: [{ aud: 'https://api.example.com' }],
  });

const ofMachines = {
  contextSample: ['application'],
  tokenSample: ['jti', 'aud', 'scope', 'clientId', 'kind'],
};

/** What Logto would drop from the samples of a type of token, or refuse. */
export function* sampleProblems(
  tokenType: string,
  samples: { contextSample?: object | undefined; tokenSample?: { kind?: string | undefined } | undefined },
): Generator<{ path: string[]; sentence: string }> {
  if (tokenType === 'client-credentials') {
    for (const sample of ['contextSample', 'tokenSample'] as const) {
      for (const field of Object.keys(samples[sample] ?? {})) {
        if (ofMachines[sample].includes(field)) continue;
        const sentence = `is not known for client-credentials; the fields there are ${ofMachines[sample].join(', ')}`;
        yield { path: [sample, field], sentence };
      }
    }
  }
  if (tokenType === 'access-token' && samples.contextSample && !('user' in samples.contextSample)) {
    yield { path: ['contextSample', 'user'], sentence: 'is required for access-token' };
  }
  const wanted = tokenType === 'access-token' ? 'AccessToken' : 'ClientCredentials';
  const kind = samples.tokenSample?.kind;
  if (kind !== undefined && kind !== wanted) {
    yield { path: ['tokenSample', 'kind'], sentence: `must be ${wanted} for ${tokenType}` };
  }
}
