import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import { identity } from './user-guard.ts';
import type { Identity } from './user-guard.ts';
import { findUser, userRow } from './users.ts';

/**
 * The social identities of users (samples 962 to 980). The route that asks the identity provider (samples 975, 976) is not
 * here.
 */
export const userIdentityRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/users/:id/identities/:target', handle: read },
  { method: 'PUT', path: '/users/:id/identities/:target', handle: replace },
  { method: 'DELETE', path: '/users/:id/identities/:target', handle: remove },
  { method: 'GET', path: '/users/:id/all-identities', handle: list },
];

function read({ tenant }: TenantCall, id = '', target = ''): Reply {
  return { status: 200, body: { identity: existing(findUser(tenant, id).identities, target) } };
}

/** The target need not exist (sample 965); what is left out of the identity is gone (sample 964). */
function replace(call: TenantCall, id = '', target = ''): Reply {
  const changed = guard(identity, coreBody(call), 'body');
  const user = findUser(call.tenant, id);
  const others = [...call.tenant.directory.users.values()].filter((other) => other !== user);
  if (others.some((other) => other.identities[target]?.userId === changed.userId)) {
    throw new CoreError('user.identity_already_in_use');
  }
  const status = Object.hasOwn(user.identities, target) ? 200 : 201;
  user.identities = { ...user.identities, [target]: changed };
  user.updatedAt = call.world.now();
  return { status, body: user.identities };
}

function remove({ world, tenant }: TenantCall, id = '', target = ''): Reply {
  const user = findUser(tenant, id);
  existing(user.identities, target);
  const { [target]: _, ...others } = user.identities;
  user.identities = others;
  user.updatedAt = world.now();
  return { status: 200, body: userRow(user) };
}

function list({ tenant }: TenantCall, id = ''): Reply {
  const { identities } = findUser(tenant, id);
  const socialIdentities = Object.entries(identities).map(([target, one]) => ({ identity: one, target }));
  return { status: 200, body: { socialIdentities, ssoIdentities: [] } };
}

function existing(identities: Record<string, Identity>, target: string): Identity {
  const found = Object.hasOwn(identities, target) ? identities[target] : undefined;
  if (!found) throw new CoreError('user.identity_not_exist');
  return found;
}
