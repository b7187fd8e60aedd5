import * as fc from '../fast-check.ts';
import { kindNames } from '../../src/config/targets.ts';
import {
  type Draft,
  color,
  customData,
  drafts,
  key,
  name,
  references,
  secret,
  some,
  text,
  url,
  word,
} from './draft-arbitraries.ts';
import { accessControl, clearedMetadata, samlApplications, signInPage } from './application-arbitraries.ts';
import { phrases, profileFields, shownFields } from './profile-arbitraries.ts';
import { actions, cimd, customUi, idToken, session } from './script-arbitraries.ts';
import { digest, identityDetails, userFields } from './user-arbitraries.ts';
import { mail, nullable, signIn, sms, social } from './sign-in-arbitraries.ts';
import { captcha, ssoConnectors } from './sso-arbitraries.ts';

const resources = drafts(
  fc.oneof(
    fc.constantFrom('https://api.example.com', 'https://api.example.com/', 'urn:example:api'),
    fc.constantFrom(
      'https://api.example.com/__proto__',
      'https://ä.example.com/a b',
      'https://x.example/${y}',
    ),
  ),
  fc.record(
    {
      name,
      accessTokenTtl: fc.integer({ min: 1, max: 100_000 }),
      isDefault: fc.boolean(),
      scopes: fc.uniqueArray(
        fc.record({ name: word, description: nullable(text) }, { requiredKeys: ['name'] }),
        {
          selector: (scope) => scope.name,
          maxLength: 3,
        },
      ),
    },
    { requiredKeys: ['name'] },
  ),
  (indicator) => indicator,
);

const roleType = fc.constantFrom('User', 'MachineToMachine');

const roles = drafts(
  fc.record({
    name: name.filter((one) => !one.startsWith('#internal:')),
    type: roleType,
    /** Grants the Management API; applications with such a role are never deleted. */
    isManagement: fc.boolean(),
  }),
  fc.record(
    { description: name, isDefault: fc.boolean(), scopes: references },
    { requiredKeys: ['description'] },
  ),
  (role) => role.name,
  4,
);

const redirectUris = fc.array(
  fc.constantFrom(
    'https://a.example.com/callback',
    'https://*.example.com/cb',
    'com.example.app://callback',
    'http://localhost:3000/__proto__',
  ),
  { maxLength: 3 },
);

/** Secrets by name; fields that are fixed at creation depend on the name. */
export const secretTimes: Record<string, { expiresAt?: string | null }> = {
  ci: {},
  'never "ever"': { expiresAt: null },
  'a/b?c#d%41': { expiresAt: '2100-01-01T00:00:00Z' },
  'ä 🙂': { expiresAt: '2100-06-01T02:00:00.5+02:00' },
  'Default secret': {},
  constructor: { expiresAt: '2100-01-01T00:00:00.000Z' },
};

const userScopes = ['profile', 'email', 'urn:logto:scope:organizations', 'custom_data'];

const applications = drafts(
  fc.record({
    name,
    type: fc.constantFrom('Native', 'SPA', 'Traditional', 'MachineToMachine'),
    isThirdParty: fc.boolean(),
    isDeviceFlow: fc.boolean(),
  }),
  some({
    description: fc.option(text),
    oidcClientMetadata: some({
      redirectUris,
      postLogoutRedirectUris: redirectUris,
      ...clearedMetadata.oidc,
    }),
    customClientMetadata: some({
      corsAllowedOrigins: fc.array(url, { maxLength: 4 }),
      ...clearedMetadata.custom,
    }),
    customData,
    signInExperience: signInPage,
    accessControl,
    roles: references,
    secrets: fc.uniqueArray(fc.constantFrom(...Object.keys(secretTimes)), { maxLength: 3 }),
    userConsentScopes: some({
      userScopes: fc.array(fc.constantFrom(...userScopes), { maxLength: 3 }),
      resourceScopes: references,
      organizationScopes: references,
      organizationResourceScopes: references,
    }),
  }),
  (application) => application.name,
  4,
);

const organizationScopes = drafts(name, some({ description: nullable(text) }), (one) => one);

const organizationRoles = drafts(
  fc.record({ name, type: roleType }),
  some({ description: nullable(text), scopes: references, resourceScopes: references }),
  (role) => role.name,
  4,
);

const organizations = drafts(
  name,
  some({
    description: nullable(text),
    customData,
    isMfaRequired: fc.boolean(),
    branding: some({
      logoUrl: nullable(url),
      darkLogoUrl: nullable(url),
      favicon: nullable(url),
      darkFavicon: nullable(url),
    }),
    color: some({
      primaryColor: nullable(color),
      isDarkModeEnabled: fc.option(fc.boolean()),
      darkPrimaryColor: nullable(color),
    }),
    customCss: nullable(text),
    members: fc.array(
      fc.record({ who: fc.nat(11), spelling: fc.nat(2), roles: references }, { requiredKeys: ['who'] }),
      { maxLength: 3 },
    ),
    applications: fc.array(fc.record({ who: fc.nat(11), roles: references }, { requiredKeys: ['who'] }), {
      maxLength: 3,
    }),
    jit: some({
      emailDomains: fc.array(
        fc.constantFrom('example.com', 'A.example.com', 'xn--e1afmkfd.example', 'münchen.de'),
        { maxLength: 3 },
      ),
      roles: references,
      ssoConnectors: references,
    }),
  }),
  (organization) => organization,
);

