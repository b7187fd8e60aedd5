import * as fc from '../fast-check.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiRequest } from '../../src/http/send.ts';
import { createLogtoClient } from '../../src/logto/client.ts';
import { errorOf, json, scripted } from './scripted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Request = Partial<ApiRequest<unknown>>;
const post = (content: Request): Request => ({ method: 'POST', ...content });

/** What the failure says after "answered 422: ". */
async function saidOf(
  request: Request,
  body: unknown,
  headers: Record<string, string> = {},
  hide = (text: string) => text,
): Promise<string> {
  const { send } = scripted([json(422, body, headers)], { hide }, (options) =>
    createLogtoClient('core', options),
  );
  const { message } = await errorOf(send(request));
  return message.replace(/^.*? answered 422:? ?/, '').replace(/\.? Do this next\.$/, '');
}

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const tokenRequest = post({ headers: { authorization: basic('my-app:s%2Bcret%3Avalue') } });
const config = { auth: { user: 'mailer', pass: 'p@ss "word"&more' }, port: 587, list: [['deep-value']] };

describe('what a server repeats of a request', () => {
  it.each<[string, Request, string, string]>([
    ['the credential', {}, 'got secret-token', 'got ***'],
    ['the credential inside a longer word', {}, 'got xsecret-tokenx', 'got x***x'],
    ['the parts of Basic credentials', tokenRequest, 's+cret:value of my-app', '*** of ***'],
    ['Basic credentials as sent', tokenRequest, basic('my-app:s%2Bcret%3Avalue'), 'Basic ***'],
    ['a text of the body', post({ json: config }), 'no mailer here', 'no *** here'],
    ['a deep text of the body', post({ json: config }), '[["deep-value"]]', '[["***"]]'],
    ['JSON of it', post({ json: config }), JSON.stringify({ a: config.auth.pass }), '{"a":"***"}'],
    ['a URL with it', post({ json: config }), `/?q=${encodeURIComponent(config.auth.pass)}`, '/?q=***'],
    ['HTML with it', post({ json: config }), '<b>p@ss &quot;word&quot;&amp;more</b>', '<b>***</b>'],
    ['a body that is text', post({ body: '{"body":"words of a comment"}' }), 'words of a comment!', '***!'],
    ['a field of a form', post({ body: new URLSearchParams({ a: 'form value' }) }), '(form value)', '(***)'],
    ['the query', { path: '/api/users?search=alice%40example.com' }, 'no alice@example.com', 'no ***'],
    ['two texts that overlap', post({ json: ['Jane Roe', 'Roe likes cats'] }), 'Jane Roe likes cats', '***'],
    ['a long text in other letters', post({ json: ['Alice@Example.com'] }), 'no alice@example.com', 'no ***'],
    [
      'a long text inside a word',
      post({ json: ['alice@example.com'] }),
      'key_alice@example.com_1',
      'key_***_1',
    ],
    ['a long number', post({ json: { pin: 12_345_678 } }), 'bad pin 12345678', 'bad pin ***'],
    ['several lines of it', post({ json: { css: 'a {\n  b\n}' } }), 'in a {\n  b\n}', 'in ***'],
  ])('is hidden: %s', async (_, request, message, expected) => {
    // JSON text is read as issues, so that it stands in a sentence here.
    expect(await saidOf(request, { message: `It says ${message}` })).toBe(`It says ${expected}`);
  });

  it('is hidden after the known secrets, of which it may be a part', async () => {
    const hide = (text: string) => text.replaceAll('github-secret-4711', '***');
    const request = post({ json: { targets: ['github'] } });
    expect(await saidOf(request, { message: 'Not github: github-secret-4711' }, {}, hide)).toBe(
      'Not ***: ***',
    );
  });

  it('is hidden as a whole when a part of it is secret', async () => {
    const hide = (text: string) => text.replaceAll('s3cret', '***');
    const request = post({ json: { url: 'https://hooks.example.com/a?key=s3cret&b' } });
    const message = 'Not valid: https://hooks.example.com/a?key=s3cret&b, or s3cret';
    expect(await saidOf(request, { message }, {}, hide)).toBe('Not valid: ***, or ***');
  });

  it.each<[string, Request, string]>([
    ['part of a longer word', post({ json: { a: 'use' } }), 'unused users use_case'],
    ['shorter than three characters', post({ json: { a: 'is' } }), 'it is used'],
    ['a number', post({ json: { a: 587 } }), 'port 587'],
    ['the name of a field', post({ json: { host: 'a.example' } }), 'host is missing'],
    ['also the name of a field', post({ json: { name: 'host', host: 'x.y' } }), 'host is missing'],
    [
      'shown anyway',
      post({ json: { type: 'Protected', customData: { a: 'private-1' } }, shownTexts: ['Protected'] }),
      'Protected app metadata is required',
    ],
    [
      'said by the message itself',
      post({ doing: 'create "Big shop"', json: { a: 'Big shop' } }),
      'Big shop exists',
    ],
    ['the size of a page', { path: '/api/roles?page=1&page_size=100' }, 'at most 100'],
  ])('is shown when it is %s', async (_, request, message) => {
    expect(await saidOf(request, { message })).toBe(message);
  });

  it('is hidden in issues, code and request id, too', async () => {
    const request = post({ json: { a: 'some-value' } });
    const data = { issues: [{ path: ['a', 'some-value'], message: 'some-value is wrong' }] };
    const body = { code: 'x.some-value', message: 'No.', data };
    expect(await saidOf(request, body, { 'logto-core-request-id': 'some-value' })).toBe(
      'No. a.***: *** is wrong (code x.***, request id ***)',
    );
  });

  it('does not change how the failure is explained', async () => {
    const { send } = scripted([json(403, { code: 'some.limit_exceeded', message: 'No.' })]);
    const hint: ApiRequest<unknown>['hint'] = (failure) =>
      failure.kind === 'refused' && failure.code === 'some.limit_exceeded' ? 'It is the limit.' : undefined;
    const { message } = await errorOf(send(post({ hint, json: { a: 'limit_exceeded' } })));
    expect(message).toMatch(/answered 403: No \(code some\.\*\*\*\)\. It is the limit\.$/);
  });
});

