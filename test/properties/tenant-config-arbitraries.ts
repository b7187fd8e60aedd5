import * as fc from 'fast-check';
import { kindNames } from '../../src/tenant-config/kinds/kind.ts';

/** Begins every generated text that is secret; a file takes it from the environment. */
export const secretMark = 'S3CR3T';

/** One thing that may be declared: what it is in both files, and its other fields in each, where it stands there. */
export interface Draft<Fixed, Fields> {
  fixed: Fixed;
  first: Fields | undefined;
  second: Fields | undefined;
}

/** Drafts that the selector tells apart. Half of them are the same in both files. */
function drafts<Fixed, Fields>(
  fixed: fc.Arbitrary<Fixed>,
  fields: fc.Arbitrary<Fields>,
  selector: (fixed: Fixed) => unknown,
  maxLength = 3,
): fc.Arbitrary<Draft<Fixed, Fields>[]> {
  const draft = fc
    .record({
      fixed,
      first: fc.option(fields, { nil: undefined, freq: 4 }),
      second: fc.option(fields, { nil: undefined, freq: 2 }),
      isSame: fc.boolean(),
    })
    .map(({ isSame, ...one }) => ({ ...one, second: isSame ? one.first : one.second }));
  return fc.uniqueArray(draft, { selector: (one) => selector(one.fixed), maxLength });
}

/** Makes of a record of arbitraries one of objects that hold some of its fields. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

/** Texts that mean something in YAML, JSON, templates, URLs and commands, or look like something else. */
const oddTexts = [
  ...'__proto__ constructor toString hasOwnProperty 0 007 1e3 0x1F null true ~ << 2001-01-01 .. .'.split(' '),
  ...'* a.b[0] ${NAME} $${x} ${ ::error::x ##[group] ä€🙂 a/b?c=d&e#f @ ` %41 " | >- &a [1] \\ "\\u0041"'.split(
    ' ',
  ),
  ...String.raw`a: b;x # y;- x;!!js x;{a: 1};it's; spaced `.split(';'),
  ...'\u0301;\u200D;\u2028;\uFEFFx;\u0085;two\nlines;two\r\nlines\n;\ttab;\u0007;\u007F'.split(';'),
];

/** Without NUL, which Logto's database does not take, and halves of surrogate pairs, which UTF-8 cannot carry. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\0', '')),
  },
);
const name = text.filter((one) => one !== '');
const word = name.map((one) => one.replaceAll(/\s/g, '')).filter((one) => one !== '');

/**
 * A key of an object. zod drops `__proto__` without a word; and where Node.js 24 has met a key `\\`, its `JSON.parse` takes
 * the next escaped key for it.
 */
const key = text.filter((one) => one !== '__proto__' && !one.includes('\\'));

/** Objects of JSON values; `-0` is left out, which JSON itself does not keep when it is written. */
const customData = fc.dictionary(
  key,
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer(),
      text,
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(key, tie('value'), { maxKeys: 2 }),
    ),
  })).value,
  { maxKeys: 3 },
);

const url = fc.constantFrom(
  'https://a.example.com',
  'https://b.example.com/path?x=1#y',
  'http://localhost:3000/',
  'https://ä.example.com/ü',
);
const color = fc.constantFrom('#112233', '#ABC', '#6139f6');
const secret = fc.nat(5).map((number) => `${secretMark}-${number}`);

/** References, each to one of however many there are. */
const references = fc.array(fc.nat(11), { maxLength: 3 });

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
      scopes: fc.uniqueArray(fc.record({ name: word, description: text }, { requiredKeys: ['name'] }), {
        selector: (scope) => scope.name,
        maxLength: 3,
      }),
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
    /** Grants the Management API, which says whether an application is ever deleted. */
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

/** Secrets by name; what is fixed at creation goes with the name. */
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
      backchannelLogoutUri: url,
      backchannelLogoutSessionRequired: fc.boolean(),
      logoUri: url,
    }),
    customClientMetadata: some({
      corsAllowedOrigins: fc.array(url, { maxLength: 4 }),
      idTokenTtl: fc.nat(),
      refreshTokenTtl: fc.nat(),
      refreshTokenTtlInDays: fc.integer({ min: 1, max: 180 }),
      alwaysIssueRefreshToken: fc.boolean(),
      rotateRefreshToken: fc.boolean(),
      maxAllowedGrants: fc.nat(),
    }),
    customData,
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

const organizationScopes = drafts(name, some({ description: text }), (one) => one);

const organizationRoles = drafts(
  fc.record({ name, type: roleType }),
  some({ description: text, scopes: references, resourceScopes: references }),
  (role) => role.name,
  4,
);

