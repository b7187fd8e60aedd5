import * as z from 'zod';
import { isEndpoint } from '../../logto/endpoint.ts';
import { m2mCredentials } from '../../logto/token.ts';
import type { Mask } from '../../runner/masks.ts';
import { SealError, seal, unseal } from '../../shared/seal.ts';
import type { KeyParts } from './keys.ts';

const keptCredentialsSchema = z.object({
  tenantId: z.string(),
  /** When Logto created it, in milliseconds since the epoch. */
  createdAt: z.number().optional(),
  /** An origin that credentials may be sent to. */
  endpoint: z.string().refine(isEndpoint),
  credentials: m2mCredentials,
  /** The IDs of declared applications by name, to ask for their secrets ahead of time. Any may be out of date. */
  applications: z.record(z.string(), z.string()).default({}),
});

/** The M2M credentials of a tenant, as an earlier step or run has kept them. */
export type KeptCredentials = z.infer<typeof keptCredentialsSchema>;

/** What a place has. Where both are empty, nothing is kept there. */
export interface KeptAnswer {
  /** The newest first. */
  found: readonly KeptCredentials[];
  /** Sentences that say why something that is kept, or may be, is of no use. */
  unusable: readonly string[];
  /** The place gave no answer in time, and is not to be waited for twice. */
  hasTimedOut?: boolean;
}

/** Seals what is kept, or that nothing is. */
export function sealKept(kept: KeptCredentials | null, parts: KeyParts, place?: string): Promise<string> {
  return seal(kept, sealedFor(parts, place), parts.pat);
}

/**
 * Opens what {@link sealKept} made, and masks the secret in it.
 * @throws SealError
 */
export async function openKept(
  sealed: string,
  parts: KeyParts,
  mask: Mask,
  place?: string,
): Promise<KeptCredentials | null> {
  const kept = await unseal(sealed, keptCredentialsSchema.nullable(), sealedFor(parts, place), parts.pat);
  if (kept !== null) mask(kept.credentials.secret);
  return kept;
}

/**
 * What a place has that holds one sealed text.
 * @param where to begin a sentence: `The entry in the GitHub cache`
 */
export async function answerOf(
  sealed: string,
  where: string,
  parts: KeyParts,
  mask: Mask,
): Promise<KeptAnswer> {
  try {
    const kept = await openKept(sealed, parts, mask);
    return { found: kept === null ? [] : [kept], unusable: [] };
  } catch (error) {
    return { found: [], unusable: [problemOf(error, where)] };
  }
}

/** @throws what is no fault of the sealed text: it must not look like lost credentials */
export function problemOf(error: unknown, where: string): string {
  if (!(error instanceof SealError)) throw error;
  return `${where} ${error.message}.`;
}

const sealedFor = ({ name, 'cloud-api-endpoint': cloudApiEndpoint }: KeyParts, place?: string) => ({
  purpose: 'credentials' as const,
  cloudApiEndpoint,
  name,
  place,
});
