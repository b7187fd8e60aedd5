import * as z from 'zod';
import { asEntry, collection, named } from './collection.ts';
import { described, flag, limitedName, onlyReplaced, optional, refuseProblems, scopeName } from './fields.ts';
import { idSet } from './id-set.ts';
import type { Context, FieldProblem } from './kind.ts';
import { titleOf } from './requests.ts';
import { defaultRole } from './new-tenant.ts';
import { isManagementScope, scopeKeys } from './scope-names.ts';

const types = ['User', 'MachineToMachine'] as const;

const schema = z
  .strictObject({
    name: described(
      limitedName(128)
        // Logto accepts such a name, but no longer lists the role (sample 395).
        .refine((name) => !name.startsWith('#internal:'), {
          error: 'must not begin with #internal:, because Logto hides such roles',
        }),
      'Name by which the role is found, of up to 128 characters; unique among roles of both types, and upper case differs from lower case.',
      'Customer',
    ),
    description: described(
      limitedName(128, z.string(onlyReplaced)),
      'What the role is for, 1 to 128 characters. Logto requires it, so that it cannot be cleared.',
      'Buys things in the shop',
    ),
    type: described(
      z.enum(types).default('User'),
      'Who can have the role: users, or machine-to-machine applications. Fixed at creation.',
      'MachineToMachine',
    ),
    isDefault: flag('Whether every new user gets the role, for roles of type User. False by default.', true),
    scopes: optional(
      z.array(scopeName),
      'Scopes of API resources that the role grants, each as `indicator#scope`. Further ones that the role has stay, unless roles are pruned. `Logto Management API#all` is for machine-to-machine roles.',
      ['https://api.example.com#read:orders'],
    ),
  })
  .superRefine(
    refuseProblems(({ type, isDefault, scopes = [] }) => {
      if (type === 'MachineToMachine') {
        const sentence = 'is for roles of type User only, because new users get the role';
        return isDefault ? [{ path: ['isDefault'], sentence }] : [];
      }
      const sentence =
        'is a scope of the Management API, which only roles of type MachineToMachine can grant';
      return scopes.flatMap((key, index) =>
        isManagementScope(key) ? { path: ['scopes', index], sentence } : [],
      );
    }),
  );

type Role = z.infer<typeof schema>;

const row = named.extend({ description: z.string(), type: z.enum(types), isDefault: z.boolean() });
const grantedScope = named.extend({ resource: z.object({ indicator: z.string() }) });

const path = '/api/roles';

const defaultDescription = 'This default role grants access to the Logto management API.';

/** Roles with the scopes that they grant (`/api/roles`). Who has a role is declared with the user or application. */
export const roles = collection<Role>({
  name: 'roles',
  singular: 'role',
  docs: 'Roles of users and of machine-to-machine applications, found by `name`. Roles that grant the Management API are never deleted, because the credentials of this action may depend on them.',
  schema,
  path,
  row: row.transform(asEntry),
  paged: true,
  fields: { type: { fixed: true } },
  // Sample 339.
  defaults: { type: 'User', isDefault: false },
  identifiersOf: ({ name = '' }) => [name],
  target: ({ type }) => (type === 'MachineToMachine' ? 'machineToMachineRoles' : 'userRoles'),
  relations: {
    // Logto creates a role without the scopes that it refuses (samples 352 to 357), and refuses repeats (samples 380, 381).
    scopes: idSet({
      singular: 'scope',
      target: 'scopes',
      path: 'scopes',
      key: 'scopeIds',
      refusesRepeats: true,
      list: {
        row: grantedScope,
        namesOf: ({ name, resource }, context) => scopeKeys(resource.indicator, name, context),
      },
    }),
  },
  async readAll({ api }) {
    // The roles of users need the list as well, and take it from here.
    await api.ahead.list('read the roles', path, z.unknown()).catch(() => undefined);
    return api.list('read the roles', path, row.transform(asEntry));
  },
  validateChange: (role, current) => (current ? [] : defaultRoleProblems(role)),
  inNewTenant: (role) =>
    role.name === defaultRole && defaultRoleProblems(role).length === 0 ? { id: '', spec: role } : undefined,
  protectedReason: ({ spec: { name, type } }) =>
    name === defaultRole && type === 'MachineToMachine' ? 'was made by Logto' : undefined,
  isProtected: async ({ id, spec: { name = '', type } }, context) =>
    type === 'MachineToMachine' && (await grantsManagementApi({ id, name }, context)),
});

/** Problems with a role that differs from the one of that name in every new tenant, which is never changed (sample 895). */
function defaultRoleProblems({
  name,
  description,
  type,
  isDefault = false,
  scopes = [],
}: Role): FieldProblem[] {
  if (name !== defaultRole) return [];
  const isSame =
    type === 'MachineToMachine' &&
    description === defaultDescription &&
    !isDefault &&
    scopes.every((scope) => isManagementScope(scope));
  const sentence =
    'is the name of the role that every new tenant has, which is never changed; choose another name';
  return isSame ? [] : [{ path: ['name'], sentence }];
}

/** Whether a role grants access to the Management API, so that Logto may have made it (samples 888 to 891). */
export async function grantsManagementApi(
  { id, name }: { id: string; name: string },
  { api, managementApiResource }: Context,
): Promise<boolean> {
  const doing = `read the scopes of ${titleOf('role', name)}`;
  const scopes = await api.get(doing, `${path}/${id}/scopes`, z.array(grantedScope));
  return scopes.some(({ resource }) => resource.indicator === managementApiResource);
}
