import * as z from 'zod';
import type { CacheEntries } from './entries.ts';

const reserveSchema = z.object({ key: z.string().min(1), version: z.string().min(1) });
const commitSchema = z.object({ size: z.number() });

/**
 * Version 1 of the service, as on GitHub Enterprise Server: JSON, and uploads in pieces to the service itself.
 * @returns undefined when the path does not belong to the service
 */
export async function answerV1(
  request: Request,
  entries: CacheEntries,
  blobUrl: (entryId: number) => string,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const [, resource, id] = /^\/_apis\/artifactcache\/(caches?)(?:\/(\d+))?$/.exec(pathname) ?? [];
  switch (`${request.method} ${resource}${id === undefined ? '' : '/id'}`) {
    case 'GET cache': {
      const keys = searchParams.get('keys')?.split(',') ?? [];
      const entry = entries.find(keys, searchParams.get('version') ?? '');
      if (!entry) return new Response(null, { status: 204 });
      return Response.json({ cacheKey: entry.key, archiveLocation: blobUrl(entry.id) });
    }
    case 'GET caches': {
      // The library only asks for similar keys when debug logging is on.
      const found = entries.finished.filter(({ key }) => key.startsWith(searchParams.get('key') ?? ''));
      const artifactCaches = found.map(({ key, version }) => ({ cacheKey: key, cacheVersion: version }));
      return Response.json({ totalCount: found.length, artifactCaches });
    }
    case 'POST caches': {
      const { key, version } = reserveSchema.parse(await request.json());
      const entry = entries.reserve(key, version);
      if (entry) return Response.json({ cacheId: entry.id }, { status: 201 });
      return Response.json({ message: `Cache already exists. Key: ${key}` }, { status: 409 });
    }
    case 'PATCH caches/id':
      return upload(request, entries, Number(id));
    case 'POST caches/id': {
      const { size } = commitSchema.parse(await request.json());
      const entry = entries.finish((candidate) => candidate.id === Number(id), size);
      return entry
        ? new Response(null, { status: 204 })
        : Response.json({ message: 'Size differs or no upload is open.' }, { status: 400 });
    }
    default:
      return undefined;
  }
}

async function upload(request: Request, entries: CacheEntries, id: number): Promise<Response> {
  const entry = entries.byId(id);
  const start = /^bytes (\d+)-\d+\/\*$/.exec(request.headers.get('content-range') ?? '')?.[1];
  if (!entry || entry.finished || start === undefined) return new Response(null, { status: 400 });
  const piece = Buffer.from(await request.arrayBuffer());
  const content = Buffer.alloc(Math.max(entry.content.length, Number(start) + piece.length));
  entry.content.copy(content);
  piece.copy(content, Number(start));
  entry.content = content;
  return new Response(null, { status: 204 });
}