const people = [
  { username: 'alice', primaryEmail: 'Alice@example.com', primaryPhone: '31612345678' },
  { username: 'Alice', primaryEmail: "o'brien+1@example.com", primaryPhone: '1000000' },
  { username: '__proto__', primaryEmail: 'ä"@b.example', primaryPhone: '31' },
  { username: 'constructor', primaryEmail: '[x]@y.z', primaryPhone: '49170' },
];

const users = drafts(
  fc.constantFrom(...people),
  fc.record(
    {
      identifiers: fc.subarray(['username', 'primaryEmail', 'primaryPhone'] as const, { minLength: 1 }),
      /** Those that are null, unless they are among the identifiers. */
      removed: fc.subarray(['username', 'primaryEmail', 'primaryPhone'] as const),
      password: fc.oneof(fc.record({ password: secret }), digest),
      identities: identityDetails,
      roles: references,
      ...userFields,
    },
    { requiredKeys: ['identifiers', 'removed'] },
  ),
  ({ username }) => username,
).map((list) => list.map((draft) => ({ ...draft, second: sameUser(draft) })));

interface Identified {
  identifiers: ('username' | 'primaryEmail' | 'primaryPhone')[];
}

/** A user in the second file, with a name of the first file: otherwise it would be another user. */
function sameUser<T extends Identified>({ first, second }: Draft<unknown, T>): T | undefined {
  if (first === undefined || second === undefined) return second;
  const isSame = second.identifiers.some((identifier) => first.identifiers.includes(identifier));
  return isSame ? second : { ...second, identifiers: [...first.identifiers, ...second.identifiers] };
}

/** The username of a user by any name, also if the user has no username yet. */
export function personOf(called: string): string | undefined {
  const isName = ({ username, primaryEmail, primaryPhone }: (typeof people)[number]): boolean =>
    [username, primaryPhone].includes(called) || primaryEmail.toLowerCase() === called.toLowerCase();
  return people.find((person) => isName(person))?.username;
}

const webhooks = drafts(
  name,
  fc.record(
    {
      events: fc.array(fc.constantFrom('PostSignIn', 'User.Created', 'User.Deleted', 'Role.Scopes.Updated'), {
        minLength: 1,
        maxLength: 4,
      }),
      config: fc.record(
        {
          url,
          headers: fc.option(fc.dictionary(key, secret, { maxKeys: 2 })),
          retries: fc.option(fc.integer({ min: 0, max: 3 })),
        },
        { requiredKeys: ['url'] },
      ),
      enabled: fc.boolean(),
    },
    { requiredKeys: ['events', 'config'] },
  ),
  (webhook) => webhook,
);

const jwtCustomizers = drafts(
  fc.constantFrom('access-token', 'client-credentials'),
  fc.record(
    {
      script: fc.oneof(
        name,
        fc.constant('const getCustomJwtClaims = async () => ({\n  a: `${1}`,\t\n});   \n\n'),
      ),
      environmentVariables: fc.dictionary(key, secret, { maxKeys: 2 }),
      blockIssuanceOnError: fc.boolean(),
      user: some({ username: text, name: fc.option(text), customData }),
      application: some({ name }),
      tokenSample: some({
        jti: name,
        aud: fc.oneof(name, fc.array(text, { minLength: 1, maxLength: 2 })),
        scope: name,
      }),
    },
    { requiredKeys: ['script'] },
  ),
  (tokenType) => tokenType,
  2,
);

const emailTemplates = drafts(
  fc.record({
    languageTag: fc.oneof(
      fc.constantFrom('en', 'pt-BR', 'a/b'),
      name.filter((tag) => tag.length <= 16),
    ),
    templateType: fc.constantFrom('SignIn', 'Register', 'Generic'),
  }),
  fc.record(
    {
      subject: name,
      content: fc.oneof(name, fc.constant('<p>\n  {{code}}  \n</p>\n')),
      contentType: nullable(fc.constantFrom('text/html', 'text/plain')),
      replyTo: nullable(text),
      sendFrom: nullable(text),
    },
    { requiredKeys: ['subject', 'content'] },
  ),
  ({ languageTag, templateType }) => `${languageTag} ${templateType}`,
);

const access = fc.constantFrom('Off', 'ReadOnly', 'Edit');
const accountCenter = some({
  enabled: fc.boolean(),
  fields: some({ name: access, email: access, password: access, mfa: access, session: access }),
  webauthnRelatedOrigins: fc.array(fc.oneof(url, fc.constant('android:apk-key-hash:7d10')), { maxLength: 3 }),
  profileFields: shownFields,
  deleteAccountUrl: nullable(url),
  customCss: nullable(text),
});

const both = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Draft<undefined, T>> =>
  fc.record({
    fixed: fc.constant(undefined),
    first: fc.option(one, { nil: undefined }),
    second: fc.option(one, { nil: undefined }),
  });

export const world = fc.record({
  resources,
  roles,
  applications,
  samlApplications,
  organizationScopes,
  organizationRoles,
  ssoConnectors,
  organizations,
  users,
  mail,
  sms,
  social,
  captcha: both(captcha),
  phrases,
  profileFields,
  signIn: both(signIn),
  webhooks,
  customUi: both(customUi),
  jwtCustomizers,
  actions,
  idToken: both(idToken),
  session: both(session),
  cimd: both(cimd),
  emailTemplates,
  accountCenter: both(accountCenter),
  /** Kinds that are declared even if they are empty. */
  empty: fc.subarray([...kindNames]),
  pruned: fc.subarray([...kindNames]),
  isWholePruned: fc.boolean(),
});

/** The content of two files. */
export type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
