import * as z from 'zod';
import { asEntry, collection, named, orMissing } from './collection.ts';
import { customData, flag, names, optional, text } from './fields.ts';
import { idSet } from './id-set.ts';

const address = z.strictObject({
  formatted: text('The whole address, with line breaks.', 'Hauptstr. 1\n10115 Berlin'),
  streetAddress: text('Street and number.', 'Hauptstr. 1'),
  locality: text('City or town.', 'Berlin'),
  region: text('State, province or region.', 'Berlin'),
  postalCode: text('Postal code.', '10115'),
  country: text('Country.', 'DE'),
});

const profile = z.strictObject({
  familyName: text('Family name.', 'Adams'),
  givenName: text('Given name.', 'Alice'),
  middleName: text('Middle name.', 'B.'),
  nickname: text('Nickname.', 'Al'),
  preferredUsername: text('Name that the user wants to be called by.', 'alice.adams'),
  profile: text('Address of the profile page.', 'https://example.com/alice'),
  website: text('Address of the web site.', 'https://alice.example.com'),
  gender: text('Gender.', 'female'),
  birthdate: text('Date of birth, as YYYY-MM-DD.', '1990-12-31'),
  zoneinfo: text('Time zone, as in the tz database.', 'Europe/Berlin'),
  locale: text('Language, as in BCP 47.', 'de-DE'),
  address: optional(address, 'Postal address.', { locality: 'Berlin', country: 'DE' }),
});

/** A profile as Logto shows it, with fields that it may come to know. */
const profileRow = profile
  .extend({ address: address.catchall(z.json()).optional() })
  .catchall(z.json())
  .default({});

/** One user, as a file declares it. */
const schema = z
  .strictObject({
    username: optional(
      z
        .string()
        .max(128)
        .regex(/^[A-Z_a-z]\w*$/, {
          error: 'must consist of letters, digits and underscores, and not begin with a digit',
        }),
      'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ.',
      'alice',
    ),
    primaryEmail: optional(
      z
        .string()
        .max(128)
        .regex(/^\S[^\s@]*@\S[^\s.]*\.\S+$/, { error: 'must be an e-mail address' }),
      'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user.',
      'alice@example.com',
    ),
    primaryPhone: optional(
      z
        .string()
        .max(128)
        .regex(/^[1-9]\d*$/, {
          error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
        }),
      'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML.',
      '31612345678',
    ),
    password: optional(
      z.string().min(1),
      'Password of a user that does not exist yet. Of one that exists it is neither compared nor changed. Take it from the environment.',
      '${LOGTO_SECRET_ALICE_PASSWORD}',
    ),
    name: optional(z.string().max(128), 'Full name, up to 128 characters.', 'Alice Adams'),
    avatar: optional(
      z.url().max(2048),
      'Address of a picture, up to 2048 characters.',
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
    isSuspended: flag('Whether the user cannot sign in. False by default.', false),
  })
  .refine(
    ({ username, primaryEmail, primaryPhone }) =>
      [username, primaryEmail, primaryPhone].some((name) => name !== undefined),
    { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' },
  );

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
    isSuspended: z.boolean(),
  })
  .transform(asEntry);

const path = '/api/users';

/** Up to this number, ten pages, all users are read. */
const fewUsers = 1000;

/** Users (`/api/users`), found by username, e-mail address or phone number. */
export const users = collection<User>({
  name: 'users',
  singular: 'user',
  docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created.',
  schema,
  path,
  row,
  paged: true,
  personal: true,
  emptyInNewTenant: true,
  fields: { password: { creationOnly: true, secret: true } },
  identifiersOf,
  relations: {
    // PUT would take all roles away when it is refused.
    roles: idSet({
      singular: 'role',
      target: 'userRoles',
      path: 'roles',
      key: 'roleIds',
      list: {
        row: named.extend({ isDefault: z.boolean() }),
        paged: true,
        // Logto gives every new user the default roles, so that they only count where they are declared.
        counts: ({ name, isDefault }, declared) => !isDefault || (declared?.includes(name) ?? true),
      },
    }),
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

/** What identifies a user. */
type Identifiers = Partial<Record<'username' | 'primaryEmail' | 'primaryPhone', string | null | undefined>>;

/** The names that a user is found by, in the spelling of {@link userKey}. No two users share one. */
export function identifiersOf({ username, primaryEmail, primaryPhone }: Identifiers): string[] {
  // Neither an `@` nor a digit can begin a username, so that the three cannot be taken for one another.
  return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}

/** A name that refers to a user: Logto does not tell e-mail addresses apart by upper and lower case, but usernames. */
export function userKey(name: string): string {
  return name.includes('@') ? name.toLowerCase() : name;
}
