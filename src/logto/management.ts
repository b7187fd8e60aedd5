import * as z from 'zod';
import { createIdempotent } from './create-idempotent.ts';
import { LogtoError } from '../http/failure.ts';
import { managementHint, tokenHint } from './hints.ts';
import { type Connection, type Host, createHost } from '../http/send.ts';

/** Id and secret of a machine-to-machine application. */
export interface M2mCredentials {
  id: string;
  secret: string;
}

/** A token for the Management API of one tenant. */
export interface ManagementToken {
  value: string;
  /** Seconds until it expires; 3600 unless the tenant says otherwise. */
  expiresIn: number;
  /** The resource (audience) it was issued for. */
  resource: string;
}

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number(),
  scope: z.string().optional(),
});

/** A request that changes something and does no more when it comes twice. */
interface ChangeCall {
  /** In the infinitive, with the name of what is changed: `update the role "Customer"`. */
  doing: string;
  method: 'PATCH' | 'PUT' | 'POST';
  /** Below the endpoint, `/api/roles/…`. */
  path: string;
  body: unknown;
  /** The status of an answer whose body says nothing: 201 or 204. Otherwise the answer must be JSON. */
  done?: number;
}

/** A request that creates something. Logto would create it twice if it came twice: see {@link createIdempotent}. */
interface CreateCall<T> {
  /** In the infinitive: `create the role "Customer"`. */
  doing: string;
  path: string;
  body: unknown;
  /** What the answer must look like. */
  answer: z.ZodType<T>;
  /** Looks for what the request creates, for the case that its answer is lost. */
  findExisting: () => Promise<T | undefined>;
}

/** The Management API of one tenant. Every method throws `LogtoError`; `doing` says in the infinitive what for. */
export interface ManagementApi {
  get<T>(doing: string, path: string, answer: z.ZodType<T>): Promise<T>;
  /** A paged list, every page of it. `path` may hold a query. */
  list<T>(doing: string, path: string, item: z.ZodType<T>): Promise<T[]>;
  /** The same list when it has no more than `most` items, and `undefined` otherwise, after one page. */
  shortList<T>(doing: string, path: string, item: z.ZodType<T>, most: number): Promise<T[] | undefined>;
  create<T>(call: CreateCall<T>): Promise<T>;
  change(call: ChangeCall): Promise<void>;
  /** DELETE; what is gone already counts as deleted. */
  remove(doing: string, path: string): Promise<void>;
}

/** A tenant as seen from outside: its token endpoint and its Management API. */
export interface TenantClient {
  /**
   * Exchanges M2M credentials for a Management API token (`POST /oidc/token`).
   * @param resources what the Management API may be registered as; tried in turn while Logto says `invalid_target`
   * @param onSecret called with each secret text before it is sent or returned, so that it can be masked
   */
  requestToken(
    credentials: M2mCredentials,
    resources: string[],
    onSecret: (value: string) => void,
  ): Promise<ManagementToken>;
  managementApi(token: ManagementToken): ManagementApi;
}

const requestIdHeader = 'logto-core-request-id';

/** @param startingUntil until when (ms since epoch) a tenant that was just created may still be unknown to its host */
export function createTenantClient(
  options: Connection & { endpoint: string; startingUntil?: number },
): TenantClient {
  const host = createHost({ ...options, origin: options.endpoint, requestIdHeader });
  return {
    requestToken: (credentials, resources, onSecret) => requestToken(host, credentials, resources, onSecret),
    managementApi: (token) => createManagementApi(host, token, options),
  };
}

async function requestToken(
  host: Host,
  { id, secret }: M2mCredentials,
  [resource = '', ...others]: string[],
  onSecret: (value: string) => void,
): Promise<ManagementToken> {
  // Both parts are form-encoded first (RFC 6749 §2.3.1): Logto decodes them.
  const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
  onSecret(encodeURIComponent(secret));
  onSecret(basic);
  const what = { doing: 'get a Management API token', method: 'POST', path: '/oidc/token' };
  try {
    const answer = await host.send({
      ...what,
      headers: { authorization: `Basic ${basic}` },
      form: { grant_type: 'client_credentials', resource, scope: 'all' },
      repeatable: true,
      answer: tokenSchema,
      hint: tokenHint,
    });
    onSecret(answer.access_token);
    // A scope that is not granted is left out without an error; the first call would then be refused.
    if (!answer.scope?.split(' ').includes('all')) {
      throw new LogtoError(
        what,
        { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' },
        'Give the machine-to-machine application the role "Logto Management API access".',
      );
    }
    return { value: answer.access_token, expiresIn: answer.expires_in, resource };
  } catch (error) {
    const wrongResource =
      error instanceof LogtoError &&
      error.failure.kind === 'refused' &&
      error.failure.code === 'oidc.invalid_target';
    if (wrongResource && others.length > 0) return requestToken(host, { id, secret }, others, onSecret);
    throw error;
  }
}

/** The most that Logto puts on one page. */
const pageSize = 100;

function createManagementApi(host: Host, token: ManagementToken, connection: Connection): ManagementApi {
  const common = { headers: { authorization: `Bearer ${token.value}` }, hint: managementHint };
  // Link headers of lists lack the `/api` of the path (sample 072), so that pages are asked for by number.
  const page = async <T>(doing: string, path: string, item: z.ZodType<T>, number: number) => {
    let total = 0;
    const items = await host.send({
      ...common,
      doing,
      method: 'GET',
      path: `${path}${path.includes('?') ? '&' : '?'}page=${number}&page_size=${pageSize}`,
      answer: z.array(item),
      onHeaders: (headers) => {
        total = Number(headers.get('total-number') ?? 0);
      },
    });
    return { items, total };
  };

  const pages = async <T>(doing: string, path: string, item: z.ZodType<T>, most: number) => {
    const first = await page(doing, path, item, 1);
    if (first.total > most) return undefined;
    const others = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(others.map((number) => page(doing, path, item, number)));
    return [first, ...rest].flatMap(({ items }) => items);
  };

  return {
    get: (doing, path, answer) => host.send({ ...common, doing, method: 'GET', path, answer }),
    list: async (doing, path, item) => (await pages(doing, path, item, Infinity)) ?? [],
    shortList: pages,
    create: ({ doing, path, body, answer, findExisting: look }) =>
      createIdempotent(
        () => host.send({ ...common, doing, method: 'POST', path, json: body, answer }),
        look,
        connection,
      ),
    async change({ body, ...call }) {
      const answer = z.looseObject({}).or(z.array(z.unknown())).or(z.string());
      await host.send({ ...common, ...call, json: body, repeatable: true, answer: answer.optional() });
    },
    async remove(doing, path) {
      try {
        await host.send({ ...common, doing, method: 'DELETE', path, done: 204, answer: z.undefined() });
      } catch (error) {
        const isGone =
          error instanceof LogtoError && error.failure.kind === 'refused' && error.failure.status === 404;
        if (!isGone) throw error;
      }
    },
  };
}
