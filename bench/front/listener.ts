import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Certificate } from '../../stand-in/proxy/tls.ts';

/** `h2` also serves HTTP/1.1 to clients that only support that, as Logto Cloud does. */
export type Protocol = 'h2' | 'http/1.1';

/** An incoming request over either protocol. */
export type Incoming = Http2ServerRequest | IncomingMessage;
export type Outgoing = Http2ServerResponse | ServerResponse;

/** A port with TLS. */
export interface Listener {
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

export interface ListenerOptions {
  certificate: Certificate;
  protocol: Protocol;
  onConnection: () => void;
  onRequest: (origin: string, incoming: Incoming, outgoing: Outgoing) => Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const { certificate, protocol, onConnection, onRequest } = options;
  const tls = { cert: readFileSync(certificate.certFile), key: readFileSync(certificate.keyFile) };
  let origin = '';
  const answer = (incoming: Incoming, outgoing: Outgoing): void => void onRequest(origin, incoming, outgoing);
  const server =
    protocol === 'h2'
      ? createSecureServer({ ...tls, allowHTTP1: true, settings: { maxConcurrentStreams: 100 } }, answer)
      : createServer(tls, answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    onConnection();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `https://127.0.0.1:${address.port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
