import * as z from 'zod';
import { asEntry, collection, named, orEmpty } from './collection.ts';
import { described, flag, limitedName, onlyReplaced, optional, refuseRepeats } from './fields.ts';
import { without } from './id-set.ts';
import type { Context } from './kind.ts';
import { titleOf } from './requests.ts';
import type { Owner, RelationChange } from './relations.ts';
import { scopeKey, scopeKeys } from './scope-names.ts';

const scope = z.strictObject({
  name: described(
    limitedName(256).regex(/^\S*$/, { error: 'must be one word without spaces' }),
    'Name of the scope, without spaces, of up to 256 characters; unique within the resource.',
    'read:orders',
  ),
  description: optional(z.string().nullable(), 'What the scope allows; null for nothing.', 'Read orders'),
});

const schema = z.strictObject({
  name: described(z.string().min(1), 'Name shown in Logto Console.', 'Shop API'),
  indicator: described(
    // Logto stores any text, but issues tokens for absolute URIs without a fragment only.
    z.url().refine((uri) => !uri.includes('#'), {
      error: 'must not contain #, because no token can be requested for it',
    }),
    'Resource indicator, the audience of access tokens: an absolute URI, by which the resource is found. A trailing slash makes another one. Fixed at creation.',
    'https://api.example.com',
  ),
  accessTokenTtl: optional(
    // Logto accepts 0 and less, but then its tokens have expired when it issues them.
    z.int(onlyReplaced).min(1),
    'Lifetime of access tokens, in seconds. Logto gives 3600 by default; it cannot be cleared.',
    3600,
  ),
  isDefault: flag(
    'Whether tokens are issued for this resource when none is requested. A tenant has at most one.',
  ),
  scopes: optional(
    z.array(scope).superRefine(refuseRepeats(({ name }) => name, 'name')),
    'Scopes (permissions) of the resource. Referred to as `indicator#scope`.',
  ),
});

type Resource = z.infer<typeof schema>;
type Scope = z.infer<typeof scope>;

const row = named.extend({ indicator: z.string(), isDefault: z.boolean(), accessTokenTtl: z.number() });
const scopeRow = named.extend({ description: orEmpty });
const rowWithScopes = row.extend({ scopes: z.array(scopeRow) });

const path = '/api/resources';

/** API resources with their scopes (`/api/resources`). */
export const resources = collection<Resource>({
  name: 'resources',
  singular: 'API resource',
  docs: 'API resources with their scopes, found by `indicator`. Scopes are referred to as `indicator#scope`; the one of the Management API is `Logto Management API#all`.',
  schema,
  path,
  row: row.transform(asEntry),
  emptyInNewTenant: true,
  // Sample 282.
  defaults: { isDefault: false, accessTokenTtl: 3600 },
  identifiersOf: ({ indicator = '' }) => [indicator],
  provides: ({ indicator, scopes = [] }) =>
    scopes.map(({ name }) => ({ target: 'scopes', key: scopeKey(indicator, name) })),
  relations: {
    scopes: { rules: { '': { compare: 'keyed', by: 'name' } }, apply: applyScopes },
    isDefault: {
      apply: (owner, { desired, current = false }, { api }) =>
        desired !== current &&
        api.change({
          doing: `${desired ? 'set' : 'unset'} ${owner.title} as default`,
          method: 'PATCH',
          path: `${owner.path}/is-default`,
          body: { isDefault: desired },
        }),
    },
  },
  protectedReason: ({ spec: { indicator } }, { managementApiResource }) =>
    indicator === managementApiResource ? 'is the Management API' : undefined,

  async readAll(context) {
    const rows = await context.api.get(
      'read the API resources',
      `${path}?includeScopes=true`,
      z.array(rowWithScopes),
    );
    return rows.map(({ scopes, ...rest }) => {
      for (const { id, name } of scopes) {
        context.ids.add('scopes', id, scopeKeys(rest.indicator, name, context));
      }
      return asEntry({ ...rest, scopes: scopes.map(({ id: _id, ...shown }) => shown) });
    });
  },
});

async function applyScopes(
  owner: Owner<Resource>,
  { desired, current = [] }: RelationChange<Scope[]>,
  { api, ids }: Context,
): Promise<void> {
  const list = `${owner.path}/scopes`;
  const keyOf = (name: string): string => scopeKey(owner.spec.indicator, name);
  const title = (name: string): string => titleOf('scope', keyOf(name));
  const pathOf = (name: string): string => `${list}/${ids.idOf('scopes', keyOf(name))}`;
  const names = (scopes: readonly Scope[]): string[] => scopes.map(({ name }) => name);
  await Promise.all([
    ...desired.map(async ({ name, description }) => {
      const before = current.find((found) => found.name === name);
      if (before === undefined) {
        const { id } = await api.create({
          doing: `create ${title(name)}`,
          path: list,
          body: { name, description },
          answer: scopeRow,
          findExisting: async () =>
            (await api.list(`look for ${title(name)}`, list, scopeRow)).find((found) => found.name === name),
        });
        ids.add('scopes', id, [keyOf(name)]);
      } else if (description !== undefined && (description ?? '') !== (before.description ?? '')) {
        const doing = `update ${title(name)}`;
        await api.change({ doing, method: 'PATCH', path: pathOf(name), body: { description } });
      }
    }),
    ...without(names(current), names(desired)).map((name) =>
      api.remove(`delete ${title(name)}`, pathOf(name)),
    ),
  ]);
}
