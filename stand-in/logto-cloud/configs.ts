import * as z from 'zod';
import { coreBody } from './body.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

const idTokenConfig = z.object({
  enabledExtendedClaims: z
    .array(
      z.enum([
        'custom_data',
        'identities',
        'sso_identities',
        'roles',
        'organizations',
        'organization_data',
        'organization_roles',
      ]),
    )
    .exactOptional(),
});

const sessionConfig = z.object({ ttl: z.int().min(1).max(31_536_000).exactOptional() });

const cimdConfig = z.object({ enabled: z.boolean() });

/** What ID tokens tell, how long people stay signed in, and who may be a client; with the values of a new tenant (samples 1221, 1232, 1244). */
export interface TenantConfigs {
  idToken: z.infer<typeof idTokenConfig>;
  /** In seconds. */
  session: z.infer<typeof sessionConfig>;
  cimd: z.infer<typeof cimdConfig>;
}

export const newConfigs = (): TenantConfigs => ({
  idToken: { enabledExtendedClaims: ['roles', 'organizations', 'organization_roles'] },
  session: { ttl: 1_209_600 },
  cimd: { enabled: false },
});

/** The configurations of a tenant that are one object each (samples 767 to 771, 1221 to 1240, 1244 to 1246). */
export const configRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/configs/id-token', handle: readIdToken },
  { method: 'PUT', path: '/configs/id-token', handle: putIdToken },
  { method: 'GET', path: '/configs/oidc/session', handle: readSession },
  { method: 'PATCH', path: '/configs/oidc/session', handle: updateSession },
  { method: 'GET', path: '/configs/cimd', handle: readCimd },
  { method: 'PATCH', path: '/configs/cimd', handle: updateCimd },
];

function readIdToken({ tenant }: TenantCall): Reply {
  return { status: 200, body: tenant.settings.configs.idToken };
}

/** Replaces the whole; repeated claims stay (samples 1225, 1227). */
function putIdToken(call: TenantCall): Reply {
  call.tenant.settings.configs.idToken = guard(idTokenConfig, coreBody(call), 'body');
  return readIdToken(call);
}

function readSession({ tenant }: TenantCall): Reply {
  return { status: 200, body: tenant.settings.configs.session };
}

function updateSession(call: TenantCall): Reply {
  Object.assign(call.tenant.settings.configs.session, guard(sessionConfig, coreBody(call), 'body'));
  return readSession(call);
}

function readCimd({ tenant }: TenantCall): Reply {
  return { status: 200, body: tenant.settings.configs.cimd };
}

function updateCimd(call: TenantCall): Reply {
  call.tenant.settings.configs.cimd = guard(cimdConfig, coreBody(call), 'body');
  return readCimd(call);
}
