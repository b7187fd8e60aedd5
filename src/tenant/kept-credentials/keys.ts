import { digest } from '../../shared/digest.ts';

/** What a key is made of: the account that the tenant belongs to, and its name, as the inputs have them. */
export interface KeyParts {
  pat: string;
  'cloud-api-endpoint': string;
  name: string;
}

/**
 * How the cache keys of all tenants of a name begin, so that the newest entry can be asked for before the id is known.
 * Keys are shown to everyone who may read the repository, so nothing in them is readable.
 */
export function cacheKeyPrefix({ pat, name, 'cloud-api-endpoint': origin }: KeyParts): string {
  return `logto-tenant-${digest(pat, `${origin}\nname ${name}`)}-`;
}

/**
 * The cache key of one tenant. Nobody can replace an entry, because the cache does not allow it.
 * @param applications what is kept beside the credentials, which makes an entry of its own
 */
export function cacheKey(parts: KeyParts, tenantId: string, applications?: object): string {
  const key = cacheKeyPrefix(parts) + digest(parts.pat, `${parts['cloud-api-endpoint']}\nid ${tenantId}`);
  return applications === undefined
    ? key
    : `${key}-${digest(parts.pat, `applications ${JSON.stringify(applications)}`)}`;
}
