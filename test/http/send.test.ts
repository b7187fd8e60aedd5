import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type Clock, DeadlineError, startDeadline } from '../../src/shared/clock.ts';
import { LogtoError } from '../../src/http/failure.ts';
import { type Call, type HostOptions, createHost } from '../../src/http/send.ts';

/** Time as the fake timers of the test have it. */
const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

type Answer = Response | Error | (() => Promise<Response>);

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const refused = (code: string): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code }),
  });

const plain404 = (): Response =>
  new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

const call = (overrides: Partial<Call<unknown>> = {}): Call<unknown> => ({
  doing: 'read the things',
  method: 'GET',
  path: '/api/things',
  headers: { authorization: 'Bearer secret-token' },
  answer: z.object({ ok: z.boolean() }),
  hint: () => 'Do this next.',
  ...overrides,
});

/** A host that gives the answers in turn, the last one for ever, and what it saw. */
function scripted(answers: Answer[], options: Partial<HostOptions> = {}) {
  const requests: Request[] = [];
  const lines: string[] = [];
  const host = createHost({
    origin: 'https://cloud.logto.io',
    requestIdHeader: 'x-request-id',
    clock,
    deadline: startDeadline(300),
    log: { info: (line) => lines.push(line), debug: (line) => lines.push(`debug: ${line}`) },
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? await answer() : (answer?.clone() ?? Response.error());
    },
    ...options,
  });
  return { host, requests, lines, said: () => lines.filter((line) => !line.startsWith('debug: ')) };
}

/** Lets time pass until the promise has settled. */
async function settle<T>(promise: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  let result: { value: T } | { error: unknown } | undefined;
  void promise.then(
    (value) => (result = { value }),
    (error: unknown) => (result = { error }),
  );
  for (let i = 0; i < 2000 && result === undefined; i += 1) await vi.advanceTimersByTimeAsync(250);
  if (result === undefined) throw new Error('did not settle within 500 s');
  return result;
}

