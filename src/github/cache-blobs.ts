import { readUpTo } from '../http/body.ts';
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
  /** Sends a request, and reads the answer as a whole. One more try, as with the service itself. */
  const exchange = async (url: string, init: FetchInit): Promise<string> => {
    const first = await attempt(url, init).catch(() => undefined);
    const { content, response } = first && first.response.status < 500 ? first : await attempt(url, init);
    if (!response.ok) throw new Error(`The storage of the cache answered ${response.status}.`);
    if (content !== undefined) return content;
    throw new Error(`The storage of the cache answered with more than ${mostBytes} bytes.`);
  };
  const attempt = async (url: string, init: FetchInit) => {
    try {
      const response = await fetch(url, { ...init, signal });
      return { response, content: await readUpTo(mostBytes, response) };
    } catch {
      throw new Error(`The storage of the cache gave no answer${signal.aborted ? ' in time' : ''}.`);
    }
  };
  return {
    download: (url) => exchange(url, { method: 'GET' }),
    async upload(url, text) {
      const size = Buffer.byteLength(text);
      if (size > mostBytes) throw new Error(`They have ${size} bytes, more than ${mostBytes}.`);
      const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' };
      await exchange(url, { method: 'PUT', headers, body: text });
      return size;
    },
  };
}
