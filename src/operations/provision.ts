import type { DesiredState } from '../config/desired-state.ts';
import { planDesiredState, planNewTenant } from '../config/plan.ts';
import { applyDesiredState, createContext } from '../config/reconcile.ts';
import type { ProvisionInputs } from '../inputs/inputs.ts';
import { type CloudApi, type CreatedTenant, type Tenant, createCloudApi } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/endpoint.ts';
import { logPlan } from '../report/plan-text.ts';
import { type AppliedState, publishPlan, publishTenant } from '../report/publish.ts';
import { type RunContext, type TimedRunContext, timeSince, withDeadline } from '../run-context.ts';
import { type Mask, noMask } from '../runner/masks.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Intent, saveIntent } from '../runner/state.ts';
import { quote, requireValid } from '../shared/problem.ts';
import { prepareToSeal } from '../shared/seal.ts';
import { readAccount } from '../tenant/account.ts';
import { type TenantConnection, connect, endpointOf, logTokenReceived } from '../tenant/connection.ts';
import { createTenant } from '../tenant/create.ts';
import { type Decision, type NameFacts, decideByName, decideWithoutCredentials } from '../tenant/decide.ts';
import { deleteTenants, requireAllDeleted } from '../tenant/delete.ts';
import { connectToExisting } from '../tenant/kept-credentials/find.ts';
import { type PrefetchedCredentials, prefetchCredentials } from '../tenant/kept-credentials/prefetch.ts';
import { isPullRequestClosed, refuseWhenClosed } from '../tenant/pull-request.ts';
import { undoCreate } from '../tenant/undo.ts';

/** What the steps of a run work on. */
interface Run extends TimedRunContext {
  inputs: ProvisionInputs;
  desired: DesiredState;
  cloud: CloudApi;
  /** What the account has of the name, and what is asked for. */
  facts: NameFacts;
  /** Masks an identifier, unless outputs are to stay readable. */
  maskIdentifier: Mask;
  /** Whether the pull request of the event was closed when the run began. */
  isClosed: Promise<boolean>;
  /** Missing when kept credentials cannot be of use. */
  prefetched: PrefetchedCredentials | undefined;
}

/**
 * Finds or creates the tenant of a name, applies the desired state to it, and sets the outputs. A tenant that this run
 * created is deleted again when a later step fails. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or Error with a message for the user
 */
