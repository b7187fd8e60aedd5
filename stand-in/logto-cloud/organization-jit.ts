import * as z from 'zod';
import { coreBody } from './body.ts';
import type { Affiliation } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { checkForeignKeys, checkUnique, ids, removeRelation, someIds } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';

const domain = z.object({ emailDomain: z.string().min(1) });
const domains = z.object({ emailDomains: z.array(z.string()) });
const roles = z.object({ organizationRoleIds: ids });
const someRoles = z.object({ organizationRoleIds: someIds });
const domainsPath = '/organizations/:id/jit/email-domains';
const rolesPath = '/organizations/:id/jit/roles';

/** Just-in-time provisioning of an organization: e-mail domains, and roles of new members (samples 577 to 593). */
export const organizationJitRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: domainsPath, handle: listDomains },
  { method: 'POST', path: domainsPath, handle: addDomain },
  { method: 'PUT', path: domainsPath, handle: replaceDomains },
  { method: 'DELETE', path: `${domainsPath}/:domain`, handle: removeDomain },
  { method: 'GET', path: rolesPath, handle: listRoles },
  { method: 'POST', path: rolesPath, handle: addRoles },
  { method: 'PUT', path: rolesPath, handle: replaceRoles },
  { method: 'DELETE', path: `${rolesPath}/:roleId`, handle: removeRole },
];

function listDomains(call: TenantCall, id = ''): Reply {
  const current = affiliationOf(call, id)?.jitEmailDomains ?? [];
  return paged(
    call,
    [...current].map((emailDomain) => row(call, id, emailDomain)),
    'optional',
  );
}

function addDomain(call: TenantCall, id = ''): Reply {
  const { emailDomain } = guard(domain, coreBody(call), 'body');
  const current = known(call, id, [emailDomain])?.jitEmailDomains;
  if (current?.has(emailDomain)) throw new CoreError('entity.unique_integrity_violation');
  current?.add(emailDomain);
  return { status: 201, body: row(call, id, emailDomain) };
}

/** Logto does not check that it is a domain (sample 581). */
function replaceDomains(call: TenantCall, id = ''): Reply {
  const { emailDomains } = guard(domains, coreBody(call), 'body');
  checkUnique(emailDomains);
  const affiliation = known(call, id, emailDomains);
  if (affiliation) affiliation.jitEmailDomains = new Set(emailDomains);
  return { status: 204 };
}

function removeDomain(call: TenantCall, id = '', emailDomain = ''): Reply {
  removeRelation(affiliationOf(call, id)?.jitEmailDomains, emailDomain);
  return { status: 204 };
}

function listRoles(call: TenantCall, id = ''): Reply {
  const { organizationRoles } = call.tenant.directory;
  const current = affiliationOf(call, id)?.jitRoles;
  if (!current) throw new CoreError('entity.not_exists_with_id', { values: { entity: 'organizations', id } });
  return paged(
    call,
    [...current].flatMap((roleId) => organizationRoles.get(roleId) ?? []),
    'optional',
  );
}

function addRoles(call: TenantCall, id = ''): Reply {
  const { organizationRoleIds } = guard(someRoles, coreBody(call), 'body');
  const affiliation = checkRoles(call, id, organizationRoleIds);
  for (const roleId of organizationRoleIds) affiliation?.jitRoles.add(roleId);
  return { status: 201, body: 'Created' };
}

/** Logto also accepts a role for machines (sample 589). */
function replaceRoles(call: TenantCall, id = ''): Reply {
  const { organizationRoleIds } = guard(roles, coreBody(call), 'body');
  checkUnique(organizationRoleIds);
  const affiliation = checkRoles(call, id, organizationRoleIds);
  if (affiliation) affiliation.jitRoles = new Set(organizationRoleIds);
  return { status: 204 };
}

function removeRole(call: TenantCall, id = '', roleId = ''): Reply {
  removeRelation(affiliationOf(call, id)?.jitRoles, roleId);
  return { status: 204 };
}

function row({ tenant }: TenantCall, organizationId: string, emailDomain: string): object {
  return { tenantId: tenant.id, organizationId, emailDomain };
}

function affiliationOf({ tenant }: TenantCall, id: string): Affiliation | undefined {
  return tenant.directory.affiliations.get(id);
}

/** An unknown organization is only an error if something is added (sample 587). */
function known(call: TenantCall, id: string, added: string[]): Affiliation | undefined {
  const affiliation = affiliationOf(call, id);
  checkForeignKeys(added, () => affiliation !== undefined);
  return affiliation;
}

function checkRoles(call: TenantCall, id: string, roleIds: string[]): Affiliation | undefined {
  checkForeignKeys(roleIds, (roleId) => call.tenant.directory.organizationRoles.has(roleId));
  return known(call, id, roleIds);
}
