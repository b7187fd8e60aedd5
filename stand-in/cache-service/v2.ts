import * as z from 'zod';
import type { CacheEntries, Scopes } from './entries.ts';

const methodPath = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/(\w+)$/;

const entrySchema = z.object({ key: z.string().min(1), version: z.string().min(1) });
const finalizeSchema = entrySchema.extend({ size_bytes: z.coerce.number() });
const lookupSchema = entrySchema.extend({ restore_keys: z.array(z.string()).default([]) });

/**
 * Version 2 of the service, as on github.com: Twirp with JSON (`results/api/v1/cache.proto`). Contents are uploaded to the
 * storage with signed URLs.
 * @returns undefined when the path does not belong to the service
 */
export async function answerV2(
  request: Request,
  entries: CacheEntries,
  scopes: Scopes,
  blobUrl: (entryId: number) => string,
): Promise<Response | undefined> {
  const method = methodPath.exec(new URL(request.url).pathname)?.[1];
  if (method === undefined || request.method !== 'POST') return undefined;
  const body: unknown = await request.json();
  switch (method) {
    case 'CreateCacheEntry': {
      const { key, version } = entrySchema.parse(body);
      const entry = entries.reserve(scopes, key, version);
      if (entry) return Response.json({ ok: true, signed_upload_url: blobUrl(entry.id) });
      return twirpError(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      );
    }
    case 'FinalizeCacheEntryUpload': {
      const { key, version, size_bytes: size } = finalizeSchema.parse(body);
      const entry = entries.finish(scopes, key, version, size);
      return entry
        ? Response.json({ ok: true, entry_id: String(entry.id) })
        : twirpError(404, 'not_found', 'cache entry not found');
    }
    case 'GetCacheEntryDownloadURL': {
      const { key, version, restore_keys: others } = lookupSchema.parse(body);
      const entry = entries.find(scopes, [key, ...others], version);
      if (!entry) return Response.json({ ok: false });
      return Response.json({ ok: true, signed_download_url: blobUrl(entry.id), matched_key: entry.key });
    }
    default:
      return twirpError(404, 'bad_route', `no handler for ${method}`);
  }
}

function twirpError(status: number, code: string, msg: string): Response {
  return Response.json({ code, msg }, { status });
}
