import { isDeepStrictEqual } from 'node:util';
import { planDesiredState } from '../../config/plan-desired-state.ts';
import type { Plan } from '../../config/plan.ts';
import { applyDesiredState, createContext } from '../../config/reconcile.ts';
import { type TenantChange, logPlan } from '../../report/plan-text.ts';
import { type AppliedState, type ProvisionedTenant, publishTenant } from '../../report/publish.ts';
import { requireValid } from '../../shared/problem.ts';
import type { TenantConnection } from '../../tenant/connection.ts';
import { keepForSpeed, withApplications } from '../../tenant/kept-credentials/keep.ts';
import type { KeptCredentials } from '../../tenant/kept-credentials/kept.ts';
import { openPlanComment, sourcesOf } from '../../tenant/plan-comment.ts';
import { dryRun } from '../dry-run.ts';
import { type ProvisionRun, isGoneFor } from './provision-run.ts';

/**
 * Plans and applies the desired state.
 * @param change what this run did with the tenant itself
 */
export async function apply(
  connection: TenantConnection,
  change: TenantChange,
  run: ProvisionRun,
  kept?: KeptCredentials,
): Promise<AppliedState> {
  const { desired, log } = run;
  if (desired.kinds.size === 0) return nothingApplied;
  return log.group('Applying the desired state', async () => {
    const tenant = createContext(connection, run, kept);
    const isNew = change.created !== undefined;
    const plan = requireValid(await planDesiredState(desired, tenant, { isNew, isApplied: true }));
    logPlan(plan, log, change);
    return { plan, applications: await applyDesiredState(plan, tenant, run) };
  });
}

/** What is applied when nothing is declared. */
export const nothingApplied: AppliedState = {
  applications: [],
  plan: { entries: [], toDelete: [], unmanaged: [] },
};

/** Sets the outputs and reports to people; beside that, keeps what saves the next run time. */
export async function publish(result: Omit<ProvisionedTenant, 'isGone'>, run: ProvisionRun): Promise<void> {
  const { inputs, places, state } = run;
  const kept = result.kept && withApplications(result.kept, result.applied.applications);
  const isOfNoUse = places.isForJobOnly || isDeepStrictEqual(kept, result.kept);
  const inComment = result.created && places.isForJobOnly ? undefined : kept;
  await Promise.all([
    publishTenant({ ...result, kept: inComment, isGone: isGoneFor(run) }, inputs, state, places.comment, run),
    kept && !isOfNoUse && keepForSpeed(kept, places.stores, run),
  ]);
}

/**
 * Shows the plan of a dry run.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when `fail-on-changes` asks for that
 */
export function publishDryRun(
  title: string,
  plan: Plan,
  run: ProvisionRun,
  tenant?: TenantChange,
): Promise<void> {
  const { inputs, places } = run;
  const { name, pat, 'cloud-api-endpoint': origin } = inputs;
  const subject = { tenant: `${origin} name ${name}`, shownAs: name, sources: sourcesOf(inputs) };
  return dryRun(title, plan, inputs, run, openPlanComment(subject, pat, places.pull, run), tenant);
}
