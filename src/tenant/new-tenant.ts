import type { ProvisionInputs } from '../inputs/inputs.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Intent, clearIntent } from '../runner/state.ts';
import { type CloudApi, type CreatedTenant, type Tenant, createCloudApi } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { type Access, endpointOf, openTenant } from './connection.ts';
import { createTenant } from './create.ts';
import { isPullRequestClosed, refuseWhenClosed } from './pull-request-gate.ts';
import { type TimedRunContext, type RunContext, cleanUpSeconds, messageOf, withDeadline } from '../tools.ts';

/**
 * Creates a tenant and does the rest of the work in it; when that fails, the tenant is deleted again.
 * @param known ids of the tenants that carried the name before
 * @param configure brings the tenant to what was asked for and hands it on
 */
export async function provisionNew(
  cloud: CloudApi,
  inputs: ProvisionInputs<unknown>,
  regionName: string,
  known: readonly string[],
  tools: TimedRunContext,
  configure: (tenant: Tenant, access: Access, intent: Intent) => Promise<void>,
): Promise<void> {
  const { core, log, mask } = tools;
  const maskIdentifier = inputs['mask-outputs'] ? mask : () => {};
  const intent: Intent = {
    cloudApiEndpoint: inputs['cloud-api-endpoint'],
    name: inputs.name,
    tag: inputs.tag,
    regionName,
    knownIds: [...known],
  };
  const tenant = await log.group(`Creating the tenant ${quote(inputs.name, 128)}`, async () => {
    const created = await createTenant(cloud, intent, tools, ({ id, defaultApplication }) => {
      mask(defaultApplication.secret);
      maskIdentifier(id);
      setOutputs(core, { 'tenant-id': id });
    });
    log.info(`Created the ${created.tag} tenant ${created.id} in ${created.regionName}.`);
    return created;
  });
  try {
    const endpoint = endpointOf(tenant, maskIdentifier);
    const access = await log.group('Getting a Management API token', async () => {
      // When the pull request was closed since, its delete run found no tenant, and will not come again.
      const [opened, closed] = await Promise.allSettled([
        openTenant(tools, endpoint, tenant.id, tenant.defaultApplication, true),
        isPullRequestClosed(tools, inputs['github-token'], tools.deadline.signal),
      ]);
      refuseWhenClosed(tools, closed.status === 'fulfilled' && closed.value);
      if (opened.status === 'rejected') throw opened.reason;
      return opened.value;
    });
    await configure(tenant, access, { ...intent, tenantId: tenant.id });
  } catch (error) {
    tools.deadline.end();
    throw await undo(tenant, inputs, tools, error);
  }
}

/** Deletes the tenant that this run created, unless it is to be kept, and says so in the error that comes back. */
async function undo(
  tenant: CreatedTenant,
  inputs: ProvisionInputs<unknown>,
  tools: RunContext,
  error: unknown,
): Promise<Error> {
  const { core, log } = tools;
  const because = (sentence: string): Error =>
    new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
  const name = quote(tenant.name, 128);
  if (inputs['keep-on-failure']) {
    clearIntent(core);
    return because(
      `keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`,
    );
  }
  try {
    await log.group(`Deleting the tenant ${name}, because this run failed`, () =>
      createCloudApi({
        ...withDeadline(tools, cleanUpSeconds),
        origin: inputs['cloud-api-endpoint'],
        pat: inputs.pat,
      }).deleteTenant(tenant.id),
    );
  } catch (undoError) {
    return because(
      `The tenant ${name} that this run created could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`,
    );
  }
  clearIntent(core);
  setOutputs(core, { 'tenant-id': '' });
  return because(`The tenant ${name} that this run created was deleted again.`);
}
