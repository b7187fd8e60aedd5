import * as z from 'zod';
import { coreBody } from './body.ts';
import type { Affiliation } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { roleNames } from './organization-members.ts';
import { paged } from './paging.ts';
import {
  addKeys,
  checkForeignKeys,
  checkUnique,
  ids,
  removeRelation,
  replaceKeys,
  someIds,
} from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import { matching } from './search.ts';

const assignment = z.object({ applicationIds: ids });
const addition = z.object({ applicationIds: someIds });

/** The machine-to-machine applications of an organization (samples 566 to 569, 575, 576). */
export const organizationApplicationRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/organizations/:id/applications', handle: list },
  { method: 'POST', path: '/organizations/:id/applications', handle: add },
  { method: 'PUT', path: '/organizations/:id/applications', handle: replace },
  { method: 'DELETE', path: '/organizations/:id/applications/:applicationId', handle: remove },
];

function list(call: TenantCall, id = ''): Reply {
  const { tenant, url } = call;
  const current = affiliationOf(call, id)?.applications;
  const applications = [...tenant.applications.values()].filter((application) =>
    current?.has(application.id),
  );
  return paged(
    call,
    matching(applications, url.searchParams).map((application) => ({
      ...application,
      organizationRoles: roleNames(tenant, current?.get(application.id)),
    })),
    'always',
  );
}

/** Existing applications are skipped (sample 567). */
function add(call: TenantCall, id = ''): Reply {
  const { applicationIds } = guard(addition, coreBody(call), 'body');
  const affiliation = check(call, id, applicationIds);
  if (affiliation) addKeys(affiliation.applications, applicationIds);
  return { status: 201, body: 'Created' };
}

function replace(call: TenantCall, id = ''): Reply {
  const { applicationIds } = guard(assignment, coreBody(call), 'body');
  checkUnique(applicationIds);
  const affiliation = check(call, id, applicationIds);
  if (affiliation) {
    // Logto deletes all rows and inserts the new ones, so roles are lost.
    affiliation.applications.clear();
    replaceKeys(affiliation.applications, applicationIds);
  }
  return { status: 204 };
}

function remove(call: TenantCall, id = '', applicationId = ''): Reply {
  removeRelation(affiliationOf(call, id)?.applications, applicationId);
  return { status: 204 };
}

function affiliationOf({ tenant }: TenantCall, id: string): Affiliation | undefined {
  return tenant.directory.affiliations.get(id);
}

/** The database refuses other types of applications (sample 568). */
function check(call: TenantCall, id: string, applicationIds: string[]): Affiliation | undefined {
  const { applications } = call.tenant;
  const affiliation = affiliationOf(call, id);
  checkForeignKeys(
    applicationIds,
    (applicationId) => affiliation !== undefined && applications.has(applicationId),
  );
  if (applicationIds.some((applicationId) => applications.get(applicationId)?.type !== 'MachineToMachine')) {
    throw new CoreError('entity.db_constraint_violated');
  }
  return affiliation;
}
