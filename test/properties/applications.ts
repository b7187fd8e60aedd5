import * as fc from '../fast-check.ts';
import type * as z from 'zod';
import type { applicationSchema } from '../../src/config/kinds/application-schema.ts';
import { keptJson } from './arbitraries.ts';

type ApplicationSpec = z.infer<typeof applicationSchema>;

const origin = fc.constantFrom('https://a.example.com', 'https://b.example.com', 'http://localhost:3000');
const redirectUri = fc.oneof(
  fc.tuple(origin, fc.constantFrom('', '/', '/callback', '/preview/*/cb')).map((parts) => parts.join('')),
  fc.constantFrom('https://*.example.com/cb', 'com.example.app://callback', 'https://pr-*.a.example.com'),
);
const uris = fc.array(redirectUri, { maxLength: 3 });

/** Converts a record of arbitraries to an arbitrary of objects with some of its fields. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

/** Objects of JSON values. */
const customData = fc
  .dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    keptJson(2),
    { maxKeys: 3 },
  )
  .filter((data) => !JSON.stringify(data).includes('"__proto__"'));

const oidcClientMetadata = some({
  redirectUris: uris,
  postLogoutRedirectUris: uris,
  backchannelLogoutUri: origin,
  backchannelLogoutSessionRequired: fc.boolean(),
  logoUri: fc.string(),
});

const customClientMetadata = some({
  corsAllowedOrigins: fc.array(origin, { maxLength: 4 }),
  idTokenTtl: fc.nat(),
  refreshTokenTtl: fc.nat(),
  refreshTokenTtlInDays: fc.integer({ min: 1, max: 180 }),
  alwaysIssueRefreshToken: fc.boolean(),
  rotateRefreshToken: fc.boolean(),
  allowTokenExchange: fc.boolean(),
  maxAllowedGrants: fc.nat(),
});

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const type = fc.constantFrom('Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected');

/** One valid application. */
const applicationSpec = (names: fc.Arbitrary<string> = name): fc.Arbitrary<ApplicationSpec> =>
  type.chain((ofType): fc.Arbitrary<ApplicationSpec> => {
    const isProtected = ofType === 'Protected';
    const protectedAppMetadata = fc.record({ subDomain: fc.constantFrom('one', 'two'), origin });
    return fc.record(
      {
        name: names,
        type: fc.constant(ofType),
        description: fc.option(fc.string()),
        oidcClientMetadata,
        customClientMetadata,
        customData: customData.map((data): ApplicationSpec['customData'] => JSON.parse(JSON.stringify(data))),
        isThirdParty: isProtected || ofType === 'MachineToMachine' ? fc.constant(false) : fc.boolean(),
        ...(isProtected ? { protectedAppMetadata } : {}),
        ...(ofType === 'MachineToMachine' ? { roles: fc.array(fc.string({ minLength: 1 })) } : {}),
      },
      { requiredKeys: isProtected ? ['name', 'type', 'protectedAppMetadata'] : ['name', 'type'] },
    );
  });

/** Applications that are valid together. */
export const applicationSpecs: fc.Arbitrary<ApplicationSpec[]> = fc.uniqueArray(applicationSpec(), {
  selector: ({ name: its }) => its,
  maxLength: 4,
});
