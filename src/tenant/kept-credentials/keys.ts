import { createHmac } from 'node:crypto';

/** What a key is made of: the account that the tenant belongs to, and its name. */
export interface KeyParts {
  pat: string;
  cloudApiEndpoint: string;
  name: string;
}

/** The parts of a key, from the inputs of `provision`. */
export function keyPartsOf(inputs: { pat: string; 'cloud-api-endpoint': string; name: string }): KeyParts {
  return { pat: inputs.pat, cloudApiEndpoint: inputs['cloud-api-endpoint'], name: inputs.name };
}

/**
 * How the cache keys of all tenants of a name begin, so that the newest entry can be asked for before the id is known.
 * Keys are shown to everyone who may read the repository, so nothing in them is readable.
 */
export function cacheKeyPrefix({ pat, cloudApiEndpoint, name }: KeyParts): string {
  return `logto-tenant-${digest(pat, `${cloudApiEndpoint}\nname ${name}`)}-`;
}

/** The cache key of one tenant. */
export function cacheKey(parts: KeyParts, tenantId: string): string {
  return cacheKeyPrefix(parts) + digest(parts.pat, `${parts.cloudApiEndpoint}\nid ${tenantId}`);
}

const digest = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
