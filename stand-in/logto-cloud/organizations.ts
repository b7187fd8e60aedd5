import { coreBody } from './body.ts';
import type { Organization } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { organizationCreate, organizationUpdate } from './organization-guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { matching } from './search.ts';

/** The organizations of a tenant (samples 126 to 132, 529 to 547, 885, 886). */
export const organizationRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/organizations', handle: list },
  { method: 'POST', path: '/organizations', handle: create },
  { method: 'GET', path: '/organizations/:id', handle: read },
  { method: 'PATCH', path: '/organizations/:id', handle: update },
  { method: 'DELETE', path: '/organizations/:id', handle: remove },
];

function list(call: TenantCall): Reply {
  const organizations = [...call.tenant.directory.organizations.values()];
  return paged(call, matching(organizations, call.url.searchParams), 'always');
}

/** Names are not unique (sample 127). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(organizationCreate, coreBody(call), 'body');
  const organization: Organization = {
    tenantId: tenant.id,
    id: world.ids.short(),
    name: request.name,
    description: request.description ?? null,
    customData: request.customData ?? {},
    isMfaRequired: request.isMfaRequired ?? false,
    color: request.color ?? {},
    branding: request.branding ?? {},
    customCss: request.customCss ?? null,
    createdAt: world.now(),
  };
  tenant.directory.organizations.set(organization.id, organization);
  tenant.directory.affiliations.set(organization.id, {
    members: new Map(),
    applications: new Map(),
    jitEmailDomains: new Set(),
    jitRoles: new Set(),
    jitSsoConnectors: new Set(),
  });
  return { status: 201, body: organization };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  const organization = tenant.directory.organizations.get(id);
  if (!organization) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'organizations', id } });
  }
  return { status: 200, body: organization };
}

function update(call: TenantCall, id = ''): Reply {
  const changes = guard(organizationUpdate, coreBody(call), 'body');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const organization = call.tenant.directory.organizations.get(id);
  if (!organization) throw new CoreError('entity.not_exists', { values: { entity: 'organization' } });
  return { status: 200, body: Object.assign(organization, changes) };
}

/** An organization with members can be deleted too (sample 885). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  if (!tenant.directory.organizations.delete(id)) throw new CoreError('entity.not_found');
  tenant.directory.affiliations.delete(id);
  return { status: 204 };
}
