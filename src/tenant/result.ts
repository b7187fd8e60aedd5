import * as z from 'zod';
import { isEndpoint } from '../logto/endpoint.ts';
import { m2mCredentials } from '../logto/token.ts';
import { type Outputs, orderedJson } from '../runner/outputs.ts';
import type { Mask } from '../runner/masks.ts';
import type { TenantConnection } from './connection.ts';

/** What a run passes to later steps and, sealed as a whole, to other jobs: everything that the outputs say. */
export const provisionResultSchema = z.object({
  /** Missing for a tenant that is known by its endpoint alone (`configure`, `export`). */
  tenantId: z.string().optional(),
  created: z.boolean().optional(),
  endpoint: z.string().refine(isEndpoint),
  managementApiResource: z.string(),
  /** Credentials of an M2M app with Management API access, where they are known. */
  m2m: m2mCredentials.optional(),
  /** A Management API token. */
  token: z
    .object({
      value: z.string(),
      /** Milliseconds since the epoch. */
      expiresAt: z.number(),
    })
    .optional(),
  apps: z.array(
    z.object({ name: z.string(), id: z.string(), type: z.string(), secret: z.string().optional() }),
  ),
});

/** See {@link provisionResultSchema}. */
export type ProvisionResult = z.infer<typeof provisionResultSchema>;

/** The part of a result that says how a tenant is reached. */
export function connectionResult({
  credentials,
  endpoint,
  token,
  tokenExpiresAt,
}: TenantConnection): Omit<ProvisionResult, 'apps'> {
  return {
    endpoint,
    managementApiResource: token.resource,
    m2m: credentials,
    token: { value: token.value, expiresAt: tokenExpiresAt },
  };
}

/** Masks what must not be shown: secrets always, identifiers if `mask-outputs` says so. */
export function maskResult(result: ProvisionResult, mask: Mask, masksIdentifiers: boolean): void {
  const { apps, endpoint, m2m, managementApiResource, tenantId = '', token } = result;
  const secrets = [m2m?.secret, token?.value, ...apps.map(({ secret }) => secret)];
  for (const secret of secrets) mask(secret ?? '');
  if (masksIdentifiers)
    for (const identifier of [tenantId, endpoint, managementApiResource]) mask(identifier);
}

/** The outputs of a result. What is not known is left out, which a workflow reads as empty. */
export function outputsOf(result: ProvisionResult): Partial<Outputs> {
  const { apps, created, endpoint, m2m, managementApiResource, tenantId, token } = result;
  return {
    ...(tenantId === undefined ? {} : { 'tenant-id': tenantId }),
    endpoint,
    issuer: `${endpoint}/oidc`,
    'management-api-resource': managementApiResource,
    ...(token ? { 'management-api-token': token.value } : {}),
    ...(m2m ? { 'm2m-app-id': m2m.id, 'm2m-app-secret': m2m.secret } : {}),
    apps: orderedJson(apps.map(({ name, id, type, secret }) => [name, { id, type, secret }])),
    'app-ids': orderedJson(apps.map(({ name, id }) => [name, id])),
    ...(created === undefined ? {} : { created: String(created) }),
  };
}
