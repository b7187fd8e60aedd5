import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { LogtoCloud } from './logto-cloud.ts';
import type { Outcome } from './logto-cloud.ts';
import type { LogtoCloudOptions, TenantHosts } from './types.ts';

/** How a listening stand-in starts. */
export interface ServeOptions extends LogtoCloudOptions {
  /** The port of the Cloud API, by default a free one. */
  port?: number;
  /** The number of tenants that can be seeded, by default one: opening a port takes milliseconds of processor time. */
  seeds?: number;
}

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
 * Runs Logto Cloud over HTTP on 127.0.0.1. Each tenant has its own port until it is deleted, so its endpoint is a real origin.
 * A create call opens a port. Seeding a tenant is synchronous and cannot, so these ports are opened in advance.
 */
export async function serve({ port = 0, seeds = 1, ...options }: ServeOptions = {}): Promise<Served> {
  const started = Promise.withResolvers<LogtoCloud>();
  const answer: Answer = async (request) => (await started.promise).answer(request);
  const door = await Listener.open(port, answer);
  const hosts = new LoopbackHosts(() => Listener.open(0, answer));
  await hosts.openPorts(seeds);
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
    await this.openPorts(1);
  }

  async openPorts(count: number): Promise<void> {
    this.#spare.push(...(await Promise.all(Array.from({ length: count }, () => this.#listen()))));
  }

  open(tenantId: string): void {
    const listener = this.#spare.pop();
    if (!listener) throw new Error('No port is left to seed a tenant: increase the option "seeds".');
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
