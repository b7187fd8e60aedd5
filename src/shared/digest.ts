import { createHmac } from 'node:crypto';

/** Stands for a text where everyone may read it: nobody without the secret can tell the text, or make the digest of another. */
export const digest = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex').slice(0, 32);
