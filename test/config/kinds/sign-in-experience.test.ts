import { describe, expect, test } from 'vitest';
import { planNewTenant } from '../../../src/config/plan-new-tenant.ts';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const byUsername = {
  identifier: 'username',
  password: true,
  verificationCode: false,
  isPasswordPrimary: true,
};
const byCode = { identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false };
const github = { connectorId: 'github-universal', config: { clientId: 'gh', clientSecret: 's' } };
const mailgun = {
  connectorId: 'mailgun-email',
  config: { domain: 'd', apiKey: 'k', from: 'a@b.example', deliveries: { Generic: { html: '{{code}}' } } },
};

const corp = {
  connectorId: 'oauth2',
  metadata: { target: 'corp' },
  config: {
    authorizationEndpoint: 'https://idp.example.com/auth',
    tokenEndpoint: 'https://idp.example.com/token',
    userInfoEndpoint: 'https://idp.example.com/me',
    clientId: 'corp',
    clientSecret: 's',
  },
};
const company = { name: 'company', type: 'Text', required: false };

/** The sign-in experience of a tenant as Logto holds it. */
const held = ({ state }: Tenant) => state.experience.signIn;

test('changes what is declared; a second plan is empty', async () => {
  const tenant = await startTenant();
  const declared = {
    color: { primaryColor: '#112233' },
    branding: { logoUrl: 'https://example.com/logo.png' },
    languageInfo: { autoDetect: false, fallbackLanguage: 'fr' },
    termsOfUseUrl: 'https://example.com/terms',
    agreeToTermsPolicy: 'Manual',
    signIn: { methods: [byUsername] },
    signUp: { identifiers: ['username'], password: true, verify: false },
    signInMode: 'SignIn',
    socialSignIn: { automaticAccountLinking: true },
    singleSignOnEnabled: true,
    passkeySignIn: { enabled: true },
    mfa: { factors: ['Totp', 'BackupCode'], policy: 'Mandatory' },
    passwordPolicy: { length: { min: 12 }, rejects: { words: ['acme'] } },
    usernamePolicy: { minLength: 3 },
    verificationCodePolicy: { expirationDuration: 300 },
    sentinelPolicy: { maxAttempts: 5 },
    captchaPolicy: { enabled: true },
    emailBlocklistPolicy: { customBlocklist: ['@spam.example', 'bad@example.com'] },
    supportEmail: 'help@example.com',
    customCss: 'body { color: red }',
    customContent: { '/sign-in': '<p>hi</p>' },
  };
  await tenant.settle({ signInExperience: declared });
  expect(await tenant.exported('signInExperience')).toMatchObject([declared]);
});

test('has nothing to change when declared as it was read', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    signInExperience: { passwordPolicy: { length: { min: 12 } }, mfa: { factors: ['Totp'] } },
  });
  const [signInExperience] = await tenant.exported('signInExperience');
  expect(work(await tenant.plan({ signInExperience }))).toEqual([]);
});

test('sends only the fields that differ, each as a whole, because Logto replaces them', async () => {
  const tenant = await startTenant();
  await tenant.apply({ signInExperience: { branding: { logoUrl: 'https://example.com/logo.png' } } });
  const changed = {
    branding: { favicon: 'https://example.com/favicon.ico' },
    usernamePolicy: { minLength: 3 },
    signInMode: 'SignInAndRegister',
  };
  expect(work(await tenant.plan({ signInExperience: changed }))).toEqual([
    'update signInExperience : usernamePolicy.minLength, branding.favicon',
  ]);
  await tenant.settle({ signInExperience: changed });
  expect(held(tenant)).toMatchObject({
    branding: { logoUrl: 'https://example.com/logo.png', favicon: 'https://example.com/favicon.ico' },
    usernamePolicy: { minLength: 3, maxLength: 128, allowedChars: { lowercase: true } },
  });
  const patch = tenant.cloud.requests.findLast(({ method }) => method === 'PATCH');
  expect(Object.keys(JSON.parse(patch?.body ?? '{}'))).toEqual(['usernamePolicy', 'branding']);
});

const url = 'https://example.com/x';

