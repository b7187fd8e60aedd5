import { type CreatedTenant, type Tenant, createCloudApi } from '../logto/cloud.ts';
import {
  type RunContext,
  type TimedRunContext,
  cleanUpSeconds,
  postSeconds,
  withDeadline,
} from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { Intent, StepState } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { showTime } from './account.ts';
import { deleteTenants, requireAllDeleted } from './delete.ts';
import { findTenantsOfLostCreate } from './lost-create.ts';
import { certainlyOurs } from './ownership.ts';

/** The account. */
interface AccountAccess {
  pat: string;
  'cloud-api-endpoint': string;
}

/** Adds a sentence to why a run fails. */
export function failureWith(error: unknown, sentence: string): Error {
  return new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
}

/**
 * Deletes the tenant that this run created. Has 30 s of its own, whatever time the run took, and tries until they are over.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
export async function undoCreate(
  tenant: CreatedTenant,
  { pat, 'cloud-api-endpoint': origin }: AccountAccess,
  state: StepState,
  context: RunContext,
  error: unknown,
): Promise<Error> {
  const { core, log } = context;
  const name = quote(tenant.name, 128);
  const timed = withDeadline(context, cleanUpSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  try {
    await log.group(`Deleting the tenant ${name}, because this run failed`, async () =>
      requireAllDeleted((await deleteTenants(cloud, [tenant], timed)).deletions),
    );
  } catch (undoError) {
    return failureWith(
      error,
      `The tenant ${name} that this run created ${showTime(tenant)} could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`,
    );
  } finally {
    timed.deadline.end();
  }
  state.dropIntent();
  try {
    setOutputs(core, { 'tenant-id': '' });
  } catch (outputError) {
    // What cannot be written, such as on a full disk, has failed the run already.
    log.debug(messageOf(outputError));
  }
  return failureWith(error, `The tenant ${name} that this run created was deleted again.`);
}

/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
export async function undoUnfinishedCreate(context: RunContext, intent: Intent, pat: string): Promise<void> {
  const { name, cloudApiEndpoint: origin } = intent;
  const timed = withDeadline(context, postSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  const title =
    intent.stage === 'after-job'
      ? 'Deleting the tenant of this job (delete-after-job)'
      : 'Deleting the tenant of an unfinished run';
  await context.log.group(title, async () => {
    try {
      await deleteIntended(cloud, intent, timed);
    } catch (error) {
      throw new Error(
        `The tenant ${quote(name, 128)} may be left over: delete it in Logto Console. ${messageOf(error)}`,
        { cause: error },
      );
    } finally {
      timed.deadline.end();
    }
  });
}

type Cloud = ReturnType<typeof createCloudApi>;

async function deleteIntended(cloud: Cloud, intent: Intent, context: TimedRunContext): Promise<void> {
  const { log } = context;
  const name = quote(intent.name, 128);
  if (intent.tenantId !== undefined) {
    const { tenantId: id, tag, regionName } = intent;
    const created: Tenant = { id, name: intent.name, tag, regionName, indicator: '' };
    const { deletions, list: left } = await deleteTenants(cloud, [created], context);
    requireAllDeleted(deletions);
    if (left && intent.stage === 'created') warnOfReplaced(intent, left.tenants, context);
    return;
  }
  if (intent.stage === 'deleting') return warnOfReplaced(intent, (await cloud.tenants()).tenants, context);
  const { tenants, list } = await findTenantsOfLostCreate(cloud, intent, context);
  const certain = certainlyOurs({ ...intent, appeared: tenants });
  if (certain !== undefined) {
    requireAllDeleted((await deleteTenants(cloud, [certain], context)).deletions);
  } else if (tenants.length > 0) {
    const times = tenants.map(showTime).join(', ');
    log.warning(
      `Since this run was interrupted, a tenant named ${name} has appeared (created ${times}). It may be this run's or another run's, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.`,
    );
  } else {
    log.info(`This run created no tenant ${name}.`);
  }
  warnOfReplaced(intent, list.tenants, context);
}

/** Says that there is no tenant any more, where the run was to replace it. */
function warnOfReplaced(intent: Intent, tenants: readonly Tenant[], { log }: TimedRunContext): void {
  const left = new Set(tenants.map(({ id }) => id));
  const deleted = intent.replacedIds.filter((id) => !left.has(id));
  if (deleted.length === 0) return;
  log.warning(
    `The tenant ${quote(intent.name, 128)} that existed before was deleted to create it again, but the run ended before that. Run the job again to create it.`,
  );
}
