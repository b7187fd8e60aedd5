import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GitHubApi, type GitHubApiOptions } from './github-api.ts';

/** A stand-in that listens. */
export interface ServedGitHub {
  api: GitHubApi;
  /** Scheme, host and port; the URL of the API is this and `api.prefix`. */
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/** Runs GitHub's REST API over HTTP on 127.0.0.1, on a free port. */
export async function serveGitHub(options: GitHubApiOptions = {}): Promise<ServedGitHub> {
  const api = new GitHubApi(options);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  server.on('request', (incoming, outgoing) => void respond(api, origin, incoming, outgoing));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { api, origin, close };
}

async function respond(
  api: GitHubApi,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const outcome = await api.answer(await toRequest(origin, incoming));
    if (outcome === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    outgoing.writeHead(outcome.status, Object.fromEntries(outcome.headers));
    outgoing.end(Buffer.from(await outcome.arrayBuffer()));
  } catch (error) {
    outgoing.writeHead(500, { 'content-type': 'text/plain' });
    outgoing.end(`The stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

async function toRequest(origin: string, incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Request(origin + url, {
    method,
    headers,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
  });
}
