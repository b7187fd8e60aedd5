import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import type { Route, TenantCall } from './routes.ts';
import { checkConnection, parseConfig, providerConfig } from './sso-config.ts';
import { ssoProviders } from './sso-providers.ts';
import type { SsoProvider } from './sso-providers.ts';
import { inStoredOrder } from './stored-json.ts';
import type { TenantState } from './types.ts';

const jsonObject = z.record(z.string(), z.unknown());
const optionalText = z.string().optional();

const ssoUpdate = z.object({
  connectorName: z.string().min(1).max(128).exactOptional(),
  config: jsonObject.exactOptional(),
  // Lower-cased (sample 1155), but not checked to be domains (sample 1165).
  domains: z.array(z.string().toLowerCase()).exactOptional(),
  branding: z
    .object({ displayName: optionalText, logo: optionalText, darkLogo: optionalText })
    .exactOptional(),
  syncProfile: z.boolean().exactOptional(),
  enableTokenStorage: z.boolean().exactOptional(),
});
const ssoCreate = ssoUpdate.extend({
  providerName: z.string().min(1).max(128),
  connectorName: z.string().min(1).max(128),
});

type SsoUpdate = z.infer<typeof ssoUpdate>;

/** An SSO connector, with the fields of Logto's answer when it is created (sample 777). */
export interface SsoConnector extends Required<SsoUpdate> {
  tenantId: string;
  id: string;
  providerName: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** Some of the domains that Logto refuses, because everybody can have an address there (sample 779). */
const publicDomains = new Set(['gmail.com', 'outlook.com', 'yahoo.com']);

/** The SSO connectors of a tenant (samples 776 to 786, 1139 to 1205). They have no signing keys. */
export const ssoConnectorRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/sso-connector-providers', handle: () => ({ status: 200, body: ssoProviders }) },
  { method: 'GET', path: '/sso-connectors', handle: list },
  { method: 'POST', path: '/sso-connectors', handle: create },
  { method: 'GET', path: '/sso-connectors/:id', handle: read },
  { method: 'PATCH', path: '/sso-connectors/:id', handle: update },
  { method: 'DELETE', path: '/sso-connectors/:id', handle: remove },
  { method: 'GET', path: '/sso-connectors/:id/signing-keys', handle: () => ({ status: 200, body: [] }) },
];

/** Ordered by ID (sample 1188). */
function list(call: TenantCall): Reply {
  const connectors = [...call.tenant.settings.ssoConnectors.values()].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  return paged(
    call,
    connectors.map((connector) => withProvider(call, connector)),
    'optional',
  );
}

/** An ID in the body is ignored (sample 1170). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const request = guard(ssoCreate, coreBody(call), 'body');
  const provider = providerOf(request);
  const config = check(call, provider, request);
  const connector: SsoConnector = {
    tenantId: tenant.id,
    id: world.ids.short(),
    providerName: request.providerName,
    connectorName: request.connectorName,
    config: config ?? {},
    domains: request.domains ?? [],
    branding: request.branding ?? {},
    syncProfile: request.syncProfile ?? false,
    enableTokenStorage: request.enableTokenStorage ?? false,
    createdAt: world.now(),
  };
  tenant.settings.ssoConnectors.set(connector.id, connector);
  return { status: 200, body: connector };
}

function read(call: TenantCall, id = ''): Reply {
  return { status: 200, body: withProvider(call, find(call.tenant, id)) };
}

/** Each sent field replaces the whole field (samples 1173 to 1186). */
function update(call: TenantCall, id = ''): Reply {
  const changes = guard(ssoUpdate, coreBody(call), 'body');
  const connector = find(call.tenant, id);
  const config = check(call, providerOf(connector), changes, id);
  Object.assign(connector, changes, config ? { config } : {});
  return read(call, id);
}

/** Its links to organizations go with it (sample 1201). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  find(tenant, id);
  tenant.settings.ssoConnectors.delete(id);
  for (const { jitSsoConnectors } of tenant.directory.affiliations.values()) jitSsoConnectors.delete(id);
  return { status: 204 };
}

/** @returns the config as it is stored, if one is given */
function check(
  { world, tenant }: TenantCall,
  provider: SsoProvider,
  { config, connectorName, domains = [], enableTokenStorage }: SsoUpdate,
  ownId?: string,
): SsoConnector['config'] | undefined {
  refuse(
    'single_sign_on.forbidden_domains',
    domains.filter((domain) => publicDomains.has(domain)),
  );
  refuse(
    'single_sign_on.duplicated_domains',
    domains.filter((domain, index) => domains.indexOf(domain) < index),
  );
  const parsed = config && parseConfig(provider, config);
  for (const other of tenant.settings.ssoConnectors.values()) {
    if (other.id !== ownId && other.connectorName === connectorName) {
      throw new CoreError('single_sign_on.duplicate_connector_name');
    }
  }
  if (enableTokenStorage === true && provider.providerType === 'saml') {
    throw new CoreError('connector.token_storage_not_supported', { status: 400 });
  }
  if (parsed) checkConnection(world, provider, parsed);
  return parsed && jsonObject.parse(inStoredOrder(parsed));
}

function refuse(
  code: 'single_sign_on.forbidden_domains' | 'single_sign_on.duplicated_domains',
  found: string[],
): void {
  if (found.length > 0) throw new CoreError(code, { data: { data: [...new Set(found)] } });
}

function find({ settings }: TenantState, id: string): SsoConnector {
  const connector = settings.ssoConnectors.get(id);
  if (!connector) {
    throw new CoreError('entity.not_exists_with_id', { values: { entity: 'sso_connectors', id } });
  }
  return connector;
}

function providerOf({ providerName }: Pick<SsoConnector, 'providerName'>): SsoProvider {
  const provider = ssoProviders.find((candidate) => candidate.providerName === providerName);
  if (!provider) throw new CoreError('connector.not_found', { values: { type: providerName } });
  return provider;
}

/** A connector as Logto shows it, with what its provider gives (samples 780, 1171, 1172). */
function withProvider(call: TenantCall, connector: SsoConnector): object {
  const provider = providerOf(connector);
  return {
    ...connector,
    name: provider.name,
    providerType: provider.providerType,
    providerLogo: provider.logo,
    providerLogoDark: provider.logoDark,
    providerConfig: providerConfig(call, connector.id, provider, connector.config),
  };
}
