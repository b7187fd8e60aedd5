import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { GitHubApi, type GitHubApiOptions } from './github-api.ts';

/** A listening stand-in. */
export interface ServedGitHub {
  api: GitHubApi;
  /** Scheme, host and port; the URL of the API is `origin + api.prefix`. */
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/** Runs GitHub's REST API over HTTP on 127.0.0.1, on a free port. */
export async function serveGitHub(options: GitHubApiOptions = {}): Promise<ServedGitHub> {
  const api = new GitHubApi(options);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  server.on(
    'request',
    (incoming, outgoing) =>
      void respond(outgoing, async () => {
        const outcome = await api.answer(await toRequest(origin, incoming));
        if (outcome instanceof Response) return outcome;
        if (outcome === 'reset') incoming.socket.resetAndDestroy();
        return undefined;
      }),
  );
  return { api, origin, close: () => closeServer(server) };
}
