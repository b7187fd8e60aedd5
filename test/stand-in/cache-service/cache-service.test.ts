import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { serveCache } from '../../../stand-in/cache-service/index.ts';

const answerSchema = z.object({
  signed_upload_url: z.string().optional(),
  signed_download_url: z.string().optional(),
  matched_key: z.string().optional(),
});

/** Large entries are uploaded in blocks and read in ranges; kept credentials are never that large. */
test('accepts blocks and returns ranges', async () => {
  const cache = await serveCache();
  onTestFinished(() => cache.close());
  const call = async (method: string, body: unknown): Promise<z.infer<typeof answerSchema>> => {
    const path = `twirp/github.actions.results.api.v1.CacheService/${method}`;
    const headers = { authorization: `Bearer ${cache.env['ACTIONS_RUNTIME_TOKEN']}` };
    const url = `${cache.env['ACTIONS_RESULTS_URL']}${path}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return answerSchema.parse(await response.json());
  };
  const { signed_upload_url: upload } = await call('CreateCacheEntry', { key: 'key-1', version: 'v' });
  for (const [id, body] of Object.entries({ Mg: 'world', MQ: 'hello ' })) {
    await fetch(`${upload}&comp=block&blockid=${id}`, { method: 'PUT', body });
  }
  const body = '<BlockList><Latest>MQ</Latest><Latest>Mg</Latest></BlockList>';
  await fetch(`${upload}&comp=blocklist`, { method: 'PUT', body });
  await call('FinalizeCacheEntryUpload', { key: 'key-1', version: 'v', size_bytes: '11' });
  const found = await call('GetCacheEntryDownloadURL', { key: 'key-', version: 'v' });
  expect(found.matched_key).toBe('key-1');
  const part = await fetch(found.signed_download_url ?? '', { headers: { 'x-ms-range': 'bytes=6-10' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 6-10/11',
    'world',
  ]);
  const unsigned = await fetch((found.signed_download_url ?? '').replace(/&sig=.*/, ''));
  expect(unsigned.status).toBe(403);
});
