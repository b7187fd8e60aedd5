import type { ProvisionInputs } from '../../inputs/inputs.ts';
import { handlePrefix } from './keys.ts';
import type { RunContext } from '../../tools.ts';

/** What an earlier run has kept, on its way from the Actions cache. */
export interface KeptHandle {
  /** Sealed; `undefined` when there is none. Never rejects. */
  sealed: Promise<string | undefined>;
  /** Gives up, when it is not needed any more. */
  end(): void;
}

/**
 * Asks the Actions cache for what was kept for the newest tenant of the name. That takes a moment, in which a run loads what
 * else it needs. Nothing is asked for where nothing could be used.
 */
export function askForHandle(
  inputs: ProvisionInputs<unknown>,
  { handles }: RunContext,
): KeptHandle | undefined {
  const policy = inputs['if-exists'];
  if (policy !== 'reuse' && policy !== 'reuse-or-recreate') return undefined;
  if (inputs['m2m-app-id'] !== '') return undefined;
  const giveUp = new AbortController();
  const prefix = handlePrefix(inputs.pat, inputs['cloud-api-endpoint'], inputs.name);
  return { sealed: handles.restore(prefix, giveUp.signal), end: () => giveUp.abort() };
}
