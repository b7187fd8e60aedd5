import * as z from 'zod';
import { LogtoError } from '../http/failure.ts';
import { cloudHint } from './hints.ts';
import { type Connection, createHost } from '../http/send.ts';

const regionSchema = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  /** The tags of tenants that the region takes; absent in older answers. */
  tags: z.array(z.string()).nullish(),
});

const tenantSchema = z.object({
  id: z.string().regex(/^[\da-z-]+$/i),
  name: z.string(),
  tag: z.string(),
  regionName: z.string(),
  /** Where the tenant is: its origin, or its management API resource. */
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

/** What a new tenant is to be. None of it but the name can be changed later. */
interface TenantSpec {
  name: string;
  tag: string;
  regionName: string;
}

/** Logto's Cloud API, as far as the life of a tenant needs it. Every method throws `LogtoError`. */
export interface CloudApi {
  regions(): Promise<Region[]>;
  /** All tenants that the account can see, those of others it collaborates on included. Names are not unique. */
  tenants(): Promise<Tenant[]>;
  /** Never repeated when it may have taken effect: Logto offers no idempotency key. */
  createTenant(spec: TenantSpec): Promise<CreatedTenant>;
  /** A tenant that is gone already counts as deleted; so a repeated call is harmless. */
  deleteTenant(id: string): Promise<'deleted' | 'gone'>;
}

/**
 * @param origin of the Cloud API, `https://cloud.logto.io`
 * @param pat the Cloud personal access token, sent as it is (no exchange)
 */
export function createCloudApi(options: Connection & { origin: string; pat: string }): CloudApi {
  const host = createHost({ ...options, requestIdHeader: 'logto-cloud-request-id' });
  const headers = { authorization: `Bearer ${options.pat}` };
  return {
    async regions() {
      const answer = await host.send({
        doing: 'read the regions of the account',
        method: 'GET',
        path: '/api/me/regions',
        headers,
        answer: z.object({ regions: z.array(regionSchema) }),
        hint: cloudHint,
      });
      return answer.regions;
    },
    tenants: () =>
      host.send({
        doing: 'read the tenants of the account',
        method: 'GET',
        path: '/api/tenants',
        headers,
        answer: z.array(tenantSchema),
        hint: cloudHint,
      }),
    createTenant: (spec) =>
      host.send({
        doing: 'create the tenant',
        method: 'POST',
        path: '/api/tenants',
        headers,
        json: spec,
        answer: createdTenantSchema,
        hint: cloudHint,
      }),
    async deleteTenant(id) {
      try {
        await host.send({
          doing: 'delete the tenant',
          method: 'DELETE',
          path: `/api/tenants/${encodeURIComponent(id)}`,
          headers,
          done: 204,
          answer: z.looseObject({}).optional(),
          hint: cloudHint,
        });
        return 'deleted';
      } catch (error) {
        // The API says so in JSON; any other 404 comes from somewhere else.
        const gone =
          error instanceof LogtoError &&
          error.failure.kind === 'refused' &&
          error.failure.status === 404 &&
          error.failure.json;
        if (gone) return 'gone';
        throw error;
      }
    },
  };
}
