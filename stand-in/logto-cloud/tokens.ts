import { CoreError } from './errors.ts';
import { mayManage } from './tenant.ts';
import type { Call } from './routes.ts';
import type { Application, Claims, TenantState, World } from './types.ts';

/** Creates an access token for the Management API: a JWT in form, with a signature that only this stand-in knows. */
export function issueToken(world: World, tenant: TenantState, application: Application, scope?: string) {
  const iat = Math.floor(world.now() / 1000);
  const claims: Claims = {
    jti: world.ids.opaque(43),
    sub: application.id,
    iat,
    exp: iat + tenant.accessTokenTtl,
    ...(scope === undefined ? {} : { scope }),
    client_id: application.id,
    iss: `${tenant.origin}/oidc`,
    aud: tenant.managementResource.indicator,
  };
  const header = { alg: 'ES384', typ: 'at+jwt', kid: tenant.signingKeyId };
  const token = world.keepSecret(`${encode(header)}.${encode(claims)}.${world.ids.opaque(128)}`);
  world.tokens.set(token, claims);
  return token;
}

/** The requested scopes that the application may have; undefined if there are none (samples 018, 019, 102). */
export function grantedScope(
  tenant: TenantState,
  application: Application,
  asked: string,
): string | undefined {
  return asked.split(' ').includes('all') && mayManage(tenant, application.id) ? 'all' : undefined;
}

/** Accepts requests with a valid token and scope `all`, and refuses others (samples 028 to 032, 141). */
export function authorize({ world, headers }: Call, tenant: TenantState): void {
  const header = headers.get('authorization');
  if (!header) throw new CoreError('auth.authorization_header_missing');
  const [, token] = /^Bearer (.*)$/.exec(header) ?? [];
  if (token === undefined) {
    throw new CoreError('auth.authorization_token_type_not_supported', {
      data: { supportedTypes: ['Bearer'] },
    });
  }
  const [head = '', ...rest] = token.split('.');
  if (rest.length !== 2) throw unauthorized('ERR_JWS_INVALID', 'JWSInvalid');
  if (keyIdOf(head) !== tenant.signingKeyId) {
    throw unauthorized('ERR_JWKS_NO_MATCHING_KEY', 'JWKSNoMatchingKey');
  }
  const claims = world.tokens.get(token);
  if (!claims) {
    throw unauthorized('ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'JWSSignatureVerificationFailed');
  }
  if (claims.exp <= Math.floor(world.now() / 1000)) {
    throw unauthorized('ERR_JWT_EXPIRED', 'JWTExpired', {
      claim: 'exp',
      reason: 'check_failed',
      payload: claims,
    });
  }
  if (claims.scope !== 'all') throw new CoreError('auth.forbidden');
}

function unauthorized(code: string, name: string, more: object = {}): CoreError {
  return new CoreError('auth.unauthorized', { data: { code, name, ...more } });
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function keyIdOf(head: string): unknown {
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString());
    return typeof header === 'object' && header !== null && 'kid' in header ? header.kid : undefined;
  } catch {
    return undefined;
  }
}
