import * as z from 'zod';
import { checkAccessControl } from './access-rules.ts';
import { deleteApplication, findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import { addApplication } from './tenant.ts';
import type { Application, TenantState } from './types.ts';

// prettier-ignore
const claims = [
  'sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture',
  'website', 'email', 'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number',
  'phone_number_verified', 'address', 'updated_at', 'username', 'created_at', 'custom_data', 'identities',
  'sso_identities', 'roles', 'organizations', 'organization_data', 'organization_roles',
];
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const nameIdFormat = z.enum([
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
]);
const orNull = (text: string | null): string | null => text || null;

const encryption = z
  .object({ encryptAssertion: z.boolean(), encryptThenSign: z.boolean(), certificate: z.string() })
  .partial()
  .refine(
    ({ encryptAssertion, encryptThenSign, certificate }) =>
      !encryptAssertion || (encryptThenSign !== undefined && certificate !== undefined),
    '`encryptThenSign` and `certificate` are required when `encryptAssertion` is `true`',
  );

/** Unknown attributes are dropped (sample 1276). */
const config = z.object({
  attributeMapping: z.object(Object.fromEntries(claims.map((claim) => [claim, z.string().optional()]))),
  // Logto stores an empty one as null (sample 1277).
  entityId: z.string().max(128).nullable().transform(orNull),
  acsUrl: z
    .object({
      binding: z.enum([post, 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect']),
      url: z.url(),
    })
    .nullable(),
  encryption: encryption.nullable(),
  nameIdFormat,
});

/** The part of a SAML application that Logto stores beside the row of the application. */
export type SamlConfig = z.infer<typeof config>;

const row = z.object({
  name: z.string().min(1).max(256),
  description: z.string().nullable().transform(orNull),
  customData: z.record(z.string(), z.unknown()),
});
const creation = z.object({
  name: row.shape.name,
  ...row.omit({ name: true }).partial().shape,
  ...config.partial().shape,
});
const update = z
  .object({ ...row.shape, appLevelAccessControlEnabled: z.boolean(), ...config.shape })
  .partial();

/** The open-source core has this many at most (sample 277). */
const limit = 3;

/** SAML applications without their certificates (samples 266 to 281, 1273 to 1308). */
export const samlApplicationRoutes: Route<TenantCall>[] = [
  { method: 'POST', path: '/saml-applications', handle: create },
  { method: 'GET', path: '/saml-applications/:id', handle: read },
  { method: 'PATCH', path: '/saml-applications/:id', handle: change },
  { method: 'DELETE', path: '/saml-applications/:id', handle: remove },
];

function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { name, description = null, customData = {}, ...given } = guard(creation, coreBody(call), 'body');
  if (given.acsUrl && given.acsUrl.binding !== post) {
    throw new CoreError('application.saml.acs_url_binding_not_supported');
  }
  const others = [...tenant.applications.values()].filter(({ type }) => type === 'SAML');
  if (others.length >= limit) {
    throw new CoreError('application.saml.reach_oss_limit', { values: { limit: String(limit) } });
  }
  const application = addApplication(world, tenant, { name, description, customData, type: 'SAML' });
  Object.assign(configOf(tenant, application.id), given);
  return { status: 201, body: shown(tenant, application) };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: shown(tenant, find(tenant, id)) };
}

/** `customData` is merged, everything else replaced (samples 1279, 1290). */
function change(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const { name, description, customData, appLevelAccessControlEnabled, ...given } = guard(
    update,
    coreBody(call),
    'body',
  );
  const application = find(tenant, id);
  checkAccessControl(tenant, id, appLevelAccessControlEnabled);
  const changed: Application = {
    ...application,
    name: name ?? application.name,
    description: description === undefined ? application.description : description,
    customData: { ...application.customData, ...customData },
    appLevelAccessControlEnabled: appLevelAccessControlEnabled ?? application.appLevelAccessControlEnabled,
  };
  tenant.applications.set(id, changed);
  Object.assign(configOf(tenant, id), given);
  return { status: 200, body: shown(tenant, changed) };
}

function remove({ tenant }: TenantCall, id = ''): Reply {
  find(tenant, id);
  deleteApplication(tenant, id);
  return { status: 204 };
}

function find(tenant: TenantState, id: string): Application {
  const application = findApplication(tenant, id);
  if (application.type !== 'SAML') throw new CoreError('application.saml.saml_application_only');
  return application;
}

function configOf({ access }: TenantState, id: string): SamlConfig {
  let own = access.samlConfigs.get(id);
  if (own === undefined) {
    const persistent = nameIdFormat.enum['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'];
    own = { attributeMapping: {}, entityId: null, acsUrl: null, encryption: null, nameIdFormat: persistent };
    access.samlConfigs.set(id, own);
  }
  return own;
}

/** An application without what is for OpenID Connect only (sample 270). */
function shown(tenant: TenantState, application: Application): object {
  const {
    oidcClientMetadata: _oidc,
    customClientMetadata: _custom,
    protectedAppMetadata: _site,
    ...rest
  } = application;
  return { ...rest, ...configOf(tenant, application.id) };
}
