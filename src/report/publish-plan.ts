import type { Plan } from '../config/plan.ts';
import type { RunContext } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { PlanComment } from '../tenant/plan-comment.ts';
import { planComment } from './plan-comment.ts';
import { planOutputs } from './plan-json.ts';
import { renderPlan } from './plan-summary.ts';
import { type TenantChange, hasChanges, logPlan } from './plan-text.ts';
import { writeSummary } from './write-summary.ts';

/**
 * Shows a plan that is not carried out: in the log, in the summary and the comment as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
export async function publishPlan(
  title: string,
  plan: Plan,
  context: RunContext,
  comment: PlanComment | undefined,
  tenant: TenantChange,
): Promise<void> {
  const { core, event, hide, log } = context;
  await log.group(title, async () => {
    logPlan(plan, log, tenant);
    setOutputs(core, planOutputs(plan, hide, tenant));
    await Promise.all([
      writeSummary(context, renderPlan(title, plan, tenant, hide)),
      comment?.show(
        planComment({ subject: comment.subject, plan, tenant, isApplied: false, hide }, event),
        hasChanges(plan, tenant),
      ),
    ]);
  });
}
