import { deletedComment, tenantMarker } from '../report/comment.ts';
import type { DeleteInputs } from '../inputs/inputs.ts';
import { setOutputs } from '../runner/outputs.ts';
import { escapeHtml, table, writeSummary } from '../report/summary.ts';
import { type Tenant, createCloudApi } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { tenantsNamed } from '../tenant/choose.ts';
import { putComment } from '../report/put-comment.ts';
import { type Removal, deletedIds, removeTenants, requireAllRemoved } from '../tenant/delete.ts';
import { type RunContext, withDeadline } from '../tools.ts';

/**
 * Deletes the tenant with an id, or all development tenants of a name. None there is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant.
 * @throws LogtoError or Error with a message for the user
 */
export async function deleteTenants(inputs: DeleteInputs, tools: RunContext): Promise<void> {
  const { core, log } = tools;
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  setOutputs(core, { deleted: '[]' });
  const what = describe(inputs);
  const removals = await log.group(`Deleting the ${what}`, async () => {
    const doomed = selectDoomed(await cloud.tenants(), inputs, tools);
    if (doomed.length === 0) log.info(`There is no ${what}: nothing to delete.`);
    return removeTenants(cloud, doomed, timed);
  });
  setOutputs(core, { deleted: deletedIds(removals) });
  await writeSummary(core, log, renderRemovals(what, removals));
  requireAllRemoved(removals);
  const name = inputs.name || removals[0]?.tenant.name;
  if (name !== undefined) await putComment(tools, inputs, tenantMarker(name), deletedComment(name), false);
}

function describe(inputs: DeleteInputs): string {
  return inputs['tenant-id'] === ''
    ? `tenant named ${quote(inputs.name, 128)}`
    : `tenant ${inputs['tenant-id']}`;
}

function selectDoomed(
  tenants: readonly Tenant[],
  inputs: DeleteInputs,
  tools: Pick<RunContext, 'log'>,
): Tenant[] {
  return inputs['tenant-id'] === '' ? selectByName(tenants, inputs, tools) : selectById(tenants, inputs);
}

function selectById(tenants: readonly Tenant[], inputs: DeleteInputs): Tenant[] {
  const tenant = tenants.find(({ id }) => id === inputs['tenant-id']);
  if (tenant === undefined) return [];
  const what = `The tenant ${tenant.id} is named ${quote(tenant.name, 128)}`;
  if (inputs.name !== '' && tenant.name !== inputs.name) {
    throw new Error(
      `${what}, not ${quote(inputs.name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`,
    );
  }
  if (tenant.tag !== 'development' && !inputs['allow-production-delete']) {
    throw new Error(
      `${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`,
    );
  }
  return [tenant];
}

function selectByName(
  tenants: readonly Tenant[],
  inputs: DeleteInputs,
  { log }: Pick<RunContext, 'log'>,
): Tenant[] {
  const named = tenantsNamed(tenants, inputs.name);
  const development = named.filter(({ tag }) => tag === 'development');
  const others = named.filter(({ tag }) => tag !== 'development').map(({ id, tag }) => `${id} (${tag})`);
  if (others.length === 0) return development;
  const sentence = `By name, only development tenants are deleted, but ${quote(inputs.name, 128)} is also the name of ${others.join(', ')}: give tenant-id and allow-production-delete to delete such a tenant.`;
  if (development.length === 0) throw new Error(`${sentence} Nothing was deleted.`);
  log.warning(sentence);
  return development;
}

function renderRemovals(what: string, removals: readonly Removal[]): string {
  if (removals.length === 0)
    return `## Logto tenants\n\nThere was no ${escapeHtml(what)}: nothing to delete.\n`;
  const rows = removals.map(({ tenant, error }) => [
    escapeHtml(tenant.name),
    escapeHtml(tenant.tag),
    escapeHtml(tenant.regionName),
    error === undefined ? 'deleted' : `not deleted: ${escapeHtml(error)}`,
  ]);
  return ['## Logto tenants', '', table(['Name', 'Tag', 'Region', 'This run'], rows), ''].join('\n');
}
