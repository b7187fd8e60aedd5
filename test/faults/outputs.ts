import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { tenantName, desiredApps } from './names.ts';
import type { Evidence } from './run-case.ts';
import { secretOf } from './world.ts';

/** Describes how the outputs differ from the state of the services. */
export function outputs(evidence: Evidence, ended: string): string[] {
  const { flow } = evidence;
  if (flow.operation === 'delete' || flow.operation === 'sweep') return ofDeletion(evidence, ended);
  if (ended === 'success') return ofTenant(evidence);
  return ended === 'failure' ? ofFailure(evidence) : [];
}

/** The output `deleted` has deleted tenants only; after a success, it has all tenants to delete. */
function ofDeletion({ before, cloud, flow, run }: Evidence, ended: string): string[] {
  const deleted = z.array(z.string()).parse(JSON.parse(run.outputs['deleted'] ?? '[]'));
  const toDelete = before.filter((tenant) => flow.mayDelete?.(tenant)).map(({ id }) => id);
  return [
    ...deleted.filter((id) => cloud.tenants.has(id)).map((id) => `${id} was not deleted.`),
    ...deleted.filter((id) => !toDelete.includes(id)).map((id) => `${id} should not be deleted.`),
    ...(ended === 'success' && deleted.length !== toDelete.length
      ? [`deleted has ${deleted.length} of ${toDelete.length} ids.`]
      : []),
  ];
}

function ofTenant({ cloud, everTenants, flow, run, secrets }: Evidence): string[] {
  const given = run.outputs;
  const tenant =
    flow.operation === 'configure'
      ? [...everTenants.values()].find(({ name }) => name === tenantName)
      : everTenants.get(given['tenant-id'] ?? '');
  if (tenant === undefined) return [`The tenant ${given['tenant-id']} never existed.`];
  const expected: Record<string, string> = {
    operation: flow.operation,
    endpoint: tenant.origin,
    issuer: `${tenant.origin}/oidc`,
    'management-api-resource': tenant.managementResource.indicator,
    'm2m-app-id': tenant.defaultApplication.id,
    'm2m-app-secret': tenant.defaultApplication.secret,
    ...(flow.operation === 'configure' ? {} : { created: String(!flow.reuses) }),
    ...(flow.operation === 'provision' ? applicationOutputs(tenant) : {}),
  };
  const token = given['management-api-token'] ?? '';
  return [
    ...Object.entries(expected)
      .filter(([name, value]) => !isDeepStrictEqual(given[name], value))
      .map(([name]) => `The output ${name} is wrong.`),
    ...(cloud.secrets().includes(token) && secrets.includes(token)
      ? []
      : ['management-api-token is not a token of the tenant.']),
    ...(given['sealed'] || flow.operation === 'configure' ? [] : ['sealed is empty.']),
  ];
}

function applicationOutputs(tenant: TenantState): Record<string, string> {
  const applications = desiredApps.flatMap(({ name }) =>
    [...tenant.applications.values()].filter((candidate) => candidate.name === name),
  );
  const ids = applications.map(({ name, id }) => [name, id]);
  const details = applications.map(({ name, id, type }) => [
    name,
    { id, type, ...(type === 'SPA' ? {} : { secret: secretOf(tenant, id) }) },
  ]);
  return {
    'app-ids': JSON.stringify(Object.fromEntries(ids)),
    apps: JSON.stringify(Object.fromEntries(details)),
  };
}

/** After a failure, outputs must not name a deleted tenant. Only post cannot change outputs. */
function ofFailure({ cloud, run }: Evidence): string[] {
  const id = run.outputs['tenant-id'] ?? '';
  const isDeleted = id !== '' && !cloud.tenants.has(id);
  return isDeleted && !/Deleted the tenant|is deleted already/.test(run.post?.log ?? '')
    ? ['tenant-id names a deleted tenant.']
    : [];
}
