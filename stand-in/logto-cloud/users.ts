import { coreBody } from './body.ts';
import { newestUsersFirst } from './directory.ts';
import type { Directory, User } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import type { TenantState } from './types.ts';
import { userCreate, userUpdate } from './user-guard.ts';
import type { UserCreate } from './user-guard.ts';
import { isBrokenLegacyDigest } from './user-password.ts';

/** The users of a tenant (samples 119 to 125, 402 to 478, 939 to 956, 1309 to 1332). */
export const userRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/users', handle: list },
  { method: 'POST', path: '/users', handle: create },
  { method: 'GET', path: '/users/:id', handle: read },
  { method: 'PATCH', path: '/users/:id', handle: update },
  { method: 'DELETE', path: '/users/:id', handle: remove },
];

/** The searched fields of a user (sample 474). */
export const userSearchFields = ['id', 'primaryEmail', 'primaryPhone', 'username', 'name'] as const;

/** The user with this id, or 404 `entity.not_found` (sample 427). */
export function findUser({ directory }: TenantState, id: string): User {
  const user = directory.users.get(id);
  if (!user) throw new CoreError('entity.not_found');
  return user;
}

/** A user in an organization: without `hasPassword` (sample 551). */
export function userInfo(user: User): Partial<User> {
  return { ...user, password: undefined };
}

/** A user as Logto shows it: `hasPassword` instead of the password. */
export function userRow(user: User): object {
  return { ...userInfo(user), hasPassword: user.password !== undefined };
}

function list(call: TenantCall): Reply {
  const users = searched(newestUsersFirst(call.tenant.directory), call.url.searchParams, userSearchFields);
  return paged(call, users.map(userRow), 'always');
}

/** A new user gets every default role (sample 403). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(userCreate, coreBody(call), 'body');
  const password = passwordOf(request);
  checkIdentifiers(tenant.directory, request);
  const now = world.now();
  if (password !== undefined) world.keepSecret(typeof password === 'string' ? password : password.digest);
  const user: User = {
    id: world.ids.short(),
    username: request.username ?? null,
    primaryEmail: request.primaryEmail ?? null,
    primaryPhone: request.primaryPhone ?? null,
    name: request.name || null,
    avatar: request.avatar || null,
    customData: request.customData ?? {},
    identities: {},
    lastSignInAt: null,
    createdAt: now,
    updatedAt: now,
    profile: request.profile ?? {},
    applicationId: null,
    cimdClientId: null,
    isSuspended: false,
    password,
  };
  tenant.directory.users.set(user.id, user);
  const defaultRoles = [...tenant.roles.values()].filter(
    ({ isDefault, type }) => isDefault && type === 'User',
  );
  tenant.directory.userRoles.set(user.id, new Set(defaultRoles.map(({ id }) => id)));
  return { status: 200, body: userRow(user) };
}

/** An empty digest, or an algorithm alone, makes a user without password (samples 952, 953). */
function passwordOf({ password, passwordDigest, passwordAlgorithm }: UserCreate): User['password'] {
  if (password !== undefined && passwordDigest) throw new CoreError('user.password_and_digest');
  if (!passwordDigest) return password;
  if (!passwordAlgorithm) throw new CoreError('user.password_algorithm_required');
  const digest = { digest: passwordDigest, algorithm: passwordAlgorithm };
  if (isBrokenLegacyDigest(digest)) throw new CoreError('password.invalid_legacy_password_format');
  return digest;
}

/** Usernames are case-sensitive, e-mail addresses are not (samples 408 to 412, 424, 431, 436, 437). */
function checkIdentifiers(
  { users }: Directory,
  identifiers: { [key in 'username' | 'primaryEmail' | 'primaryPhone']?: string | null | undefined },
  ownId?: string,
): void {
  const { username, primaryEmail, primaryPhone } = identifiers;
  const others = [...users.values()].filter(({ id }) => id !== ownId);
  if (username && others.some((other) => other.username === username)) {
    throw new CoreError('user.username_already_in_use');
  }
  const folded = primaryEmail?.toLowerCase();
  if (folded && others.some((other) => other.primaryEmail?.toLowerCase() === folded)) {
    throw new CoreError('user.email_already_in_use');
  }
  // No country's calling code begins with a zero.
  if (primaryPhone?.startsWith('0'))
    throw new CoreError('user.invalid_phone', { data: { name: 'ParseError' } });
  if (primaryPhone && others.some((other) => other.primaryPhone === primaryPhone)) {
    throw new CoreError('user.phone_already_in_use');
  }
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: userRow(findUser(tenant, id)) };
}

/** Replaces whole objects; an empty string becomes null; `updatedAt` always changes (samples 428 to 446). */
function update(call: TenantCall, id = ''): Reply {
  const changes = guard(userUpdate, coreBody(call), 'body');
  const user = findUser(call.tenant, id);
  checkIdentifiers(call.tenant.directory, changes, id);
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const { username, primaryEmail, primaryPhone, name, avatar, customData, profile } = changes;
  const texts = Object.entries({ username, primaryEmail, primaryPhone, name, avatar })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, value || null]);
  Object.assign(user, Object.fromEntries(texts), {
    customData: customData ?? user.customData,
    profile: profile ?? user.profile,
    updatedAt: call.world.now(),
  });
  return { status: 200, body: userRow(user) };
}

/** Memberships are deleted with the user (sample 884). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  findUser(tenant, id);
  const { users, userRoles, mfaVerifications, affiliations } = tenant.directory;
  users.delete(id);
  userRoles.delete(id);
  mfaVerifications.delete(id);
  for (const { members } of affiliations.values()) members.delete(id);
  return { status: 204 };
}
