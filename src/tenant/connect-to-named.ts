import type { Tenant } from '../logto/cloud.ts';
import { type TimedRunContext, quietly } from '../run-context.ts';
import { type Mask, noMask } from '../runner/masks.ts';
import { type TenantConnection, endpointOf } from './connection.ts';
import { type CredentialSearch, type NoCredentials, connectToExisting } from './kept-credentials/find.ts';

/** What credentials are looked for with, and how identifiers are hidden. */
interface NamedSearch extends Omit<CredentialSearch, 'tenant' | 'endpoint'> {
  maskIdentifier: Mask;
}

/**
 * Connects to the oldest tenant of a name; without credentials for it, to another one that has some: the oldest may be
 * somebody else's, and what is still in use must not be recreated.
 * @param named all tenants of the name
 * @throws as `connectToExisting`
 */
export async function connectToNamed(
  oldest: Tenant,
  named: readonly Tenant[],
  { maskIdentifier, ...search }: NamedSearch,
  context: TimedRunContext,
): Promise<{ tenant: Tenant; connection: TenantConnection } | NoCredentials> {
  maskIdentifier(oldest.id);
  const endpoint = endpointOf(oldest, maskIdentifier);
  const connection = await connectToExisting({ ...search, tenant: oldest, endpoint }, context);
  if (typeof connection !== 'string') return { tenant: oldest, connection };
  // Without an entry for the name, no tenant of it has one.
  if (search.prefetched && (await search.prefetched.kept) === undefined) return connection;
  let missing = connection;
  for (const tenant of named) {
    if (tenant === oldest || tenant.regionName !== oldest.regionName || tenant.tag !== oldest.tag) continue;
    const other = { ...search, tenant, endpoint: endpointOf(tenant, noMask) };
    const found = await connectToExisting(other, quietly(context));
    if (typeof found !== 'string') {
      for (const identifier of [tenant.id, found.endpoint]) maskIdentifier(identifier);
      return { tenant, connection: found };
    }
    if (found === 'unusable') missing = found;
  }
  return missing;
}
