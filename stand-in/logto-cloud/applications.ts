import * as z from 'zod';
import { checkAccessControl } from './access-rules.ts';
import { applicationCreate, applicationType, applicationUpdate } from './application-guard.ts';
import type { ApplicationCreate } from './application-guard.ts';
import { coreBody } from './body.ts';
import { forgetApplication } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { searched } from './search.ts';
import { addApplication } from './tenant.ts';
import type { Application, TenantState } from './types.ts';

const maxApplications = 100;
const thirdPartyTypes = new Set(['Traditional', 'SPA', 'Native']);
const listQuery = z.object({ types: z.union([z.array(applicationType), applicationType]).optional() });
const customData = z.record(z.string(), z.unknown());

/** The applications of a tenant (samples 035 to 091, 138, 139, 156 to 187). */
export const applicationRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/applications', handle: list },
  { method: 'POST', path: '/applications', handle: create },
  { method: 'GET', path: '/applications/:id', handle: read },
  { method: 'PATCH', path: '/applications/:id', handle: update },
  { method: 'DELETE', path: '/applications/:id', handle: remove },
  { method: 'PATCH', path: '/applications/:id/custom-data', handle: mergeCustomData },
];

/** The application with this id, or 404 `entity.not_exists_with_id` (sample 085). */
export function findApplication(tenant: TenantState, id: string): Application {
  const application = tenant.applications.get(id);
  if (!application) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'applications', id } });
  }
  return application;
}

function list(call: TenantCall): Reply {
  const query = call.url.searchParams;
  const given = query.getAll('types');
  const { types } = guard(listQuery, { types: given.length > 1 ? given : given[0] }, 'query');
  const thirdParty = query.get('isThirdParty');
  const applications = [...call.tenant.applications.values()]
    .toReversed()
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .filter(({ type }) => types === undefined || types.includes(type))
    .filter(({ isThirdParty }) => thirdParty === null || String(isThirdParty) === thirdParty);
  return paged(call, searched(applications, query, ['id', 'name', 'description']), 'optional');
}

function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(applicationCreate, coreBody(call), 'body');
  if (request.type === 'SAML') throw new CoreError('application.saml.use_saml_app_api');
  checkLimit(tenant);
  if (request.type === 'Protected' && !request.protectedAppMetadata) {
    throw new CoreError('application.protected_app_metadata_is_required');
  }
  if (request.isThirdParty && !thirdPartyTypes.has(request.type)) {
    throw new CoreError('application.invalid_third_party_application_type');
  }
  if (request.customClientMetadata?.isDeviceFlow && request.type !== 'Native') {
    throw new CoreError('application.device_flow_native_only');
  }
  const further = protectedData(tenant, request);
  return { status: 200, body: Object.assign(addApplication(world, tenant, request), further) };
}

/** What Logto makes of the sub-domain of a protected application. */
function protectedData(
  { protectedAppDomain }: TenantState,
  { type, protectedAppMetadata: site }: ApplicationCreate,
): Partial<Application> {
  if (type !== 'Protected' || !site) return {};
  if (protectedAppDomain === undefined) throw new CoreError('application.protected_app_not_configured');
  const host = `${site.subDomain}.${protectedAppDomain}`;
  return {
    protectedAppMetadata: {
      host,
      origin: site.origin,
      sessionDuration: 1_209_600,
      pageRules: [],
      additionalScopes: [],
    },
    oidcClientMetadata: {
      redirectUris: [`https://${host}/sign-in-callback`],
      postLogoutRedirectUris: [`https://${host}`],
    },
  };
}

/** A development tenant can have 100 applications in addition to its default application. */
function checkLimit({ tag, applications, defaultApplication }: TenantState): void {
  const usage = applications.size - (applications.has(defaultApplication.id) ? 1 : 0);
  if (tag !== 'development' || usage < maxApplications) return;
  const key = 'applicationsLimit';
  throw new CoreError('system_limit.limit_exceeded', {
    values: { key },
    data: { key, limit: maxApplications, usage },
  });
}

function read({ tenant }: TenantCall, id = ''): Reply {
  const application = findApplication(tenant, id);
  return { status: 200, body: { ...application, isAdmin: tenant.adminApplications.has(id) } };
}

/** Each sent field replaces the whole field (samples 086 to 090, 162 to 179). */
function update(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const changes = guard(applicationUpdate, coreBody(call), 'body');
  const application = findApplication(tenant, id);
  refuseSaml(application);
  const { protectedAppMetadata: site } = application;
  if (changes.protectedAppMetadata && !site) throw new CoreError('application.protected_application_only');
  const deviceFlow = changes.customClientMetadata?.isDeviceFlow;
  if (deviceFlow !== undefined && deviceFlow !== (application.customClientMetadata.isDeviceFlow ?? false)) {
    throw new CoreError('application.device_flow_not_changeable');
  }
  checkAccessControl(tenant, id, changes.appLevelAccessControlEnabled);
  if (changes.isAdmin === true) tenant.adminApplications.add(id);
  if (changes.isAdmin === false) tenant.adminApplications.delete(id);
  const updated: Application = {
    ...application,
    name: changes.name ?? application.name,
    description: changes.description === undefined ? application.description : changes.description || null,
    oidcClientMetadata: changes.oidcClientMetadata ?? application.oidcClientMetadata,
    customClientMetadata: changes.customClientMetadata ?? application.customClientMetadata,
    protectedAppMetadata: site && Object.assign(site, changes.protectedAppMetadata),
    customData: changes.customData ?? application.customData,
    appLevelAccessControlEnabled:
      changes.appLevelAccessControlEnabled ?? application.appLevelAccessControlEnabled,
  };
  tenant.applications.set(id, updated);
  return { status: 200, body: updated };
}

function remove({ tenant }: TenantCall, id = ''): Reply {
  refuseSaml(findApplication(tenant, id));
  deleteApplication(tenant, id);
  return { status: 204 };
}

function refuseSaml({ type }: Application): void {
  if (type === 'SAML') throw new CoreError('application.saml.use_saml_app_api');
}

/** Deletes an application with all that belongs to it. */
export function deleteApplication(tenant: TenantState, id: string): void {
  tenant.applications.delete(id);
  tenant.applicationRoles.delete(id);
  tenant.adminApplications.delete(id);
  const { consents, brandings, controls, samlConfigs } = tenant.access;
  for (const rows of [consents, brandings, controls, samlConfigs]) rows.delete(id);
  forgetApplication(tenant, id);
  tenant.secrets = tenant.secrets.filter((secret) => secret.applicationId !== id);
}

/** Unlike `PATCH /applications/:id`, this merges one level deep (samples 166 to 170). */
function mergeCustomData(call: TenantCall, id = ''): Reply {
  const changes = guard(customData, coreBody(call), 'body');
  const application = call.tenant.applications.get(id);
  if (!application) throw new CoreError('entity.not_exists', { values: { entity: 'application' } });
  application.customData = { ...application.customData, ...changes };
  return { status: 200, body: application.customData };
}
