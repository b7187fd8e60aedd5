import type { ProvisionInputs } from '../../inputs/inputs.ts';
import { type Access, type Handle, openTenant, readHandle } from '../connection.ts';
import type { KeptHandle } from './kept-handle.ts';
import { type TimedRunContext, withDeadline } from '../../tools.ts';

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
 * Opens what was kept, and asks Logto for a token with it, so that a run does not wait for that after it has read the account.
 * Whoever uses it has to compare tenant and endpoint.
 */
export function startEarly(
  kept: KeptHandle,
  inputs: ProvisionInputs<unknown>,
  tools: TimedRunContext,
): EarlyAccess {
  const timed = { ...withDeadline(tools, inputs['timeout-seconds']), spent: tools.spent };
  const { signal } = timed.deadline;
  const handle = kept.sealed.then((sealed) =>
    sealed === undefined || signal.aborted ? undefined : readHandle(sealed, inputs.pat, tools),
  );
  // What there is to tell belongs to a later part of the log.
  const quiet = { ...timed, log: { ...tools.log, info: (text: string) => tools.log.debug(text) } };
  const access = handle.then((found) => {
    if (found === undefined || signal.aborted) return undefined;
    if (inputs['mask-outputs']) for (const one of [found.tenantId, found.endpoint]) tools.mask(one);
    return openTenant(quiet, found.endpoint, found.tenantId, found.credentials, false);
  });
  // A run that does not need it does not look at its outcome either.
  access.catch(() => undefined);
  return {
    handle,
    access,
    end() {
      kept.end();
      timed.deadline.end();
    },
  };
}
