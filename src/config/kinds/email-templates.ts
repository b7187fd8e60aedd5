import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { asEntry, collection } from './collection.ts';
import { described, limitedName, optional } from './fields.ts';
import { type FieldRules, clearedByOmission } from './field-rules.ts';
import type { Context } from './kind.ts';
import { sendable, shownTexts, titleOf } from './requests.ts';

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
  languageTag: described(
    limitedName(16),
    'Language that the template is for, as a tag of up to 16 characters. Together with templateType it finds the template.',
    'en',
    'pt-BR',
  ),
  templateType: described(z.enum(templateTypes), 'Occasion on which the email is sent.', 'SignIn'),
  details: described(
    z.strictObject({
      subject: described(z.string(), 'Subject of the email. May hold variables.', 'Your code is {{code}}'),
      content: described(
        z.string(),
        'Body of the email. May hold variables such as {{code}}.',
        '<p>Your code is <b>{{code}}</b>.</p>',
      ),
      contentType: optional(
        z.enum(['text/html', 'text/plain']).nullable(),
        'What content is: text/html or text/plain. Up to the email service when left out, or null.',
        'text/html',
      ),
      replyTo: optional(
        z.string().nullable(),
        'Address for answers, where the email service allows to set it; null for none. May hold variables.',
        'help@example.com',
      ),
      sendFrom: optional(
        z.string().nullable(),
        'Address of the sender, where the email service allows to set it; null for none. May hold variables.',
        'no-reply@example.com',
      ),
    }),
    'The email itself.',
    { subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' },
  ),
});

/** Later versions of Logto may have further types of template. */
type EmailTemplate = Omit<z.infer<typeof schema>, 'templateType' | 'details'> & {
  templateType: string;
  details: Omit<z.infer<typeof schema>['details'], 'contentType'> & {
    contentType?: string | null | undefined;
  };
};

const row = z
  .object({
    id: z.string(),
    languageTag: z.string(),
    templateType: z.string(),
    details: schema.shape.details.extend({ contentType: z.string().nullish() }).strip(),
  })
  .transform(asEntry);

const path = '/api/email-templates';

const fields: FieldRules = {
  'details.content': { textFile: 'plain' },
  ...clearedByOmission(['details.contentType', 'details.replyTo', 'details.sendFrom']),
};

/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
export const emailTemplates = collection<EmailTemplate>({
  name: 'emailTemplates',
  singular: 'email template',
  docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
  schema,
  path,
  row,
  fields,
  identifiersOf: (spec) => [nameOf(spec)],

  planNote: ({ languageTag }) =>
    isLanguage(languageTag)
      ? undefined
      : `${quote(languageTag)} is not a known language; Logto accepts the template but never uses it`,

  async create(spec, context) {
    await put('create', spec, context);
    const { languageTag, templateType } = spec;
    const query = new URLSearchParams({ languageTag, templateType }).toString();
    const doing = `read ${titleOf('email template', nameOf(spec))}`;
    const [{ id }] = await context.api.get(doing, `${path}?${query}`, z.tuple([row]));
    return id;
  },

  update: ({ spec }, patch, context) => put('update', { ...spec, ...patch }, context),
});

function nameOf({ languageTag = '', templateType = '' }: Partial<EmailTemplate>): string {
  return `${languageTag}/${templateType}`;
}

/** Adds a template, or replaces the details of the one for the same language and type (samples 787, 788). */
function put(verb: string, template: Partial<EmailTemplate>, { api }: Context): Promise<void> {
  const doing = `${verb} ${titleOf('email template', nameOf(template))}`;
  return api.change({
    doing,
    method: 'PUT',
    path,
    body: { templates: [sendable({ fields }, template)] },
    shownTexts: shownTexts({ fields }, template),
  });
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    return languages.of(tag) !== undefined;
  } catch {
    return false;
  }
}
