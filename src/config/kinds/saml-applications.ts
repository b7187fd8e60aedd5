import * as z from 'zod';
import { maxConcurrentRequests } from '../../http/pace.ts';
import { mapConcurrent } from '../../shared/concurrency.ts';
import { accessControl, accessControlRelation, lastRuleProblems } from './application-access-control.ts';
import { asEntry, collection, named, orMissing } from './collection.ts';
import { customData, described, flag, limited, limitedName, optional, refuseProblems } from './fields.ts';
import { titleOf } from './requests.ts';

// prettier-ignore
const claims = [
  'sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture',
  'website', 'email', 'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number',
  'phone_number_verified', 'address', 'updated_at', 'username', 'created_at', 'custom_data', 'identities',
  'sso_identities', 'roles', 'organizations', 'organization_data', 'organization_roles',
] as const;

const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const nameIdFormats = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
] as const;

const certificate = '-----BEGIN CERTIFICATE-----\nMIIDFTCC…\n-----END CERTIFICATE-----\n';
const encryption = z
  .strictObject({
    encryptAssertion: flag('Whether assertions are encrypted.', true),
    encryptThenSign: flag(
      'Whether an assertion is encrypted before it is signed. Required when assertions are encrypted.',
      false,
    ),
    certificate: optional(
      z.string(),
      'Certificate of the service provider, as PEM. Required when assertions are encrypted.',
      certificate,
    ),
  })
  .superRefine(
    refuseProblems((settings) => {
      if (settings.encryptAssertion !== true) return [];
      const missing = (['encryptThenSign', 'certificate'] as const).filter(
        (field) => settings[field] === undefined,
      );
      const sentence = 'is required when encryptAssertion is true';
      return missing.map((field) => ({ path: [field], sentence }));
    }),
  );

const schema = z.strictObject({
  name: described(
    limitedName(256),
    'Name by which the application is found, of up to 256 characters. Logto allows duplicate names; this action does not.',
    'Wiki',
  ),
  description: optional(z.string().nullable(), 'What the application is; null for none.', 'Our wiki'),
  entityId: optional(
    limited(128).nullable(),
    'Entity ID of the service provider, up to 128 characters; null for none.',
    'https://wiki.example.com/saml/metadata',
  ),
  acsUrl: optional(
    z
      .strictObject({
        binding: described(
          z.enum([post], { error: 'Logto supports no other binding' }),
          'How assertions are sent.',
          post,
        ),
        url: described(
          z.url(),
          'Address that assertions are sent to (Assertion Consumer Service).',
          'https://wiki.example.com/saml/acs',
        ),
      })
      .nullable(),
    'Where and how the service provider gets assertions; null for none.',
    { binding: post, url: 'https://wiki.example.com/saml/acs' },
  ),
  nameIdFormat: optional(
    z.enum(nameIdFormats),
    'What identifies users to the service provider. The persistent format by default.',
    nameIdFormats[1],
  ),
  attributeMapping: optional(
    z.partialRecord(z.enum(claims), z.string()),
    'Names of SAML attributes, by the claim that each of them holds. All of them: others are removed.',
    { email: 'mail', name: 'displayName' },
  ),
  encryption: optional(
    encryption.nullable(),
    'Encryption of assertions, replaced as a whole; null for none.',
    { encryptAssertion: true, encryptThenSign: false, certificate },
  ),
  customData: customData(
    'Any JSON object of your own. Keys that are not declared stay; Logto cannot remove one.',
    {
      team: 'docs',
    },
  ),
  accessControl,
});

type SamlApplication = z.infer<typeof schema>;

const row = named.extend({
  description: orMissing(z.string()),
  entityId: orMissing(z.string()),
  // Later versions of Logto may support further bindings, formats and claims.
  acsUrl: orMissing(z.object({ binding: z.string(), url: z.string() })),
  nameIdFormat: z.string(),
  attributeMapping: z.record(z.string(), z.string()),
  encryption: orMissing(z.record(z.string(), z.json())),
  customData: z.record(z.string(), z.json()),
  appLevelAccessControlEnabled: z.boolean().optional(),
});

/** A SAML application as Logto shows it. */
type Shown = Omit<SamlApplication, 'acsUrl' | 'nameIdFormat' | 'attributeMapping' | 'encryption'> & {
  acsUrl?: object | null | undefined;
  nameIdFormat?: string | undefined;
  attributeMapping?: object | undefined;
  encryption?: object | null | undefined;
};

const path = '/api/saml-applications';
/** SAML applications have no list of their own. */
const listPath = '/api/applications?types=SAML';
const entryOf = row.transform(({ appLevelAccessControlEnabled: enabled, ...shown }) =>
  asEntry({ ...shown, accessControl: { enabled } }),
);

/**
 * SAML applications (`/api/saml-applications`). Their certificates are not declared: Logto creates the first, and replacing one
 * needs a change on both sides.
 */
export const samlApplications = collection<Shown>({
  name: 'samlApplications',
  singular: 'SAML application',
  docs: 'Applications that users sign in to by SAML, found by `name`. Logto makes a certificate for each, which stays when the application is changed.',
  schema,
  path,
  row: named.transform(asEntry),
  searchPath: () => listPath,
  emptyInNewTenant: true,
  fields: {
    attributeMapping: { compare: 'whole' },
    encryption: { compare: 'whole', private: true },
    customData: { private: true, verbatim: true },
  },
  // Sample 267.
  defaults: {
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    customData: {},
    accessControl: { enabled: false },
  },
  identifiersOf: ({ name = '' }) => [name],
  relations: {
    accessControl: accessControlRelation((own) => own.replace(path, '/api/applications')),
  },

  validateChange: (application, current, isPruned) =>
    lastRuleProblems(application.accessControl, current?.spec.accessControl, isPruned),

  async readAll({ api }, names) {
    const all = await api.get('read the SAML applications', listPath, z.array(named));
    const needed = names ? all.filter(({ name }) => names.has(name)) : all;
    const others = all.filter((one) => !needed.includes(one)).map((one) => asEntry(one));
    const read = await mapConcurrent(needed, maxConcurrentRequests, ({ id, name }) =>
      api.get(`read ${titleOf('SAML application', name)}`, `${path}/${id}`, entryOf),
    );
    return [...read, ...others];
  },
});
