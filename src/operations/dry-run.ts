import type { Plan } from '../config/plan.ts';
import type { ConfigureInputs, ProvisionInputs } from '../inputs/inputs.ts';
import { type TenantChange, differenceOf } from '../report/plan-text.ts';
import { publishPlan } from '../report/publish-plan.ts';
import type { RunContext } from '../run-context.ts';
import type { PlanComment } from '../tenant/plan-comment.ts';

/**
 * Shows a plan that is not carried out.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when the plan changes something and `fail-on-changes` asks for that
 */
export async function dryRun(
  title: string,
  plan: Plan,
  inputs: ProvisionInputs | ConfigureInputs,
  context: RunContext,
  comment: PlanComment | undefined,
  tenant: TenantChange = {},
): Promise<void> {
  await publishPlan(title, plan, context, comment, tenant);
  const difference = differenceOf(plan, tenant);
  if (inputs['fail-on-changes'] && difference !== undefined) {
    throw new Error(`${difference} (fail-on-changes). Apply the desired state, or change what is declared.`);
  }
}
