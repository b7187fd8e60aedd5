import * as z from 'zod';
import { optional } from './fields.ts';
import { clearedByOmission } from './field-rules.ts';

const claim = (description: string, example: string) =>
  optional(z.string().nullable(), `${description} Null removes it.`, example);

const address = z.strictObject({
  formatted: claim('The whole address, with line breaks.', 'Hauptstr. 1\n10115 Berlin'),
  streetAddress: claim('Street and number.', 'Hauptstr. 1'),
  locality: claim('City or town.', 'Berlin'),
  region: claim('State, province or region.', 'Berlin'),
  postalCode: claim('Postal code.', '10115'),
  country: claim('Country.', 'DE'),
});

/** The claims of OpenID Connect about a user, as declared. */
export const profile = z.strictObject({
  familyName: claim('Family name.', 'Adams'),
  givenName: claim('Given name.', 'Alice'),
  middleName: claim('Middle name.', 'B.'),
  nickname: claim('Nickname.', 'Al'),
  preferredUsername: claim('Name that the user wants to be called by.', 'alice.adams'),
  profile: claim('Address of the profile page.', 'https://example.com/alice'),
  website: claim('Address of the web site.', 'https://alice.example.com'),
  gender: claim('Gender.', 'female'),
  birthdate: claim('Date of birth, as YYYY-MM-DD.', '1990-12-31'),
  zoneinfo: claim('Time zone, as in the tz database.', 'Europe/Berlin'),
  locale: claim('Language, as in BCP 47.', 'de-DE'),
  address: optional(address.nullable(), 'Postal address. Null removes it.', {
    locality: 'Berlin',
    country: 'DE',
  }),
});

/** A profile as Logto shows it. Later versions may have further fields. */
export const profileRow = profile
  .extend({ address: address.catchall(z.json()).optional() })
  .catchall(z.json())
  .default({});

/**
 * Logto refuses null within a profile, and stores an empty text (samples 1020, 1021). The parts of the address come first,
 * because an address without parts is left out as well.
 */
export const profileRules = clearedByOmission([
  ...Object.keys(address.shape).map((field) => `profile.address.${field}`),
  ...Object.keys(profile.shape).map((field) => `profile.${field}`),
]);
