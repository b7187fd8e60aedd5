import * as z from 'zod';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import { addSecret, mayHaveSecrets, secretsOf } from './tenant.ts';
import type { TenantState } from './types.ts';

const name = z.string().min(1).max(256);
const secretCreate = z.object({ name, expiresAt: z.number().nullish() });
const secretUpdate = z.object({ name });

/** The secrets of an application (samples 092 to 101, 189 to 203). */
export const secretRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/applications/:id/secrets', handle: list },
  { method: 'POST', path: '/applications/:id/secrets', handle: create },
  { method: 'PATCH', path: '/applications/:id/secrets/:name', handle: rename },
  { method: 'DELETE', path: '/applications/:id/secrets/:name', handle: remove },
];

function list({ tenant }: TenantCall, id = ''): Reply {
  findApplication(tenant, id);
  return { status: 200, body: secretsOf(tenant, id) };
}

function create(call: TenantCall, id = ''): Reply {
  const { world, tenant } = call;
  const request = guard(secretCreate, coreBody(call), 'body');
  const application = findApplication(tenant, id);
  const expiresAt = request.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= world.now()) {
    const reason = 'The value of `expiresAt` must be in the future.';
    throw new CoreError('request.invalid_input', { values: { reason } });
  }
  if (!mayHaveSecrets(application)) throw new CoreError('entity.db_constraint_violated');
  refuseTaken(tenant, id, request.name);
  return { status: 201, body: addSecret(world, tenant, application, request.name, expiresAt) };
}

function rename(call: TenantCall, id = '', oldName = ''): Reply {
  const request = guard(secretUpdate, coreBody(call), 'body');
  const secret = secretsOf(call.tenant, id).find((candidate) => candidate.name === oldName);
  if (!secret) throw new CoreError('entity.not_exists', { values: { entity: 'application_secret' } });
  if (request.name !== oldName) refuseTaken(call.tenant, id, request.name);
  // Logto lists a renamed secret last, because it writes a new row (sample 200).
  const renamed = { ...secret, name: request.name };
  call.tenant.secrets = [...call.tenant.secrets.filter((candidate) => candidate !== secret), renamed];
  return { status: 200, body: renamed };
}

function remove({ tenant }: TenantCall, id = '', secretName = ''): Reply {
  const secret = secretsOf(tenant, id).find((candidate) => candidate.name === secretName);
  if (!secret) throw new CoreError('entity.not_found');
  tenant.secrets = tenant.secrets.filter((candidate) => candidate !== secret);
  return { status: 204 };
}

function refuseTaken(tenant: TenantState, applicationId: string, newName: string): void {
  const taken = secretsOf(tenant, applicationId).some((secret) => secret.name === newName);
  if (taken) throw new CoreError('application.secret_name_exists');
}
