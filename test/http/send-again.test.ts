import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '../../src/shared/clock.ts';
import { type Answer, clock, errorOf, json, noConnection, scripted, settle } from './scripted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a transient failure', () => {
  it.each<[string, Answer]>([
    ...[408, 429, 500, 502, 503, 504].map((status): [string, Answer] => [String(status), json(status, {})]),
    ['ECONNRESET', noConnection('ECONNRESET')],
    ['ECONNREFUSED', noConnection('ECONNREFUSED')],
    [
      'a body cut short',
      () =>
        Promise.resolve(
          new Response(new ReadableStream({ pull: (c) => c.error(noConnection('UND_ERR_SOCKET')) })),
        ),
    ],
  ])('is repeated for GET: %s', async (_, failure) => {
    const { send, requests, said } = scripted([failure, failure, json(200, { ok: true })]);
    expect(await settle(send())).toEqual({ value: { ok: true } });
    expect(requests).toHaveLength(3);
    expect(said()).toHaveLength(2);
    expect(said()[0]).toMatch(/^GET \/api\/things (answered \d+|got no answer).*; trying again\.$/);
  });

  it('is repeated at most five times', async () => {
    const { send, requests } = scripted([json(503, { message: 'busy' })]);
    expect((await errorOf(send())).failure).toMatchObject({ kind: 'refused', status: 503 });
    expect(requests).toHaveLength(6);
  });

  it('is repeated less often where the request says so', async () => {
    const { send, requests } = scripted([json(503, { message: 'busy' })]);
    expect((await errorOf(send({ method: 'DELETE', repeats: 2 }))).failure).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(3);
  });

  it.each<[string, Answer]>([
    ['429', json(429, {})],
    ['ECONNREFUSED', noConnection('ECONNREFUSED')],
    ['ENOTFOUND', noConnection('ENOTFOUND')],
  ])('is repeated for POST if the server cannot have acted on it: %s', async (_, failure) => {
    const { send, requests } = scripted([failure, json(200, { ok: true })]);
    expect(await settle(send({ method: 'POST', json: { a: 1 } }))).toEqual({
      value: { ok: true },
    });
    expect(requests).toHaveLength(2);
    expect(await requests[1]?.json()).toEqual({ a: 1 });
  });

  it.each<[string, Answer]>([
    ['408', json(408, {})],
    ['500', json(500, {})],
    ['504', json(504, {})],
    ['ECONNRESET', noConnection('ECONNRESET')],
    ['UND_ERR_SOCKET', noConnection('UND_ERR_SOCKET')],
  ])('is not repeated for POST if the server may have acted on it: %s', async (_, failure) => {
    const { send, requests } = scripted([failure, json(200, { ok: true })]);
    await errorOf(send({ method: 'POST', json: {} }));
    expect(requests).toHaveLength(1);
  });

  it('is repeated for a POST that is marked as repeatable', async () => {
    const { send, requests } = scripted([json(500, {}), json(200, { ok: true })]);
    await settle(send({ method: 'POST', body: new URLSearchParams({ a: 'b' }), repeatable: true }));
    expect(requests).toHaveLength(2);
  });

  it.each<[string, Error]>([
    ['the certificate is not trusted', noConnection('SELF_SIGNED_CERT_IN_CHAIN')],
    [
      'a proxy wants other credentials',
      Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
        code: 'UND_ERR_ABORTED',
      }),
    ],
  ])('is not repeated when %s', async (_, failure) => {
    const { send, requests } = scripted([failure]);
    await errorOf(send());
    expect(requests).toHaveLength(1);
  });

  it('is repeated when one attempt takes too long', async () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    const { send, said } = scripted([timeout, json(200, { ok: true })]);
    expect(await settle(send())).toEqual({ value: { ok: true } });
    expect(said()).toEqual(['GET /api/things got no answer within 30 s; trying again.']);
  });

  it('may take longer for a host that works longer', async () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    const { send, said } = scripted([timeout, json(200, { ok: true })]);
    expect(await settle(send({ attemptSeconds: 90 }))).toEqual({ value: { ok: true } });
    expect(said()).toEqual(['GET /api/things got no answer within 90 s; trying again.']);
  });

  it.each<[string, () => string]>([
    ['seconds', () => '7'],
    ['a date', () => new Date(Date.now() + 7000).toUTCString()],
  ])('is repeated after Retry-After in %s', async (_, value) => {
    const { send } = scripted([json(429, {}, { 'retry-after': value() }), json(200, { ok: true })]);
    const startedAt = Date.now();
    await settle(send());
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(6000);
    expect(Date.now() - startedAt).toBeLessThan(9000);
  });

  it.each(['-5', '5 monkeys', '30 Nov 2031', '1e3', 'tomorrow'])(
    'is repeated as usual when Retry-After is %j',
    async (value) => {
      const { send } = scripted([json(503, {}, { 'retry-after': value }), json(200, { ok: true })]);
      const startedAt = Date.now();
      await settle(send());
      expect(Date.now() - startedAt).toBeGreaterThanOrEqual(250);
      expect(Date.now() - startedAt).toBeLessThan(1000);
    },
  );

  it('is repeated after a minute at most, whatever Retry-After says', async () => {
    const { send } = scripted([json(503, {}, { 'retry-after': '3600' }), json(200, { ok: true })]);
    const startedAt = Date.now();
    await settle(send());
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(60_000);
    expect(Date.now() - startedAt).toBeLessThan(62_000);
  });
});

