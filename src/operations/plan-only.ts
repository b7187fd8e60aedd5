import { setOutputs } from '../github/outputs.ts';
import { renderPlan, writeSummary } from '../github/summary.ts';
import type { TenantConfig } from '../tenant-config/declared.ts';
import type { Plan } from '../tenant-config/plan.ts';
import { countPlan, planJson, showPlan } from '../tenant-config/show-plan.ts';
import type { Tools } from './tools.ts';

/** Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`. */
export async function handOnPlan(
  { core, log }: Tools,
  title: string,
  plan: Plan,
  { hidden }: TenantConfig,
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
