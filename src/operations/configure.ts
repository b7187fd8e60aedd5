import type { ConfigureInputs } from '../github/inputs.ts';
import { setOutputs } from '../github/outputs.ts';
import { renderConfigured, writeSummary } from '../github/summary.ts';
import type { TenantConfig } from '../tenant-config/declared.ts';
import { countByKind, planJson } from '../tenant-config/show-plan.ts';
import { reachedBy } from './access.ts';
import { bringTenant, planTenant } from './bring.ts';
import { openExisting } from './open-existing.ts';
import { handOnPlan } from './plan-only.ts';
import { maskReached, reachedOutputs } from './provisioned.ts';
import { type Tools, timeSince, withDeadline } from './tools.ts';

/**
 * Brings a tenant that exists to what is wanted, by its endpoint and the credentials of a machine-to-machine application:
 * one of Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws LogtoError, InputError or EntryError with a message for the user
 */
export async function configure(inputs: ConfigureInputs<TenantConfig>, tools: Tools): Promise<void> {
  const { clock, core, log, mask } = tools;
  const startedAt = clock.now();
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  try {
    const access = await openExisting(timed, inputs);
    if (inputs['dry-run']) {
      const { plan } = await planTenant(inputs.wanted, access, 'existing', timed);
      await handOnPlan(timed, 'The tenant exists', plan, inputs.wanted);
      return;
    }
    const { applications, plan } = await bringTenant(inputs.wanted, access, false, timed);
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
