import * as z from 'zod';

const text = (description: string, example: string) =>
  z
    .string()
    .optional()
    .meta({ description, examples: [example] });

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
  address: address
    .optional()
    .meta({ description: 'Postal address.', examples: [{ locality: 'Berlin', country: 'DE' }] }),
});

/** A profile as Logto shows it, with fields that it may come to know. */
export const profileRow = profile
  .extend({ address: address.catchall(z.json()).optional() })
  .catchall(z.json())
  .default({});

/** One user, as a file declares it. */
export const userSchema = z
  .strictObject({
    username: z
      .string()
      .max(128)
      .regex(/^[A-Z_a-z]\w*$/, {
        error: 'must consist of letters, digits and underscores, and not begin with a digit',
      })
      .optional()
      .meta({
        description:
          'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ.',
        examples: ['alice'],
      }),
    primaryEmail: z
      .string()
      .max(128)
      .regex(/^\S+@\S+\.\S+$/, { error: 'must be an e-mail address' })
      .optional()
      .meta({
        description:
          'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user.',
        examples: ['alice@example.com'],
      }),
    primaryPhone: z
      .string()
      .max(128)
      .regex(/^[1-9]\d*$/, {
        error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
      })
      .optional()
      .meta({
        description:
          'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML.',
        examples: ['31612345678'],
      }),
    password: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          'Password of a user that does not exist yet. Of one that exists it is neither compared nor changed. Take it from the environment.',
        examples: ['${ALICE_PASSWORD}'],
      }),
    name: z
      .string()
      .max(128)
      .optional()
      .meta({ description: 'Full name, up to 128 characters.', examples: ['Alice Adams'] }),
    avatar: z
      .url()
      .max(2048)
      .optional()
      .meta({
        description: 'Address of a picture, up to 2048 characters.',
        examples: ['https://example.com/alice.png'],
      }),
    profile: profile.optional().meta({
      description: 'Claims of OpenID Connect about the user. Further ones that the user has are kept.',
      examples: [{ givenName: 'Alice', familyName: 'Adams' }],
    }),
    customData: z
      .record(z.string(), z.json())
      .optional()
      .meta({
        description: 'Data of your own about the user. Further keys that the user has are kept.',
        examples: [{ plan: 'pro' }],
      }),
    roles: z
      .array(z.string().min(1))
      .optional()
      .meta({
        description:
          'Names of roles of type User. Further ones that the user has are kept, unless users are pruned; default roles, which Logto gives to every new user, always are.',
        examples: [['customer']],
      }),
    isSuspended: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the user cannot sign in. False by default.', examples: [false] }),
  })
  .refine(
    ({ username, primaryEmail, primaryPhone }) =>
      username !== undefined || primaryEmail !== undefined || primaryPhone !== undefined,
    { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' },
  );

export type User = z.infer<typeof userSchema>;
