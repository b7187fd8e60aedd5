import * as z from 'zod';
import { coreBody } from './body.ts';
import type { Affiliation } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { checkForeignKeys, ids, removeRelation, someIds } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import type { RoleType, TenantState } from './types.ts';

/** The members or the applications of an organization, which have roles in it. */
interface Affiliates {
  of: keyof Pick<Affiliation, 'members' | 'applications'>;
  /** The segment of the path. */
  path: 'users' | 'applications';
  /** The key of the list of their IDs in a body. */
  key: 'userIds' | 'applicationIds';
  roleType: RoleType;
  /** Body that adds or replaces the roles of one member or application. */
  assignment: z.ZodType<{
    organizationRoleIds?: string[] | undefined;
    organizationRoleNames?: string[] | undefined;
  }>;
}

const members: Affiliates = {
  of: 'members',
  path: 'users',
  key: 'userIds',
  roleType: 'User',
  assignment: z.object({ organizationRoleIds: ids.optional(), organizationRoleNames: ids.optional() }),
};
/** A trap of Logto: an empty list cannot replace the roles of an application (sample 572). */
const applications: Affiliates = {
  of: 'applications',
  path: 'applications',
  key: 'applicationIds',
  roleType: 'MachineToMachine',
  assignment: z.object({ organizationRoleIds: someIds }),
};

/** The roles of members (samples 556 to 564, 880, 882) and applications (samples 570 to 574) within an organization. */
export const organizationAffiliateRoleRoutes: Route<TenantCall>[] = [
  ...routes(members),
  ...routes(applications),
];

function routes({ of, path, key, roleType, assignment }: Affiliates): Route<TenantCall>[] {
  const bulk = z.object({ [key]: someIds, organizationRoleIds: someIds });
  const single = `/organizations/:id/${path}/:affiliateId/roles`;

  const rolesOf = ({ tenant }: TenantCall, id: string, affiliateId: string): Set<string> => {
    const roles = tenant.directory.affiliations.get(id)?.[of].get(affiliateId);
    if (!roles) throw new CoreError('organization.require_membership');
    return roles;
  };

  const roleIdsIn = (call: TenantCall): string[] => {
    const body = guard(assignment, coreBody(call), 'body');
    const { organizationRoleIds = [], organizationRoleNames = [] } = body;
    const roleIds = [...organizationRoleIds, ...idsOf(call.tenant, organizationRoleNames)];
    checkRoles(call.tenant, roleIds, roleType);
    return roleIds;
  };

  /** The last assigned first, as recorded (sample 561). */
  const list = (call: TenantCall, id = '', affiliateId = ''): Reply => {
    const { organizationRoles } = call.tenant.directory;
    const roles = [...rolesOf(call, id, affiliateId)].flatMap(
      (roleId) => organizationRoles.get(roleId) ?? [],
    );
    return paged(call, roles.toReversed(), 'optional');
  };

  const add = (call: TenantCall, id = '', affiliateId = ''): Reply => {
    const roles = rolesOf(call, id, affiliateId);
    const organizationRoleIds = roleIdsIn(call);
    for (const roleId of organizationRoleIds) roles.add(roleId);
    return { status: 201, body: of === 'members' ? { organizationRoleIds } : 'Created' };
  };

  /** A refused request changes nothing (sample 561). */
  const replace = (call: TenantCall, id = '', affiliateId = ''): Reply => {
    const roles = rolesOf(call, id, affiliateId);
    const roleIds = roleIdsIn(call);
    roles.clear();
    for (const roleId of roleIds) roles.add(roleId);
    return { status: 204 };
  };

  const remove = (call: TenantCall, id = '', affiliateId = '', roleId = ''): Reply => {
    removeRelation(rolesOf(call, id, affiliateId), roleId);
    return { status: 204 };
  };

  /** Assigns several roles to several members or applications (sample 563). */
  const addAll = (call: TenantCall, id = ''): Reply => {
    const body = guard(bulk, coreBody(call), 'body');
    const affiliates = call.tenant.directory.affiliations.get(id)?.[of];
    const { [key]: affiliateIds = [], organizationRoleIds = [] } = body;
    checkForeignKeys(affiliateIds, (affiliateId) => affiliates?.has(affiliateId) ?? false);
    checkRoles(call.tenant, organizationRoleIds, roleType);
    for (const affiliateId of affiliateIds) {
      for (const roleId of organizationRoleIds) affiliates?.get(affiliateId)?.add(roleId);
    }
    return { status: 201, body: 'Created' };
  };

  return [
    { method: 'GET', path: single, handle: list },
    { method: 'POST', path: single, handle: add },
    { method: 'PUT', path: single, handle: replace },
    { method: 'DELETE', path: `${single}/:roleId`, handle: remove },
    { method: 'POST', path: `/organizations/:id/${path}/roles`, handle: addAll },
  ];
}

/** The database refuses roles of the other type (samples 560, 571). */
function checkRoles({ directory }: TenantState, roleIds: string[], type: RoleType): void {
  checkForeignKeys(roleIds, (id) => directory.organizationRoles.has(id));
  if (roleIds.some((id) => directory.organizationRoles.get(id)?.type !== type)) {
    throw new CoreError('entity.db_constraint_violated');
  }
}

function idsOf({ directory }: TenantState, names: string[]): string[] {
  return names.map((name) => {
    const role = [...directory.organizationRoles.values()].find((candidate) => candidate.name === name);
    if (!role) throw new CoreError('organization.role_names_not_found', { values: { name } });
    return role.id;
  });
}
