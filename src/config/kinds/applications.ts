import * as z from 'zod';
import { type Application, applicationSchema, typesWithSecret } from './application-schema.ts';
import { readApplicationSecret } from './application-secret.ts';
import { bringSecrets, readSecrets } from './application-secrets.ts';
import { type Context, type Kind, type CurrentEntry, type Relations, without } from './kind.ts';
import { grantsManagementApi } from './role-scopes.ts';
import { bringUserConsentScopes, consentReferences, readUserConsentScopes } from './user-consent-scopes.ts';

const json = z.record(z.string(), z.unknown());
const row = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  description: z.string().nullish(),
  oidcClientMetadata: json.nullish(),
  customClientMetadata: json.nullish(),
  customData: json.nullish(),
  isThirdParty: z.boolean().nullish(),
  protectedAppMetadata: z.object({ host: z.string().optional(), origin: z.string().optional() }).nullish(),
});
const named = row.pick({ id: true, name: true });

const path = '/api/applications';
const isMachine = (type: string | undefined): boolean => type === 'MachineToMachine';

/** Applications with their machine-to-machine roles, named secrets and scopes for consent (`/api/applications`). */
export const applications: Kind<Application> = {
  name: 'applications',
  singular: 'application',
  docs: 'Applications that users sign in to, and machine-to-machine applications, found by `name`. The one whose credentials this action uses, SAML applications, and those with access to the Management API are never deleted.',
  schema: applicationSchema,
  emptyInNewTenant: true,
  refersTo: ['machineToMachineRoles', 'scopes', 'organizationScopes'],
  fields: {
    type: { fixed: true },
    isThirdParty: { fixed: true },
    'protectedAppMetadata.subDomain': { fixed: true },
    // Logto stores each of them once.
    'customClientMetadata.corsAllowedOrigins': { compare: 'unordered' },
    roles: { compare: 'set', relation: true },
    secrets: { compare: 'keyed', by: 'name', relation: true },
    userConsentScopes: { relation: true },
    'userConsentScopes.userScopes': { compare: 'set' },
    'userConsentScopes.resourceScopes': { compare: 'set' },
    'userConsentScopes.organizationScopes': { compare: 'set' },
    'userConsentScopes.organizationResourceScopes': { compare: 'set' },
  },
  identifiersOf: ({ name = '' }) => [name],
  referencesOf: ({ roles = [], userConsentScopes = {} }) => [
    ...roles.map((key, index) => ({
      target: 'machineToMachineRoles' as const,
      key,
      path: ['roles', index],
    })),
    ...consentReferences(userConsentScopes),
  ],

  async list({ api, ownApplicationId }) {
    const rows = await api.get('read the applications', path, z.array(row));
    return rows.map((one) => presentOf(one, ownApplicationId));
  },

  async readRelations({ id, spec: { name = '', type = '', isThirdParty } }, fields, context, declared) {
    const [roles, secrets, userConsentScopes] = await Promise.all([
      fields.has('roles') && isMachine(type) ? readRoles({ id, name }, context) : undefined,
      fields.has('secrets') && typesWithSecret.has(type)
        ? readSecrets({ id, name }, context, declared?.secrets)
        : undefined,
      fields.has('userConsentScopes') && isThirdParty === true
        ? readUserConsentScopes({ id, name }, context)
        : undefined,
    ]);
    return { roles: roles?.map((role) => role.name), secrets, userConsentScopes };
  },

  validateChange({ customClientMetadata }, present) {
    const was = present?.spec.customClientMetadata?.['isDeviceFlow'] === true;
    const wanted = customClientMetadata?.['isDeviceFlow'] ?? was;
    if (present === undefined || wanted === was) return [];
    const sentence = `is ${String(was)} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
    return [{ path: ['customClientMetadata', 'isDeviceFlow'], sentence }];
  },

  async create({ roles: _roles, secrets: _secrets, userConsentScopes: _consent, ...fields }, { api }) {
    const { oidcClientMetadata: oidc } = fields;
    const { id } = await api.create({
      doing: `create the application ${JSON.stringify(fields.name)}`,
      path,
      body: { ...fields, oidcClientMetadata: oidc && withBothLists(oidc) },
      answer: named,
      findExisting: async () =>
        (await api.get('look for the application', path, z.array(named))).find(
          ({ name }) => name === fields.name,
        ),
    });
    return id;
  },

  update({ id, spec: { name } }, { oidcClientMetadata: oidc, protectedAppMetadata, ...patch }, { api }) {
    const origin = protectedAppMetadata && { origin: protectedAppMetadata.origin };
    return api.change({
      doing: `update the application ${JSON.stringify(name)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: { ...patch, oidcClientMetadata: oidc && withBothLists(oidc), protectedAppMetadata: origin },
    });
  },

  async applyRelations(relations, context) {
    const { id, spec, desired: wanted, current: present } = relations;
    const application = { id, name: spec.name };
    const { secrets, userConsentScopes: consent } = wanted;
    await Promise.all([
      bringRoles(relations, context),
      secrets && bringSecrets(application, secrets, present.secrets, context),
      consent && bringUserConsentScopes(application, consent, present.userConsentScopes, context),
    ]);
  },

  readSecret: readApplicationSecret,
  // One of the declared secrets may be the only one that is valid.
  secretDependsOn: ['secrets'],

  async isProtected({ id, spec: { name = '', type } }, context) {
    if (!isMachine(type)) return false;
    const roles = await readRoles({ id, name }, context);
    return (await Promise.all(roles.map((role) => grantsManagementApi(role, context)))).includes(true);
  },

  remove: ({ id, spec: { name } }, { api }) =>
    api.remove(`delete the application ${JSON.stringify(name)}`, `${path}/${id}`),
};

