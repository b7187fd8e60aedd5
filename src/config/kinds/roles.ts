import * as z from 'zod';
import type { Target } from '../targets.ts';
import { type Context, type Kind, type CurrentEntry, without } from './kind.ts';
import {
  grantedScope,
  grantsManagementApi,
  isManagementScope,
  keysOfScope,
  namesOfScope,
} from './role-scopes.ts';

const types = ['User', 'MachineToMachine'] as const;

const schema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(128)
      // Logto takes such a name, but lists the role no more (sample 395).
      .refine((name) => !name.startsWith('#internal:'), {
        error: 'must not begin with #internal:, because Logto hides such roles',
      })
      .meta({
        description:
          'Name by which the role is found, of up to 128 characters; unique among roles of both types, and upper case differs from lower case.',
        examples: ['Customer'],
      }),
    description: z
      .string()
      .min(1)
      .max(128)
      .meta({
        description: 'What the role is for, for people: 1 to 128 characters. Logto requires it.',
        examples: ['Buys things in the shop'],
      }),
    type: z
      .enum(types)
      .default('User')
      .meta({
        description: 'Who can have the role: users, or machine-to-machine applications. Fixed at creation.',
        examples: ['MachineToMachine'],
      }),
    isDefault: z
      .boolean()
      .optional()
      .meta({
        description: 'Whether every new user gets the role, for roles of type User. False by default.',
        examples: [true],
      }),
    scopes: z
      .array(z.string().regex(/.#\S+$/, { error: 'must be written as indicator#scope' }))
      .optional()
      .meta({
        description:
          'Scopes of API resources that the role grants, each as `indicator#scope`. Further ones that the role has stay, unless roles are pruned. `Logto Management API#all` is for machine-to-machine roles.',
        examples: [['https://api.example.com#read:orders']],
      }),
  })
  .superRefine(({ type, isDefault, scopes = [] }, context) => {
    if (type === 'MachineToMachine') {
      if (isDefault === true) {
        context.addIssue({
          code: 'custom',
          path: ['isDefault'],
          message: 'is for roles of type User only, because new users get the role',
        });
      }
      return;
    }
    for (const [index, key] of scopes.entries()) {
      if (!isManagementScope(key)) continue;
      context.addIssue({
        code: 'custom',
        path: ['scopes', index],
        message: 'is a scope of the Management API, which only roles of type MachineToMachine can grant',
      });
    }
  });

type Role = z.infer<typeof schema>;

const row = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.enum(types),
  isDefault: z.boolean(),
});

const path = '/api/roles';

/** The role that Logto gives to the machine-to-machine application that comes with a tenant. */
const ownRole = 'Logto Management API access';

/** Roles with the scopes that they grant (`/api/roles`). Who has a role is declared with the user or application. */
export const roles: Kind<Role> = {
  name: 'roles',
  singular: 'role',
  docs: 'Roles of users and of machine-to-machine applications, found by `name`. Roles that grant the Management API are never deleted, because the credentials of this action may depend on them.',
  schema,
  fields: {
    type: { fixed: true },
    scopes: { compare: 'set', relation: true },
  },
  identifiersOf: ({ name = '' }) => [name],
  provides: ({ name = '', type }) => [{ target: targetOf(type), key: name }],
  referencesOf: ({ scopes = [] }) =>
    scopes.map((key, index) => ({ target: 'scopes', key, path: ['scopes', index] })),

  async list({ api, ids }) {
    const rows = await api.list('read the roles', path, row);
    return rows.map(({ id, ...spec }): CurrentEntry<Role> => {
      ids.add(targetOf(spec.type), id, [spec.name]);
      const isOwn = spec.name === ownRole && spec.type === 'MachineToMachine';
      return { id, spec, protectedReason: isOwn ? 'was made by Logto' : undefined };
    });
  },

  async readRelations({ id, spec: { name = '' } }, _fields, context, declared) {
    const doing = `read the scopes of the role ${JSON.stringify(name)}`;
    const granted = await context.api.get(doing, `${path}/${id}/scopes`, z.array(grantedScope));
    for (const scope of granted) context.ids.add('scopes', scope.id, keysOfScope(scope, context));
    return { scopes: granted.flatMap((scope) => namesOfScope(scope, context, declared?.scopes)) };
  },

  // A role that Logto refuses because of its scopes stays behind without them (samples 352 to 357), so they come later.
  async create({ name, description, type, isDefault }, { api, ids }) {
    const { id } = await api.create({
      doing: `create the role ${JSON.stringify(name)}`,
      path,
      body: { name, description, type, isDefault },
      answer: row,
      findExisting: async () =>
        (await api.list('look for the role', path, row)).find((one) => one.name === name),
    });
    ids.add(targetOf(type), id, [name]);
    return id;
  },

  update: ({ id, spec: { name } }, patch, { api }) =>
    api.change({
      doing: `update the role ${JSON.stringify(name)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: patch,
    }),

  refersTo: ['scopes'],
  async applyRelations({ id, spec: { name }, desired: wanted, current: present }, context) {
    const { api, ids } = context;
    const idsOf = (keys: string[] | undefined): string[] =>
      (keys ?? []).map((key) => ids.idOf('scopes', key));
    const [before, after] = [idsOf(present.scopes), idsOf(wanted.scopes)];
    await grant({ id, name }, without([...new Set(after)], before), context);
    await Promise.all(
      without(before, after).map((scopeId) =>
        api.remove(`take a scope from the role ${JSON.stringify(name)}`, `${path}/${id}/scopes/${scopeId}`),
      ),
    );
  },

  isProtected: async ({ id, spec: { name = '', type } }, context) =>
    type === 'MachineToMachine' && (await grantsManagementApi({ id, name }, context)),

  remove: ({ id, spec: { name } }, { api }) =>
    api.remove(`delete the role ${JSON.stringify(name)}`, `${path}/${id}`),
};

function targetOf(type: Role['type'] | undefined): Target {
  return type === 'MachineToMachine' ? 'machineToMachineRoles' : 'userRoles';
}

/** Adds scopes that the role lacks: a second time, Logto would refuse them all (samples 380, 381). */
async function grant(
  { id, name }: { id: string; name: string },
  scopeIds: string[],
  { api }: Context,
): Promise<void> {
  if (scopeIds.length === 0) return;
  const scopes = z.array(z.object({ id: z.string() }));
  await api.create({
    doing: `give scopes to the role ${JSON.stringify(name)}`,
    path: `${path}/${id}/scopes`,
    body: { scopeIds },
    answer: scopes,
    findExisting: async () => {
      const granted = await api.get('look for the scopes of the role', `${path}/${id}/scopes`, scopes);
      const has = new Set(granted.map((scope) => scope.id));
      return scopeIds.every((scopeId) => has.has(scopeId)) ? granted : undefined;
    },
  });
}
