import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { jwtCustomizer, tokenType } from './jwt-customizer-guard.ts';
import type { JwtCustomizer, TokenType } from './jwt-customizer-guard.ts';
import type { Route, TenantCall } from './routes.ts';

const path = z.object({ tokenTypePath: tokenType });
const keys = { 'access-token': 'jwt.accessToken', 'client-credentials': 'jwt.clientCredentials' } as const;

/**
 * The scripts that add claims to tokens (samples 746 to 766). Scripts are never run, so a broken one is accepted (sample 758).
 */
export const jwtCustomizerRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/configs/jwt-customizer', handle: list },
  { method: 'GET', path: '/configs/jwt-customizer/:tokenTypePath', handle: read },
  { method: 'PUT', path: '/configs/jwt-customizer/:tokenTypePath', handle: put },
  { method: 'PATCH', path: '/configs/jwt-customizer/:tokenTypePath', handle: update },
  { method: 'DELETE', path: '/configs/jwt-customizer/:tokenTypePath', handle: remove },
];

function list({ tenant }: TenantCall): Reply {
  const { jwtCustomizers } = tenant.settings;
  const body = tokenType.options
    .filter((type) => jwtCustomizers.has(type))
    .map((type) => ({ key: keys[type], value: jwtCustomizers.get(type) }));
  return { status: 200, body };
}

function read(call: TenantCall, segment = ''): Reply {
  return { status: 200, body: existing(call, typeIn(segment)) };
}

function put(call: TenantCall, segment = ''): Reply {
  const type = typeIn(segment);
  const customizer = bodyFor(call, type);
  const { jwtCustomizers } = call.tenant.settings;
  const status = jwtCustomizers.has(type) ? 200 : 201;
  jwtCustomizers.set(type, customizer);
  return { status, body: customizer };
}

/** The script must be sent even if it does not change; other fields that are not sent stay (samples 752, 753). */
function update(call: TenantCall, segment = ''): Reply {
  const type = typeIn(segment);
  const changes = bodyFor(call, type);
  const customizer = { ...existing(call, type), ...changes };
  call.tenant.settings.jwtCustomizers.set(type, customizer);
  return { status: 200, body: customizer };
}

function remove({ tenant }: TenantCall, segment = ''): Reply {
  if (!tenant.settings.jwtCustomizers.delete(typeIn(segment))) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function typeIn(segment: string): TokenType {
  return guard(path, { tokenTypePath: segment }, 'params').tokenTypePath;
}

function bodyFor(call: TenantCall, type: TokenType): JwtCustomizer {
  return guard<JwtCustomizer>(jwtCustomizer[type], coreBody(call), 'body');
}

function existing({ tenant }: TenantCall, type: TokenType): JwtCustomizer {
  const customizer = tenant.settings.jwtCustomizers.get(type);
  if (customizer) return customizer;
  throw new CoreError('entity.not_exists_with_id', { values: { entity: 'logto_config', id: keys[type] } });
}