test.for<[path: string, set: object, cleared: object, held: unknown]>([
  ['termsOfUseUrl', { termsOfUseUrl: url }, { termsOfUseUrl: null }, null],
  ['privacyPolicyUrl', { privacyPolicyUrl: url }, { privacyPolicyUrl: null }, null],
  ['supportEmail', { supportEmail: 'help@example.com' }, { supportEmail: null }, null],
  ['supportWebsiteUrl', { supportWebsiteUrl: url }, { supportWebsiteUrl: null }, null],
  [
    'unknownSessionRedirectUrl',
    { unknownSessionRedirectUrl: url },
    { unknownSessionRedirectUrl: null },
    null,
  ],
  ['customCss', { customCss: 'p {}' }, { customCss: null }, null],
  [
    'branding',
    { branding: { logoUrl: url, favicon: url } },
    { branding: { logoUrl: null } },
    { favicon: url },
  ],
  ['branding', { branding: { darkLogoUrl: url } }, { branding: { darkLogoUrl: null } }, {}],
  ['branding', { branding: { darkFavicon: url } }, { branding: { darkFavicon: null } }, {}],
  [
    'customContent',
    { customContent: { '/sign-in': '<p>', '/register': '<b>' } },
    { customContent: { '/sign-in': null } },
    { '/register': '<b>' },
  ],
  [
    'mfa',
    { mfa: { organizationRequiredMfaPolicy: 'Mandatory' } },
    { mfa: { organizationRequiredMfaPolicy: null } },
    { factors: [], policy: 'UserControlled' },
  ],
  ['sentinelPolicy', { sentinelPolicy: { maxAttempts: 5 } }, { sentinelPolicy: { maxAttempts: null } }, {}],
  [
    'verificationCodePolicy',
    { verificationCodePolicy: { expirationDuration: 90, maxRetryAttempts: 3 } },
    { verificationCodePolicy: { expirationDuration: null } },
    { maxRetryAttempts: 3 },
  ],
])('clears %s by null', async ([field, set, cleared, expected]) => {
  const tenant = await startTenant();
  await tenant.settle({ signInExperience: set });
  await tenant.settle({ signInExperience: cleared });
  expect(Reflect.get(held(tenant), field)).toEqual(expected);
});

test('ignores order and repeats of identifiers, factors and words, but not the order of methods', async () => {
  const tenant = await startTenant();
  const declared = {
    mfa: { factors: ['Totp', 'BackupCode', 'Totp'] },
    passwordPolicy: { rejects: { words: ['a', 'b'] } },
    signIn: { methods: [byUsername, { ...byUsername, identifier: 'phone' }] },
  };
  await tenant.settle({ signInExperience: declared });
  const turned = {
    mfa: { factors: ['BackupCode', 'Totp'] },
    passwordPolicy: { rejects: { words: ['b', 'a'] } },
    signIn: { methods: declared.signIn.methods.toReversed() },
  };
  expect(work(await tenant.plan({ signInExperience: turned }))).toEqual([
    'update signInExperience : signIn.methods',
  ]);
});

test('creates connectors of the same file before they are referred to', async () => {
  const tenant = await startTenant();
  await tenant.settle({
    connectors: [github, mailgun, corp],
    signInExperience: {
      signIn: { methods: [byCode] },
      signUp: { identifiers: ['email'], password: false, verify: true },
      socialSignInConnectorTargets: ['corp', 'github'],
      forgotPasswordMethods: ['EmailVerificationCode'],
      passwordExpiration: { enabled: true, validPeriodDays: 90 },
    },
  });
  expect(held(tenant)).toMatchObject({
    socialSignInConnectorTargets: ['corp', 'github'],
    passwordExpiration: { enabled: true, validPeriodDays: 90, enabledAt: expect.any(Number) },
  });
  expect((await tenant.exported('signInExperience'))[0]).toMatchObject({
    passwordExpiration: { enabled: true, validPeriodDays: 90 },
  });
});

test('refuses a social target that is neither declared nor in the tenant, which Logto would silently ignore', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [github] });
  expect(
    await tenant.problems({ signInExperience: { socialSignInConnectorTargets: ['github', 'gitlab'] } }),
  ).toEqual([
    'signInExperience.socialSignInConnectorTargets[1]: there is no connector "gitlab", neither declared nor in the tenant; there are: "github", "github-universal"',
  ]);
});

