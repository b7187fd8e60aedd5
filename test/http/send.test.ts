import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { commonHint } from '../../src/http/hints.ts';
import { DeadlineError, startDeadline } from '../../src/shared/clock.ts';
import { type Answer, errorOf, json, noConnection, scripted, settle, clock } from './scripted.ts';

const plain404 = (): Response =>
  new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer', () => {
  it('is checked, and unknown fields are ignored', async () => {
    const { send, requests } = scripted([json(200, { ok: true, more: 1 })]);
    expect(await settle(send())).toEqual({ value: { ok: true } });
    expect(requests[0]?.url).toBe('https://cloud.logto.io/api/things');
    expect(requests[0]?.headers.get('accept-language')).toBe('en');
    expect(requests[0]?.redirect).toBe('manual');
  });

  it('is accepted without a body where the status is the answer', async () => {
    const remove = { method: 'DELETE', done: 204, answer: z.looseObject({}).optional() };
    const { send } = scripted([new Response(null, { status: 204 })]);
    expect(await settle(send(remove))).toEqual({ value: undefined });
    // An empty 200 may come from something on the way, which has deleted nothing.
    const other = scripted([new Response('', { status: 200 })]);
    expect((await errorOf(other.send(remove))).message).toContain('answered 200 with an empty body');
  });

  it.each<[string, Response, string]>([
    [
      'lacks a field',
      json(200, { other: 1 }, { 'x-request-id': 'r1' }),
      'missing or invalid fields: ok (request id r1)',
    ],
    ['is a page', new Response('<html>secret</html>', { status: 200 }), 'a body that is not JSON'],
    ['is cut short', new Response('{"ok":tr', { status: 200 }), 'a body that is not JSON'],
    ['is empty', new Response('', { status: 200 }), 'an empty body'],
  ])('is an error without a retry when it %s', async (_, answer, problem) => {
    const { send, requests } = scripted([answer]);
    const error = await errorOf(send());
    expect(error.message).toBe(
      `Could not read the things: GET /api/things answered 200 with ${problem}. Do this next.`,
    );
    expect(requests).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('becomes one line with status, code, message, request id and what to do', async () => {
    const { send } = scripted([
      json(403, { code: 'auth.forbidden', message: 'Forbidden.\nPlease  check.' }, { 'x-request-id': 'abc' }),
    ]);
    const error = await errorOf(send());
    expect(error.message).toBe(
      'Could not read the things: GET /api/things answered 403: Forbidden. Please check (code auth.forbidden, request id abc). Do this next.',
    );
  });

  it('never shows the text of a page', async () => {
    const { send } = scripted([
      new Response('<html>not for logs</html>', { status: 403, statusText: 'Forbidden' }),
    ]);
    const { message } = await errorOf(send());
    expect(message).toContain('answered 403: Forbidden.');
    expect(message).not.toContain('not for logs');
  });

  it('shows a message of up to 1,000 characters whole and on one line, and of a longer one only the length', async () => {
    const start = '\u001B[31m::error::x\n';
    const { send } = scripted([json(422, { message: start + 'y'.repeat(1000 - start.length) })]);
    expect((await errorOf(send())).message).toMatch(/answered 422: \[31m::error::x y{984}\. Do this next\.$/);
    const longer = scripted([json(422, { message: 'y'.repeat(1001) })]);
    expect((await errorOf(longer.send())).message).toContain(
      'answered 422: a message of 1001 characters. Do this next.',
    );
  });

  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['short names of the server', { code: 'a.b' }, { 'x-request-id': 'r1' }, ' (code a.b, request id r1)'],
    ['no code with a space', { code: 'a b' }, { 'x-request-id': 'r1' }, ' (request id r1)'],
    ['no code of several lines', { code: 'a\n::error::b' }, {}, ''],
    ['no code of over 100 characters', { code: 'c'.repeat(101) }, {}, ''],
    [
      'no request id of over 100 characters',
      { code: 'a.b' },
      { 'x-request-id': 'r'.repeat(101) },
      ' (code a.b)',
    ],
    ['no request id that is not ASCII', {}, { 'x-request-id': 'r\u00E9' }, ''],
    ['no request id with spaces', {}, { 'x-request-id': 'r 1' }, ''],
  ])('shows %s', async (_, body, headers, references) => {
    const { send } = scripted([json(422, { message: 'No.', ...body }, headers)]);
    const { message } = await errorOf(send());
    expect(message).toBe(
      `Could not read the things: GET /api/things answered 422: No${references}. Do this next.`,
    );
  });

  it.each([400, 401, 403, 404, 409, 422, 301, 302, 307])(
    'is not repeated when its status is %i',
    async (status) => {
      const { send, requests } = scripted([json(status, { message: 'no' })]);
      await errorOf(send());
      expect(requests).toHaveLength(1);
    },
  );
});

it.each<[string, Answer]>([
  ['a refusal', json(400, { message: 'no' })],
  ['a lost connection', noConnection('ECONNRESET')],
  ['an unreadable answer', json(200, {})],
])('keeps the credentials out of the error of %s', async (_, answer) => {
  const { send } = scripted([answer]);
  const error = await errorOf(send({ method: 'POST' }));
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('secret-token');
});

const starting = () => ({ startingUntil: Date.now() + 120_000 });

