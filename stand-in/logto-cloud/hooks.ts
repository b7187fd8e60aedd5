import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

const maxHooks = 10;

/** In the order of Logto's enum (sample 722). */
const hookEvent = z.enum([
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
]);

const hookConfig = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  retries: z.number().optional(),
});

const hookCreate = z.object({
  name: z.string().min(1).max(256).exactOptional(),
  event: hookEvent.optional(),
  events: z
    .array(hookEvent)
    .min(1)
    .transform((events) => [...new Set(events)])
    .exactOptional(),
  config: hookConfig,
  enabled: z.boolean().exactOptional(),
});
const hookUpdate = hookCreate.extend({
  event: hookEvent.nullable().exactOptional(),
  config: hookConfig.exactOptional(),
});

/** A webhook, with exactly the fields of Logto's answer (sample 718). */
export interface Hook {
  tenantId: string;
  id: string;
  name: string;
  /** Only for hooks of the deprecated form with one event (sample 721). */
  event: z.infer<typeof hookEvent> | null;
  events: z.infer<typeof hookEvent>[];
  config: z.infer<typeof hookConfig>;
  signingKey: string;
  enabled: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** The webhooks of a tenant (samples 154, 718 to 745). They are never called. */
export const hookRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/hooks', handle: list },
  { method: 'POST', path: '/hooks', handle: create },
  { method: 'GET', path: '/hooks/:id', handle: read },
  { method: 'PATCH', path: '/hooks/:id', handle: update },
  { method: 'DELETE', path: '/hooks/:id', handle: remove },
  { method: 'PATCH', path: '/hooks/:id/signing-key', handle: rotateSigningKey },
];

function list(call: TenantCall): Reply {
  const hooks = [...call.tenant.settings.hooks.values()]
    .toReversed()
    .toSorted((one, other) => other.createdAt - one.createdAt);
  return paged(call, hooks, 'optional');
}

function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  checkLimit(tenant);
  const { event, events, ...request } = guard(hookCreate, coreBody(call), 'body');
  if (!event && !events) throw new CoreError('hook.missing_events');
  const hook: Hook = {
    tenantId: tenant.id,
    id: world.ids.entity(),
    name: request.name ?? '',
    event: event ?? null,
    events: events ?? [],
    config: request.config,
    signingKey: world.keepSecret(world.ids.secret()),
    enabled: request.enabled ?? true,
    createdAt: world.now(),
  };
  tenant.settings.hooks.set(hook.id, hook);
  return { status: 201, body: hook };
}

/** A development tenant can have 10 webhooks. */
function checkLimit({ tag, settings }: TenantState): void {
  const usage = settings.hooks.size;
  if (tag !== 'development' || usage < maxHooks) return;
  const key = 'hooksLimit';
  throw new CoreError('system_limit.limit_exceeded', {
    values: { key },
    data: { key, limit: maxHooks, usage },
  });
}

function read({ tenant }: TenantCall, id = ''): Reply {
  const hook = tenant.settings.hooks.get(id);
  if (!hook) throw new CoreError('entity.not_exists_with_id', { values: { entity: 'hooks', id } });
  return { status: 200, body: hook };
}

/** Each sent field replaces the whole field (samples 733 to 739). */
function update(call: TenantCall, id = ''): Reply {
  const changes = guard(hookUpdate, coreBody(call), 'body');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  return change(call.tenant, id, changes);
}

function rotateSigningKey({ world, tenant }: TenantCall, id = ''): Reply {
  return change(tenant, id, { signingKey: world.keepSecret(world.ids.secret()) });
}

function change({ settings }: TenantState, id: string, changes: Partial<Hook>): Reply {
  const hook = settings.hooks.get(id);
  if (!hook) throw new CoreError('entity.not_exists', { values: { entity: 'hook' } });
  const changed = { ...hook, ...changes };
  settings.hooks.set(id, changed);
  return { status: 200, body: changed };
}

function remove({ tenant }: TenantCall, id = ''): Reply {
  if (!tenant.settings.hooks.delete(id)) throw new CoreError('entity.not_found');
  return { status: 204 };
}