const organizations = drafts(
  name,
  some({
    description: text,
    customData,
    isMfaRequired: fc.boolean(),
    branding: some({ logoUrl: url, darkLogoUrl: url, favicon: url, darkFavicon: url }),
    color: some({ primaryColor: color, isDarkModeEnabled: fc.boolean(), darkPrimaryColor: color }),
    customCss: text,
    members: fc.array(
      fc.record({ who: fc.nat(11), spelling: fc.nat(2), roles: references }, { requiredKeys: ['who'] }),
      { maxLength: 3 },
    ),
    applications: fc.array(fc.record({ who: fc.nat(11), roles: references }, { requiredKeys: ['who'] }), {
      maxLength: 3,
    }),
    jit: some({
      emailDomains: fc.array(fc.constantFrom('example.com', 'a.example.com', 'xn--e1afmkfd.example'), {
        maxLength: 3,
      }),
      roles: references,
    }),
  }),
  (organization) => organization,
);

export const people = [
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
      password: secret,
      name: text,
      avatar: url,
      profile: some({
        familyName: text,
        givenName: text,
        website: text,
        address: some({ locality: text, country: text }),
      }),
      customData,
      roles: references,
      isSuspended: fc.boolean(),
    },
    { requiredKeys: ['identifiers'] },
  ),
  ({ username }) => username,
).map((list) => list.map((draft) => ({ ...draft, second: sameUser(draft) })));

interface Identified {
  identifiers: ('username' | 'primaryEmail' | 'primaryPhone')[];
}

/** What the second file says of a user, with a name that the first one has, too: otherwise it would be another user. */
function sameUser<T extends Identified>({ first, second }: Draft<unknown, T>): T | undefined {
  if (first === undefined || second === undefined) return second;
  const isSame = second.identifiers.some((identifier) => first.identifiers.includes(identifier));
  return isSame ? second : { ...second, identifiers: [...first.identifiers, ...second.identifiers] };
}

/** The username of the user that a name means, also where the user has none yet. */
export function personOf(called: string): string | undefined {
  const isName = ({ username, primaryEmail, primaryPhone }: (typeof people)[number]): boolean =>
    [username, primaryPhone].includes(called) || primaryEmail.toLowerCase() === called.toLowerCase();
  return people.find((person) => isName(person))?.username;
}

const templates = ['SignIn', 'Register', 'ForgotPassword', 'Generic'].map((usageType) => ({
  usageType,
  contentType: 'text/plain',
  subject: 'Code',
  content: 'Your code is {{code}}',
}));
export const mailConfigs = {
  'mailgun-email': {
    domain: 'mg.example.com',
    from: 'no-reply@mg.example.com',
    deliveries: { Generic: { html: '{{code}}', subject: 'Code' } },
    apiKey: secretMark,
  },
  'simple-mail-transfer-protocol': {
    host: 'smtp.example.com',
    port: 587,
    auth: { type: 'login', user: 'u', pass: secretMark },
    fromEmail: 'no-reply@example.com',
    templates,
  },
};
export const smsConfig = {
  accountSID: 'AC1',
  authToken: secretMark,
  fromMessagingServiceSID: 'MG1',
  templates,
};
export const standardConfig = {
  authorizationEndpoint: 'https://idp.example.com/auth',
  tokenEndpoint: 'https://idp.example.com/token',
  userInfoEndpoint: 'https://idp.example.com/me',
  clientId: 'corp',
  clientSecret: secretMark,
};
export const socialConfig = { clientId: 'me', clientSecret: secretMark };

const more = some({ scope: text, extra: fc.dictionary(key, text, { maxKeys: 2 }) });

/** The connector for e-mail may become another one; that for SMS is there or not. */
const mail = drafts(
  fc.constant('mail'),
  fc.record({ connectorId: fc.constantFrom(...Object.keys(mailConfigs)), more }),
  (slot) => slot,
  1,
);
const sms = drafts(fc.constant('sms'), fc.record({ more: fc.option(more) }), (slot) => slot, 1);

const social = drafts(
  fc.constantFrom(
    { connectorId: 'github-universal', target: 'github' },
    { connectorId: 'google-universal', target: 'google' },
    { connectorId: 'oauth2', target: 'corp' },
    { connectorId: 'oauth2', target: '__proto__' },
    { connectorId: 'oauth2', target: 'a.b[0] "ü" ${x}' },
  ),
  fc.record(
    {
      more: fc.option(more),
      shown: some({
        name: fc.dictionary(fc.constantFrom('nl', 'de'), text).map((names) => ({ en: 'Corp', ...names })),
        logo: url,
        logoDark: fc.option(url),
      }),
      syncProfile: fc.boolean(),
      enableTokenStorage: fc.boolean(),
    },
    { requiredKeys: ['more', 'shown'] },
  ),
  ({ target }) => target,
);

const words = fc.uniqueArray(text, { maxLength: 3 });
const nullable = (one: fc.Arbitrary<string>) => fc.option(one);

