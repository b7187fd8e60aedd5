import * as z from 'zod';
import { coreBody } from './body.ts';
import { checkConfig } from './connector-config.ts';
import type { ConnectorFactory } from './connector-factories.ts';
import { CoreError, PlainError } from './errors.ts';
import type { Reply } from './errors.ts';
import { dropLostTargets, factoryOf, targetOf } from './experience.ts';
import type { Connector, ConnectorMetadata } from './experience.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import { inStoredOrder, withoutEmpty } from './stored-json.ts';
import type { TenantState, World } from './types.ts';

const config = z.record(z.string(), z.unknown());
const metadata = z
  .object({
    target: z.string(),
    name: z.object({ en: z.string() }).catchall(z.string()),
    logo: z.string(),
    logoDark: z.string().nullable(),
  })
  .partial();
const connectorUpdate = z
  .object({ config, metadata, syncProfile: z.boolean(), enableTokenStorage: z.boolean() })
  .partial();
const connectorCreate = connectorUpdate.extend({
  id: z.string().min(1).max(128).optional(),
  connectorId: z.string().min(1).max(128),
});

type ConnectorUpdate = z.infer<typeof connectorUpdate>;

/** The connectors and connector factories of a tenant (samples 136, 137, 155, 656 to 698, 711, 713, 717, 1421 to 1431). */
export const connectorRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/connector-factories', handle: listFactories },
  { method: 'GET', path: '/connector-factories/:id', handle: readFactory },
  { method: 'GET', path: '/connectors', handle: list },
  { method: 'POST', path: '/connectors', handle: create },
  { method: 'GET', path: '/connectors/:id', handle: read },
  { method: 'PATCH', path: '/connectors/:id', handle: update },
  { method: 'DELETE', path: '/connectors/:id', handle: remove },
];

function listFactories({ tenant }: TenantCall): Reply {
  return { status: 200, body: tenant.experience.connectorFactories };
}

function readFactory({ tenant }: TenantCall, id = ''): Reply {
  const factory = tenant.experience.connectorFactories.find((candidate) => candidate.id === id);
  if (!factory) throw new CoreError('entity.not_found');
  return { status: 200, body: factory };
}

/** Ordered by ID (sample 697). */
function list({ tenant, url }: TenantCall): Reply {
  const target = url.searchParams.get('target');
  const connectors = [...tenant.experience.connectors.values()]
    .filter((connector) => !target || targetOf(tenant, connector) === target)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { status: 200, body: connectors.map((connector) => answer(tenant, connector)) };
}

function read({ tenant }: TenantCall, id = ''): Reply {
  return { status: 200, body: answer(tenant, findConnector(tenant, id)) };
}

/** A tenant has one connector for e-mail and one for SMS: a new one replaces it (samples 665 to 668). */
function create(call: TenantCall): Reply {
  const { world, tenant } = call;
  const { connectors, connectorFactories } = tenant.experience;
  const request = guard(connectorCreate, coreBody(call), 'body');
  const factory = connectorFactories.find(({ id }) => id === request.connectorId);
  if (!factory) throw new CoreError('connector.not_found_with_connector_id');
  if (factory.type === 'Social') checkSocial(tenant, factory, request.metadata);
  if (request.config) checkConfig(factory, request.config, hasOwnZod(tenant, factory));
  checkTokenStorage(factory, request);
  const id = request.id ?? world.ids.short();
  if (isTaken(world, id)) throw new PlainError(500, 'Internal server error.');
  if (factory.type !== 'Social') {
    for (const other of connectors.values()) {
      if (factoryOf(tenant, other).type === factory.type) connectors.delete(other.id);
    }
  }
  const connector = {
    id,
    connectorId: factory.id,
    config: stored(config, request.config),
    metadata: stored(metadata, request.metadata),
    syncProfile: request.syncProfile ?? false,
    enableTokenStorage: request.enableTokenStorage ?? false,
  };
  connectors.set(id, connector);
  return { status: 200, body: answer(tenant, connector) };
}

