import type { DeleteInputs } from '../inputs/inputs.ts';
import { type Tenant, createCloudApi } from '../logto/cloud.ts';
import { deletedComment, putComment, tenantMarker } from '../report/comment.ts';
import { renderDeletions } from '../report/deletion-summary.ts';
import { deletionPlanJson } from '../report/plan-text.ts';
import { writeSummary } from '../report/summary.ts';
import { type RunContext, type TimedRunContext, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { quote } from '../shared/problem.ts';
import { showTenant } from '../tenant/account.ts';
import { type Deletion, deleteTenants, deletedIds, requireAllDeleted } from '../tenant/delete.ts';
import { decideClosed, decideDeletion } from '../tenant/ownership.ts';
import { askPullRequest } from '../tenant/pull-request.ts';

/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is asked before whether the pull
 * request is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
export async function deleteOperation(inputs: DeleteInputs, context: RunContext): Promise<void> {
  const { core } = context;
  const timed = withDeadline(context, inputs['timeout-seconds']);
  setOutputs(core, { deleted: '[]' });
  const what =
    inputs['tenant-id'] === '' ? `tenant named ${quote(inputs.name, 128)}` : 'tenant of this tenant-id';
  try {
    const tenants = await findTenants(inputs, what, timed);
    if (tenants === undefined) return;
    const dryRun = inputs['dry-run'];
    const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(tenants, inputs, what, timed);
    await writeSummary(context, renderDeletions(what, deletions, dryRun));
    if (dryRun) return;
    requireAllDeleted(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
    const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
    if (name !== undefined)
      await putComment(context, inputs, tenantMarker(name), deletedComment(name), false);
  } finally {
    timed.deadline.end();
  }
}

/** @returns the tenants to delete; `undefined` when none may be, because the pull request is open again */
async function findTenants(
  inputs: DeleteInputs,
  what: string,
  context: TimedRunContext,
): Promise<Tenant[] | undefined> {
  const { deadline, event, log } = context;
  const [{ tenants }, pullRequest] = await log.group(`Looking for the ${what}`, () =>
    Promise.all([
      cloudOf(inputs, context).tenants(),
      inputs.isAuto ? askPullRequest(context, inputs['github-token'], deadline.signal) : undefined,
    ]),
  );
  if (pullRequest !== undefined) {
    const closed = decideClosed(pullRequest, event.pullRequest, event.runAttempt);
    if (closed.action === 'refuse') throw new Error(closed.message);
    if (closed.action === 'delete' && closed.warning !== undefined) log.warning(closed.warning);
    if (closed.action === 'keep') {
      log.notice(closed.notice);
      if (inputs['dry-run']) setOutputs(context.core, { plan: deletionPlanJson([]) });
      return undefined;
    }
  }
  const decision = decideDeletion(tenants, {
    name: inputs.name,
    tenantId: inputs['tenant-id'],
    allowProduction: inputs['allow-production-delete'],
  });
  if (decision.action === 'refuse') throw new Error(decision.message);
  if (decision.warning !== undefined) log.warning(decision.warning);
  if (decision.tenants.length === 0) log.notice(`There is no ${what}: nothing to delete.`);
  return decision.tenants;
}

async function deleteAll(
  tenants: readonly Tenant[],
  inputs: DeleteInputs,
  what: string,
  context: TimedRunContext,
): Promise<Deletion[]> {
  if (tenants.length === 0) return [];
  const { deletions } = await context.log.group(`Deleting the ${what}`, () =>
    deleteTenants(cloudOf(inputs, context), tenants, context),
  );
  setOutputs(context.core, { deleted: deletedIds(deletions) });
  return deletions;
}

/**
 * Leaves out the tenants of others with the same name, where this account had one of its own to delete. Without one, it may
 * lack the right that it needs.
 */
function skipOthers(deletions: readonly Deletion[], { log }: RunContext): readonly Deletion[] {
  if (deletions.every(({ error }) => error !== undefined)) return deletions;
  for (const { tenant, isForbidden } of deletions) {
    if (isForbidden)
      log.warning(
        `This account may not delete ${showTenant(tenant)}, so it stays: it may be somebody else's.`,
      );
  }
  return deletions.filter(({ isForbidden }) => !isForbidden);
}

function wouldDelete(tenants: readonly Tenant[], { core, log }: RunContext): Deletion[] {
  for (const tenant of tenants) log.info(`Would delete ${showTenant(tenant)}.`);
  log.info('Nothing was deleted (dry-run).');
  setOutputs(core, { plan: deletionPlanJson(tenants) });
  return tenants.map((tenant) => ({ tenant }));
}

/** The only run for a closed pull request has to outlast an outage. */
function cloudOf(inputs: DeleteInputs, context: TimedRunContext) {
  const { pat, 'cloud-api-endpoint': origin } = inputs;
  return createCloudApi({ ...context, origin, pat, isPersistent: true });
}
