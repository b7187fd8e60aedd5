import { type Deadline, startDeadline } from '../clock.ts';
import type { ProvisionInputs } from '../github/inputs.ts';
import { seconds } from '../github/log.ts';
import { orderedJson, setOutputs } from '../github/outputs.ts';
import { clearIntent } from '../github/state.ts';
import { renderSummary, writeSummary } from '../github/summary.ts';
import { type CloudApi, type Tenant, createCloudApi } from '../logto/cloud.ts';
import { type ManagementToken, type TenantClient, createTenantClient } from '../logto/management.ts';
import { requestsAtOnce } from '../logto/pace.ts';
import { managementApiResources, readTenantEndpoint } from '../logto/tenant-endpoint.ts';
import { InputError, quote } from '../problems.ts';
import type { ApplicationSpec } from '../tenant-config/application-schema.ts';
import { type CreatedApplication, createApplications } from '../tenant-config/create-applications.ts';
import { chooseRegion, showRegion, tenantsNamed } from './choose.ts';
import { createTenant } from './create-tenant.ts';
import { listTenants } from './newcomers.ts';
import { type TimedTools, type Tools, cleanUpSeconds } from './tools.ts';

/** Milliseconds that a new tenant may take until every instance of Logto's core knows it. */
const startingMs = 120_000;

/** A list of applications longer than this is given progress lines. */
const longList = 20;

/** What a run works on. */
interface Run extends TimedTools {
  inputs: ProvisionInputs<ApplicationSpec>;
  cloud: CloudApi;
}

/**
 * Gives the workflow a tenant of the name asked for: creates it with its applications, or reuses the one that exists,
 * and sets the outputs. A tenant that this run created is deleted again when a later step fails.
 * @throws LogtoError, InputError or Error with a message for the user
 */
export async function provision(inputs: ProvisionInputs<ApplicationSpec>, tools: Tools): Promise<void> {
  const startedAt = tools.clock.now();
  const deadline = startDeadline(inputs['timeout-seconds'], tools.clock);
  const run: Run = { ...tools, deadline, inputs, cloud: cloudApi(inputs, tools, deadline) };
  setOutputs(tools.core, { operation: 'provision', apps: '{}', 'app-ids': '{}' });

  const account = await tools.log.group('Reading the Logto Cloud account', () => readAccount(run));
  if (account.existing) {
    await reuse(run, account.existing);
  } else {
    await createAndConfigure(run, account.regionName);
  }
  tools.log.info(
    `The tenant ${quote(inputs.name, 128)} is ready after ${seconds(tools.clock.now() - startedAt)}.`,
  );
}

