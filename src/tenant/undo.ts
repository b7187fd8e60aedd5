import { type CloudApi, type CreatedTenant, createCloudApi } from '../logto/cloud.ts';
import { type RunContext, type TimedRunContext, cleanUpSeconds, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Intent, clearIntent } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { listTenants } from './account.ts';
import { findTenantsOfLostCreate } from './lost-create.ts';

/** The account, and whether a tenant whose run failed is kept, as the inputs have them. */
export interface UndoOptions {
  pat: string;
  'cloud-api-endpoint': string;
  'keep-on-failure': boolean;
}

/**
 * Deletes the tenant that this run created, unless it is to be kept. Has 30 s of its own, whatever time the run took.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
export async function undoCreate(
  tenant: CreatedTenant,
  { pat, 'cloud-api-endpoint': origin, 'keep-on-failure': isKept }: UndoOptions,
  context: RunContext,
  error: unknown,
): Promise<Error> {
  const { core, log } = context;
  const failure = (sentence: string): Error =>
    new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
  const name = quote(tenant.name, 128);
  if (isKept) {
    clearIntent(core);
    return failure(
      `keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`,
    );
  }
  try {
    await log.group(`Deleting the tenant ${name}, because this run failed`, () =>
      createCloudApi({ ...withDeadline(context, cleanUpSeconds), origin, pat }).deleteTenant(tenant.id),
    );
  } catch (undoError) {
    return failure(
      `The tenant ${name} that this run created could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`,
    );
  }
  clearIntent(core);
  setOutputs(core, { 'tenant-id': '' });
  return failure(`The tenant ${name} that this run created was deleted again.`);
}

/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
export async function undoUnfinishedCreate(context: RunContext, intent: Intent, pat: string): Promise<void> {
  const { name, cloudApiEndpoint: origin, afterJob } = intent;
  // Looking for a tenant whose create call was not answered takes up to 30 s, deleting it as long again.
  const timed = withDeadline(context, 2 * cleanUpSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat });
  const title = afterJob
    ? 'Deleting the tenant of this job (delete-after-job)'
    : 'Deleting the tenant of an unfinished run';
  await context.log.group(title, async () => {
    try {
      context.log.info(await deleteIntended(cloud, intent, timed));
    } catch (error) {
      throw new Error(
        `The tenant ${quote(name, 128)} may be left over: delete it in Logto Console. ${messageOf(error)}`,
        { cause: error },
      );
    }
  });
}

/** @returns a sentence that says what was done */
async function deleteIntended(cloud: CloudApi, intent: Intent, context: TimedRunContext): Promise<string> {
  const name = quote(intent.name, 128);
  if (intent.tenantId !== undefined) {
    const outcome = await cloud.deleteTenant(intent.tenantId);
    return outcome === 'deleted'
      ? `Deleted the tenant ${name} that this run created.`
      : `The tenant ${name} that this run created is deleted already.`;
  }
  const found = await findTenantsOfLostCreate(cloud, intent, context);
  const [tenant] = found;
  if (tenant === undefined) return `This run created no tenant ${name}.`;
  if (found.length > 1 || tenant.tag !== 'development') {
    throw new Error(
      `Cannot tell which of these this run created, so none was deleted: ${listTenants(found)}.`,
    );
  }
  await cloud.deleteTenant(tenant.id);
  return `Deleted the tenant ${name} that this run created.`;
}
