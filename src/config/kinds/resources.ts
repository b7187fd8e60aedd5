import * as z from 'zod';
import { type Context, type Kind, type CurrentEntry, type Relations, without } from './kind.ts';
import { refuseRepeats } from './refuse-repeats.ts';

const scope = z.strictObject({
  name: z
    .string()
    .regex(/^\S+$/, { error: 'must be one word without blanks' })
    .meta({
      description: 'Name of the scope, without blanks; unique within the resource.',
      examples: ['read:orders'],
    }),
  description: z
    .string()
    .optional()
    .meta({ description: 'What the scope allows, for people.', examples: ['Read orders'] }),
});

const schema = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({ description: 'Name shown in Logto Console.', examples: ['Shop API'] }),
  indicator: z.url().meta({
    description:
      'Resource indicator, the audience of access tokens: an absolute URI, by which the resource is found. A trailing slash makes another one. Fixed at creation.',
    examples: ['https://api.example.com'],
  }),
  accessTokenTtl: z
    .int()
    .min(1)
    .optional()
    .meta({
      description: 'Lifetime of access tokens, in seconds. Logto gives 3600 by default.',
      examples: [3600],
    }),
  isDefault: z.boolean().optional().meta({
    description: 'Whether tokens are for this resource when none is asked for. A tenant has one at most.',
  }),
  scopes: z
    .array(scope)
    .superRefine(refuseRepeats(({ name }) => name, 'name'))
    .optional()
    .meta({ description: 'Scopes (permissions) of the resource. Referred to as `indicator#scope`.' }),
});

type Resource = z.infer<typeof schema>;

const scopeRow = z.object({ id: z.string(), name: z.string(), description: z.string().nullish() });
const row = z.object({
  id: z.string(),
  name: z.string(),
  indicator: z.string(),
  isDefault: z.boolean(),
  accessTokenTtl: z.number(),
});
const rowWithScopes = row.extend({ scopes: z.array(scopeRow) });

/** API resources with their scopes (`/api/resources`). */
export const resources: Kind<Resource> = {
  name: 'resources',
  singular: 'API resource',
  docs: 'API resources with their scopes, found by `indicator`. Scopes are referred to as `indicator#scope`; the one of the Management API is `Logto Management API#all`.',
  schema,
  emptyInNewTenant: true,
  fields: {
    scopes: { compare: 'keyed', by: 'name', relation: true },
    // Has a route of its own.
    isDefault: { relation: true },
  },
  identifiersOf: ({ indicator = '' }) => [indicator],
  provides: ({ indicator, scopes }) =>
    (scopes ?? []).map(({ name }) => ({ target: 'scopes', key: scopeKey(indicator, name) })),

  async list({ api, ids, managementApiResource }) {
    const rows = await api.get(
      'read the API resources',
      '/api/resources?includeScopes=true',
      z.array(rowWithScopes),
    );
    return rows.map(({ id, scopes, ...rest }): CurrentEntry<Resource> => {
      const isBuiltIn = rest.indicator === managementApiResource;
      for (const one of scopes) {
        const keys = [scopeKey(rest.indicator, one.name)];
        // The indicator of the Management API differs from tenant to tenant; its name does not.
        ids.add('scopes', one.id, isBuiltIn ? [scopeKey(managementApi, one.name), ...keys] : keys);
      }
      return {
        id,
        spec: {
          ...rest,
          scopes: scopes.map(({ name, description }) => ({ name, description: description ?? '' })),
        },
        protectedReason: isBuiltIn ? 'is the Management API' : undefined,
      };
    });
  },

  async create({ name, indicator, accessTokenTtl }, { api }) {
    const { id } = await api.create({
      doing: `create the API resource ${JSON.stringify(indicator)}`,
      path: '/api/resources',
      body: { name, indicator, accessTokenTtl },
      answer: row,
      findExisting: async () =>
        (await api.get('look for the API resource', '/api/resources', z.array(row))).find(
          (one) => one.indicator === indicator,
        ),
    });
    return id;
  },

  update: ({ id, spec }, patch, { api }) =>
    api.change({
      doing: `update the API resource ${JSON.stringify(spec.indicator)}`,
      method: 'PATCH',
      path: `/api/resources/${id}`,
      body: patch,
    }),

  async applyRelations(relations, context) {
    const { id, spec, desired: wanted, current: present } = relations;
    await Promise.all([
      bringScopes(relations, context),
      wanted.isDefault === undefined || wanted.isDefault === (present.isDefault ?? false)
        ? undefined
        : context.api.change({
            doing: `make ${JSON.stringify(spec.indicator)} the default API resource, or not`,
            method: 'PATCH',
            path: `/api/resources/${id}/is-default`,
            body: { isDefault: wanted.isDefault },
          }),
    ]);
  },

  remove: ({ id, spec }, { api }) =>
    api.remove(`delete the API resource ${JSON.stringify(spec.indicator)}`, `/api/resources/${id}`),
};

/** The name of a scope for references: `https://api.example.com#read:orders`. */
export function scopeKey(indicator = '', scopeName = ''): string {
  return `${indicator}#${scopeName}`;
}

/** How files call the resource that Logto makes for each tenant. */
export const managementApi = 'Logto Management API';

async function bringScopes(
  { id, spec: { indicator }, desired: wanted, current: present }: Relations<Resource>,
  { api, ids }: Context,
): Promise<void> {
  const path = `/api/resources/${id}/scopes`;
  const list = () => api.list(`read the scopes of ${JSON.stringify(indicator)}`, path, scopeRow);
  const names = (scopes: Resource['scopes']) => scopes?.map(({ name }) => name);
  const gone = wanted.scopes ? without(names(present.scopes), names(wanted.scopes)) : [];
  await Promise.all([
    ...(wanted.scopes ?? []).map(async ({ name, description }) => {
      const key = scopeKey(indicator, name);
      const there = present.scopes?.find((one) => one.name === name);
      if (there === undefined) {
        const { id: scopeId } = await api.create({
          doing: `create the scope ${JSON.stringify(key)}`,
          path,
          body: { name, description },
          answer: scopeRow,
          findExisting: async () => (await list()).find((one) => one.name === name),
        });
        ids.add('scopes', scopeId, [key]);
      } else if (description !== undefined && description !== there.description) {
        await api.change({
          doing: `update the scope ${JSON.stringify(key)}`,
          method: 'PATCH',
          path: `${path}/${ids.idOf('scopes', key)}`,
          body: { description },
        });
      }
    }),
    ...gone.map((name) => {
      const key = scopeKey(indicator, name);
      return api.remove(`delete the scope ${JSON.stringify(key)}`, `${path}/${ids.idOf('scopes', key)}`);
    }),
  ]);
}
