import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { existingFields, profileFieldList } from './profile-field-lists.ts';
import type { Route, TenantCall } from './routes.ts';

const control = z.enum(['Off', 'ReadOnly', 'Edit']);
const fields = z
  .object({
    name: control,
    avatar: control,
    profile: control,
    email: control,
    phone: control,
    password: control,
    username: control,
    social: control,
    customData: control,
    mfa: control,
    passkey: control,
    session: control,
  })
  .partial();

const accountCenterUpdate = z.object({
  enabled: z.boolean().exactOptional(),
  fields: fields.exactOptional(),
  webauthnRelatedOrigins: z
    .array(z.string())
    .transform((origins) => [...new Set(origins)])
    .exactOptional(),
  deleteAccountUrl: z
    .string()
    .max(2048)
    .refine((url) => url === '' || (/^https?:\/\//.test(url) && URL.canParse(url)))
    .nullable()
    .transform((url) => url || null)
    .exactOptional(),
  customCss: z
    .string()
    .nullable()
    .transform((css) => css || null)
    .exactOptional(),
  profileFields: profileFieldList.exactOptional(),
});

/** The settings of the page where users manage their accounts, with exactly the fields of Logto's answer (sample 151). */
export interface AccountCenter {
  tenantId: string;
  id: 'default';
  enabled: boolean;
  /** The rights of users for each part of their account; `Off` if missing. */
  fields: z.infer<typeof fields>;
  webauthnRelatedOrigins: string[];
  deleteAccountUrl: string | null;
  customCss: string | null;
  profileFields: { name: string }[] | null;
}

export function newAccountCenter(tenantId: string): AccountCenter {
  return {
    tenantId,
    id: 'default',
    enabled: false,
    fields: {},
    webauthnRelatedOrigins: [],
    deleteAccountUrl: null,
    customCss: null,
    profileFields: null,
  };
}

/** The account center of a tenant (samples 151, 806 to 814, 1070 to 1074, 1403 to 1410). */
export const accountCenterRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/account-center', handle: read },
  { method: 'PATCH', path: '/account-center', handle: update },
];

function read({ tenant }: TenantCall): Reply {
  return { status: 200, body: tenant.settings.accountCenter };
}

/** Each sent field replaces the whole field (samples 808, 812). */
function update(call: TenantCall): Reply {
  const { settings } = call.tenant;
  const changes = guard(accountCenterUpdate, coreBody(call), 'body');
  if (Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const { profileFields } = changes;
  if (profileFields) changes.profileFields = existingFields(settings.profileFields, profileFields);
  settings.accountCenter = { ...settings.accountCenter, ...changes };
  return { status: 200, body: settings.accountCenter };
}
