import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { tenantName, desiredApps } from './names.ts';
import { createdByUs, deletionOf, ourDeletions } from './history.ts';
import type { Evidence } from './run-case.ts';
import { secretOf } from './world.ts';

/** Describes how the outputs differ from the state of the services. */
export function outputs(evidence: Evidence, ended: string): string[] {
  const { flow } = evidence;
  if (flow.operation === 'delete' || flow.operation === 'sweep') return ofDeletion(evidence, ended);
  if (ended === 'success') return ofTenant(evidence);
  return ended === 'failure' ? ofFailure(evidence) : [];
}

/** The output `deleted` has only tenants to delete that are deleted; after a success, it has all that main deleted. */
function ofDeletion({ cloud, flow, history, run }: Evidence, ended: string): string[] {
  const deleted = z.array(z.string()).parse(JSON.parse(run.outputs['deleted'] ?? '[]'));
  const isMeant = (id: string): boolean => {
    const tenant = deletionOf(history, id)?.tenant;
    return tenant !== undefined && flow.mayDelete?.(tenant) === true;
  };
  const byMain = ourDeletions(history).map(({ tenant }) => tenant.id);
  return [
    ...deleted.filter((id) => cloud.tenants.has(id)).map((id) => `${id} was not deleted.`),
    ...deleted.filter((id) => !isMeant(id)).map((id) => `${id} should not be deleted.`),
    ...(ended === 'success' ? byMain.filter((id) => !deleted.includes(id)) : []).map(
      (id) => `deleted lacks ${id}.`,
    ),
  ];
}

function ofTenant({ cloud, everTenants, flow, history, run, secrets }: Evidence): string[] {
  const given = run.outputs;
  const tenant =
    flow.operation === 'configure'
      ? [...everTenants.values()].find(({ name }) => name === tenantName)
      : everTenants.get(given['tenant-id'] ?? '');
  if (tenant === undefined) return [`The tenant ${given['tenant-id']} never existed.`];
  // A sealed tenant was created by an earlier job.
  const isCreated = flow.operation === 'unseal' || createdByUs(history).some(({ id }) => id === tenant.id);
  const expected: Record<string, string> = {
    operation: flow.operation,
    endpoint: tenant.origin,
    issuer: `${tenant.origin}/oidc`,
    'management-api-resource': tenant.managementResource.indicator,
    'm2m-app-id': tenant.defaultApplication.id,
    'm2m-app-secret': tenant.defaultApplication.secret,
    ...(flow.operation === 'configure' ? {} : { created: String(isCreated) }),
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

/** After a failure, outputs must not name a tenant that main deleted. Only post cannot change outputs. */
function ofFailure({ history, run, shot }: Evidence): string[] {
  // A hanging answer takes all the time that main has to see that the tenant is gone.
  if (shot?.fault.name.startsWith('hang')) return [];
  const isDeleted = deletionOf(history, run.outputs['tenant-id'] ?? '')?.by === 'main';
  return isDeleted ? ['tenant-id names a deleted tenant.'] : [];
}
