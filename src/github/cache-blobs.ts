import type { Fetch, FetchInit } from '../http/transport.ts';
import { mostBytes } from '../shared/text-store.ts';

/** The storage behind signed URLs. Errors say nothing of the URL, which is a secret. */
export interface Blobs {
  /** @throws Error */
  download(url: string): Promise<string>;
  /** @returns the size in bytes. @throws Error */
  upload(url: string, text: string): Promise<number>;
}

/** @param signal ends requests */
export function createBlobs(fetch: Fetch, signal: AbortSignal): Blobs {
  const exchange = async (url: string, init: FetchInit): Promise<Response> => {
    const response = await send(url, init);
    // One more try, as with the service itself.
    return response.status >= 500 ? send(url, init) : response;
  };
  const send = async (url: string, init: FetchInit): Promise<Response> => {
    try {
      return await fetch(url, { ...init, redirect: 'manual', signal });
    } catch {
      throw new Error(
        signal.aborted
          ? 'The storage of the cache gave no answer in time.'
          : 'The storage of the cache gave no answer.',
      );
    }
  };
  return {
    async download(url) {
      const response = await exchange(url, { method: 'GET' });
      const content = await readUpTo(mostBytes, response);
      requireSuccess(response);
      return content;
    },
    async upload(url, text) {
      const size = Buffer.byteLength(text);
      if (size > mostBytes) throw new Error(`They have ${size} bytes, more than ${mostBytes}.`);
      const headers = {
        'x-ms-blob-type': 'BlockBlob',
        'content-type': 'application/octet-stream',
      };
      const response = await exchange(url, {
        method: 'PUT',
        headers,
        body: text,
      });
      await readUpTo(mostBytes, response);
      requireSuccess(response);
      return size;
    },
  };
}

function requireSuccess({ ok, status }: Response): void {
  if (!ok) throw new Error(`The storage of the cache answered ${status}.`);
}

/** Reads a body into memory, and stops where it is longer than anything that this action keeps. */
async function readUpTo(most: number, { body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) throw new Error(`The storage of the cache answered with more than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
