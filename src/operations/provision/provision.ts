import type { DesiredState } from '../../config/desired-state.ts';
import type { ProvisionInputs } from '../../inputs/inputs.ts';
import { createCloudApi } from '../../logto/cloud.ts';
import { creatingComment } from '../../report/comment.ts';
import { type RunContext, timeSince, withDeadline } from '../../run-context.ts';
import { noMask } from '../../runner/masks.ts';
import { createStepState } from '../../runner/state.ts';
import { quote } from '../../shared/problem.ts';
import { prepareToSeal } from '../../shared/seal.ts';
import { readAccount } from '../../tenant/account.ts';
import { openPlaces } from '../../tenant/kept-credentials/run-places.ts';
import { askWhetherLate } from '../../tenant/pull-request.ts';
import { failureWith, wasReplaced } from '../../tenant/undo.ts';
import { create, recreate } from './create.ts';
import { type NextStep, lookOf, nextStep } from './provision-run.ts';
import { reuse } from './reuse.ts';

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
  const places = openPlaces(inputs, context, creatingComment(inputs.name, context.event));
  const look = lookOf({ ...timed, inputs, places, maskIdentifier });
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  const ended = new AbortController();
  const patience = AbortSignal.any([ended.signal, timed.deadline.signal]);
  const pullRequest = askWhetherLate(context, inputs, patience);
  try {
    const account = await context.log.group('Reading the Logto Cloud account', async () => {
      const reading = readAccount(cloud, inputs, { log: context.log, maskIdentifier });
      prepareToSeal();
      return reading;
    });
    const state = createStepState(context.core, inputs.pat, context.env);
    const parts = { inputs, desired, cloud, state, account, maskIdentifier, pullRequest, places, look };
    const first = nextStep({ ...timed, ...parts, replaced: [], canRepeat: true, isWaiting: false });
    if (first.decision.action !== 'reuse') look?.end();
    await take(first);
  } finally {
    // Not every run needs these answers, and none is to wait for them.
    ended.abort();
    look?.end();
    timed.deadline.end();
  }
  const took = timeSince(startedAt, timed);
  context.log.info(
    inputs['dry-run']
      ? `Nothing was changed (dry-run). It took ${took}.`
      : `The tenant ${quote(inputs.name)} is ready after ${took}.`,
  );
}

/** Takes a step, and those that follow from it. */
async function take(first: NextStep): Promise<void> {
  let next: NextStep | undefined = first;
  while (next !== undefined) {
    const { inputs, replaced } = next.run;
    try {
      next = await act(next);
    } catch (error) {
      throw replaced.length > 0 ? failureWith(error, wasReplaced(inputs.name)) : error;
    }
  }
}

/** @returns what follows, when the step did not end the run */
function act({ decision, run }: NextStep): Promise<NextStep | undefined> {
  switch (decision.action) {
    case 'create':
      return create(run);
    case 'recreate':
      return recreate(run, decision.reason);
    case 'reuse':
      return reuse(run, decision.tenant);
    case 'refuse':
      throw new Error(decision.message);
  }
}
