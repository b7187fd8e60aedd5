import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheKey, cacheKeyPrefix } from '../../src/tenant/kept-credentials/keys.ts';
import { createCredentialCache } from '../../src/github/cache-service.ts';
import type { CredentialCache } from '../../src/github/cache-service.ts';
import { createLog } from '../../src/runner/log.ts';
import { serveCache } from '../../stand-in/cache-service/index.ts';
import type { ServedCache } from '../../stand-in/cache-service/index.ts';
import { FakeClock, FakeCore } from '../fakes.ts';

const root = join(import.meta.dirname, '../..');
const bundle = pathToFileURL(join(root, 'dist/cache/index.js'));
const parts = { pat: 'pat', 'cloud-api-endpoint': 'https://cloud.logto.io', name: 'tenant' };
const key = cacheKey(parts, 'abc123');
/** As long as the longest that is to be expected, and with characters that a careless reader would change. */
const sealedText = `${'eyJhbGciOiJkaXIifQ..'.repeat(2500)}\r\nü\n`;

/** Seconds to wait for a service that does not answer; a busy machine needs one to load the library. */
const patience = 3;

const cleanUps: (() => unknown)[] = [];
afterAll(() => Promise.all(cleanUps.map((cleanUp) => cleanUp())));

interface Runner {
  core: FakeCore;
  env: Record<string, string>;
  store: CredentialCache;
  notices: () => string[];
  /** What is left in the runner's temp. */
  left: () => string[];
}

/** A runner with a temp of its own. */
function runner(env: Readonly<Record<string, string>>, seconds = 10, workerUrl = bundle): Runner {
  const temp = mkdtempSync(join(tmpdir(), 'credential-cache-'));
  cleanUps.push(() => rmSync(temp, { recursive: true, force: true, maxRetries: 3 }));
  const core = new FakeCore();
  const own = { ...machineEnv(), RUNNER_TEMP: temp, ...env };
  const store = createCredentialCache({
    log: createLog(core, new FakeClock()),
    env: own,
    workerUrl,
    seconds,
  });
  const notices = (): string[] => core.said.filter((line) => !line.startsWith('debug '));
  return { core, env: own, store, notices, left: () => readdirSync(temp) };
}

