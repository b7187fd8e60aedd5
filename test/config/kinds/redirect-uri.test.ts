import { describe, expect, it } from 'vitest';
import { redirectUriProblem } from '../../../src/config/kinds/redirect-uri.ts';

describe('redirectUriProblem', () => {
  it.each([
    'https://example.com/callback',
    'http://localhost:3000/callback',
    'http://127.0.0.1:3000/*',
    'https://*.vercel.app/cb',
    'https://pr-*-app.example.com/callback',
    'https://*.example.com:8443/cb',
    'https://example.com/preview/*/callback',
    'com.example.app://callback',
    'io.logto:/callback',
    'myapp://cb',
  ])('accepts %s', (uri) => {
    expect(redirectUriProblem(uri)).toBeUndefined();
  });

  it.each([
    ['not a url', 'white space'],
    [' https://example.com', 'white space'],
    ['example.com/callback', 'is not an absolute URI'],
    ['/callback', 'is not an absolute URI'],
    ['', 'is not an absolute URI'],
    ['https://', 'is not an absolute URI'],
    ['https://exa mple.com', 'white space'],
    ['https://*.com/cb', 'last two labels'],
    ['https://*/cb', 'last two labels'],
    ['https://app.*.com/cb', 'last two labels'],
    ['http://localhost:*/cb', 'in the host and the path only'],
    ['https://a.example.com/cb?x=*', 'in the host and the path only'],
    ['https://a.example.com/cb#*', 'in the host and the path only'],
    ['https://user@*.x.com/', 'combined with a user name'],
    ['https://us*r@a.x.com/', 'combined with a user name'],
    ['https://[::1]:*/cb', 'in the host and the path only'],
    ['https://[::1]/*', 'combined with an IPv6 address'],
    ['https://a.example.com/x/../*', 'combined with .. in the path'],
  ])('refuses %j', (uri, sentence) => {
    expect(redirectUriProblem(uri)).toContain(sentence);
  });
});