test('fails when Logto nevertheless drops a social target', async () => {
  const tenant = await startTenant();
  const signInExperience = { socialSignInConnectorTargets: ['github-universal'] };
  await expect(tenant.apply({ connectors: [github], signInExperience })).rejects.toThrow(
    'signInExperience: Logto left "github-universal" out of the sign-in experience: the tenant has no social connector with such a target; that of github-universal is github.',
  );
});

describe('the custom profile fields of the sign-in experience', () => {
  test('refuses a field that is neither declared nor in the tenant, which Logto would silently ignore', async () => {
    const tenant = await startTenant();
    const signUpProfileFields = [{ name: 'company' }, { name: 'compny' }];
    tenant.requests();
    expect(
      await tenant.problems({ customProfileFields: [company], signInExperience: { signUpProfileFields } }),
    ).toEqual([
      'signInExperience.signUpProfileFields[1].name: there is no custom profile field "compny", neither declared nor in the tenant; there are: "company"',
    ]);
    expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test('creates fields of the same file before they are referred to, and keeps the order of the list', async () => {
    const tenant = await startTenant();
    const plan = { name: 'plan', type: 'Number', required: true };
    const signUpProfileFields = [{ name: 'plan' }, { name: 'company' }];
    await tenant.settle({ customProfileFields: [company, plan], signInExperience: { signUpProfileFields } });
    expect(held(tenant).signUpProfileFields).toEqual(signUpProfileFields);
    const turned = { signUpProfileFields: signUpProfileFields.toReversed() };
    expect(work(await tenant.plan({ signInExperience: turned }))).toEqual([
      'update signInExperience : signUpProfileFields',
    ]);
  });

  test('distinguishes an empty list from one that was never set', async () => {
    const tenant = await startTenant();
    expect(work(await tenant.plan({ signInExperience: { signUpProfileFields: null } }))).toEqual([]);
    await tenant.settle({ signInExperience: { signUpProfileFields: [] } });
    expect(held(tenant).signUpProfileFields).toEqual([]);
    await tenant.settle({ signInExperience: { signUpProfileFields: null } });
    expect(held(tenant).signUpProfileFields).toBeNull();
  });

  test('refuses to prune a field that the file uses', async () => {
    const tenant = await startTenant();
    await tenant.apply({ customProfileFields: [company] });
    expect(
      await tenant.problems({
        customProfileFields: [],
        signInExperience: { signUpProfileFields: [{ name: 'company' }] },
        prune: ['customProfileFields'],
      }),
    ).toEqual([
      expect.stringMatching(/^signInExperience\.signUpProfileFields\[0\]\.name: refers to an entry/),
    ]);
  });
});

const byPhone = { ...byCode, identifier: 'phone' };
/** Fields that Logto refuses to set without a connector, and what is found in the plan. */
const needing: [path: string, connector: string, fields: object][] = [
  ['signIn.methods[1].verificationCode', 'e-mail', { signIn: { methods: [byUsername, byCode] } }],
  ['signIn.methods[0].verificationCode', 'SMS', { signIn: { methods: [byPhone] } }],
  [
    'signUp.identifiers[0]',
    'SMS',
    { signUp: { identifiers: ['phone'], password: true, verify: true, secondaryIdentifiers: [] } },
  ],
  [
    'signUp.secondaryIdentifiers[0].identifier',
    'e-mail',
    {
      signUp: {
        identifiers: ['username'],
        password: true,
        verify: true,
        secondaryIdentifiers: [{ identifier: 'email', verify: true }],
      },
    },
  ],
  ['forgotPasswordMethods[0]', 'e-mail', { forgotPasswordMethods: ['EmailVerificationCode'] }],
];

test.for(needing)('reports in the plan that %s needs a connector for %s', async ([path, name, fields]) => {
  const tenant = await startTenant();
  const problem = `signInExperience.${path}: needs a connector for ${name}, which is neither declared nor in the tenant; declare one under connectors`;
  expect(await tenant.problems({ signInExperience: fields })).toEqual([problem]);
  expect(await tenant.problems({ connectors: [github], signInExperience: fields })).toEqual([problem]);
  // That of another maker may be for either.
  const other = { connectorId: 'acme-messages', config: {} };
  expect(await tenant.problems({ connectors: [other], signInExperience: fields })).toEqual([]);
});

test('accepts a missing connector that the tenant does without, as a new one does', async () => {
  const tenant = await startTenant();
  const signUp = { identifiers: ['email'], password: true, verify: true };
  await tenant.settle({ signInExperience: { signUp } });
  // Logto keeps the methods of a connector that is deleted (samples 714 to 716).
  await tenant.apply({ connectors: [mailgun], signInExperience: { signIn: { methods: [byCode] } } });
  await tenant.apply({ connectors: [], prune: ['connectors'] });
  await tenant.settle({ signInExperience: { signIn: { methods: [byCode] }, termsOfUseUrl: url } });
});

test('accepts a connector for demonstration as one that sends codes', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  const { experience } = tenant.state;
  experience.connectorFactories = experience.connectorFactories.map((factory) =>
    factory.id === mailgun.connectorId ? { ...factory, isDemo: true } : factory,
  );
  await tenant.settle({ signInExperience: { signIn: { methods: [byCode] } } });
});

test('reports what Logto refuses', async () => {
  const tenant = await startTenant();
  const apply = (signInExperience: object) => tenant.apply({ signInExperience });
  await expect(apply({ hideLogtoBranding: true })).rejects.toThrow(/not supported in this environment/);
  await expect(apply({ adaptiveMfa: { enabled: true } })).rejects.toThrow(/MFA must be enabled/);
});

test('finds phrases and fields that are not declared, before there is a tenant', async () => {
  const signInExperience = {
    languageInfo: { fallbackLanguage: 'nl-NL' },
    signUpProfileFields: [{ name: 'company' }],
  };
  const accountCenter = { profileFields: [{ name: 'company' }] };
  const { value } = await loadConfig(JSON.stringify({ signInExperience, accountCenter }), {
    file: 'logto.json',
  });
  const { problems } = await planNewTenant(value ?? expect.fail(), () => false);
  expect(problems.map(({ path, at }) => [path, at?.line])).toEqual([
    ['signInExperience.languageInfo.fallbackLanguage', 1],
    ['signInExperience.signUpProfileFields[0].name', 1],
    ['accountCenter.profileFields[0].name', 1],
  ]);
});

describe('the fallback language', () => {
  const nl = { languageTag: 'nl-NL', translation: { input: { username: 'Naam' } } };
  const inDutch = { languageInfo: { fallbackLanguage: 'nl-NL' } };

  test('refuses a language without phrases before anything is written', async () => {
    const tenant = await startTenant();
    for (const [fallbackLanguage, customPhrases] of [
      ['nl-NL', []],
      ['nl', [nl]],
    ] as const) {
      const [problem] = await tenant.problems({
        customPhrases,
        signInExperience: { languageInfo: { fallbackLanguage } },
      });
      expect(problem).toMatch(
        `signInExperience.languageInfo.fallbackLanguage: there is no custom phrase set "${fallbackLanguage}"`,
      );
    }
  });

  test.for([
    ['EN', 'must be written en'],
    ['nederlands', 'is not a language that Logto knows; use a tag such as nl or nl-NL'],
  ])('refuses %s, which is not a tag of Logto', async ([fallbackLanguage, sentence]) => {
    const file = JSON.stringify({ signInExperience: { languageInfo: { fallbackLanguage } } });
    const { problems } = await loadConfig(file, { file: 'logto.json', env: {}, mask: () => {} });
    expect(problems.map((problem) => problem.sentence)).toEqual([sentence]);
  });

  test('accepts languages of Logto, and those that the file or the tenant has phrases for', async () => {
    const tenant = await startTenant();
    await tenant.settle({ signInExperience: { languageInfo: { fallbackLanguage: 'uk-UA' } } });
    await tenant.settle({ customPhrases: [nl], signInExperience: inDutch });
    await tenant.settle({ signInExperience: { languageInfo: { fallbackLanguage: 'de' } } });
    await tenant.settle({ signInExperience: inDutch });
    expect(held(tenant).languageInfo).toEqual({ autoDetect: true, fallbackLanguage: 'nl-NL' });
  });
});

test('does not send unchanged values again, so that a deleted connector does not matter', async () => {
  const tenant = await startTenant();
  const signIn = { methods: [byCode] };
  await tenant.apply({ connectors: [mailgun], signInExperience: { signIn } });
  await tenant.apply({ connectors: [], prune: ['connectors'] });
  // The default of a new tenant, for which it has no connector either (samples 150, 615).
  const signUp = { identifiers: ['email'], password: true, verify: true };
  await tenant.settle({ signInExperience: { signIn, signUp, customCss: 'p {}' } });
});

test('removes the target of a social connector that is deleted', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    connectors: [github],
    signInExperience: { socialSignInConnectorTargets: ['github'] },
  });
  await tenant.settle({
    connectors: [],
    signInExperience: { socialSignInConnectorTargets: [] },
    prune: ['connectors'],
  });
  expect(held(tenant).socialSignInConnectorTargets).toEqual([]);
});

