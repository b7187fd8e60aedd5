import * as z from 'zod';
import { type Context, type Reference, without } from './kind.ts';
import { scopeKey } from './resources.ts';

const scopeNames = z.array(z.string().regex(/.#\S+$/, { error: 'must be written as indicator#scope' }));

/** What a third-party application may ask users for, as declared. */
export const userConsentScopes = z.strictObject({
  userScopes: z
    .array(
      z.enum([
        'profile',
        'email',
        'phone',
        'address',
        'custom_data',
        'identities',
        'roles',
        'urn:logto:scope:organizations',
        'urn:logto:scope:organization_roles',
        'urn:logto:scope:sessions',
        'urn:logto:scope:trusted_devices',
      ]),
    )
    .optional()
    .meta({
      description: 'What of the user the application may see.',
      examples: [['profile', 'email']],
    }),
  resourceScopes: scopeNames.optional().meta({
    description: 'Scopes of API resources, each as `indicator#scope`.',
    examples: [['https://api.example.com#read:orders']],
  }),
  organizationScopes: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Names of organization scopes.', examples: [['invite:member']] }),
  organizationResourceScopes: scopeNames.optional().meta({
    description: 'Scopes of API resources within an organization, each as `indicator#scope`.',
    examples: [['https://api.example.com#read:orders']],
  }),
});

type Group = keyof z.infer<typeof userConsentScopes>;
/** Logto may come to know further user scopes. */
export type UserConsentScopes = { [G in Group]?: string[] | undefined };

/** Each group with its part of the path, and what its names stand for; user scopes stand for themselves. */
const groups = [
  { group: 'userScopes', segment: 'user-scopes' },
  { group: 'resourceScopes', segment: 'resource-scopes', target: 'scopes' },
  { group: 'organizationScopes', segment: 'organization-scopes', target: 'organizationScopes' },
  { group: 'organizationResourceScopes', segment: 'organization-resource-scopes', target: 'scopes' },
] as const;

const named = z.object({ id: z.string(), name: z.string() });
const byResource = z.array(
  z.object({ resource: z.object({ indicator: z.string() }), scopes: z.array(named) }),
);
const answer = z.object({
  userScopes: z.array(z.string()),
  resourceScopes: byResource,
  organizationScopes: z.array(named),
  organizationResourceScopes: byResource,
});

interface Named {
  id: string;
  name: string;
}

const pathOf = ({ id }: Named): string => `/api/applications/${id}/user-consent-scopes`;

/** The names that scopes for consent refer to. */
export function consentReferences(consent: UserConsentScopes): Reference[] {
  return groups.flatMap((one) =>
    'target' in one
      ? (consent[one.group] ?? []).map((key, index) => ({
          target: one.target,
          key,
          path: ['userConsentScopes', one.group, index],
        }))
      : [],
  );
}

/** What a third-party application may ask users for, by name. */
export async function readUserConsentScopes(
  application: Named,
  { api, ids }: Context,
): Promise<UserConsentScopes> {
  const doing = `read the scopes for consent of the application ${JSON.stringify(application.name)}`;
  const found = await api.get(doing, pathOf(application), answer);
  const keys = (list: z.infer<typeof byResource>): string[] =>
    list.flatMap(({ resource, scopes }) =>
      scopes.map(({ id, name }) => {
        const key = scopeKey(resource.indicator, name);
        ids.add('scopes', id, [key]);
        return key;
      }),
    );
  for (const { id, name } of found.organizationScopes) ids.add('organizationScopes', id, [name]);
  return {
    userScopes: found.userScopes,
    resourceScopes: keys(found.resourceScopes),
    organizationScopes: found.organizationScopes.map(({ name }) => name),
    organizationResourceScopes: keys(found.organizationResourceScopes),
  };
}

/** Brings the scopes to what is wanted; `present` is missing when the application was just created. */
export async function bringUserConsentScopes(
  application: Named,
  wanted: UserConsentScopes,
  present: UserConsentScopes | undefined,
  { api, ids }: Context,
): Promise<void> {
  const name = JSON.stringify(application.name);
  const path = pathOf(application);
  const differences = groups.map((one) => {
    const idOf = (key: string): string => ('target' in one ? ids.idOf(one.target, key) : key);
    return {
      ...one,
      added: [...new Set(without(wanted[one.group], present?.[one.group]).map(idOf))],
      gone: without(present?.[one.group], wanted[one.group]).map(idOf),
    };
  });
  // Logto fails on a list of nothing (LOGTO.md §4).
  const lists = differences.filter(({ added }) => added.length > 0).map(({ group, added }) => [group, added]);
  await Promise.all([
    lists.length > 0 &&
      api.change({
        doing: `let the application ${name} ask for further scopes`,
        method: 'POST',
        path,
        body: Object.fromEntries(lists),
        done: 201,
      }),
    ...differences.flatMap(({ segment, gone }) =>
      gone.map((id) =>
        api.remove(
          `take a scope from the application ${name}`,
          `${path}/${segment}/${encodeURIComponent(id)}`,
        ),
      ),
    ),
  ]);
}
