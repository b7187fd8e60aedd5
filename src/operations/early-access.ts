import { handlePrefix } from '../github/handle-store.ts';
import type { ProvisionInputs } from '../github/inputs.ts';
import { type Access, type Handle, openTenant, readHandle } from './access.ts';
import { type Tools, withDeadline } from './tools.ts';

/** What an earlier run has kept for a tenant of the name, and a token with it, on their way while the account is being read. */
export interface EarlyAccess {
  /** `undefined` when nothing was kept, or it cannot be read. Never rejects. */
  handle: Promise<Handle | undefined>;
  /** The way into the tenant of `handle`. Rejects with the LogtoError of {@link openTenant}. */
  access: Promise<Access | undefined>;
  /** Ends what is still under way, as it does at the end of a run. */
  end(): void;
}

/**
 * Asks the Actions cache for the credentials of the newest tenant of the name, and Logto for a token with them, so that a run
 * does not wait for either after it has read the account. Whoever uses it has to compare tenant and endpoint.
 */
export function startEarly(inputs: ProvisionInputs<unknown>, tools: Tools): EarlyAccess {
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  const { signal } = timed.deadline;
  const prefix = handlePrefix(inputs.pat, inputs['cloud-api-endpoint'], inputs.name);
  const handle = tools.handles
    .restore(prefix, signal)
    .then((sealed) => (sealed === undefined ? undefined : readHandle(sealed, inputs.pat, tools)));
  // What there is to tell belongs to a later part of the log.
  const quiet = { ...timed, log: { ...tools.log, info: (text: string) => tools.log.debug(text) } };
  const access = handle.then((kept) => {
    if (kept === undefined || signal.aborted) return undefined;
    if (inputs['mask-outputs']) for (const one of [kept.tenantId, kept.endpoint]) tools.mask(one);
    return openTenant(quiet, kept.endpoint, kept.tenantId, kept.credentials, false);
  });
  // A run that does not need it does not look at its outcome either.
  access.catch(() => undefined);
  return { handle, access, end: () => timed.deadline.end() };
}
