import * as z from 'zod';
import { type Outputs, orderedJson } from '../github/outputs.ts';
import type { Mask } from '../github/secrets.ts';

/** What a run hands on: everything that the outputs say. It is sealed as a whole, for other jobs. */
export const provisionedSchema = z.object({
  tenantId: z.string(),
  endpoint: z.string(),
  managementApiResource: z.string(),
  created: z.boolean(),
  /** Credentials of the default machine-to-machine application, where they are known. */
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

export type Provisioned = z.infer<typeof provisionedSchema>;

/** Masks what must not be shown: secrets always, identifiers when asked to. */
export function maskProvisioned(provisioned: Provisioned, mask: Mask, identifiersToo: boolean): void {
  const { apps, endpoint, m2m, managementApiResource, tenantId, token } = provisioned;
  const secrets = [m2m?.secret, token?.value, ...apps.map((app) => app.secret)];
  for (const secret of secrets) mask(secret ?? '');
  if (identifiersToo) for (const identifier of [tenantId, endpoint, managementApiResource]) mask(identifier);
}

/** The outputs of a tenant that is ready. What is not known is left out, which a workflow reads as empty. */
export function toOutputs({ apps, m2m, token, ...tenant }: Provisioned): Partial<Outputs> {
  return {
    'tenant-id': tenant.tenantId,
    endpoint: tenant.endpoint,
    issuer: `${tenant.endpoint}/oidc`,
    'management-api-resource': tenant.managementApiResource,
    ...(token ? { 'management-api-token': token.value } : {}),
    ...(m2m ? { 'm2m-app-id': m2m.id, 'm2m-app-secret': m2m.secret } : {}),
    apps: orderedJson(apps.map(({ name, ...app }) => [name, app])),
    'app-ids': orderedJson(apps.map(({ name, id }) => [name, id])),
    created: String(tenant.created),
  };
}