/** Standard connectors need a target to distinguish them; other connectors must not have one (samples 672, 675 to 681). */
function checkSocial(tenant: TenantState, factory: ConnectorFactory, given?: ConnectorMetadata): void {
  if (factory.isStandard && !given?.target) throw new CoreError('connector.should_specify_target');
  if (!factory.isStandard && given) {
    throw new CoreError('connector.cannot_overwrite_metadata_for_non_standard_connector');
  }
  const social = [...tenant.experience.connectors.values()];
  if (!factory.isStandard && social.some(({ connectorId }) => connectorId === factory.id)) {
    throw new CoreError('connector.multiple_instances_not_supported');
  }
  const target = given?.target ?? factory.target;
  const twin = social.find(
    (connector) =>
      targetOf(tenant, connector) === target && factoryOf(tenant, connector).platform === factory.platform,
  );
  if (!twin) return;
  const connectorName = twin.metadata.name ?? factoryOf(tenant, twin).name;
  throw new CoreError('connector.multiple_target_with_same_platform', {
    data: { connectorId: twin.connectorId, connectorName },
  });
}

function checkTokenStorage(factory: ConnectorFactory, { enableTokenStorage }: ConnectorUpdate): void {
  if (!enableTokenStorage || (factory.type === 'Social' && factory.isTokenStorageSupported)) return;
  throw new CoreError('connector.token_storage_not_supported');
}

/** IDs are unique across all tenants; a conflict is an internal error (samples 669, 680). */
function isTaken(world: World, id: string): boolean {
  return [...world.tenants.values()].some(({ experience }) => experience.connectors.has(id));
}

/** Each sent field replaces the whole field (samples 684 to 696). */
function update(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const changes = guard(connectorUpdate, coreBody(call), 'body');
  const connector = findConnector(tenant, id);
  const factory = factoryOf(tenant, connector);
  if (changes.metadata && factory.isStandard && changes.metadata.target !== connector.metadata.target) {
    throw new CoreError('connector.can_not_modify_target');
  }
  if (changes.metadata && !factory.isStandard) {
    throw new CoreError('connector.cannot_overwrite_metadata_for_non_standard_connector');
  }
  if (changes.syncProfile && factory.type !== 'Social') {
    throw new CoreError('connector.invalid_type_for_syncing_profile');
  }
  checkTokenStorage(factory, changes);
  if (changes.config) checkConfig(factory, changes.config, hasOwnZod(tenant, factory));
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const updated = {
    ...connector,
    config: changes.config ? stored(config, changes.config) : connector.config,
    metadata: changes.metadata ? stored(metadata, changes.metadata) : connector.metadata,
    syncProfile: changes.syncProfile ?? connector.syncProfile,
    enableTokenStorage: changes.enableTokenStorage ?? connector.enableTokenStorage,
  };
  tenant.experience.connectors.set(id, updated);
  return { status: 200, body: answer(tenant, updated) };
}

/** Also removes the target of a social connector from the sign-in experience (samples 711 to 714). */
function remove({ tenant }: TenantCall, id = ''): Reply {
  const connector = findConnector(tenant, id);
  tenant.experience.connectors.delete(id);
  if (factoryOf(tenant, connector).type === 'Social') dropLostTargets(tenant);
  return { status: 204 };
}

function hasOwnZod({ experience }: TenantState, { id }: ConnectorFactory): boolean {
  return experience.factoriesWithOwnZod.has(id);
}

function findConnector({ experience }: TenantState, id: string): Connector {
  const connector = experience.connectors.get(id);
  if (!connector) throw new CoreError('entity.not_found');
  return connector;
}

function stored<T>(schema: z.ZodType<T>, value: unknown): T {
  return schema.parse(inStoredOrder(withoutEmpty(value ?? {})));
}

/** A connector as Logto shows it: with the fields of its factory, overridden by its own metadata. */
function answer(tenant: TenantState, connector: Connector): object {
  const { id, connectorId, config: ownConfig, metadata: own, syncProfile, enableTokenStorage } = connector;
  const { id: _, type, isDemo, ...common } = factoryOf(tenant, connector);
  return {
    id,
    syncProfile,
    enableTokenStorage,
    config: ownConfig,
    metadata: own,
    connectorId,
    ...common,
    ...own,
    type,
    isDemo,
    extraInfo: {},
  };
}
