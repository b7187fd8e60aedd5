import { seal } from '../../src/shared/seal.ts';
import type { KeptCredentials } from '../../src/tenant/kept-credentials/kept.ts';
import { managementRequest, requestToken } from '../../stand-in/logto-cloud/client.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { type Place, openKeptPlaces } from './kept-places.ts';
import { bot, captchaKey, password, previewName, pullNumber, tenantName } from './names.ts';
import { ownApplications } from './world.ts';

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

/** The tenant of an earlier run with other `apps`. */
function seedWithApps(place: Place): TenantState {
  const tenant = seedNamed(place);
  place.cloud.seedApplication(tenant, { name: 'web', type: 'SPA' });
  place.cloud.seedApplication(tenant, { name: 'server', type: 'Traditional' });
  return tenant;
}

/** What the run that created the tenant has kept before it applied anything. */
const keptOf = ({
  createdAt,
  defaultApplication: credentials,
  id,
  origin: endpoint,
}: TenantState): KeptCredentials => ({
  tenantId: id,
  createdAt,
  endpoint,
  credentials,
  applications: {},
});

/** What was kept for a tenant of the name that was deleted; nothing listens at its endpoint. */
const keptOfGone: KeptCredentials = {
  tenantId: 'gone01',
  endpoint: 'http://127.0.0.1:9',
  credentials: { id: 'gone-app', secret: 'secret-of-a-gone-app-0123456789' },
  applications: {},
};

async function keepInCache(place: Place, kept: KeptCredentials): Promise<void> {
  const saved = await openKeptPlaces(place).cache.keep(kept);
  if (saved !== 'saved') throw new Error(`The credentials were not kept: ${JSON.stringify(saved)}`);
}

/** The tenant of an earlier run with other `apps`, and all that this run has kept in the cache. */
export const beginWithKeptCredentials: Begin = async (place) => {
  seedBystanders(place);
  const tenant = seedWithApps(place);
  const applications = ownApplications(tenant).map(({ name, id }) => [name, id]);
  await keepInCache(place, { ...keptOf(tenant), applications: Object.fromEntries(applications) });
  return {};
};

/**
 * The pull request with comments of others: an ordinary one, and the newest, which is a copy of ours.
 * @param kept what our comment keeps; without it, ours was deleted
 */
async function seedComments(
  place: Place,
  kept?: KeptCredentials,
  state: 'open' | 'closed' = 'open',
): Promise<void> {
  const { api } = place.github;
  api.addPull(pullNumber, state);
  await openKeptPlaces(place).comment.show(
    `<h3>Logto tenant <code>${tenantName}</code> is ready</h3>`,
    kept ?? keptOfGone,
  );
  const ours = api.comments.find(({ user }) => user === bot);
  if (ours === undefined) throw new Error('The comment was not written.');
  const [marker = ''] = ours.body.split('\n');
  api.addComment(pullNumber, `Looks good to me.\n${marker}`);
  api.addComment(pullNumber, ours.body);
  if (kept === undefined) api.comments.splice(api.comments.indexOf(ours), 1);
}

/** No tenant has the name, and the comment of an earlier one was deleted. */
export const beginWithPull: Begin = async (place) => {
  seedBystanders(place);
  await seedComments(place);
  return {};
};

/** Another tenant of the name was created and deleted later, so the newest entry of the cache is of no use. */
export const beginWithCache: Begin = async (place) => {
  seedBystanders(place);
  const kept = keptOf(seedWithApps(place));
  await keepInCache(place, kept);
  await keepInCache(place, keptOfGone);
  place.github.api.addPull(pullNumber);
  return { secrets: [keptOfGone.credentials.secret] };
};

/** The comment keeps the credentials, and the cache is that of another branch. */
export const beginWithComment: Begin = async (place) => {
  seedBystanders(place);
  await seedComments(place, keptOf(seedWithApps(place)));
  return {};
};

/** The cache and the comment keep the credentials. */
export const beginWithBoth: Begin = async (place) => {
  seedBystanders(place);
  const kept = keptOf(seedWithApps(place));
  await keepInCache(place, kept);
  await seedComments(place, kept);
  return {};
};

/** The pull request was closed, and the comment keeps the credentials. */
export const beginClosed: Begin = async (place) => {
  seedBystanders(place);
  await seedComments(place, keptOf(seedWithApps(place)), 'closed');
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
    jobSecrets: [password, captchaKey, tenant.defaultApplication.secret],
  };
};

/** The same, on a pull request with comments of others. */
export const beginConfiguredWithPull: Begin = async (place) => {
  const begun = await beginConfigured(place);
  await seedComments(place);
  return begun;
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

/** The same, and the comment keeps the credentials of one. */
export const beginTwiceWithComment: Begin = async (place) => {
  seedBystanders(place);
  seedNamed(place);
  await seedComments(place, keptOf(seedNamed(place)));
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
  const sealedFor = { purpose: 'outputs', cloudApiEndpoint: place.origin, name: tenantName } as const;
  return { inputs: { sealed: await seal(provisioned, sealedFor, cloud.pat) }, secrets: [expired] };
};
