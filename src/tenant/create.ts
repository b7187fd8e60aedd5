import { type Intent, clearIntent, saveIntent } from '../runner/state.ts';
import type { CloudApi, CreatedTenant } from '../logto/cloud.ts';
import { LogtoError, mayHaveSucceeded } from '../http/failure.ts';
import { quote } from '../shared/problem.ts';
import { findTenantsOfLostCreate, listTenants } from './lost-create.ts';
import type { TimedRunContext } from '../tools.ts';

/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can take away what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again: a newcomer of the
 * name is ours, but the secret that came with it is lost, so a development one is deleted and created once more.
 */
export async function createTenant(
  cloud: CloudApi,
  intent: Intent,
  tools: TimedRunContext,
  onCreated: (tenant: CreatedTenant) => void,
  repeats = 1,
): Promise<CreatedTenant> {
  const { core, log } = tools;
  const { name, tag, regionName } = intent;
  saveIntent(core, intent);
  try {
    const tenant = await cloud.createTenant({ name, tag, regionName });
    onCreated(tenant);
    saveIntent(core, { ...intent, tenantId: tenant.id });
    return tenant;
  } catch (error) {
    if (!(error instanceof LogtoError) || error.failure.kind === 'deadline') throw error;
    if (!mayHaveSucceeded(error.failure)) {
      clearIntent(core);
      throw error;
    }
    log.info(`${error.message} Looking whether the tenant was created all the same.`);
    const removed = await removeNewcomer(cloud, intent, tools, error);
    clearIntent(core);
    // Whoever answers with something unreadable once will do so again.
    if (repeats === 0 || error.failure.kind === 'unreadable') {
      throw removed ? new Error(`${error.message} The tenant was deleted again.`, { cause: error }) : error;
    }
    log.info(
      removed
        ? 'It was created, but its credentials are lost with the answer. It was deleted; creating it once more.'
        : 'It was not. Creating it once more.',
    );
    return createTenant(cloud, intent, tools, onCreated, repeats - 1);
  }
}

/** @returns whether there was one */
async function removeNewcomer(
  cloud: CloudApi,
  intent: Intent,
  tools: TimedRunContext,
  error: LogtoError,
): Promise<boolean> {
  const [newcomer, ...others] = await findTenantsOfLostCreate(cloud, intent, tools);
  if (newcomer === undefined) return false;
  const all = listTenants([newcomer, ...others]);
  if (others.length > 0) {
    clearIntent(tools.core);
    throw new Error(
      `${error.message} Since then several tenants named ${quote(intent.name, 128)} have appeared, and only one can be this run's: ${all}. None was deleted: delete yours in Logto Console.`,
      { cause: error },
    );
  }
  if (newcomer.tag !== 'development') {
    clearIntent(tools.core);
    throw new Error(
      `${error.message} The tenant ${quote(intent.name, 128)} was created all the same, as ${all}, but its credentials are lost with the answer. A ${newcomer.tag} tenant is never deleted on a guess: check it in Logto Console, delete it there and run again.`,
      { cause: error },
    );
  }
  await cloud.deleteTenant(newcomer.id);
  return true;
}
