import * as z from 'zod';
import { type Outputs, orderedJson } from '../runner/outputs.ts';
import type { Mask } from '../runner/masks.ts';

/** How a tenant is reached, and its applications. */
const reachedSchema = z.object({
  endpoint: z.string(),
  managementApiResource: z.string(),
  /** Credentials of a machine-to-machine application with Management API access, where they are known. */
  m2m: z.object({ id: z.string(), secret: z.string() }).optional(),
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

/** What a run of `provision` hands on: everything that the outputs say. It is sealed as a whole, for other jobs. */
export const provisionedSchema = z.object({
  tenantId: z.string(),
  created: z.boolean(),
  ...reachedSchema.shape,
});

export type Reached = z.infer<typeof reachedSchema>;
export type Provisioned = z.infer<typeof provisionedSchema>;

/** Masks what must not be shown of how a tenant is reached: secrets always, identifiers when asked to. */
export function maskReached(reached: Reached, mask: Mask, identifiersToo: boolean): void {
  const { apps, endpoint, m2m, managementApiResource, token } = reached;
  const secrets = [m2m?.secret, token?.value, ...apps.map((app) => app.secret)];
  for (const secret of secrets) mask(secret ?? '');
  if (identifiersToo) for (const identifier of [endpoint, managementApiResource]) mask(identifier);
}

/** Masks what must not be shown: secrets always, identifiers when asked to. */
export function maskProvisioned(provisioned: Provisioned, mask: Mask, identifiersToo: boolean): void {
  maskReached(provisioned, mask, identifiersToo);
  if (identifiersToo) mask(provisioned.tenantId);
}

/** The outputs about how a tenant is reached. What is not known is left out, which a workflow reads as empty. */
export function reachedOutputs({
  apps,
  endpoint,
  m2m,
  managementApiResource,
  token,
}: Reached): Partial<Outputs> {
  return {
    endpoint,
    issuer: `${endpoint}/oidc`,
    'management-api-resource': managementApiResource,
    ...(token ? { 'management-api-token': token.value } : {}),
    ...(m2m ? { 'm2m-app-id': m2m.id, 'm2m-app-secret': m2m.secret } : {}),
    apps: orderedJson(apps.map(({ name, id, type, secret }) => [name, { id, type, secret }])),
    'app-ids': orderedJson(apps.map(({ name, id }) => [name, id])),
  };
}

/** The outputs of a tenant that is ready. */
export function toOutputs(provisioned: Provisioned): Partial<Outputs> {
  return {
    'tenant-id': provisioned.tenantId,
    ...reachedOutputs(provisioned),
    created: String(provisioned.created),
  };
}
