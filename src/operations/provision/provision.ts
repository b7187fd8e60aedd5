import type { DesiredState } from '../../config/desired-state.ts';
import type { ProvisionInputs } from '../../inputs/inputs.ts';
import { createCloudApi } from '../../logto/cloud.ts';
import { type RunContext, timeSince, withDeadline } from '../../run-context.ts';
import { noMask } from '../../runner/masks.ts';
import { quote } from '../../shared/problem.ts';
import { readAccount, requestsForAccount } from '../../tenant/account.ts';

/**
 * Finds or creates the tenant of a name, applies the desired state to it, and sets the outputs. A tenant that this run
 * created is deleted again when a later step fails. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or Error with a message for the user
 */
export async function provision(
  inputs: ProvisionInputs,
  context: RunContext,
  desired: DesiredState,
): Promise<void> {
  const startedAt = context.clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  const maskIdentifier = inputs['mask-outputs'] ? context.mask : noMask;
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  try {
    const reading = context.log.group('Reading the Logto Cloud account', () =>
      readAccount(cloud, inputs, { log: context.log, maskIdentifier }),
    );
    // The steps are loaded while Logto answers. A failure reaches them through `reading`.
    await Promise.race([reading, context.nextRequests(requestsForAccount)]).catch(() => undefined);
    const { takeSteps } = await import('./steps.ts');
    await takeSteps(reading, { ...timed, inputs, desired, cloud, maskIdentifier });
  } finally {
    timed.deadline.end();
  }
  const took = timeSince(startedAt, timed);
  context.log.info(
    inputs['dry-run']
      ? `Nothing was changed (dry-run). It took ${took}.`
      : `The tenant ${quote(inputs.name)} is ready after ${took}.`,
  );
}
