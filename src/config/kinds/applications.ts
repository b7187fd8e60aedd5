import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { type Application, applicationSchema, typesWithSecret } from './application-schema.ts';
import { applySecrets, readSecrets } from './application-secrets.ts';
import { asEntry, collection, named, orMissing } from './collection.ts';
import { idSet } from './id-set.ts';
import { titleOf } from './kind.ts';
import { grantsManagementApi } from './roles.ts';
import { consentRelation } from './user-consent-scopes.ts';

const json = z.record(z.string(), z.unknown());
const row = named.extend({
  type: z.string(),
  description: orMissing(z.string()),
  oidcClientMetadata: orMissing(json),
  customClientMetadata: orMissing(json),
  customData: orMissing(json),
  isThirdParty: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  protectedAppMetadata: orMissing(
    z
      .object({ host: z.string().optional(), origin: z.string().optional() })
      .transform(({ host, origin }) => ({ subDomain: host?.split('.')[0], origin })),
  ),
});

const secretRow = z.object({
  value: z.string().min(1),
  /** Milliseconds since the epoch; null when it never expires. */
  expiresAt: z.number().nullish(),
});

const path = '/api/applications';
const isMachine = (type: string | undefined): boolean => type === 'MachineToMachine';

/** Applications with their machine-to-machine roles, named secrets and consent scopes (`/api/applications`). */
export const applications = collection<Application>({
  name: 'applications',
  singular: 'application',
  docs: 'Applications that users sign in to, and machine-to-machine applications, found by `name`. The one whose credentials this action uses, SAML applications, and those with access to the Management API are never deleted.',
  schema: applicationSchema,
  path,
  row: row.transform(asEntry),
  emptyInNewTenant: true,
  fields: {
    type: { fixed: true },
    isThirdParty: { fixed: true },
    customData: { private: true },
    'protectedAppMetadata.subDomain': { fixed: true },
    // Logto stores each of them once.
    'customClientMetadata.corsAllowedOrigins': { compare: 'unordered' },
  },
  identifiersOf: ({ name = '' }) => [name],
  relations: {
    // PUT refuses what it has done, and loses all roles over one that is wrong (samples 209 to 221).
    roles: idSet({
      singular: 'role',
      target: 'machineToMachineRoles',
      path: 'roles',
      key: 'roleIds',
      list: { row: named, paged: true, appliesTo: ({ type }) => isMachine(type) },
    }),
    secrets: {
      rules: { '': { compare: 'keyed', by: 'name' } },
      read: async (owner, context, declared) =>
        typesWithSecret.has(owner.spec.type ?? '') ? readSecrets(owner, context, declared) : undefined,
      apply: applySecrets,
    },
    userConsentScopes: consentRelation,
  },
  protectedReason({ id, spec: { type } }, { ownApplicationId }) {
    if (id === ownApplicationId) return 'is the M2M app whose credentials this run uses';
    return type === 'SAML' ? 'is a SAML application' : undefined;
  },

  validateChange({ customClientMetadata }, current) {
    const was = current?.spec.customClientMetadata?.['isDeviceFlow'] === true;
    const desired = customClientMetadata?.['isDeviceFlow'] ?? was;
    if (current === undefined || desired === was) return [];
    const sentence = `is ${String(was)} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
    return [{ path: ['customClientMetadata', 'isDeviceFlow'], sentence }];
  },

  toBody: ({ oidcClientMetadata: oidc, protectedAppMetadata: site, ...fields }, action) => ({
    ...fields,
    // Logto refuses this object when one of the two lists is missing (sample 048).
    oidcClientMetadata: oidc && { redirectUris: [], postLogoutRedirectUris: [], ...oidc },
    protectedAppMetadata: site && action === 'update' ? { origin: site.origin } : site,
  }),

  /** The first that has not expired. */
  async readSecret({ name, type }, id, { api, mask, now }) {
    if (!typesWithSecret.has(type)) return undefined;
    const title = titleOf('application', name);
    const at = `${path}/${encodeURIComponent(id)}/secrets`;
    const secrets = await api.get(`read the secret of ${title}`, at, z.array(secretRow));
    for (const { value } of secrets) mask(value);
    const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
    if (valid !== undefined) return valid.value;
    throw new Error(
      `The application ${quote(name)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`,
    );
  },
  // One of the declared secrets may be the only one that is valid.
  secretDependsOn: ['secrets'],

  async isProtected({ id, spec: { name, type } }, context) {
    if (!isMachine(type)) return false;
    const doing = `read the roles of ${titleOf('application', name)}`;
    const roles = await context.api.list(doing, `${path}/${id}/roles`, named);
    return (await Promise.all(roles.map((role) => grantsManagementApi(role, context)))).includes(true);
  },
});
