import { STATUS_CODES } from 'node:http';
import { cloudHost } from './cloud-host.ts';
import { Refusal } from './errors.ts';
import type { Reply } from './errors.ts';
import { namedHosts } from './hosts.ts';
import { Ids } from './ids.ts';
import { TokenBucket } from './rate-limit.ts';
import { defaultRegions } from './regions.ts';
import type { Call } from './routes.ts';
import { addApplication, newTenant } from './tenant.ts';
import { tenantHost } from './tenant-host.ts';
import type {
  Application,
  ApplicationType,
  Fault,
  FaultHook,
  LogtoCloudOptions,
  RecordedRequest,
  TenantHosts,
  TenantState,
  World,
} from './types.ts';

/** The outcome of a request: an answer, or a reason for no answer. */
export type Outcome = Response | 'reset' | 'hang' | 'refuse';

const cutErrors = {
  reset: ['ECONNRESET', 'read ECONNRESET'],
  refuse: ['ECONNREFUSED', 'connect ECONNREFUSED'],
} as const;

/**
 * Logto Cloud and its tenants in memory: one account with one personal access token, the Cloud API, and for each
 * tenant its token endpoint and Management API. The contract test compares it with the recorded samples.
 */
export class LogtoCloud {
  readonly pat: string;
  readonly cloudOrigin: string;
  /** All requests in order, including refused and reset ones. */
  readonly requests: RecordedRequest[] = [];
  /** The existing tenants by ID, oldest first. */
  readonly tenants = new Map<string, TenantState>();
  /** Appended to `GET /api/tenants` as they are: entries with missing fields or fields of odd types, or `null`. */
  readonly oddEntries: unknown[] = [];
  readonly #world: World;
  readonly #rateLimit: LogtoCloudOptions['rateLimit'];
  readonly #notReadyStatus: number;
  readonly #dateHeader: 'sent' | 'missing';
  readonly #buckets = new WeakMap<TenantState, TokenBucket>();
  readonly #secrets = new Set<string>();
  readonly #hooks = new Set<FaultHook>();
  readonly #counts = new Map<string, number>();

