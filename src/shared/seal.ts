import { createHmac } from 'node:crypto';

/** Why a sealed text cannot be opened. */
export class SealError extends Error {
  override name = 'SealError';
  readonly reason: 'damaged' | 'other password';

  constructor(reason: SealError['reason']) {
    super(`the sealed text is ${reason === 'damaged' ? 'damaged' : 'sealed with another password'}`);
    this.reason = reason;
  }
}

const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' } as const;

/**
 * Names the password without telling it, so that another password and a damaged text can be told apart. The passwords
 * are tokens of 190 random bits, so that the hash is no way to find one.
 */
function nameOf(password: string): string {
  return createHmac('sha256', password).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}

/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
export function prepareToSeal(): void {
  // Should it fail, sealing says so.
  seal('', 'nothing').catch(() => undefined);
}

/**
 * Encrypts a text with a password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`, `_` and `.`
 * only, and nothing readable, so it may be stored and shown.
 */
export async function seal(text: string, password: string): Promise<string> {
  const { CompactEncrypt } = await import('jose');
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...algorithms, kid: nameOf(password) })
    .encrypt(new TextEncoder().encode(password));
}

/**
 * Decrypts what {@link seal} made.
 * @throws SealError
 */
export async function unseal(sealed: string, password: string): Promise<string> {
  const { compactDecrypt, decodeProtectedHeader } = await import('jose');
  let name: unknown;
  try {
    name = decodeProtectedHeader(sealed)['kid'];
  } catch {
    throw new SealError('damaged');
  }
  if (typeof name === 'string' && /^[\da-f]{16}$/.test(name) && name !== nameOf(password)) {
    throw new SealError('other password');
  }
  try {
    const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(password), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
    });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext);
  } catch {
    throw new SealError('damaged');
  }
}
