import * as z from 'zod';
import { asEntry, collection, named } from './collection.ts';
import { described, flag, limitedName, optional, webUrl } from './fields.ts';

// prettier-ignore
const events = [
  'PostRegister', 'PostSignIn', 'PostSignInAdaptiveMfaTriggered', 'PostResetPassword', 'User.Created',
  'User.Deleted', 'User.Data.Updated', 'User.SuspensionStatus.Updated', 'Role.Created', 'Role.Deleted',
  'Role.Data.Updated', 'Role.Scopes.Updated', 'Scope.Created', 'Scope.Deleted', 'Scope.Data.Updated',
  'Organization.Created', 'Organization.Deleted', 'Organization.Data.Updated',
  'Organization.Membership.Updated', 'OrganizationRole.Created', 'OrganizationRole.Deleted',
  'OrganizationRole.Data.Updated', 'OrganizationRole.Scopes.Updated', 'OrganizationScope.Created',
  'OrganizationScope.Deleted', 'OrganizationScope.Data.Updated', 'Identifier.Lockout',
  'Message.RateLimited', 'Grant.LimitExceeded',
] as const;

const schema = z.strictObject({
  name: described(
    limitedName(256),
    'Name by which the webhook is found, of up to 256 characters. Logto allows duplicate names; this action does not.',
    'Sync users',
  ),
  events: described(
    z.array(z.enum(events)).min(1),
    'Events that the webhook is called for, at least one. Their order does not count.',
    ['User.Created', 'User.Deleted'],
  ),
  config: described(
    z.strictObject({
      url: described(
        webUrl,
        'Address that Logto sends a POST request to, with http or https. Logto itself accepts any text, and then calls nothing.',
        'https://hooks.example.com/logto',
      ),
      headers: optional(
        z.record(z.string(), z.string()).nullable(),
        'Headers that are sent along, by name; null for none. All of them: others that the webhook has are removed. Never shown, and left out of an exported file.',
        { 'x-api-key': '${LOGTO_SECRET_HOOK_API_KEY}' },
      ),
      retries: optional(
        z.int().min(0).max(3).nullable(),
        'How often a failed call is repeated, 0 to 3; null removes it. Deprecated: Logto now always repeats it 3 times.',
        3,
      ),
    }),
    'Where and how the webhook is called.',
    { url: 'https://hooks.example.com/logto' },
  ),
  enabled: flag('Whether the webhook is called at all. True by default.', true),
});

/** Later versions of Logto may have further events. */
type Webhook = Omit<z.infer<typeof schema>, 'events'> & { events: string[] };

const row = named.extend({
  /** The only event of an old webhook, whose `events` is empty. */
  event: z.string().nullish(),
  events: z.array(z.string()),
  config: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
    retries: z.number().optional(),
  }),
  enabled: z.boolean(),
});

/** Webhooks (`/api/hooks`). Logto makes the signing key of each; it is neither declared nor shown. */
export const webhooks = collection<Webhook>({
  name: 'webhooks',
  singular: 'webhook',
  docs: 'Webhooks, found by `name`. Logto makes a signing key for each, shown in Logto Console, which stays when the webhook is changed. A development tenant can have 10.',
  schema,
  path: '/api/hooks',
  row: row.transform(({ event, events: all, ...rest }) =>
    asEntry({ ...rest, events: all.length === 0 && event ? [event] : all }),
  ),
  emptyInNewTenant: true,
  fields: {
    events: { compare: 'unordered' },
    // The address may hold a token.
    'config.url': { private: true },
    'config.headers': { compare: 'whole', secret: true, clearedByOmission: true },
    'config.retries': { clearedByOmission: true },
  },
  // Sample 719.
  defaults: { enabled: true },
  identifiersOf: ({ name = '' }) => [name],
});