it('pauses the other requests to the host after a 429', async () => {
  const { send } = scripted([json(429, {}, { 'retry-after': '5' }), json(200, { ok: true })]);
  const first = send();
  await vi.advanceTimersByTimeAsync(0);
  const startedAt = Date.now();
  await settle(send());
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(4500);
  await settle(first);
});

describe('cleaning up', () => {
  const cleaning = (seconds: number) => ({ isPersistent: true, deadline: startDeadline(seconds, clock) });

  it.each<[string, Answer]>([
    ['503', json(503, { message: 'busy' })],
    ['ECONNRESET', noConnection('ECONNRESET')],
  ])('repeats a request until the deadline, without a limit of attempts: %s', async (_, failure) => {
    const { send, requests } = scripted([failure], cleaning(60));
    const startedAt = Date.now();
    expect((await errorOf(send({ method: 'DELETE' }))).message).toContain(
      'until the time limit of 60 s was reached',
    );
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(60_000);
    // At most 5 s apart.
    expect(requests.length).toBeGreaterThanOrEqual(13);
  });

  it.each([5, 20, 45])('survives an outage of %i s', async (seconds) => {
    const over = Date.now() + seconds * 1000;
    const answer = () =>
      Date.now() < over
        ? Promise.reject(noConnection('ECONNRESET'))
        : Promise.resolve(json(200, { ok: true }));
    const { send } = scripted([answer], cleaning(60));
    expect(await settle(send())).toEqual({ value: { ok: true } });
    expect(Date.now() - over).toBeLessThan(6000);
  });

  it.each<[string, Answer]>([
    ['a page', new Response('<html>Sign in</html>')],
    ['an empty body', new Response('')],
    ['JSON that is not the answer', json(200, { ok: 'maybe' })],
  ])('treats an unreadable answer with success like no answer: %s', async (_, answer) => {
    const { send, requests, said } = scripted(
      [...Array.from({ length: 8 }, () => answer), json(200, { ok: true })],
      cleaning(60),
    );
    expect(await settle(send())).toEqual({ value: { ok: true } });
    expect(requests).toHaveLength(9);
    expect(said()[0]).toMatch(/^GET \/api\/things answered 200 with .*; trying again\.$/);
  });

  it('repeats a request with an unreadable answer until the deadline, and the message says so', async () => {
    const { send } = scripted([new Response('<html>Sign in</html>')], cleaning(60));
    const startedAt = Date.now();
    expect((await errorOf(send())).message).toMatch(
      /^Could not read the things: GET \/api\/things answered 200 with a body that is not JSON, until the time limit of 60 s was reached\./,
    );
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(60_000);
  });

  it('does not repeat what the server refuses, nor a POST that may have taken effect', async () => {
    for (const [method, answer] of [
      ['DELETE', json(403, { message: 'no' })],
      ['POST', noConnection('ECONNRESET')],
      ['POST', new Response('<html>Sign in</html>')],
    ] as const) {
      const { send, requests } = scripted([answer], cleaning(60));
      await errorOf(send({ method }));
      expect(requests).toHaveLength(1);
    }
  });

  it.each([undefined, 90])(
    'counts one attempt as lost after 10 s, even where it may take %s s',
    async (most) => {
      const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      const { send, said } = scripted([timeout, json(200, { ok: true })], cleaning(60));
      const request = most === undefined ? {} : { attemptSeconds: most };
      expect(await settle(send(request))).toEqual({ value: { ok: true } });
      expect(said()).toEqual(['GET /api/things got no answer within 10 s; trying again.']);
    },
  );
});
