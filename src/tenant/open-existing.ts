import type { TenantInputs } from '../inputs/inputs.ts';
import { createTenantClient } from '../logto/management.ts';
import { type Access, logTokenReceived } from './connection.ts';
import type { TimedRunContext } from '../tools.ts';

/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';

/**
 * Gets a Management API token for a tenant that is known by its endpoint and credentials; no Cloud API is needed.
 * @throws LogtoError
 */
export async function openExisting(tools: TimedRunContext, inputs: TenantInputs): Promise<Access> {
  const { log, mask } = tools;
  const { endpoint } = inputs;
  if (inputs['mask-outputs']) mask(endpoint);
  const given = inputs['management-api-resource'];
  return log.group('Getting a Management API token', async () => {
    const client = createTenantClient({ ...tools, endpoint });
    const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
    const resources = given === '' ? [`${endpoint}/api`, selfHostedResource] : [given];
    const token = await client.requestToken(credentials, resources, mask);
    logTokenReceived(token, log);
    return { endpoint, client, token, credentials, isKept: false };
  });
}