describe('a new tenant', () => {
  it.each<[string, string, () => Answer]>([
    ['GET', '404 in plain text', plain404],
    ['POST', '404 in plain text', plain404],
    ['GET', '502', () => new Response('bad gateway', { status: 502 })],
    ['POST', 'ECONNREFUSED', () => noConnection('ECONNREFUSED')],
  ])(
    'is awaited beyond the ordinary retries, with one line in the log: %s, %s',
    async (method, _, failure) => {
      const answers = Array.from({ length: 15 }, failure);
      const { send, requests, said } = scripted([...answers, json(200, { ok: true })], starting());
      expect(await settle(send({ method }))).toEqual({ value: { ok: true } });
      expect(requests).toHaveLength(16);
      expect(said()).toHaveLength(1);
      expect(said()[0]).toMatch(
        /^The new tenant is not ready yet: \w+ \/api\/things .*\. Waiting up to 120 s for it\.$/,
      );
    },
  );

  it('is an error when it does not start in time', async () => {
    const { send } = scripted([plain404()], starting());
    const startedAt = Date.now();
    expect((await errorOf(send())).failure).toMatchObject({ status: 404, json: false });
    expect(Date.now() - startedAt).toBeGreaterThan(115_000);
    expect(Date.now() - startedAt).toBeLessThan(130_000);
  });

  it('counts as ready when it limits requests, which get the ordinary retries', async () => {
    const { send, requests, said } = scripted([json(429, { message: 'slow down' })], starting());
    await errorOf(send());
    expect(requests).toHaveLength(6);
    expect(said().join()).not.toContain('not ready');
  });

  it('counts as ready when it answers 404 in JSON', async () => {
    const { send, requests } = scripted([json(404, { code: 'entity.not_found', message: 'no' })], starting());
    await errorOf(send());
    expect(requests).toHaveLength(1);
  });

  it('gets no second create after a 500, because it may have acted on the first', async () => {
    const { send, requests } = scripted([json(500, {})], starting());
    await errorOf(send({ method: 'POST' }));
    expect(requests).toHaveLength(1);
  });
});

describe('the deadline', () => {
  it('ends a wait between attempts, also one with a time limit of its own', async () => {
    const stop = new AbortController();
    const { send, requests } = scripted([json(503, {})], { deadline: stop });
    const work = send();
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    expect((await errorOf(work)).message).toContain(
      'answered 503, until the time limit was reached. Do this next.',
    );
    expect(requests).toHaveLength(1);
  });

  it('ends a request that hangs, with its own message', async () => {
    const deadline = startDeadline(10, clock);
    const { send } = scripted([], {
      deadline,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DeadlineError(10)));
        }),
    });
    expect((await errorOf(send())).message).toContain(
      'GET /api/things had no answer yet when the time limit of 10 s was reached',
    );
  });

  it.each([
    ['of the run', false, ' Raise timeout-seconds if this is only slow.'],
    ['of the action itself', true, ''],
  ])('advises to raise timeout-seconds only where that helps: at a limit %s', async (_, isFixed, advice) => {
    const { send } = scripted([json(503, { message: 'busy' }, { 'retry-after': '60' })], {
      deadline: startDeadline(10, clock, isFixed),
    });
    const { message } = await errorOf(send({ hint: (failure) => commonHint(failure, 'Logto') }));
    expect(message).toMatch(/answered 503: busy, until the time limit of 10 s was reached\./);
    expect(message.split('was reached.')[1]).toBe(advice);
  });

  it('ends the retries, and the message has the last failure', async () => {
    const { send } = scripted([json(503, { message: 'busy' }, { 'retry-after': '60' })], {
      deadline: startDeadline(10, clock),
    });
    const startedAt = Date.now();
    expect((await errorOf(send())).message).toContain(
      'answered 503: busy, until the time limit of 10 s was reached',
    );
    expect(Date.now() - startedAt).toBeLessThan(11_000);
  });
});

it('shows the path without the query, in messages and in the log', async () => {
  const { send, lines } = scripted([json(503, {}), json(404, {})]);
  const { message } = await errorOf(send({ path: '/api/users?search=alice%40example.com&mode=exact' }));
  expect(message).toBe('Could not read the things: GET /api/users answered 404. Do this next.');
  expect(lines).toEqual([
    'debug: GET /api/users 503 after 0 ms',
    'GET /api/users answered 503; trying again.',
    expect.stringMatching(/^debug: GET \/api\/users 404 after \d+ ms$/),
  ]);
});

it.each([
  '/api/../me',
  '/api/%2E%2e/me',
  '/api/./me',
  '/api/a b',
  '/api/a\nb',
  '/api/a#b',
  '/api/a?b?c',
  '/api/\u00E9',
  '@evil.example',
  '\\\\evil',
])('sends nothing to a path that would lead elsewhere: %j', async (path) => {
  const { send, requests } = scripted([json(200, { ok: true })]);
  expect((await errorOf(send({ path }))).message).toBe(
    'Could not read the things: an ID in the path contains characters that IDs cannot have.',
  );
  expect(requests).toEqual([]);
});

it('logs method, path, status and time at debug, and never headers or bodies', async () => {
  const { send, lines } = scripted([json(200, { ok: true, secret: 'in-the-body' })]);
  await settle(send());
  expect(lines).toEqual(['debug: GET /api/things 200 after 0 ms']);
});
