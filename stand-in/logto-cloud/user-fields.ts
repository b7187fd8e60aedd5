import { coreBody } from './body.ts';
import type { User } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import { customDataUpdate, passwordBody, profileUpdate, suspension } from './user-guard.ts';
import { isPasswordOf } from './user-password.ts';
import { findUser, userRow } from './users.ts';

/** Fields of a user with their own routes (samples 439, 440, 442, 447 to 453, 941 to 944, 957, 958, 1017 to 1024, 1323). */
export const userFieldRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/users/:id/custom-data', handle: customData },
  { method: 'PATCH', path: '/users/:id/custom-data', handle: mergeCustomData },
  { method: 'PATCH', path: '/users/:id/profile', handle: mergeProfile },
  { method: 'PATCH', path: '/users/:id/password', handle: setPassword },
  { method: 'POST', path: '/users/:id/password/verify', handle: verifyPassword },
  { method: 'GET', path: '/users/:id/has-password', handle: hasPassword },
  { method: 'PATCH', path: '/users/:id/is-suspended', handle: suspend },
];

function customData({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: findUser(tenant, id).customData };
}

/** Unlike `PATCH /users/:id`, this merges one level deep (sample 439). */
function mergeCustomData(call: TenantCall, id = ''): Reply {
  const changes = guard(customDataUpdate, coreBody(call), 'body').customData;
  const user = findUser(call.tenant, id);
  return {
    status: 200,
    body: touch(call, user, { customData: { ...user.customData, ...changes } }).customData,
  };
}

/** Unlike `PATCH /users/:id`, this merges one level deep (sample 442). */
function mergeProfile(call: TenantCall, id = ''): Reply {
  const changes = guard(profileUpdate, coreBody(call), 'body').profile;
  const user = findUser(call.tenant, id);
  return { status: 200, body: touch(call, user, { profile: { ...user.profile, ...changes } }).profile };
}

function setPassword(call: TenantCall, id = ''): Reply {
  const { password } = guard(passwordBody, coreBody(call), 'body');
  call.world.keepSecret(password);
  return { status: 200, body: userRow(touch(call, findUser(call.tenant, id), { password })) };
}

function verifyPassword(call: TenantCall, id = ''): Reply {
  const { password } = guard(passwordBody, coreBody(call), 'body');
  if (!isPasswordOf(findUser(call.tenant, id), password)) throw new CoreError('session.invalid_credentials');
  return { status: 204 };
}

function hasPassword({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: { hasPassword: findUser(tenant, id).password !== undefined } };
}

function suspend(call: TenantCall, id = ''): Reply {
  const { isSuspended } = guard(suspension, coreBody(call), 'body');
  return { status: 200, body: userRow(touch(call, findUser(call.tenant, id), { isSuspended })) };
}

function touch({ world }: TenantCall, user: User, changes: Partial<User>): User {
  return Object.assign(user, changes, { updatedAt: world.now() });
}
