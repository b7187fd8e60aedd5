import * as z from 'zod';
import type { Target } from '../targets.ts';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import { described, limited, limitedName, names, optional } from './fields.ts';
import { type IdSet, idSet, registryOf, without } from './id-set.ts';
import type { Relation } from './relations.ts';
import { isManagementScope, scopeKey } from './scope-names.ts';

const schema = z.strictObject({
  name: described(
    limitedName(128),
    'Name by which the role is found, of up to 128 characters; unique across both types.',
    'admin',
  ),
  description: optional(
    limited(256).nullable(),
    'What the role is for, up to 256 characters; null for none.',
    'Runs the organization',
  ),
  type: described(
    z.enum(['User', 'MachineToMachine']).default('User'),
    'Who can have the role: members of an organization, or its machine-to-machine applications.',
    'User',
  ),
  scopes: names('Names of organization scopes that the role grants.', 'invite:member'),
  resourceScopes: names(
    'Scopes of API resources that the role grants, as `indicator#scope`.',
    'https://api.example.com#read:orders',
  ),
});

type OrganizationRole = z.infer<typeof schema>;

const row = named.extend({
  description: orEmpty,
  type: schema.shape.type,
  scopes: z.array(named).transform((scopes) => scopes.map(({ name }) => name)),
});

/** Roles of the organization template (`/api/organization-roles`). */
export const organizationRoles = collection<OrganizationRole>({
  name: 'organizationRoles',
  singular: 'organization role',
  docs: 'Roles of the organization template, found by their name. Members and applications have them within an organization.',
  schema,
  path: '/api/organization-roles',
  row: row.transform(asEntry),
  paged: true,
  emptyInNewTenant: true,
  // Sample 130.
  defaults: { type: 'User' },
  identifiersOf: ({ name = '' }) => [name],
  target: ({ type }) =>
    type === 'MachineToMachine' ? 'machineToMachineOrganizationRoles' : 'userOrganizationRoles',
  relations: {
    scopes: granted({
      singular: 'scope',
      target: 'organizationScopes',
      path: 'scopes',
      key: 'organizationScopeIds',
    }),
    resourceScopes: granted({
      singular: 'resource scope',
      target: 'scopes',
      path: 'resource-scopes',
      key: 'scopeIds',
      // By the id of the resource when resources have not been read, because no entry refers to them.
      list: {
        row: named.extend({ resourceId: z.string() }),
        paged: true,
        namesOf: ({ id, name, resourceId }, { ids }) =>
          ids.keysOf('scopes', id) ?? [scopeKey(resourceId, name)],
      },
    }),
  },

  // Logto refuses this for a role outside of organizations, and silently accepts it here.
  planNote: ({ type, resourceScopes = [] }) =>
    type === 'User' && resourceScopes.some((scope) => isManagementScope(scope))
      ? 'every member with this role gets full access to the Management API of the tenant'
      : undefined,
});

function granted<Row extends z.infer<typeof named>>(
  set: IdSet<OrganizationRole, Row> & { target: Target },
): Relation<OrganizationRole, string[]> {
  return {
    ...idSet(set),
    async apply(owner, { declared, desired, current }, { api, ids }) {
      // What is not declared and stays is not sent: a scope of a resource may be deleted by now.
      const keepsOthers = without(desired, declared).length > 0;
      const sent = keepsOthers ? without(desired, current) : desired;
      await api.change({
        doing: `set the ${set.singular}s of ${owner.title}`,
        method: keepsOthers ? 'POST' : 'PUT',
        path: `${owner.path}/${set.path}`,
        // Logto refuses an id that comes twice.
        body: { [set.key]: [...new Set(sent.map((name) => ids.idOf(registryOf(set.target), name)))] },
        done: keepsOthers ? 201 : 204,
      });
    },
  };
}
