export { createCacheService, defaultScope } from './cache-service.ts';
export type { CacheFault, CacheService } from './cache-service.ts';
export type { CacheEntry, Scopes } from './entries.ts';
export { serveCache } from './loopback.ts';
export type { ServedCache } from './loopback.ts';