export async function provision(
  inputs: ProvisionInputs,
  context: RunContext,
  desired: DesiredState,
): Promise<void> {
  const startedAt = context.clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  const maskIdentifier = inputs['mask-outputs'] ? context.mask : noMask;
  const prefetched = canUseKeptCredentials(inputs)
    ? prefetchCredentials(inputs, maskIdentifier, timed, inputs['timeout-seconds'])
    : undefined;
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  const ended = new AbortController();
  const isClosed = isPullRequestClosed(context, inputs['github-token'], ended.signal);
  try {
    const account = await context.log.group('Reading the Logto Cloud account', () => {
      const reading = readAccount(cloud, inputs, { log: context.log, maskIdentifier });
      prepareToSeal();
      return reading;
    });
    const facts = { ...account, name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'] };
    const decision = decideByName(facts);
    if (decision.action !== 'reuse') prefetched?.end();
    await act(decision, { ...timed, inputs, desired, cloud, facts, maskIdentifier, isClosed, prefetched });
  } finally {
    // Not every run needs these answers, and none is to wait for them.
    ended.abort();
    prefetched?.end();
    timed.deadline.end();
  }
  const took = timeSince(startedAt, timed);
  context.log.info(
    inputs['dry-run']
      ? `Nothing was changed (dry-run). It took ${took}.`
      : `The tenant ${quote(inputs.name, 128)} is ready after ${took}.`,
  );
}

function act(decision: Decision, run: Run): Promise<void> {
  switch (decision.action) {
    case 'create':
      return create(run);
    case 'recreate':
      return recreate(run, decision.reason);
    case 'reuse':
      return reuse(run, decision.tenant);
    case 'refuse':
      throw new Error(decision.message);
  }
}

/** Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo. */
async function create(run: Run): Promise<void> {
  const { cloud, desired, facts, inputs, log } = run;
  const name = quote(inputs.name, 128);
  // What is wrong with the desired state by itself is found before there is a tenant.
  const plan = requireValid(planNewTenant(desired));
  if (inputs['dry-run']) {
    const title = `The tenant ${name} would be created in ${facts.regionName}`;
    return publishPlan(title, plan, run);
  }
  refuseWhenClosed(run, await run.isClosed);
  const intent = intentOf(run);
  const tenant = await log.group(`Creating the tenant ${name}`, async () => {
    const created = await createTenant(cloud, intent, run);
    log.info(`Created the ${created.tag} tenant in ${created.regionName}.`);
    return created;
  });
  try {
    const created = recordCreated(tenant, intent, run);
    const connection = await connectToNew(tenant, run);
    const applied = await apply(connection, true, run);
    await publishTenant({ tenant, endpoint: connection.endpoint, connection, applied, created }, inputs, run);
  } catch (error) {
    run.deadline.end();
    throw await undoCreate(tenant, inputs, run, error);
  }
}

/** Deletes all development tenants of the name, and creates the tenant again. */
async function recreate(run: Run, reason: string): Promise<void> {
  const { cloud, facts, inputs, log } = run;
  const name = quote(inputs.name, 128);
  if (inputs['dry-run']) {
    log.info(`The tenant ${name} would be deleted and created again, because ${reason}.`);
  } else {
    await log.group(`Deleting the tenant ${name} to create it again, because ${reason}`, async () =>
      requireAllDeleted(await deleteTenants(cloud, facts.named, log)),
    );
  }
  await create(run);
}

/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
async function reuse(run: Run, tenant: Tenant): Promise<void> {
  const { desired, facts, inputs, log, maskIdentifier, prefetched } = run;
  const endpoint = endpointOf(tenant, maskIdentifier);
  const given = givenCredentials(inputs);
  const found = await log.group('Getting a Management API token', () =>
    connectToExisting({ tenant, endpoint, given, parts: inputs, prefetched }, run),
  );
  if (found !== undefined) {
    const { connection, areKept } = found;
    if (inputs['dry-run']) {
      const plan = requireValid(await planDesiredState(desired, createContext(connection, run)));
      return publishPlan(`The tenant ${quote(tenant.name, 128)} exists`, plan, run);
    }
    const applied = await apply(connection, false, run);
    return publishTenant({ tenant, endpoint, connection, areKept, applied }, inputs, run);
  }
  if (desired.kinds.size > 0) {
    return act(decideWithoutCredentials(facts), run);
  }
  log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
  if (inputs['dry-run']) return;
  await publishTenant({ tenant, endpoint, applied: { applications: [] } }, inputs, run);
}

/** Masks what came with the create answer, and writes the id down for the post step. */
function recordCreated(tenant: CreatedTenant, intent: Intent, run: Run): Intent {
  run.mask(tenant.defaultApplication.secret);
  run.maskIdentifier(tenant.id);
  const created = { ...intent, tenantId: tenant.id };
  saveIntent(run.core, created);
  setOutputs(run.core, { 'tenant-id': tenant.id });
  return created;
}

function connectToNew(tenant: CreatedTenant, run: Run): Promise<TenantConnection> {
  return run.log.group('Getting a Management API token', async () => {
    const endpoint = endpointOf(tenant, run.maskIdentifier);
    const resources = managementApiResources(endpoint, tenant.id);
    // When the pull request was closed since, its delete run found no tenant, and will not come again.
    const [connected, closed] = await Promise.allSettled([
      connect(run, { endpoint, resources, credentials: tenant.defaultApplication, isNew: true }),
      isPullRequestClosed(run, run.inputs['github-token'], run.deadline.signal),
    ]);
    refuseWhenClosed(run, closed.status === 'fulfilled' && closed.value);
    if (connected.status === 'rejected') throw connected.reason;
    logTokenReceived(connected.value, run.log);
    return connected.value;
  });
}

async function apply(connection: TenantConnection, isNew: boolean, run: Run): Promise<AppliedState> {
  const { desired, log } = run;
  if (desired.kinds.size === 0) {
    log.info('Nothing needs applying.');
    return { applications: [] };
  }
  return log.group('Applying the desired state', async () => {
    const tenant = createContext(connection, run);
    const plan = requireValid(await planDesiredState(desired, tenant, isNew));
    logPlan(plan, log, isNew);
    return { plan, applications: await applyDesiredState(plan, tenant, run) };
  });
}

function intentOf({ facts: { name, named, regionName, tag }, inputs }: Run): Intent {
  const knownIds = named.map(({ id }) => id);
  return { cloudApiEndpoint: inputs['cloud-api-endpoint'], name, tag, regionName, knownIds };
}

/** Nothing is asked for where nothing could be used. */
function canUseKeptCredentials(inputs: ProvisionInputs): boolean {
  return (
    ['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && givenCredentials(inputs) === undefined
  );
}

const givenCredentials = (inputs: ProvisionInputs) =>
  inputs['m2m-app-id'] === '' ? undefined : { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
