import * as z from 'zod';

const username = /^[A-Z_a-z]\w*$/;
const email = /^\S+@\S+\.\S+$/;
const phone = /^\d+$/;
const customData = z.record(z.string(), z.unknown());

const text = z.string().optional();
const profile = z.object({
  familyName: text,
  givenName: text,
  middleName: text,
  nickname: text,
  preferredUsername: text,
  profile: text,
  website: text,
  gender: text,
  birthdate: text,
  zoneinfo: text,
  locale: text,
  address: z
    .object({
      formatted: text,
      streetAddress: text,
      locality: text,
      region: text,
      postalCode: text,
      country: text,
    })
    .optional(),
});

export type UserProfile = z.infer<typeof profile>;

/** Body of `PUT /users/:id/identities/:target` (samples 966, 967). */
export const identity = z.object({
  userId: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export type Identity = z.infer<typeof identity>;

/** A union with `''` whose other branch reports its own issue, as in zod 3 (samples 420, 432). */
const url = z.string().check(({ value, issues }) => {
  if (value !== '' && !URL.canParse(value)) {
    issues.push({ code: 'invalid_format', format: 'url', input: value });
  }
});
const orEmpty = (pattern: RegExp) =>
  z
    .string()
    .regex(new RegExp(`^$|${pattern.source}`))
    .nullish();

const passwordAlgorithm = z.enum([
  'Argon2i',
  'Argon2id',
  'Argon2d',
  'SHA1',
  'SHA256',
  'MD5',
  'Bcrypt',
  'Legacy',
]);

/** A password as another system has stored it. */
export interface PasswordDigest {
  digest: string;
  algorithm: z.infer<typeof passwordAlgorithm>;
}

/** Body of `POST /users`. Unknown keys, such as `id` and `isSuspended`, are ignored (samples 419, 422). */
export const userCreate = z.object({
  username: z.string().regex(username).optional(),
  primaryEmail: z.string().regex(email).optional(),
  primaryPhone: z.string().regex(phone).optional(),
  password: z.string().min(1).optional(),
  passwordDigest: z.string().max(256).optional(),
  passwordAlgorithm: passwordAlgorithm.optional(),
  name: z.string().optional(),
  avatar: url.nullish(),
  customData: customData.optional(),
  profile: profile.optional(),
});

export type UserCreate = z.infer<typeof userCreate>;

/** Body of `PATCH /users/:id`: `password` is an unknown key here (sample 444). */
export const userUpdate = z.object({
  username: orEmpty(username),
  primaryEmail: orEmpty(email),
  primaryPhone: orEmpty(phone),
  name: z.string().nullish(),
  avatar: url.nullish(),
  customData: customData.optional(),
  profile: profile.optional(),
});

export const customDataUpdate = z.object({ customData });
export const profileUpdate = z.object({ profile });
export const passwordBody = z.object({ password: z.string().min(1) });
export const suspension = z.object({ isSuspended: z.boolean() });
