import * as z from 'zod';

const name = z.string().min(1).max(128);
/** Logto stores an empty text as null (sample 544). */
const nullable = (text: z.ZodString) => text.nullish().transform((value) => value || null);
const description = nullable(z.string().max(256));
const hexColor = z.string().regex(/^#[\da-f]{3}([\da-f]{3})?$/i);
const roleType = z.enum(['User', 'MachineToMachine']);

const organization = z.object({
  name,
  description,
  customData: z.record(z.string(), z.unknown()),
  isMfaRequired: z.boolean(),
  color: z.object({
    primaryColor: hexColor.optional(),
    isDarkModeEnabled: z.boolean().optional(),
    darkPrimaryColor: hexColor.optional(),
  }),
  branding: z.object({
    logoUrl: z.url().optional(),
    darkLogoUrl: z.url().optional(),
    favicon: z.url().optional(),
    darkFavicon: z.url().optional(),
  }),
  customCss: nullable(z.string()),
});

/** The fields of an organization in a request. */
export type OrganizationFields = z.infer<typeof organization>;

/** Body of `PATCH /organizations/:id`: each field replaces the whole field (samples 541, 542). */
export const organizationUpdate = organization.partial();
/** Body of `POST /organizations`. Unknown keys, such as `id`, are ignored (samples 530, 532). */
export const organizationCreate = organizationUpdate.extend({ name });

/** Body of `PATCH /organization-scopes/:id`. */
export const organizationScopeUpdate = z.object({ name, description }).partial();
/** Body of `POST /organization-scopes`. */
export const organizationScopeCreate = organizationScopeUpdate.extend({ name });

/** Body of `PATCH /organization-roles/:id`: scopes are unknown keys here (sample 508), but not the type (sample 510). */
export const organizationRoleUpdate = organizationScopeUpdate.extend({ type: roleType.optional() });
/** Body of `POST /organization-roles`. */
export const organizationRoleCreate = organizationRoleUpdate.extend({
  name,
  organizationScopeIds: z.array(z.string()).optional(),
  resourceScopeIds: z.array(z.string()).optional(),
});
