import type { DeleteInputs } from '../inputs/inputs.ts';
import { type CloudApi, type Tenant, type TenantList, createCloudApi } from '../logto/cloud.ts';
import { creatingComment, deletedComment } from '../report/comment.ts';
import { renderDeletions } from '../report/deletion-summary.ts';
import { deletionPlanJson } from '../report/plan-json.ts';
import { writeSummary } from '../report/write-summary.ts';
import { type RunContext, type TimedRunContext, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { quote } from '../shared/problem.ts';
import { prepareToSeal } from '../shared/seal.ts';
import { showTenant } from '../tenant/account.ts';
import { type Deletion, deleteTenants, deletedIds, deletedOf, requireAllDeleted } from '../tenant/delete.ts';
import { decideClosed, decideDeletion } from '../tenant/decide-delete.ts';
import { isCertainlyGone } from '../tenant/ownership.ts';
import { openTenantComment } from '../tenant/kept-credentials/comment.ts';
import { askPullRequest } from '../tenant/pull-request.ts';

/**
 * Deletes the tenant of an id, or all development tenants of a name. If no such tenant exists, the run succeeds and says so:
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is first asked whether the pull request
 * is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
export async function deleteOperation(inputs: DeleteInputs, context: RunContext): Promise<void> {
  const { core } = context;
  const timed = withDeadline(context, inputs['timeout-seconds']);
  setOutputs(core, { deleted: '[]' });
  const what = inputs['tenant-id'] === '' ? `tenant named ${quote(inputs.name)}` : 'tenant of this tenant-id';
  // The only run for a closed pull request has to outlast an outage.
  const { pat, 'cloud-api-endpoint': origin } = inputs;
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  try {
    const found = await findTenants(cloud, inputs, what, timed);
    if (found === undefined) return;
    const { list, tenants } = found;
    const dryRun = inputs['dry-run'];
    // Loaded while Logto deletes the tenant: the comment that says so has a seal.
    if (inputs.comment && !dryRun && tenants.length > 0) setImmediate(prepareToSeal);
    const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(cloud, tenants, what, timed);
    await writeSummary(context, renderDeletions({ what, deletions, list, dryRun, hide: context.hide }));
    if (dryRun) return;
    requireAllDeleted(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
    const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
    if (name === undefined) return;
    const deleted = deletedOf(deletions).map(({ id }) => id);
    const comment = openTenantComment({ ...inputs, name }, context, creatingComment(name, context.event));
    await comment?.tell(deletedComment(name, context.event), {
      isAbout: (kept) => isCertainlyGone(kept, deleted, list),
      isGone: () => true,
    });
  } finally {
    timed.deadline.end();
  }
}

/** @returns the tenants to delete, and the account as it was read; `undefined` when the pull request is open again */
async function findTenants(
  cloud: CloudApi,
  inputs: DeleteInputs,
  what: string,
  context: TimedRunContext,
): Promise<{ tenants: Tenant[]; list: TenantList } | undefined> {
  const { deadline, event, log } = context;
  const [list, pullRequest] = await log.group(`Looking for the ${what}`, () =>
    Promise.all([
      cloud.tenants(),
      inputs.isAuto ? askPullRequest(context, inputs['github-token'], deadline.signal) : undefined,
    ]),
  );
  if (pullRequest !== undefined) {
    const closed = decideClosed(pullRequest, event.pullRequest, event.runAttempt);
    if (closed.action === 'refuse') throw new Error(closed.message);
    if (closed.action === 'delete' && closed.warning !== undefined) log.warning(closed.warning);
    if (closed.action === 'keep') {
      log.notice(closed.notice);
      if (inputs['dry-run']) setOutputs(context.core, { plan: deletionPlanJson([], context.hide) });
      return undefined;
    }
  }
  const decision = decideDeletion(list.tenants, {
    name: inputs.name,
    tenantId: inputs['tenant-id'],
    allowProduction: inputs['allow-production-delete'],
  });
  if (decision.action === 'refuse') throw new Error(decision.message);
  if (decision.warning !== undefined) log.warning(decision.warning);
  if (decision.tenants.length === 0) log.notice(`There is no ${what}: nothing to delete.`);
  return { tenants: decision.tenants, list };
}

async function deleteAll(
  cloud: CloudApi,
  tenants: readonly Tenant[],
  what: string,
  context: TimedRunContext,
): Promise<Deletion[]> {
  if (tenants.length === 0) return [];
  const { deletions } = await context.log.group(`Deleting the ${what}`, () =>
    deleteTenants(cloud, tenants, context),
  );
  setOutputs(context.core, { deleted: deletedIds(deletions) });
  return deletions;
}

/**
 * Leaves out tenants of the name that this account may not delete, if it could delete one of its own: then they belong to
 * others. If it could not, it may just lack the right.
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

function wouldDelete(tenants: readonly Tenant[], { core, hide, log }: RunContext): Deletion[] {
  for (const tenant of tenants) log.info(`Would delete ${showTenant(tenant)}.`);
  if (tenants.length > 0) log.info('Nothing was deleted (dry-run).');
  setOutputs(core, { plan: deletionPlanJson(tenants, hide) });
  return tenants.map((tenant) => ({ tenant }));
}
