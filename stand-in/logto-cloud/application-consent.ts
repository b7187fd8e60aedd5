import * as z from 'zod';
import { findResource, scopesWith } from './access.ts';
import type { Resource, Scope } from './access.ts';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError, PlainError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

const userScope = z.enum([
  'profile',
  'email',
  'phone',
  'address',
  'custom_data',
  'identities',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
]);
const scopeIds = z.array(z.string()).optional();
const consentScopes = z.object({
  organizationScopes: scopeIds,
  resourceScopes: scopeIds,
  organizationResourceScopes: scopeIds,
  userScopes: z.array(userScope).optional(),
});

/** The set of scopes for each segment of the path. */
const kindOf = {
  'organization-scopes': 'organizationScopes',
  'resource-scopes': 'resourceScopes',
  'organization-resource-scopes': 'organizationResourceScopes',
  'user-scopes': 'userScopes',
} as const;
const params = z.object({
  scopeType: z.enum([
    'organization-scopes',
    'resource-scopes',
    'organization-resource-scopes',
    'user-scopes',
  ]),
});

/** The scopes for which a third-party application may request consent: IDs of scopes, and names of user scopes. */
export type ConsentScopes = Record<keyof z.infer<typeof consentScopes>, Set<string>>;

const path = '/applications/:id/user-consent-scopes';

/** The routes for the consent scopes of a third-party application (samples 239 to 255). */
export const applicationConsentRoutes: Route<TenantCall>[] = [
  { method: 'GET', path, handle: read },
  { method: 'POST', path, handle: add },
  { method: 'DELETE', path: `${path}/:scopeType/:scopeId`, handle: remove },
];

/** Removes a deleted scope from the consent scopes of all applications. */
export function removeConsentTo({ access }: TenantState, scopeId: string): void {
  for (const consent of access.consents.values()) {
    for (const kind of Object.values(kindOf)) consent[kind].delete(scopeId);
  }
}

function read({ tenant }: TenantCall, id = ''): Reply {
  findApplication(tenant, id);
  const consent = consentOf(tenant, id);
  return {
    status: 200,
    body: {
      organizationScopes: [...tenant.directory.organizationScopes.values()]
        .filter((scope) => consent.organizationScopes.has(scope.id))
        .map(shown),
      resourceScopes: byResource(tenant, consent.resourceScopes),
      organizationResourceScopes: byResource(tenant, consent.organizationResourceScopes),
      userScopes: [...consent.userScopes],
    },
  };
}

/** Existing scopes are skipped (sample 241). */
function add(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const request = guard(consentScopes, coreBody(call), 'body');
  if (!findApplication(tenant, id).isThirdParty) {
    throw new CoreError('application.third_party_application_only');
  }
  checkScopes(tenant, request);
  const { organizationScopes, resourceScopes, organizationResourceScopes } = request;
  // Logto cannot insert an empty list.
  if ([organizationScopes, resourceScopes, organizationResourceScopes].some((list) => list?.length === 0)) {
    throw new PlainError(500, 'Internal server error.');
  }
  const consent = consentOf(tenant, id);
  for (const kind of Object.values(kindOf)) for (const scope of request[kind] ?? []) consent[kind].add(scope);
  return { status: 201, body: 'Created' };
}

function remove({ tenant }: TenantCall, id = '', type = '', scopeId = ''): Reply {
  const { scopeType } = guard(params, { scopeType: type }, 'params');
  findApplication(tenant, id);
  if (!consentOf(tenant, id)[kindOf[scopeType]].delete(scopeId)) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function consentOf({ access }: TenantState, id: string): ConsentScopes {
  let consent = access.consents.get(id);
  if (!consent) {
    consent = {
      organizationScopes: new Set(),
      resourceScopes: new Set(),
      organizationResourceScopes: new Set(),
      userScopes: new Set(),
    };
    access.consents.set(id, consent);
  }
  return consent;
}

/** Unknown scopes are refused together, then those of the Management API (samples 244 to 246). */
function checkScopes(tenant: TenantState, request: z.infer<typeof consentScopes>): void {
  const { organizationScopes = [], resourceScopes = [], organizationResourceScopes = [] } = request;
  const { scopes } = tenant.access;
  const invalid = {
    invalidOrganizationScopes: organizationScopes.filter(
      (id) => !tenant.directory.organizationScopes.has(id),
    ),
    invalidResourceScopes: resourceScopes.filter((id) => !scopes.has(id)),
    invalidOrganizationResourceScopes: organizationResourceScopes.filter((id) => !scopes.has(id)),
  };
  if (Object.values(invalid).some((list) => list.length > 0)) {
    throw new CoreError('application.user_consent_scopes_not_found', { data: invalid });
  }
  const management = scopesWith(tenant, [...resourceScopes, ...organizationResourceScopes]).some(
    ({ resourceId }) => resourceId === tenant.managementResource.id,
  );
  if (management) throw new CoreError('application.consent_management_api_scopes_not_allowed');
}

/** Scopes grouped by resource, with the fields of Logto's answer (sample 242). */
function byResource(tenant: TenantState, ids: Set<string>): object[] {
  const groups = Map.groupBy(scopesWith(tenant, ids), ({ resourceId }) => resourceId);
  return [...groups].map(([resourceId, scopes]) => ({
    resource: identity(findResource(tenant, resourceId)),
    scopes: scopes.map(shown),
  }));
}

function identity({ id, name, indicator }: Resource): object {
  return { id, name, indicator };
}

function shown({ id, name, description }: Pick<Scope, 'id' | 'name' | 'description'>): object {
  return { id, name, description };
}
