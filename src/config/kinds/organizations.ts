import * as z from 'zod';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import { color, customData, described, flag, names, optional, refuseRepeats, section } from './fields.ts';
import { idSet } from './id-set.ts';
import { applications, members } from './organization-members.ts';
import { group } from './relations.ts';
import { userKey } from './users.ts';

const picture = (description: string) => optional(z.url(), description, 'https://example.com/logo.png');

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

const emailDomain = z
  .string()
  .regex(/^[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?(\.[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?)+$/, {
    error: 'must be a domain such as example.com',
  });

const schema = z.strictObject({
  name: described(
    z.string().min(1).max(128),
    'Name by which the organization is found, of up to 128 characters. Logto allows duplicate names; this action does not.',
    'Acme',
  ),
  description: optional(z.string().max(256), 'What the organization is, up to 256 characters.', 'Acme Inc.'),
  customData: customData('Data of your own about the organization. Further keys that it has are kept.', {
    tier: 'gold',
  }),
  isMfaRequired: flag(
    'Whether members need multi-factor authentication to get tokens for it. False by default.',
    true,
  ),
  branding: section('Pictures on the sign-in page of the organization.', {
    logoUrl: picture('Address of the logo.'),
    darkLogoUrl: picture('Address of the logo for dark mode.'),
    favicon: picture('Address of the favicon.'),
    darkFavicon: picture('Address of the favicon for dark mode.'),
  }).meta({ examples: [{ logoUrl: 'https://example.com/logo.png' }] }),
  color: section('Colors of the sign-in page of the organization.', {
    primaryColor: color('Brand color, in hexadecimal.'),
    isDarkModeEnabled: flag('Whether there is a dark mode.', true),
    darkPrimaryColor: color('Brand color in dark mode, in hexadecimal.'),
  }).meta({ examples: [{ primaryColor: '#6139f6' }] }),
  customCss: optional(
    z.string(),
    'CSS for the sign-in page of the organization.',
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
      z.array(emailDomain),
      'Domains of verified e-mail addresses; users who sign up with one become members. Further ones are kept, unless organizations are pruned.',
      ['example.com'],
    ),
    roles: names(
      'Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.',
      'member',
    ),
  }).meta({ examples: [{ emailDomains: ['example.com'], roles: ['member'] }] }),
});

type Organization = z.infer<typeof schema>;

const row = named.extend({
  customData: z.record(z.string(), z.json()),
  isMfaRequired: z.boolean(),
  branding: schema.shape.branding.unwrap().catchall(z.json()),
  color: schema.shape.color.unwrap().catchall(z.json()),
  description: orEmpty,
  customCss: orEmpty,
});
const domainRow = z
  .object({ emailDomain: z.string() })
  .transform(({ emailDomain: name }) => ({ id: name, name }));

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
  fields: { customData: { private: true } },
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
    }),
  },
});
