import { listen } from '../loopback.ts';
import { type CacheFault, type CacheService, createCacheService } from './cache-service.ts';

/** A listening stand-in. */
export interface ServedCache extends CacheService {
  /** Stops listening and destroys every open connection. */
  close(): Promise<void>;
}

/** Runs the cache service of a repository on 127.0.0.1, on a free port. */
export async function serveCache(options: { fault?: CacheFault } = {}): Promise<ServedCache> {
  const { origin, answerWith, close } = await listen();
  const service = createCacheService(origin, options);
  answerWith((request) => service.answer(request));
  return Object.assign(service, { close });
}
