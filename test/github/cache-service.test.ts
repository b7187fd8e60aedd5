import { afterEach, describe, expect, it } from 'vitest';
import { createCredentialCache } from '../../src/github/cache-service.ts';
import type { Fetch } from '../../src/http/transport.ts';
import { createLog } from '../../src/runner/log.ts';
import { createMasks } from '../../src/runner/masks.ts';
import { cacheKey, cacheKeyPrefix } from '../../src/tenant/kept-credentials/keys.ts';
import { storePlaces } from '../../src/tenant/kept-credentials/places.ts';
import { type CacheFault, type ServedCache, serveCache } from '../../stand-in/cache-service/index.ts';
import { FakeClock, FakeCore, MemoryCache } from '../fakes.ts';
import { keptOf } from '../tenant/kept-credentials/parts.ts';

const parts = { pat: 'pat', 'cloud-api-endpoint': 'https://cloud.logto.io', name: 'tenant' };
const key = cacheKey(parts, 'abc123');
const prefix = cacheKeyPrefix(parts);
/** With characters that a careless reader would change. */
const sealed = `${'eyJhbGciOiJkaXIifQ..'.repeat(100)}\r\nü\n`;

const open: ServedCache[] = [];
afterEach(() => Promise.all(open.splice(0).map((served) => served.close())));

async function service(fault?: CacheFault): Promise<ServedCache> {
  const served = await serveCache(fault ? { fault } : {});
  open.push(served);
  return served;
}

/** The cache of a job. */
function job(
  env: Readonly<Record<string, string>>,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
) {
  const core = new FakeCore();
  const clock = new FakeClock();
  const mask = createMasks(core).mask;
  const cache = createCredentialCache({
    env,
    fetch,
    clock,
    hide: (text) => text,
    log: createLog(core, clock, (text) => text),
    mask,
  });
  return { cache, clock, core };
}

