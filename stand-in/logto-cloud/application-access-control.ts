import { accessControl, accessRules, withoutUnknown } from './access-rules.ts';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

/** Which users, roles and organizations may use an application (samples 261 to 264). */
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
  findApplication(tenant, id);
  if (JSON.stringify(withoutUnknown(tenant, request)) !== JSON.stringify(request)) {
    throw new CoreError('entity.relation_foreign_key_not_found');
  }
  tenant.access.controls.set(id, request);
  return { status: 200, body: request };
}
