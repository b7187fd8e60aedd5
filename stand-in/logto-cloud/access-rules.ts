import * as z from 'zod';
import { CoreError } from './errors.ts';
import type { RoleType, TenantState } from './types.ts';

const ids = z.array(z.string()).transform((all) => [...new Set(all)]);

/** Body of `PUT /applications/:id/access-control`. Repeats are merged (sample 1111). */
export const accessControl = z.object({
  userIds: ids,
  userRoleIds: ids,
  organizationIds: ids,
  organizationRoleRules: z
    .array(z.object({ organizationId: z.string(), organizationRoleIds: ids }))
    .transform((rules) =>
      [...Map.groupBy(rules, ({ organizationId }) => organizationId)].map(([organizationId, same]) => ({
        organizationId,
        organizationRoleIds: [...new Set(same.flatMap(({ organizationRoleIds }) => organizationRoleIds))],
      })),
    ),
});

/** Who may use an application if `appLevelAccessControlEnabled` is true (sample 261). */
export type AccessControl = z.infer<typeof accessControl>;

const isEmpty = (control: AccessControl): boolean =>
  Object.values(control).every((list) => list.length === 0);

/** Refuses a control that is enabled without a rule (samples 262, 1120, 1127). */
export function checkAccessControl(
  tenant: TenantState,
  id: string,
  isEnabled: boolean | undefined,
  control = accessRules(tenant, id),
): void {
  if (isEnabled !== true || !isEmpty(control)) return;
  const reason = 'Application access control must include at least one rule before it can be enabled.';
  throw new CoreError('request.invalid_input', { status: 422, values: { reason } });
}

/** Refuses IDs that do not exist, and roles of machines (samples 264, 1113 to 1116). */
export function checkRules(tenant: TenantState, control: AccessControl): void {
  if (JSON.stringify(withoutUnknown(tenant, control)) !== JSON.stringify(control)) {
    throw new CoreError('entity.relation_foreign_key_not_found');
  }
  const isForMachines = (rows: Map<string, { type: RoleType }>, id: string): boolean =>
    rows.get(id)?.type === 'MachineToMachine';
  const organizationRoleIds = control.organizationRoleRules.flatMap((rule) => rule.organizationRoleIds);
  const areForMachines =
    control.userRoleIds.some((id) => isForMachines(tenant.roles, id)) ||
    organizationRoleIds.some((id) => isForMachines(tenant.directory.organizationRoles, id));
  if (areForMachines) throw new CoreError('entity.db_constraint_violated');
}

/** The rules of an application, without deleted users, roles and organizations: deletions cascade (sample 1122). */
export function accessRules(tenant: TenantState, id: string): AccessControl {
  const none = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
  return withoutUnknown(tenant, tenant.access.controls.get(id) ?? none);
}

/** Removes IDs that do not exist from rules. */
function withoutUnknown({ roles, directory }: TenantState, control: AccessControl): AccessControl {
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
