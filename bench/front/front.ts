import { setTimeout as sleep } from 'node:timers/promises';
import { LogtoCloud } from '../../stand-in/logto-cloud/logto-cloud.ts';
import type { Certificate } from '../../stand-in/proxy/tls.ts';
import { onAbort } from '../abort.ts';
import { Ledger } from './ledger.ts';
import { type Incoming, type Outgoing, type Protocol, listen } from './listener.ts';
import { TenantPorts } from './tenant-ports.ts';

/** Logto Cloud and its tenants behind TLS, each on its own port, with a constant delay of every answer. */
export interface Front {
  cloud: LogtoCloud;
  /** Origin of the Cloud API. */
  origin: string;
  ledger: Ledger;
  close: () => Promise<void>;
}

/** Milliseconds by which every answer is delayed: one round trip of the targets. */
export const delayMs = 100;

/** Opens a front with an empty account. The rate limit of the stand-in is that of Logto. */
export async function openFront(options: {
  certificate: Certificate;
  delay?: number;
  protocol?: Protocol;
}): Promise<Front> {
  const { certificate, delay = delayMs, protocol = 'h2' } = options;
  const ledger = new Ledger();
  const started = Promise.withResolvers<LogtoCloud>();

  const answer = async (origin: string, incoming: Incoming, outgoing: Outgoing): Promise<void> => {
    const startedAt = performance.now();
    ledger.begin();
    const cloud = await started.promise;
    const host = origin === cloud.cloudOrigin ? 'cloud' : 'tenant';
    const { method = '', url: path = '' } = incoming;
    const response = await answerOf(cloud, await toRequest(origin, incoming));
    const body = Buffer.from(await response.arrayBuffer());
    await sleep(Math.max(0, delay - (performance.now() - startedAt)));
    const { status } = response;
    ledger.end({ host, method, path, status, startedAt, endedAt: performance.now() });
    outgoing.statusCode = status;
    for (const [name, value] of response.headers) outgoing.setHeader(name, value);
    outgoing.end(body);
  };

  const open = (host: 'cloud' | 'tenant') =>
    listen({
      certificate,
      protocol,
      onConnection: () => (ledger.connections[host] += 1),
      onRequest: answer,
    });
  const listener = await open('cloud');
  const ports = new TenantPorts(() => open('tenant'));
  await ports.ready();
  const cloud = new LogtoCloud({ cloudOrigin: listener.origin }, ports);
  started.resolve(cloud);
  const close = async (): Promise<void> => {
    forget();
    await Promise.all([listener.close(), ports.closeAll()]);
  };
  const forget = onAbort(() => void close());
  return { cloud, origin: listener.origin, ledger, close };
}

async function answerOf(cloud: LogtoCloud, request: Request): Promise<Response> {
  try {
    return await cloud.handle(request);
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
