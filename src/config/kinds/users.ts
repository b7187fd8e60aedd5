import * as z from 'zod';
import type { ManagementApi } from '../../logto/management.ts';
import { type Kind, type CurrentEntry, without } from './kind.ts';
import { userKeysOf } from './user-keys.ts';
import { type User, profileRow, userSchema } from './user-schema.ts';

const row = z.object({
  id: z.string(),
  username: z.string().nullable(),
  primaryEmail: z.string().nullable(),
  primaryPhone: z.string().nullable(),
  name: z.string().nullable(),
  avatar: z.string().nullable(),
  customData: z.record(z.string(), z.json()),
  profile: profileRow,
  isSuspended: z.boolean(),
});
type UserRow = z.infer<typeof row>;
const roleRow = z.object({ id: z.string(), name: z.string(), isDefault: z.boolean() });

const path = '/api/users';
const label = (spec: Partial<User>): string => JSON.stringify(userKeysOf(spec)[0] ?? '');

/** Users (`/api/users`), found by username, e-mail address or phone number. */
export const users: Kind<User> = {
  name: 'users',
  singular: 'user',
  docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created.',
  schema: userSchema,
  emptyInNewTenant: true,
  refersTo: ['userRoles'],
  fields: {
    password: { creationOnly: true, secret: true },
    roles: { compare: 'set', relation: true },
    // Has a route of its own.
    isSuspended: { relation: true },
  },
  identifiersOf: userKeysOf,
  referencesOf: ({ roles = [] }) =>
    roles.map((key, index) => ({ target: 'userRoles', key, path: ['roles', index] })),

  async list({ api }, names) {
    const doing = 'read the users';
    const most = names === undefined ? Infinity : Math.max(fewUsers, names.size * 100);
    const all = await api.shortList(doing, path, row, most);
    // Looking for each by its name is less to read then.
    const found = all ?? (await Promise.all([...(names ?? [])].map((name) => search(name, api)))).flat();
    return [...new Map(found.map((user) => [user.id, presentOf(user)])).values()];
  },

  async readRelations({ id, spec }, fields, { api, ids }, declared) {
    if (!fields.has('roles')) return {};
    const roles = await api.list(`read the roles of the user ${label(spec)}`, `${path}/${id}/roles`, roleRow);
    for (const role of roles) ids.add('roles', role.id, [role.name]);
    // Logto gives every new user the default roles, so that they only count where they are declared.
    const counts = (name: string): boolean => declared?.roles?.includes(name) ?? true;
    const counted = roles.filter(({ name, isDefault }) => !isDefault || counts(name));
    return { roles: counted.map(({ name }) => name) };
  },

  async create({ roles: _roles, isSuspended: _isSuspended, ...body }, { api }) {
    const { id } = await api.create({
      doing: `create the user ${label(body)}`,
      path,
      body,
      answer: row,
      findExisting: () => find(body, api),
    });
    return id;
  },

  update: ({ id, spec }, patch, { api }) =>
    api.change({
      doing: `update the user ${label(spec)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: patch,
    }),

  // PUT of the roles would take all of them away when it is refused.
  async applyRelations({ id, spec, desired: wanted, current: present }, { api, ids }) {
    const added = without(wanted.roles, present.roles);
    const gone = wanted.roles ? without(present.roles, wanted.roles) : [];
    const { isSuspended } = wanted;
    await Promise.all([
      added.length > 0 &&
        api.change({
          doing: `assign roles to the user ${label(spec)}`,
          method: 'POST',
          path: `${path}/${id}/roles`,
          body: { roleIds: [...new Set(added.map((name) => ids.idOf('roles', name)))] },
        }),
      ...gone.map((name) =>
        api.remove(
          `take the role ${JSON.stringify(name)} from the user ${label(spec)}`,
          `${path}/${id}/roles/${ids.idOf('roles', name)}`,
        ),
      ),
      isSuspended !== undefined &&
        isSuspended !== (present.isSuspended ?? false) &&
        api.change({
          doing: `${isSuspended ? 'suspend' : 'no longer suspend'} the user ${label(spec)}`,
          method: 'PATCH',
          path: `${path}/${id}/is-suspended`,
          body: { isSuspended },
        }),
    ]);
  },

  remove: ({ id, spec }, { api }) => api.remove(`delete the user ${label(spec)}`, `${path}/${id}`),
};

function presentOf({
  id,
  username,
  primaryEmail,
  primaryPhone,
  name,
  avatar,
  ...rest
}: UserRow): CurrentEntry<User> {
  const spec = {
    username: username ?? undefined,
    primaryEmail: primaryEmail ?? undefined,
    primaryPhone: primaryPhone ?? undefined,
    name: name ?? undefined,
    avatar: avatar ?? undefined,
    ...rest,
  };
  return {
    id,
    spec,
    protectedReason:
      userKeysOf(spec).length === 0
        ? 'has neither a username nor an e-mail address nor a phone number to be found by'
        : undefined,
  };
}

/** Up to this number, ten pages, all users are read. */
const fewUsers = 1000;

/** The users that have a name in one of the fields that are searched (sample 474). */
function search(name: string, api: ManagementApi): Promise<UserRow[]> {
  const query = new URLSearchParams({ search: name, mode: 'exact' });
  return api.list(`look for the user ${JSON.stringify(name)}`, `${path}?${query.toString()}`, row);
}

/** Looks for a user by the first of the identifiers; they are unique. */
async function find(spec: Partial<User>, api: ManagementApi): Promise<UserRow | undefined> {
  const field = (['username', 'primaryEmail', 'primaryPhone'] as const).find((name) => spec[name]);
  const query = new URLSearchParams(
    field === undefined ? {} : { [`search.${field}`]: spec[field] ?? '', [`mode.${field}`]: 'exact' },
  );
  const found = await api.list(`look for the user ${label(spec)}`, `${path}?${query.toString()}`, row);
  // The search does not tell upper and lower case apart, usernames do.
  const keys = new Set(userKeysOf(spec));
  return found.find((user) => userKeysOf(user).some((key) => keys.has(key)));
}
