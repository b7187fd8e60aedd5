import * as fc from '../fast-check.ts';
import { customData, some, text, url } from './draft-arbitraries.ts';

const digests = [
  {
    passwordAlgorithm: 'SHA256',
    passwordDigest: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
  },
  {
    passwordAlgorithm: 'Bcrypt',
    passwordDigest: '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
  },
];

const totp = { type: 'Totp', secret: 'JBSWY3DPEHPK3PXP' };
const backupCodes = { type: 'BackupCode' };

/** Fields of a user that stand for themselves. */
export const userFields = {
  name: fc.option(text),
  avatar: fc.option(url),
  profile: some({
    familyName: fc.option(text),
    givenName: text,
    website: text,
    address: fc.option(some({ locality: fc.option(text), country: text })),
  }),
  customData,
  mfa: fc.constantFrom([], [totp], [totp, backupCodes], [backupCodes, { type: 'Totp' }]),
  isSuspended: fc.boolean(),
};

export const digest = fc.constantFrom(...digests);

/** What is declared of the social identities of a user, but for the user's id there, which no two users share. */
export const identityDetails = fc.dictionary(
  fc.constantFrom('github', 'google', 'a/b', 'ä', '%2e'),
  fc.option(some({ details: customData })),
  { maxKeys: 3 },
);
