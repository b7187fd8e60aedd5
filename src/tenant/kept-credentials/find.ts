import { refusalOf } from '../../http/failure.ts';
import type { Tenant } from '../../logto/cloud.ts';
import { managementApiResources } from '../../logto/endpoint.ts';
import type { M2mCredentials } from '../../logto/token.ts';
import type { TimedRunContext } from '../../run-context.ts';
import { messageOf } from '../../shared/problem.ts';
import { type TenantConnection, connect, logTokenReceived } from '../connection.ts';
import { type KeyParts, cacheKey } from './keys.ts';
import { openCredentials } from './kept.ts';
import type { PrefetchedCredentials } from './prefetch.ts';

/** Credentials for a tenant, and where they were found. */
interface FoundCredentials {
  credentials: M2mCredentials;
  /** An earlier run has kept them: Logto may have replaced them since. */
  areKept: boolean;
  /** The connection that was opened with them ahead of time. */
  prefetched?: Promise<TenantConnection | undefined> | undefined;
}

/** Why there are no credentials: nothing was kept, or what was kept cannot be read. */
export type NoCredentials = 'none' | 'unusable';

/** Gives the credentials that one place has for the tenant, if any. */
type CredentialSource = () => Promise<FoundCredentials | 'unusable' | undefined>;

/** What credentials are looked for with. */
export interface CredentialSearch {
  tenant: Tenant;
  endpoint: string;
  /** The credentials of the inputs; `undefined` when they give none. */
  given: M2mCredentials | undefined;
  parts: KeyParts;
  /** Missing when nothing was asked for ahead of time: then the entry of this tenant is asked for. */
  prefetched: PrefetchedCredentials | undefined;
}

/**
 * Connects to a tenant that exists, with the first credentials that are found: those of the inputs, else those that an
 * earlier step or run has kept. Kept ones that Logto rejects count as none.
 * @throws RequestError when Logto rejects the credentials of the inputs
 */
export async function connectToExisting(
  search: CredentialSearch,
  context: TimedRunContext,
): Promise<TenantConnection | NoCredentials> {
  const { log } = context;
  const found = await firstFound([
    () => Promise.resolve(search.given && { credentials: search.given, areKept: false }),
    () => fromPrefetch(search),
    () => fromStores(search, context),
  ]);
  if (found === undefined) {
    log.info('No credentials are known: the inputs give none, and no earlier step or run has kept any.');
    return 'none';
  }
  if (found === 'unusable') return found;
  const { areKept } = found;
  log.info(
    `Using the M2M credentials ${areKept ? 'that an earlier step or run has kept' : 'of the inputs'}.`,
  );
  try {
    const connection = (await found.prefetched) ?? (await openConnection(found, search, context));
    logTokenReceived(connection, log);
    return connection;
  } catch (error) {
    if (!areKept || refusalOf(error)?.code !== 'oidc.invalid_client') throw error;
    log.info(`Logto rejected the kept credentials. ${messageOf(error)}`);
    return 'none';
  }
}

async function firstFound(
  sources: readonly CredentialSource[],
): Promise<FoundCredentials | 'unusable' | undefined> {
  for (const source of sources) {
    const found = await source();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was asked for by the name alone: it may belong to a newer tenant of the same name. */
async function fromPrefetch({ tenant, endpoint, prefetched }: CredentialSearch) {
  const kept = await prefetched?.kept;
  if (kept === 'unusable' || kept?.tenantId !== tenant.id || kept.endpoint !== endpoint) return undefined;
  return { credentials: kept.credentials, areKept: true, prefetched: prefetched?.connection };
}

/** Asks for the tenant's own entry, where the newest of the name is another tenant's or cannot be read. */
async function fromStores(
  { tenant, endpoint, parts, prefetched }: CredentialSearch,
  context: TimedRunContext,
) {
  const newest = await prefetched?.kept;
  // Without an entry for the name, the tenant has no entry either.
  if (prefetched && newest === undefined) return undefined;
  let isUnusable = newest === 'unusable';
  for (const store of [context.jobFiles, context.credentialCache]) {
    const restored = await store.restore(cacheKey(parts, tenant.id));
    const kept = await openCredentials(restored, parts.pat, context);
    if (typeof kept === 'object' && kept.tenantId === tenant.id && kept.endpoint === endpoint) {
      return { credentials: kept.credentials, areKept: true };
    }
    isUnusable ||= kept !== undefined;
  }
  return isUnusable ? ('unusable' as const) : undefined;
}

function openConnection(
  { credentials }: FoundCredentials,
  { tenant, endpoint }: CredentialSearch,
  context: TimedRunContext,
): Promise<TenantConnection> {
  return connect(context, { endpoint, resources: managementApiResources(endpoint, tenant.id), credentials });
}
