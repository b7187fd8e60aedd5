import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from './json.ts';

/** What a sealed text is for. It opens for nothing else. */
export interface SealedFor {
  purpose: 'outputs' | 'credentials';
  cloudApiEndpoint: string;
  /** The name of the tenant. */
  name: string;
  /** Where the text is kept, if a copy elsewhere must not open: `comment 123`. */
  place?: string | undefined;
}

/** What {@link unseal} expects. `unseal` in another job knows neither the Cloud API nor the name. */
type ExpectedSeal = Pick<SealedFor, 'purpose' | 'place'> & Partial<SealedFor>;

const problems = {
  damaged: 'is damaged',
  'other pat': 'was sealed with another pat',
  'other purpose': 'was sealed for something else',
  'other place': 'is a copy from somewhere else',
  'other tenant': 'was sealed for another tenant or Cloud API',
} as const;

/** Why a sealed text cannot be opened; the message continues a sentence about it. */
export class SealError extends Error {
  override name = 'SealError';
  readonly reason: keyof typeof problems;

  constructor(reason: SealError['reason']) {
    super(problems[reason]);
    this.reason = reason;
  }
}

const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' } as const;

/**
 * Identifies the `pat` without revealing it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function fingerprintOf(pat: string): string {
  return createHmac('sha256', pat).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}

/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
export function prepareToSeal(): void {
  // Should it fail, sealing says so.
  encrypt('', 'nothing').catch(() => undefined);
}

const envelope = z.object({
  purpose: z.string(),
  cloudApiEndpoint: z.string(),
  name: z.string(),
  place: z.string().optional(),
  content: z.unknown(),
});

/**
 * Encrypts a JSON value with the `pat` as the password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`,
 * `_` and `.` only, and nothing readable, so it may be stored and shown.
 */
export function seal(content: unknown, sealedFor: SealedFor, pat: string): Promise<string> {
  return encrypt(JSON.stringify({ ...sealedFor, content }), pat);
}

async function encrypt(text: string, pat: string): Promise<string> {
  const { CompactEncrypt } = await import('jose');
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...algorithms, kid: fingerprintOf(pat) })
    .encrypt(new TextEncoder().encode(pat));
}

/**
 * Opens what {@link seal} made.
 * @param schema of the content
 * @throws SealError
 */
export async function unseal<T>(
  sealed: string,
  schema: z.ZodType<T>,
  expected: ExpectedSeal,
  pat: string,
): Promise<T> {
  const text = await decrypt(sealed, pat);
  const opened = envelope.safeParse(parseJson(text));
  if (!opened.success) throw new SealError('damaged');
  const { content, ...sealedFor } = opened.data;
  if (sealedFor.purpose !== expected.purpose) throw new SealError('other purpose');
  if (sealedFor.place !== expected.place) throw new SealError('other place');
  const { cloudApiEndpoint = sealedFor.cloudApiEndpoint, name = sealedFor.name } = expected;
  if (sealedFor.cloudApiEndpoint !== cloudApiEndpoint || sealedFor.name !== name) {
    throw new SealError('other tenant');
  }
  const checked = schema.safeParse(content);
  if (!checked.success) throw new SealError('damaged');
  return checked.data;
}

async function decrypt(sealed: string, pat: string): Promise<string> {
  const { compactDecrypt, decodeProtectedHeader } = await import('jose');
  let kid: unknown;
  try {
    ({ kid } = decodeProtectedHeader(sealed));
  } catch {
    throw new SealError('damaged');
  }
  if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== fingerprintOf(pat)) {
    throw new SealError('other pat');
  }
  try {
    const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(pat), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
    });
    return new TextDecoder().decode(plaintext);
  } catch {
    throw new SealError('damaged');
  }
}