/** A request that gets no answer before its signal aborts. */
const hanging = (init: Parameters<Fetch>[1]): Promise<Response> =>
  new Promise((_resolve, reject) => {
    if (init?.signal?.aborted) reject(init.signal.reason);
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

const methodsOf = ({ requests }: ServedCache): string[] =>
  requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

describe('a later job', () => {
  it('finds what an earlier job kept, with four requests to keep and two to find', async () => {
    const served = await service();
    const [first, second] = [job(served.env), job(served.env)];
    expect(await first.cache.save(key, sealed)).toBe('saved');
    expect(methodsOf(served)).toEqual(['POST CreateCacheEntry', 'PUT 1', 'POST FinalizeCacheEntryUpload']);
    expect(await second.cache.restore(key)).toEqual({ text: sealed });
    expect(methodsOf(served).slice(3)).toEqual(['POST GetCacheEntryDownloadURL', 'GET 1']);
  });

  it('finds the newest entry of a name by the beginning of its key, and any entry by its whole key', async () => {
    const served = await service();
    const { cache } = job(served.env);
    const older = cacheKey(parts, 'older1');
    await cache.save(older, 'older');
    await cache.save(key, 'newer');
    await cache.save(cacheKey({ ...parts, name: 'other' }, 'abc123'), 'other');
    expect(await cache.restore(prefix)).toEqual({ text: 'newer' });
    expect(await cache.restore(older)).toEqual({ text: 'older' });
    expect(await cache.restore(cacheKeyPrefix({ ...parts, name: 'nobody' }))).toBe('none');
    // The service also takes a whole key for a beginning: what is in the entry says whose it is.
    expect(await cache.restore(key.slice(0, -1))).toEqual({ text: 'newer' });
  });

  it('finds what was kept first, because entries cannot be replaced', async () => {
    const served = await service();
    const { cache } = job(served.env);
    await cache.save(key, 'first');
    expect(await cache.save(key, 'second')).toBe('saved');
    expect(await cache.restore(key)).toEqual({ text: 'first' });
  });
});

describe('a reservation whose answer is lost', () => {
  /** A service that reserves the key, and then gives no answer `count` times. */
  async function loseAnswers(count: number) {
    const served = await service();
    let lost = 0;
    served.intercept(({ path }) => {
      if (!path.endsWith('/CreateCacheEntry') || lost === count) return undefined;
      lost += 1;
      return 'reset-after';
    });
    return served;
  }

  it('leads to an entry under a longer key, which is found as that of the tenant and as the newest', async () => {
    const served = await loseAnswers(1);
    const { cache } = job(served.env);
    expect(await cache.save(key, sealed)).toBe('saved');
    expect(served.entries.map((entry) => entry.key)).toEqual([
      expect.stringMatching(new RegExp(`^${key}-[0-9a-f]{32}$`)),
    ]);
    expect(await job(served.env).cache.restore(key)).toEqual({ text: sealed });
    expect(await job(served.env).cache.restore(prefix)).toEqual({ text: sealed });
  });

  it('is found again by findById', async () => {
    const served = await loseAnswers(1);
    const kept = keptOf('abc123');
    const openPlace = () => {
      const { cache, core } = job(served.env);
      const context = { credentialCache: cache, jobFiles: new MemoryCache(), mask: createMasks(core).mask };
      return storePlaces(parts, context)[1];
    };
    expect(await openPlace().keep(kept)).toBe('saved');
    const { signal } = new AbortController();
    expect(await openPlace().findById?.('abc123', signal)).toEqual({ found: [kept], unusable: [] });
    expect(await openPlace().findById?.('other1', signal)).toEqual({ found: [], unusable: [] });
    expect(await openPlace().findNewest(signal)).toEqual({ found: [kept], unusable: [] });
  });

  it('leads to a longer key even if an earlier run made it', async () => {
    const served = await service();
    const heal = served.intercept(({ method }) =>
      method === 'PUT' ? new Response(null, { status: 403 }) : undefined,
    );
    expect(await job(served.env).cache.save(key, 'first')).toEqual({ problem: expect.any(String) });
    heal();
    expect(await job(served.env).cache.save(key, 'second')).toBe('saved');
    expect(await job(served.env).cache.restore(key)).toEqual({ text: 'second' });
  });

  it('is reported as a problem when each one is lost', async () => {
    const served = await loseAnswers(Infinity);
    expect(await job(served.env).cache.save(key, sealed)).toEqual({ problem: expect.any(String) });
    expect(served.entries).toEqual([]);
    expect(served.requests.length).toBeLessThanOrEqual(6);
  });
});

describe('a service that reports every entry as existing', () => {
  const exists = () => Response.json({ code: 'already_exists', msg: 'exists' }, { status: 409 });
  const answerCreate = (served: ServedCache) =>
    served.intercept(({ path }) => (path.endsWith('/CreateCacheEntry') ? exists() : undefined));

  it('is reported as a problem after four requests', async () => {
    const served = await service();
    answerCreate(served);
    expect(await job(served.env).cache.save(key, sealed)).toEqual({
      problem:
        'The credentials could not be kept in the GitHub cache, so later runs may not find them: The cache service has them neither stored nor free to store.',
    });
    expect(methodsOf(served)).toEqual([
      'POST CreateCacheEntry',
      'POST GetCacheEntryDownloadURL',
      'POST CreateCacheEntry',
      'POST GetCacheEntryDownloadURL',
    ]);
  });

  it('is reported as a problem when another entry begins with the key', async () => {
    const served = await service();
    await job(served.env).cache.save(`${key}-longer`, 'other');
    answerCreate(served);
    expect(await job(served.env).cache.save(key, sealed)).toEqual({ problem: expect.any(String) });
  });

  it('is believed when it has the entry', async () => {
    const served = await service();
    await job(served.env).cache.save(key, 'first');
    answerCreate(served);
    const { cache, core } = job(served.env);
    expect(await cache.save(key, sealed)).toBe('saved');
    expect(methodsOf(served).slice(3)).toEqual(['POST CreateCacheEntry', 'POST GetCacheEntryDownloadURL']);
    expect(core.secrets.some((secret) => secret.includes(served.signature))).toBe(true);
  });
});

it.each(['other', prefix.slice(0, -1), ''])(
  'does not use an entry with the different key %j',
  async (matched) => {
    const { cache } = job((await service()).env, (url) =>
      Promise.resolve(
        url.includes('/twirp/')
          ? Response.json({
              ok: true,
              matched_key: matched,
              signed_download_url: 'https://storage.example/1',
            })
          : new Response('foreign'),
      ),
    );
    expect(await cache.restore(prefix)).toEqual({
      unusable:
        'The GitHub cache could not be read: The cache service gave another entry than was asked for.',
      hasTimedOut: false,
    });
  },
);

describe('the cache service', () => {
  const announced = { ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' };
  it.each<[string, Record<string, string>]>([
    ['nothing is announced', {}],
    ['there is no URL', { ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RUNTIME_TOKEN: 't' }],
    ['the URL is none', { ...announced, ACTIONS_RESULTS_URL: 'none', ACTIONS_RUNTIME_TOKEN: 't' }],
    ['there is no token', announced],
    ['only version 1 is there', { ACTIONS_CACHE_URL: 'http://127.0.0.1:1/', ACTIONS_RUNTIME_TOKEN: 't' }],
    [
      'the server is GHES',
      { ...announced, ACTIONS_RUNTIME_TOKEN: 't', GITHUB_SERVER_URL: 'https://github.example.com' },
    ],
  ])('is not used when %s, and no request is sent', async (_, env) => {
    const { cache, core } = job(env, () => Promise.reject(new Error('no request')));
    expect(await cache.restore(key)).toBe('none');
    expect(await cache.save(key, sealed)).toBe('none');
    expect(core.said).toEqual([expect.stringMatching(/^debug There is no cache service here/)]);
  });

  it.each(['https://github.com', 'https://acme.ghe.com', 'http://actions.localhost'])(
    'is used on %s',
    async (server) => {
      const served = await service();
      const { cache } = job({ ...served.env, GITHUB_SERVER_URL: server });
      await cache.save(key, sealed);
      expect(served.entries).toHaveLength(1);
    },
  );
});

describe('a service that fails', () => {
  it('is asked once more, and its failure does not count as lost credentials', async () => {
    const served = await service('error');
    const { cache, core } = job(served.env);
    expect(await cache.restore(prefix)).toMatchObject({
      unusable: expect.stringMatching(/^The GitHub cache could not be read: .* answered 500: out of order/),
    });
    expect(await cache.save(key, sealed)).toEqual({
      problem: expect.stringMatching(
        /^The credentials could not be kept in the GitHub cache, so later runs may not find them: .* answered 500: out of order/,
      ),
    });
    expect(served.requests).toHaveLength(4);
    // Whoever asked tells it.
    expect(core.said.filter((line) => !/^(?:debug|secret) /.test(line))).toEqual([]);
  });

  it('delays keeping when it fails only once', async () => {
    const served = await service('error');
    const { cache, clock } = job(served.env);
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (ms, signal) => {
      served.fault = undefined;
      return sleep(ms, signal);
    };
    expect(await cache.save(key, sealed)).toBe('saved');
    expect(served.entries).toHaveLength(1);
  });

  it('is given up at once when a limit is reached', async () => {
    let requests = 0;
    const { cache } = job((await service()).env, () => {
      requests += 1;
      return Promise.resolve(Response.json({ code: 'resource_exhausted', msg: 'quota' }, { status: 429 }));
    });
    expect(await cache.restore(prefix)).toEqual({
      unusable: expect.stringContaining('answered 429: quota'),
      hasTimedOut: false,
    });
    expect(requests).toBe(1);
  });

  it('delays the run by 10 s at most', async () => {
    const { cache, clock } = job((await service()).env, (_, init) => {
      void Promise.resolve().then(() => clock.sleep(10_000));
      return hanging(init);
    });
    const told = expect.stringContaining('when the time limit of 10 s was reached');
    expect(await cache.restore(prefix)).toEqual({ unusable: told, hasTimedOut: true });
    expect(await cache.save(key, sealed)).toEqual({ problem: told });
  });

  it.each<[string, unknown]>([
    ['no JSON of the service', '<html>'],
    ['another form of JSON', { ok: 'yes' }],
  ])('counts as not asked when it answers with %s', async (_, body) => {
    const { cache } = job((await service()).env, () => Promise.resolve(Response.json(body)));
    expect(await cache.restore(prefix)).toMatchObject({
      unusable: expect.stringMatching(/^The GitHub cache could not be read: .* answered 200 with /),
    });
  });

  it('is given up at once when nobody needs its answer any more', async () => {
    const { cache, clock } = job((await service()).env, (_, init) => hanging(init));
    for (const work of [
      (signal: AbortSignal) => cache.restore(prefix, signal),
      (signal: AbortSignal) => cache.save(key, sealed, signal),
    ]) {
      const stop = new AbortController();
      const outcome = work(stop.signal);
      stop.abort();
      expect(JSON.stringify(await outcome)).toContain('the time limit was reached');
    }
    expect(clock.slept).toEqual([]);
  });
});

describe('the storage', () => {
  /** Answers of the service are real; `storage` answers in place of the storage. */
  async function withStorage(storage: (method: string) => Response) {
    const served = await service();
    await job(served.env).cache.save(key, sealed);
    return job(served.env, (url, init) =>
      url.includes('/twirp/') ? globalThis.fetch(url, init) : Promise.resolve(storage(init?.method ?? '')),
    );
  }

  it.each<[string, () => Response, string]>([
    ['refuses', () => new Response('<Error/>', { status: 403 }), 'answered 403.'],
    ['is out of order', () => new Response('', { status: 503 }), 'answered 503.'],
    ['redirects', () => new Response(null, { status: 302 }), 'answered 302.'],
    ['answers with too much', () => new Response('x'.repeat(65_537)), 'answered with more than 65536 bytes.'],
  ])('makes the kept entry unusable when it %s', async (_, storage, told) => {
    const { cache } = await withStorage(storage);
    expect(await cache.restore(key)).toMatchObject({
      unusable: `The GitHub cache could not be read: The storage of the cache ${told}`,
    });
  });

  it('delays the run by 10 s at most when it hangs', async () => {
    const served = await service();
    await job(served.env).cache.save(key, sealed);
    const { cache, clock } = job(served.env, (url, init) => {
      if (url.includes('/twirp/')) return globalThis.fetch(url, init);
      void Promise.resolve().then(() => clock.sleep(10_000));
      return hanging(init);
    });
    expect(await cache.restore(key)).toMatchObject({
      unusable: 'The GitHub cache could not be read: The storage of the cache gave no answer in time.',
      hasTimedOut: true,
    });
  });

  it.each<[string, string, 'reset' | 'reset-after']>([
    ['an upload', 'PUT', 'reset'],
    ['an upload that has arrived', 'PUT', 'reset-after'],
    ['a download', 'GET', 'reset'],
  ])('is asked for %s once more after a reset', async (_, method, fault) => {
    const served = await service();
    let count = 0;
    served.intercept((request) => (request.method === method && (count += 1) === 1 ? fault : undefined));
    expect(await job(served.env).cache.save(key, sealed)).toBe('saved');
    expect(await job(served.env).cache.restore(key)).toEqual({ text: sealed });
    expect(count).toBe(2);
  });

  it('is asked once more for a download that breaks off', async () => {
    let count = 0;
    const served = await service();
    await job(served.env).cache.save(key, sealed);
    const { cache } = job(served.env, (url, init) => {
      if (url.includes('/twirp/') || (count += 1) > 1) return globalThis.fetch(url, init);
      const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) });
      return Promise.resolve(new Response(body));
    });
    expect(await cache.restore(key)).toEqual({ text: sealed });
    expect(count).toBe(2);
  });

  it.each(['PUT', 'GET'])('is asked for a %s twice at most', async (method) => {
    const served = await service();
    if (method === 'GET') await job(served.env).cache.save(key, sealed);
    served.intercept((request) => (request.method === method ? 'reset' : undefined));
    const { cache } = job(served.env);
    const outcome = method === 'GET' ? await cache.restore(key) : await cache.save(key, sealed);
    expect(JSON.stringify(outcome)).toContain('The storage of the cache gave no answer.');
    expect(served.requests.filter((request) => request.method === method)).toHaveLength(2);
  });

  it('gives at most 64 KiB', async () => {
    const served = await service();
    const { cache } = job(served.env);
    expect(await cache.save(key, 'x'.repeat(65_537))).toEqual({
      problem: expect.stringContaining('They have 65537 bytes, more than 65536.'),
    });
    expect(served.entries).toEqual([]);
    expect(await cache.save(cacheKey(parts, 'other1'), 'x'.repeat(65_536))).toBe('saved');
    expect(served.entries).toHaveLength(1);
  });
});

it('masks signed URLs, and never shows them or the token', async () => {
  const served = await service();
  const { cache, core } = job(served.env);
  await cache.save(key, sealed);
  await cache.restore(key);
  served.fault = 'error';
  const told = [await cache.restore(key), await cache.save(key, sealed)];
  expect(core.secrets.filter((secret) => secret.includes(served.signature)).length).toBeGreaterThan(0);
  const shown = JSON.stringify([core.said.filter((line) => !line.startsWith('secret ')), told]);
  expect(shown).not.toContain(served.signature);
  expect(shown).not.toContain(served.env['ACTIONS_RUNTIME_TOKEN']);
});
