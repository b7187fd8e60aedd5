import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { answerBlob } from './blobs.ts';
import { CacheEntries, type CacheEntry, type Scopes } from './entries.ts';
import { answerV2 } from './v2.ts';

export type { CacheEntry, Scopes } from './entries.ts';

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

export interface ServedCache {
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
  /** Stops listening and destroys every open connection. */
  close(): Promise<void>;
}

/** The scope of runs on the default branch. */
export const defaultScope = 'refs/heads/main';

/** Runs the in-memory cache service of a repository on 127.0.0.1. */
export async function serveCache(options: { fault?: CacheFault } = {}): Promise<ServedCache> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const signature = randomUUID();
  const entries = new CacheEntries();
  const scopesOf = new Map<string, Scopes>();
  const requests: CacheRequest[] = [];
  const hooks = new Set<CacheHook>();
  const blobUrl = (id: number): string => `${origin}/account/cache/${id}?se=2100-01-01&sig=${signature}`;

  const answer = async (request: Request): Promise<Response> => {
    if (served.fault === 'error') {
      return Response.json({ code: 'internal', msg: 'out of order' }, { status: 500 });
    }
    const { pathname, searchParams } = new URL(request.url);
    const blob = /^\/account\/cache\/(\d+)$/.exec(pathname)?.[1];
    if (blob !== undefined) {
      if (searchParams.get('sig') !== signature) return new Response(null, { status: 403 });
      const response = await answerBlob(request, entries, Number(blob));
      return served.fault === 'corrupt' && request.method === 'GET' ? corrupted(response) : response;
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
    return served.fault === 'hang' ? 'hang' : undefined;
  };

  server.on(
    'request',
    (incoming, outgoing) =>
      void respond(outgoing, async () => {
        const request = await toRequest(origin, incoming);
        const shown = { method: request.method, path: new URL(request.url).pathname };
        requests.push(shown);
        const fault = await faultOf(shown);
        if (fault instanceof Response) return fault;
        const response = fault === 'hang' || fault === 'reset' ? undefined : await answer(request);
        if (fault === undefined) return response;
        if (fault.startsWith('reset')) incoming.socket.resetAndDestroy();
        return undefined;
      }),
  );

  const envOf = (scopes: Scopes): Record<string, string> => {
    const token = randomUUID();
    scopesOf.set(token, scopes);
    return {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${origin}/`,
    };
  };

  const served: ServedCache = {
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
    fault: options.fault,
    intercept(hook) {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
    close: () => closeServer(server),
  };
  return served;
}

async function corrupted(response: Response): Promise<Response> {
  const content = Buffer.from(await response.arrayBuffer()).map((byte) => byte ^ 0x55);
  return new Response(content, { status: response.status, headers: response.headers });
}
