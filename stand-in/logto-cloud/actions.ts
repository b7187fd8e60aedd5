import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

const actionType = z.enum(['action.postFirstFactorVerification', 'action.postSignIn']);
export type ActionType = z.infer<typeof actionType>;

const path = z.object({ actionType });

/** Unlike elsewhere, unknown keys are refused (sample 1258). */
const action = z.strictObject({
  script: z.string(),
  environmentVariables: z.record(z.string(), z.string()).exactOptional(),
  contextSample: z.json().exactOptional(),
  enabled: z.boolean().exactOptional(),
  onExecutionError: z.enum(['block', 'allow']).exactOptional(),
});

/** A script that Logto runs while somebody signs in, with exactly the sent fields. */
export type Action = z.infer<typeof action>;

/** The actions of a tenant (samples 1247 to 1268, 1271, 1272). Scripts are never run, so a broken one is accepted (sample 1261). */
export const actionRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/configs/actions', handle: list },
  { method: 'GET', path: '/configs/actions/:actionType', handle: read },
  { method: 'PUT', path: '/configs/actions/:actionType', handle: put },
  { method: 'PATCH', path: '/configs/actions/:actionType', handle: update },
  { method: 'DELETE', path: '/configs/actions/:actionType', handle: remove },
];

function list({ tenant }: TenantCall): Reply {
  const { actions } = tenant.settings;
  const body = actionType.options
    .filter((type) => actions.has(type))
    .map((type) => ({ key: type, value: actions.get(type) }));
  return { status: 200, body };
}

function read(call: TenantCall, segment = ''): Reply {
  return { status: 200, body: existing(call, typeIn(segment)) };
}

function put(call: TenantCall, segment = ''): Reply {
  const type = typeIn(segment);
  const sent = guard(action, coreBody(call), 'body');
  const { actions } = call.tenant.settings;
  const status = actions.has(type) ? 200 : 201;
  actions.set(type, sent);
  return { status, body: sent };
}

/** Fields that are not sent stay, the script too; environment variables are replaced as a whole (samples 1263 to 1265). */
function update(call: TenantCall, segment = ''): Reply {
  const type = typeIn(segment);
  const changes = guard(action.partial(), coreBody(call), 'body');
  const changed = Object.assign({ ...existing(call, type) }, changes);
  call.tenant.settings.actions.set(type, changed);
  return { status: 200, body: changed };
}

function remove({ tenant }: TenantCall, segment = ''): Reply {
  if (!tenant.settings.actions.delete(typeIn(segment))) throw new CoreError('entity.not_found');
  return { status: 204 };
}

function typeIn(segment: string): ActionType {
  return guard(path, { actionType: segment }, 'params').actionType;
}

function existing({ tenant }: TenantCall, type: ActionType): Action {
  const found = tenant.settings.actions.get(type);
  if (found) return found;
  throw new CoreError('entity.not_exists_with_id', { values: { entity: 'logto_config', id: type } });
}
