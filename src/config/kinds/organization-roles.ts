import * as z from 'zod';
import type { Ids } from '../ids.ts';
import type { Part, Target } from '../targets.ts';
import { type Kind, type CurrentEntry, without } from './kind.ts';
import { scopeKey } from './resources.ts';
import { isManagementScope } from './role-scopes.ts';

const schema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(128)
    .meta({
      description: 'Name by which the role is found, of up to 128 characters; unique across both types.',
      examples: ['admin'],
    }),
  description: z
    .string()
    .max(256)
    .optional()
    .meta({
      description: 'What the role is for; up to 256 characters.',
      examples: ['Runs the organization'],
    }),
  type: z
    .enum(['User', 'MachineToMachine'])
    .default('User')
    .meta({
      description:
        'Who can have the role: members of an organization, or its machine-to-machine applications.',
      examples: ['User'],
    }),
  scopes: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description: 'Names of organization scopes that the role grants.',
      examples: [['invite:member']],
    }),
  resourceScopes: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description: 'Scopes of API resources that the role grants, as `indicator#scope`.',
      examples: [['https://api.example.com#read:orders']],
    }),
});

type OrganizationRole = z.infer<typeof schema>;

const row = z.object({ id: z.string(), name: z.string() });
const rowWithScopes = row.extend({
  description: z.string().nullish(),
  type: schema.shape.type,
  scopes: z.array(row),
});
const resourceScopeRow = row.extend({ resourceId: z.string() });

const path = '/api/organization-roles';

/** Roles of the organization template (`/api/organization-roles`). */
export const organizationRoles: Kind<OrganizationRole> = {
  name: 'organizationRoles',
  singular: 'organization role',
  docs: 'Roles of the organization template, found by their name. Members and applications have them within an organization.',
  schema,
  emptyInNewTenant: true,
  refersTo: ['organizationScopes', 'scopes'],
  fields: {
    scopes: { compare: 'set', relation: true },
    resourceScopes: { compare: 'set', relation: true },
  },
  identifiersOf: ({ name = '' }) => [name],
  provides: ({ name = '', type }) => [{ target: targetOf(type), key: name }],
  referencesOf: ({ scopes = [], resourceScopes = [] }) => [
    ...scopes.map((key, index) => ({
      target: 'organizationScopes' as const,
      key,
      path: ['scopes', index],
    })),
    ...resourceScopes.map((key, index) => ({
      target: 'scopes' as const,
      key,
      path: ['resourceScopes', index],
    })),
  ],

  async list({ api, ids }) {
    const rows = await api.list('read the organization roles', path, rowWithScopes);
    return rows.map(({ id, name, description, type, scopes }): CurrentEntry<OrganizationRole> => {
      ids.add(targetOf(type), id, [name]);
      for (const scope of scopes) ids.add('organizationScopes', scope.id, [scope.name]);
      const names = scopes.map((scope) => scope.name);
      return { id, spec: { name, description: description ?? '', type, scopes: names } };
    });
  },

  async readRelations({ id, spec: { name } }, fields, { api, ids }, declared) {
    if (!fields.has('resourceScopes')) return {};
    const rows = await api.list(
      `read the resource scopes of the organization role ${JSON.stringify(name)}`,
      `${path}/${id}/resource-scopes`,
      resourceScopeRow,
    );
    return { resourceScopes: rows.map((scope) => nameOfScope(scope, ids, declared?.resourceScopes)) };
  },

  // Logto refuses this for a role outside of organizations, and takes it here without a word.
  planNote: ({ type, resourceScopes = [] }) =>
    type === 'User' && resourceScopes.some((scope) => isManagementScope(scope))
      ? 'every member with this role gets full access to the Management API of the tenant'
      : undefined,

  async create({ name, description, type }, { api, ids }) {
    const { id } = await api.create({
      doing: `create the organization role ${JSON.stringify(name)}`,
      path,
      body: { name, description, type },
      answer: row,
      findExisting: async () =>
        (await api.list('look for the organization role', path, row)).find((one) => one.name === name),
    });
    ids.add(targetOf(type), id, [name]);
    return id;
  },

  async update({ id, spec: { name = '' } }, patch, { api, ids }) {
    await api.change({
      doing: `update the organization role ${JSON.stringify(name)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: patch,
    });
    if (patch.type !== undefined) ids.add(targetOf(patch.type), id, [name]);
  },

  async applyRelations({ id, spec, desired: wanted, current: present }, { api, ids }) {
    const bring = async (
      field: 'scopes' | 'resourceScopes',
      { set, key, target }: { set: string; key: string; target: Target },
    ): Promise<void> => {
      const names = wanted[field];
      if (names === undefined) return;
      // What is not declared and stays is not sent: of scopes of resources, it may be gone by now.
      const keepsOthers = without(names, spec[field]).length > 0;
      const sent = keepsOthers ? without(names, present[field]) : names;
      await api.change({
        doing: `set the ${set.replace('-', ' ')} of the organization role ${JSON.stringify(spec.name)}`,
        method: keepsOthers ? 'POST' : 'PUT',
        path: `${path}/${id}/${set}`,
        // Logto refuses an id that comes twice.
        body: { [key]: [...new Set(sent.map((name) => ids.idOf(target, name)))] },
        done: keepsOthers ? 201 : 204,
      });
    };
    await Promise.all([
      bring('scopes', { set: 'scopes', key: 'organizationScopeIds', target: 'organizationScopes' }),
      bring('resourceScopes', { set: 'resource-scopes', key: 'scopeIds', target: 'scopes' }),
    ]);
  },

  remove: ({ id, spec: { name } }, { api }) =>
    api.remove(`delete the organization role ${JSON.stringify(name)}`, `${path}/${id}`),
};

function targetOf(type: OrganizationRole['type'] | undefined): Part {
  return type === 'MachineToMachine' ? 'machineToMachineOrganizationRoles' : 'userOrganizationRoles';
}

/** `indicator#scope`, or with the id of the resource when the resources have not been read, because no entry speaks of them. */
function nameOfScope(
  { id, name, resourceId }: z.infer<typeof resourceScopeRow>,
  ids: Ids,
  preferred: readonly string[] | undefined,
): string {
  const known = ids.nameOf('scopes', id, preferred);
  if (known !== undefined) return known;
  const key = scopeKey(resourceId, name);
  ids.add('scopes', id, [key]);
  return key;
}
