import * as z from 'zod';
import { optional, refuseRepeats } from './fields.ts';
import { singleton } from './singleton.ts';

const claims = [
  'custom_data',
  'identities',
  'sso_identities',
  'roles',
  'organizations',
  'organization_data',
  'organization_roles',
] as const;

const schema = z.strictObject({
  enabledExtendedClaims: optional(
    z.array(z.enum(claims)).superRefine(refuseRepeats((claim) => claim)),
    'Claims that ID tokens have beside those of every ID token, where an application asks for the scope of them. All of them; their order does not count. [] for none. A new tenant has roles, organizations and organization_roles.',
    ['roles', 'custom_data'],
  ),
});

/** Later versions of Logto may have further claims. */
interface IdToken {
  enabledExtendedClaims?: string[] | undefined;
}

/** The claims of ID tokens about users (`/api/configs/id-token`). */
export const idToken = singleton<IdToken>({
  name: 'idToken',
  singular: 'ID token configuration',
  docs: 'What ID tokens tell about users. A tenant has one such configuration.',
  schema,
  path: '/api/configs/id-token',
  // There is no PATCH (sample 1230).
  isReplaced: true,
  row: z.object({
    // A missing list means no claims (sample 1225), not those of a new tenant.
    enabledExtendedClaims: z
      .array(z.string())
      .default([])
      .transform((list) => [...new Set(list)]),
  }),
  fields: { enabledExtendedClaims: { compare: 'unordered' } },
  // Sample 1221.
  defaults: { enabledExtendedClaims: ['roles', 'organizations', 'organization_roles'] },
});