const word = '[\\p{L}\\p{N}_]';

function holdsWhole(text: string, value: string): boolean {
  const escaped = value.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const before = new RegExp(`^${word}`, 'u').test(value) ? `(?<!${word})` : '';
  const after = new RegExp(`${word}$`, 'u').test(value) ? `(?!${word})` : '';
  return new RegExp(before + escaped + after, 'u').test(text);
}

it('shows nothing of a request, whatever the server answers', async () => {
  const doing = 'update the role "Customer"';
  const frame = `${doing} POST /api/things answered 422 (code , request id ). a message of 1000 characters; and 12 more`;
  const value = fc
    .string({ unit: 'grapheme', minLength: 3, maxLength: 30 })
    // Stars are what hidden texts become, and what the message says anyway is no secret.
    .filter((text) => !text.includes('*') && !holdsWhole(frame, text));
  const answers = fc
    .record({ json: fc.dictionary(fc.string(), value), form: value, token: value })
    .chain(({ json: sent, form, token }) => {
      const values = [...Object.values(sent), form, token];
      const written = fc
        .tuple(fc.constantFrom(...values), fc.constantFrom(String, encodeURIComponent, JSON.stringify))
        .map(([text, write]) => write(text));
      const text = fc
        .array(
          fc.oneof(written, fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(' ', '\n', ': ')),
        )
        .map((parts) => parts.join(''));
      const long = text.map((part) => part.repeat(50));
      const issue = fc.record({ path: fc.array(fc.oneof(text, fc.nat())), message: fc.oneof(text, long) });
      const body = fc.record({
        message: fc.oneof(text, long),
        code: text,
        details: text,
        data: fc.record({ issues: fc.array(issue), received: text, message: text }),
        error: fc.record({ requestId: text }),
      });
      return fc.record({ sent: fc.constant(sent), form: fc.constant(form), token: fc.constant(token), body });
    });
  await fc.assert(
    fc.asyncProperty(answers, async ({ sent, form, token, body }) => {
      const { send } = scripted([json(422, body)], {}, (options) => createLogtoClient('core', options));
      const path = `/api/things?${new URLSearchParams({ q: form }).toString()}`;
      const headers = { authorization: `Bearer ${Buffer.from(token).toString('base64url')}` };
      const { message } = await errorOf(send({ method: 'POST', doing, path, headers, json: sent }));
      const said = message.slice(message.indexOf('answered 422'));
      for (const text of [...Object.values(sent), form]) expect(holdsWhole(said, text)).toBe(false);
      expect(message).not.toMatch(/[\p{Cc}\n]/u);
      expect(message.length).toBeLessThan(2000);
    }),
    { numRuns: 200 },
  );
});