  constructor(options: LogtoCloudOptions = {}, hosts: TenantHosts = namedHosts(options.tenantOrigin)) {
    this.pat = options.pat ?? 'pat_x7Kq2mVw9RtB4nLz8YcJ3hFd6GsPe1Ua';
    this.cloudOrigin = new URL(options.cloudOrigin ?? 'https://cloud.logto.io').origin;
    this.#rateLimit = options.rateLimit === undefined ? { requests: 200, perMs: 10_000 } : options.rateLimit;
    this.#notReadyStatus = options.notReady?.status ?? 404;
    this.#dateHeader = options.dateHeader ?? 'sent';
    this.#secrets.add(this.pat);
    this.#world = {
      pat: this.pat,
      now: options.now ?? Date.now,
      ids: new Ids(),
      hosts,
      regions: options.regions ?? defaultRegions,
      indicatorStyle: options.indicatorStyle ?? 'origin',
      audience: options.audience ?? 'endpoint',
      freeProductionTenants: options.freeProductionTenants ?? 10,
      notReadyAnswers: options.notReady?.answers ?? 0,
      tenants: this.tenants,
      oddEntries: this.oddEntries,
      tokens: new Map(),
      keepSecret: (value) => {
        this.#secrets.add(value);
        return value;
      },
    };
  }

  /** All secret values so far: the PAT, secrets of applications, access tokens. */
  secrets(): string[] {
    return [...this.#secrets];
  }

  /** Adds an existing tenant. It is ready immediately. */
  seedTenant(partial: Partial<TenantState> = {}): TenantState {
    const { id, name = 'Seeded tenant', tag = 'development', regionName = 'EU' } = partial;
    if (id !== undefined && this.tenants.has(id)) throw new Error(`The tenant ${id} exists already.`);
    const request = { name, tag, regionName, ...(id === undefined ? {} : { id }) };
    const tenant = Object.assign(newTenant(this.#world, request), partial);
    for (const { value } of tenant.secrets) this.#secrets.add(value);
    this.tenants.set(tenant.id, tenant);
    return tenant;
  }

  /** Adds an application to a tenant, with a default secret if its type has one. */
  seedApplication(
    tenant: TenantState,
    fields: Partial<Application> & { name: string; type: ApplicationType },
  ): Application {
    const { name, type } = fields;
    return Object.assign(addApplication(this.#world, tenant, { name, type }), fields);
  }

  /** Adds a hook that can fail requests; the first fault is used. Returns a function that removes the hook. */
  intercept(hook: FaultHook): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** Whether a URL belongs to the Cloud API or to a tenant, including deleted tenants. */
  owns(url: string | URL): boolean {
    return this.#hostOf(new URL(url).origin) !== undefined;
  }

  /** Answers a request in process. Without an answer, it rejects as `fetch` does; a hanging request waits for its signal. */
  async handle(request: Request): Promise<Response> {
    const outcome = await this.answer(request);
    if (outcome instanceof Response) return outcome;
    if (outcome === 'hang') return aborted(request.signal);
    const [code, message] = cutErrors[outcome];
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
  }

  /** Answers a request, or returns the reason for no answer. For transports. */
  async answer(request: Request): Promise<Outcome> {
    const url = new URL(request.url);
    const host = this.#hostOf(url.origin);
    if (host === undefined) throw new Error(`${url.origin} is neither Logto Cloud nor a tenant.`);
    const path = url.pathname + url.search;
    const { method, headers } = request;
    const record: RecordedRequest = {
      host,
      method,
      path,
      headers: Object.fromEntries(headers),
      body: '',
      status: undefined,
      at: this.#world.now(),
    };
    this.requests.push(record);
    const count = this.#count(`${host} ${method} ${path}`);
    const bytes = new Uint8Array(await request.arrayBuffer());
    record.body = new TextDecoder().decode(bytes);
    const fault = await this.#fault({ host, method, path, count });
    if (fault instanceof Response) {
      record.status = fault.status;
      return fault;
    }
    if (fault === 'reset' || fault === 'hang' || fault === 'refuse') return fault;
    const call = { world: this.#world, method, url, headers, bytes, text: record.body };
    const response = toResponse(await this.#reply(host, call), host, this.#world.ids.request());
    if (this.#dateHeader === 'sent') {
      response.headers.set('date', new Date(this.#world.now()).toUTCString());
    }
    if (fault === 'reset-after') return 'reset';
    if (fault === 'hang-after') return 'hang';
    record.status = response.status;
    return response;
  }

  #hostOf(origin: string): string | undefined {
    return origin === this.cloudOrigin ? 'cloud' : this.#world.hosts.tenantAt(origin);
  }

  #count(key: string): number {
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return count;
  }

  async #fault(call: Parameters<FaultHook>[0]): Promise<Fault | undefined> {
    for (const hook of this.#hooks) {
      const fault = await hook(call);
      if (fault !== undefined) return fault instanceof Response ? fault.clone() : fault;
    }
    return undefined;
  }

  async #reply(host: string, call: Call): Promise<Reply> {
    try {
      if (host === 'cloud') return await cloudHost(call);
      const tenant = this.tenants.get(host);
      if (!tenant) return { status: 404, body: 'Not Found' };
      return this.#refusedAtTheDoor(tenant) ?? (await tenantHost({ ...call, tenant }));
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  #refusedAtTheDoor(tenant: TenantState): Reply | undefined {
    if (tenant.notReadyAnswers > 0) {
      tenant.notReadyAnswers -= 1;
      return { status: this.#notReadyStatus, body: STATUS_CODES[this.#notReadyStatus] };
    }
    if (!this.#rateLimit) return undefined;
    let bucket = this.#buckets.get(tenant);
    if (!bucket) this.#buckets.set(tenant, (bucket = new TokenBucket(this.#rateLimit, this.#world.now)));
    return bucket.check();
  }
}

function toResponse({ status, body, headers }: Reply, host: string, requestId: string): Response {
  const isCloud = host === 'cloud';
  const all = new Headers({ [isCloud ? 'logto-cloud-request-id' : 'logto-core-request-id']: requestId });
  if (body !== undefined) {
    const json = isCloud ? 'application/json' : 'application/json; charset=utf-8';
    all.set('content-type', typeof body === 'string' ? 'text/plain; charset=utf-8' : json);
  }
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text ?? null, { status, statusText: STATUS_CODES[status] ?? '', headers: all });
}

/** A promise that rejects when the signal aborts, and never settles otherwise. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
