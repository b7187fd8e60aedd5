import type { TenantHosts } from '../../stand-in/logto-cloud/types.ts';
import type { Listener } from './listener.ts';

/** Assigns a port to each tenant. One spare port is always open, because a tenant is created in a synchronous call. */
export class TenantPorts implements TenantHosts {
  readonly #listen: () => Promise<Listener>;
  readonly #spare: Listener[] = [];
  readonly #open = new Map<string, Listener>();

  constructor(openPort: () => Promise<Listener>) {
    this.#listen = openPort;
  }

  async ready(): Promise<void> {
    if (this.#spare.length === 0) this.#spare.push(await this.#listen());
  }

  open(tenantId: string): void {
    const listener = this.#spare.pop();
    if (listener === undefined) throw new Error('There is no spare port for the tenant.');
    this.#open.set(tenantId, listener);
  }

  origin(tenantId: string): string {
    const listener = this.#open.get(tenantId);
    if (listener === undefined) throw new Error(`The tenant ${tenantId} is not open.`);
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
