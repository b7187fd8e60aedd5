import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheKey } from '../../src/tenant/kept-credentials/keys.ts';
import { createCredentialCache } from '../../src/github/cache-service.ts';
import { seal } from '../../src/shared/seal.ts';
import type { ServedCache } from '../../stand-in/cache-service/index.ts';
import type { ServedGitHub } from '../../stand-in/github-api/index.ts';
import { managementRequest, requestToken } from '../../stand-in/logto-cloud/client.ts';
import type { Served } from '../../stand-in/logto-cloud/index.ts';
import { password, tenantName } from './names.ts';

/** Where a flow runs: Logto Cloud, GitHub and its cache service, for one case alone. */
export interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
}

/**
 * Puts a world in order.
 * @returns inputs that depend on it, secrets that the stand-in does not know, and those that the job knows from its start
 */
export type Begin = (place: Place) => Promise<{
  inputs?: Record<string, string>;
  secrets?: string[];
  jobSecrets?: string[];
}>;

/** Tenants that no flow has any business with. */
function seedBystanders({ cloud }: Place): void {
  const development = cloud.seedTenant({ name: 'bystander' });
  cloud.seedApplication(development, { name: 'web', type: 'SPA' });
  cloud.seedTenant({ name: 'bystander', tag: 'production' });
}

/** No tenant has the name. */
export const beginEmpty: Begin = async (place) => {
  seedBystanders(place);
  return {};
};

/** The tenant as an earlier run made it, before `apps` was changed, and its credentials in the cache. */
export const beginWithHandle: Begin = async (place) => {
  seedBystanders(place);
  const { cache, cloud, origin } = place;
  const tenant = cloud.seedTenant({ name: tenantName });
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  cloud.seedApplication(tenant, { name: 'server', type: 'Traditional' });
  const ignore = (): void => {};
  const store = createCredentialCache({
    log: { info: ignore, debug: ignore, notice: ignore, warning: ignore, group: (_, work) => work() },
    env: { ...process.env, ...cache.env, RUNNER_TEMP: tmpdir() },
    workerUrl: pathToFileURL(join(import.meta.dirname, '../../dist/cache/index.js')),
  });
  const { id, defaultApplication: credentials, origin: endpoint } = tenant;
  const handle = await seal(JSON.stringify({ tenantId: id, endpoint, credentials }), cloud.pat);
  await store.save(cacheKey({ pat: cloud.pat, cloudApiEndpoint: origin, name: tenantName }, id), handle);
  if (cache.entries.length === 0) throw new Error('The handle was not kept.');
  return {};
};

/** A tenant with settings of its own, two of which a config file changes, and one of which it prunes. */
export const beginConfigured: Begin = async (place) => {
  seedBystanders(place);
  const { cloud } = place;
  const tenant = cloud.seedTenant({ name: tenantName });
  cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  const request = async (path: string, body: object): Promise<void> => {
    const token = await requestToken(cloud, tenant);
    const answer = await cloud.handle(managementRequest(tenant, token, 'POST', path, body));
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  };
  await request('/roles', { name: 'Customer', description: 'Old' });
  await request('/users', { username: 'bob' });
  // What was seeded is no request of the run.
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

/** Two tenants have the name. */
export const beginTwice: Begin = async (place) => {
  seedBystanders(place);
  place.cloud.seedTenant({ name: tenantName });
  place.cloud.seedTenant({ name: tenantName });
  return {};
};

/** Previews of closed and of open pull requests, and a production tenant that is named like one. */
export const beginSweep: Begin = async (place) => {
  seedBystanders(place);
  const { cloud, github } = place;
  for (const number of [1, 2, 3]) cloud.seedTenant({ name: `shop-pr-${number}` });
  cloud.seedTenant({ name: 'shop-pr-1', tag: 'production' });
  github.api.addPull(1, 'closed');
  github.api.addPull(2, 'open');
  github.api.addPull(3, 'closed');
  return {};
};

/** Another job has provisioned, so long ago that its token has expired. */
export const beginSealed: Begin = async (place) => {
  seedBystanders(place);
  const { cloud } = place;
  const { id, origin, managementResource, defaultApplication } = cloud.seedTenant({ name: tenantName });
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
