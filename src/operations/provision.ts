import type { DesiredState } from '../config/desired-state.ts';
import { type Plan, planDesiredState, planNewTenant } from '../config/plan.ts';
import { applyDesiredState, createContext } from '../config/reconcile.ts';
import type { ProvisionInputs } from '../inputs/inputs.ts';
import { type CloudApi, type CreatedTenant, type Tenant, createCloudApi } from '../logto/cloud.ts';
import { logPlan } from '../report/plan-text.ts';
import { type AppliedState, publishPlan, publishTenant } from '../report/publish.ts';
import { type RunContext, type TimedRunContext, quietly, timeSince, withDeadline } from '../run-context.ts';
import { type Mask, noMask } from '../runner/masks.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Intent, type StepState, createStepState } from '../runner/state.ts';
import { messageOf, quote, requireValid } from '../shared/problem.ts';
import { prepareToSeal } from '../shared/seal.ts';
import { seconds } from '../shared/text.ts';
import { type Account, readAccount, tenantsNamed } from '../tenant/account.ts';
import { timeUntilOld } from '../tenant/age.ts';
import { connectToNamed } from '../tenant/connect-to-named.ts';
import { connectToNew } from '../tenant/connect-to-new.ts';
import { type TenantConnection, endpointOf } from '../tenant/connection.ts';
import { createIntent, createTenant } from '../tenant/create.ts';
import { type Decision, type NameFacts, decideByName, decideWithoutCredentials } from '../tenant/decide.ts';
import { keepFailedTenant } from '../tenant/keep.ts';
import { keepCredentials } from '../tenant/kept-credentials/kept.ts';
import { type PrefetchedCredentials, prefetchCredentials } from '../tenant/kept-credentials/prefetch.ts';
import type { PullRequestFact } from '../tenant/ownership.ts';
import { askWhetherLate, refuseWhenClosed, warnWhenUnknown } from '../tenant/pull-request.ts';
import { deleteToRecreate } from '../tenant/recreate.ts';
import { failureWith, undoCreate, wasReplaced } from '../tenant/undo.ts';

