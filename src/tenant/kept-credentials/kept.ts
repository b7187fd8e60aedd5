import * as z from 'zod';
import type { RunContext } from '../../run-context.ts';
import type { SealedCredentials } from '../../runner/state.ts';
import { SealError, seal, unseal } from '../../shared/seal.ts';
import type { TenantConnection } from '../connection.ts';
import { type KeyParts, cacheKey } from './keys.ts';

const keptCredentialsSchema = z.object({
  tenantId: z.string(),
  endpoint: z.string(),
  credentials: z.object({ id: z.string(), secret: z.string() }),
});

/** The M2M credentials of a tenant, as an earlier run has kept them. */
export type KeptCredentials = z.infer<typeof keptCredentialsSchema>;

/** Seals credentials for the post step to keep in the Actions cache, with the key to find them by. */
export async function sealCredentials(
  parts: KeyParts,
  tenantId: string,
  { credentials, endpoint }: Pick<TenantConnection, 'credentials' | 'endpoint'>,
): Promise<SealedCredentials> {
  const kept: KeptCredentials = { tenantId, endpoint, credentials };
  return { key: cacheKey(parts, tenantId), sealed: await seal(JSON.stringify(kept), parts.pat) };
}

/** Opens kept credentials and masks the secret in them. That they cannot be read is logged. */
export async function openCredentials(
  sealed: string,
  pat: string,
  { log, mask }: Pick<RunContext, 'log' | 'mask'>,
): Promise<KeptCredentials | 'unusable'> {
  try {
    const kept = keptCredentialsSchema.parse(JSON.parse(await unseal(sealed, pat)));
    mask(kept.credentials.secret);
    return kept;
  } catch (error) {
    // Only what the text itself can cause: a fault of this code must not look like lost credentials.
    if (!(error instanceof SealError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    log.info('The credentials that an earlier run has kept in the Actions cache cannot be read.');
    return 'unusable';
  }
}
