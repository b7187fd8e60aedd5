import * as z from 'zod';
import { named } from './collection.ts';
import { names, optional, scopeName } from './fields.ts';
import { compareIds, referencesTo } from './id-set.ts';
import { titleOf } from './requests.ts';
import type { Relation } from './relations.ts';
import { scopeKey } from './scope-names.ts';

const resourceScopes = z.array(scopeName);

// prettier-ignore
const userScopes = [
  'profile', 'email', 'phone', 'address', 'custom_data', 'identities', 'roles', 'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles', 'urn:logto:scope:sessions', 'urn:logto:scope:trusted_devices',
] as const;

/** The scopes that a third-party application may ask users for, as declared. */
export const userConsentScopes = z.strictObject({
  userScopes: optional(z.array(z.enum(userScopes)), 'What of the user the application may see.', [
    'profile',
    'email',
  ]),
  resourceScopes: optional(resourceScopes, 'Scopes of API resources, each as `indicator#scope`.', [
    'https://api.example.com#read:orders',
  ]),
  organizationScopes: names('Names of organization scopes.', 'invite:member'),
  organizationResourceScopes: optional(
    resourceScopes,
    'Scopes of API resources within an organization, each as `indicator#scope`.',
    ['https://api.example.com#read:orders'],
  ),
});

type Group = keyof z.infer<typeof userConsentScopes>;
/** Later versions of Logto may have further user scopes. */
export type UserConsentScopes = { [G in Group]?: string[] | undefined };

/** Each group of scopes with its segment of the path, and the target of its names. Logto takes user scopes by name. */
const groups = [
  { group: 'userScopes', segment: 'user-scopes', target: undefined },
  { group: 'resourceScopes', segment: 'resource-scopes', target: 'scopes' },
  { group: 'organizationScopes', segment: 'organization-scopes', target: 'organizationScopes' },
  { group: 'organizationResourceScopes', segment: 'organization-resource-scopes', target: 'scopes' },
] as const;

const byResource = z
  .array(z.object({ resource: z.object({ indicator: z.string() }), scopes: z.array(named) }))
  .transform((list) =>
    list.flatMap(({ resource, scopes }) =>
      scopes.map(({ id, name }) => ({ id, name: scopeKey(resource.indicator, name) })),
    ),
  );
const answer = z.object({
  userScopes: z.array(z.string().transform((name) => ({ id: name, name }))),
  resourceScopes: byResource,
  organizationScopes: z.array(named),
  organizationResourceScopes: byResource,
});

/** The scopes that an application may ask users for. One request reads all groups, and one grants them. */
export const consentRelation: Relation<{ isThirdParty?: boolean | undefined }, UserConsentScopes> = {
  rules: Object.fromEntries(groups.map(({ group }) => [group, { compare: 'set' }])),
  referencesOf: (consent) =>
    groups.flatMap(({ group, target }) => (target ? referencesTo(target, consent[group], [group]) : [])),

  async read({ path, title, spec }, { api, ids }) {
    if (spec.isThirdParty !== true) return undefined;
    const found = await api.get(`read the consent scopes of ${title}`, `${path}/user-consent-scopes`, answer);
    const lists = groups.map(({ group, target }) => {
      if (target) for (const { id, name } of found[group]) ids.add(target, id, [name]);
      return [group, found[group].map(({ name }) => name)];
    });
    return Object.fromEntries(lists);
  },

  async apply(owner, { desired, current }, { api, ids }) {
    const path = `${owner.path}/user-consent-scopes`;
    const differences = groups.map(({ group, segment, target }) => {
      const idOf = (name: string): string => (target ? ids.idOf(target, name) : name);
      return { group, segment, ...compareIds(desired[group], current?.[group], idOf) };
    });
    // Logto fails on an empty list.
    const lists = differences
      .filter(({ added }) => added.length > 0)
      .map(({ group, added }) => [group, added]);
    await Promise.all([
      lists.length > 0 &&
        api.change({
          doing: `grant consent scopes to ${owner.title}`,
          method: 'POST',
          path,
          body: Object.fromEntries(lists),
          done: 201,
        }),
      ...differences.flatMap(({ segment, removed }) =>
        removed.map(({ id, name }) =>
          api.remove(
            `remove ${titleOf('consent scope', name)} from ${owner.title}`,
            `${path}/${segment}/${encodeURIComponent(id)}`,
          ),
        ),
      ),
    ]);
  },
};
