import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import { readHttpDate } from '../http/headers.ts';
import type { ClientContext } from '../http/send.ts';
import { createLogtoClient } from './client.ts';
import { cloudHint, createHint, deleteHint } from './hints.ts';
import { type M2mCredentials, m2mCredentials } from './token.ts';

const regionSchema = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  /** The tags of tenants that the region accepts; absent in older answers. */
  tags: z.array(z.string()).nullish(),
});

/** Before this there was no Logto Cloud with such an API; a time in seconds is read as one in 1970. */
const earliest = Date.UTC(2020, 0);
/** A time in microseconds or nanoseconds is later. */
const latest = Date.UTC(2200, 0);

/** With its zone: without one, it would be that of the runner. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds since the epoch; `undefined` if what Logto says is no plausible time. */
const time = z
  .unknown()
  .transform((value) => {
    const ms = typeof value === 'string' && isoTime.test(value) ? Date.parse(value) : value;
    return typeof ms === 'number' && ms >= earliest && ms < latest ? ms : undefined;
  })
  .optional();

/** The time in a `Date` header, as `time`. */
function readDate(header: string | null): number | undefined {
  const ms = readHttpDate(header);
  return ms !== undefined && ms >= earliest && ms < latest ? ms : undefined;
}

const id = z.string().regex(/^[\da-z-]{1,128}$/i);

/** Only what is used of a tenant is checked, and only when it is used: other tenants are not this action's. */
const tenantSchema = z.object({
  id,
  name: z.string().catch(''),
  tag: z.string().catch('unknown'),
  regionName: z.string().catch('an unknown region'),
  /** The origin of the tenant, or its Management API resource. */
  indicator: z.string().catch(''),
  createdAt: time,
});

/** A region of the account, as `GET /api/me/regions` describes it. */
export type Region = z.infer<typeof regionSchema>;

/** A tenant of the account, as `GET /api/tenants` lists it. */
export interface Tenant {
  id: string;
  name: string;
  /** `development` or `production`. */
  tag: string;
  regionName: string;
  indicator: string;
  /** Milliseconds since the epoch, by Logto's clock; `undefined` if Logto gives no plausible time. */
  createdAt?: number | undefined;
  /** The origin of the Cloud API that describes it, which bounds where its endpoint may be. */
  cloudApi?: string;
}

/** A tenant as `POST /api/tenants` answers, the only time that Logto shows the default M2M credentials. */
export interface CreatedTenant extends Tenant {
  defaultApplication: M2mCredentials;
}

/** The tenants of the account at a time. */
export interface TenantList {
  /** All that the account can see, including those of others it collaborates on. Names are not unique. */
  tenants: Tenant[];
  /** When Logto answered, by its clock (`Date`), in milliseconds since the epoch; `undefined` if it does not say. */
  logtoTime?: number | undefined;
  /** Whether each entry has an id that can be read: only then is what is missing certainly not there. */
  isComplete: boolean;
}

/** What a tenant is created with. Only the name can be changed later. */
export type TenantSpec = Pick<Tenant, 'name' | 'tag' | 'regionName'>;

/** The part of Logto's Cloud API that the life of a tenant needs. Every method throws `RequestError`. */
export type CloudApi = ReturnType<typeof createCloudApi>;

/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
export function createCloudApi(options: ClientContext & { origin: string; pat: string }) {
  const client = createLogtoClient('cloud', options);
  const origin = { cloudApi: options.origin };
  const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: cloudHint };
  const read = <T>(doing: string, path: string, answer: z.ZodType<T>): Promise<T> =>
    client.send({ ...common, doing, method: 'GET', path, answer });
  return {
    async regions(): Promise<Region[]> {
      const answer = z.object({ regions: z.array(regionSchema) });
      return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
    },
    async tenants(): Promise<TenantList> {
      const request = { ...common, doing: 'read the tenants of the account', path: '/api/tenants' };
      const { body, headers } = await client.exchange({
        ...request,
        method: 'GET',
        answer: z.array(z.unknown()),
      });
      const entries = body.flatMap((entry) => tenantSchema.safeParse(entry).data ?? []);
      const tenants = new Map(entries.map((tenant) => [tenant.id, { ...tenant, ...origin }]));
      return {
        tenants: [...tenants.values()],
        logtoTime: readDate(headers.get('date')),
        isComplete: entries.length === body.length,
      };
    },
    /**
     * Never repeated if it may have taken effect: Logto offers no idempotency key. An answer about another tenant than the
     * one that was asked for is no usable answer.
     * @param knownIds the tenants of the account before the call
     */
    async createTenant(spec: TenantSpec, knownIds: readonly string[]): Promise<CreatedTenant> {
      const request = {
        ...common,
        hint: createHint,
        doing: 'create the tenant',
        method: 'POST',
        path: '/api/tenants',
      };
      const answer = tenantSchema.extend({
        id: id.refine((value) => !knownIds.includes(value)),
        name: z.literal(spec.name),
        tag: z.literal(spec.tag),
        regionName: z.literal(spec.regionName),
        indicator: z.string(),
        defaultApplication: m2mCredentials,
      });
      const shownTexts = Object.values(spec);
      return { ...(await client.send({ ...request, json: spec, shownTexts, answer })), ...origin };
    },
    /**
     * Asks for the deletion. No answer proves it: a tenant is deleted when the list no longer has it. A repeated call is
     * harmless.
     * @returns whether Logto took the request, or does not know the tenant
     */
    async deleteTenant(tenantId: string): Promise<'accepted' | 'unknown'> {
      const request = { ...common, hint: deleteHint, doing: 'delete the tenant', method: 'DELETE' };
      const path = `/api/tenants/${encodeURIComponent(tenantId)}`;
      const shownPath = '/api/tenants/{id}';
      try {
        await client.send({ ...request, path, shownPath, repeats: 2, done: 'any', answer: z.unknown() });
        return 'accepted';
      } catch (error) {
        if (refusalOf(error)?.status !== 404) throw error;
        return 'unknown';
      }
    },
  };
}
