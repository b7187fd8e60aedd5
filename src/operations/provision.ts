import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Intent } from '../runner/state.ts';
import { type CloudApi, type Tenant, createCloudApi } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import type { DesiredState } from '../config/declared.ts';
import { prepareToSeal } from '../shared/seal.ts';
import { type Access, endpointOf, findAccess } from '../tenant/connection.ts';
import { type EarlyAccess, startEarly } from '../tenant/kept-credentials/early-access.ts';
import { readAccount, requireSameKind } from '../tenant/account.ts';
import { reconcileTenant, planTenant } from '../config/reconcile.ts';
import { publishResults } from '../report/publish.ts';
import type { KeptHandle } from '../tenant/kept-credentials/kept-handle.ts';
import { provisionNew } from '../tenant/new-tenant.ts';
import { publishPlan } from '../report/plan-only.ts';
import { isPullRequestClosed, refuseWhenClosed } from '../tenant/pull-request-gate.ts';
import { removeTenants, requireAllRemoved } from '../tenant/delete.ts';
import { type TimedRunContext, type RunContext, timeSince, withDeadline } from '../tools.ts';

/** What a run works on. */
interface Run extends TimedRunContext {
  inputs: ProvisionInputs<DesiredState>;
  cloud: CloudApi;
  regionName: string;
  /** The tenants of the name, the oldest first. */
  named: Tenant[];
  /** Whether the pull request of the event was closed when the run began. */
  isClosed: Promise<boolean>;
  /** The way into the tenant that an earlier run has left, where one may be needed. */
  early: EarlyAccess | undefined;
}

/**
 * Gives the workflow a tenant of the name asked for, with its applications, and sets the outputs: a new one, or the one
 * that exists, as `if-exists` says. A tenant that this run created is deleted again when a later step fails. With `dry-run`,
 * only the plan is shown.
 * @param kept what an earlier run has kept for a tenant of the name, where it could be used
 * @throws LogtoError, InputError or Error with a message for the user
 */
export async function provision(
  inputs: ProvisionInputs<DesiredState>,
  tools: RunContext,
  kept: KeptHandle | undefined,
): Promise<void> {
  const startedAt = tools.clock.now();
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  const ended = new AbortController();
  const isClosed = isPullRequestClosed(tools, inputs['github-token'], ended.signal);
  const early = kept && startEarly(kept, inputs, timed);
  try {
    const account = await tools.log.group('Reading the Logto Cloud account', () => {
      const reading = readAccount(cloud, inputs, tools);
      prepareToSeal();
      return reading;
    });
    await createOrReuse({ ...timed, inputs, cloud, ...account, isClosed, early });
  } finally {
    // Not every run needs to know whether the pull request is closed; none is to wait for the answer.
    ended.abort();
    early?.end();
    timed.deadline.end();
  }
  const took = timeSince(startedAt, timed);
  tools.log.info(
    inputs['dry-run']
      ? `Nothing was changed (dry-run). It took ${took}.`
      : `The tenant ${quote(inputs.name, 128)} is ready after ${took}.`,
  );
}

async function createOrReuse(run: Run): Promise<void> {
  const [existing] = run.named;
  if (existing === undefined) {
    run.early?.end();
    return create(run);
  }
  return run.inputs['if-exists'] === 'recreate'
    ? recreate(run, 'if-exists is recreate')
    : reuse(run, existing);
}

async function create(run: Run): Promise<void> {
  const { cloud, inputs, named, regionName } = run;
  // What is wrong with the configuration by itself is found before there is a tenant.
  const { plan } = await planTenant(inputs.wanted, undefined, 'none', run);
  if (inputs['dry-run']) {
    return publishPlan(
      run,
      `The tenant ${quote(inputs.name, 128)} would be created in ${regionName}`,
      plan,
      inputs.wanted,
    );
  }
  refuseWhenClosed(run, await run.isClosed);
  const known = named.map(({ id }) => id);
  await provisionNew(cloud, inputs, regionName, known, run, (tenant, access, intent) =>
    configure(run, tenant, access, intent),
  );
}

/** Deletes all development tenants of the name and creates it anew. */
async function recreate(run: Run, why: string): Promise<void> {
  const { cloud, inputs, log, named } = run;
  const kept = named.find(({ tag }) => tag !== 'development');
  if (kept !== undefined) {
    throw new Error(
      `The tenant ${quote(inputs.name, 128)} (${kept.id}) is a ${kept.tag} tenant, which is never recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`,
    );
  }
  if (inputs['dry-run']) {
    log.info(`The tenant ${quote(inputs.name, 128)} would be deleted and created anew, because ${why}.`);
    return create(run);
  }
  await log.group(
    `Deleting the tenant ${quote(inputs.name, 128)} to create it anew, because ${why}`,
    async () => requireAllRemoved(await removeTenants(cloud, named, run)),
  );
  await create(run);
}

/** Brings the tenant that exists to what was asked for, as far as there are credentials for it. */
async function reuse(run: Run, tenant: Tenant): Promise<void> {
  const { inputs, log, mask, regionName } = run;
  const policy = inputs['if-exists'];
  if (policy === 'fail') {
    throw new Error(
      `The tenant ${quote(tenant.name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`,
    );
  }
  requireSameKind(tenant, inputs.tag, regionName);
  const endpoint = endpointOf(tenant, inputs['mask-outputs'] ? mask : () => {});
  const access = await log.group('Getting a Management API token', () =>
    findAccess(run, inputs, tenant, endpoint, run.early),
  );
  if (access !== undefined) {
    await configure(run, tenant, access);
  } else if (inputs.wanted.kinds.size === 0) {
    log.info(
      'There are no credentials for the tenant, and nothing to apply: its id and endpoint are all there is.',
    );
    if (!inputs['dry-run'])
      await publishResults(run, inputs, { tenant, endpoint, created: false, applications: [] });
  } else if (policy === 'reuse-or-recreate') {
    await recreate(run, 'there are no credentials to bring it up to date');
  } else {
    throw new Error(
      `The tenant ${quote(tenant.name, 128)} exists already, and there are no credentials to bring it up to date: Logto shows them only when it creates a tenant, and none are kept in the Actions cache. Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.`,
    );
  }
}

/**
 * Brings the tenant to what is wanted and hands it on.
 * @param intent what the post step would take away, when this run created the tenant
 */
async function configure(run: Run, tenant: Tenant, access: Access, intent?: Intent): Promise<void> {
  const { inputs } = run;
  if (inputs['dry-run']) {
    const { plan } = await planTenant(inputs.wanted, access, 'existing', run);
    return publishPlan(run, `The tenant ${quote(tenant.name, 128)} exists`, plan, inputs.wanted);
  }
  const isNew = intent !== undefined;
  const { applications, plan } = await reconcileTenant(inputs.wanted, access, isNew, run);
  await publishResults(run, inputs, {
    tenant,
    endpoint: access.endpoint,
    created: isNew,
    access,
    applications,
    plan,
    intent,
  });
}
