import { inspect } from 'node:util';
import * as fc from '../fast-check.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogtoClient } from '../../src/logto/client.ts';
import { requestToken } from '../../src/logto/token.ts';
import { startDeadline } from '../../src/shared/clock.ts';
import { clock, settle } from '../http/scripted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function tokenOf(answer: object) {
  const client = createLogtoClient('core', {
    origin: 'https://abc123.logto.app',
    clock,
    deadline: startDeadline(60, clock),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    fetch: () => Promise.resolve(Response.json(answer)),
  });
  const masked: string[] = [];
  const credentials = { id: 'app', secret: 'm2m-secret' };
  const result = await settle(
    requestToken(client, credentials, ['https://a.example/api'], (value) => masked.push(value)),
  );
  return { result, masked };
}

it.each<[string, object, string]>([
  ['of two lines', { access_token: 'hostile\ntoken' }, 'access_token'],
  ['with a space', { access_token: 'hostile token' }, 'access_token'],
  ['that is not ASCII', { access_token: 'hostile\u00E9' }, 'access_token'],
  ['that is too long', { access_token: 'hostile'.repeat(2000) }, 'access_token'],
  ['that is empty', { access_token: '' }, 'access_token'],
  ['that lives for ever', { expires_in: 1e300 }, 'expires_in'],
  ['that has expired', { expires_in: -1 }, 'expires_in'],
])('rejects a token %s without showing it', async (_, wrong, field) => {
  const { result, masked } = await tokenOf({
    access_token: 'token',
    expires_in: 3600,
    scope: 'all',
    ...wrong,
  });
  expect(result).toMatchObject({
    error: {
      message: expect.stringMatching(
        new RegExp(
          String.raw`^Could not get a Management API token: POST /oidc/token answered 200 with missing or invalid fields: ${field}\.`,
        ),
      ),
    },
  });
  expect(inspect(result, { depth: 20, showHidden: true })).not.toContain('hostile');
  expect(masked.join()).not.toContain('hostile');
});

it('accepts any token that fits into a header', async () => {
  const letters = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: letters, minLength: 1, maxLength: 2000 }), async (access_token) => {
      const { result } = await tokenOf({ access_token, expires_in: 3600, scope: 'openid all' });
      expect(result).toMatchObject({ value: { value: access_token } });
    }),
    { numRuns: 30 },
  );
});
