import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { serveCache } from '../../../stand-in/cache-service/index.ts';

const answerSchema = z.object({
  signed_upload_url: z.string().optional(),
  signed_download_url: z.string().optional(),
  matched_key: z.string().optional(),
});

test('takes a block blob by a signed URL, and finds it by the beginning of its key', async () => {
  const cache = await serveCache();
  onTestFinished(() => cache.close());
  const call = async (method: string, body: unknown): Promise<z.infer<typeof answerSchema>> => {
    const path = `twirp/github.actions.results.api.v1.CacheService/${method}`;
    const headers = { authorization: `Bearer ${cache.env['ACTIONS_RUNTIME_TOKEN']}` };
    const url = `${cache.env['ACTIONS_RESULTS_URL']}${path}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return answerSchema.parse(await response.json());
  };
  const { signed_upload_url: upload = '' } = await call('CreateCacheEntry', { key: 'key-1', version: 'v' });
  const put = (headers: Record<string, string>) => fetch(upload, { method: 'PUT', body: 'hello', headers });
  expect((await put({})).status).toBe(400);
  expect((await put({ 'x-ms-blob-type': 'BlockBlob' })).status).toBe(201);
  await call('FinalizeCacheEntryUpload', { key: 'key-1', version: 'v', size_bytes: '5' });
  const found = await call('GetCacheEntryDownloadURL', { key: 'key-', version: 'v' });
  expect(found.matched_key).toBe('key-1');
  expect(await call('GetCacheEntryDownloadURL', { key: 'key-', version: 'w' })).toEqual({});
  expect(await (await fetch(found.signed_download_url ?? '')).text()).toBe('hello');
  const unsigned = await fetch((found.signed_download_url ?? '').replace(/&sig=.*/, ''));
  expect(unsigned.status).toBe(403);
});
