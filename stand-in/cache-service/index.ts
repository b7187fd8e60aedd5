import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { answerBlob } from './blobs.ts';
import { CacheEntries } from './entries.ts';
import type { CacheEntry } from './entries.ts';
import { answerV2 } from './v2.ts';

/** `hang`: no request is answered. `error`: every answer has status 500. `corrupt`: downloads have wrong content. */
export type CacheFault = 'hang' | 'error' | 'corrupt';

export interface ServedCache {
  /** The environment variables of a step with which an action finds this service. */
  readonly env: Readonly<Record<string, string>>;
  /** Finished entries. */
  readonly entries: readonly CacheEntry[];
  /** Every request so far. */
  readonly requests: readonly { method: string; path: string }[];
  /** The secret in the signed URLs. */
  readonly signature: string;
  /** Takes effect with the next request. */
  fault: CacheFault | undefined;
  /** Stops listening and destroys every open connection. */
  close(): Promise<void>;
}

/** Runs an in-memory cache service for one scope on 127.0.0.1. */
export async function serveCache(options: { fault?: CacheFault } = {}): Promise<ServedCache> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const token = randomUUID();
  const signature = randomUUID();
  const entries = new CacheEntries();
  const requests: { method: string; path: string }[] = [];
  const blobUrl = (id: number): string => `${origin}/account/cache/${id}?se=2100-01-01&sig=${signature}`;

  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const blob = /^\/account\/cache\/(\d+)$/.exec(pathname)?.[1];
    if (blob !== undefined) {
      if (searchParams.get('sig') !== signature) return new Response(null, { status: 403 });
      const response = await answerBlob(request, entries, Number(blob));
      return served.fault === 'corrupt' && request.method === 'GET' ? corrupted(response) : response;
    }
    if (request.headers.get('authorization') !== `Bearer ${token}`)
      return new Response(null, { status: 401 });
    return (await answerV2(request, entries, blobUrl)) ?? new Response(null, { status: 404 });
  };

  server.on(
    'request',
    (incoming, outgoing) =>
      void respond(outgoing, async () => {
        const request = await toRequest(origin, incoming);
        requests.push({ method: request.method, path: new URL(request.url).pathname });
        if (served.fault === 'hang') return undefined;
        return served.fault === 'error'
          ? Response.json({ code: 'internal', msg: 'out of order' }, { status: 500 })
          : answer(request);
      }),
  );

  const served: ServedCache = {
    env: {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${origin}/`,
    },
    get entries() {
      return entries.finished;
    },
    requests,
    signature,
    fault: options.fault,
    close: () => closeServer(server),
  };
  return served;
}

async function corrupted(response: Response): Promise<Response> {
  const content = Buffer.from(await response.arrayBuffer()).map((byte) => byte ^ 0x55);
  return new Response(content, { status: response.status, headers: response.headers });
}
