import { type CreatedTenant, createCloudApi } from '../logto/cloud.ts';
import { type RunContext, cleanUpSeconds, withFixedDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { StepState } from '../runner/state.ts';
import { messageOf, quote } from '../shared/problem.ts';
import { showTime } from './account.ts';
import { deleteOne } from './delete.ts';

/** What the inputs say about the account. */
interface AccountInputs {
  pat: string;
  'cloud-api-endpoint': string;
}

/** Adds a sentence to why a run fails. */
export function failureWith(error: unknown, sentence: string): Error {
  return new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
}

/** Says that the tenant which a run was to replace is gone. */
export function earlierDeleted(name: string): string {
  return `The tenant ${quote(name)} that existed before was deleted to create it again: its users are gone.`;
}

/**
 * Deletes the tenant that this run created. Has 30 s of its own, whatever time the run took, and tries until they are over.
 * @param error why the run fails
 * @returns that error, with what became of the tenant, and whether it is deleted
 */
export async function undoCreate(
  tenant: CreatedTenant,
  { pat, 'cloud-api-endpoint': origin }: AccountInputs,
  state: StepState,
  context: RunContext,
  error: unknown,
): Promise<{ failure: Error; isDeleted: boolean }> {
  const { core, log } = context;
  const name = quote(tenant.name);
  const timed = withFixedDeadline(context, cleanUpSeconds);
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  try {
    await log.group(`Deleting the tenant ${name}, because this run failed`, () =>
      deleteOne(cloud, tenant, timed, false),
    );
  } catch (undoError) {
    const failure = failureWith(
      error,
      `The tenant ${name}, created ${showTime(tenant)} by this run, could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`,
    );
    return { failure, isDeleted: false };
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
  const failure = failureWith(error, `The tenant ${name} that this run created was deleted again.`);
  return { failure, isDeleted: true };
}
