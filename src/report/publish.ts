import type { Plan } from '../config/plan.ts';
import type { AppliedApplication } from '../config/reconcile.ts';
import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/endpoint.ts';
import type { RunContext } from '../run-context.ts';
import { type Outputs, setOutputs } from '../runner/outputs.ts';
import { type Intent, clearIntent, saveCredentialsToKeep, saveIntent } from '../runner/state.ts';
import { seal } from '../shared/seal.ts';
import type { TenantConnection } from '../tenant/connection.ts';
import { sealCredentials } from '../tenant/kept-credentials/kept.ts';
import { type ProvisionResult, connectionResult, maskResult, outputsOf } from '../tenant/result.ts';
import { provisionedComment, putComment, tenantMarker } from './comment.ts';
import { countByKind, countPlan, logPlan, planJson, showPlan } from './plan-text.ts';
import { type TenantSummary, renderConfigured, renderPlan, renderSummary, writeSummary } from './summary.ts';

/** What was applied to a tenant. */
export interface AppliedState {
  /** The applications that were asked for, in that order. */
  applications: AppliedApplication[];
  /** Missing when nothing was asked for. */
  plan?: Plan | undefined;
}

/** A tenant that is as declared. */
export interface ProvisionedTenant {
  tenant: Tenant;
  applied: AppliedState;
  /** Where the tenant is. */
  endpoint: string;
  /** Missing when there are no credentials for a tenant that was reused as it is. */
  connection?: TenantConnection;
  /** The Actions cache has the credentials already. */
  areKept?: boolean;
  /** What the post step would delete, when this run created the tenant. */
  created?: Intent;
}

/**
 * Sets the outputs, has the credentials kept for the next run, and reports to people. From here on the tenant stays,
 * unless it is to be deleted when the job ends.
 */
export async function publishTenant(
  provisioned: ProvisionedTenant,
  inputs: ProvisionInputs,
  context: RunContext,
): Promise<void> {
  const { applied, areKept, connection, created, tenant } = provisioned;
  const { core, log, mask } = context;
  const result = resultOf(provisioned);
  maskResult(result, mask, inputs['mask-outputs']);
  const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
  const [sealed, toKeep] = await Promise.all([
    seal(JSON.stringify(result), inputs.pat),
    connection && !areKept && !isDeletedAfterJob ? sealCredentials(inputs, tenant.id, connection) : undefined,
  ]);
  setOutputs(core, { ...outputsOf(result), ...planOutput(applied), sealed });
  if (isDeletedAfterJob) {
    saveIntent(core, { ...created, afterJob: true });
    log.info('The tenant will be deleted when the job ends (delete-after-job).');
  } else {
    clearIntent(core);
    if (toKeep) saveCredentialsToKeep(core, toKeep);
  }
  const summary = summaryOf(provisioned, inputs);
  await Promise.all([
    writeSummary(context, renderSummary(summary)),
    putComment(context, inputs, tenantMarker(tenant.name), provisionedComment(summary), true),
  ]);
}

/** Sets the outputs of a tenant that is known by its endpoint alone, and writes the summary. */
export async function publishConfigured(
  connection: TenantConnection,
  applied: AppliedState,
  masksIdentifiers: boolean,
  context: RunContext,
): Promise<void> {
  const result = { ...connectionResult(connection), apps: applied.applications.map(toApp) };
  maskResult(result, context.mask, masksIdentifiers);
  setOutputs(context.core, { ...outputsOf(result), ...planOutput(applied) });
  const settings = applied.plan ? countByKind(applied.plan) : [];
  await writeSummary(context, renderConfigured(applied.applications, settings));
}

/**
 * Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 */
export async function publishPlan(title: string, plan: Plan, context: RunContext): Promise<void> {
  const { core, log } = context;
  await log.group(title, async () => {
    logPlan(plan, log);
    setOutputs(core, { plan: planJson(plan) });
    await writeSummary(context, renderPlan(title, countPlan(plan), showPlan(plan)));
  });
}

function resultOf({ applied, connection, created, endpoint, tenant }: ProvisionedTenant): ProvisionResult {
  const reached = connection
    ? connectionResult(connection)
    : { endpoint, managementApiResource: managementApiResources(endpoint, tenant.id)[0] ?? '' };
  const apps = applied.applications.map(toApp);
  return { tenantId: tenant.id, created: created !== undefined, ...reached, apps };
}

function toApp({ name, id, type, secret }: AppliedApplication): ProvisionResult['apps'][number] {
  return { name, id, type, ...(secret === undefined ? {} : { secret }) };
}

function planOutput({ plan }: AppliedState): Partial<Outputs> {
  return plan ? { plan: planJson(plan) } : {};
}

function summaryOf(
  { applied, created, endpoint, tenant }: ProvisionedTenant,
  inputs: ProvisionInputs,
): TenantSummary {
  return {
    tenant,
    created: created !== undefined,
    endpoint,
    masked: inputs['mask-outputs'],
    consoleOrigin: inputs['cloud-api-endpoint'],
    applications: applied.applications,
    settings: applied.plan ? countByKind(applied.plan) : [],
  };
}
