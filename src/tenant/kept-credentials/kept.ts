import * as z from 'zod';
import type { RunContext } from '../../run-context.ts';
import { SealError, seal, unseal } from '../../shared/seal.ts';
import type { KeptText } from '../../shared/text-store.ts';
import { type KeyParts, cacheKey } from './keys.ts';

const keptCredentialsSchema = z.object({
  tenantId: z.string(),
  endpoint: z.string(),
  credentials: z.object({ id: z.string(), secret: z.string() }),
});

/** The M2M credentials of a tenant, as an earlier run has kept them. */
export type KeptCredentials = z.infer<typeof keptCredentialsSchema>;

/** How long the credentials of a tenant are of use. */
export interface Keeping {
  /** The tenant is deleted when the job ends. */
  isForJobOnly: boolean;
}

/**
 * Keeps the credentials of a tenant as soon as Logto has shown them, because it shows them once: sealed, for later steps
 * and later runs. Never rejects, so it may run beside other work.
 */
export async function keepCredentials(
  parts: KeyParts,
  kept: KeptCredentials,
  { jobFiles, credentialCache }: Pick<RunContext, 'jobFiles' | 'credentialCache'>,
  { isForJobOnly }: Keeping,
): Promise<void> {
  const key = cacheKey(parts, kept.tenantId);
  const sealed = await seal(JSON.stringify(kept), parts.pat);
  await Promise.all([
    jobFiles.save(key, sealed),
    isForJobOnly ? undefined : credentialCache.save(key, sealed),
  ]);
}

/**
 * Opens kept credentials and masks the secret in them. That they cannot be read is logged.
 * @returns `undefined` when nothing is kept
 */
export async function openCredentials(
  restored: KeptText,
  pat: string,
  { log, mask }: Pick<RunContext, 'log' | 'mask'>,
): Promise<KeptCredentials | 'unusable' | undefined> {
  if (restored === 'none') return undefined;
  if (restored === 'unusable') return restored;
  try {
    const kept = keptCredentialsSchema.parse(JSON.parse(await unseal(restored.text, pat)));
    mask(kept.credentials.secret);
    return kept;
  } catch (error) {
    // Only what the text itself can cause: a fault of this code must not look like lost credentials.
    if (!(error instanceof SealError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    log.info('The credentials that an earlier step or run has kept cannot be read.');
    return 'unusable';
  }
}
