import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RequestError, mayHaveSucceeded } from '../../src/http/failure.ts';
import { readLostConnection } from '../../src/http/connection.ts';
import { commonHint } from '../../src/http/hints.ts';
import { errorOf, scripted } from './scripted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As `fetch` throws it: the text names the host. */
const failed = (code: string, message = `getaddrinfo ${code} abc123.logto.app`): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

it.each<[string, string]>([
  ['ENOTFOUND', ': the host was not found (ENOTFOUND)'],
  ['EAI_AGAIN', ': the host could not be looked up (EAI_AGAIN)'],
  ['ECONNREFUSED', ': the connection was refused (ECONNREFUSED)'],
  ['ECONNRESET', ': the connection was reset (ECONNRESET)'],
  ['ETIMEDOUT', ': the connection timed out (ETIMEDOUT)'],
  ['EHOSTUNREACH', ': the host is unreachable (EHOSTUNREACH)'],
  ['UND_ERR_SOCKET', ': the connection was closed early (UND_ERR_SOCKET)'],
  ['UND_ERR_CONNECT_TIMEOUT', ': connecting took too long (UND_ERR_CONNECT_TIMEOUT)'],
  ['SELF_SIGNED_CERT_IN_CHAIN', ': the certificate of the host is not trusted (SELF_SIGNED_CERT_IN_CHAIN)'],
  ['CERT_HAS_EXPIRED', ': the certificate of the host has expired (CERT_HAS_EXPIRED)'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', ': the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID)'],
  ['EPROTO', ': no TLS connection could be made (EPROTO)'],
  ['ERR_HTTP2_STREAM_CANCEL', ' (ERR_HTTP2_STREAM_CANCEL)'],
  ['constructor', ''],
  ['an abc123.logto.app', ''],
])('explains %s, without the name of the host', async (code, expected) => {
  const { send, lines } = scripted([failed(code)]);
  const { message } = await errorOf(send());
  expect(message).toBe(`Could not read the things: GET /api/things got no answer${expected}. Do this next.`);
  expect(lines.join('\n')).not.toContain('abc123');
});

it('shows nothing of an error without a code', async () => {
  for (const error of [new Error('not a header: secret-token'), new TypeError('abc123.logto.app')]) {
    expect((await errorOf(scripted([error]).send())).message).toBe(
      'Could not read the things: GET /api/things got no answer. Do this next.',
    );
  }
});

it('reads the code of the first address where a host has several', () => {
  const errors = [failed('ECONNREFUSED'), failed('ENETUNREACH')];
  const error = Object.assign(new AggregateError(errors, ''), { code: 'ECONNREFUSED' });
  expect(readLostConnection(new TypeError('fetch failed', { cause: error }))).toEqual({
    code: 'ECONNREFUSED',
  });
});

it.each([
  ['of a tunnel', 'Proxy response (407) !== 200 when HTTP Tunneling', 'UND_ERR_ABORTED'],
  ['of a plain request', 'Proxy Authentication Required (407)', 'UND_ERR_INVALID_ARG'],
])('recognises a proxy that wants other credentials by its answer to the start %s', async (_, text, code) => {
  const { send, requests } = scripted([failed(code, text)]);
  const error = await errorOf(send({ hint: (failure) => commonHint(failure, 'Logto') }));
  expect(error.message).toMatch(
    /got no answer: the proxy answered 407 \(UND_ERR_\w+\)\. The proxy did not accept the user name and password/,
  );
  expect(error).toBeInstanceOf(RequestError);
  expect(mayHaveSucceeded(error.failure)).toBe(false);
  expect(requests).toHaveLength(1);
});

it.each<[string, RegExp]>([
  ['EPROTO', /speaks TLS on this port/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /speaks TLS on this port/],
  ['CERT_HAS_EXPIRED', /Check the address and the certificate/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /Check the address and the certificate/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
  ['ENOTFOUND', /Check that the runner reaches/],
])('explains what to do about %s', (code, expected) => {
  expect(commonHint({ kind: 'connection', code }, 'Logto')).toMatch(expected);
});
