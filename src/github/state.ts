import * as z from 'zod';
import type { Core } from './core.ts';

const name = 'tenant';

const intentSchema = z.object({
  cloudApiEndpoint: z.string(),
  name: z.string(),
  tag: z.string(),
  regionName: z.string(),
  /** The tenants that carried the name before the create call was sent. */
  knownIds: z.array(z.string()),
  /** The tenant that this run created, once the create call has answered. */
  tenantId: z.string().optional(),
});

/** What main is about to create, or has created and not finished: enough for the post step to take it away. */
export type Intent = z.infer<typeof intentSchema>;

/** Written before the create call, and again when it answers. The runner keeps it even when main is killed. */
export function saveIntent(core: Core, intent: Intent): void {
  core.saveState(name, JSON.stringify(intent));
}

/** Nothing is left for the post step: the tenant is meant to stay, or it is gone. */
export function clearIntent(core: Core): void {
  core.saveState(name, '');
}

/** What main left behind; `undefined` when it ended well or never began. */
export function readIntent(core: Core): Intent | undefined {
  const text = core.getState(name);
  return text === '' ? undefined : intentSchema.parse(JSON.parse(text));
}
