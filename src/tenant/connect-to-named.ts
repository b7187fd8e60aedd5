import type { Tenant } from '../logto/cloud.ts';
import { type TimedRunContext, quietly } from '../run-context.ts';
import { type Mask, noMask } from '../runner/masks.ts';
import { endpointOf } from './connection.ts';
import {
  type CredentialSource,
  type ExistingConnection,
  connectToExisting,
} from './kept-credentials/connect-to-existing.ts';
import type { NoCredentials } from './kept-credentials/look.ts';

const ofAnother = { unusable: 'They are those of a tenant of this name with another type or region.' };

/**
 * Connects to the oldest tenant of a name; without credentials for it, to another one that has some: the oldest may be
 * somebody else's, and what is still in use must not be recreated.
 * @param named all tenants of the name
 * @throws as `connectToExisting`
 */
export async function connectToNamed(
  oldest: Tenant,
  named: readonly Tenant[],
  source: CredentialSource,
  maskIdentifier: Mask,
  context: TimedRunContext,
): Promise<({ tenant: Tenant } & ExistingConnection) | NoCredentials> {
  maskIdentifier(oldest.id);
  const at = { id: oldest.id, endpoint: endpointOf(oldest, maskIdentifier) };
  const found = await connectToExisting(at, source, context);
  if (typeof found === 'object' && 'connection' in found) return { tenant: oldest, ...found };
  let missing = found;
  for (const tenant of named) {
    if (tenant === oldest) continue;
    const place = { id: tenant.id, endpoint: endpointOf(tenant, noMask) };
    if (tenant.regionName !== oldest.regionName || tenant.tag !== oldest.tag) {
      // It cannot be used here, but it is in use, and recreating would delete it too.
      const kept = 'look' in source ? await source.look.findFor(place) : 'none';
      if (kept !== 'none') missing = 'tenantId' in kept ? ofAnother : kept;
      continue;
    }
    const other = await connectToExisting(place, source, quietly(context));
    if (typeof other === 'object' && 'connection' in other) {
      for (const identifier of [tenant.id, place.endpoint]) maskIdentifier(identifier);
      return { tenant, ...other };
    }
    if (other !== 'none') missing = other;
  }
  return missing;
}
