import type { UnsealInputs } from '../inputs/inputs.ts';
import { type RunContext, type TimedRunContext, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { InputError } from '../shared/problem.ts';
import { SealError, unseal } from '../shared/seal.ts';
import { connect, logTokenReceived } from '../tenant/connection.ts';
import {
  type ProvisionResult,
  connectionResult,
  maskResult,
  outputsOf,
  provisionResultSchema,
} from '../tenant/result.ts';

/** Milliseconds that a token has to be valid for to be passed; a new one is requested otherwise. */
const shortestLife = 5 * 60_000;

/**
 * Opens what another job has sealed, masks it in this job too, and sets the outputs again. The token is replaced by a
 * new one when it has expired or is about to.
 * @throws InputError when the sealed text is damaged, or was sealed with another `pat`
 */
export async function unsealOutputs(inputs: UnsealInputs, context: RunContext): Promise<void> {
  const { core, log, mask } = context;
  const opened = await open(inputs);
  maskResult(opened, mask, inputs['mask-outputs']);
  const result = await withFreshToken(opened, withDeadline(context, inputs['timeout-seconds']));
  // A new token is a new secret, and masked by the request.
  setOutputs(core, { ...outputsOf(result), sealed: inputs.sealed });
  log.info('The outputs of the tenant are set again, and masked in this job too.');
}

async function open({ pat, sealed }: UnsealInputs): Promise<ProvisionResult> {
  try {
    return await unseal(sealed, provisionResultSchema, { purpose: 'outputs' }, pat);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const advice =
      error.reason === 'other pat'
        ? 'use the pat of the job that provisioned, or run that job again if the pat was replaced since'
        : 'pass `needs.<job>.outputs.sealed` as it is, from the same major version of the action';
    throw new InputError([{ path: 'sealed', sentence: `${error.message}: ${advice}` }]);
  }
}

async function withFreshToken(result: ProvisionResult, context: TimedRunContext): Promise<ProvisionResult> {
  const { endpoint, m2m, managementApiResource, token } = result;
  if (m2m === undefined || (token && token.expiresAt - context.clock.now() > shortestLife)) return result;
  const connection = await context.log.group('The sealed token has expired; getting a new one', async () => {
    const opened = await connect(context, { endpoint, resources: [managementApiResource], credentials: m2m });
    logTokenReceived(opened, context.log);
    return opened;
  });
  return { ...result, ...connectionResult(connection) };
}
