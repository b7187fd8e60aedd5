import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { accessControlRelation, lastRuleProblems } from './application-access-control.ts';
import { metadataRules } from './application-metadata.ts';
import { type Application, applicationSchema, typesWithSecret } from './application-schema.ts';
import { applySecrets, defaultSecret, expiryProblems, readSecrets } from './application-secrets.ts';
import { signInExperienceRelation } from './application-sign-in-experience.ts';
import { asEntry, collection, named, orMissing } from './collection.ts';
import { idSet } from './id-set.ts';
import type { FieldProblem, Kind } from './kind.ts';
import { defaultApplication, defaultRole } from './new-tenant.ts';
import { titleOf } from './requests.ts';
import { grantsManagementApi } from './roles.ts';
import { consentRelation } from './user-consent-scopes.ts';

const json = z.record(z.string(), z.unknown());
const row = named.extend({
  appLevelAccessControlEnabled: z.boolean().optional(),
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
      .looseObject({ host: z.string().optional(), customDomains: z.unknown().optional() })
      // Custom domains need DNS records, so that no file declares them.
      .transform(({ host, customDomains: _customDomains, ...site }) => ({
        subDomain: host?.split('.')[0],
        ...site,
      })),
  ),
});

const secretRows = z.array(
  z.object({
    value: z.string().min(1),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: z.number().nullish(),
  }),
);

const path = '/api/applications';
const isMachine = (type: string | undefined): boolean => type === 'MachineToMachine';

/** Problems with turning the device flow on or off, which Logto fixes at creation. */
function deviceFlowProblems(
  { customClientMetadata }: Application,
  current: Partial<Application>,
): FieldProblem[] {
  const was = current.customClientMetadata?.['isDeviceFlow'] === true;
  if ((customClientMetadata?.['isDeviceFlow'] ?? was) === was) return [];
  const sentence = `is ${String(was)} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
  return [{ path: ['customClientMetadata', 'isDeviceFlow'], sentence }];
}

/** The M2M app that Logto creates with every tenant, as a file would declare it. */
const defaultSpec: Partial<Application> = {
  name: defaultApplication,
  type: 'MachineToMachine',
  description: 'Default machine-to-machine application with Management API access.',
  roles: [defaultRole],
  secrets: [{ name: defaultSecret }],
};

/** Problems with an application of another type that has the name of the default M2M app. */
function nameProblems({ name, type }: Application): FieldProblem[] {
  if (name !== defaultApplication || isMachine(type)) return [];
  const sentence = 'is the name of the M2M app that every new tenant has; choose another name';
  return [{ path: ['name'], sentence }];
}

/** The settings of a protected application that Logto accepts in a request. */
function siteFor(site: Record<string, unknown>, action: 'create' | 'update'): object {
  const { subDomain, origin, ...further } = site;
  return action === 'create' ? { subDomain, origin } : { origin, ...further };
}

const base = collection<Application>({
  name: 'applications',
  singular: 'application',
  docs: 'Applications that users sign in to, and machine-to-machine applications, found by `name`. The one whose credentials this action uses can be declared, too: it keeps its roles and secrets. It, and others with access to the Management API, are never deleted.',
  schema: applicationSchema,
  path,
  row: row.transform(({ appLevelAccessControlEnabled: enabled, ...shown }) =>
    asEntry({ ...shown, accessControl: { enabled } }),
  ),
  emptyInNewTenant: true,
  mayBeInNewTenant: ({ name, type }) => name === defaultApplication || isMachine(type),
  inNewTenant: ({ name, type }) =>
    name === defaultApplication && isMachine(type) ? { id: '', spec: defaultSpec } : undefined,
  fields: {
    type: { fixed: true },
    isThirdParty: { fixed: true },
    customData: { private: true, verbatim: true },
    ...metadataRules,
  },
  // Samples 037 to 039.
  defaults: { customData: {}, isThirdParty: false, accessControl: { enabled: false } },
  identifiersOf: ({ name = '' }) => [name],
  target: ({ type }) => (isMachine(type) ? 'machineToMachineApplications' : 'applications'),
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
    signInExperience: signInExperienceRelation,
    accessControl: accessControlRelation(),
  },
  protectedReason({ id, spec: { type } }, { ownApplicationId }) {
    if (id === ownApplicationId) return 'is the M2M app whose credentials this run uses';
    return type === 'SAML' ? 'is a SAML application, declared under samlApplications' : undefined;
  },
  // Without its roles and secrets, this run and later ones have no access.
  mayGain: ({ id }, { ownApplicationId }) => id === ownApplicationId,

  validateChange: (application, current, isPruned) => [
    ...(current ? deviceFlowProblems(application, current.spec) : nameProblems(application)),
    ...expiryProblems(application.secrets, current?.spec.secrets),
    ...lastRuleProblems(application.accessControl, current?.spec.accessControl, isPruned),
  ],

  toBody: ({ oidcClientMetadata: oidc, protectedAppMetadata: site, ...fields }, action) => ({
    ...fields,
    // Logto refuses this object when one of the two lists is missing (sample 048).
    oidcClientMetadata: oidc && { redirectUris: [], postLogoutRedirectUris: [], ...oidc },
    protectedAppMetadata: site && siteFor(site, action),
  }),

  /** Gives the first secret that has not expired. */
  async readSecret({ name, type }, id, { api, mask, now }) {
    if (!typesWithSecret.has(type)) return {};
    const title = titleOf('application', name);
    const at = `${path}/${encodeURIComponent(id)}/secrets`;
    const secrets = await api.get(`read the secret of ${title}`, at, secretRows);
    for (const { value } of secrets) mask(value);
    const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
    if (valid !== undefined) return { secret: valid.value };
    const warning = `The application ${quote(name)} has no valid secret, so the outputs have none. Declare one under secrets, or add one in Logto Console.`;
    return { warning };
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

/** Applications with their relations (`/api/applications`). */
export const applications: Kind<Application> = {
  ...base,
  async create(application, context) {
    const id = await base.create(application, context);
    const { protectedAppMetadata: { subDomain: _subDomain, origin: _origin, ...site } = {} } = application;
    // Logto silently drops these when it creates an application.
    if (Object.keys(site).length > 0) {
      await base.update({ id, spec: application }, { protectedAppMetadata: site }, context);
    }
    return id;
  },
};
