import { setOutputs } from '../runner/outputs.ts';
import { renderPlan, writeSummary } from './summary.ts';
import type { DesiredState } from '../config/declared.ts';
import type { Plan } from '../config/plan.ts';
import { countPlan, planJson, showPlan } from './plan-text.ts';
import type { RunContext } from '../tools.ts';

/** Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`. */
export async function publishPlan(
  { core, log }: RunContext,
  title: string,
  plan: Plan,
  { hidden }: DesiredState,
): Promise<void> {
  const lines = showPlan(plan, hidden);
  const counts = countPlan(plan);
  await log.group('The plan', async () => {
    log.info(`${title}: ${counts}.`);
    for (const line of lines) log.info(line);
    setOutputs(core, { plan: planJson(plan, hidden) });
    await writeSummary(core, log, renderPlan(title, counts, lines));
  });
}
