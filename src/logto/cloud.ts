import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import type { ClientContext } from '../http/send.ts';
import { createLogtoClient } from './client.ts';
import { cloudHint } from './hints.ts';

const regionSchema = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  /** The tags of tenants that the region accepts; absent in older answers. */
  tags: z.array(z.string()).nullish(),
});

const tenantSchema = z.object({
  id: z.string().regex(/^[\da-z-]+$/i),
  name: z.string(),
  tag: z.string(),
  regionName: z.string(),
  /** The origin of the tenant, or its Management API resource. */
  indicator: z.string(),
  createdAt: z.union([z.string(), z.number()]),
});

const createdTenantSchema = tenantSchema.extend({
  defaultApplication: z.object({ id: z.string().min(1), secret: z.string().min(1) }),
});

/** A region of the account, as `GET /api/me/regions` describes it. */
export type Region = z.infer<typeof regionSchema>;
/** A tenant of the account, as `GET /api/tenants` lists it. */
export type Tenant = z.infer<typeof tenantSchema>;
/** A tenant as `POST /api/tenants` answers, the only time that Logto shows the default M2M credentials. */
export type CreatedTenant = z.infer<typeof createdTenantSchema>;

/** The part of Logto's Cloud API that the life of a tenant needs. Every method throws `RequestError`. */
export type CloudApi = ReturnType<typeof createCloudApi>;

/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
export function createCloudApi(options: ClientContext & { origin: string; pat: string }) {
  const client = createLogtoClient('cloud', options);
  const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: cloudHint };
  const read = <T>(doing: string, path: string, answer: z.ZodType<T>): Promise<T> =>
    client.send({ ...common, doing, method: 'GET', path, answer });
  return {
    async regions(): Promise<Region[]> {
      const answer = z.object({ regions: z.array(regionSchema) });
      return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
    },
    /** All tenants that the account can see, including those of others it collaborates on. Names are not unique. */
    tenants: (): Promise<Tenant[]> =>
      read('read the tenants of the account', '/api/tenants', z.array(tenantSchema)),
    /**
     * Only the name can be changed later. Never repeated if it may have taken effect: Logto offers no idempotency key.
     */
    createTenant(spec: Pick<Tenant, 'name' | 'tag' | 'regionName'>): Promise<CreatedTenant> {
      const request = { ...common, doing: 'create the tenant', method: 'POST', path: '/api/tenants' };
      return client.send({ ...request, json: spec, answer: createdTenantSchema });
    },
    /** A repeated call is harmless. */
    async deleteTenant(id: string): Promise<'deleted' | 'already-deleted'> {
      const path = `/api/tenants/${encodeURIComponent(id)}`;
      const answer = z.looseObject({}).optional();
      try {
        await client.send({
          ...common,
          doing: 'delete the tenant',
          method: 'DELETE',
          path,
          done: 204,
          answer,
        });
        return 'deleted';
      } catch (error) {
        const refusal = refusalOf(error);
        // The API answers in JSON; any other 404 comes from somewhere else.
        if (refusal?.status === 404 && refusal.json) return 'already-deleted';
        throw error;
      }
    },
  };
}
