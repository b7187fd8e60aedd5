import { createHmac } from 'node:crypto';

/**
 * How the keys of all tenants of a name begin, so that the entry can be asked for before the id is known. Keys are shown to
 * everyone who may read the repository, so nothing in them is readable.
 */
export function handlePrefix(pat: string, cloudOrigin: string, tenantName: string): string {
  return `logto-tenant-${digest(pat, `${cloudOrigin}\nname ${tenantName}`)}-`;
}

/** The key of a tenant's entry. */
export function handleKey(pat: string, cloudOrigin: string, tenant: { name: string; id: string }): string {
  return handlePrefix(pat, cloudOrigin, tenant.name) + digest(pat, `${cloudOrigin}\nid ${tenant.id}`);
}

const digest = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
