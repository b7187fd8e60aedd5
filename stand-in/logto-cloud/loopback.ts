import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { LogtoCloud } from './logto-cloud.ts';
import type { Outcome } from './logto-cloud.ts';
import type { LogtoCloudOptions, TenantHosts } from './types.ts';

const sparePorts = 64;

type Answer = (request: Request) => Promise<Outcome>;

/** A listening stand-in. */
export interface Served {
  cloud: LogtoCloud;
  /** Origin of the Cloud API. */
  origin: string;
  /** Stops listening and destroys every open connection. */
  close: () => Promise<void>;
}

/**
 * Runs Logto Cloud over HTTP on 127.0.0.1, by default on a free port. Each tenant has its own port until it is
 * deleted, so its endpoint is a real origin. A synchronous call cannot open a port, so 64 ports are ready for seeded tenants;
 * each create call opens new ones.
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

/** Tenants by port. Ports are opened in advance, so that a tenant gets one synchronously. */
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
    if (!listener) throw new Error('All ports are in use: the test seeded too many tenants.');
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

  private constructor(server: Server, answer: Answer) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${portOf(server)}`;
    server.on('request', (incoming, outgoing) => {
      // Node would add the time of the machine instead of the stand-in's clock.
      outgoing.sendDate = false;
      void respond(outgoing, async () => {
        const outcome = await answer(await toRequest(this.origin, incoming));
        if (outcome instanceof Response) return outcome;
        if (outcome !== 'hang') incoming.socket.resetAndDestroy();
        return undefined;
      });
    });
  }

  static async open(port: number, answer: Answer): Promise<Listener> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new Listener(server, answer);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}
