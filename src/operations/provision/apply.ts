import { planDesiredState } from '../../config/plan-desired-state.ts';
import { applyDesiredState, createContext } from '../../config/reconcile.ts';
import { type TenantChange, logPlan } from '../../report/plan-text.ts';
import type { AppliedState } from '../../report/publish.ts';
import { requireValid } from '../../shared/problem.ts';
import type { TenantConnection } from '../../tenant/connection.ts';
import type { KeptCredentials } from '../../tenant/kept-credentials/kept.ts';
import type { ProvisionRun } from './provision-run.ts';

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
