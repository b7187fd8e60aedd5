import type { Plan } from '../config/plan.ts';
import type { AppliedApplication } from '../config/reconcile.ts';
import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/endpoint.ts';
import type { RunContext } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { Intent, StepState } from '../runner/state.ts';
import { quote } from '../shared/problem.ts';
import { seal } from '../shared/seal.ts';
import type { TenantConnection } from '../tenant/connection.ts';
import type { TenantComment } from '../tenant/kept-credentials/comment.ts';
import type { KeptCredentials } from '../tenant/kept-credentials/kept.ts';
import { type ProvisionResult, connectionResult, maskResult, outputsOf } from '../tenant/result.ts';
import type { PlanComment } from '../tenant/plan-comment.ts';
import { provisionedComment } from './comment.ts';
import { lifetimeOf } from './lifetime.ts';
import { planComment } from './plan-comment.ts';
import { planOutputs } from './plan-json.ts';
import { type TenantChange, hasChanges } from './plan-text.ts';
import { type TenantSummary, renderConfigured, renderSummary, usersAreGone } from './summary.ts';
import { writeSummary } from './write-summary.ts';

/** What was applied to a tenant. */
export interface AppliedState {
  /** The declared applications, in the order of their declaration. */
  applications: AppliedApplication[];
  /** Empty when nothing is declared. */
  plan: Plan;
}

/** A tenant that is as declared. */
export interface ProvisionedTenant {
  tenant: Tenant;
  applied: AppliedState;
  endpoint: string;
  /** Missing when there are no credentials for a tenant that was reused as it is. */
  connection?: TenantConnection;
  /** What the post step would delete, when this run created the tenant. */
  created?: Intent;
  /** The tenants that this run deleted to create the tenant again. */
  replaced: readonly Tenant[];
  /** What the comment is to keep; `undefined` leaves what it keeps. */
  kept: KeptCredentials | undefined;
  /** Whether another tenant is certainly deleted, so that the comment need not keep its credentials. */
  isGone: (kept: KeptCredentials) => boolean;
}

/**
 * Sets the outputs, and writes summary and comment. From here on the tenant stays, unless it is to be deleted when the job
 * ends.
 */
export async function publishTenant(
  provisioned: ProvisionedTenant,
  inputs: ProvisionInputs,
  state: StepState,
  comment: TenantComment | undefined,
  context: RunContext,
): Promise<void> {
  const { applied, created, isGone, kept, tenant } = provisioned;
  const { core, hide, log, mask } = context;
  const result = resultOf(provisioned);
  maskResult(result, mask, inputs['mask-outputs']);
  const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
  const sealedFor = {
    purpose: 'outputs',
    cloudApiEndpoint: inputs['cloud-api-endpoint'],
    name: tenant.name,
  } as const;
  const sealed = await seal(result, sealedFor, inputs.pat);
  setOutputs(core, {
    ...outputsOf(result),
    ...planOutputs(applied.plan, hide, changeOf(provisioned)),
    sealed,
  });
  const summary = summaryOf(provisioned, inputs, context);
  if (summary.recreated) log.warning(`The tenant ${quote(tenant.name)} was recreated: ${usersAreGone}.`);
  else if (created !== undefined && !isDeletedAfterJob) log.notice(creationNotice(provisioned, inputs));
  const [hasSummary] = await Promise.all([
    writeSummary(context, renderSummary(summary)),
    comment?.show(provisionedComment(summary, context.event), kept, isGone),
  ]);
  if (hasSummary) log.info(pointToSummary('the tenant', applied));
  // Last, because whatever fails before leads to the undo, which the post step may have to finish.
  if (isDeletedAfterJob) {
    const { id: tenantId, createdAt } = tenant;
    state.saveIntent({ ...created, stage: 'after-job', tenantId, createdAt, knownIds: [] });
    log.info('The tenant will be deleted when the job ends (delete-after-job).');
  } else if (created !== undefined) {
    state.clearIntent();
  }
}

/** Sets the outputs of a tenant that is known by its endpoint alone, and writes summary and comment. */
export async function publishConfigured(
  connection: TenantConnection,
  applied: AppliedState,
  masksIdentifiers: boolean,
  comment: PlanComment | undefined,
  context: RunContext,
): Promise<void> {
  const { applications, plan } = applied;
  const { core, event, hide, mask } = context;
  const { endpoint } = connection;
  const result = { ...connectionResult(connection), apps: applications.map(toApp) };
  maskResult(result, mask, masksIdentifiers);
  setOutputs(core, { ...outputsOf(result), ...planOutputs(plan, hide, {}) });
  const [hasSummary] = await Promise.all([
    writeSummary(context, renderConfigured({ applications, endpoint, masked: masksIdentifiers, plan })),
    comment?.show(
      planComment({ subject: comment.subject, plan, isApplied: true, hide }, event),
      hasChanges(plan),
    ),
  ]);
  if (hasSummary) context.log.info(pointToSummary('the result', applied));
}

/** What stands on the page of a run that created a tenant. */
function creationNotice({ endpoint, tenant }: ProvisionedTenant, inputs: ProvisionInputs): string {
  const where = inputs['mask-outputs'] ? '' : `, at ${endpoint}`;
  return `Created the ${tenant.tag} tenant ${quote(tenant.name)} in ${tenant.regionName}${where}.`;
}

/** Where to look further. */
function pointToSummary(what: string, { applications }: AppliedState): string {
  return `The job summary shows ${what}${applications.length > 0 ? ' and the client IDs' : ''}.`;
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

/** What became of the tenant itself, as the dry run says it. */
function changeOf({ created, replaced, tenant }: ProvisionedTenant): TenantChange {
  return { ...(created ? { created: tenant.name } : {}), deleted: replaced };
}

function summaryOf(
  { applied, created, endpoint, replaced, tenant }: ProvisionedTenant,
  inputs: ProvisionInputs,
  { event }: RunContext,
): TenantSummary {
  const isCreated = created !== undefined;
  return {
    tenant,
    created: isCreated,
    recreated: replaced.length > 0,
    lifetime: lifetimeOf(tenant, isCreated, inputs, event),
    endpoint,
    masked: inputs['mask-outputs'],
    consoleOrigin: inputs['cloud-api-endpoint'],
    applications: applied.applications,
    plan: applied.plan,
  };
}
