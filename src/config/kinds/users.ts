import * as z from 'zod';
import { asEntry, collection, orMissing } from './collection.ts';
import { customData, flag, names, optional, refuseProblems } from './fields.ts';
import { identities, identitiesRow, identityRelation } from './user-identities.ts';
import { mfa, mfaRelation } from './user-mfa.ts';
import { identifiersOf } from './user-names.ts';
import { passwordFields, passwordProblems } from './user-password.ts';
import { profile, profileRow, profileRules } from './user-profile.ts';
import { roleRelation } from './user-roles.ts';

/** One user, as a file declares it. */
const schema = z
  .strictObject({
    username: optional(
      z
        .string()
        .max(128)
        .regex(/^[A-Z_a-z]\w*$/, {
          error: 'must consist of letters, digits and underscores, and not begin with a digit',
        })
        .nullable(),
      'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ. Null removes it.',
      'alice',
    ),
    primaryEmail: optional(
      z
        .string()
        .max(128)
        .regex(/^\S[^\s@]*@\S[^\s.]*\.\S+$/, { error: 'must be an e-mail address' })
        .nullable(),
      'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user. Null removes it.',
      'alice@example.com',
    ),
    primaryPhone: optional(
      z
        .string()
        .max(128)
        .regex(/^[1-9]\d*$/, {
          error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
        })
        .nullable(),
      'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML. Null removes it.',
      '31612345678',
    ),
    ...passwordFields,
    name: optional(
      z.string().max(128).nullable(),
      'Full name, up to 128 characters. Null removes it.',
      'Alice Adams',
    ),
    avatar: optional(
      z.url().max(2048).nullable(),
      'Address of a picture, up to 2048 characters. Null removes it.',
      'https://example.com/alice.png',
    ),
    profile: optional(
      profile,
      'Claims of OpenID Connect about the user. Further ones that the user has are kept.',
      { givenName: 'Alice', familyName: 'Adams' },
    ),
    customData: customData('Data of your own about the user. Further keys that the user has are kept.', {
      plan: 'pro',
    }),
    roles: names(
      'Names of roles of type User. Further ones that the user has are kept, unless users are pruned; default roles, which Logto gives to every new user, always are.',
      'customer',
    ),
    identities,
    mfa,
    isSuspended: flag('Whether the user cannot sign in. False by default.', false),
  })
  .refine(
    ({ username, primaryEmail, primaryPhone }) =>
      [username, primaryEmail, primaryPhone].some((name) => name != null),
    { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' },
  )
  .superRefine(refuseProblems(passwordProblems));

type User = z.infer<typeof schema>;

const row = z
  .object({
    id: z.string(),
    username: orMissing(z.string()),
    primaryEmail: orMissing(z.string()),
    primaryPhone: orMissing(z.string()),
    name: orMissing(z.string()),
    avatar: orMissing(z.string()),
    customData: z.record(z.string(), z.json()),
    profile: profileRow,
    identities: identitiesRow,
    isSuspended: z.boolean(),
  })
  .transform(asEntry);

const path = '/api/users';

/** Up to this number, which is ten pages, all users are read. */
const fewUsers = 1000;

/** Users (`/api/users`), found by username, e-mail address or phone number. */
export const users = collection<User>({
  name: 'users',
  singular: 'user',
  docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created, and second factors only when they are missing.',
  schema,
  path,
  row,
  paged: true,
  personal: true,
  emptyInNewTenant: true,
  fields: {
    password: { creationOnly: true, secret: true },
    passwordDigest: { creationOnly: true, secret: true },
    passwordAlgorithm: { creationOnly: true },
    customData: { verbatim: true },
    ...profileRules,
  },
  // Sample 119.
  defaults: { customData: {}, isSuspended: false },
  identifiersOf,
  // Logto refuses the account of another user (sample 968).
  exclusiveOf: ({ identities: byTarget = {} }) =>
    Object.entries(byTarget).flatMap(([target, one]) =>
      one?.userId
        ? { key: JSON.stringify([target, one.userId]), path: ['identities', target, 'userId'] }
        : [],
    ),
  relations: {
    roles: roleRelation,
    identities: identityRelation,
    mfa: mfaRelation,
    isSuspended: {
      apply: (owner, { desired, current = false }, { api }) =>
        desired !== current &&
        api.change({
          doing: `${desired ? 'suspend' : 'reactivate'} ${owner.title}`,
          method: 'PATCH',
          path: `${owner.path}/is-suspended`,
          body: { isSuspended: desired },
        }),
    },
  },

  // Unlike PATCH, POST refuses null (samples 1310 to 1319, 1325 to 1332).
  toBody: (fields, action) =>
    action === 'create'
      ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
      : fields,

  protectedReason: ({ spec }) =>
    identifiersOf(spec).length === 0
      ? 'has no username, e-mail address or phone number to be found by'
      : undefined,

  async readAll({ api }, identifiers) {
    const most = identifiers === undefined ? Infinity : Math.max(fewUsers, identifiers.size * 100);
    const all = await api.shortList('read the users', path, row, most);
    // Looking for each one then takes less reading (sample 474).
    const searches = [...(all ? [] : (identifiers ?? []))].map((name) => {
      const query = new URLSearchParams({ search: name, mode: 'exact' });
      return api.list('look for the user', `${path}?${query.toString()}`, row);
    });
    const found = all ?? (await Promise.all(searches)).flat();
    return [...new Map(found.map((user) => [user.id, user])).values()];
  },

  // Identifiers are unique, so that the first is enough.
  searchPath(spec) {
    const field = (['username', 'primaryEmail', 'primaryPhone'] as const).find((name) => spec[name]);
    const query = field && { [`search.${field}`]: spec[field] ?? '', [`mode.${field}`]: 'exact' };
    return `${path}?${new URLSearchParams(query).toString()}`;
  },
});
