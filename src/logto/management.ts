import * as z from 'zod';
import { createOnce } from './create-once.ts';
import { LogtoError } from './errors.ts';
import { managementHint, tokenHint } from './hints.ts';
import { type Connection, type Host, createHost } from './http.ts';

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

const applicationSchema = z.object({ id: z.string().min(1), name: z.string() });
const secretSchema = z.object({
  name: z.string(),
  value: z.string().min(1),
  /** Milliseconds since the epoch; null when it never expires. */
  expiresAt: z.number().nullish(),
});
const roleSchema = z.object({ id: z.string().min(1), name: z.string() });

/** An application of a tenant, as far as the requests about it need it. */
export type Application = z.infer<typeof applicationSchema>;
/** A secret of an application; its value can be read again at any time. */
export type ApplicationSecret = z.infer<typeof secretSchema>;
/** A role of a tenant. */
export type Role = z.infer<typeof roleSchema>;

/** The Management API of one tenant, as far as applications need it. Every method throws `LogtoError`. */
export interface ManagementApi {
  /**
   * All applications, the default machine-to-machine application among them, newest first.
   * @param schema what each of them must look like
   */
  applications<T>(schema: z.ZodType<T>): Promise<T[]>;
  /**
   * Creates an application in a tenant that has none of the name. Names are not unique in Logto, so the call is never
   * repeated blindly.
   */
  createApplication(name: string, body: Record<string, unknown>): Promise<Application>;
  /** JSON objects in `patch` replace the whole object in Logto; `type` and `isThirdParty` cannot be changed. */
  updateApplication(application: Application, patch: Record<string, unknown>): Promise<void>;
  /** The secrets of an application; empty for types that have none. */
  applicationSecrets(application: Application): Promise<ApplicationSecret[]>;
  /** All machine-to-machine roles, every page of them. */
  m2mRoles(): Promise<Role[]>;
  /** The roles that are assigned to an application, every page of them. */
  applicationRoles(application: Application): Promise<Role[]>;
  /** Adds roles; those that are assigned already stay as they are. */
  assignRoles(application: Application, roleIds: string[]): Promise<void>;
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

function pathOf(application: Application): string {
  return `/api/applications/${encodeURIComponent(application.id)}`;
}

function createManagementApi(host: Host, token: ManagementToken, connection: Connection): ManagementApi {
  const common = { headers: { authorization: `Bearer ${token.value}` }, hint: managementHint };
  const applications = <T>(schema: z.ZodType<T>): Promise<T[]> =>
    host.send({
      ...common,
      doing: 'read the applications of the tenant',
      method: 'GET',
      path: '/api/applications',
      answer: z.array(schema),
    });

  // Lists of roles are always paged, and their Link headers lack the `/api` of the path (sample 072).
  const allRoles = async (doing: string, path: string, query = '', page = 1): Promise<Role[]> => {
    const roles = await host.send({
      ...common,
      doing,
      method: 'GET',
      path: `${path}?${query}page=${page}&page_size=${pageSize}`,
      answer: z.array(roleSchema),
    });
    return roles.length < pageSize ? roles : [...roles, ...(await allRoles(doing, path, query, page + 1))];
  };

  return {
    applications,
    createApplication: (name, body) =>
      createOnce(
        () =>
          host.send({
            ...common,
            doing: `create the application ${JSON.stringify(name)}`,
            method: 'POST',
            path: '/api/applications',
            json: body,
            answer: applicationSchema,
          }),
        async () => (await applications(applicationSchema)).find((application) => application.name === name),
        connection,
      ),
    async updateApplication(application, patch) {
      await host.send({
        ...common,
        doing: `update the application ${JSON.stringify(application.name)}`,
        method: 'PATCH',
        path: pathOf(application),
        json: patch,
        // The same values again make the same application.
        repeatable: true,
        answer: applicationSchema,
      });
    },
    applicationSecrets: (application) =>
      host.send({
        ...common,
        doing: `read the secret of the application ${JSON.stringify(application.name)}`,
        method: 'GET',
        path: `${pathOf(application)}/secrets`,
        answer: z.array(secretSchema),
      }),
    m2mRoles: () => allRoles('read the machine-to-machine roles', '/api/roles', 'type=MachineToMachine&'),
    applicationRoles: (application) =>
      allRoles(
        `read the roles of the application ${JSON.stringify(application.name)}`,
        `${pathOf(application)}/roles`,
      ),
    async assignRoles(application, roleIds) {
      await host.send({
        ...common,
        doing: `assign roles to the application ${JSON.stringify(application.name)}`,
        method: 'POST',
        path: `${pathOf(application)}/roles`,
        json: { roleIds },
        repeatable: true,
        done: 201,
        answer: z.looseObject({}).optional(),
      });
    },
  };
}
