import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

const keys = { siteKey: z.string(), secretKey: z.string() };

const captchaPut = z.object({
  config: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Turnstile'), ...keys }),
    z.object({
      type: z.literal('RecaptchaEnterprise'),
      ...keys,
      projectId: z.string(),
      domain: z.string().optional(),
      mode: z.enum(['invisible', 'checkbox']).optional(),
    }),
  ]),
});

/** The CAPTCHA provider of a tenant, with exactly the fields of Logto's answer (sample 830). */
export interface CaptchaProvider extends z.infer<typeof captchaPut> {
  tenantId: string;
  id: string;
  /** Milliseconds since the epoch. It does not change, and neither does `updatedAt` (sample 831). */
  createdAt: number;
  updatedAt: number;
}

/** The routes of the CAPTCHA provider (samples 829 to 838, 1206 to 1219). */
export const captchaRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/captcha-provider', handle: read },
  { method: 'PUT', path: '/captcha-provider', handle: put },
  { method: 'DELETE', path: '/captcha-provider', handle: remove },
];

function read({ tenant }: TenantCall): Reply {
  const { captchaProvider } = tenant.settings;
  if (!captchaProvider) throw new CoreError('entity.not_found');
  return { status: 200, body: captchaProvider };
}

/** Replaces the whole config (sample 1210). */
function put(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { config } = guard(captchaPut, coreBody(call), 'body');
  const now = world.now();
  const { id, createdAt, updatedAt } = tenant.settings.captchaProvider ?? {
    id: world.ids.entity(),
    createdAt: now,
    updatedAt: now,
  };
  const provider = { tenantId: tenant.id, id, config, createdAt, updatedAt };
  tenant.settings.captchaProvider = provider;
  return { status: 200, body: provider };
}

/** Also switches the policy off (samples 839, 1220). */
function remove({ tenant }: TenantCall): Reply {
  tenant.settings.captchaProvider = undefined;
  tenant.experience.signIn.captchaPolicy = { enabled: false };
  return { status: 204 };
}
