import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import type { Mask } from '../runner/masks.ts';
import type { Env } from '../shared/env.ts';
import { messageOf } from '../shared/problem.ts';
import type { KeptText, TextStore } from '../shared/text-store.ts';
import { type CacheClient, type CacheClientContext, type CacheService, openCache } from './cache-client.ts';

/** What the cache takes from the run. */
export interface CacheContext extends CacheClientContext {
  env: Env;
  mask: Mask;
}

/**
 * Keeps texts in the GitHub Actions cache, by the API that the runner's own tools use (version 2 of the service): three calls
 * in JSON and one of the storage. Nothing is archived or unpacked, and no file is written. GitHub decides where a
 * text is found again: on the same branch or pull request, and on pull requests also from the base and the default branch.
 */
export function createCredentialCache(context: CacheContext): TextStore {
  const service = findService(context.env);
  if (service === undefined) {
    context.log.debug('There is no cache service here, so it keeps no credentials between runs.');
    return { restore: () => Promise.resolve('none'), save: () => Promise.resolve('none') };
  }
  return {
    async restore(key, signal) {
      const opened = openCache(service, context, signal);
      try {
        return await restoreFrom(opened, key, context.mask);
      } catch (error) {
        const unusable = `The GitHub cache could not be read: ${messageOf(error)}`;
        return { unusable, hasTimedOut: opened.hasTimedOut() };
      } finally {
        opened.end();
      }
    },
    async save(key, sealed, signal) {
      const opened = openCache(service, context, signal);
      try {
        await saveTo(opened, key, sealed, context.mask);
        return 'saved';
      } catch (error) {
        return {
          problem: `The credentials could not be kept in the GitHub cache, so later runs may not find them: ${messageOf(error)}`,
        };
      } finally {
        opened.end();
      }
    },
  };
}

/** Version 2 where the runner announces it, but never on GHES, which has version 1 only. */
function findService(env: CacheContext['env']): CacheService | undefined {
  const url = URL.parse(env['ACTIONS_RESULTS_URL'] ?? '');
  const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
  const isAnnounced = Boolean(env['ACTIONS_CACHE_SERVICE_V2']);
  if (!isAnnounced || url === null || token === '') return undefined;
  return isGhes(env['GITHUB_SERVER_URL'] || 'https://github.com') ? undefined : { url, token };
}

function isGhes(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname ?? '';
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

const text = z.string().default('');
const lookUpAnswer = z
  .looseObject({ ok: z.boolean().optional(), signed_download_url: text, matched_key: text })
  // Fields with their default may be missing, but an object without any of these is no answer of the service.
  .refine((body) => body.ok !== undefined || Object.keys(body).length === lookUpDefaults);
/** The fields of an empty answer, as read. */
const lookUpDefaults = 2;
const createAnswer = z.object({ ok: z.boolean().default(false), signed_upload_url: text });
const finishAnswer = z.object({ ok: z.boolean().default(false) });

async function restoreFrom({ call, blobs }: CacheClient, key: string, mask: Mask): Promise<KeptText> {
  const found = await call(
    'GetCacheEntryDownloadURL',
    'look for kept credentials',
    { key, restore_keys: key.endsWith('-') ? [key] : [] },
    lookUpAnswer,
  );
  const { ok, matched_key: matched, signed_download_url: url } = found;
  mask(url);
  // Even a whole key matches entries that begin with it, and one of the run's own ref comes before an exact one of another ref.
  if (!ok) return 'none';
  if (!matched.startsWith(key)) throw new Error('The cache service gave another entry than was asked for.');
  return { text: await blobs.download(url) };
}

async function saveTo(
  cache: CacheClient,
  key: string,
  sealed: string,
  mask: Mask,
  isLonger = false,
): Promise<void> {
  const { call, blobs } = cache;
  const url = await reserve(cache, key);
  if (url === undefined) {
    const fields = { key, restore_keys: [] };
    const found = await call('GetCacheEntryDownloadURL', 'look for kept credentials', fields, lookUpAnswer);
    mask(found.signed_download_url);
    // Entries cannot be replaced: an earlier run has kept these.
    if (found.ok && found.matched_key === key) return;
    // It was reserved by a call whose answer is lost, and nobody can finish it. A longer key is found by this one.
    if (isLonger) throw new Error('The cache service has them neither stored nor free to store.');
    return saveTo(cache, `${key}-${randomBytes(16).toString('hex')}`, sealed, mask, true);
  }
  mask(url);
  const size = await blobs.upload(url, sealed);
  const fields = { key, size_bytes: String(size) };
  const { ok } = await call('FinalizeCacheEntryUpload', 'keep the credentials', fields, finishAnswer);
  if (!ok) throw new Error('The cache service did not take them.');
}

/** @returns where to upload an entry; `undefined` when the key is taken */
async function reserve({ call }: CacheClient, key: string): Promise<string | undefined> {
  try {
    const created = await call('CreateCacheEntry', 'keep the credentials', { key }, createAnswer);
    if (!created.ok) throw new Error('The cache service did not take them.');
    return created.signed_upload_url;
  } catch (error) {
    if (refusalOf(error)?.code === 'already_exists') return undefined;
    throw error;
  }
}
