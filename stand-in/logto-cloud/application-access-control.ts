import { accessControl, accessRules, checkAccessControl, checkRules } from './access-rules.ts';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

/** Which users, roles and organizations may use an application (samples 261 to 264, 1107 to 1130). */
export const applicationAccessControlRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/applications/:id/access-control', handle: read },
  { method: 'PUT', path: '/applications/:id/access-control', handle: replace },
];

function read({ tenant }: TenantCall, id = ''): Reply {
  findApplication(tenant, id);
  return { status: 200, body: accessRules(tenant, id) };
}

function replace(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const request = guard(accessControl, coreBody(call), 'body');
  if (request.organizationRoleRules.some(({ organizationRoleIds }) => organizationRoleIds.length === 0)) {
    const reason = 'Organization-role rule groups must include at least one organization role.';
    throw new CoreError('request.invalid_input', { status: 422, values: { reason } });
  }
  checkAccessControl(tenant, id, findApplication(tenant, id).appLevelAccessControlEnabled, request);
  checkRules(tenant, request);
  tenant.access.controls.set(id, request);
  return { status: 200, body: request };
}
