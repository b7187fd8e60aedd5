import { RequestError, mayHaveSucceeded } from '../http/failure.ts';
import type { CloudApi, CreatedTenant } from '../logto/cloud.ts';
import type { TimedRunContext } from '../run-context.ts';
import { type Intent, clearIntent, saveIntent } from '../runner/state.ts';
import { quote } from '../shared/problem.ts';
import { listTenants } from './account.ts';
import { findTenantsOfLostCreate } from './lost-create.ts';

/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can delete what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again: a new tenant of
 * the name is ours, but the secret that came with it is lost, so a development one is deleted and created once more.
 * @throws RequestError, or Error that names a tenant which may be this run's
 */
export async function createTenant(
  cloud: CloudApi,
  intent: Intent,
  context: TimedRunContext,
  repeats = 1,
): Promise<CreatedTenant> {
  const { core, log } = context;
  const { name, tag, regionName } = intent;
  saveIntent(core, intent);
  try {
    return await cloud.createTenant({ name, tag, regionName });
  } catch (error) {
    if (!(error instanceof RequestError) || error.failure.kind === 'deadline') throw error;
    if (!mayHaveSucceeded(error.failure)) {
      clearIntent(core);
      throw error;
    }
    log.info(`${error.message} Checking whether the tenant was created all the same.`);
    const deleted = await deleteTenantOfLostCreate(cloud, intent, context, error);
    clearIntent(core);
    // A server that answers with something unreadable once will do so again.
    if (repeats === 0 || error.failure.kind === 'unreadable') {
      throw deleted ? new Error(`${error.message} The tenant was deleted again.`, { cause: error }) : error;
    }
    log.info(
      deleted
        ? 'It was created, but its credentials are lost with the answer. It was deleted; creating it once more.'
        : 'It was not. Creating it once more.',
    );
    return createTenant(cloud, intent, context, repeats - 1);
  }
}

/**
 * @returns whether there was a tenant to delete
 * @throws Error when it cannot be told which tenant to delete
 */
async function deleteTenantOfLostCreate(
  cloud: CloudApi,
  intent: Intent,
  context: TimedRunContext,
  lost: RequestError,
): Promise<boolean> {
  const found = await findTenantsOfLostCreate(cloud, intent, context);
  const [tenant, ...others] = found;
  if (tenant === undefined) return false;
  if (others.length === 0 && tenant.tag === 'development') {
    await cloud.deleteTenant(tenant.id);
    return true;
  }
  clearIntent(context.core);
  const name = quote(intent.name, 128);
  const rest =
    others.length > 0
      ? `Since then several tenants named ${name} have appeared, and only one can be this run's: ${listTenants(found)}. None was deleted: delete yours in Logto Console.`
      : `The tenant ${name} was created all the same, as ${listTenants(found)}, but its credentials are lost with the answer. A ${tenant.tag} tenant is never deleted on a guess: check it in Logto Console, delete it there and run again.`;
  throw new Error(`${lost.message} ${rest}`, { cause: lost });
}
