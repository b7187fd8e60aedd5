import * as z from 'zod';
import type { UnsealInputs } from '../inputs/inputs.ts';
import { setOutputs } from '../runner/outputs.ts';
import { InputError } from '../shared/problem.ts';
import { SealError, unseal } from '../shared/seal.ts';
import { openTenant } from '../tenant/connection.ts';
import { type Provisioned, maskProvisioned, provisionedSchema, toOutputs } from '../tenant/provisioned.ts';
import { type TimedRunContext, type RunContext, withDeadline } from '../tools.ts';

/** Milliseconds that a token has to be good for to be handed on; a new one is fetched otherwise. */
const shortestLife = 5 * 60_000;

/**
 * Opens what another job has sealed, masks it in this job too, and sets the outputs again. The token is replaced by a
 * new one when it has expired or is about to.
 * @throws InputError when the sealed text is damaged, or was sealed with another `pat`
 */
export async function unsealOutputs(inputs: UnsealInputs, tools: RunContext): Promise<void> {
  const { core, log, mask } = tools;
  const opened = await open(inputs);
  maskProvisioned(opened, mask, inputs['mask-outputs']);
  const provisioned = await withFreshToken(opened, withDeadline(tools, inputs['timeout-seconds']));
  setOutputs(core, { ...toOutputs(provisioned), sealed: inputs.sealed });
  log.info(`The outputs of the tenant ${provisioned.tenantId} are set again, and masked in this job too.`);
}

async function open({ pat, sealed }: UnsealInputs): Promise<Provisioned> {
  try {
    return provisionedSchema.parse(JSON.parse(await unseal(sealed, pat)));
  } catch (error) {
    const isOther = error instanceof SealError && error.reason === 'other password';
    const isDamaged =
      error instanceof SealError || error instanceof SyntaxError || error instanceof z.ZodError;
    if (!isDamaged) throw error;
    const sentence = isOther
      ? 'was sealed with another pat: use the pat of the job that provisioned, or run that job again if the pat was replaced since'
      : 'is damaged or no output of this action: pass `needs.<job>.outputs.sealed` on as it is, from the same major version of the action';
    throw new InputError([{ path: 'sealed', sentence }]);
  }
}

async function withFreshToken(provisioned: Provisioned, tools: TimedRunContext): Promise<Provisioned> {
  const { m2m, token } = provisioned;
  if (m2m === undefined || (token && token.expiresAt - tools.clock.now() > shortestLife)) return provisioned;
  const { token: fresh } = await tools.log.group('The sealed token has expired; getting a new one', () =>
    openTenant(tools, provisioned.endpoint, provisioned.tenantId, m2m, false),
  );
  const expiresAt = tools.clock.now() + fresh.expiresIn * 1000;
  return { ...provisioned, token: { value: fresh.value, expiresAt } };
}
