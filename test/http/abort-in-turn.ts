/**
 * A program that aborts a request with a body in the turn in which it is handed to an HTTP/2 connection, and then sends another
 * one. It is a process of its own because Node may then never end: `node abort-in-turn.ts <certificate> <key>`.
 */
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { createFetch } from '../../src/http/transport.ts';

const [, , certFile = '', keyFile = ''] = process.argv;
const server = createSecureServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
server.on('stream', (stream, { ':path': path }) => {
  stream.on('error', () => {});
  if (path === '/second') stream.end('answered');
});
await once(server.listen(0), 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');

const fetch = createFetch(process.env, () => {});
const origin = `https://127.0.0.1:${address.port}`;
const first = new AbortController();
subscribe('undici:client:sendHeaders', () => queueMicrotask(() => first.abort()));
await fetch(`${origin}/first`, { method: 'POST', body: 'x', signal: first.signal }).catch((error: unknown) =>
  console.log(error instanceof Error ? error.name : 'unknown'),
);
const { body } = await fetch(`${origin}/second`);
for await (const chunk of body ?? []) console.log(Buffer.from(chunk).toString());
process.exit();
