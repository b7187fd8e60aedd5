import * as z from 'zod';
import { flag, optional, section, webUrl } from './fields.ts';
import { profileFieldReferences, profileFields } from './profile-field-lists.ts';
import { singleton } from './singleton.ts';

/** What users may do with one part of their account. */
const control = (part: string) =>
  optional(
    z.enum(['Off', 'ReadOnly', 'Edit']),
    `What users may do with ${part}: Off, ReadOnly or Edit.`,
    'Edit',
  );

const schema = z.strictObject({
  enabled: flag('Whether users can manage their own account at all. False by default.'),
  fields: section('What users may do with each part of their account. Off where nothing was ever set.', {
    name: control('their name'),
    avatar: control('their picture'),
    profile: control('their profile, such as family name and birth date'),
    email: control('their email address'),
    phone: control('their phone number'),
    password: control('their password'),
    username: control('their username'),
    social: control('their social accounts'),
    customData: control('their custom data'),
    mfa: control('their second factors'),
    passkey: control('their passkeys'),
    session: control('their sessions'),
  }).meta({ examples: [{ name: 'Edit', email: 'ReadOnly' }] }),
  webauthnRelatedOrigins: optional(
    z.array(z.string()),
    'Origins besides the one of the tenant at which passkeys can be used: of sites, and of Android apps as android:apk-key-hash:…. All of them; their order does not count.',
    ['https://example.com'],
  ),
  profileFields: profileFields(
    'Custom profile fields that users see in the account center, in this order. All of them. null means that the list was never set.',
  ),
  deleteAccountUrl: optional(
    webUrl.max(2048).nullable(),
    'Page where users delete their account, of up to 2048 characters; null for none.',
    'https://example.com/delete-account',
  ),
  customCss: optional(
    z.string().nullable(),
    'Style sheet for the pages of the account center; null for none.',
  ),
});

type AccountCenter = Omit<z.infer<typeof schema>, 'fields'> & {
  /** Later versions of Logto may have further ones, and further values. */
  fields?: Record<string, string | undefined> | undefined;
};

/** The account center, the pages where users manage their own account (`/api/account-center`). */
export const accountCenter = singleton<AccountCenter>({
  name: 'accountCenter',
  singular: 'account center',
  docs: 'The account center, the pages where users manage their own account. A tenant has one; what is not declared stays as it is.',
  schema,
  path: '/api/account-center',
  row: z.object({
    enabled: z.boolean(),
    fields: z.record(z.string(), z.string()),
    webauthnRelatedOrigins: z.array(z.string()),
    deleteAccountUrl: z.string().nullish(),
    customCss: z.string().nullish(),
    profileFields: z.array(z.object({ name: z.string() })).nullish(),
  }),
  needs: ['customProfileFields'],
  fields: {
    webauthnRelatedOrigins: { compare: 'unordered' },
    profileFields: { verbatim: true },
    customCss: { textFile: 'plain' },
  },
  // Sample 151.
  defaults: { enabled: false },
  referencesOf: (spec) => profileFieldReferences('profileFields', spec.profileFields),
});
