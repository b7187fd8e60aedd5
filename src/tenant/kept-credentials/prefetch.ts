import { managementApiResources } from '../../logto/endpoint.ts';
import { type TimedRunContext, quietly, withDeadline } from '../../run-context.ts';
import type { Mask } from '../../runner/masks.ts';
import { type TenantConnection, connect } from '../connection.ts';
import { type KeyParts, cacheKeyPrefix } from './keys.ts';
import { type KeptCredentials, openCredentials } from './kept.ts';

/** What an earlier run has kept for the newest tenant of a name, and a connection with it, on their way. */
export interface PrefetchedCredentials {
  /** `undefined` when nothing was kept. Never rejects. */
  kept: Promise<KeptCredentials | 'unusable' | undefined>;
  /** The connection to the tenant of `kept`. Rejects with the RequestError of {@link connect}. */
  connection: Promise<TenantConnection | undefined>;
  /** Ends what is still under way. */
  end(): void;
}

/**
 * Asks the job and the Actions cache for the credentials of the newest tenant of the name, and Logto for a token with them, so that
 * a run does not wait for these after it has read the account. The caller compares tenant and endpoint.
 * @param seconds how long that may take
 */
export function prefetchCredentials(
  parts: KeyParts,
  maskIdentifier: Mask,
  context: TimedRunContext,
  seconds: number,
): PrefetchedCredentials {
  const timed = { ...withDeadline(context, seconds), spent: context.spent };
  const { signal } = timed.deadline;
  const kept = restoreNewest(parts, signal, context).then((found) => (signal.aborted ? undefined : found));
  // The log lines of these requests belong to a later part of the log.
  const connection = kept.then((found) => {
    if (found === undefined || found === 'unusable' || signal.aborted) return undefined;
    const { credentials, endpoint, tenantId } = found;
    maskIdentifier(tenantId);
    maskIdentifier(endpoint);
    const resources = managementApiResources(endpoint, tenantId);
    return connect(quietly(timed), { endpoint, resources, credentials });
  });
  // A run that does not need the connection does not look at its outcome either.
  connection.catch(() => undefined);
  return { kept, connection, end: () => timed.deadline.end() };
}

/** What is kept for the newest tenant of a name: by an earlier step of this job, else by an earlier run. */
async function restoreNewest(
  parts: KeyParts,
  signal: AbortSignal,
  context: TimedRunContext,
): Promise<KeptCredentials | 'unusable' | undefined> {
  const prefix = cacheKeyPrefix(parts);
  const ofJob = await openCredentials(await context.jobFiles.restore(prefix), parts.pat, context);
  if (typeof ofJob === 'object') return ofJob;
  const restored = await context.credentialCache.restore(prefix, signal);
  return (await openCredentials(restored, parts.pat, context)) ?? ofJob;
}
