import type { DeleteInputs } from '../inputs/inputs.ts';
import { createCloudApi } from '../logto/cloud.ts';
import { deletedComment, putComment, tenantMarker } from '../report/comment.ts';
import { renderDeletions } from '../report/deletion-summary.ts';
import { writeSummary } from '../report/summary.ts';
import { type RunContext, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { quote } from '../shared/problem.ts';
import { decideDeletion } from '../tenant/decide.ts';
import { deleteTenants, deletedIds, requireAllDeleted } from '../tenant/delete.ts';

/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant.
 * @throws RequestError or Error with a message for the user
 */
export async function deleteOperation(inputs: DeleteInputs, context: RunContext): Promise<void> {
  const { core, log } = context;
  const timed = withDeadline(context, inputs['timeout-seconds']);
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  setOutputs(core, { deleted: '[]' });
  const what =
    inputs['tenant-id'] === '' ? `tenant named ${quote(inputs.name, 128)}` : `tenant ${inputs['tenant-id']}`;
  const deletions = await log.group(`Deleting the ${what}`, async () => {
    const decision = decideDeletion(await cloud.tenants(), {
      name: inputs.name,
      tenantId: inputs['tenant-id'],
      allowProduction: inputs['allow-production-delete'],
    });
    if (decision.action === 'refuse') throw new Error(decision.message);
    if (decision.warning !== undefined) log.warning(decision.warning);
    if (decision.tenants.length === 0) log.info(`There is no ${what}: nothing to delete.`);
    return deleteTenants(cloud, decision.tenants, log);
  });
  setOutputs(core, { deleted: deletedIds(deletions) });
  await writeSummary(context, renderDeletions(what, deletions));
  requireAllDeleted(deletions);
  const name = inputs.name || deletions[0]?.tenant.name;
  if (name !== undefined) await putComment(context, inputs, tenantMarker(name), deletedComment(name), false);
}
