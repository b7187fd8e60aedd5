import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { User } from './directory.ts';
import type { PasswordDigest } from './user-guard.ts';

const legacy = z.tuple([z.string(), z.array(z.string()).refine((parts) => parts.includes('@')), z.string()]);

/** The algorithms that Node.js has too; for others no password matches here. */
const hashes: Partial<Record<PasswordDigest['algorithm'], string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  MD5: 'md5',
};

/** Whether a digest of the algorithm Legacy lacks its form; other digests are not checked (samples 947 to 951). */
export function isBrokenLegacyDigest({ algorithm, digest }: PasswordDigest): boolean {
  if (algorithm !== 'Legacy') return false;
  try {
    return !legacy.safeParse(JSON.parse(digest)).success;
  } catch {
    return true;
  }
}

/** Whether a user has this password (samples 941 to 944). */
export function isPasswordOf({ password: own }: User, password: string): boolean {
  if (typeof own !== 'object') return own === password;
  const hash = hashes[own.algorithm];
  return hash !== undefined && createHash(hash).update(password).digest('hex') === own.digest;
}
