import { addManagementApi, newAccess } from './access.ts';
import type { ApplicationCreate } from './application-guard.ts';
import { newExperience } from './experience.ts';
import { newTenantSettings } from './settings.ts';
import { newDirectory } from './directory.ts';
import type { Application, ApplicationSecret, Role, TenantState, TenantTag, World } from './types.ts';

/** The properties of a new tenant. */
export interface TenantRequest {
  id?: string;
  name: string;
  tag: TenantTag;
  regionName: string;
}

/**
 * A tenant as Logto Cloud creates it: the Management API resource, the role that grants it and the default M2M app
 * with that role (samples 084, 104, 148). It is not in `world.tenants` yet.
 */
export function newTenant(world: World, { id = world.ids.tenant(), name, tag, regionName }: TenantRequest) {
  const createdAt = world.now();
  world.hosts.open(id);
  const origin = world.hosts.origin(id);
  const host = world.audience === 'endpoint' ? origin : `https://${id}.logto.app`;
  const tenant: TenantState = {
    id,
    name,
    tag,
    regionName,
    origin,
    createdAt,
    planId: tag === 'production' ? 'free' : 'dev',
    isSuspended: false,
    openInvoices: [],
    callerRole: 'admin',
    accessTokenTtl: 3600,
    tokenLimitReached: false,
    notReadyAnswers: 0,
    defaultApplication: { id: '', secret: '' },
    managementResource: {
      id: world.ids.entity(),
      indicator: `${host}/api`,
      scopeId: world.ids.entity(),
      createdAt,
    },
    protectedAppDomain: undefined,
    signingKeyId: world.ids.opaque(43),
    applications: new Map(),
    secrets: [],
    roles: new Map(),
    applicationRoles: new Map(),
    adminApplications: new Set(),
    directory: newDirectory(),
    access: newAccess(),
    experience: newExperience(),
    settings: newTenantSettings(id),
  };
  addManagementApi(tenant);
  const role = addRole(world, tenant, {
    name: 'Logto Management API access',
    description: 'This default role grants access to the Logto management API.',
    type: 'MachineToMachine',
    isDefault: false,
    scopeIds: [tenant.managementResource.scopeId],
  });
  const application = addApplication(world, tenant, {
    name: 'Default machine-to-machine app',
    description: 'Default machine-to-machine application with Management API access.',
    type: 'MachineToMachine',
  });
  const [secret] = secretsOf(tenant, application.id);
  tenant.defaultApplication = { id: application.id, secret: secret?.value ?? '' };
  tenant.applicationRoles.set(application.id, new Set([role.id]));
  return tenant;
}

/** Adds an application, and a default secret if its type has one. */
export function addApplication(
  world: World,
  tenant: TenantState,
  request: Partial<ApplicationCreate> & Pick<ApplicationCreate, 'name' | 'type'>,
): Application {
  const application: Application = {
    tenantId: tenant.id,
    id: world.ids.entity(),
    name: request.name,
    description: request.description ?? null,
    type: request.type,
    oidcClientMetadata: request.oidcClientMetadata ?? { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: request.customClientMetadata ?? {},
    protectedAppMetadata: null,
    customData: request.customData ?? {},
    isThirdParty: request.isThirdParty ?? false,
    appLevelAccessControlEnabled: false,
    createdAt: world.now(),
  };
  tenant.applications.set(application.id, application);
  if (mayHaveSecrets(application)) addSecret(world, tenant, application, 'Default secret', null);
  return application;
}

/** Only confidential applications may have secrets; the database refuses them for others (sample 098). */
export function mayHaveSecrets({ type }: Application): boolean {
  return type === 'MachineToMachine' || type === 'Traditional' || type === 'Protected';
}

/** Adds a secret with a generated value; `expiresAt` in milliseconds, null for never. */
export function addSecret(
  world: World,
  tenant: TenantState,
  application: Application,
  name: string,
  expiresAt: number | null,
): ApplicationSecret {
  const secret = {
    tenantId: tenant.id,
    applicationId: application.id,
    name,
    value: world.keepSecret(world.ids.secret()),
    createdAt: world.now(),
    expiresAt,
  };
  tenant.secrets.push(secret);
  return secret;
}

/** Adds a role without users and applications. */
export function addRole(world: World, tenant: TenantState, role: Omit<Role, 'id' | 'tenantId'>): Role {
  const added = { ...role, tenantId: tenant.id, id: world.ids.entity() };
  tenant.roles.set(added.id, added);
  return added;
}

/** The secrets of an application, oldest first. */
export function secretsOf(tenant: TenantState, applicationId: string): ApplicationSecret[] {
  return tenant.secrets.filter((secret) => secret.applicationId === applicationId);
}

/** The roles of an application, in the order of the roles' rows (sample 217). */
export function rolesOf(tenant: TenantState, applicationId: string): Role[] {
  const assigned = tenant.applicationRoles.get(applicationId);
  return [...tenant.roles.values()].filter(({ id }) => assigned?.has(id));
}

/** Whether a token of the application gets the Management API's scope `all` (samples 102, 107). */
export function mayManage(tenant: TenantState, applicationId: string): boolean {
  return (
    tenant.adminApplications.has(applicationId) ||
    rolesOf(tenant, applicationId).some((role) => role.scopeIds.includes(tenant.managementResource.scopeId))
  );
}
