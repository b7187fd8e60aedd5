import * as z from 'zod';
import { coreBody } from './body.ts';
import { discovery } from './discovery.ts';
import { CoreError, OidcError } from './errors.ts';
import type { Reply } from './errors.ts';
import type { TenantCall } from './routes.ts';
import { secretsOf } from './tenant.ts';
import { grantedScope, issueToken } from './tokens.ts';
import type { Application } from './types.ts';

const tokenRequest = z.object({
  grant_type: z.string().optional().catch(undefined),
  resource: z.string().optional().catch(undefined),
  scope: z.string().catch(''),
  client_id: z.string().optional().catch(undefined),
  client_secret: z.string().optional().catch(undefined),
});
type TokenRequest = z.infer<typeof tokenRequest>;

/** All routes below `/oidc`: the token endpoint and the discovery document; others are unknown (sample 023). */
export function oidc(call: TenantCall): Reply {
  const path = call.url.pathname.slice('/oidc'.length);
  if (call.method === 'GET' && path === '/.well-known/openid-configuration') {
    return { status: 200, body: discovery(call.tenant.origin) };
  }
  if (call.method === 'POST' && path === '/token') return token(call);
  throw new OidcError(
    404,
    'invalid_request',
    `unrecognized route or not allowed method (${call.method} on ${path})`,
  );
}

/** `grant_type=client_credentials` for the Management API (samples 008 to 027, 100, 142). */
function token(call: TenantCall): Reply {
  const { world, tenant } = call;
  const body = coreBody(call);
  const request = tokenRequest.parse(typeof body === 'object' ? body : {});
  const application = authenticate(call, request);
  if (request.grant_type === undefined) {
    throw new OidcError(400, 'invalid_request', "missing required parameter 'grant_type'");
  }
  if (request.grant_type !== 'client_credentials') {
    throw new OidcError(400, 'unsupported_grant_type', 'unsupported grant_type requested');
  }
  if (application.type !== 'MachineToMachine') {
    throw new OidcError(400, 'unauthorized_client', 'requested grant type is not allowed for this client');
  }
  checkResource(request.resource, tenant.managementResource.indicator);
  if (tenant.tokenLimitReached) throw new CoreError('auth.exceed_token_limit');
  const scope = grantedScope(tenant, application, request.scope);
  return {
    status: 200,
    body: {
      access_token: issueToken(world, tenant, application, scope),
      expires_in: tenant.accessTokenTtl,
      token_type: 'Bearer',
      scope,
    },
  };
}

function authenticate({ world, tenant, headers }: TenantCall, request: TokenRequest): Application {
  const basic = headers.get('authorization');
  if (basic !== null && request.client_secret !== undefined) {
    throw new OidcError(
      400,
      'invalid_request',
      'client authentication must only be provided using one mechanism',
    );
  }
  const [id, value] = basic === null ? [request.client_id, request.client_secret] : basicParts(basic);
  if (id === undefined) {
    throw new OidcError(400, 'invalid_request', 'no client authentication mechanism provided');
  }
  const application = tenant.applications.get(id);
  if (!application) throw new OidcError(400, 'invalid_client', `invalid client ${id}`);
  const secret = secretsOf(tenant, id).find((candidate) => candidate.value === value);
  if (!secret) {
    const failed = 'client authentication failed';
    const challenge = `Basic realm="${tenant.origin}/oidc", error="invalid_client", error_description="${failed}"`;
    throw new OidcError(
      401,
      'invalid_client',
      failed,
      basic === null ? {} : { 'www-authenticate': challenge },
    );
  }
  if (secret.expiresAt !== null && secret.expiresAt <= world.now()) {
    throw new OidcError(400, 'invalid_request', 'client secret has expired');
  }
  return application;
}

/** Client ID and secret, each form-decoded as in RFC 6749 §2.3.1. */
function basicParts(header: string): [string, string] {
  const [, encoded = ''] = /^Basic (.+)$/i.exec(header) ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  try {
    return [formDecode(id), formDecode(secret)];
  } catch {
    throw new OidcError(400, 'invalid_request', 'invalid authorization header value format');
  }
}

function formDecode(text: string | undefined): string {
  if (text === undefined) throw new TypeError('A Basic credential has two parts.');
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** The resource must be exactly the registered indicator (samples 013 to 017, 026). */
function checkResource(resource: string | undefined, indicator: string): void {
  if (resource === indicator) return;
  let problem = 'resource indicator is missing, or unknown';
  if (resource === undefined) problem = 'both `resource` and `organization_id` are not provided';
  else if (!URL.canParse(resource)) problem = 'resource indicator must be an absolute URI';
  throw new OidcError(400, 'invalid_target', problem);
}
