import type { Plan } from '../../config/plan.ts';
import { planNewTenant } from '../../config/plan-new-tenant.ts';
import { holdsSecretFor } from '../../config/reconcile.ts';
import type { CreatedTenant } from '../../logto/cloud.ts';
import { failedComment } from '../../report/comment.ts';
import { setOutputs } from '../../runner/outputs.ts';
import type { Intent } from '../../runner/state.ts';
import { quote, requireValid } from '../../shared/problem.ts';
import { connectToNew } from '../../tenant/connect-to-new.ts';
import { endpointOf } from '../../tenant/connection.ts';
import { createIntent, createTenant } from '../../tenant/create.ts';
import { keepFailedTenant } from '../../tenant/keep-on-failure.ts';
import { keepCredentials } from '../../tenant/kept-credentials/keep.ts';
import type { KeptCredentials } from '../../tenant/kept-credentials/kept.ts';
import { placesForNew } from '../../tenant/kept-credentials/run-places.ts';
import { refuseWhenClosed, warnWhenUnknown } from '../../tenant/pull-request.ts';
import { deleteToRecreate } from '../../tenant/recreate.ts';
import { earlierDeleted, failureWith, undoCreate } from '../../tenant/undo.ts';
import { apply } from './apply.ts';
import { type NextStep, type ProvisionRun, isGoneFor, nextStepWith } from './provision-run.ts';
import { publish, publishDryRun } from './publish.ts';

/** Creates the tenant and applies the desired state, after all checks that need no tenant. */
export async function create(run: ProvisionRun): Promise<NextStep | undefined> {
  const { account, inputs } = run;
  const plan = await requireCreatable(run);
  if (inputs['dry-run']) {
    const title = `The tenant ${quote(inputs.name)} would be created in ${account.regionName}`;
    await publishDryRun(title, plan, run, { created: inputs.name });
    return undefined;
  }
  return createAndApply(run);
}

/** Deletes all development tenants of the name and creates the tenant again, after all checks that need no tenant. */
export async function recreate(run: ProvisionRun, reason: string): Promise<NextStep | undefined> {
  const { account, cloud, inputs, state } = run;
  const name = quote(inputs.name);
  const plan = await requireCreatable(run);
  if (inputs['dry-run']) {
    const title = `The tenant ${name} would be deleted and created again, because ${reason}`;
    await publishDryRun(title, plan, run, { created: inputs.name, deleted: account.named });
    return undefined;
  }
  state.saveIntent(createIntent(account, inputs, 'deleting', [...run.replaced, ...account.named]));
  const title = `Deleting the tenant ${name} to create it again, because ${reason}`;
  const { list, deleted, failure } = await run.log.group(title, () =>
    deleteToRecreate(cloud, account.named, state, run),
  );
  const emptied = { ...account, ...list, named: [] };
  try {
    if (failure !== undefined) throw failure;
    return await createAndApply({ ...run, account: emptied, replaced: [...run.replaced, ...deleted] });
  } catch (error) {
    // `takeSteps` says what an earlier step has deleted.
    const isFirst = deleted.length > 0 && run.replaced.length === 0;
    const gone = new Set(deleted.map(({ id }) => id));
    await run.places.comment?.tell(failedComment(inputs.name, run.event, false), {
      isAbout: ({ tenantId }) => gone.has(tenantId),
      isGone: () => true,
    });
    throw isFirst ? failureWith(error, earlierDeleted(inputs.name)) : error;
  }
}

/**
 * Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo.
 * @returns what to do instead, when the answer of the create call is lost and a tenant has appeared
 */
async function createAndApply(run: ProvisionRun): Promise<NextStep | undefined> {
  const { account, canRepeat, cloud, inputs, log, replaced, state } = run;
  const intent = createIntent(account, inputs, 'creating', replaced);
  const creation = { cloud, state, intent, ifExists: inputs['if-exists'], canRepeat };
  const title = `Creating the tenant ${quote(inputs.name)} in ${account.regionName}`;
  const result = await log.group(title, () => createTenant(creation, run));
  if ('appeared' in result) return nextStepWith(result.appeared.list, { canRepeat: false }, run);
  const { tenant } = result;
  let kept: KeptCredentials | undefined;
  let keeping: Promise<boolean> | undefined;
  try {
    recordCreated(tenant, intent, run);
    const endpoint = endpointOf(tenant, run.maskIdentifier);
    kept = credentialsOf(tenant, endpoint);
    // The credentials are kept beside all that follows, the handshake with the tenant first.
    const connecting = connectToNew(tenant, endpoint, inputs, run);
    keeping = keepCredentials(kept, placesForNew(run.places), log, isGoneFor(run));
    const connection = await connecting;
    const applied = await apply(connection, { created: tenant.name, deleted: replaced }, run);
    await publish({ tenant, endpoint, connection, applied, created: intent, replaced, kept }, run);
    if (await keeping) log.info('Kept the M2M credentials for the next run, encrypted.');
    return undefined;
  } catch (error) {
    run.deadline.end();
    throw await afterFailure(tenant, error, kept, keeping, run);
  }
}

/** Deletes the tenant that this run created, or keeps it (`keep-on-failure`), and says so in the comment. */
async function afterFailure(
  tenant: CreatedTenant,
  error: unknown,
  kept: KeptCredentials | undefined,
  keeping: Promise<boolean> | undefined,
  run: ProvisionRun,
): Promise<Error> {
  const { event, inputs, places, state } = run;
  const { failure, isDeleted, isKept } = inputs['keep-on-failure']
    ? await keepFailedTenant(tenant, inputs, state, run, error, (await keeping) === true)
    : { ...(await undoCreate(tenant, inputs, state, run, error)), isKept: false };
  await keeping;
  const visible = failedComment(tenant.name, event, isKept);
  await (isKept
    ? places.comment?.show(visible, kept, isGoneFor(run))
    : places.comment?.tell(visible, {
        isAbout: ({ tenantId }) => tenantId === tenant.id,
        isGone: () => isDeleted,
      }));
  return failure;
}

/**
 * Makes every check that needs no tenant: what is wrong with the desired state by itself, and whether the pull request is
 * still open.
 */
async function requireCreatable(run: ProvisionRun): Promise<Plan> {
  const plan = requireValid(await planNewTenant(run.desired, holdsSecretFor(run)));
  const pullRequest = await run.pullRequest;
  refuseWhenClosed(run, pullRequest);
  warnWhenUnknown(run, pullRequest);
  return plan;
}

function credentialsOf(
  { id: tenantId, createdAt, defaultApplication: credentials }: CreatedTenant,
  endpoint: string,
): KeptCredentials {
  const created = createdAt === undefined ? {} : { createdAt };
  return { tenantId, ...created, endpoint, credentials, applications: {} };
}

/** Masks what came with the create answer, and saves the id for the post step. */
function recordCreated(tenant: CreatedTenant, intent: Intent, run: ProvisionRun): void {
  run.mask(tenant.defaultApplication.secret);
  run.maskIdentifier(tenant.id);
  const { id: tenantId, createdAt } = tenant;
  run.state.saveIntent({ ...intent, stage: 'created', tenantId, createdAt, knownIds: [] });
  setOutputs(run.core, { 'tenant-id': tenant.id });
}
