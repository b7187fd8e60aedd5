import { LogtoCloud } from '../../stand-in/logto-cloud/logto-cloud.ts';
import type { TenantState } from '../../stand-in/logto-cloud/types.ts';
import type { Certificate } from '../../stand-in/proxy/tls.ts';
import { onAbort } from '../abort.ts';
import { listenLate } from './late-answers.ts';
import { Ledger } from './ledger.ts';
import type { Protocol } from './listener.ts';
import { TenantPorts } from './tenant-ports.ts';

/** The hosts of Logto: its Cloud API, and the tenant. */
type LogtoHost = 'cloud' | 'tenant';

/** Logto Cloud and its tenants behind TLS, each on its own port, with a constant delay of every answer. */
export interface LogtoFront {
  cloud: LogtoCloud;
  /** Origin of the Cloud API. */
  origin: string;
  ledger: Ledger<LogtoHost>;
  /** Adds an existing tenant. */
  addTenant: (name: string) => Promise<TenantState>;
  close: () => Promise<void>;
}

/** Milliseconds by which every answer is delayed: one round trip of the targets. */
export const delayMs = 100;

export interface LogtoFrontOptions {
  certificate: Certificate;
  delay?: number;
  protocol?: Protocol;
}

/** Opens a front with an empty account. */
export async function openLogtoFront(options: LogtoFrontOptions): Promise<LogtoFront> {
  const { certificate, delay = delayMs, protocol = 'h2' } = options;
  const ledger = new Ledger<LogtoHost>();
  const started = Promise.withResolvers<LogtoCloud>();
  const handle = async (request: Request): Promise<Response> => (await started.promise).handle(request);
  const open = (host: LogtoHost) => listenLate({ certificate, protocol, delay, ledger, host, handle });
  const listener = await open('cloud');
  const ports = new TenantPorts(() => open('tenant'));
  await ports.ready();
  const cloud = new LogtoCloud({ cloudOrigin: listener.origin }, ports);
  started.resolve(cloud);
  const addTenant = async (name: string): Promise<TenantState> => {
    await ports.ready();
    return cloud.seedTenant({ name });
  };
  const close = async (): Promise<void> => {
    forget();
    await Promise.all([listener.close(), ports.closeAll()]);
  };
  const forget = onAbort(() => void close());
  return { cloud, origin: listener.origin, ledger, addTenant, close };
}
