import type { CreatedTenant } from '../logto/cloud.ts';
import { managementApiResources } from '../logto/endpoint.ts';
import type { TimedRunContext } from '../run-context.ts';
import { type TenantConnection, connect, logTokenReceived } from './connection.ts';
import { type LateRunInputs, askWhetherLate, refuseWhenClosed } from './pull-request.ts';

/**
 * Connects to a tenant that was just created, with its default M2M app.
 * @throws RequestError; Error when the pull request was closed since: its delete run found no tenant, and will not come again
 */
export function connectToNew(
  tenant: CreatedTenant,
  endpoint: string,
  inputs: LateRunInputs,
  context: TimedRunContext,
): Promise<TenantConnection> {
  return context.log.group('Getting a Management API token', async () => {
    const resources = managementApiResources(endpoint, tenant.id);
    const [connected, pullRequest] = await Promise.allSettled([
      connect(context, { endpoint, resources, credentials: tenant.defaultApplication, isNew: true }),
      askWhetherLate(context, inputs, context.deadline.signal),
    ]);
    if (pullRequest.status === 'fulfilled') refuseWhenClosed(context, pullRequest.value);
    if (connected.status === 'rejected') throw connected.reason;
    logTokenReceived(connected.value, context.log);
    return connected.value;
  });
}
