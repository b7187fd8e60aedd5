import type { ProvisionInputs } from '../inputs/inputs.ts';
import { provisionedComment, tenantMarker } from './comment.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Intent, clearIntent, saveHandle, saveIntent } from '../runner/state.ts';
import { type TenantSummary, renderSummary, writeSummary } from './summary.ts';
import type { Tenant } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/endpoint.ts';
import { seal } from '../shared/seal.ts';
import type { DesiredState } from '../config/declared.ts';
import type { Plan } from '../config/plan.ts';
import { countByKind, planJson } from './plan-text.ts';
import { type Access, reachedBy, sealHandle } from '../tenant/connection.ts';
import type { ReadyApplication } from '../config/reconcile.ts';
import { type Provisioned, maskProvisioned, toOutputs } from '../tenant/provisioned.ts';
import { putComment } from './put-comment.ts';
import type { RunContext } from '../tools.ts';

/** A tenant that is as asked for. */
export interface Ready {
  tenant: Tenant;
  endpoint: string;
  created: boolean;
  /** Missing when there are no credentials for a tenant that was reused as it is. */
  access?: Access;
  applications: ReadyApplication[];
  /** What was done to bring it there; missing when nothing was asked for. */
  plan?: Plan | undefined;
  /** What the post step would take away, when this run created the tenant. */
  intent?: Intent | undefined;
}

/**
 * Hands a tenant on: outputs for the next steps, `sealed` for other jobs, the handle for the next run, a summary and a
 * comment for people. From here on the tenant stays, unless it is to be deleted when the job ends.
 */
export async function publishResults(
  tools: RunContext,
  inputs: ProvisionInputs<DesiredState>,
  ready: Ready,
): Promise<void> {
  const { core, log, mask } = tools;
  const { access, intent, tenant } = ready;
  const provisioned = toProvisioned(ready, tools.clock.now());
  maskProvisioned(provisioned, mask, inputs['mask-outputs']);
  const afterJob = intent !== undefined && inputs['delete-after-job'];
  const [sealed, handle] = await Promise.all([
    seal(JSON.stringify(provisioned), inputs.pat),
    access && !access.isKept && !afterJob ? sealHandle(inputs, tenant, access) : undefined,
  ]);
  setOutputs(core, {
    ...toOutputs(provisioned),
    ...(ready.plan ? { plan: planJson(ready.plan, inputs.wanted.hidden) } : {}),
    sealed,
  });
  if (afterJob) {
    saveIntent(core, { ...intent, afterJob: true });
    log.info('The tenant will be deleted when the job ends (delete-after-job).');
  } else {
    clearIntent(core);
    if (handle) saveHandle(core, handle);
  }
  const summary = toSummary(ready, inputs);
  await Promise.all([
    writeSummary(core, log, renderSummary(summary)),
    putComment(tools, inputs, tenantMarker(tenant.name), provisionedComment(summary), true),
  ]);
}

function toProvisioned({ tenant, endpoint, created, access, applications }: Ready, now: number): Provisioned {
  const reached = access
    ? reachedBy(access, now)
    : { endpoint, managementApiResource: managementApiResources(endpoint, tenant.id)[0] ?? '' };
  return {
    tenantId: tenant.id,
    ...reached,
    created,
    apps: applications.map(({ name, id, type, secret }) => ({
      name,
      id,
      type,
      ...(secret === undefined ? {} : { secret }),
    })),
  };
}

function toSummary(ready: Ready, inputs: ProvisionInputs<unknown>): TenantSummary {
  const { tenant, endpoint, created, applications, plan } = ready;
  return {
    name: tenant.name,
    tag: tenant.tag,
    regionName: tenant.regionName,
    created,
    tenantId: tenant.id,
    endpoint,
    masked: inputs['mask-outputs'],
    consoleOrigin: inputs['cloud-api-endpoint'],
    applications,
    settings: plan ? countByKind(plan) : [],
  };
}
