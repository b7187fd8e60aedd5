import { type CloudApi, createCloudApi } from '../logto/cloud.ts';
import { type RunContext, type TimedRunContext, postSeconds, withFixedDeadline } from '../run-context.ts';
import type { Intent } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { showTime } from './account.ts';
import { deleteOne } from './delete.ts';
import { findTenantsOfLostCreate } from './lost-create.ts';
import { certainlyOurs } from './ownership.ts';
import { earlierDeleted } from './undo.ts';

/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @returns the ids of the tenants that are deleted
 * @throws Error when something may be left, with the name of the tenant
 */
export async function undoUnfinishedCreate(
  context: RunContext,
  intent: Intent,
  pat: string,
): Promise<readonly string[]> {
  const { name, cloudApiEndpoint: origin } = intent;
  const timed = withFixedDeadline(context, postSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  return context.log.group(titleOf(intent), async () => {
    try {
      await context.connect();
      return await deleteIntended(cloud, intent, timed);
    } catch (error) {
      const replaced = hasReplaced(intent) ? ` ${earlierDeleted(name)}` : '';
      throw new Error(
        `The tenant ${quote(name)} may be left over: delete it in Logto Console. ${messageOf(error)}${replaced}`,
        { cause: error },
      );
    } finally {
      timed.deadline.end();
    }
  });
}

/** What the post step does, as far as it is known before. */
function titleOf({ name, stage, tenantId }: Intent): string {
  if (stage === 'after-job') return 'Deleting the tenant of this job (delete-after-job)';
  if (stage === 'deleting') return `Checking whether the tenant ${quote(name)} is deleted`;
  if (tenantId === undefined) return `Looking for the tenant ${quote(name)} of an unfinished run`;
  return 'Deleting the tenant of an unfinished run';
}

function deleteIntended(
  cloud: CloudApi,
  intent: Intent,
  context: TimedRunContext,
): Promise<readonly string[]> {
  if (intent.stage === 'deleting') return reportDeletions(cloud, intent, context);
  return intent.tenantId === undefined
    ? deleteLostCreate(cloud, intent, context)
    : deleteCreated(cloud, intent, intent.tenantId, context);
}

async function deleteCreated(
  cloud: CloudApi,
  intent: Intent,
  id: string,
  context: TimedRunContext,
): Promise<readonly string[]> {
  const { name, tag, regionName, createdAt } = intent;
  await deleteOne(cloud, { id, name, tag, regionName, indicator: '', createdAt }, context, false);
  if (hasReplaced(intent)) {
    context.log.warning(`${earlierDeleted(name)} Run the job again to create it.`);
  }
  return [id];
}

/** Deletes what a create call without an answer has certainly made. Names what it may have made. */
async function deleteLostCreate(
  cloud: CloudApi,
  intent: Intent,
  context: TimedRunContext,
): Promise<readonly string[]> {
  const { log } = context;
  const name = quote(intent.name);
  const { tenants } = await findTenantsOfLostCreate(cloud, intent, context);
  const certain = certainlyOurs({ ...intent, appeared: tenants });
  const replaced = hasReplaced(intent) ? ` ${earlierDeleted(intent.name)}` : '';
  if (certain !== undefined) {
    await deleteOne(cloud, certain, context);
  } else if (tenants.length > 0) {
    const times = tenants.map(showTime).join(', ');
    log.warning(
      `Since this run asked Logto to create it, a tenant named ${name} has appeared (created ${times}). It may be this run's or another run's, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.${replaced}`,
    );
    return [];
  } else {
    log.info(
      `No tenant named ${name} has appeared since this run asked Logto to create it: nothing to delete.`,
    );
  }
  if (replaced !== '') log.warning(`${replaced.trim()} Run the job again to create it.`);
  return certain === undefined ? [] : [certain.id];
}

/** Milliseconds before each look at a deletion that was under way when main ended. */
const pauses = [0, 1000, 2000, 3000, 4000];
const longestMs = pauses.reduce((sum, pause) => sum + pause, 0);

/** Says what became of the tenants that main was deleting to create the tenant again. Main has created nothing. */
async function reportDeletions(
  cloud: CloudApi,
  { name, replacedIds }: Intent,
  { clock, deadline, log }: TimedRunContext,
): Promise<readonly string[]> {
  const interrupted = `This run was interrupted while it deleted the tenant ${quote(name)} to create it again.`;
  let left = replacedIds;
  try {
    for (const [index, pause] of pauses.entries()) {
      if (index === 1)
        log.info(`Logto still lists the tenant: waiting up to ${longestMs / 1000} s for its deletion.`);
      if (pause > 0) await clock.sleep(pause, deadline.signal);
      const { tenants } = await cloud.tenants();
      left = replacedIds.filter((id) => tenants.some((tenant) => tenant.id === id));
      if (left.length === 0) break;
    }
  } catch (error) {
    log.warning(
      `${interrupted} Logto could not be asked whether it is deleted: run the job again. ${messageOf(error)}`,
    );
    return [];
  }
  log.warning(
    left.length < replacedIds.length
      ? `${earlierDeleted(name)} Run the job again to create it.`
      : `${interrupted} Logto still lists it, but may delete it yet: run the job again.`,
  );
  return replacedIds.filter((id) => !left.includes(id));
}

/** Whether an existing tenant was deleted for one that is not there either. */
const hasReplaced = ({ replacedIds, stage }: Intent): boolean =>
  stage !== 'after-job' && replacedIds.length > 0;
