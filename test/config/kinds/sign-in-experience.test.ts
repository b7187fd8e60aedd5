import { expect, test } from 'vitest';
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

test('null removes an address, a style sheet and a logo', async () => {
  const tenant = await startTenant();
  const url = 'https://example.com/x';
  await tenant.apply({
    signInExperience: { termsOfUseUrl: url, customCss: 'p {}', branding: { logoUrl: url, favicon: url } },
  });
  await tenant.settle({
    signInExperience: { termsOfUseUrl: null, customCss: null, branding: { logoUrl: null } },
  });
  expect(held(tenant)).toMatchObject({ termsOfUseUrl: null, customCss: null });
  expect(held(tenant).branding).toEqual({ favicon: url });
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
    connectors: [github, mailgun, { connectorId: 'oauth2', metadata: { target: 'corp' } }],
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

test.for([
  [
    { socialSignInConnectorTargets: ['github-universal'] },
    'signInExperience: Logto left "github-universal" out of the sign-in experience: the tenant has no social connector with such a target; that of github-universal is github.',
  ],
  [
    { signUpProfileFields: [{ name: 'company' }] },
    'signInExperience: Logto left "company" out of the sign-in experience: the tenant has no such custom profile field.',
  ],
] as const)('fails when Logto drops something all the same: %o', async ([signInExperience, message]) => {
  const tenant = await startTenant();
  await expect(tenant.apply({ connectors: [github], signInExperience })).rejects.toThrow(message);
});

test('reports that Logto refuses methods that need a connector for e-mail without one', async () => {
  const tenant = await startTenant();
  const apply = (signInExperience: object) => tenant.apply({ signInExperience });
  await expect(apply({ signIn: { methods: [byCode] } })).rejects.toThrow(
    /^signInExperience: Could not update the sign-in experience: .*Enabled Email connector not found/,
  );
  await expect(apply({ forgotPasswordMethods: ['EmailVerificationCode'] })).rejects.toThrow(
    /email connector/,
  );
  await expect(apply({ hideLogtoBranding: true })).rejects.toThrow(/not supported in this environment/);
  await expect(apply({ languageInfo: { fallbackLanguage: 'nl' } })).rejects.toThrow(/nl is not supported/);
  await expect(apply({ adaptiveMfa: { enabled: true } })).rejects.toThrow(/MFA must be enabled/);
});

test('accepts a language that only the tenant has phrases for', async () => {
  const tenant = await startTenant();
  const phrases = { tenantId: tenant.state.id, id: 'x', languageTag: 'nl', translation: {} };
  tenant.state.settings.customPhrases.set('nl', phrases);
  await tenant.settle({ signInExperience: { languageInfo: { fallbackLanguage: 'nl' } } });
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
    'signInExperience.customUiAssets: is not a field of this file: it names files that were uploaded; upload them in Logto Console',
    'signInExperience.socialSignin: is not a known field; did you mean socialSignIn',
    expect.stringMatching(/^signInExperience\.hook: is not a known field; the fields here are signInMode/),
    'prune[0]: there is one sign-in experience, which cannot be deleted',
  ]);
});
