import { createHmac } from 'node:crypto';

/** Replaces a text where everyone may read it: without the secret, nobody can find the text or make the digest of another. */
export const digest = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex').slice(0, 32);
