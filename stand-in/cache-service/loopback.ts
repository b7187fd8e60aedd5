import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, portOf, respond, toRequest } from '../loopback.ts';
import { type CacheFault, type CacheService, createCacheService } from './cache-service.ts';

/** A listening stand-in. */
export interface ServedCache extends CacheService {
  /** Stops listening and destroys every open connection. */
  close(): Promise<void>;
}

/** Runs the cache service of a repository on 127.0.0.1, on a free port. */
export async function serveCache(options: { fault?: CacheFault } = {}): Promise<ServedCache> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const service = createCacheService(origin, options);
  server.on(
    'request',
    (incoming, outgoing) =>
      void respond(outgoing, async () => {
        const outcome = await service.answer(await toRequest(origin, incoming));
        if (outcome instanceof Response) return outcome;
        if (outcome === 'reset') incoming.socket.resetAndDestroy();
        return undefined;
      }),
  );
  return Object.assign(service, { close: () => closeServer(server) });
}
