import * as z from 'zod';
import type { LogtoCloud, TenantState } from './index.ts';

/** Credentials of a token request: app ID and secret. */
export type Credentials = [id: string, secret: string];

/** The credentials of a tenant's default M2M app. */
export function credentialsOf({ defaultApplication }: TenantState): Credentials {
  return [defaultApplication.id, defaultApplication.secret];
}

/** The `Authorization` header of a client, with form-encoded parts. */
export function basic([id, secret]: Credentials): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
}

/** Sends a request to the Cloud API with the PAT. */
export function cloudRequest(
  cloud: LogtoCloud,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const headers = { authorization: `Bearer ${cloud.pat}`, 'content-type': 'application/json' };
  return cloud.handle(new Request(cloud.cloudOrigin + path, withBody({ method, headers }, body)));
}

/** Creates a tenant and returns its state. */
export async function createTenant(cloud: LogtoCloud, request: object = {}): Promise<TenantState> {
  const answer = await cloudRequest(cloud, 'POST', '/api/tenants', request);
  const { id } = z.object({ id: z.string() }).parse(await answer.json());
  const tenant = cloud.tenants.get(id);
  if (!tenant) throw new Error(`Tenant ${id} was not created.`);
  return tenant;
}

/** A token request as in Logto's documentation; `more` adds or replaces fields of the form. */
export function tokenRequest(
  { origin, managementResource }: TenantState,
  authorization: string | undefined,
  more: Record<string, string> = {},
): Request {
  return new Request(`${origin}/oidc/token`, {
    method: 'POST',
    headers: authorization === undefined ? {} : { authorization },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: managementResource.indicator,
      scope: 'all',
      ...more,
    }),
  });
}

/** Requests an access token of the default application, or of another application. */
export async function requestToken(
  cloud: LogtoCloud,
  tenant: TenantState,
  credentials: Credentials = credentialsOf(tenant),
): Promise<string> {
  const answer = await cloud.handle(tokenRequest(tenant, basic(credentials)));
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

/** A request to a tenant's Management API. */
export function managementRequest(
  { origin }: TenantState,
  token: string,
  method: string,
  path: string,
  body?: object,
): Request {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Request(`${origin}/api${path}`, withBody({ method, headers }, body));
}

function withBody(init: RequestInit, body: object | undefined): RequestInit {
  return body === undefined ? init : { ...init, body: JSON.stringify(body) };
}

/** The parts of an answer that tests compare. */
export async function statusAndBody(answer: Response): Promise<{ status: number; body: unknown }> {
  return { status: answer.status, body: await answer.json() };
}

/** A clock that only advances when told to. */
export function stoppedClock() {
  const clock = { time: Date.parse('2026-11-20T12:00:00Z'), now: () => clock.time };
  return clock;
}
