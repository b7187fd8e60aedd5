import * as z from 'zod';
import { coreBody } from './body.ts';
import type { MfaVerification } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';
import { findUser } from './users.ts';

const creation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Totp'), secret: z.string().optional() }),
  z.object({ type: z.literal('BackupCode'), codes: z.array(z.string()).optional() }),
]);

type Creation = z.infer<typeof creation>;

/** The second factors of users (samples 981 to 996). */
export const userMfaRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/users/:id/mfa-verifications', handle: list },
  { method: 'POST', path: '/users/:id/mfa-verifications', handle: create },
  { method: 'DELETE', path: '/users/:id/mfa-verifications/:verificationId', handle: remove },
];

function list({ tenant }: TenantCall, id = ''): Reply {
  const body = factorsOf(tenant, id).map(({ id: factorId, createdAt, factor }) => ({
    id: factorId,
    createdAt,
    type: factor.type,
    ...(factor.type === 'BackupCode' && { remainCodes: factor.codes.length }),
  }));
  return { status: 200, body };
}

/** One of each type; backup codes need another factor first, but stay when that is deleted (samples 982, 995). */
function create(call: TenantCall, id = ''): Reply {
  const { world, tenant } = call;
  const request = guard(creation, coreBody(call), 'body');
  const factors = factorsOf(tenant, id);
  const factor = newFactor(call, request, factors);
  tenant.directory.mfaVerifications.set(id, [
    ...factors,
    { id: world.ids.entity(), createdAt: new Date(world.now()).toISOString(), factor },
  ]);
  // The picture would hold the secret.
  const secretQrCode = `data:image/png;base64,${world.ids.opaque(58)}`;
  return { status: 200, body: factor.type === 'Totp' ? { ...factor, secretQrCode } : factor };
}

function newFactor(
  { world }: TenantCall,
  request: Creation,
  factors: readonly MfaVerification[],
): MfaVerification['factor'] {
  const has = (type: string): boolean => factors.some(({ factor }) => factor.type === type);
  if (request.type === 'Totp') {
    if (has('Totp')) throw new CoreError('user.totp_already_in_use');
    const { type, secret = world.ids.base32(32) } = request;
    if (!isTotpSecret(secret)) throw new CoreError('user.totp_secret_invalid');
    return { type, secret: world.keepSecret(secret) };
  }
  if (has('BackupCode')) throw new CoreError('user.backup_code_already_in_use');
  if (factors.length === 0) throw new CoreError('session.mfa.backup_code_can_not_be_alone');
  const { type, codes = Array.from({ length: 10 }, () => world.ids.hexadecimal(10)) } = request;
  if (codes.length !== 10 || codes.some((code) => !/^[\da-f]{10}$/i.test(code))) {
    throw new CoreError('user.wrong_backup_code_format');
  }
  return { type, codes: codes.map((code) => world.keepSecret(code)) };
}

/** 16 to 32 characters of base32, padded to a multiple of 8 (samples 983, 985). */
function isTotpSecret(secret: string): boolean {
  return [16, 24, 32].includes(secret.length) && /^[2-7A-Z]+(=|={3}|={4}|={6})?$/.test(secret);
}

function remove({ tenant }: TenantCall, id = '', verificationId = ''): Reply {
  const factors = factorsOf(tenant, id);
  if (!factors.some((one) => one.id === verificationId)) throw new CoreError('entity.not_found');
  tenant.directory.mfaVerifications.set(
    id,
    factors.filter((one) => one.id !== verificationId),
  );
  return { status: 204 };
}

function factorsOf(tenant: TenantState, id: string): MfaVerification[] {
  findUser(tenant, id);
  return tenant.directory.mfaVerifications.get(id) ?? [];
}
