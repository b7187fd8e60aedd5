import * as z from 'zod';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import {
  customData,
  described,
  emailDomain,
  flag,
  limited,
  limitedName,
  names,
  optional,
  refuseRepeats,
  section,
} from './fields.ts';
import { idSet } from './id-set.ts';
import { applications, members } from './organization-members.ts';
import { pageColors, pageLookRules, pagePictures } from './page-look.ts';
import { group } from './relations.ts';
import { userKey } from './user-names.ts';

const member = z.strictObject({
  user: described(
    z.string().min(1),
    'Username, e-mail address or phone number of the user, declared in the file or in the tenant.',
    'alice',
  ),
  roles: names(
    'Names of organization roles of type User that the user has in the organization. Further ones are kept, unless organizations are pruned.',
    'admin',
  ),
});

const application = z.strictObject({
  application: described(z.string().min(1), 'Name of a machine-to-machine application.', 'Invoice worker'),
  roles: names(
    'Names of organization roles of type MachineToMachine that the application has in the organization. Further ones are kept, unless organizations are pruned.',
    'worker',
  ),
});

const schema = z.strictObject({
  name: described(
    limitedName(128),
    'Name by which the organization is found, of up to 128 characters. Logto allows duplicate names; this action does not.',
    'Acme',
  ),
  description: optional(
    limited(256).nullable(),
    'What the organization is, up to 256 characters; null for none.',
    'Acme Inc.',
  ),
  customData: customData('Data of your own about the organization. Further keys that it has are kept.', {
    tier: 'gold',
  }),
  isMfaRequired: flag(
    'Whether members need multi-factor authentication to get tokens for it. False by default.',
    true,
  ),
  branding: pagePictures('Pictures on the sign-in page of the organization.'),
  color: pageColors('Colors of the sign-in page of the organization.'),
  customCss: optional(
    z.string().nullable(),
    'CSS for the sign-in page of the organization; null for none.',
    'body { background: #fff; }',
  ),
  members: optional(
    z.array(member).superRefine(refuseRepeats(({ user }) => userKey(user), 'user')),
    'Members with their roles. Further ones are kept, unless organizations are pruned.',
    [{ user: 'alice', roles: ['admin'] }],
  ),
  applications: optional(
    z.array(application).superRefine(refuseRepeats((item) => item.application, 'application')),
    'Machine-to-machine applications with their roles. Further ones are kept, unless organizations are pruned.',
    [{ application: 'Invoice worker', roles: ['worker'] }],
  ),
  jit: section('Just-in-time provisioning: who becomes a member on signing up.', {
    emailDomains: optional(
      z.array(limited(128, emailDomain)),
      'Domains of verified e-mail addresses; users who sign up with one become members. Further ones are kept, unless organizations are pruned.',
      ['example.com'],
    ),
    roles: names(
      'Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.',
      'member',
    ),
    ssoConnectors: names(
      'Names of SSO connectors; users who sign in with one become members. Further ones are kept, unless organizations are pruned.',
      'Acme SSO',
    ),
  }).meta({ examples: [{ emailDomains: ['example.com'], roles: ['member'] }] }),
});

type Organization = z.infer<typeof schema>;

const row = named.extend({
  customData: z.record(z.string(), z.json()),
  isMfaRequired: z.boolean(),
  branding: z.looseObject({}),
  color: z.looseObject({}),
  description: orEmpty,
  customCss: orEmpty,
});
const domainRow = z
  .object({ emailDomain: z.string() })
  .transform(({ emailDomain: name }) => ({ id: name, name }));
const connectorRow = z
  .object({ id: z.string(), connectorName: z.string() })
  .transform(({ id, connectorName: name }) => ({ id, name }));

const path = '/api/organizations';

/** Organizations with their members, applications and just-in-time provisioning (`/api/organizations`). */
export const organizations = collection<Organization>({
  name: 'organizations',
  singular: 'organization',
  docs: 'Organizations, found by their name, with their members, applications and just-in-time provisioning.',
  schema,
  path,
  row: row.transform(asEntry),
  paged: true,
  searchPath: ({ name }) => `${path}?${new URLSearchParams({ q: name }).toString()}`,
  emptyInNewTenant: true,
  fields: {
    customData: { private: true, verbatim: true },
    ...pageLookRules,
  },
  // Sample 126.
  defaults: { customData: {}, isMfaRequired: false },
  identifiersOf: ({ name = '' }) => [name],
  relations: {
    members,
    applications,
    jit: group({
      emailDomains: idSet({
        singular: 'just-in-time domain',
        path: 'jit/email-domains',
        key: 'emailDomains',
        replaced: true,
        list: { row: domainRow, paged: true },
      }),
      // Logto itself also accepts a role of type MachineToMachine here.
      roles: idSet({
        singular: 'just-in-time role',
        target: 'userOrganizationRoles',
        path: 'jit/roles',
        key: 'organizationRoleIds',
        replaced: true,
        list: { row: named, paged: true },
      }),
      ssoConnectors: idSet({
        singular: 'just-in-time SSO connector',
        target: 'ssoConnectors',
        path: 'jit/sso-connectors',
        key: 'ssoConnectorIds',
        replaced: true,
        list: { row: connectorRow },
      }),
    }),
  },
});
