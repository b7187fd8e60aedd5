import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogtoCloud } from './logto-cloud.ts';
import type { Outcome } from './logto-cloud.ts';
import type { LogtoCloudOptions, TenantHosts } from './types.ts';

const sparePorts = 64;

type Answer = (request: Request) => Promise<Outcome>;

/** A stand-in that listens. */
export interface Served {
  cloud: LogtoCloud;
  /** Origin of the Cloud API. */
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/**
 * Runs Logto Cloud over HTTP on 127.0.0.1, on a free port unless one is given. Each tenant has a port of its own,
 * from its creation until it is deleted, so that its endpoint is a real origin. A port cannot be opened in the
 * course of a synchronous call, so 64 are ready for seeded tenants; each create call sees to new ones.
 */
export async function serve(options: LogtoCloudOptions & { port?: number } = {}): Promise<Served> {
  const started = Promise.withResolvers<LogtoCloud>();
  const answer: Answer = async (request) => (await started.promise).answer(request);
  const door = await Listener.open(options.port ?? 0, answer);
  const hosts = new LoopbackHosts(() => Listener.open(0, answer));
  await hosts.ready();
  const cloud = new LogtoCloud({ ...options, cloudOrigin: door.origin }, hosts);
  started.resolve(cloud);
  const close = async () => {
    await Promise.all([door.close(), hosts.closeAll()]);
  };
  return { cloud, origin: door.origin, close };
}

/** Tenants by port. Ports are opened ahead, so that giving one to a tenant takes no time. */
class LoopbackHosts implements TenantHosts {
  readonly #spare: Listener[] = [];
  readonly #open = new Map<string, Listener>();
  readonly #listen: () => Promise<Listener>;

  constructor(listen: () => Promise<Listener>) {
    this.#listen = listen;
  }

  async ready(): Promise<void> {
    if (this.#spare.length > 8) return;
    const missing = Array.from({ length: sparePorts - this.#spare.length }, () => this.#listen());
    this.#spare.push(...(await Promise.all(missing)));
  }

  open(tenantId: string): void {
    const listener = this.#spare.pop();
    if (!listener) throw new Error('No port is left: too many tenants were seeded at once.');
    this.#open.set(tenantId, listener);
  }

  origin(tenantId: string): string {
    const listener = this.#open.get(tenantId);
    if (!listener) throw new Error(`Tenant ${tenantId} is not open.`);
    return listener.origin;
  }

  tenantAt(origin: string): string | undefined {
    return [...this.#open].find(([, listener]) => listener.origin === origin)?.[0];
  }

  close(tenantId: string): void {
    void this.#open.get(tenantId)?.close();
    this.#open.delete(tenantId);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#spare, ...this.#open.values()].map((listener) => listener.close()));
  }
}

/** One listening port. */
class Listener {
  readonly origin: string;
  readonly #server: Server;

  private constructor(server: Server, { port }: AddressInfo, answer: Answer) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${port}`;
    server.on('request', (incoming, outgoing) => void this.#handle(incoming, outgoing, answer));
  }

  static async open(port: number, answer: Answer): Promise<Listener> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new Listener(server, addressOf(server), answer);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
    try {
      const outcome = await answer(await toRequest(this.origin, incoming));
      if (outcome === 'hang') return;
      if (!(outcome instanceof Response)) {
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
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

async function toRequest(origin: string, incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  return new Request(origin + url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) });
}
