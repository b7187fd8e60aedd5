import * as fc from '../fast-check.ts';
import { color, drafts, key, references, secretMark, some, text, url } from './draft-arbitraries.ts';
import { shownFields } from './profile-arbitraries.ts';

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

/** The connector for e-mail may change; the connector for SMS may be missing. */
export const mail = drafts(
  fc.constant('mail'),
  fc.record({ connectorId: fc.constantFrom(...Object.keys(mailConfigs)), more }),
  (slot) => slot,
  1,
);
export const sms = drafts(fc.constant('sms'), fc.record({ more: fc.option(more) }), (slot) => slot, 1);

export const social = drafts(
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
        name: fc.option(
          fc
            .dictionary(fc.constantFrom('nl', 'de'), fc.option(text))
            .map((names) => ({ en: 'Corp', ...names })),
        ),
        logo: fc.option(url),
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
export const nullable = (one: fc.Arbitrary<string>) => fc.option(one);

export const signIn = some({
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
      expirationDuration: fc.option(fc.integer({ min: 60, max: 3600 })),
      maxRetryAttempts: fc.option(fc.integer({ min: 1, max: 100 })),
    }),
    sentinelPolicy: some({
      maxAttempts: fc.option(fc.integer({ min: 1, max: 50 })),
      lockoutDuration: fc.option(fc.integer({ min: 1, max: 50 })),
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
    customContent: fc.dictionary(key, fc.option(text), { maxKeys: 2 }),
    customUiCsp: some({ scriptSrc: fc.constant([]), connectSrc: fc.constant([]) }),
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
  profileFields: shownFields,
  fallback: fc.nat(11),
});
