import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

const details = z.object({
  subject: z.string(),
  content: z.string(),
  contentType: z.union([z.literal('text/html'), z.literal('text/plain')]).optional(),
  replyTo: z.string().optional(),
  sendFrom: z.string().optional(),
});
const detailsUpdate = z.object({
  subject: details.shape.subject.exactOptional(),
  content: details.shape.content.exactOptional(),
  ...details.omit({ subject: true, content: true }).shape,
});
const key = z.object({
  languageTag: z.string().min(1).max(16),
  templateType: z.enum([
    'SignIn',
    'Register',
    'ForgotPassword',
    'OrganizationInvitation',
    'Generic',
    'UserPermissionValidation',
    'BindNewIdentifier',
    'MfaVerification',
    'BindMfa',
  ]),
});
const replacement = z.object({ templates: z.array(key.extend({ details })).min(1) });
const filter = key.partial();

/** An e-mail template, with exactly the fields of Logto's answer (sample 787). */
export interface EmailTemplate extends z.infer<typeof key> {
  tenantId: string;
  id: string;
  details: z.infer<typeof details>;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** The e-mail templates of a tenant (samples 787 to 805). */
export const emailTemplateRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/email-templates', handle: list },
  { method: 'PUT', path: '/email-templates', handle: put },
  { method: 'DELETE', path: '/email-templates', handle: removeMatching },
  { method: 'GET', path: '/email-templates/:id', handle: read },
  { method: 'DELETE', path: '/email-templates/:id', handle: remove },
  { method: 'PATCH', path: '/email-templates/:id/details', handle: mergeDetails },
];

function list(call: TenantCall): Reply {
  const body = matching(call, filterOf(call)).toSorted(
    (one, other) =>
      compare(one.languageTag, other.languageTag) || compare(one.templateType, other.templateType),
  );
  return { status: 200, body };
}

/** Adds each template or replaces its details; if two have the same language and type, the last one is used (sample 790). */
function put(call: TenantCall): Reply {
  const { templates } = guard(replacement, coreBody(call), 'body');
  return { status: 200, body: templates.map((template) => store(call, template)) };
}

function store(
  { world, tenant }: TenantCall,
  template: Pick<EmailTemplate, 'languageTag' | 'templateType' | 'details'>,
): EmailTemplate {
  const { emailTemplates } = tenant.settings;
  const current = [...emailTemplates.values()].find(
    ({ languageTag, templateType }) =>
      languageTag === template.languageTag && templateType === template.templateType,
  );
  const stored = current
    ? { ...current, ...template }
    : { tenantId: tenant.id, id: world.ids.entity(), ...template, createdAt: world.now() };
  emailTemplates.set(stored.id, stored);
  return stored;
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: find(tenant, id) };
}

/** Unlike PUT, this keeps details that are not sent (sample 799). */
function mergeDetails(call: TenantCall, id = ''): Reply {
  const changes = guard(detailsUpdate, coreBody(call), 'body');
  const template = find(call.tenant, id);
  const changed = { ...template, details: { ...template.details, ...changes } };
  call.tenant.settings.emailTemplates.set(id, changed);
  return { status: 200, body: changed };
}

function remove({ tenant }: TenantCall, id = ''): Reply {
  find(tenant, id);
  tenant.settings.emailTemplates.delete(id);
  return { status: 204 };
}

function removeMatching(call: TenantCall): Reply {
  const criteria = filterOf(call);
  if (Object.keys(criteria).length === 0) {
    throw new CoreError('connector.email_connector.bulk_deletion_no_filter');
  }
  const templates = matching(call, criteria);
  for (const { id } of templates) call.tenant.settings.emailTemplates.delete(id);
  return { status: 200, body: { rowCount: templates.length } };
}

function filterOf({ url }: TenantCall): z.infer<typeof filter> {
  return guard(filter, Object.fromEntries(url.searchParams), 'query');
}

function matching({ tenant }: TenantCall, criteria: z.infer<typeof filter>): EmailTemplate[] {
  return [...tenant.settings.emailTemplates.values()].filter(
    (template) =>
      (criteria.languageTag ?? template.languageTag) === template.languageTag &&
      (criteria.templateType ?? template.templateType) === template.templateType,
  );
}

function find({ settings }: TenantState, id: string): EmailTemplate {
  const template = settings.emailTemplates.get(id);
  if (template) return template;
  throw new CoreError('entity.not_exists_with_id', { values: { entity: 'email_templates', id } });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
