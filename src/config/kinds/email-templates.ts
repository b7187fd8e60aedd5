import * as z from 'zod';
import type { ManagementApi } from '../../logto/management.ts';
import type { Kind, CurrentEntry } from './kind.ts';

const templateTypes = [
  'SignIn',
  'Register',
  'ForgotPassword',
  'OrganizationInvitation',
  'Generic',
  'UserPermissionValidation',
  'BindNewIdentifier',
  'MfaVerification',
  'BindMfa',
] as const;

const schema = z.strictObject({
  languageTag: z
    .string()
    .min(1)
    .max(16)
    .meta({
      description:
        'Language that the template is for, as a tag of up to 16 characters. Together with templateType it finds the template.',
      examples: ['en', 'pt-BR'],
    }),
  templateType: z.enum(templateTypes).meta({
    description: 'Occasion on which the email is sent.',
    examples: ['SignIn'],
  }),
  details: z
    .strictObject({
      subject: z.string().meta({
        description: 'Subject of the email. May hold variables.',
        examples: ['Your code is {{code}}'],
      }),
      content: z.string().meta({
        description: 'Body of the email. May hold variables such as {{code}}.',
        examples: ['<p>Your code is <b>{{code}}</b>.</p>'],
      }),
      contentType: z
        .enum(['text/html', 'text/plain'])
        .optional()
        .meta({
          description: 'What content is: text/html or text/plain. Up to the email service when left out.',
          examples: ['text/html'],
        }),
      replyTo: z
        .string()
        .optional()
        .meta({
          description: 'Address for answers, where the email service allows to set it. May hold variables.',
          examples: ['help@example.com'],
        }),
      sendFrom: z
        .string()
        .optional()
        .meta({
          description: 'Address of the sender, where the email service allows to set it. May hold variables.',
          examples: ['no-reply@example.com'],
        }),
    })
    .meta({
      description: 'The email itself.',
      examples: [{ subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' }],
    }),
});

/** Logto may come to know further types of template. */
type EmailTemplate = Omit<z.infer<typeof schema>, 'templateType' | 'details'> & {
  templateType: string;
  details: Omit<z.infer<typeof schema>['details'], 'contentType'> & { contentType?: string | undefined };
};

const row = z.object({
  id: z.string(),
  languageTag: z.string(),
  templateType: z.string(),
  details: z.object({
    subject: z.string(),
    content: z.string(),
    contentType: z.string().optional(),
    replyTo: z.string().optional(),
    sendFrom: z.string().optional(),
  }),
});

const path = '/api/email-templates';

/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
export const emailTemplates: Kind<EmailTemplate> = {
  name: 'emailTemplates',
  singular: 'email template',
  docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
  schema,
  fields: {},
  identifiersOf: (spec) => [keyOf(spec)],

  planNote: ({ languageTag }) =>
    isLanguage(languageTag)
      ? undefined
      : `${JSON.stringify(languageTag)} names no language; Logto takes the template and never uses it`,

  async list({ api }) {
    const rows = await api.get('read the email templates', path, z.array(row));
    return rows.map(({ id, ...spec }): CurrentEntry<EmailTemplate> => ({ id, spec }));
  },

  async create(spec, { api }) {
    const key = JSON.stringify(keyOf(spec));
    await put(api, `create the email template ${key}`, spec);
    const query = new URLSearchParams({ languageTag: spec.languageTag, templateType: spec.templateType });
    const doing = `read the email template ${key}`;
    const [{ id }] = await api.get(doing, `${path}?${query.toString()}`, z.tuple([row]));
    return id;
  },

  update: ({ spec }, patch, { api }) =>
    put(api, `update the email template ${JSON.stringify(keyOf(spec))}`, { ...spec, ...patch }),

  remove: ({ id, spec }, { api }) =>
    api.remove(`delete the email template ${JSON.stringify(keyOf(spec))}`, `${path}/${id}`),
};

function keyOf({ languageTag = '', templateType = '' }: Partial<EmailTemplate>): string {
  return `${languageTag}/${templateType}`;
}

/** Adds a template, or replaces the details of the one for the same language and type (samples 787, 788). */
function put(api: ManagementApi, doing: string, template: Partial<EmailTemplate>): Promise<void> {
  return api.change({ doing, method: 'PUT', path, body: { templates: [template] } });
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    return languages.of(tag) !== undefined;
  } catch {
    return false;
  }
}
