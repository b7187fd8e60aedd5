import { randomUUID } from 'node:crypto';
import { answerBlob } from './blobs.ts';
import { CacheEntries, type CacheEntry, type Scopes } from './entries.ts';
import { answerV2 } from './v2.ts';

/** `hang`: no request is answered. `error`: every answer has status 500. `corrupt`: downloads have wrong content. */
export type CacheFault = 'hang' | 'error' | 'corrupt';

/**
 * The fault of one request: an answer of the test, `reset` (not handled, connection reset), `hang` (not handled, never
 * answered), and both after the request has taken effect.
 */
type RequestFault = Response | 'reset' | 'reset-after' | 'hang' | 'hang-after';

interface CacheRequest {
  method: string;
  /** Without query, which holds the signature. */
  path: string;
}

/** Returns the fault of a request, if any; a slow service is one that waits here. */
type CacheHook = (request: CacheRequest) => RequestFault | undefined | Promise<RequestFault | undefined>;

/** The in-memory cache service of a repository. */
export interface CacheService {
  /** The environment variables with which a step of a run on the default branch finds this service. */
  readonly env: Readonly<Record<string, string>>;
  /** Those of a run with other scopes. The token decides, as on GitHub. */
  envOf(scopes: Scopes): Readonly<Record<string, string>>;
  /** Finished entries, the oldest first. */
  readonly entries: readonly CacheEntry[];
  /** Adds a finished entry, as any job of its scope can. One of the same key is replaced: that takes a deletion first. */
  put(entry: Pick<CacheEntry, 'scope' | 'key' | 'version'>, content: string | Buffer): void;
  /** Deletes entries, as GitHub does with old ones, and people with `actions: write`. */
  remove(matches: (entry: CacheEntry) => boolean): void;
  /** Every request so far. */
  readonly requests: readonly CacheRequest[];
  /** The secret in the signed URLs. */
  readonly signature: string;
  /** Takes effect with the next request. */
  fault: CacheFault | undefined;
  /** Adds a hook that can delay or fail requests; the first fault is used. Returns a function that removes the hook. */
  intercept(hook: CacheHook): () => void;
  /** Answers a request to the service or its storage, or returns the reason for no answer. For transports. */
  answer(request: Request): Promise<Response | 'reset' | 'hang'>;
}

/** The scope of runs on the default branch. */
export const defaultScope = 'refs/heads/main';

/**
 * Creates the cache service of a repository.
 * @param origin scheme, host and port of the service
 * @param options.storage those of its storage, to which the signed URLs lead; on GitHub, that is another host
 */
export function createCacheService(
  origin: string,
  { fault: given, storage = origin }: { fault?: CacheFault; storage?: string } = {},
): CacheService {
  const signature = randomUUID();
  const entries = new CacheEntries();
  const scopesOf = new Map<string, Scopes>();
  const requests: CacheRequest[] = [];
  const hooks = new Set<CacheHook>();
  const blobUrl = (id: number): string => `${storage}/account/cache/${id}?se=2100-01-01&sig=${signature}`;

  const handle = async (request: Request): Promise<Response> => {
    if (service.fault === 'error') {
      return Response.json({ code: 'internal', msg: 'out of order' }, { status: 500 });
    }
    const { pathname, searchParams } = new URL(request.url);
    const blob = /^\/account\/cache\/(\d+)$/.exec(pathname)?.[1];
    if (blob !== undefined) {
      if (searchParams.get('sig') !== signature) return new Response(null, { status: 403 });
      const response = await answerBlob(request, entries, Number(blob));
      return service.fault === 'corrupt' && request.method === 'GET' ? corrupted(response) : response;
    }
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
    const scopes = scopesOf.get(token);
    if (!scopes) return new Response(null, { status: 401 });
    return (await answerV2(request, entries, scopes, blobUrl)) ?? new Response(null, { status: 404 });
  };

  const faultOf = async (request: CacheRequest): Promise<RequestFault | undefined> => {
    for (const hook of hooks) {
      const fault = await hook(request);
      if (fault !== undefined) return fault instanceof Response ? fault.clone() : fault;
    }
    return service.fault === 'hang' ? 'hang' : undefined;
  };

  const envOf = (scopes: Scopes): Record<string, string> => {
    const token = randomUUID();
    scopesOf.set(token, scopes);
    return {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${origin}/`,
    };
  };

  const service: CacheService = {
    env: envOf([defaultScope]),
    envOf,
    get entries() {
      return entries.finished;
    },
    put({ scope, key, version }, content) {
      entries.remove((one) => one.scope === scope && one.key === key && one.version === version);
      const entry = entries.reserve([scope], key, version);
      if (entry) Object.assign(entry, { content: Buffer.from(content), finished: true });
    },
    remove: (matches) => entries.remove(matches),
    requests,
    signature,
    fault: given,
    intercept(hook) {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
    async answer(request) {
      const shown = { method: request.method, path: new URL(request.url).pathname };
      requests.push(shown);
      const fault = await faultOf(shown);
      if (fault instanceof Response || fault === 'hang' || fault === 'reset') return fault;
      const response = await handle(request);
      if (fault === undefined) return response;
      return fault === 'reset-after' ? 'reset' : 'hang';
    },
  };
  return service;
}

async function corrupted(response: Response): Promise<Response> {
  const content = Buffer.from(await response.arrayBuffer()).map((byte) => byte ^ 0x55);
  return new Response(content, { status: response.status, headers: response.headers });
}
