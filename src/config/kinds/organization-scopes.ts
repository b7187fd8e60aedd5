import * as z from 'zod';
import type { Kind, CurrentEntry } from './kind.ts';

const schema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(128)
    .meta({
      description: 'Name by which the scope is found, of up to 128 characters.',
      examples: ['invite:member'],
    }),
  description: z
    .string()
    .max(256)
    .optional()
    .meta({
      description: 'What the scope allows, for people; up to 256 characters.',
      examples: ['Invite members'],
    }),
});

type OrganizationScope = z.infer<typeof schema>;

const row = z.object({ id: z.string(), name: z.string(), description: z.string().nullish() });

const path = '/api/organization-scopes';

/** Scopes (permissions) of the organization template (`/api/organization-scopes`). */
export const organizationScopes: Kind<OrganizationScope> = {
  name: 'organizationScopes',
  singular: 'organization scope',
  docs: 'Permissions of the organization template, found by their name. Organization roles grant them.',
  schema,
  emptyInNewTenant: true,
  fields: {},
  identifiersOf: ({ name = '' }) => [name],

  async list({ api }) {
    const rows = await api.list('read the organization scopes', path, row);
    return rows.map(({ id, name, description }): CurrentEntry<OrganizationScope> => ({
      id,
      spec: { name, description: description ?? '' },
    }));
  },

  async create(spec, { api }) {
    const { id } = await api.create({
      doing: `create the organization scope ${JSON.stringify(spec.name)}`,
      path,
      body: spec,
      answer: row,
      findExisting: async () =>
        (await api.list('look for the organization scope', path, row)).find(({ name }) => name === spec.name),
    });
    return id;
  },

  update: ({ id, spec: { name } }, patch, { api }) =>
    api.change({
      doing: `update the organization scope ${JSON.stringify(name)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: patch,
    }),

  remove: ({ id, spec: { name } }, { api }) =>
    api.remove(`delete the organization scope ${JSON.stringify(name)}`, `${path}/${id}`),
};