function presentOf(
  { id, protectedAppMetadata, ...rest }: z.infer<typeof row>,
  ownApplicationId: string,
): CurrentEntry<Application> {
  const { host, origin } = protectedAppMetadata ?? {};
  return {
    id,
    spec: {
      name: rest.name,
      type: rest.type,
      description: rest.description ?? undefined,
      oidcClientMetadata: rest.oidcClientMetadata ?? undefined,
      customClientMetadata: rest.customClientMetadata ?? undefined,
      customData: rest.customData ?? undefined,
      isThirdParty: rest.isThirdParty ?? false,
      protectedAppMetadata: protectedAppMetadata ? { subDomain: host?.split('.')[0], origin } : undefined,
    },
    protectedReason:
      id === ownApplicationId
        ? 'is the one whose credentials this action works with'
        : rest.type === 'SAML'
          ? 'is a SAML application'
          : undefined,
  };
}

/** Logto refuses `oidcClientMetadata` in which one of the two lists is missing (sample 048). */
function withBothLists(metadata: Record<string, unknown>): Record<string, unknown> {
  return { redirectUris: [], postLogoutRedirectUris: [], ...metadata };
}

type Named = z.infer<typeof named>;

async function readRoles({ id, name }: Named, { api, ids }: Context): Promise<Named[]> {
  const doing = `read the roles of the application ${JSON.stringify(name)}`;
  const roles = await api.list(doing, `${path}/${id}/roles`, named);
  for (const role of roles) ids.add('machineToMachineRoles', role.id, [role.name]);
  return roles;
}

/** Not with PUT: that refuses what it has done, and loses all roles over one that is wrong (samples 209 to 221). */
async function bringRoles(
  { id, spec, desired: wanted, current: present }: Relations<Application>,
  { api, ids }: Context,
): Promise<void> {
  if (wanted.roles === undefined) return;
  const name = JSON.stringify(spec.name);
  const idOf = (role: string): string => ids.idOf('machineToMachineRoles', role);
  const roleIds = [...new Set(without(wanted.roles, present.roles).map(idOf))];
  await Promise.all([
    roleIds.length > 0 &&
      api.change({
        doing: `assign roles to the application ${name}`,
        method: 'POST',
        path: `${path}/${id}/roles`,
        body: { roleIds },
      }),
    ...without(present.roles, wanted.roles).map((role) =>
      api.remove(`take a role from the application ${name}`, `${path}/${id}/roles/${idOf(role)}`),
    ),
  ]);
}
