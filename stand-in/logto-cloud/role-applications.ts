import * as z from 'zod';
import { findRole } from './access.ts';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import type { TenantState } from './types.ts';

const assignment = z.object({ applicationIds: z.array(z.string().min(1)).min(1) });

/** The applications of a role (samples 397 to 401). */
export const roleApplicationRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/roles/:id/applications', handle: list },
  { method: 'POST', path: '/roles/:id/applications', handle: add },
  { method: 'DELETE', path: '/roles/:id/applications/:applicationId', handle: remove },
];

/** Only lists M2M apps, although other applications may have the role (samples 399, 400). */
function list(call: TenantCall, id = ''): Reply {
  const { tenant, url } = call;
  findRole(tenant, id);
  const applications = [...tenant.applications.values()].filter(
    (application) => application.type === 'MachineToMachine' && has(tenant, application.id, id),
  );
  return paged(call, searched(applications, url.searchParams, ['id', 'name', 'description']), 'always');
}

function add(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { applicationIds } = guard(assignment, coreBody(call), 'body');
  const role = findRole(tenant, id);
  if (applicationIds.some((applicationId) => has(tenant, applicationId, id))) {
    // Logto does not fill in the placeholder of its own message (sample 398).
    throw new CoreError('role.application_exists', { values: { applicationId: '{{applicationId}}' } });
  }
  for (const applicationId of applicationIds) findApplication(tenant, applicationId);
  if (role.type === 'User') throw new CoreError('entity.db_constraint_violated');
  for (const applicationId of applicationIds) {
    const assigned = tenant.applicationRoles.get(applicationId) ?? new Set();
    tenant.applicationRoles.set(applicationId, assigned.add(id));
  }
  return { status: 201, body: 'Created' };
}

function remove({ tenant }: TenantCall, id = '', applicationId = ''): Reply {
  if (!tenant.applicationRoles.get(applicationId)?.delete(id)) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function has(tenant: TenantState, applicationId: string, roleId: string): boolean {
  return tenant.applicationRoles.get(applicationId)?.has(roleId) ?? false;
}
