import { createLogtoClient } from '../logto/client.ts';
import type { Tenant } from '../logto/cloud.ts';
import { readTenantEndpoint } from '../logto/endpoint.ts';
import { type ManagementApi, createManagementApi } from '../logto/management.ts';
import { type M2mCredentials, type ManagementToken, requestToken } from '../logto/token.ts';
import type { Log } from '../runner/log.ts';
import type { Mask } from '../runner/masks.ts';
import { quote } from '../shared/problem.ts';
import type { TimedRunContext } from '../run-context.ts';

/** The way into a tenant: its Management API, opened with the credentials of an M2M app. */
export interface TenantConnection {
  /** Origin of the tenant. */
  endpoint: string;
  credentials: M2mCredentials;
  token: ManagementToken;
  /** When the token expires, in milliseconds since the epoch. */
  tokenExpiresAt: number;
  api: ManagementApi;
}

/** What a connection is opened with. */
export interface ConnectionRequest {
  endpoint: string;
  /** What the Management API may be registered as, the likelier first. */
  resources: string[];
  credentials: M2mCredentials;
  /** The tenant was just created: wait until it answers. */
  isNew?: boolean;
}

/** Milliseconds that a new tenant may take until every instance of Logto's core knows it. */
const startingMs = 120_000;

/**
 * Exchanges credentials for a Management API token (`POST /oidc/token`).
 * @throws RequestError
 */
export async function connect(
  context: TimedRunContext,
  { endpoint, resources, credentials, isNew = false }: ConnectionRequest,
): Promise<TenantConnection> {
  const { clock, mask } = context;
  const startingUntil = isNew ? { startingUntil: clock.now() + startingMs } : {};
  const client = createLogtoClient('core', { ...context, origin: endpoint, ...startingUntil });
  const token = await requestToken(client, credentials, resources, mask);
  return {
    endpoint,
    credentials,
    token,
    tokenExpiresAt: clock.now() + token.expiresIn * 1000,
    api: createManagementApi(client, token, context),
  };
}

/** How a tenant is reached without the Cloud API, as the inputs name it: by the origin of the tenant. */
export interface EndpointRequest {
  endpoint: string;
  'm2m-app-id': string;
  'm2m-app-secret': string;
  /** Empty where it follows from the endpoint. */
  'management-api-resource': string;
  'mask-outputs': boolean;
}

/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';

/**
 * Connects to a tenant that is known by its endpoint and credentials.
 * @throws RequestError
 */
export async function connectByEndpoint(
  request: EndpointRequest,
  context: TimedRunContext,
): Promise<TenantConnection> {
  const { endpoint, 'management-api-resource': resource } = request;
  // The resource may name the tenant where the endpoint does not.
  if (request['mask-outputs']) for (const identifier of [endpoint, resource]) context.mask(identifier);
  const credentials = { id: request['m2m-app-id'], secret: request['m2m-app-secret'] };
  const resources = resource === '' ? [`${endpoint}/api`, selfHostedResource] : [resource];
  return context.log.group('Getting a Management API token', async () => {
    const connection = await connect(context, { endpoint, resources, credentials });
    logTokenReceived(connection, context.log);
    return connection;
  });
}

/** Logs that a token was given, and how long it is valid. */
export function logTokenReceived({ token }: TenantConnection, log: Log): void {
  log.info(`The tenant answers. The token is valid for ${Math.round(token.expiresIn / 60)} min.`);
}

/**
 * Finds out where a tenant is, before any credential is sent there.
 * @throws Error when its indicator is no https origin
 */
export function endpointOf(tenant: Tenant, maskIdentifier: Mask): string {
  const endpoint = readTenantEndpoint(tenant.indicator, tenant.cloudApi);
  if ('problem' in endpoint) {
    throw new Error(
      `The endpoint that Logto Cloud gives for the tenant ${quote(tenant.name)} ${endpoint.problem}. No credentials were sent there.`,
    );
  }
  maskIdentifier(endpoint.origin);
  return endpoint.origin;
}
