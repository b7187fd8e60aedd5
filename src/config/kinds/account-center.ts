import * as z from 'zod';
import type { ExplainUnknownField } from '../../shared/problem.ts';
import { explainByNames, fieldsAt } from '../known-fields.ts';
import type { ManagementApi } from '../../logto/management.ts';
import type { Kind, CurrentEntry } from './kind.ts';

const access = z.enum(['Off', 'ReadOnly', 'Edit']);

/** What users may do with one part of their account. */
function control(part: string) {
  return access
    .optional()
    .meta({ description: `What users may do with ${part}: Off, ReadOnly or Edit.`, examples: ['Edit'] });
}

const schema = z.strictObject({
  enabled: z
    .boolean()
    .optional()
    .meta({ description: 'Whether users can manage their own account at all. False by default.' }),
  fields: z
    .strictObject({
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
    })
    .optional()
    .meta({
      description: 'What users may do with each part of their account. Off where nothing was ever set.',
      examples: [{ name: 'Edit', email: 'ReadOnly' }],
    }),
  webauthnRelatedOrigins: z
    .array(z.url({ protocol: /^https?$/ }))
    .optional()
    .meta({
      description:
        'Origins besides the one of the tenant at which passkeys can be used. All of them; their order does not count.',
      examples: [['https://example.com']],
    }),
  deleteAccountUrl: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable()
    .optional()
    .meta({
      description: 'Page where users delete their account, of up to 2048 characters; null for none.',
      examples: ['https://example.com/delete-account'],
    }),
  customCss: z
    .string()
    .nullable()
    .optional()
    .meta({ description: 'Style sheet for the pages of the account center; null for none.' }),
});

type AccountCenter = Omit<z.infer<typeof schema>, 'fields'> & {
  /** Logto may come to know further ones, and further values. */
  fields?: Record<string, string | undefined> | undefined;
};

const row = z.object({
  enabled: z.boolean(),
  fields: z.record(z.string(), z.string()),
  webauthnRelatedOrigins: z.array(z.string()),
  deleteAccountUrl: z.string().nullish(),
  customCss: z.string().nullish(),
});

const explain: ExplainUnknownField = (field, path) =>
  field === 'profileFields' && path.length === 0
    ? 'is not a field of this file: it names custom profile fields, which this action does not manage; set it in Logto Console'
    : explainByNames(field, fieldsAt(schema, path));

const path = '/api/account-center';

/** The account center, the pages where users manage their own account (`/api/account-center`). */
export const accountCenter: Kind<AccountCenter> = {
  name: 'accountCenter',
  singular: 'account center',
  docs: 'The account center, the pages where users manage their own account. A tenant has one; what is not declared stays as it is.',
  schema,
  single: true,
  fields: { webauthnRelatedOrigins: { compare: 'unordered' } },
  explain,
  identifiersOf: () => [''],

  async list({ api }) {
    const spec = await api.get('read the account center', path, row);
    return [{ id: 'default', spec } satisfies CurrentEntry<AccountCenter>];
  },

  async create(spec, { api }) {
    await change(api, spec);
    return 'default';
  },

  update: (_, patch, { api }) => change(api, patch),

  remove: () => Promise.reject(new Error('The account center cannot be deleted.')),
};

function change(api: ManagementApi, { deleteAccountUrl, ...patch }: Partial<AccountCenter>): Promise<void> {
  return api.change({
    doing: 'update the account center',
    method: 'PATCH',
    path,
    // The one value for none that is known to work (sample 813).
    body: deleteAccountUrl === undefined ? patch : { ...patch, deleteAccountUrl: deleteAccountUrl ?? '' },
  });
}