/** What programs need to start: `tar` is found by PATH, and on Windows in the other places. */
function machineEnv(): Record<string, string> {
  const names = ['PATH', 'PATHEXT', 'PROGRAMFILES', 'SYSTEMDRIVE', 'SYSTEMROOT'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function service(options: Parameters<typeof serveCache>[0]): Promise<ServedCache> {
  const served = await serveCache(options);
  cleanUps.push(() => served.close());
  return served;
}

describe.concurrent('a process', () => {
  const start = async (task: string, env: Record<string, string>, seconds = 10): Promise<string> => {
    const script = join(import.meta.dirname, 'fixtures/keep-credentials.ts');
    const args = [script, task, bundle.href, String(seconds)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
    return stdout + stderr;
  };

  test.each([
    ['save', 'could not be kept'],
    ['restore', 'could not be read'],
  ])('gives up a %s that is not answered, and ends', async (task, told) => {
    const cache = await service({ fault: 'hang' });
    const { env, left } = runner(cache.env);
    const output = await start(task, env, patience);
    const endedAt = Date.now();
    expect(cache.requests).toHaveLength(1);
    expect(output).toMatch(new RegExp(`^notice .*${told} .*no answer within ${patience} s$`, 'm'));
    expect(endedAt - Number(/^over (\d+)$/m.exec(output)?.[1])).toBeLessThan(1000);
    expect(left()).toEqual([]);
  });

  test('prints nothing of the library', async () => {
    const cache = await service({});
    const { env } = runner(cache.env);
    expect(await start('save', env)).toMatch(/^over \d+\n$/);
    expect(await start('restore', env)).toMatch(/^restored sealed\nover \d+\n$/);
  });
});

describe.concurrent('a service that fails', () => {
  test('in version 2, which the library asks again and again', async () => {
    const cache = await service({ fault: 'error' });
    const { core, store, notices } = runner(cache.env, patience);
    expect(await store.restore(key)).toBeUndefined();
    expect(notices()).toEqual([expect.stringMatching(/^notice .*could not be read .*no answer/)]);
    expect(core.said.join('\n')).toContain('500');
  });

  test('in version 1', async () => {
    const cache = await service({ version: 1, fault: 'error' });
    const { store, notices } = runner(cache.env);
    expect(await store.restore(key)).toBeUndefined();
    await store.save(key, sealedText);
    expect(notices()).toEqual([
      expect.stringMatching(/^notice .*could not be read .* 500$/),
      expect.stringMatching(/^notice .*could not be kept .* 500$/),
    ]);
  });

  test('only when downloading', async () => {
    const cache = await service({});
    const { store, notices, left } = runner(cache.env);
    await store.save(key, sealedText);
    cache.fault = 'corrupt';
    expect(await store.restore(key)).toBeUndefined();
    expect(notices()).toEqual([expect.stringMatching(/^notice .*could not be read .*tar/)]);
    expect(left()).toEqual([]);
  });
});

describe.concurrent.each([{ version: 2 }, { version: 1 }] as const)(
  'with version $version of the service',
  ({ version }) => {
    test('a later job finds what an earlier one kept', async () => {
      const cache = await service({ version });
      const [first, second] = [runner(cache.env), runner(cache.env)];
      expect(await first.store.restore(key)).toBeUndefined();
      await first.store.save(key, sealedText);
      expect(cache.entries.map((entry) => entry.key)).toEqual([key]);
      expect(await second.store.restore(key)).toBe(sealedText);
      expect([...first.notices(), ...second.notices()]).toEqual([]);
      expect([...first.left(), ...second.left()]).toEqual([]);
    });

    test('the newest of a name is found by the beginning of its key, and one by its whole key', async () => {
      const cache = await service({ version });
      const { store, notices } = runner(cache.env);
      const older = cacheKey(parts, 'older1');
      const other = cacheKey({ ...parts, name: 'other' }, 'abc123');
      await store.save(older, 'older');
      await store.save(key, 'newer');
      await store.save(other, 'other');
      const prefix = cacheKeyPrefix(parts);
      expect(await store.restore(prefix)).toBe('newer');
      expect(await store.restore(older)).toBe('older');
      expect(await store.restore(cacheKeyPrefix({ ...parts, name: 'nobody' }))).toBeUndefined();
      expect(notices()).toEqual([]);
    });

    test('what is kept stays', async () => {
      const cache = await service({ version });
      const { store, notices } = runner(cache.env);
      await store.save(key, 'first');
      const content = cache.entries[0]?.content;
      await store.save(key, 'second');
      expect(cache.entries.map((entry) => entry.content)).toEqual([content]);
      expect(notices()).toEqual([]);
    });

    test('what the library says is for debugging, and is no command and no secret', async () => {
      const cache = await service({ version });
      const { core, store } = runner({ ...cache.env, RUNNER_DEBUG: '1' });
      await store.save(key, 'sealed');
      await store.restore(key);
      const said = core.said.join('\n');
      expect(core.said.every((line) => line.startsWith('debug cache: '))).toBe(true);
      expect(said).toContain('Cache restored successfully');
      expect(said).toContain('***');
      expect(said).not.toContain('::');
      expect(said).not.toContain(cache.signature);
    });
  },
);

describe.concurrent('the store', () => {
  test.each([
    {},
    { ACTIONS_CACHE_SERVICE_V2: 'True' },
    { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' },
    {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
      GITHUB_SERVER_URL: 'https://github.example.com',
    },
  ])('is silent and starts nothing without a service: %o', async (env) => {
    const { core, store, left } = runner(env, 10, new URL('file:///nothing/here.js'));
    expect(await store.restore(key)).toBeUndefined();
    await store.save(key, sealedText);
    expect(core.said).toEqual(Array(2).fill(expect.stringMatching(/^debug There is no cache service here/)));
    expect(left()).toEqual([]);
  });

  test('uses version 1 on GHES, even when version 2 is announced', async () => {
    const cache = await service({ version: 1 });
    const { store } = runner({
      ...cache.env,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      GITHUB_SERVER_URL: 'https://github.example.com',
    });
    await store.save(key, sealedText);
    expect(cache.entries).toHaveLength(1);
  });

  test('gives up at once and says nothing when it is told to', async () => {
    const cache = await service({ fault: 'hang' });
    const { store, notices, left } = runner(cache.env);
    const giveUp = new AbortController();
    const restored = store.restore(key, giveUp.signal);
    giveUp.abort();
    expect(await restored).toBeUndefined();
    expect(notices()).toEqual([]);
    expect(left()).toEqual([]);
  });

  test('tells when the service only lets read', async () => {
    const cache = await service({});
    const { store, notices } = runner({ ...cache.env, ACTIONS_CACHE_MODE: 'read' });
    await store.save(key, sealedText);
    expect(notices()).toEqual([expect.stringMatching(/^notice .*'read' does not permit writes/)]);
  });

  test.each([
    ['a worker that is missing', { workerUrl: new URL('file:///nothing/here.js') }],
    ['a temp that is missing', { env: { RUNNER_TEMP: join(tmpdir(), 'not', 'there') } }],
  ])(
    'survives %s',
    async (_what, { workerUrl, env = {} }: { workerUrl?: URL; env?: Record<string, string> }) => {
      const { store, notices } = runner({ ACTIONS_CACHE_URL: 'http://127.0.0.1:1/', ...env }, 10, workerUrl);
      expect(await store.restore(key)).toBeUndefined();
      expect(notices()).toEqual([expect.stringMatching(/^notice .*could not be read/)]);
    },
  );

  test('refuses a key that is no file name', async () => {
    const cache = await service({});
    const { store, notices } = runner(cache.env);
    await store.save('../*', sealedText);
    expect(cache.requests).toEqual([]);
    expect(notices()).toHaveLength(1);
  });
});

describe('a key', () => {
  test('names the tenant to the owner of the PAT only', () => {
    expect(key).toMatch(/^logto-tenant-[0-9a-f]{32}-[0-9a-f]{32}$/);
    expect(cacheKey(parts, 'abc123')).toBe(key);
    expect(key.startsWith(cacheKeyPrefix(parts))).toBe(true);
    const others = [
      cacheKey({ ...parts, pat: 'other' }, 'abc123'),
      cacheKey({ ...parts, 'cloud-api-endpoint': 'https://cloud.logto.dev' }, 'abc123'),
      cacheKey(parts, 'other'),
      cacheKey({ ...parts, name: 'other' }, 'abc123'),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });
});
