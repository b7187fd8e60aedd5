import * as z from 'zod';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import { described, limited, limitedName, optional } from './fields.ts';

const schema = z.strictObject({
  name: described(
    limitedName(128),
    'Name by which the scope is found, of up to 128 characters.',
    'invite:member',
  ),
  description: optional(
    limited(256).nullable(),
    'What the scope allows, up to 256 characters; null for none.',
    'Invite members',
  ),
});

/** Scopes (permissions) of the organization template (`/api/organization-scopes`). */
export const organizationScopes = collection<z.infer<typeof schema>>({
  name: 'organizationScopes',
  singular: 'organization scope',
  docs: 'Permissions of the organization template, found by their name. Organization roles grant them.',
  schema,
  path: '/api/organization-scopes',
  row: named.extend({ description: orEmpty }).transform(asEntry),
  paged: true,
  emptyInNewTenant: true,
  identifiersOf: ({ name = '' }) => [name],
});