/** What the steps of a run work on. */
interface Run extends TimedRunContext {
  inputs: ProvisionInputs;
  desired: DesiredState;
  cloud: CloudApi;
  state: StepState;
  account: Account;
  /** The tenants that this run has deleted to create the tenant again. */
  replaced: readonly Tenant[];
  /** Whether a create call whose answer is lost may be sent once more. */
  canRepeat: boolean;
  /** Whether the run looks again for the credentials of a tenant that is very new. */
  isWaiting: boolean;
  /** Masks an identifier, unless outputs are to stay readable. */
  maskIdentifier: Mask;
  /** The pull request of the event when the run began. */
  pullRequest: Promise<PullRequestFact | undefined>;
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
  const pullRequest = askWhetherLate(context, inputs, ended.signal);
  try {
    const account = await context.log.group('Reading the Logto Cloud account', async () => {
      const reading = readAccount(cloud, inputs, { log: context.log, maskIdentifier });
      prepareToSeal();
      return reading;
    });
    const state = createStepState(context.core, inputs.pat, context.env);
    const parts = { inputs, desired, cloud, state, account, maskIdentifier, pullRequest, prefetched };
    const run: Run = { ...timed, ...parts, replaced: [], canRepeat: true, isWaiting: false };
    const decision = decideByName(factsOf(run));
    if (decision.action !== 'reuse') prefetched?.end();
    await act(decision, run);
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

/** Creates the tenant and applies the desired state, once nothing speaks against it. */
async function create(run: Run): Promise<void> {
  const { account, inputs } = run;
  const plan = await requireCreatable(run);
  if (inputs['dry-run']) {
    const title = `The tenant ${quote(inputs.name, 128)} would be created in ${account.regionName}`;
    return publishPlan(title, plan, run, { created: inputs.name });
  }
  return createAndApply(run);
}

/** Deletes all development tenants of the name, and creates the tenant again. All that can be wrong is found before. */
async function recreate(run: Run, reason: string): Promise<void> {
  const { account, cloud, inputs, state } = run;
  const name = quote(inputs.name, 128);
  const plan = await requireCreatable(run);
  if (inputs['dry-run']) {
    const title = `The tenant ${name} would be deleted and created again, because ${reason}`;
    return publishPlan(title, plan, run, { created: inputs.name, deleted: account.named });
  }
  state.saveIntent(createIntent(account, inputs, 'deleting', [...run.replaced, ...account.named]));
  const title = `Deleting the tenant ${name} to create it again, because ${reason}`;
  const { list, deleted } = await run.log.group(title, () =>
    deleteToRecreate(cloud, account.named, state, run),
  );
  const emptied = { ...account, ...list, named: [] };
  try {
    await createAndApply({ ...run, account: emptied, replaced: [...run.replaced, ...deleted] });
  } catch (error) {
    // What was deleted before is said where that was done.
    const isFirst = deleted.length > 0 && run.replaced.length === 0;
    throw isFirst ? failureWith(error, wasReplaced(inputs.name)) : error;
  }
}

/** Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo. */
async function createAndApply(run: Run): Promise<void> {
  const { account, canRepeat, cloud, inputs, log, replaced, state } = run;
  const intent = createIntent(account, inputs, 'creating', replaced);
  const creation = { cloud, state, intent, ifExists: inputs['if-exists'], canRepeat };
  const result = await log.group(`Creating the tenant ${quote(inputs.name, 128)}`, () =>
    createTenant(creation, run),
  );
  if ('appeared' in result) {
    const { list, tenants: named } = result.appeared;
    // What was asked for ahead of time was given up when the decision was to create.
    const next = {
      ...run,
      account: { ...account, ...list, named },
      canRepeat: false,
      prefetched: undefined,
    };
    return act(decideByName(factsOf(next)), next);
  }
  const { tenant } = result;
  let keeping: Promise<void> | undefined;
  try {
    recordCreated(tenant, intent, run);
    const endpoint = endpointOf(tenant, run.maskIdentifier);
    keeping = keep(tenant, endpoint, run);
    const connection = await connectToNew(tenant, endpoint, inputs, run);
    const applied = await apply(connection, true, run);
    const published = { tenant, endpoint, connection, applied, created: intent, replaced };
    await publishTenant(published, inputs, state, run);
    await keeping;
  } catch (error) {
    run.deadline.end();
    if (!inputs['keep-on-failure']) throw await undoCreate(tenant, inputs, state, run, error);
    await keeping;
    throw await keepFailedTenant(tenant, inputs, state, run, error);
  }
}

/**
 * Makes every check that needs no tenant: what is wrong with the desired state by itself, and whether the pull request is
 * still open.
 */
async function requireCreatable(run: Run): Promise<Plan> {
  const plan = requireValid(await planNewTenant(run.desired));
  const pullRequest = await run.pullRequest;
  refuseWhenClosed(run, pullRequest);
  warnWhenUnknown(run, pullRequest);
  return plan;
}

/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
async function reuse(run: Run, tenant: Tenant): Promise<void> {
  const { account, desired, inputs, isWaiting, log, maskIdentifier, prefetched } = run;
  const search = { given: givenCredentials(inputs), parts: inputs, prefetched, maskIdentifier };
  const connecting = (context: TimedRunContext) => connectToNamed(tenant, account.named, search, context);
  const found = isWaiting
    ? await connecting(quietly(run))
    : await log.group('Getting a Management API token', () => connecting(run));
  if (typeof found !== 'string') return update(found.tenant, found.connection, run);
  if (desired.kinds.size === 0) return reuseAsItIs(tenant, run);
  const untilOldMs = timeUntilOld(account.named, account);
  const decision = decideWithoutCredentials({ ...factsOf(run), credentials: found, untilOldMs });
  return decision.action === 'wait' ? lookAgain(run, decision.ms) : act(decision, run);
}

/** Milliseconds until the next look for the credentials of a tenant that another run may have just created. */
const betweenLooksMs = 5000;

/** Decides once more, a little later. Another run may be about to keep the credentials, to delete the tenant or to create it. */
async function lookAgain(run: Run, ms: number): Promise<void> {
  const { account, clock, cloud, deadline, inputs, log } = run;
  refuseWhenClosed(run, await run.pullRequest);
  if (!run.isWaiting) {
    log.info(
      `The tenant is so new that another run may be busy with it: waiting up to ${seconds(ms)} for its credentials.`,
    );
  }
  try {
    await clock.sleep(Math.min(ms, betweenLooksMs), deadline.signal);
  } catch (error) {
    throw new Error(
      `${messageOf(error)} The tenant ${quote(inputs.name, 128)} is so new that another run may be busy with it, so it was left as it is. Run the job again later, or raise timeout-seconds.`,
      { cause: error },
    );
  }
  const list = await cloud.tenants();
  const named = tenantsNamed(list.tenants, inputs.name);
  const next: Run = {
    ...run,
    account: { ...account, ...list, named },
    isWaiting: true,
    prefetched: undefined,
  };
  return act(decideByName(factsOf(next)), next);
}

/** Applies the desired state through a connection that was found. */
async function update(tenant: Tenant, connection: TenantConnection, run: Run): Promise<void> {
  const { desired, inputs, replaced, state } = run;
  if (inputs['dry-run']) {
    refuseWhenClosed(run, await run.pullRequest, tenant);
    const plan = requireValid(await planDesiredState(desired, createContext(connection, run)));
    return publishPlan(`The tenant ${quote(tenant.name, 128)} exists`, plan, run);
  }
  const applied = await apply(connection, false, run);
  // Asked at the start, so that this waits for nothing. The run that deletes the tenant may be under way.
  refuseWhenClosed(run, await run.pullRequest, tenant);
  const { endpoint } = connection;
  const published = { tenant, endpoint, connection, applied, replaced };
  await publishTenant(published, inputs, state, run);
}

/** Sets the ID and the endpoint of a tenant that nothing needs applying to. */
async function reuseAsItIs(tenant: Tenant, run: Run): Promise<void> {
  const { desired, inputs, log, replaced, state } = run;
  refuseWhenClosed(run, await run.pullRequest, tenant);
  if (inputs['dry-run']) {
    const title = `The tenant ${quote(tenant.name, 128)} exists, and nothing needs applying`;
    return publishPlan(title, requireValid(await planNewTenant(desired)), run);
  }
  log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
  const endpoint = endpointOf(tenant, run.maskIdentifier);
  const published = { tenant, endpoint, applied: { applications: [] }, replaced };
  await publishTenant(published, inputs, state, run);
}

/** Keeps the credentials that Logto shows once, beside all that follows. */
function keep(tenant: CreatedTenant, endpoint: string, { inputs, ...context }: Run): Promise<void> {
  const kept = { tenantId: tenant.id, endpoint, credentials: tenant.defaultApplication };
  const isForJobOnly = inputs['delete-after-job'] && !inputs['keep-on-failure'];
  return keepCredentials(inputs, kept, context, { isForJobOnly });
}

/** Masks what came with the create answer, and writes the id down for the post step. */
function recordCreated(tenant: CreatedTenant, intent: Intent, run: Run): void {
  run.mask(tenant.defaultApplication.secret);
  run.maskIdentifier(tenant.id);
  const { id: tenantId, createdAt } = tenant;
  run.state.saveIntent({ ...intent, stage: 'created', tenantId, createdAt, knownIds: [] });
  setOutputs(run.core, { 'tenant-id': tenant.id });
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

function factsOf({ account, inputs }: Pick<Run, 'account' | 'inputs'>): NameFacts {
  const { named, regionName } = account;
  return { name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'], named, regionName };
}

/** Nothing is asked for where nothing could be used. */
function canUseKeptCredentials(inputs: ProvisionInputs): boolean {
  return (
    ['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && givenCredentials(inputs) === undefined
  );
}

const givenCredentials = (inputs: ProvisionInputs) =>
  inputs['m2m-app-id'] === '' ? undefined : { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
