import * as z from 'zod';
import { handleKey } from '../github/handle-store.ts';
import type { ProvisionInputs } from '../github/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import { LogtoError } from '../logto/errors.ts';
import {
  type M2mCredentials,
  type ManagementToken,
  type TenantClient,
  createTenantClient,
} from '../logto/management.ts';
import { managementApiResources, readTenantEndpoint } from '../logto/tenant-endpoint.ts';
import { quote } from '../problems.ts';
import { SealError, seal, unseal } from '../sealed.ts';
import type { Reached } from './provisioned.ts';
import type { TimedTools, Tools } from './tools.ts';

/** A way into a tenant's Management API. */
export interface Access {
  endpoint: string;
  client: TenantClient;
  token: ManagementToken;
  credentials: M2mCredentials;
  /** The Actions cache has these credentials already. */
  isKept: boolean;
}

/** Milliseconds that a new tenant may take until every instance of Logto's core knows it. */
const startingMs = 120_000;

/**
 * Finds out where a tenant is, before any credential is sent there.
 * @throws Error when its indicator is no https origin
 */
export function endpointOf(tenant: Tenant, mask: (value: string) => void): string {
  const endpoint = readTenantEndpoint(tenant.indicator);
  if ('problem' in endpoint) {
    throw new Error(
      `Logto Cloud says that the tenant ${quote(tenant.name, 128)} is at ${quote(tenant.indicator)}, which ${endpoint.problem}. No credentials were sent there.`,
    );
  }
  mask(endpoint.origin);
  return endpoint.origin;
}

/**
 * Exchanges credentials for a Management API token.
 * @param isNew waits for a tenant that was just created until it answers
 * @throws LogtoError
 */
export async function openTenant(
  tools: TimedTools,
  endpoint: string,
  tenantId: string,
  credentials: M2mCredentials,
  isNew: boolean,
): Promise<Access> {
  const { clock, log, mask } = tools;
  const client = createTenantClient({
    ...tools,
    endpoint,
    ...(isNew ? { startingUntil: clock.now() + startingMs } : {}),
  });
  const token = await client.requestToken(credentials, managementApiResources(endpoint, tenantId), mask);
  log.info(`The tenant answers. The token is valid for ${Math.round(token.expiresIn / 60)} min.`);
  return { endpoint, client, token, credentials, isKept: false };
}

/** What others need to reach the tenant in this way. */
export function reachedBy({ credentials, endpoint, token }: Access, now: number): Omit<Reached, 'apps'> {
  return {
    endpoint,
    managementApiResource: token.resource,
    m2m: credentials,
    token: { value: token.value, expiresAt: now + token.expiresIn * 1000 },
  };
}

const handleSchema = z.object({ id: z.string(), secret: z.string() });

/**
 * Finds credentials for a tenant that exists: those of the inputs, else those that an earlier run has kept in the
 * Actions cache. What was kept and is refused, or cannot be read, counts as lost.
 * @returns `undefined` when there are none
 * @throws LogtoError when credentials of the inputs are refused
 */
export async function findAccess(
  tools: TimedTools,
  inputs: ProvisionInputs<unknown>,
  tenant: Tenant,
  endpoint: string,
): Promise<Access | undefined> {
  const { log } = tools;
  if (inputs['m2m-app-id'] !== '') {
    const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
    log.info('Using the machine-to-machine credentials of the inputs.');
    return openTenant(tools, endpoint, tenant.id, credentials, false);
  }
  const credentials = await restoreCredentials(tools, inputs, tenant.id);
  if (credentials === undefined) {
    log.info(
      'No credentials are known: the inputs give none, and no earlier run has kept any in the Actions cache.',
    );
    return undefined;
  }
  log.info('Using the machine-to-machine credentials that an earlier run has kept in the Actions cache.');
  try {
    const access = await openTenant(tools, endpoint, tenant.id, credentials, false);
    return { ...access, isKept: true };
  } catch (error) {
    const refused =
      error instanceof LogtoError &&
      error.failure.kind === 'refused' &&
      error.failure.code === 'oidc.invalid_client';
    if (!refused) throw error;
    log.info(`Logto does not accept them any more: ${error.message}`);
    return undefined;
  }
}

async function restoreCredentials(
  { handles, log, mask }: Tools,
  inputs: ProvisionInputs<unknown>,
  tenantId: string,
): Promise<M2mCredentials | undefined> {
  const sealed = await handles.restore(handleKey(inputs.pat, inputs['cloud-api-endpoint'], tenantId));
  if (sealed === undefined) return undefined;
  try {
    const credentials = handleSchema.parse(JSON.parse(await unseal(sealed, inputs.pat)));
    mask(credentials.secret);
    return credentials;
  } catch (error) {
    // Only of the two kinds that the text itself can cause; a fault of this code is not to pass for a lost handle.
    if (!(error instanceof SealError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    log.info('The credentials that an earlier run has kept in the Actions cache cannot be read.');
    return undefined;
  }
}

/** Seals credentials for the post step to keep in the Actions cache, with the key to find them by. */
export async function sealHandle(
  inputs: ProvisionInputs<unknown>,
  tenantId: string,
  credentials: M2mCredentials,
): Promise<{ key: string; handle: string }> {
  return {
    key: handleKey(inputs.pat, inputs['cloud-api-endpoint'], tenantId),
    handle: await seal(JSON.stringify(credentials), inputs.pat),
  };
}
