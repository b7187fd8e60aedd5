import * as z from 'zod';
import { handleKey } from './kept-credentials/keys.ts';
import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import { LogtoError } from '../http/failure.ts';
import {
  type M2mCredentials,
  type ManagementToken,
  type TenantClient,
  createTenantClient,
} from '../logto/management.ts';
import { managementApiResources, readTenantEndpoint } from '../logto/endpoint.ts';
import { quote } from '../shared/problem.ts';
import { SealError, seal, unseal } from '../shared/seal.ts';
import type { EarlyAccess } from './kept-credentials/early-access.ts';
import type { Reached } from './provisioned.ts';
import type { TimedRunContext, RunContext } from '../tools.ts';

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
  tools: TimedRunContext,
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
  logTokenReceived(token, log);
  return { endpoint, client, token, credentials, isKept: false };
}

/** Says that a token was given. */
export function logTokenReceived({ expiresIn }: ManagementToken, log: RunContext['log']): void {
  log.info(`The tenant answers. The token is valid for ${Math.round(expiresIn / 60)} min.`);
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

const handleSchema = z.object({
  tenantId: z.string(),
  endpoint: z.string(),
  credentials: z.object({ id: z.string(), secret: z.string() }),
});

/** What is kept of a tenant for later runs. */
export type Handle = z.infer<typeof handleSchema>;

/** Opens what an earlier run has kept, and masks the secret in it; `undefined` when it cannot be read, which is told. */
export async function readHandle(
  sealed: string,
  pat: string,
  { log, mask }: Pick<RunContext, 'log' | 'mask'>,
): Promise<Handle | undefined> {
  try {
    const handle = handleSchema.parse(JSON.parse(await unseal(sealed, pat)));
    mask(handle.credentials.secret);
    return handle;
  } catch (error) {
    // Only of the two kinds that the text itself can cause; a fault of this code is not to pass for a lost handle.
    if (!(error instanceof SealError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    log.info('The credentials that an earlier run has kept in the Actions cache cannot be read.');
    return undefined;
  }
}

/**
 * Finds a way into a tenant that exists: by the credentials of the inputs, else by those that an earlier run has kept in
 * the Actions cache. What was kept and is refused, or cannot be read, counts as lost.
 * @param early what was begun while the account was being read; missing when the inputs have credentials
 * @returns `undefined` when there are none
 * @throws LogtoError when credentials of the inputs are refused
 */
export async function findAccess(
  tools: TimedRunContext,
  inputs: ProvisionInputs<unknown>,
  tenant: Tenant,
  endpoint: string,
  early: EarlyAccess | undefined,
): Promise<Access | undefined> {
  const { log } = tools;
  if (early === undefined) {
    const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
    log.info('Using the machine-to-machine credentials of the inputs.');
    return openTenant(tools, endpoint, tenant.id, credentials, false);
  }
  const newest = await early.handle;
  const fits = newest?.tenantId === tenant.id && newest.endpoint === endpoint;
  const handle = fits || newest === undefined ? newest : await restoreHandle(tools, inputs, tenant);
  if (handle === undefined) {
    log.info(
      'No credentials are known: the inputs give none, and no earlier run has kept any in the Actions cache.',
    );
    return undefined;
  }
  log.info('Using the machine-to-machine credentials that an earlier run has kept in the Actions cache.');
  try {
    const access = fits ? await early.access : undefined;
    if (access === undefined) {
      const opened = await openTenant(tools, endpoint, tenant.id, handle.credentials, false);
      return { ...opened, isKept: true };
    }
    logTokenReceived(access.token, log);
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

/** For a tenant that is not the newest of its name: the oldest of several is the one that counts. */
async function restoreHandle(
  tools: RunContext,
  inputs: ProvisionInputs<unknown>,
  tenant: Tenant,
): Promise<Handle | undefined> {
  const sealed = await tools.handles.restore(handleKey(inputs.pat, inputs['cloud-api-endpoint'], tenant));
  return sealed === undefined ? undefined : readHandle(sealed, inputs.pat, tools);
}

/** Seals credentials for the post step to keep in the Actions cache, with the key to find them by. */
export async function sealHandle(
  inputs: ProvisionInputs<unknown>,
  tenant: { id: string; name: string },
  { credentials, endpoint }: Access,
): Promise<{ key: string; handle: string }> {
  const handle: Handle = { tenantId: tenant.id, endpoint, credentials };
  return {
    key: handleKey(inputs.pat, inputs['cloud-api-endpoint'], tenant),
    handle: await seal(JSON.stringify(handle), inputs.pat),
  };
}
