import * as z from 'zod';
import type { TenantState } from './types.ts';

const ids = z.array(z.string());

/** Body of `PUT /applications/:id/access-control`. */
export const accessControl = z.object({
  userIds: ids,
  userRoleIds: ids,
  organizationIds: ids,
  organizationRoleRules: z.array(z.object({ organizationId: z.string(), organizationRoleIds: ids })),
});

/** Who may use an application if `appLevelAccessControlEnabled` is true (sample 261). */
export type AccessControl = z.infer<typeof accessControl>;

/** Whether anybody may use the application; without a rule, the control cannot be enabled (samples 262, 265). */
export function hasAccessRule(tenant: TenantState, id: string): boolean {
  return Object.values(accessRules(tenant, id)).some((list) => list.length > 0);
}

/** The rules of an application, without deleted users, roles and organizations: deletions cascade. */
export function accessRules(tenant: TenantState, id: string): AccessControl {
  const none = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
  return withoutUnknown(tenant, tenant.access.controls.get(id) ?? none);
}

/** Removes IDs that do not exist from rules. */
export function withoutUnknown({ roles, directory }: TenantState, control: AccessControl): AccessControl {
  const { users, organizations, organizationRoles } = directory;
  return {
    userIds: control.userIds.filter((id) => users.has(id)),
    userRoleIds: control.userRoleIds.filter((id) => roles.has(id)),
    organizationIds: control.organizationIds.filter((id) => organizations.has(id)),
    organizationRoleRules: control.organizationRoleRules
      .filter(({ organizationId }) => organizations.has(organizationId))
      .map(({ organizationId, organizationRoleIds }) => ({
        organizationId,
        organizationRoleIds: organizationRoleIds.filter((id) => organizationRoles.has(id)),
      }))
      .filter(({ organizationRoleIds }) => organizationRoleIds.length > 0),
  };
}
