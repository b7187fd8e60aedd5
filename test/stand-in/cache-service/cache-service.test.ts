import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { type Scopes, type ServedCache, serveCache } from '../../../stand-in/cache-service/index.ts';

const answerSchema = z.object({
  ok: z.boolean().optional(),
  code: z.string().optional(),
  signed_upload_url: z.string().optional(),
  signed_download_url: z.string().optional(),
  matched_key: z.string().optional(),
});

async function start(): Promise<ServedCache> {
  const cache = await serveCache();
  onTestFinished(() => cache.close());
  return cache;
}

/** A job of a run with these scopes. */
function job(cache: ServedCache, ...scopes: Scopes) {
  const env = cache.envOf(scopes);
  const call = async (method: string, body: object): Promise<z.infer<typeof answerSchema>> => {
    const path = `twirp/github.actions.results.api.v1.CacheService/${method}`;
    const headers = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}` };
    const url = `${env['ACTIONS_RESULTS_URL']}${path}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return answerSchema.parse(await response.json());
  };
  const put = (url: string, content: string, headers: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'PUT', body: content, headers });
  return {
    call,
    put,
    save: async (key: string, content: string): Promise<string> => {
      const { code, signed_upload_url: url = '' } = await call('CreateCacheEntry', { key, version: 'v' });
      if (code !== undefined) return code;
      await put(url, content, { 'x-ms-blob-type': 'BlockBlob' });
      const size = String(content.length);
      const { ok } = await call('FinalizeCacheEntryUpload', { key, version: 'v', size_bytes: size });
      return ok === true ? 'saved' : 'lost';
    },
    find: async (key: string, version = 'v'): Promise<string | undefined> => {
      const { matched_key: matched, signed_download_url: url = '' } = await call('GetCacheEntryDownloadURL', {
        key,
        version,
      });
      return matched === undefined ? undefined : `${matched}: ${await (await fetch(url)).text()}`;
    },
  };
}

const main = 'refs/heads/main';
const pull = (number: number): Scopes => [`refs/pull/${number}/merge`, main];

test('accepts a block blob by a signed URL, and finds it by the beginning of its key', async () => {
  const cache = await start();
  const { call, find, put } = job(cache, main);
  const { signed_upload_url: upload = '' } = await call('CreateCacheEntry', { key: 'key-1', version: 'v' });
  expect((await put(upload, 'hello', {})).status).toBe(400);
  expect((await put(upload, 'hello', { 'x-ms-blob-type': 'BlockBlob' })).status).toBe(201);
  expect(await find('key-')).toBeUndefined();
  await call('FinalizeCacheEntryUpload', { key: 'key-1', version: 'v', size_bytes: '5' });
  expect(await find('key-')).toBe('key-1: hello');
  expect(await find('key-', 'w')).toBeUndefined();
  const { signed_download_url: url = '' } = await call('GetCacheEntryDownloadURL', {
    key: 'key-1',
    version: 'v',
  });
  expect((await fetch(url.replace(/&sig=.*/, ''))).status).toBe(403);
});

test('replaces no entry', async () => {
  const { find, save } = job(await start(), main);
  expect(await save('key', 'first')).toBe('saved');
  expect(await save('key', 'second')).toBe('already_exists');
  expect(await find('key')).toBe('key: first');
});

test('lets a run read its own ref, then the others of its token, and write to its own ref only', async () => {
  const cache = await start();
  const [base, seven, eight] = [job(cache, main), job(cache, ...pull(7)), job(cache, ...pull(8))];
  await base.save('key-base', 'of main');
  expect(await seven.find('key-')).toBe('key-base: of main');
  await seven.save('key-7', 'of 7');
  expect(await seven.find('key-')).toBe('key-7: of 7');
  expect(await seven.find('key-base')).toBe('key-base: of main');
  expect(await eight.find('key-7')).toBeUndefined();
  expect(await base.find('key-7')).toBeUndefined();
  expect(await seven.save('key-base', 'of 7')).toBe('saved');
  expect(await base.find('key-base')).toBe('key-base: of main');
  // Whatever begins so in the own scope comes before exactly this key in another.
  await base.save('key', 'of main');
  expect(await seven.find('key')).toBe('key-base: of 7');
});

test('answers an unknown token with 401', async () => {
  const { env } = await start();
  const url = `${env['ACTIONS_RESULTS_URL']}twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry`;
  const headers = { authorization: 'Bearer other' };
  expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
});

test('holds what a test puts into it, in place of the former content', async () => {
  const cache = await start();
  const { find, save } = job(cache, ...pull(7));
  await save('key', 'true');
  const [entry] = cache.entries;
  if (!entry) throw new Error('There is no entry.');
  expect(entry.scope).toBe('refs/pull/7/merge');
  cache.put(entry, 'false');
  expect(await find('key')).toBe('key: false');
  cache.put({ ...entry, key: 'key-newer' }, Buffer.alloc(3, 'x'));
  cache.put({ ...entry, key: 'key-other', version: 'w' }, 'other');
  expect(await find('key-')).toBe('key-newer: xxx');
  expect(await find('key-', 'w')).toBe('key-other: other');
  cache.remove(({ key }) => key === 'key-newer');
  expect(await find('key-')).toBeUndefined();
  expect(cache.entries.map(({ key }) => key)).toEqual(['key', 'key-other']);
});

test('delays and fails requests on demand', async () => {
  const cache = await start();
  const { find, save } = job(cache, main);
  const gate = Promise.withResolvers<undefined>();
  const stop = cache.intercept(() => gate.promise);
  const saving = save('key', 'slow');
  const early = await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]);
  expect(early).toBe('waits');
  gate.resolve(undefined);
  expect(await saving).toBe('saved');
  stop();
  cache.intercept(({ method }) => (method === 'GET' ? 'reset' : undefined));
  await expect(find('key')).rejects.toThrow('fetch failed');
  cache.intercept(({ path }) => (path.endsWith('/FinalizeCacheEntryUpload') ? 'reset-after' : undefined));
  await expect(save('lost', 'there all the same')).rejects.toThrow('fetch failed');
  expect(cache.entries.map(({ key }) => key)).toEqual(['key', 'lost']);
});
