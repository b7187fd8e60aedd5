import { describe, expect, it } from 'vitest';
import { type Tenant, startTenant, work } from './kinds/tenant.ts';

type Written = Parameters<Tenant['plan']>[0];

const connector = {
  connectorId: 'github-universal',
  config: { clientId: 'my-client', clientSecret: 'my-secret' },
};
const shop = (...names: string[]) => [
  { name: 'Shop', indicator: 'https://shop.example.com', scopes: names.map((name) => ({ name })) },
];

const mailgun = {
  connectorId: 'mailgun-email',
  config: { domain: 'd', apiKey: 'k', from: 'a@b.example', deliveries: { Generic: { html: '{{code}}' } } },
};
const byCode = { identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false };
const signInFields = [
  ['signIn.methods[0].verificationCode', { signIn: { methods: [byCode] } }],
  ['signUp.identifiers[0]', { signUp: { identifiers: ['email'], password: true, verify: true } }],
  ['forgotPasswordMethods[0]', { forgotPasswordMethods: ['EmailVerificationCode'] }],
  ['mfa.factors[0]', { mfa: { factors: ['EmailVerificationCode'], policy: 'Mandatory' } }],
] as const;

/** What a tenant has, and a file that prunes what the same file refers to. */
const cases: [title: string, before: Written, file: Written, problem: string][] = [
  [
    'a connector that the sign-in page offers',
    { connectors: [connector] },
    {
      connectors: [],
      signInExperience: { socialSignInConnectorTargets: ['github'] },
      prune: ['connectors'],
    },
    'signInExperience.socialSignInConnectorTargets[0]: refers to an entry that this run deletes, because prune names connectors; declare it under connectors, or remove connectors from prune',
  ],
  ...signInFields.map(([path, signInExperience]): (typeof cases)[number] => [
    `the connector that sends the codes of ${path}`,
    { connectors: [mailgun] },
    { connectors: [], signInExperience, prune: ['connectors'] },
    `signInExperience.${path}: refers to an entry that this run deletes, because prune names connectors; declare it under connectors, or remove connectors from prune`,
  ]),
  [
    'a role of a user',
    { roles: [{ name: 'Old', description: 'x' }] },
    { roles: [], users: [{ username: 'alice', roles: ['Old'] }], prune: ['roles'] },
    'users[0].roles[0]: refers to an entry that this run deletes, because prune names roles; declare it under roles, or remove roles from prune',
  ],
  [
    'a scope of a resource that stays',
    { resources: shop('old', 'kept') },
    {
      resources: shop('kept'),
      roles: [{ name: 'Customer', description: 'x', scopes: ['https://shop.example.com#old'] }],
      prune: ['resources'],
    },
    'roles[0].scopes[0]: refers to an entry that this run deletes, because prune names resources; declare it under resources, or remove resources from prune',
  ],
  [
    'a member of an organization',
    { users: [{ username: 'bob' }] },
    { users: [], organizations: [{ name: 'Acme', members: [{ user: 'bob' }] }], prune: ['users'] },
    'organizations[0].members[0].user: refers to an entry that this run deletes, because prune names users; declare it under users, or remove users from prune',
  ],
  [
    'the CAPTCHA provider that the sign-in page asks for',
    { captcha: { type: 'Turnstile', siteKey: 'site', secretKey: 'secret' } },
    { captcha: null, signInExperience: { captchaPolicy: { enabled: true } }, prune: ['captcha'] },
    'signInExperience.captchaPolicy.enabled: refers to an entry that this run deletes, because prune names captcha; declare it under captcha, or remove captcha from prune',
  ],
];

describe('a plan', () => {
  it.each(cases)('refuses to delete what the same file uses: %s', async (_, before, file, problem) => {
    const tenant = await startTenant();
    await tenant.apply(before);
    tenant.requests();
    expect(await tenant.problems(file)).toEqual([problem]);
    expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  it.each(cases)(
    'uses the same entry when nothing is pruned: %s',
    async (_, before, { prune: _prune, ...file }) => {
      const tenant = await startTenant();
      await tenant.apply(before);
      await tenant.settle(file);
    },
  );

  it('deletes what other entries of the tenant use, as far as no file declares them', async () => {
    const tenant = await startTenant();
    await tenant.apply({
      roles: [{ name: 'Old', description: 'x' }],
      users: [{ username: 'alice', roles: ['Old'] }],
    });
    expect(work(await tenant.plan({ roles: [], users: [{ username: 'alice' }], prune: ['roles'] }))).toEqual([
      'delete roles Old',
    ]);
  });
});
