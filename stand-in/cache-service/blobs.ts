import type { CacheEntries, CacheEntry } from './entries.ts';

/** The storage behind the signed URLs: a blob is written and read as a whole. The caller has checked the signature. */
export async function answerBlob(request: Request, entries: CacheEntries, id: number): Promise<Response> {
  const entry = entries.byId(id);
  if (!entry) return new Response(null, { status: 404 });
  if (request.method === 'PUT') return put(request, entry);
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(entry.content.length),
  };
  return new Response(new Uint8Array(entry.content), { headers });
}

async function put(request: Request, entry: CacheEntry): Promise<Response> {
  if (entry.finished) return new Response(null, { status: 409 });
  // Azure requires it, and refuses the upload otherwise.
  if (request.headers.get('x-ms-blob-type') !== 'BlockBlob') return new Response(null, { status: 400 });
  entry.content = Buffer.from(await request.arrayBuffer());
  return new Response(null, { status: 201, headers: { etag: `"${entry.id}"` } });
}
