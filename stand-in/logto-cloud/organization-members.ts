import * as z from 'zod';
import { coreBody } from './body.ts';
import { newestUsersFirst } from './directory.ts';
import type { Affiliation, OrganizationRole } from './directory.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { addKeys, checkForeignKeys, ids, removeRelation, replaceKeys, someIds } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import { matching } from './search.ts';
import type { TenantState } from './types.ts';
import { findUser, userInfo, userSearchFields } from './users.ts';

const assignment = z.object({ userIds: ids });
const addition = z.object({ userIds: someIds });

/** The members of an organization (samples 131, 548 to 555, 565, 884). */
export const organizationMemberRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/organizations/:id/users', handle: list },
  { method: 'POST', path: '/organizations/:id/users', handle: add },
  { method: 'PUT', path: '/organizations/:id/users', handle: replace },
  { method: 'DELETE', path: '/organizations/:id/users/:userId', handle: remove },
  { method: 'GET', path: '/users/:id/organizations', handle: organizationsOf },
];

/** Organization roles as in a list of members or applications, sorted by name. */
export function roleNames(
  tenant: TenantState,
  roleIds: Iterable<string> = [],
): Pick<OrganizationRole, 'id' | 'name'>[] {
  return [...roleIds]
    .flatMap((id) => tenant.directory.organizationRoles.get(id) ?? [])
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Logto sorts by ID, which does not matter here. An unknown organization has no members (sample 555). */
function list(call: TenantCall, id = ''): Reply {
  const { tenant, url } = call;
  const members = affiliationOf(call, id)?.members;
  const users = newestUsersFirst(tenant.directory).filter((user) => members?.has(user.id));
  const found = matching(users, url.searchParams, userSearchFields);
  return paged(
    call,
    found.map((user) => ({
      ...userInfo(user),
      organizationRoles: roleNames(tenant, members?.get(user.id)),
    })),
    'always',
  );
}

/** Existing members are skipped (sample 549). */
function add(call: TenantCall, id = ''): Reply {
  const { userIds } = guard(addition, coreBody(call), 'body');
  const affiliation = check(call, id, userIds);
  if (affiliation) addKeys(affiliation.members, userIds);
  return { status: 201, body: { userIds } };
}

/** Remaining members keep their roles. */
function replace(call: TenantCall, id = ''): Reply {
  const { userIds } = guard(assignment, coreBody(call), 'body');
  const affiliation = check(call, id, userIds);
  if (affiliation) replaceKeys(affiliation.members, userIds);
  return { status: 204 };
}

function remove(call: TenantCall, id = '', userId = ''): Reply {
  removeRelation(affiliationOf(call, id)?.members, userId);
  return { status: 204 };
}

/** Without paging (sample 565). */
function organizationsOf({ tenant }: TenantCall, userId = ''): Reply {
  findUser(tenant, userId);
  const { organizations, affiliations } = tenant.directory;
  const body = [...organizations.values()].flatMap((organization) => {
    const roles = affiliations.get(organization.id)?.members.get(userId);
    return roles ? [{ ...organization, organizationRoles: roleNames(tenant, roles) }] : [];
  });
  return { status: 200, body };
}

function affiliationOf({ tenant }: TenantCall, id: string): Affiliation | undefined {
  return tenant.directory.affiliations.get(id);
}

function check(call: TenantCall, id: string, userIds: string[]): Affiliation | undefined {
  const affiliation = affiliationOf(call, id);
  checkForeignKeys(userIds, (userId) => affiliation !== undefined && call.tenant.directory.users.has(userId));
  return affiliation;
}
