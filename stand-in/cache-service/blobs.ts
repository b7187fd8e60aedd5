import type { CacheEntries, CacheEntry } from './entries.ts';

/** The storage behind the signed URLs, with the parts that Azure's blob client uses; the caller has checked the signature. */
export async function answerBlob(request: Request, entries: CacheEntries, id: number): Promise<Response> {
  const entry = entries.byId(id);
  if (!entry) return new Response(null, { status: 404 });
  if (request.method === 'PUT') return put(request, entries, entry);
  if (request.method === 'GET' || request.method === 'HEAD') return get(request, entry.content);
  return new Response(null, { status: 405 });
}

/** A blob is uploaded in one request, or as blocks (`comp=block`) and then their list (`comp=blocklist`). */
async function put(request: Request, entries: CacheEntries, entry: CacheEntry): Promise<Response> {
  if (entry.finished) return new Response(null, { status: 409 });
  const { searchParams } = new URL(request.url);
  const content = Buffer.from(await request.arrayBuffer());
  switch (searchParams.get('comp')) {
    case 'block':
      entries.addBlock(entry, searchParams.get('blockid') ?? '', content);
      break;
    case 'blocklist': {
      const ids = Array.from(
        content.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g),
        (match) => match[1] ?? '',
      );
      if (!entries.joinBlocks(entry, ids)) return new Response(null, { status: 400 });
      break;
    }
    default:
      entry.content = content;
  }
  return new Response(null, { status: 201, headers: { etag: `"${entry.id}"` } });
}

function get(request: Request, content: Buffer): Response {
  const headers = { 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream' };
  const range = request.headers.get('x-ms-range') ?? request.headers.get('range');
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return withLength(200, content, headers);
  const start = Number(from);
  if (start >= content.length) return new Response(null, { status: 416 });
  const part = content.subarray(start, to ? Number(to) + 1 : undefined);
  const contentRange = `bytes ${start}-${start + part.length - 1}/${content.length}`;
  return withLength(206, part, { ...headers, 'content-range': contentRange });
}

function withLength(status: number, content: Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(content), {
    status,
    headers: { ...headers, 'content-length': String(content.length) },
  });
}
