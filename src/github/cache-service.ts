import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import { type ClientContext, type HttpClient, createClient } from '../http/send.ts';
import type { HostRules } from '../http/classify.ts';
import type { Log } from '../runner/log.ts';
import type { Mask } from '../runner/masks.ts';
import { startDeadline } from '../shared/clock.ts';
import { messageOf } from '../shared/problem.ts';
import type { KeptText, TextStore } from '../shared/text-store.ts';
import { type Blobs, createBlobs } from './cache-blobs.ts';

/** What the cache takes from the run. */
export interface CacheContext extends Pick<ClientContext, 'fetch' | 'clock' | 'hide'> {
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  mask: Mask;
}

/** Seconds that keeping or finding may take. */
const patienceSeconds = 10;

/** What all entries of this action have, and those of other tools have not, so that theirs are never looked at. */
const version = '6c6f67746f2d74656e616e742d616374696f6e2f63726564656e7469616c732f31';

/**
 * Keeps texts in the GitHub Actions cache, by the API that the runner's own tools use (version 2 of the service): three calls
 * in JSON and one of the storage. Nothing is archived or unpacked, and no file is written. Where a text is found again is
 * decided by GitHub: on the same branch or pull request, and on pull requests also from the base and the default branch.
 */
export function createCredentialCache(context: CacheContext): TextStore {
  const service = findService(context.env);
  if (service === undefined) {
    context.log.debug('There is no cache service here, so it keeps no credentials between runs.');
    return { restore: () => Promise.resolve('none'), save: () => Promise.resolve('none') };
  }
  return {
    async restore(key, signal) {
      const opened = open(service, context, signal);
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
      const opened = open(service, context, signal);
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

/** The service of this job, and a token for it. */
interface Service {
  url: URL;
  token: string;
}

/** Version 2 where the runner announces it, but never on GHES, which has version 1 only. */
function findService(env: CacheContext['env']): Service | undefined {
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

/** A method of the service, with fields as its JSON has them. A field that is missing has its default. */
type Call = <T>(method: string, doing: string, fields: object, answer: z.ZodType<T>) => Promise<T>;

interface OpenedCache {
  call: Call;
  blobs: Blobs;
  hasTimedOut(): boolean;
  end(): void;
}

function open({ url, token }: Service, context: CacheContext, signal?: AbortSignal): OpenedCache {
  const { clock, fetch, hide, log } = context;
  const timed = startDeadline(patienceSeconds, clock);
  const deadline = { signal: signal ? AbortSignal.any([timed.signal, signal]) : timed.signal };
  // What goes wrong here is told once, by the caller.
  const quiet = { info: (line: string) => log.debug(line), debug: (line: string) => log.debug(line) };
  const client: HttpClient = createClient({
    fetch,
    clock,
    deadline,
    hide,
    log: quiet,
    origin: url.origin,
    rules,
  });
  const base = `${url.pathname.replace(/\/+$/, '')}/twirp/github.actions.results.api.v1.CacheService/`;
  return {
    call: (method, doing, fields, answer) =>
      client.send({
        doing,
        method: 'POST',
        path: base + method,
        headers: { authorization: `Bearer ${token}` },
        json: { ...fields, version },
        repeatable: true,
        answer,
        hint: () => undefined,
      }),
    blobs: createBlobs(fetch, deadline.signal),
    hasTimedOut: () => timed.signal.aborted,
    end: () => timed.end(),
  };
}

const twirpError = z.object({ code: z.string(), msg: z.string().optional() });

const rules: HostRules = {
  requestIdHeader: 'x-github-request-id',
  repeats: 1,
  isTransient: ({ status }) => status >= 500,
  readErrorBody(body) {
    const error = twirpError.safeParse(body).data;
    return error && { code: error.code, message: error.msg };
  },
};

const text = z.string().default('');
const lookUpAnswer = z
  .looseObject({ ok: z.boolean().optional(), signed_download_url: text, matched_key: text })
  // What has its default may be left out, but an object of other fields is no answer of the service: there may be an entry.
  .refine((body) => body.ok !== undefined || Object.keys(body).length === lookUpDefaults);
/** The fields of an empty answer, as read. */
const lookUpDefaults = 2;
const createAnswer = z.object({ ok: z.boolean().default(false), signed_upload_url: text });
const finishAnswer = z.object({ ok: z.boolean().default(false) });

async function restoreFrom({ call, blobs }: OpenedCache, key: string, mask: Mask): Promise<KeptText> {
  const found = await call(
    'GetCacheEntryDownloadURL',
    'look for kept credentials',
    { key, restore_keys: key.endsWith('-') ? [key] : [] },
    lookUpAnswer,
  );
  const { ok, matched_key: matched, signed_download_url: url } = found;
  mask(url);
  // Also a whole key matches what begins so, and an entry of the run's own ref comes before the whole key of another.
  if (!ok) return 'none';
  if (!matched.startsWith(key)) throw new Error('The cache service gave another entry than was asked for.');
  return { text: await blobs.download(url) };
}

async function saveTo(
  cache: OpenedCache,
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
async function reserve({ call }: OpenedCache, key: string): Promise<string | undefined> {
  try {
    const created = await call('CreateCacheEntry', 'keep the credentials', { key }, createAnswer);
    if (!created.ok) throw new Error('The cache service did not take them.');
    return created.signed_upload_url;
  } catch (error) {
    if (refusalOf(error)?.code === 'already_exists') return undefined;
    throw error;
  }
}
