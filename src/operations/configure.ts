import type { ConfigureInputs } from '../inputs/inputs.ts';
import { setOutputs } from '../runner/outputs.ts';
import { renderConfigured, writeSummary } from '../report/summary.ts';
import type { DesiredState } from '../config/declared.ts';
import { countByKind, planJson } from '../report/plan-text.ts';
import { reachedBy } from '../tenant/connection.ts';
import { reconcileTenant, planTenant } from '../config/reconcile.ts';
import { openExisting } from '../tenant/open-existing.ts';
import { publishPlan } from '../report/plan-only.ts';
import { maskReached, reachedOutputs } from '../tenant/provisioned.ts';
import { type RunContext, timeSince, withDeadline } from '../tools.ts';

/**
 * Brings a tenant that exists to what is wanted, by its endpoint and the credentials of a machine-to-machine application:
 * one of Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws LogtoError, InputError or EntryError with a message for the user
 */
export async function configure(inputs: ConfigureInputs<DesiredState>, tools: RunContext): Promise<void> {
  const { clock, core, log, mask } = tools;
  const startedAt = clock.now();
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  try {
    const access = await openExisting(timed, inputs);
    if (inputs['dry-run']) {
      const { plan } = await planTenant(inputs.wanted, access, 'existing', timed);
      await publishPlan(timed, 'The tenant exists', plan, inputs.wanted);
      return;
    }
    const { applications, plan } = await reconcileTenant(inputs.wanted, access, false, timed);
    const reached = { ...reachedBy(access, clock.now()), apps: applications };
    maskReached(reached, mask, inputs['mask-outputs']);
    setOutputs(core, {
      ...reachedOutputs(reached),
      ...(plan ? { plan: planJson(plan, inputs.wanted.hidden) } : {}),
    });
    const settings = plan ? countByKind(plan) : [];
    await writeSummary(core, log, renderConfigured(applications, settings));
    log.info(`The tenant is as declared after ${timeSince(startedAt, timed)}.`);
  } finally {
    timed.deadline.end();
  }
}
