import { RequestError, mayHaveSucceeded } from '../http/failure.ts';
import type { CloudApi, CreatedTenant, Tenant } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import type { Intent, StepState } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { type Account, showTenant } from './account.ts';
import { deleteOne } from './delete.ts';
import type { IfExists } from './decide.ts';
import { type Appeared, findTenantsOfLostCreate } from './lost-create.ts';
import { decideLostCreate } from './ownership.ts';

/** The tenant that a run asks for, as the inputs have it. */
interface CreationRequest {
  name: string;
  tag: string;
  'cloud-api-endpoint': string;
  hasNameOfRun: boolean;
}

/**
 * What the post step has to know about a tenant that main is about to create.
 * @param replaced the tenants that are deleted for it
 */
export function createIntent(
  { logtoTime, regionName, tenants }: Account,
  { name, tag, hasNameOfRun, 'cloud-api-endpoint': cloudApiEndpoint }: CreationRequest,
  stage: Intent['stage'],
  replaced: readonly Tenant[],
): Intent {
  const replacedIds = replaced.map(({ id }) => id);
  const knownIds = [...tenants.map(({ id }) => id), ...replacedIds];
  return { stage, cloudApiEndpoint, name, tag, regionName, hasNameOfRun, knownIds, logtoTime, replacedIds };
}

/** How a tenant is created. */
export interface Creation {
  cloud: CloudApi;
  state: StepState;
  intent: Intent;
  ifExists: IfExists;
  /** Whether a call whose answer is lost may be sent once more, or what appeared be taken as an existing tenant. */
  canRepeat: boolean;
}

/** The new tenant, or the tenants that appeared instead and count as existing ones. */
export type CreationResult = { tenant: CreatedTenant } | { appeared: Appeared };

/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can delete what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again. A new tenant of the
 * name may be this run's or another's; `decideLostCreate` says what follows.
 * @throws RequestError, or Error that names a tenant which may be this run's
 */
export async function createTenant(creation: Creation, context: TimedRunContext): Promise<CreationResult> {
  const { cloud, intent, state } = creation;
  const { name, tag, regionName, knownIds } = intent;
  context.deadline.signal.throwIfAborted();
  state.saveIntent(intent);
  try {
    return { tenant: await cloud.createTenant({ name, tag, regionName }, knownIds) };
  } catch (error) {
    // When the time is over, the post step looks for the tenant.
    if (!(error instanceof RequestError) || error.failure.kind === 'deadline') throw error;
    if (mayHaveSucceeded(error.failure)) return afterLostCreate(creation, error, context);
    state.dropIntent();
    throw error;
  }
}

async function afterLostCreate(
  creation: Creation,
  lost: RequestError,
  context: TimedRunContext,
): Promise<CreationResult> {
  const { cloud, ifExists, intent, state } = creation;
  const { log } = context;
  log.info(`${lost.message} Checking whether the tenant was created all the same.`);
  const appeared = await lookForTenant(cloud, intent, lost, context);
  // A server that answers with something unreadable once will do so again.
  const canRepeat = creation.canRepeat && lost.failure.kind !== 'unreadable';
  const decision = decideLostCreate({ ...intent, ifExists, appeared: appeared.tenants, canRepeat });
  const again = { ...creation, canRepeat: false };
  switch (decision.action) {
    case 'repeat':
      log.info('It was not. Creating it once more.');
      return createTenant(again, context);
    case 'delete': {
      await deleteCertain(cloud, decision.tenant, lost, context);
      if (!canRepeat) {
        state.dropIntent();
        throw new Error(`${lost.message} The tenant was deleted again.`, { cause: lost });
      }
      log.info('Its credentials are lost with the answer. Creating it once more.');
      return createTenant(again, context);
    }
    case 'take-as-existing':
      log.info(
        `A tenant of the name has appeared, which may be this run's or another run's: continuing with it as if-exists (${ifExists}) says.`,
      );
      state.clearIntent();
      return { appeared };
    case 'fail':
      state.dropIntent();
      throw lost.failure.kind === 'unreadable' ? mayExist(lost, intent) : lost;
    case 'refuse':
      state.dropIntent();
      throw new Error(`${lost.message} ${decision.message}`, { cause: lost });
  }
}

/** @throws Error that says what is not known when the time is over; then the post step looks */
async function lookForTenant(
  cloud: CloudApi,
  intent: Intent,
  lost: RequestError,
  context: TimedRunContext,
): Promise<Appeared> {
  try {
    return await findTenantsOfLostCreate(cloud, intent, context);
  } catch (error) {
    throw new Error(
      `${lost.message} It is not known whether the tenant ${quote(intent.name)} was created all the same; the post step looks for it. ${messageOf(error)}`,
      { cause: error },
    );
  }
}

/** An answer about another tenant, or none that can be read, may still mean that one was created. */
function mayExist(lost: RequestError, { name }: Intent): Error {
  return new Error(
    `${lost.message} No tenant ${quote(name)} has appeared, but one may have been created under another name: look for a new one in Logto Console.`,
    { cause: lost },
  );
}

/** @throws Error that names the tenant; then the post step tries again */
async function deleteCertain(
  cloud: CloudApi,
  tenant: Tenant,
  lost: RequestError,
  context: TimedRunContext,
): Promise<void> {
  try {
    await deleteOne(cloud, tenant, context);
  } catch (error) {
    throw new Error(
      `${lost.message} The tenant was created all the same, without credentials, as ${showTenant(tenant)}, and could not be deleted: ${messageOf(error)} The post step tries again; if that fails too, delete it in Logto Console.`,
      { cause: error },
    );
  }
}
