import { type Intent, readIntent } from '../runner/state.ts';
import { readPat } from '../inputs/inputs.ts';
import { type CloudApi, createCloudApi } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { findTenantsOfLostCreate, listTenants } from './lost-create.ts';
import { type TimedRunContext, type RunContext, cleanUpSeconds, messageOf, withDeadline } from '../tools.ts';

/**
 * Takes away a tenant that main began to create and did not finish, because it was cancelled or killed, and one that
 * was to live as long as the job. Works from the action's state only; the inputs may mean something else by now.
 * @throws when something may be left, with the name of the tenant
 */
export async function recover(tools: RunContext): Promise<void> {
  const intent = readIntent(tools.core);
  if (intent === undefined) return;
  const { name, cloudApiEndpoint: origin } = intent;
  const pat = readPat(tools.core);
  if (pat === undefined) {
    throw new Error(
      `The tenant ${quote(name, 128)} may be left over, and the pat to delete it is not there any more.`,
    );
  }
  tools.mask(pat);
  // Looking for a tenant whose create call was not answered takes up to 30 s, deleting it has as long again.
  const timed = withDeadline(tools, 2 * cleanUpSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat });
  const title = intent.afterJob
    ? 'Deleting the tenant of this job (delete-after-job)'
    : 'Taking away the tenant of an unfinished run';
  await tools.log.group(title, async () => {
    try {
      await takeAway(cloud, intent, timed);
    } catch (error) {
      throw new Error(
        `The tenant ${quote(name, 128)} may be left over: delete it in Logto Console. ${messageOf(error)}`,
        {
          cause: error,
        },
      );
    }
  });
}

async function takeAway(cloud: CloudApi, intent: Intent, tools: TimedRunContext): Promise<void> {
  const { log } = tools;
  if (intent.tenantId !== undefined) {
    const outcome = await cloud.deleteTenant(intent.tenantId);
    log.info(
      `The tenant ${quote(intent.name, 128)} was created by this run and ${outcome === 'gone' ? 'is gone already' : 'is deleted now'}.`,
    );
    return;
  }
  const newcomers = await findTenantsOfLostCreate(cloud, intent, tools);
  const [newcomer] = newcomers;
  if (newcomer === undefined) {
    log.info(`No tenant ${quote(intent.name, 128)} was created by this run.`);
    return;
  }
  if (newcomers.length > 1 || newcomer.tag !== 'development') {
    throw new Error(
      `It is not sure which of these this run created, so none was deleted: ${listTenants(newcomers)}.`,
    );
  }
  await cloud.deleteTenant(newcomer.id);
  log.info(`The tenant ${quote(intent.name, 128)} was created by this run and is deleted now.`);
}
