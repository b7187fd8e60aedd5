import type { Answer } from './transport.ts';

/** Bytes that an answer may have, unpacked: a list of 100 entries has less than 1 MiB. */
export const mostAnswerBytes = 32 * 1024 * 1024;

/** Reads a body as UTF-8; `undefined` when it has more bytes than `most`, and then no further. */
export async function readUpTo(most: number, { body }: Pick<Answer, 'body'>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
