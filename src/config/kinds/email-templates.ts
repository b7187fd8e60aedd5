import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { asEntry, collection } from './collection.ts';
import { described, optional, text } from './fields.ts';
import { type Context, shownTexts, titleOf } from './kind.ts';

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
    z.string().min(1).max(16),
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
        z.enum(['text/html', 'text/plain']),
        'What content is: text/html or text/plain. Up to the email service when left out.',
        'text/html',
      ),
      replyTo: text(
        'Address for answers, where the email service allows to set it. May hold variables.',
        'help@example.com',
      ),
      sendFrom: text(
        'Address of the sender, where the email service allows to set it. May hold variables.',
        'no-reply@example.com',
      ),
    }),
    'The email itself.',
    { subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' },
  ),
});

/** Logto may come to know further types of template. */
type EmailTemplate = Omit<z.infer<typeof schema>, 'templateType' | 'details'> & {
  templateType: string;
  details: Omit<z.infer<typeof schema>['details'], 'contentType'> & { contentType?: string | undefined };
};

const row = z
  .object({
    id: z.string(),
    languageTag: z.string(),
    templateType: z.string(),
    details: schema.shape.details.extend({ contentType: z.string().optional() }).strip(),
  })
  .transform(asEntry);

const path = '/api/email-templates';

/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
export const emailTemplates = collection<EmailTemplate>({
  name: 'emailTemplates',
  singular: 'email template',
  docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
  schema,
  path,
  row,
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
    body: { templates: [template] },
    shownTexts: shownTexts({}, template),
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
