import * as z from 'zod';
import type { Kind, CurrentEntry } from './kind.ts';

const events = [
  'PostRegister',
  'PostSignIn',
  'PostSignInAdaptiveMfaTriggered',
  'PostResetPassword',
  'User.Created',
  'User.Deleted',
  'User.Data.Updated',
  'User.SuspensionStatus.Updated',
  'Role.Created',
  'Role.Deleted',
  'Role.Data.Updated',
  'Role.Scopes.Updated',
  'Scope.Created',
  'Scope.Deleted',
  'Scope.Data.Updated',
  'Organization.Created',
  'Organization.Deleted',
  'Organization.Data.Updated',
  'Organization.Membership.Updated',
  'OrganizationRole.Created',
  'OrganizationRole.Deleted',
  'OrganizationRole.Data.Updated',
  'OrganizationRole.Scopes.Updated',
  'OrganizationScope.Created',
  'OrganizationScope.Deleted',
  'OrganizationScope.Data.Updated',
  'Identifier.Lockout',
  'Message.RateLimited',
  'Grant.LimitExceeded',
] as const;

const schema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(256)
    .meta({
      description:
        'Name by which the webhook is found, of up to 256 characters. Logto takes a name twice; this action does not.',
      examples: ['Sync users'],
    }),
  events: z
    .array(z.enum(events))
    .min(1)
    .meta({
      description: 'Events that the webhook is called for, at least one. Their order does not count.',
      examples: [['User.Created', 'User.Deleted']],
    }),
  config: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).meta({
        description: 'Address that Logto sends a POST request to. Logto itself would take any text.',
        examples: ['https://hooks.example.com/logto'],
      }),
      headers: z
        .record(z.string(), z.string())
        .optional()
        .meta({
          description:
            'Headers that are sent along, by name. All of them: others that the webhook has are removed. Never shown, and left out of an exported file.',
          examples: [{ 'x-api-key': '${HOOK_API_KEY}' }],
        }),
      retries: z
        .int()
        .min(0)
        .max(3)
        .optional()
        .meta({
          description:
            'How often a failed call is repeated, 0 to 3. Outdated: Logto now always repeats it 3 times.',
          examples: [3],
        }),
    })
    .meta({
      description: 'Where and how the webhook is called.',
      examples: [{ url: 'https://hooks.example.com/logto' }],
    }),
  enabled: z
    .boolean()
    .optional()
    .meta({ description: 'Whether the webhook is called at all. True by default.', examples: [true] }),
});

/** Logto may come to know further events. */
type Webhook = Omit<z.infer<typeof schema>, 'events'> & { events: string[] };

const row = z.object({
  id: z.string(),
  name: z.string(),
  /** The only event of a webhook that was made the old way; it counts when `events` is empty. */
  event: z.string().nullish(),
  events: z.array(z.string()),
  config: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
    retries: z.number().optional(),
  }),
  enabled: z.boolean(),
});

const path = '/api/hooks';

/** Webhooks (`/api/hooks`). Logto makes the signing key of each; it is neither declared nor shown. */
export const webhooks: Kind<Webhook> = {
  name: 'webhooks',
  singular: 'webhook',
  docs: 'Webhooks, found by `name`. Logto makes a signing key for each, shown in Logto Console, which stays when the webhook is changed. A development tenant takes 10.',
  schema,
  emptyInNewTenant: true,
  fields: {
    events: { compare: 'unordered' },
    'config.headers': { compare: 'whole', secret: true },
  },
  identifiersOf: ({ name = '' }) => [name],

  async list({ api }) {
    const rows = await api.get('read the webhooks', path, z.array(row));
    return rows.map(({ id, event, events: several, ...rest }): CurrentEntry<Webhook> => ({
      id,
      spec: { ...rest, events: several.length === 0 && event ? [event] : several },
    }));
  },

  async create(spec, { api }) {
    const { id } = await api.create({
      doing: `create the webhook ${JSON.stringify(spec.name)}`,
      path,
      body: spec,
      answer: row,
      findExisting: async () =>
        (await api.get('look for the webhook', path, z.array(row))).find(({ name }) => name === spec.name),
    });
    return id;
  },

  update: ({ id, spec: { name } }, patch, { api }) =>
    api.change({
      doing: `update the webhook ${JSON.stringify(name)}`,
      method: 'PATCH',
      path: `${path}/${id}`,
      body: patch,
    }),

  remove: ({ id, spec: { name } }, { api }) =>
    api.remove(`delete the webhook ${JSON.stringify(name)}`, `${path}/${id}`),
};