test('turns second factors off together with adaptive MFA, as Logto requires', async () => {
  const tenant = await startTenant();
  await tenant.settle({
    signInExperience: {
      mfa: { factors: ['Totp'], policy: 'PromptOnlyAtSignInMandatory' },
      adaptiveMfa: { enabled: true },
    },
  });
  await tenant.settle({ signInExperience: { mfa: { factors: [], policy: 'NoPrompt' } } });
  expect(held(tenant).adaptiveMfa).toEqual({ enabled: false });
});

test('reads the methods to reset passwords from the connectors of a tenant without a list', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  held(tenant).forgotPasswordMethods = null;
  expect(
    work(await tenant.plan({ signInExperience: { forgotPasswordMethods: ['EmailVerificationCode'] } })),
  ).toEqual([]);
  await tenant.settle({ signInExperience: { forgotPasswordMethods: [] } });
  expect(held(tenant).forgotPasswordMethods).toEqual([]);
});

test('leaves fields of a later Logto unchanged and does not export them', async () => {
  const tenant = await startTenant();
  Object.assign(held(tenant), { trustedDevice: { enabled: true } });
  Object.assign(held(tenant).mfa, { newer: 1 });
  const [exported] = await tenant.exported('signInExperience');
  expect(exported).not.toHaveProperty('trustedDevice');
  expect(exported).toHaveProperty('mfa', { factors: [], policy: 'UserControlled' });
});

