import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Outcome } from '../../stand-in/logto-cloud/index.ts';
import { closeServer, portOf, respond, toRequest } from '../../stand-in/loopback.ts';

/**
 * Answers a request.
 * @param real lets the service answer it
 * @param over is fulfilled when the answer is sent, or when nobody waits for it any more
 */
type Pass = (request: Request, real: () => Promise<Outcome>, over: Promise<unknown>) => Promise<Outcome>;

/** Sits on a port of its own in front of a service, so that something can come between. */
export interface Relay {
  origin: string;
  /** At first, every request just passes. */
  pass: Pass;
  close: () => Promise<void>;
}

/** These are about one connection, and the body is read as a whole. */
const ofConnection = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'date'];

function withoutConnection(headers: Headers): Headers {
  const copy = new Headers(headers);
  for (const name of ofConnection) copy.delete(name);
  return copy;
}

/** Starts a relay. In the answers of the service, its own URLs lead through the relay. */
export async function startRelay(target: string): Promise<Relay> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const relay: Relay = { origin, pass: (_, real) => real(), close: () => closeServer(server) };

  const forward = async (request: Request): Promise<Outcome> => {
    const { pathname, search } = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    try {
      const answer = await fetch(target + pathname + search, {
        method: request.method,
        headers: withoutConnection(request.headers),
        redirect: 'manual',
        ...(body.length > 0 ? { body } : {}),
      });
      const content = (await answer.text()).replaceAll(target, origin);
      const headers = withoutConnection(answer.headers);
      headers.set('link', (headers.get('link') ?? '').replaceAll(target, origin));
      return new Response(content === '' ? null : content, { status: answer.status, headers });
    } catch {
      return 'reset';
    }
  };

  server.on(
    'request',
    (incoming, outgoing) =>
      void respond(outgoing, async () => {
        const request = await toRequest(origin, incoming);
        const over = new Promise((resolve) => outgoing.once('close', resolve));
        const outcome = await relay.pass(request, () => forward(request), over);
        if (outcome instanceof Response) return outcome;
        if (outcome !== 'hang') incoming.socket.resetAndDestroy();
        return undefined;
      }),
  );
  return relay;
}
