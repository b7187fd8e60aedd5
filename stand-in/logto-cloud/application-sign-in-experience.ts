import * as z from 'zod';
import { findApplication } from './applications.ts';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import type { Route, TenantCall } from './routes.ts';

const hexColor = z.string().regex(/^#[\da-f]{3}([\da-f]{3})?$/i);
const page = z.url().max(2048).nullish().or(z.literal(''));
const branding = z
  .object({
    color: z
      .object({ primaryColor: hexColor, isDarkModeEnabled: z.boolean(), darkPrimaryColor: hexColor })
      .partial(),
    branding: z
      .object({ logoUrl: z.url(), darkLogoUrl: z.url(), favicon: z.url(), darkFavicon: z.url() })
      .partial(),
    customCss: z.string().nullable(),
    termsOfUseUrl: page,
    privacyPolicyUrl: page,
    displayName: z.string().max(256).nullable(),
  })
  .partial();

type Branding = z.infer<typeof branding>;

/** The appearance of an application's sign-in page, with the fields of Logto's answer (sample 258). */
export interface ApplicationBranding {
  tenantId: string;
  applicationId: string;
  color: NonNullable<Branding['color']>;
  branding: NonNullable<Branding['branding']>;
  customCss: string | null;
  termsOfUseUrl: string | null;
  privacyPolicyUrl: string | null;
  displayName: string | null;
}

/** The sign-in experience of one application, of any type (samples 257 to 260, 1080 to 1106). */
export const applicationSignInExperienceRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/applications/:id/sign-in-experience', handle: read },
  { method: 'PUT', path: '/applications/:id/sign-in-experience', handle: put },
];

function read({ tenant }: TenantCall, id = ''): Reply {
  findApplication(tenant, id);
  const body = tenant.access.brandings.get(id);
  if (body) return { status: 200, body };
  const values = { entity: 'application_sign_in_experiences', id };
  throw new CoreError('entity.not_exists_with_id', { values });
}

/** The first request creates it (201); later requests replace each sent field as a whole (sample 259). */
function put(call: TenantCall, id = ''): Reply {
  const { tenant } = call;
  const changes = guard(branding, coreBody(call), 'body');
  findApplication(tenant, id);
  const former = tenant.access.brandings.get(id);
  if (former && Object.keys(changes).length === 0) throw new CoreError('entity.invalid_input');
  const text = (field: 'customCss' | 'termsOfUseUrl' | 'privacyPolicyUrl' | 'displayName'): string | null =>
    (changes[field] === undefined ? former?.[field] : changes[field]) || null;
  const body: ApplicationBranding = {
    tenantId: tenant.id,
    applicationId: id,
    color: changes.color ?? former?.color ?? {},
    branding: changes.branding ?? former?.branding ?? {},
    customCss: text('customCss'),
    termsOfUseUrl: text('termsOfUseUrl'),
    privacyPolicyUrl: text('privacyPolicyUrl'),
    displayName: text('displayName'),
  };
  tenant.access.brandings.set(id, body);
  return { status: former ? 200 : 201, body };
}
