import { Script } from 'node:vm';
import * as z from 'zod';
import { explainByNames, fieldsAt } from '../known-fields.ts';
import type { ManagementApi } from '../../logto/management.ts';
import { contextSample, sampleFieldsAt, sampleProblems, tokenSample } from './jwt-customizer-samples.ts';
import type { Kind, CurrentEntry } from './kind.ts';

const tokenTypes = ['access-token', 'client-credentials'] as const;
type TokenType = (typeof tokenTypes)[number];

const schema = z
  .strictObject({
    tokenType: z.enum(tokenTypes).meta({
      description:
        'Tokens that the script adds claims to: access-token for those of users, client-credentials for those of machine-to-machine applications. There is one script for each.',
      examples: ['access-token'],
    }),
    script: z.string().meta({
      description:
        'JavaScript that defines the function getCustomJwtClaims, which gives the claims. Environment variables are not filled in here; ${…} is part of the script.',
      examples: [
        'const getCustomJwtClaims = async ({ token, context, environmentVariables }) => ({ tier: environmentVariables.TIER });',
      ],
    }),
    environmentVariables: z
      .record(z.string(), z.string())
      .optional()
      .meta({
        description:
          'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.',
        examples: [{ TIER: 'gold', API_KEY: '${CLAIMS_API_KEY}' }],
      }),
    blockIssuanceOnError: z
      .boolean()
      .optional()
      .meta({ description: 'Whether no token is given out when the script fails. False by default.' }),
    contextSample,
    tokenSample,
  })
  .superRefine(({ tokenType, ...samples }, context) => {
    for (const { path, sentence } of sampleProblems(tokenType, samples)) {
      context.addIssue({ code: 'custom', path, message: sentence });
    }
  });

interface JwtCustomizer {
  tokenType: TokenType;
  script: string;
  environmentVariables?: Record<string, string> | undefined;
  blockIssuanceOnError?: boolean | undefined;
  contextSample?: object | undefined;
  tokenSample?: object | undefined;
}

const row = z.object({
  key: z.string(),
  value: z.object({
    script: z.string(),
    environmentVariables: z.record(z.string(), z.string()).optional(),
    blockIssuanceOnError: z.boolean().optional(),
    contextSample: z.looseObject({}).optional(),
    tokenSample: z.looseObject({}).optional(),
  }),
});

const typesByKey: Readonly<Record<string, TokenType>> = {
  'jwt.accessToken': 'access-token',
  'jwt.clientCredentials': 'client-credentials',
};

const path = '/api/configs/jwt-customizer';

/** The scripts that add claims to access tokens (`/api/configs/jwt-customizer`). */
export const jwtCustomizers: Kind<JwtCustomizer> = {
  name: 'jwtCustomizers',
  singular: 'JWT customizer',
  docs: 'Scripts that add claims to access tokens, found by `tokenType`; one at most for each. A script is only checked to be JavaScript, and never run.',
  schema,
  emptyInNewTenant: true,
  literalFields: ['script'],
  fields: {
    environmentVariables: { compare: 'whole', secret: true },
    contextSample: { compare: 'whole' },
    tokenSample: { compare: 'whole' },
  },
  explain: (field, at) => explainByNames(field, sampleFieldsAt(at) ?? fieldsAt(schema, at)),
  identifiersOf: ({ tokenType = '' }) => [tokenType],
  planNote: ({ script }) => {
    const flaw = flawOf(script);
    return flaw === undefined ? undefined : `${flaw}; Logto takes the script and fails when it makes a token`;
  },

  async list({ api }) {
    const rows = await api.get('read the JWT customizers', path, z.array(row));
    return rows.flatMap(({ key, value }): CurrentEntry<JwtCustomizer>[] => {
      const tokenType = typesByKey[key];
      return tokenType === undefined ? [] : [{ id: tokenType, spec: { tokenType, ...value } }];
    });
  },

  async create(spec, { api }) {
    await put(api, 'create', spec);
    return spec.tokenType;
  },

  // PATCH merges, and wants the script all the same (samples 752, 753).
  update: ({ id, spec }, patch, { api }) => put(api, 'update', { ...spec, ...patch, tokenType: id }),

  remove: ({ id }, { api }) => api.remove(`delete the JWT customizer ${JSON.stringify(id)}`, `${path}/${id}`),
};

/** Sets the whole customizer (samples 749, 750). */
function put(
  api: ManagementApi,
  verb: 'create' | 'update',
  { tokenType, ...body }: Partial<Omit<JwtCustomizer, 'tokenType'>> & { tokenType: string },
): Promise<void> {
  const doing = `${verb} the JWT customizer ${JSON.stringify(tokenType)}`;
  return api.change({ doing, method: 'PUT', path: `${path}/${tokenType}`, body });
}

/** What can be told of a script without running it. */
function flawOf(script: string): string | undefined {
  try {
    void new Script(script);
  } catch (error) {
    return `the script is no JavaScript (${error instanceof Error ? error.message : String(error)})`;
  }
  return script.includes('getCustomJwtClaims') ? undefined : 'the script defines no getCustomJwtClaims';
}
