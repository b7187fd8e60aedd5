import * as z from 'zod';
import { named } from './collection.ts';
import { idSet } from './id-set.ts';
import type { Context } from './kind.ts';

const role = named.extend({ isDefault: z.boolean() });
type Role = z.infer<typeof role>;

const listedRole = role.extend({
  type: z.string(),
  // Without the number, the roles of each user are read.
  usersCount: z.number().catch(Infinity),
});
const member = z.object({ id: z.string() });

/** The number of entries on a page of Logto. */
const pageSize = 100;

/** For fewer users, it does not pay to read how many users each role has. */
const manyUsers = 5;

/** The roles of users (`/users/:id/roles`, samples 454 to 467). */
export const roleRelation = idSet<object, Role>({
  singular: 'role',
  target: 'userRoles',
  // A refused PUT would remove all roles.
  path: 'roles',
  key: 'roleIds',
  list: {
    row: role,
    paged: true,
    readOfMany: readByRole,
    // Logto gives every new user the default roles, so that they count only when they are declared.
    counts: ({ name, isDefault }, declared) => !isDefault || (declared?.includes(name) ?? true),
  },
});

/**
 * Reads the roles of many users by role (`GET /roles/:id/users`, sample 467).
 * @param users the paths of the users
 * @returns the roles by path of the user, in the order of the list of roles; `undefined` when reading the roles of each
 * user takes fewer requests
 */
async function readByRole(
  users: ReadonlySet<string>,
  { api }: Context,
): Promise<ReadonlyMap<string, Role[]> | undefined> {
  if (users.size < manyUsers) return undefined;
  // The kind `roles` requests the same list, which is read once.
  const all = await api.list('read the roles', '/api/roles', listedRole);
  const roles = all.filter(({ type }) => type === 'User');
  const pages = roles.reduce((sum, { usersCount }) => sum + Math.ceil(usersCount / pageSize), 0);
  if (pages >= users.size) return undefined;
  const members = await Promise.all(
    roles.map(async ({ id, usersCount }) =>
      usersCount === 0 ? [] : api.list('read the users of a role', `/api/roles/${id}/users`, member),
    ),
  );
  const byUser = new Map<string, Role[]>(Array.from(users, (path) => [path, []]));
  for (const [index, one] of roles.entries()) {
    for (const { id } of members[index] ?? []) byUser.get(`/api/users/${id}`)?.push(one);
  }
  return byUser;
}