const signIn = some({
  plain: some({
    signInMode: fc.constantFrom('SignIn', 'Register', 'SignInAndRegister'),
    socialSignIn: some({ automaticAccountLinking: fc.boolean(), skipRequiredIdentifiers: fc.boolean() }),
    singleSignOnEnabled: fc.boolean(),
    passkeySignIn: some({
      enabled: fc.boolean(),
      showPasskeyButton: fc.boolean(),
      allowAutofill: fc.boolean(),
    }),
    passwordPolicy: some({
      length: some({ min: fc.integer({ min: 1, max: 12 }), max: fc.integer({ min: 20, max: 256 }) }),
      characterTypes: some({ min: fc.integer({ min: 1, max: 4 }) }),
      rejects: some({
        pwned: fc.boolean(),
        repetitionAndSequence: fc.boolean(),
        userInfo: fc.boolean(),
        words,
      }),
    }),
    usernamePolicy: some({
      caseSensitive: fc.constant(true),
      minLength: fc.integer({ min: 1, max: 3 }),
      maxLength: fc.integer({ min: 50, max: 128 }),
      allowedChars: some({
        uppercase: fc.boolean(),
        numbers: fc.boolean(),
        underscore: fc.boolean(),
        lowercase: fc.constant(true),
      }),
    }),
    verificationCodePolicy: some({
      expirationDuration: fc.integer({ min: 60, max: 3600 }),
      maxRetryAttempts: fc.integer({ min: 1, max: 100 }),
    }),
    sentinelPolicy: some({
      maxAttempts: fc.integer({ min: 1, max: 50 }),
      lockoutDuration: fc.integer({ min: 1, max: 50 }),
    }),
    captchaPolicy: some({ enabled: fc.boolean() }),
    emailBlocklistPolicy: some({
      blockDisposableAddresses: fc.constant(false),
      blockSubaddressing: fc.boolean(),
      customAllowlist: words,
      customBlocklist: fc.array(fc.constantFrom('@spam.example', 'bad@example.com', '@*.ü.example'), {
        maxLength: 4,
      }),
    }),
    color: some({ primaryColor: color, isDarkModeEnabled: fc.boolean(), darkPrimaryColor: color }),
    branding: some({ logoUrl: nullable(url), favicon: nullable(url), darkFavicon: nullable(url) }),
    hideLogtoBranding: fc.constant(false),
    languageInfo: some({
      autoDetect: fc.boolean(),
      fallbackLanguage: fc.constantFrom('en', 'fr', 'pt-BR', 'zh-CN'),
    }),
    termsOfUseUrl: nullable(url),
    privacyPolicyUrl: nullable(url),
    agreeToTermsPolicy: fc.constantFrom('Automatic', 'ManualRegistrationOnly', 'Manual'),
    supportEmail: nullable(fc.constant('help@example.com')),
    supportWebsiteUrl: nullable(url),
    unknownSessionRedirectUrl: nullable(url),
    customCss: nullable(text),
    customContent: fc.dictionary(key, text, { maxKeys: 2 }),
    customUiCsp: some({ scriptSrc: fc.constant([]), connectSrc: fc.constant([]) }),
    signUpProfileFields: fc.constant([]),
  }),
  methods: fc.uniqueArray(
    fc.record({
      identifier: fc.constantFrom('username', 'email', 'phone'),
      password: fc.boolean(),
      verificationCode: fc.boolean(),
      isPasswordPrimary: fc.boolean(),
    }),
    { selector: ({ identifier }) => identifier, maxLength: 3 },
  ),
  signUp: fc.record({
    identifiers: fc.subarray(['username', 'email', 'phone']),
    verify: fc.boolean(),
    isUsernameSecondary: fc.boolean(),
  }),
  mfa: fc.record({
    factors: fc.subarray(['Totp', 'WebAuthn', 'BackupCode']),
    isAdaptive: fc.boolean(),
    policy: fc.constantFrom('UserControlled', 'Mandatory', 'NoPrompt'),
    organizationRequiredMfaPolicy: fc.option(fc.constantFrom('NoPrompt', 'Mandatory'), { nil: undefined }),
  }),
  forgotten: fc.record({
    methods: fc.subarray(['EmailVerificationCode', 'PhoneVerificationCode']),
    validPeriodDays: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  }),
  targets: references,
});

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
          headers: fc.dictionary(key, secret, { maxKeys: 2 }),
          retries: fc.integer({ min: 0, max: 3 }),
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
      contentType: fc.constantFrom('text/html', 'text/plain'),
      replyTo: text,
      sendFrom: text,
    },
    { requiredKeys: ['subject', 'content'] },
  ),
  ({ languageTag, templateType }) => `${languageTag} ${templateType}`,
);

const access = fc.constantFrom('Off', 'ReadOnly', 'Edit');
const accountCenter = some({
  enabled: fc.boolean(),
  fields: some({ name: access, email: access, password: access, mfa: access, session: access }),
  webauthnRelatedOrigins: fc.array(url, { maxLength: 3 }),
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
  organizationScopes,
  organizationRoles,
  organizations,
  users,
  mail,
  sms,
  social,
  signIn: both(signIn),
  webhooks,
  jwtCustomizers,
  emailTemplates,
  accountCenter: both(accountCenter),
  /** Kinds that are declared even if there is nothing of them. */
  empty: fc.subarray([...kindNames]),
  pruned: fc.subarray([...kindNames]),
  isWholePruned: fc.boolean(),
});

/** All that two files are made of. */
export type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