test('compares origins of scripts as Logto stores them', async () => {
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const customUiCsp = { scriptSrc: ['https://CDN.example.com/', 'https://cdn.example.com/lib', 'nonsense'] };
  const { value } = await loadConfig(JSON.stringify({ signInExperience: { customUiCsp } }), options);
  expect(value?.entries[0]?.spec).toEqual({
    customUiCsp: { scriptSrc: ['https://cdn.example.com', 'https://cdn.example.com/lib', 'nonsense'] },
  });
});

test('reports wrong values and unknown fields in the file', async () => {
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const signInExperience = {
    color: { primaryColor: 'red' },
    termsOfUseUrl: 'nope',
    mfa: { factors: ['Sms'] },
    passwordPolicy: { length: { min: 0 } },
    signIn: { methods: [{ identifier: 'email', password: true }] },
    customUiAssets: { id: 'x' },
    socialSignin: {},
    hook: true,
  };
  const { problems } = await loadConfig(
    JSON.stringify({ signInExperience, prune: ['signInExperience'] }),
    options,
  );
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    'signInExperience.color.primaryColor: must be a color such as #6139f6',
    'signInExperience.termsOfUseUrl: must be an absolute URL such as https://example.com',
    'signInExperience.mfa.factors[0]: "Sms" is not one of Totp, WebAuthn, BackupCode, EmailVerificationCode, PhoneVerificationCode',
    'signInExperience.passwordPolicy.length.min: must be at least 1, but is "0"',
    'signInExperience.signIn.methods[0].verificationCode: is required',
    'signInExperience.signIn.methods[0].isPasswordPrimary: is required',
    'signInExperience.customUiAssets: is not a field of this file: it names files that were uploaded; declare the folder with the pages as customUi',
    'signInExperience.socialSignin: is not a known field; did you mean socialSignIn',
    expect.stringMatching(/^signInExperience\.hook: is not a known field; the fields here are signInMode/),
    'prune[0]: there is one sign-in experience, which cannot be deleted',
  ]);
});
