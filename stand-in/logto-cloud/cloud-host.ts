import * as z from 'zod';
import { CloudError } from './errors.ts';
import type { Reply } from './errors.ts';
import { cloudGuard } from './guard.ts';
import { createRouter } from './routes.ts';
import type { Call } from './routes.ts';
import { newTenant } from './tenant.ts';
import type { TenantState, World } from './types.ts';

const maxNameLength = 128;
const tenantCreate = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  regionName: z.string().optional(),
  tag: z.enum(['development', 'production']).optional(),
});
const tenantUpdate = z.object({ name: z.string().optional() });

const findRoute = createRouter<Call>([
  {
    method: 'GET',
    path: '/me/regions',
    handle: ({ world: { regions } }) => ({ status: 200, body: { regions } }),
  },
  { method: 'GET', path: '/tenants', handle: list },
  { method: 'POST', path: '/tenants', handle: create },
  { method: 'PATCH', path: '/tenants/:id', handle: update },
  { method: 'DELETE', path: '/tenants/:id', handle: remove },
]);

/** Answers a request to the Cloud API (samples 001 to 007, 140, 143 to 145). */
export async function cloudHost(call: Call): Promise<Reply> {
  const path = call.url.pathname.replace(/^\/api(?=\/)/, '');
  if (call.method === 'GET' && path === '/status') return { status: 204 };
  const authorization = call.headers.get('authorization');
  if (!authorization) throw new CloudError(401, 'Authorization header is missing.');
  if (authorization !== `Bearer ${call.world.pat}`) throw new CloudError(401, 'JWT verification failed.');
  const match = findRoute(call.method, path);
  if (typeof match === 'string') throw new CloudError(404, 'Not found.');
  return match.route.handle(call, ...match.params);
}

function list({ world }: Call): Reply {
  const rows = [...world.tenants.values()].map((tenant) => tenantRow(world, tenant));
  return { status: 200, body: [...rows, ...world.oddEntries] };
}

async function create(call: Call): Promise<Reply> {
  const { world } = call;
  const request = cloudGuard(tenantCreate, bodyOf(call));
  const { name = 'My Project', tag = 'development', regionName = world.regions[0]?.name ?? '' } = request;
  const region = world.regions.find((candidate) => candidate.name === regionName);
  if (!region?.tags.includes(tag)) throw new CloudError(422, `Region ${regionName} is not available.`);
  checkName(name);
  if (tag === 'production') checkFreeTenants(world);
  await world.hosts.ready();
  const tenant = newTenant(world, { name, tag, regionName });
  tenant.notReadyAnswers = world.notReadyAnswers;
  world.tenants.set(tenant.id, tenant);
  return {
    status: 201,
    body: { ...tenantRow(world, tenant), defaultApplication: tenant.defaultApplication },
  };
}

function update(call: Call, id = ''): Reply {
  const { name } = cloudGuard(tenantUpdate, bodyOf(call));
  const tenant = managedTenant(call.world, id);
  if (name !== undefined) {
    checkName(name);
    tenant.name = name;
  }
  return { status: 200, body: tenantRow(call.world, tenant) };
}

/** Refused for collaborators, and for everyone if the tenant has a paid plan (the code is a guess). */
function remove({ world }: Call, id = ''): Reply {
  const tenant = managedTenant(world, id);
  const isPaidFor = !['dev', 'free'].includes(tenant.planId) || tenant.openInvoices.length > 0;
  if (tenant.tag === 'production' && isPaidFor) {
    throw new CloudError(403, 'Can not delete a tenant with a paid plan or open invoices.');
  }
  world.tenants.delete(id);
  world.hosts.close(id);
  return { status: 204 };
}

function managedTenant(world: World, id: string): TenantState {
  const tenant = world.tenants.get(id);
  if (!tenant) throw new CloudError(404, `Can not find tenant whose id is '${id}'.`);
  if (tenant.callerRole !== 'admin') throw new CloudError(403, 'Forbidden due to lack of permission.');
  return tenant;
}

/** The name column has 128 characters, and no guard checks it. */
function checkName(name: string): void {
  if (name.length > maxNameLength) throw new CloudError(500, 'Internal server error.');
}

function checkFreeTenants({ tenants, freeProductionTenants }: World): void {
  const own = [...tenants.values()].filter(
    ({ planId, callerRole }) => planId === 'free' && callerRole === 'admin',
  );
  if (own.length >= freeProductionTenants) {
    throw new CloudError(403, `Can not have more than ${freeProductionTenants} tenants.`);
  }
}

function bodyOf({ headers, text }: Call): unknown {
  const type = headers.get('content-type') ?? '';
  if (!type.includes('application/json')) {
    throw new CloudError(400, `Unexpected content-type header: expected application/json, got ${type}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CloudError(400, error instanceof Error ? error.message : String(error));
  }
}

/** A tenant as the Cloud API shows it (sample 007). */
function tenantRow({ indicatorStyle }: World, tenant: TenantState): object {
  const { id, name, tag, origin, regionName, isSuspended, planId, openInvoices } = tenant;
  const indicator = { origin, 'origin-slash': `${origin}/`, api: `${origin}/api` }[indicatorStyle];
  const createdAt = new Date(tenant.createdAt);
  const periodEnd = new Date(tenant.createdAt);
  periodEnd.setUTCMonth(periodEnd.getUTCMonth() + 1);
  return {
    id,
    name,
    tag,
    indicator,
    regionName,
    createdAt,
    isSuspended,
    planId,
    subscription: {
      status: 'active',
      planId,
      isEnterprisePlan: false,
      quotaScope: 'dedicated',
      currentPeriodStart: createdAt,
      currentPeriodEnd: periodEnd,
    },
    usage: { activeUsers: 0, tokenUsage: 0, userTokenUsage: 0, m2mTokenUsage: 0 },
    quota: { mauLimit: null, tokenLimit: null },
    openInvoices,
  };
}