const errorOf = async (promise: Promise<unknown>): Promise<LogtoError> => {
  const result = await settle(promise);
  if ('error' in result && result.error instanceof LogtoError) return result.error;
  throw new Error('expected a LogtoError', { cause: result });
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer', () => {
  it('is checked, and unknown fields are ignored', async () => {
    const { host, requests } = scripted([json(200, { ok: true, more: 1 })]);
    expect(await settle(host.send(call()))).toEqual({ value: { ok: true } });
    expect(requests[0]?.url).toBe('https://cloud.logto.io/api/things');
    expect(requests[0]?.headers.get('accept-language')).toBe('en');
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('without a body is fine where the status says that it was done', async () => {
    const remove = { method: 'DELETE', done: 204, answer: z.looseObject({}).optional() };
    const { host } = scripted([new Response(null, { status: 204 })]);
    expect(await settle(host.send(call(remove)))).toEqual({ value: undefined });
    // An empty 200 may come from something on the way, which has deleted nothing.
    const other = scripted([new Response('', { status: 200 })]);
    expect((await errorOf(other.host.send(call(remove)))).message).toContain('(the body)');
  });

  it.each<[string, Response, string]>([
    [
      'lacks a field',
      json(200, { other: 1 }, { 'x-request-id': 'r1' }),
      'an answer that lacks what the route promises (ok) (request id r1)',
    ],
    ['is a page', new Response('<html>secret</html>', { status: 200 }), 'a body that is not JSON'],
    ['is cut short', new Response('{"ok":tr', { status: 200 }), 'a body that is not JSON'],
    [
      'is empty',
      new Response('', { status: 200 }),
      'an answer that lacks what the route promises (the body)',
    ],
  ])('that %s is an error without a retry', async (_, answer, problem) => {
    const { host, requests } = scripted([answer]);
    const error = await errorOf(host.send(call()));
    expect(error.message).toBe(
      `Could not read the things: GET /api/things answered 200 with ${problem}. Do this next.`,
    );
    expect(requests).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('becomes one line with status, code, message, request id and what to do', async () => {
    const { host } = scripted([
      json(403, { code: 'auth.forbidden', message: 'Forbidden.\nPlease  check.' }, { 'x-request-id': 'abc' }),
    ]);
    const error = await errorOf(host.send(call()));
    expect(error.message).toBe(
      'Could not read the things: GET /api/things answered 403: Forbidden. Please check. (code auth.forbidden, request id abc). Do this next.',
    );
  });

  it('shows the details of an input error of the Management API', async () => {
    const details = 'Error in key path "name": (too_small) String must contain at least 1 character(s)';
    const { host } = scripted([
      json(400, { code: 'guard.invalid_input', message: 'The request body is invalid.', details }),
    ]);
    const error = await errorOf(host.send(call()));
    expect(error.message).toContain(
      `answered 400: The request body is invalid. ${details} (code guard.invalid_input)`,
    );
  });

  it('shows the issues of an input error of the Cloud API instead of its JSON text', async () => {
    const issues = [{ path: ['tag'], message: 'Invalid enum value.' }];
    const { host } = scripted([
      json(400, { message: JSON.stringify(issues), error: { issues, name: 'ZodError' } }),
    ]);
    expect((await errorOf(host.send(call()))).message).toContain(
      'answered 400: tag: Invalid enum value. Do this',
    );
  });

  it('shows nothing of a page', async () => {
    const { host } = scripted([
      new Response('<html>not for logs</html>', { status: 403, statusText: 'Forbidden' }),
    ]);
    const { message } = await errorOf(host.send(call()));
    expect(message).toContain('answered 403: Forbidden.');
    expect(message).not.toContain('not for logs');
  });

  it('cuts a long message, and takes line breaks and control characters out of it', async () => {
    const { host } = scripted([json(422, { message: `\u001B[31m::error::x\n${'y'.repeat(1000)}` })]);
    const { message } = await errorOf(host.send(call()));
    for (const character of ['\n', '\u001B']) expect(message).not.toContain(character);
    expect(message.length).toBeLessThan(450);
  });

  it.each([400, 401, 403, 404, 409, 422, 301, 302, 307])('with %i is not repeated', async (status) => {
    const { host, requests } = scripted([json(status, { message: 'no' })]);
    await errorOf(host.send(call()));
    expect(requests).toHaveLength(1);
  });
});

it.each<[string, Answer]>([
  ['a refusal', json(400, { message: 'no' })],
  ['a lost connection', refused('ECONNRESET')],
  ['an unreadable answer', json(200, {})],
])('keeps the credentials out of the error of %s', async (_, answer) => {
  const { host } = scripted([answer]);
  const error = await errorOf(host.send(call({ method: 'POST' })));
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('secret-token');
});

describe('a failure that passes', () => {
  it.each<[string, Answer]>([
    ...[408, 429, 500, 502, 503, 504].map((status): [string, Answer] => [String(status), json(status, {})]),
    ['ECONNRESET', refused('ECONNRESET')],
    ['ECONNREFUSED', refused('ECONNREFUSED')],
    [
      'a body cut short',
      () =>
        Promise.resolve(
          new Response(new ReadableStream({ pull: (c) => c.error(refused('UND_ERR_SOCKET')) })),
        ),
    ],
  ])('is repeated for GET: %s', async (_, failure) => {
    const { host, requests, said } = scripted([failure, failure, json(200, { ok: true })]);
    expect(await settle(host.send(call()))).toEqual({ value: { ok: true } });
    expect(requests).toHaveLength(3);
    expect(said()).toHaveLength(2);
    expect(said()[0]).toMatch(/^GET \/api\/things (answered \d+|got no answer).*; trying again\.$/);
  });

  it('is repeated at most five times', async () => {
    const { host, requests } = scripted([json(503, { message: 'busy' })]);
    expect((await errorOf(host.send(call()))).failure).toMatchObject({ kind: 'refused', status: 503 });
    expect(requests).toHaveLength(6);
  });

  it.each<[string, Answer]>([
    ['429', json(429, {})],
    ['ECONNREFUSED', refused('ECONNREFUSED')],
    ['ENOTFOUND', refused('ENOTFOUND')],
  ])('is repeated for POST when it surely was not taken: %s', async (_, failure) => {
    const { host, requests } = scripted([failure, json(200, { ok: true })]);
    expect(await settle(host.send(call({ method: 'POST', json: { a: 1 } })))).toEqual({
      value: { ok: true },
    });
    expect(requests).toHaveLength(2);
    expect(await requests[1]?.json()).toEqual({ a: 1 });
  });

  it.each<[string, Answer]>([
    ['408', json(408, {})],
    ['500', json(500, {})],
    ['504', json(504, {})],
    ['ECONNRESET', refused('ECONNRESET')],
    ['UND_ERR_SOCKET', refused('UND_ERR_SOCKET')],
  ])('is not repeated for POST when it may have been taken: %s', async (_, failure) => {
    const { host, requests } = scripted([failure, json(200, { ok: true })]);
    await errorOf(host.send(call({ method: 'POST', json: {} })));
    expect(requests).toHaveLength(1);
  });

  it('is repeated for a POST that is marked as repeatable', async () => {
    const { host, requests } = scripted([json(500, {}), json(200, { ok: true })]);
    await settle(host.send(call({ method: 'POST', form: { a: 'b' }, repeatable: true })));
    expect(requests).toHaveLength(2);
  });

  it('is not repeated when the monthly limit on tokens is reached', async () => {
    const { host, requests } = scripted([json(429, { code: 'auth.exceed_token_limit', message: 'x' })]);
    await errorOf(host.send(call()));
    expect(requests).toHaveLength(1);
  });

  it('is not repeated when the certificate is not trusted', async () => {
    const { host, requests } = scripted([refused('SELF_SIGNED_CERT_IN_CHAIN')]);
    await errorOf(host.send(call()));
    expect(requests).toHaveLength(1);
  });

  it.each<[string, () => string]>([
    ['seconds', () => '7'],
    ['a date', () => new Date(Date.now() + 7000).toUTCString()],
  ])('is repeated after Retry-After in %s', async (_, value) => {
    const { host } = scripted([json(429, {}, { 'retry-after': value() }), json(200, { ok: true })]);
    const startedAt = Date.now();
    await settle(host.send(call()));
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(6000);
    expect(Date.now() - startedAt).toBeLessThan(9000);
  });
});

const starting = () => ({ startingUntil: Date.now() + 120_000 });

it('holds the other requests to the host too after a 429', async () => {
  const { host } = scripted([json(429, {}, { 'retry-after': '5' }), json(200, { ok: true })]);
  const first = host.send(call());
  await vi.advanceTimersByTimeAsync(0);
  const startedAt = Date.now();
  await settle(host.send(call()));
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(4500);
  await settle(first);
});

describe('a new tenant', () => {
  it.each<[string, string, () => Answer]>([
    ['GET', '404 in plain text', plain404],
    ['POST', '404 in plain text', plain404],
    ['GET', '502', () => new Response('bad gateway', { status: 502 })],
    ['POST', 'ECONNREFUSED', () => refused('ECONNREFUSED')],
  ])('is waited for past the ordinary retries, which is said once: %s, %s', async (method, _, failure) => {
    const answers = Array.from({ length: 15 }, failure);
    const { host, requests, said } = scripted([...answers, json(200, { ok: true })], starting());
    expect(await settle(host.send(call({ method })))).toEqual({ value: { ok: true } });
    expect(requests).toHaveLength(16);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(
      /^The new tenant is not ready yet: \w+ \/api\/things .*\. Waiting for it up to 120 s\.$/,
    );
  });

  it('that does not come up in time is an error', async () => {
    const { host } = scripted([plain404()], starting());
    const startedAt = Date.now();
    expect((await errorOf(host.send(call()))).failure).toMatchObject({ status: 404, json: false });
    expect(Date.now() - startedAt).toBeGreaterThan(115_000);
    expect(Date.now() - startedAt).toBeLessThan(130_000);
  });

  it('that limits requests is ready, and gets the ordinary retries', async () => {
    const { host, requests, said } = scripted([json(429, { message: 'slow down' })], starting());
    await errorOf(host.send(call()));
    expect(requests).toHaveLength(6);
    expect(said().join()).not.toContain('not ready');
  });

  it('that says 404 in JSON is taken at its word', async () => {
    const { host, requests } = scripted([json(404, { code: 'entity.not_found', message: 'no' })], starting());
    await errorOf(host.send(call()));
    expect(requests).toHaveLength(1);
  });

  it('that answers 500 to a create may have acted on it, so the create is not repeated', async () => {
    const { host, requests } = scripted([json(500, {})], starting());
    await errorOf(host.send(call({ method: 'POST' })));
    expect(requests).toHaveLength(1);
  });
});

describe('the deadline', () => {
  it('ends a request that hangs, and says so', async () => {
    const deadline = startDeadline(10);
    const { host } = scripted([], {
      deadline,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DeadlineError(10)));
        }),
    });
    expect((await errorOf(host.send(call()))).message).toContain(
      'GET /api/things had no answer yet when the 10 s that this may take were over',
    );
  });

  it('ends the retries, and says what went wrong until then', async () => {
    const { host } = scripted([json(503, { message: 'busy' }, { 'retry-after': '60' })], {
      deadline: startDeadline(10),
    });
    const startedAt = Date.now();
    expect((await errorOf(host.send(call()))).message).toContain(
      'answered 503: busy, until the 10 s that this may take were over',
    );
    expect(Date.now() - startedAt).toBeLessThan(11_000);
  });
});

it('logs method, path, status and time at debug, and never headers or bodies', async () => {
  const { host, lines } = scripted([json(200, { ok: true, secret: 'in-the-body' })]);
  await settle(host.send(call()));
  expect(lines).toEqual(['debug: GET /api/things 200 after 0 ms']);
});
