import { once } from 'node:events';
import { type RequestListener, type Server, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { readUpTo } from '../../src/http/body.ts';
import { readLostConnection } from '../../src/http/connection.ts';
import { createClient } from '../../src/http/send.ts';
import { type Fetch, createFetch } from '../../src/http/transport.ts';
import { startDeadline, systemClock } from '../../src/shared/clock.ts';
import { InputError } from '../../src/shared/problem.ts';
import { startProxy } from '../../stand-in/proxy/index.ts';

const mib = 1024 * 1024;

afterEach(() => {
  vi.unstubAllEnvs();
});

async function listen(host: string, answer: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(answer).listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, port: address.port };
}

/** A proxy that knows a server by the name `logto.test`. */
async function openProxy(credentials?: string) {
  const { port } = await listen('127.0.0.1', (request, response) => void response.end(request.headers.host));
  const proxy = await startProxy(credentials, { 'logto.test': `127.0.0.1:${port}` });
  onTestFinished(proxy.close);
  return proxy;
}

/** A `fetch` in an environment with these variables of proxies alone. */
function fetchIn(env: Record<string, string>, mask: (secret: string) => void = () => {}) {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) {
    for (const spelling of [name, name.toLowerCase()]) vi.stubEnv(spelling, undefined);
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return createFetch(process.env, mask);
}

const outcomeOf = async (send: Fetch, url: string): Promise<string> => {
  const response = await send(url).catch(() => undefined);
  return response === undefined ? 'no answer' : String(await readUpTo(mib, response));
};

const fetchOf = (env: NodeJS.ProcessEnv) => createFetch(env, () => {});

describe('a proxy of the environment', () => {
  it.each(['', 'example.com', '*'])('is never used for this machine, with NO_PROXY %j', async (noProxy) => {
    const proxy = await openProxy();
    const send = fetchIn({ HTTP_PROXY: proxy.origin, HTTPS_PROXY: proxy.origin, NO_PROXY: noProxy });
    for (const host of ['localhost', '127.0.0.1']) {
      const { port } = await listen(host, (_, response) => void response.end('direct'));
      expect(await outcomeOf(send, `http://${host}:${port}/`)).toBe('direct');
      expect(await outcomeOf(send, `https://${host}:${port}/`)).toBe('no answer');
    }
    expect(proxy.seen).toEqual([]);
  });

  it('is used for all other hosts, also those whose names look like this machine', async () => {
    const proxy = await openProxy();
    const send = fetchIn({ HTTP_PROXY: proxy.origin });
    expect(await outcomeOf(send, 'http://logto.test/')).toBe('logto.test');
    for (const host of ['localhost.example.invalid', '127.0.0.1.invalid'])
      await outcomeOf(send, `http://${host}/`);
    expect(proxy.seen.map(({ target }) => target)).toEqual([
      'http://logto.test/',
      'http://localhost.example.invalid/',
      'http://127.0.0.1.invalid/',
    ]);
  });

  it('gets its credentials, which are masked in every form', async () => {
    const password = "p@ss'w:rd/%41";
    const proxy = await openProxy(`user:${password}`);
    const masked: string[] = [];
    const url = proxy.urlWith(`user:${password}`);
    const send = fetchIn({ HTTP_PROXY: url }, (secret) => masked.push(secret));
    expect(await outcomeOf(send, 'http://logto.test/')).toBe('logto.test');
    expect(proxy.seen).toEqual([{ method: 'GET', target: 'http://logto.test/', authorized: true }]);
    expect(masked).toEqual(expect.arrayContaining([url, password]));
  });

  it.each(['u:p%zz', 'u%:p'])(
    'is refused when its credentials contain an invalid escape: %s',
    (credentials) => {
      const create = () => fetchIn({ HTTPS_PROXY: `http://${credentials}@127.0.0.1:9` });
      expect(create).toThrow(
        /^HTTPS_PROXY: has a user name or password that contains a % .*; write %25 for a literal %\.$/,
      );
    },
  );

  it.each(['none', 'http://'])('is refused without a mask when it has no credentials: %s', (value) => {
    const masked: string[] = [];
    expect(() => fetchIn({ HTTPS_PROXY: value }, (secret) => masked.push(secret))).toThrow(/^HTTPS_PROXY: /);
    expect(masked).toEqual([]);
  });

  it('gets a short password, which is masked in its URL only', async () => {
    const proxy = await openProxy('user:x');
    const masked: string[] = [];
    const url = proxy.urlWith('user:x');
    fetchIn({ HTTP_PROXY: url }, (secret) => masked.push(secret));
    expect(masked).toContain(url);
    expect(masked).not.toContain('x');
  });

  it('opens a tunnel for https, and sees only host and port', async () => {
    const proxy = await openProxy('user:password');
    const send = fetchIn({ HTTPS_PROXY: proxy.urlWith('user:password') });
    await outcomeOf(send, 'https://logto.test/a/path?query');
    expect(proxy.seen[0]).toEqual({ method: 'CONNECT', target: 'logto.test:443', authorized: true });
    expect(await outcomeOf(send, 'http://logto.test/')).toBe('no answer');
    expect(new Set(proxy.seen.map(({ method }) => method))).toEqual(new Set(['CONNECT']));
  });

  // Names of variables are case-insensitive on Windows.
  it.skipIf(process.platform === 'win32')('is the one in lower case when both are set', async () => {
    const [lower, upper] = await Promise.all([openProxy(), openProxy()]);
    const env = { http_proxy: lower.origin, HTTP_PROXY: upper.origin, no_proxy: '', NO_PROXY: '*' };
    expect(await outcomeOf(fetchIn(env), 'http://logto.test/')).toBe('logto.test');
    expect([lower.seen.length, upper.seen.length]).toEqual([1, 0]);
  });

  it.each([
    ['a host', 'logto.test', 0],
    ['a list with it', 'example.com, logto.test', 0],
    ['everything', '*', 0],
    ['host and port', 'logto.test:80', 0],
    ['the host with another port', 'logto.test:81', 1],
    ['another host', 'example.com', 1],
  ])('is bypassed when NO_PROXY names %s', async (_, noProxy, requests) => {
    const proxy = await openProxy();
    await outcomeOf(fetchIn({ HTTP_PROXY: proxy.origin, NO_PROXY: noProxy }), 'http://logto.test/');
    expect(proxy.seen).toHaveLength(requests);
  });

  it.each(['http', 'https'])(
    'is named in the error when it refuses the credentials, for %s',
    async (scheme) => {
      const proxy = await openProxy('somebody:else');
      const url = proxy.urlWith('user:password');
      const send = fetchIn({ HTTP_PROXY: url, HTTPS_PROXY: url });
      const error: unknown = await send(`${scheme}://logto.test/`).catch((reason: unknown) => reason);
      expect(readLostConnection(error)).toMatchObject({ proxyStatus: 407 });
    },
  );
});

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  it('is an input error when it turns the check of certificates off', () => {
    const create = () => fetchOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(create).toThrow(InputError);
    expect(create).toThrow(/^NODE_TLS_REJECT_UNAUTHORIZED: must not be 0, .* set NODE_EXTRA_CA_CERTS /);
  });

  it.each(['1', '', undefined])('is accepted as %j, which leaves the check on', (value) => {
    expect(() => fetchOf({ NODE_TLS_REJECT_UNAUTHORIZED: value })).not.toThrow();
  });
});

