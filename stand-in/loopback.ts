import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port that a server listens on. */
export function portOf(server: Server): number {
  return addressOf(server).port;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

/** Stops listening and destroys every open connection. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Converts an incoming request into the form that the stand-ins take. */
export async function toRequest(origin: string, incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  return new Request(origin + url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) });
}

/** Sends the answer of a stand-in; an exception in the stand-in becomes an answer with status 500. */
export async function respond(
  outgoing: ServerResponse,
  answer: () => Promise<Response | undefined>,
): Promise<void> {
  try {
    const response = await answer();
    if (response === undefined) return;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    outgoing.writeHead(500, { 'content-type': 'text/plain' });
    outgoing.end(`The stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** A server on this machine that waits for a stand-in. */
export interface Loopback {
  /** Scheme, host and port. */
  origin: string;
  /** Answers all requests with a stand-in; `reset` resets the connection, `hang` never answers. */
  answerWith: (answer: (request: Request) => Promise<Response | 'reset' | 'hang'>) => void;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/** Listens on 127.0.0.1, on a free port. */
export async function listen(): Promise<Loopback> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    origin,
    answerWith(answer) {
      server.on(
        'request',
        (incoming, outgoing) =>
          void respond(outgoing, async () => {
            const outcome = await answer(await toRequest(origin, incoming));
            if (outcome instanceof Response) return outcome;
            if (outcome === 'reset') incoming.socket.resetAndDestroy();
            return undefined;
          }),
      );
    },
    close: () => closeServer(server),
  };
}
