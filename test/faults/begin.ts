import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { createCredentialCache } from '../../src/github/cache-service.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { seal } from '../../src/shared/seal.ts';
import type { ServedCache } from '../../stand-in/cache-service/index.ts';
import type { ServedGitHub } from '../../stand-in/github-api/index.ts';
import { managementRequest, requestToken } from '../../stand-in/logto-cloud/client.ts';
import type { Served, TenantState } from '../../stand-in/logto-cloud/index.ts';
import { password, previewName, tenantName } from './names.ts';

/** The services of one case: Logto Cloud, GitHub and its cache service. */
export interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
}

/**
 * Prepares the services of a case.
 * @returns inputs that depend on them, secrets that the stand-in does not know, and secrets that the job knows from its start
 */
export type Begin = (place: Place) => Promise<{
  inputs?: Record<string, string>;
  secrets?: string[];
  jobSecrets?: string[];
}>;

const hoursAgo = (hours: number): number => Date.now() - hours * 3_600_000;

/** Tenants that no flow may change. */
function seedBystanders({ cloud }: Place): void {
  const development = cloud.seedTenant({ name: 'bystander', createdAt: hoursAgo(48) });
  cloud.seedApplication(development, { name: 'web', type: 'SPA' });
  cloud.seedTenant({ name: 'bystander', tag: 'production', createdAt: hoursAgo(48) });
}

/** The tenant of an earlier run. */
const seedNamed = ({ cloud }: Place, tag: TenantState['tag'] = 'development'): TenantState =>
  cloud.seedTenant({ name: tenantName, tag, createdAt: hoursAgo(1) });

/** No tenant has the name. */
export const beginEmpty: Begin = async (place) => {
  seedBystanders(place);
  return {};
};

/** The tenant of an earlier run with other `apps`, and its credentials in the cache. */
export const beginWithKeptCredentials: Begin = async (place) => {
  seedBystanders(place);
  const { cache, cloud, origin } = place;
  const tenant = seedNamed(place);
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  cloud.seedApplication(tenant, { name: 'server', type: 'Traditional' });
  const ignore = (): void => {};
  const store = createCredentialCache({
    log: { info: ignore, debug: ignore, notice: ignore, warning: ignore, group: (_, work) => work() },
    env: cache.env,
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    mask: ignore,
  });
  const { id, defaultApplication: credentials, origin: endpoint } = tenant;
  const handle = await seal(JSON.stringify({ tenantId: id, endpoint, credentials }), cloud.pat);
  await store.save(cacheKey({ pat: cloud.pat, 'cloud-api-endpoint': origin, name: tenantName }, id), handle);
  if (cache.entries.length === 0) throw new Error('The credentials were not kept.');
  return {};
};

/** A tenant with settings, of which a config file changes two and prunes one. */
export const beginConfigured: Begin = async (place) => {
  seedBystanders(place);
  const { cloud } = place;
  const tenant = seedNamed(place);
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  const request = async (path: string, body: object): Promise<void> => {
    const token = await requestToken(cloud, tenant);
    const answer = await cloud.handle(managementRequest(tenant, token, 'POST', path, body));
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  };
  await request('/roles', { name: 'Customer', description: 'Old' });
  await request('/users', { username: 'bob' });
  // Seeding requests are not requests of the run.
  cloud.requests.length = 0;
  return {
    inputs: {
      endpoint: tenant.origin,
      'm2m-app-id': tenant.defaultApplication.id,
      'm2m-app-secret': tenant.defaultApplication.secret,
    },
    jobSecrets: [password, tenant.defaultApplication.secret],
  };
};

/** One tenant has the name, and its credentials are lost. */
export const beginWithoutCredentials: Begin = async (place) => {
  seedBystanders(place);
  seedNamed(place);
  return {};
};

/** Two tenants have the name. */
export const beginTwice: Begin = async (place) => {
  seedBystanders(place);
  seedNamed(place);
  seedNamed(place);
  return {};
};

/** Two development tenants and a production tenant have the name. */
export const beginWithProduction: Begin = async (place) => {
  await beginTwice(place);
  seedNamed(place, 'production');
  return {};
};

/** Preview tenants of closed and open pull requests, and a production tenant with such a name. */
export const beginSweep: Begin = async (place) => {
  seedBystanders(place);
  const { cloud, github } = place;
  const createdAt = hoursAgo(1);
  for (const number of [1, 2, 3]) cloud.seedTenant({ name: previewName(number), createdAt });
  cloud.seedTenant({ name: previewName(1), tag: 'production', createdAt });
  github.api.addPull(1, 'closed');
  github.api.addPull(2, 'open');
  github.api.addPull(3, 'closed');
  return {};
};

/** Another job ran provision; its token has expired. */
export const beginSealed: Begin = async (place) => {
  seedBystanders(place);
  const { cloud } = place;
  const { id, origin, managementResource, defaultApplication } = seedNamed(place);
  const expired = 'expired-token-of-an-earlier-job-0123456789';
  const provisioned = {
    tenantId: id,
    endpoint: origin,
    managementApiResource: managementResource.indicator,
    created: true,
    m2m: defaultApplication,
    token: { value: expired, expiresAt: Date.now() - 1000 },
    apps: [],
  };
  return { inputs: { sealed: await seal(JSON.stringify(provisioned), cloud.pat) }, secrets: [expired] };
};