function cloudApi(inputs: ProvisionInputs<unknown>, tools: Tools, deadline: Deadline): CloudApi {
  return createCloudApi({ ...tools, deadline, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
}

/** Reads tenants and regions side by side and decides between a new tenant and the one that exists. */
async function readAccount({
  cloud,
  inputs,
  log,
  mask,
}: Run): Promise<{ regionName: string; existing?: Tenant }> {
  const [tenants, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
  const region = chooseRegion(regions, inputs.region, inputs.tag);
  log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
  const [existing, ...others] = tenantsNamed(tenants, inputs.name);
  if (existing === undefined) {
    log.info(`No tenant is named ${quote(inputs.name, 128)}, so a new one will be created.`);
    return { regionName: region.name };
  }
  if (inputs['mask-outputs']) mask(existing.id);
  if (others.length > 0) {
    log.warning(
      `${others.length + 1} tenants are named ${quote(inputs.name, 128)}. The oldest, ${existing.id}, is used; the others are ${listTenants(others)}.`,
    );
  }
  requireSameKind(existing, inputs.tag, region.name);
  log.info(`The tenant ${quote(inputs.name, 128)} exists already: ${existing.id}.`);
  return { regionName: region.name, existing };
}

function requireSameKind(tenant: Tenant, tag: string, regionName: string): void {
  if (tenant.tag === tag && tenant.regionName === regionName) return;
  throw new Error(
    `The tenant ${quote(tenant.name, 128)} exists already as a ${tenant.tag} tenant in ${tenant.regionName}, but a ${tag} tenant in ${regionName} was asked for. Neither can be changed: choose another name, or set tag and region to what it has.`,
  );
}

/** Emits what is known of an existing tenant without credentials, which Logto shows only when it creates one. */
async function reuse(run: Run, tenant: Tenant): Promise<void> {
  const { core, inputs } = run;
  if (inputs.apps.length > 0) {
    throw new Error(
      `The tenant ${quote(tenant.name, 128)} exists already, and applications cannot be brought to it: Logto shows the credentials of a tenant only when it creates it. Choose another name, delete the tenant first, or leave apps empty to get its id and endpoint.`,
    );
  }
  const endpoint = endpointOf(run, tenant);
  setOutputs(core, {
    'tenant-id': tenant.id,
    endpoint,
    issuer: `${endpoint}/oidc`,
    'management-api-resource': managementApiResources(endpoint, tenant.id)[0] ?? '',
    created: 'false',
  });
  await summarize(run, { tenant, endpoint, created: false, applications: [] });
}

async function createAndConfigure(run: Run, regionName: string): Promise<void> {
  const { core, inputs, log, mask } = run;
  const intent = {
    cloudApiEndpoint: inputs['cloud-api-endpoint'],
    name: inputs.name,
    tag: inputs.tag,
    regionName,
    knownIds: [],
  };
  const tenant = await log.group(`Creating the tenant ${quote(inputs.name, 128)}`, async () => {
    const created = await createTenant(run.cloud, intent, run, ({ id, defaultApplication }) => {
      mask(defaultApplication.secret);
      if (inputs['mask-outputs']) mask(id);
      setOutputs(core, { 'tenant-id': id });
    });
    log.info(`Created the ${created.tag} tenant ${created.id} in ${created.regionName}.`);
    return created;
  });
  try {
    const endpoint = endpointOf(run, tenant);
    const client = createTenantClient({ ...run, endpoint, startingUntil: run.clock.now() + startingMs });
    const token = await log.group('Getting a Management API token', () =>
      getToken(run, client, tenant.defaultApplication, managementApiResources(endpoint, tenant.id)),
    );
    const applications = await applyApplications(run, client, token);
    setOutputs(core, {
      endpoint,
      issuer: `${endpoint}/oidc`,
      'management-api-resource': token.resource,
      'management-api-token': token.value,
      'm2m-app-id': tenant.defaultApplication.id,
      'm2m-app-secret': tenant.defaultApplication.secret,
      apps: orderedJson(
        applications.map(({ spec, id, secret }) => [
          spec.name,
          { id, type: spec.type, ...(secret ? { secret } : {}) },
        ]),
      ),
      'app-ids': orderedJson(applications.map(({ spec, id }) => [spec.name, id])),
      created: 'true',
    });
    clearIntent(core);
    await summarize(run, { tenant, endpoint, created: true, applications });
  } catch (error) {
    throw await undo(run, tenant, error);
  }
}

async function getToken(
  { inputs, log, mask }: Run,
  client: TenantClient,
  credentials: { id: string; secret: string },
  resources: string[],
): Promise<ManagementToken> {
  const token = await client.requestToken(credentials, resources, mask);
  if (inputs['mask-outputs']) mask(token.resource);
  log.info(`The tenant answers. The token is valid for ${Math.round(token.expiresIn / 60)} min.`);
  return token;
}

async function applyApplications(
  { clock, inputs: { apps }, log, mask }: Run,
  client: TenantClient,
  token: ManagementToken,
): Promise<CreatedApplication[]> {
  if (apps.length === 0) {
    log.info('No applications were asked for.');
    return [];
  }
  const noun = apps.length === 1 ? 'application' : 'applications';
  return log.group(`Creating ${apps.length} ${noun}`, async () => {
    const applications = await createApplications(client.managementApi(token), apps, {
      atOnce: requestsAtOnce,
      now: () => clock.now(),
      onSecret: mask,
      onProgress: (done) => {
        if (apps.length > longList && done % longList === 0 && done < apps.length) {
          log.info(`Created ${done} of ${apps.length} applications.`);
        }
      },
    });
    for (const { spec, id } of applications) log.info(`${quote(spec.name, 256)} (${spec.type}): ${id}`);
    log.info(`Created ${apps.length} of ${apps.length} ${noun}.`);
    return applications;
  });
}

/** Finds out where the tenant is, before any credential is sent there. */
function endpointOf({ inputs, mask }: Run, tenant: Tenant): string {
  const endpoint = readTenantEndpoint(tenant.indicator);
  if ('problem' in endpoint) {
    throw new InputError([
      {
        path: 'indicator',
        sentence: `the Cloud API answered ${quote(tenant.indicator)} for the tenant, which ${endpoint.problem}`,
      },
    ]);
  }
  if (inputs['mask-outputs']) mask(endpoint.origin);
  return endpoint.origin;
}

async function summarize(
  { core, inputs, log }: Run,
  result: { tenant: Tenant; endpoint: string; created: boolean; applications: CreatedApplication[] },
): Promise<void> {
  const { tenant, endpoint, created, applications } = result;
  const text = renderSummary({
    name: tenant.name,
    tag: tenant.tag,
    regionName: tenant.regionName,
    created,
    tenantId: tenant.id,
    endpoint,
    masked: inputs['mask-outputs'],
    consoleOrigin: inputs['cloud-api-endpoint'],
    applications: applications.map(({ spec, id }) => ({
      name: spec.name,
      type: spec.type,
      id,
      redirectUris: spec.oidcClientMetadata?.redirectUris ?? [],
      postLogoutRedirectUris: spec.oidcClientMetadata?.postLogoutRedirectUris ?? [],
    })),
  });
  await writeSummary(core, log, text);
}

/** Deletes the tenant that this run created, unless it is to be kept, and says so in the error that comes back. */
async function undo(run: Run, tenant: Tenant, error: unknown): Promise<Error> {
  const { clock, core, inputs, log } = run;
  const failed = error instanceof Error ? error.message : String(error);
  const because = (sentence: string): Error => new Error(`${failed}\n${sentence}`, { cause: error });
  const name = quote(tenant.name, 128);
  if (inputs['keep-on-failure']) {
    clearIntent(core);
    return because(
      `keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`,
    );
  }
  try {
    await log.group(`Deleting the tenant ${name}, because this run failed`, () =>
      cloudApi(inputs, run, startDeadline(cleanUpSeconds, clock)).deleteTenant(tenant.id),
    );
  } catch (undoError) {
    log.debug(undoError instanceof Error ? (undoError.stack ?? undoError.message) : String(undoError));
    return because(
      `The tenant ${name} that this run created could not be deleted: ${undoError instanceof Error ? undoError.message : String(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`,
    );
  }
  clearIntent(core);
  setOutputs(core, { 'tenant-id': '' });
  return because(`The tenant ${name} that this run created was deleted again.`);
}
