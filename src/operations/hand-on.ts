import type { ProvisionInputs } from '../github/inputs.ts';
import { provisionedComment, tenantMarker } from '../github/comment.ts';
import { setOutputs } from '../github/outputs.ts';
import { type Intent, clearIntent, saveHandle, saveIntent } from '../github/state.ts';
import { type TenantSummary, renderSummary, writeSummary } from '../github/summary.ts';
import type { Tenant } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/tenant-endpoint.ts';
import { seal } from '../sealed.ts';
import type { AppliedApplication } from '../tenant-config/apply-applications.ts';
import { type Access, sealHandle } from './access.ts';
import { type Provisioned, maskProvisioned, toOutputs } from './provisioned.ts';
import { putComment } from './put-comment.ts';
import type { Tools } from './tools.ts';

/** A tenant that is as asked for. */
export interface Ready {
  tenant: Tenant;
  endpoint: string;
  created: boolean;
  /** Missing when there are no credentials for a tenant that was reused as it is. */
  access?: Access;
  applications: AppliedApplication[];
  /** What the post step would take away, when this run created the tenant. */
  intent?: Intent | undefined;
}

/**
 * Hands a tenant on: outputs for the next steps, `sealed` for other jobs, the handle for the next run, a summary and a
 * comment for people. From here on the tenant stays, unless it is to be deleted when the job ends.
 */
export async function handOn(tools: Tools, inputs: ProvisionInputs<unknown>, ready: Ready): Promise<void> {
  const { core, log, mask } = tools;
  const { access, intent, tenant } = ready;
  const provisioned = toProvisioned(ready, tools.clock.now());
  maskProvisioned(provisioned, mask, inputs['mask-outputs']);
  const afterJob = intent !== undefined && inputs['delete-after-job'];
  const [sealed, handle] = await Promise.all([
    seal(JSON.stringify(provisioned), inputs.pat),
    access && !access.isKept && !afterJob ? sealHandle(inputs, tenant.id, access.credentials) : undefined,
  ]);
  setOutputs(core, { ...toOutputs(provisioned), sealed });
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
  return {
    tenantId: tenant.id,
    endpoint,
    managementApiResource: access?.token.resource ?? managementApiResources(endpoint, tenant.id)[0] ?? '',
    created,
    ...(access
      ? {
          m2m: access.credentials,
          token: { value: access.token.value, expiresAt: now + access.token.expiresIn * 1000 },
        }
      : {}),
    apps: applications.map(({ spec, id, secret }) => ({
      name: spec.name,
      id,
      type: spec.type,
      ...(secret === undefined ? {} : { secret }),
    })),
  };
}

function toSummary(ready: Ready, inputs: ProvisionInputs<unknown>): TenantSummary {
  const { tenant, endpoint, created, applications } = ready;
  return {
    name: tenant.name,
    tag: tenant.tag,
    regionName: tenant.regionName,
    created,
    tenantId: tenant.id,
    endpoint,
    masked: inputs['mask-outputs'],
    consoleOrigin: inputs['cloud-api-endpoint'],
    applications: applications.map(({ spec, id, outcome }) => ({
      name: spec.name,
      type: spec.type,
      id,
      outcome,
      redirectUris: spec.oidcClientMetadata?.redirectUris ?? [],
      postLogoutRedirectUris: spec.oidcClientMetadata?.postLogoutRedirectUris ?? [],
    })),
  };
}
