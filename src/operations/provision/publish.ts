import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../../config/plan.ts';
import type { TenantChange } from '../../report/plan-text.ts';
import { type ProvisionedTenant, publishTenant } from '../../report/publish.ts';
import { keepForSpeed, withApplications } from '../../tenant/kept-credentials/keep.ts';
import { openPlanComment, sourcesOf } from '../../tenant/plan-comment.ts';
import { dryRun } from '../dry-run.ts';
import { type ProvisionRun, isGoneFor } from './provision-run.ts';

/** Sets the outputs, and writes summary and comment. Meanwhile keeps what makes the next run faster. */
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
