import * as z from 'zod';
import type { Core } from './core.ts';

const intentSchema = z.object({
  cloudApiEndpoint: z.string(),
  name: z.string(),
  tag: z.string(),
  regionName: z.string(),
  /** The tenants that carried the name before the create call was sent. */
  knownIds: z.array(z.string()),
  /** The tenant that this run created, once the create call has answered. */
  tenantId: z.string().optional(),
  /** The run has ended well, and the tenant is to be deleted when the job ends (`delete-after-job`). */
  afterJob: z.boolean().optional(),
});

/** What main is about to create, or has created and not finished: enough for the post step to delete it. */
export type Intent = z.infer<typeof intentSchema>;

/** Written before the create call, and again when it answers. The runner keeps it even when main is killed. */
export function saveIntent(core: Core, intent: Intent): void {
  core.saveState('tenant', JSON.stringify(intent));
}

/** Nothing is left for the post step to delete: the tenant is meant to stay, or it is deleted. */
export function clearIntent(core: Core): void {
  core.saveState('tenant', '');
}

/** What main left for the post step to delete; `undefined` when there is nothing. */
export function readIntent(core: Core): Intent | undefined {
  return readState(core, 'tenant', intentSchema);
}

const sealedCredentialsSchema = z.object({ key: z.string(), sealed: z.string() });

/** The sealed credentials of a tenant, and the key to keep them under. */
export type SealedCredentials = z.infer<typeof sealedCredentialsSchema>;

/** Passes the sealed credentials to the post step, which keeps them. */
export function saveCredentialsToKeep(core: Core, credentials: SealedCredentials): void {
  core.saveState('credentials', JSON.stringify(credentials));
}

/** What main left for the post step to keep; `undefined` when there is nothing. */
export function readCredentialsToKeep(core: Core): SealedCredentials | undefined {
  return readState(core, 'credentials', sealedCredentialsSchema);
}

function readState<T>(core: Core, name: string, schema: z.ZodType<T>): T | undefined {
  const text = core.getState(name);
  return text === '' ? undefined : schema.parse(JSON.parse(text));
}
