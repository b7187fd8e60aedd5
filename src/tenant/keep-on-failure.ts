import type { CreatedTenant } from '../logto/cloud.ts';
import type { RunContext } from '../run-context.ts';
import { noMask } from '../runner/masks.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { StepState } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { showTime } from './account.ts';
import { endpointOf } from './connection.ts';
import { failureWith, undoCreate } from './undo.ts';

/** What the inputs say about the account, and whether its identifiers are masked. */
interface KeepInputs {
  pat: string;
  'cloud-api-endpoint': string;
  name: string;
  'mask-outputs': boolean;
}

/**
 * Keeps the tenant of a failed run for inspection (`keep-on-failure`), with its credentials: as outputs, for steps with
 * `if: failure()`, and for the next run, which goes on with the tenant.
 * @param error why the run fails
 * @param isForLater whether later runs can find its credentials
 * @returns that error, with where the tenant is, by name and time, because its id and endpoint may be masked; and whether it
 * is kept: what cannot be written down is deleted
 */
export async function keepFailedTenant(
  tenant: CreatedTenant,
  inputs: KeepInputs,
  state: StepState,
  context: RunContext,
  error: unknown,
  isForLater: boolean,
): Promise<{ failure: Error; isDeleted: boolean; isKept: boolean }> {
  const { core, mask } = context;
  const kept = `The tenant ${quote(tenant.name)}, created ${showTime(tenant)},`;
  const { defaultApplication: credentials } = tenant;
  try {
    const endpoint = endpointOf(tenant, inputs['mask-outputs'] ? mask : noMask);
    setOutputs(core, { endpoint, 'm2m-app-id': credentials.id, 'm2m-app-secret': credentials.secret });
    state.clearIntent();
  } catch (keepError) {
    const reason = `${kept} cannot be kept, although keep-on-failure is true: ${messageOf(keepError)}`;
    const undone = await undoCreate(tenant, inputs, state, context, failureWith(error, reason));
    return { ...undone, isKept: false };
  }
  const failure = failureWith(
    error,
    `${kept} is kept as it is, because keep-on-failure is true. Find it by name and time in Logto Console (${inputs['cloud-api-endpoint']}). Its credentials are outputs of this step${isForLater ? ', and later runs go on with it' : ''}; operation delete with the name deletes it.`,
  );
  return { failure, isDeleted: false, isKept: true };
}
