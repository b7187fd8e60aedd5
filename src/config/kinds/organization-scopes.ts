import * as z from 'zod';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import { described, optional } from './fields.ts';

const schema = z.strictObject({
  name: described(
    z.string().min(1).max(128),
    'Name by which the scope is found, of up to 128 characters.',
    'invite:member',
  ),
  description: optional(
    z.string().max(256),
    'What the scope allows, up to 256 characters.',
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
