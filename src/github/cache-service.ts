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
export interface CacheContext extends Pick<ClientContext, 'fetch' | 'clock'> {
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
  const { log } = context;
  const service = findService(context.env);
  const none = (): void =>
    log.debug('There is no cache service here, so no credentials are kept between runs.');
  return {
    async restore(key, signal) {
      if (service === undefined) {
        none();
        return 'none';
      }
      const opened = open(service, context, signal);
      try {
        return await restoreFrom(opened, key, context.mask);
      } catch (error) {
        if (signal?.aborted) return 'none';
        log.notice(
          `Credentials kept by earlier runs could not be read from the GitHub cache: ${messageOf(error)}`,
        );
        return 'unusable';
      } finally {
        opened.end();
      }
    },
    async save(key, sealed) {
      if (service === undefined) return none();
      const opened = open(service, context);
      try {
        await saveTo(opened, key, sealed, context.mask);
      } catch (error) {
        log.notice(
          `The credentials could not be kept in the GitHub cache, so later runs will not find them: ${messageOf(error)}`,
        );
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
  end(): void;
}

function open({ url, token }: Service, context: CacheContext, signal?: AbortSignal): OpenedCache {
  const { clock, fetch, log } = context;
  const timed = startDeadline(patienceSeconds, clock);
  const deadline = { signal: signal ? AbortSignal.any([timed.signal, signal]) : timed.signal };
  // What goes wrong here is told once, by the caller.
  const quiet = { info: (line: string) => log.debug(line), debug: (line: string) => log.debug(line) };
  const client: HttpClient = createClient({ fetch, clock, deadline, log: quiet, origin: url.origin, rules });
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
const lookUpAnswer = z.object({
  ok: z.boolean().default(false),
  signed_download_url: text,
  matched_key: text,
});
const createAnswer = z.object({ ok: z.boolean().default(false), signed_upload_url: text });
const finishAnswer = z.object({ ok: z.boolean().default(false) });

async function restoreFrom({ call, blobs }: OpenedCache, key: string, mask: Mask): Promise<KeptText> {
  const isBeginning = key.endsWith('-');
  const found = await call(
    'GetCacheEntryDownloadURL',
    'look for kept credentials',
    { key, restore_keys: isBeginning ? [key] : [] },
    lookUpAnswer,
  );
  const { ok, matched_key: matched, signed_download_url: url } = found;
  mask(url);
  if (!ok || !(isBeginning ? matched.startsWith(key) : matched === key)) return 'none';
  return { text: await blobs.download(url) };
}

async function saveTo({ call, blobs }: OpenedCache, key: string, sealed: string, mask: Mask): Promise<void> {
  let url: string;
  try {
    const created = await call('CreateCacheEntry', 'keep the credentials', { key }, createAnswer);
    url = created.signed_upload_url;
    if (!created.ok) throw new Error('The cache service did not take them.');
  } catch (error) {
    // Entries cannot be replaced: an earlier run has kept these.
    if (refusalOf(error)?.code === 'already_exists') return;
    throw error;
  }
  mask(url);
  const size = await blobs.upload(url, sealed);
  const fields = { key, size_bytes: String(size) };
  const { ok } = await call('FinalizeCacheEntryUpload', 'keep the credentials', fields, finishAnswer);
  if (!ok) throw new Error('The cache service did not take them.');
}