/** A client that is cleaning up, which repeats what it can, of a server that answers with this. */
async function ask(answer: RequestListener): Promise<{ outcome: string; requests: number }> {
  let requests = 0;
  const { port } = await listen('127.0.0.1', (request, response) => {
    requests += 1;
    answer(request, response);
  });
  const deadline = startDeadline(20, systemClock);
  onTestFinished(() => deadline.end());
  const client = createClient({
    origin: `http://127.0.0.1:${port}`,
    fetch: fetchOf({}),
    clock: systemClock,
    deadline,
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    isPersistent: true,
    rules: {
      requestIdHeader: 'x-request-id',
      readErrorBody: () => undefined,
      isTransient: () => true,
      repeats: 5,
    },
  });
  const request = { doing: 'read it', method: 'GET', path: '/', headers: {}, hint: () => undefined };
  const outcome = await client.send({ ...request, answer: z.string() }).then(
    (text) => `${text.length} characters`,
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  return { outcome, requests };
}

describe('an answer', () => {
  const json = (bytes: number): Buffer => Buffer.from(JSON.stringify('x'.repeat(bytes - 2)));

  it('is read up to 32 MiB', async () => {
    expect(await ask((_, response) => void response.end(json(32 * mib)))).toEqual({
      outcome: `${32 * mib - 2} characters`,
      requests: 1,
    });
  });

  it('is requested compressed, and repeated when it is cut short', async () => {
    const packed = gzipSync(json(1000));
    let count = 0;
    const answered = await ask((request, response) => {
      const isPacked = request.headers['accept-encoding'] === 'gzip';
      if (isPacked) response.setHeader('content-encoding', 'gzip');
      count += 1;
      response.end(isPacked ? packed.subarray(0, count === 1 ? 20 : undefined) : 'not asked for');
    });
    expect(answered).toEqual({ outcome: '998 characters', requests: 2 });
  });

  it.each<[string, number, Record<string, string>, Buffer]>([
    ['with success', 200, {}, json(32 * mib + 1)],
    ['packed to a small size', 200, { 'content-encoding': 'gzip' }, gzipSync(json(40 * mib))],
    ['of a refusal that would be repeated', 503, {}, json(33 * mib)],
  ])('fails at once when it is larger: one %s', async (_, status, headers, body) => {
    const answered = await ask((_request, response) => void response.writeHead(status, headers).end(body));
    expect(answered).toEqual({
      outcome: `Could not read it: GET / answered ${status} with more than 32 MiB.`,
      requests: 1,
    });
  });
});
