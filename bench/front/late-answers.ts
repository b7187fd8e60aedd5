import { setTimeout as sleep } from 'node:timers/promises';
import type { Certificate } from '../../stand-in/proxy/tls.ts';
import type { Ledger } from './ledger.ts';
import { type Incoming, type Listener, type Outgoing, type Protocol, listen } from './listener.ts';

/** A host of a front. */
export interface LateHost<Host extends string> {
  certificate: Certificate;
  protocol: Protocol;
  /** Milliseconds by which every answer is late. */
  delay: number;
  ledger: Ledger<Host>;
  /** Its name in the ledger. */
  host: Host;
  /** Answers a request; an exception becomes an answer with status 500. */
  handle: (request: Request) => Promise<Response>;
}

/** Listens on a port of its own whose answers are late, and records each request. */
export function listenLate<Host extends string>(options: LateHost<Host>): Promise<Listener> {
  const { certificate, protocol, delay, ledger, host, handle } = options;
  const answer = async (origin: string, incoming: Incoming, outgoing: Outgoing): Promise<void> => {
    const startedAt = performance.now();
    ledger.begin();
    const { method = '', url: path = '' } = incoming;
    const response = await answerOf(handle, await toRequest(origin, incoming));
    const body = Buffer.from(await response.arrayBuffer());
    await sleep(Math.max(0, delay - (performance.now() - startedAt)));
    const { status } = response;
    ledger.end({ host, method, path, status, startedAt, endedAt: performance.now() });
    outgoing.statusCode = status;
    for (const [name, value] of response.headers) outgoing.setHeader(name, value);
    outgoing.end(body);
  };
  return listen({ certificate, protocol, onConnection: () => ledger.connect(host), onRequest: answer });
}

async function answerOf(
  handle: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Response> {
  try {
    return await handle(request);
  } catch (error) {
    return new Response(`The stand-in failed: ${String(error)}`, { status: 500 });
  }
}

async function toRequest(origin: string, incoming: Incoming): Promise<Request> {
  const { method = 'GET', url = '/', headers: given } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  // The headers of HTTP/2 include pseudo-headers such as `:path`.
  const headers = Object.entries(given).flatMap(([name, value = []]) =>
    name.startsWith(':') ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  return new Request(origin + url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) });
}
