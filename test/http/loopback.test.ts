import { expect, it } from 'vitest';
import { isLoopback } from '../../src/http/loopback.ts';

it.each([
  'localhost',
  'LOCALHOST',
  'localhost.',
  '127.0.0.1',
  '127.255.0.3',
  '127.1',
  '2130706433',
  '0x7f000001',
  '[::1]',
  '[0:0::1]',
])('finds that %s is this machine', (host) =>
  expect(isLoopback(new URL(`http://${host}:3001`).hostname)).toBe(true),
);

it.each([
  'localhost.example.com',
  '127.0.0.1.example.com',
  '128.0.0.1',
  '10.0.0.1',
  '[::2]',
  'local-host',
  'xlocalhost',
])('finds that %s is another machine', (host) =>
  expect(isLoopback(new URL(`http://${host}`).hostname)).toBe(false),
);
