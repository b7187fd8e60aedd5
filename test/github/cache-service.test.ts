import { afterEach, describe, expect, it } from 'vitest';
import { createCredentialCache } from '../../src/github/cache-service.ts';
import type { Fetch } from '../../src/http/transport.ts';
import { createLog } from '../../src/runner/log.ts';
import { createMask } from '../../src/runner/masks.ts';
import { cacheKey, cacheKeyPrefix } from '../../src/tenant/kept-credentials/keys.ts';
import { type CacheFault, type ServedCache, serveCache } from '../../stand-in/cache-service/index.ts';
import { FakeClock, FakeCore } from '../fakes.ts';

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
  const mask = createMask(core);
  const cache = createCredentialCache({ env, fetch, clock, log: createLog(core, clock), mask });
  const notices = (): string[] => core.said.filter((line) => line.startsWith('notice '));
  return { cache, clock, core, notices };
}

const methodsOf = ({ requests }: ServedCache): string[] =>
  requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

describe('a later job', () => {
  it('finds what an earlier one kept, by four requests and two', async () => {
    const served = await service();
    const [first, second] = [job(served.env), job(served.env)];
    await first.cache.save(key, sealed);
    expect(methodsOf(served)).toEqual(['POST CreateCacheEntry', 'PUT 1', 'POST FinalizeCacheEntryUpload']);
    expect(await second.cache.restore(key)).toEqual({ text: sealed });
    expect(methodsOf(served).slice(3)).toEqual(['POST GetCacheEntryDownloadURL', 'GET 1']);
    expect([...first.notices(), ...second.notices()]).toEqual([]);
  });

  it('finds the newest of a name by the beginning of its key, and one by its whole key', async () => {
    const served = await service();
    const { cache } = job(served.env);
    const older = cacheKey(parts, 'older1');
    await cache.save(older, 'older');
    await cache.save(key, 'newer');
    await cache.save(cacheKey({ ...parts, name: 'other' }, 'abc123'), 'other');
    expect(await cache.restore(prefix)).toEqual({ text: 'newer' });
    expect(await cache.restore(older)).toEqual({ text: 'older' });
    expect(await cache.restore(cacheKeyPrefix({ ...parts, name: 'nobody' }))).toBe('none');
    // The service also takes a whole key for a beginning.
    expect(await cache.restore(key.slice(0, -1))).toBe('none');
  });

  it('finds what was kept first: entries cannot be replaced', async () => {
    const served = await service();
    const { cache, notices } = job(served.env);
    await cache.save(key, 'first');
    await cache.save(key, 'second');
    expect(await cache.restore(key)).toEqual({ text: 'first' });
    expect(notices()).toEqual([]);
  });
});

describe('without a service', () => {
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
  ])('nothing can have been kept, and nothing is asked, when %s', async (_, env) => {
    const { cache, core } = job(env, () => Promise.reject(new Error('no request')));
    expect(await cache.restore(key)).toBe('none');
    await cache.save(key, sealed);
    expect(core.said).toEqual(Array(2).fill(expect.stringMatching(/^debug There is no cache service here/)));
  });

  it.each(['https://github.com', 'https://acme.ghe.com', 'http://actions.localhost'])(
    'does not apply to %s',
    async (server) => {
      const served = await service();
      const { cache } = job({ ...served.env, GITHUB_SERVER_URL: server });
      await cache.save(key, sealed);
      expect(served.entries).toHaveLength(1);
    },
  );
});

describe('a service that fails', () => {
  it('is asked once more, and is no reason to take credentials for lost', async () => {
    const served = await service('error');
    const { cache, notices } = job(served.env);
    expect(await cache.restore(prefix)).toBe('unusable');
    await cache.save(key, sealed);
    expect(served.requests).toHaveLength(4);
    expect(notices()).toEqual([
      expect.stringMatching(
        /^notice Credentials kept by earlier runs could not be read .* answered 500: out of order/,
      ),
      expect.stringMatching(/^notice The credentials could not be kept .* answered 500: out of order/),
    ]);
  });

  it('once only delays it', async () => {
    const served = await service('error');
    const { cache, clock, notices } = job(served.env);
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (ms, signal) => {
      served.fault = undefined;
      return sleep(ms, signal);
    };
    await cache.save(key, sealed);
    expect(served.entries).toHaveLength(1);
    expect(notices()).toEqual([]);
  });

  it('gives up at once at a limit', async () => {
    let requests = 0;
    const { cache } = job((await service()).env, () => {
      requests += 1;
      return Promise.resolve(Response.json({ code: 'resource_exhausted', msg: 'quota' }, { status: 429 }));
    });
    expect(await cache.restore(prefix)).toBe('unusable');
    expect(requests).toBe(1);
  });

  it('does not hold up the run for more than 10 s', async () => {
    const { cache, clock, notices } = job((await service()).env, (_, init) => {
      void Promise.resolve().then(() => clock.sleep(10_000));
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    });
    expect(await cache.restore(prefix)).toBe('unusable');
    expect(notices()).toEqual([expect.stringContaining('when the time limit of 10 s was reached')]);
  });

  it.each<[string, unknown]>([
    ['no JSON of the service', '<html>'],
    ['another form of JSON', { ok: 'yes' }],
  ])('with %s counts as not asked', async (_, body) => {
    const { cache, notices } = job((await service()).env, () => Promise.resolve(Response.json(body)));
    expect(await cache.restore(prefix)).toBe('unusable');
    expect(notices()).toHaveLength(1);
  });

  it('is silent when the run no longer needs its answer', async () => {
    const { cache, core } = job((await service('hang')).env);
    const stop = new AbortController();
    const restored = cache.restore(prefix, stop.signal);
    stop.abort();
    expect(await restored).toBe('none');
    expect(core.said.filter((line) => !line.startsWith('debug '))).toEqual([]);
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
  ])('that %s makes what is kept unusable', async (_, storage, told) => {
    const { cache, notices } = await withStorage(storage);
    expect(await cache.restore(key)).toBe('unusable');
    expect(notices()).toEqual([expect.stringContaining(`The storage of the cache ${told}`)]);
  });

  it('gets at most 64 KiB', async () => {
    const served = await service();
    const { cache, notices } = job(served.env);
    await cache.save(key, 'x'.repeat(65_537));
    expect(served.entries).toEqual([]);
    expect(notices()).toEqual([expect.stringContaining('They have 65537 bytes, more than 65536.')]);
    await cache.save(cacheKey(parts, 'other1'), 'x'.repeat(65_536));
    expect(served.entries).toHaveLength(1);
  });
});

it('masks signed URLs, and never shows them or the token', async () => {
  const served = await service();
  const { cache, core } = job(served.env);
  await cache.save(key, sealed);
  await cache.restore(key);
  served.fault = 'error';
  await cache.restore(key);
  expect(core.secrets.filter((secret) => secret.includes(served.signature)).length).toBeGreaterThan(0);
  const shown = core.said.filter((line) => !line.startsWith('secret ')).join('\n');
  expect(shown).not.toContain(served.signature);
  expect(shown).not.toContain(served.env['ACTIONS_RUNTIME_TOKEN']);
});
