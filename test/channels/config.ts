import * as z from 'zod';
import type { KindName } from '../../src/config/targets.ts';
import type { LogtoCloud, TenantState } from '../../stand-in/logto-cloud/index.ts';
import { managementRequest, requestToken } from '../../stand-in/logto-cloud/client.ts';
import { samlCertificate } from '../saml-certificate.ts';
import { factors, fields, identities, passwords, people } from './values.ts';

const hookUrl = (token: string): string => `https://hooks.example.com/${token}`;
const scriptOf = (text: string, name = 'getCustomJwtClaims'): string =>
  `const ${text} = 1;\nconst ${name} = async () => ({ value: ${text} });`;
const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** A file with every kind of value in every field that has free text. */
export const declared = {
  resources: [
    {
      name: 'Shop ${LOGTO_SECRET_TRICKY}',
      indicator: 'https://api.example.com',
      scopes: [{ name: 'read:orders', description: '${LOGTO_SECRET_LINES}' }],
    },
  ],
  organizationScopes: [{ name: 'invite', description: '${LOGTO_SECRET_TRICKY}' }],
  organizationRoles: [{ name: 'Admin', description: '${LOGTO_SECRET_TRICKY}', scopes: ['invite'] }],
  roles: [{ name: 'Customer', description: '${LOGTO_SECRET_TRICKY}' }],
  applications: [
    {
      name: 'web',
      type: 'SPA',
      description: '${LOGTO_SECRET_TRICKY} for ${LOGTO_VAR_STAGE}',
      oidcClientMetadata: {
        redirectUris: [
          'https://${LOGTO_SECRET_HOST}/cb?key=${LOGTO_SECRET_WORD}',
          'https://${LOGTO_VAR_STAGE}.example.com/cb?state=${LOGTO_SECRET_SIGNS}',
        ],
        postLogoutRedirectUris: ['https://${LOGTO_VAR_STAGE}.example.com'],
      },
      customData: {
        own: fields.customData.application,
        lines: '${LOGTO_SECRET_LINES}',
        tricky: '${LOGTO_SECRET_TRICKY}',
      },
      signInExperience: {
        displayName: '${LOGTO_SECRET_TRICKY}',
        branding: { logoUrl: 'https://${LOGTO_SECRET_HOST}/logo.png', favicon: null },
        termsOfUseUrl: 'https://example.com/${LOGTO_SECRET_WORD}',
        privacyPolicyUrl: null,
        customCss: '/* ${LOGTO_SECRET_LINES} */',
      },
      accessControl: { enabled: true, users: ['alice', people.mailOnly.primaryEmail], roles: ['Customer'] },
    },
    { name: 'server', type: 'Traditional' },
  ],
  samlApplications: [
    {
      name: 'Wiki',
      entityId: 'https://wiki.example.com/${LOGTO_SECRET_WORD}',
      acsUrl: { binding, url: 'https://wiki.example.com/acs?key=${LOGTO_SECRET_SIGNS}' },
      attributeMapping: { email: '${LOGTO_SECRET_WORD}' },
      encryption: { encryptAssertion: true, encryptThenSign: false, certificate: samlCertificate },
      customData: { own: fields.customData.samlApplication, tricky: '${LOGTO_SECRET_TRICKY}' },
      accessControl: { enabled: true, users: [people.mailOnly.primaryEmail] },
    },
  ],
  ssoConnectors: [
    {
      connectorName: 'Acme SSO',
      providerName: 'OIDC',
      config: {
        clientId: fields.connector.sso,
        clientSecret: '${LOGTO_SECRET_TRICKY}',
        issuer: 'https://login.example.com',
        scope: '${LOGTO_SECRET_WORD}',
      },
      domains: ['${LOGTO_SECRET_HOST}', '${LOGTO_VAR_STAGE}.example.com'],
      branding: { displayName: '${LOGTO_SECRET_TRICKY}', logo: null },
    },
  ],
  organizations: [
    {
      name: 'Acme',
      description: '${LOGTO_SECRET_WORD}',
      customData: { own: fields.customData.organization, tricky: '${LOGTO_SECRET_TRICKY}' },
      members: [{ user: people.mailOnly.primaryEmail }],
      jit: { emailDomains: ['${LOGTO_SECRET_HOST}'], ssoConnectors: ['Acme SSO'] },
    },
  ],
  users: [
    {
      ...people.declared,
      avatar: null,
      passwordDigest: passwords.digest,
      passwordAlgorithm: 'MD5',
      profile: { nickname: fields.nickname.declared, website: '${LOGTO_SECRET_WORD}' },
      customData: { own: fields.customData.user, word: '${LOGTO_SECRET_WORD}' },
      identities: { github: identities.declared, google: { userId: '${LOGTO_SECRET_WORD}' }, apple: null },
      mfa: [
        { type: 'Totp', secret: factors.secret },
        { type: 'BackupCode', codes: factors.codes },
      ],
    },
    { username: 'bob', password: '${LOGTO_SECRET_TRICKY}', name: '${LOGTO_SECRET_WORD}' },
    { username: 'carol', password: passwords.literal, roles: ['Customer'] },
    { username: 'dave', password: passwords.short },
    {
      username: 'erin',
      passwordDigest: '${LOGTO_SECRET_DIGEST}',
      passwordAlgorithm: 'Bcrypt',
      mfa: [{ type: 'Totp', secret: '${LOGTO_SECRET_TOTP}' }],
    },
    // Logto makes the secret and the codes.
    { username: 'frank', mfa: [{ type: 'Totp' }, { type: 'BackupCode' }] },
    { ...people.mailOnly, password: '${LOGTO_SECRET_WORD}' },
  ],
  connectors: [
    {
      connectorId: 'github-universal',
      config: { clientId: fields.connector.declared, clientSecret: '${LOGTO_SECRET_TRICKY}' },
    },
  ],
  customPhrases: [
    {
      languageTag: 'nl-NL',
      translation: { input: { username: '${LOGTO_SECRET_TRICKY}', email: null }, action: { sign_in: 'In' } },
    },
  ],
  customProfileFields: [
    {
      name: 'company',
      type: 'Text',
      label: '${LOGTO_SECRET_WORD}',
      description: '${LOGTO_SECRET_TRICKY}',
      required: false,
      config: { placeholder: '${LOGTO_SECRET_TRICKY}' },
    },
    {
      name: 'plan',
      type: 'Select',
      label: 'Plan',
      required: false,
      config: { options: [{ value: '${LOGTO_SECRET_TRICKY}', label: '${LOGTO_VAR_STAGE}' }] },
    },
  ],
  captcha: { type: 'Turnstile', siteKey: '${LOGTO_SECRET_WORD}', secretKey: fields.captcha.declared },
  customUi: { folder: './pages' },
  webhooks: [
    {
      name: 'Sync',
      events: ['User.Created'],
      config: {
        url: `${hookUrl(fields.webhook.declared)}?key=\${LOGTO_SECRET_WORD}`,
        headers: { 'x-own': fields.header.declared, 'x-key': '${LOGTO_SECRET_TRICKY}' },
      },
    },
  ],
  jwtCustomizers: [
    {
      tokenType: 'access-token',
      script: scriptOf(fields.script.declared),
      environmentVariables: { OWN: fields.scriptVariable.declared, LINES: '${LOGTO_SECRET_LINES}' },
      contextSample: { user: { username: fields.contextSample.declared, name: '${LOGTO_SECRET_WORD}' } },
      tokenSample: { jti: fields.contextSample.token },
    },
  ],
  actions: [
    {
      type: 'action.postSignIn',
      script: scriptOf(fields.script.action, 'runAction'),
      environmentVariables: { OWN: fields.scriptVariable.action, LINES: '${LOGTO_SECRET_LINES}' },
      contextSample: { user: { name: fields.contextSample.action, word: '${LOGTO_SECRET_WORD}' } },
    },
  ],
  signInExperience: {
    customCss: 'body { content: "${LOGTO_SECRET_TRICKY}" } /* ${LOGTO_SECRET_LINES} */',
  },
  emailTemplates: [
    {
      languageTag: 'en',
      templateType: 'SignIn',
      details: { subject: 'For ${LOGTO_VAR_STAGE}', content: '{{code}} ${LOGTO_SECRET_LINES}' },
    },
  ],
  accountCenter: { webauthnRelatedOrigins: ['https://${LOGTO_SECRET_HOST}'] },
  idToken: { enabledExtendedClaims: ['custom_data'] },
  session: { ttl: 3600 },
  cimd: { enabled: true },
} satisfies Record<KindName, unknown>;

/** A request, and a name for the ID of what it makes, which stands as `{name}` in later requests. */
type Filling = readonly [method: string, path: string, body: object, name?: string];

/** What a tenant holds before the run: former values of what is declared, and a user that no file declares. */
const former: readonly Filling[] = [
  [
    'POST',
    '/applications',
    { name: 'web', type: 'SPA', customData: { own: fields.customData.formerApplication } },
    'web',
  ],
  ['POST', '/applications', { name: 'old server', type: 'Traditional' }, 'old'],
  ['POST', '/users', { ...people.former, customData: { own: fields.customData.formerUser } }, 'alice'],
  [
    'POST',
    '/users',
    { ...people.unmanaged, customData: { own: fields.customData.unmanagedUser } },
    'stranger',
  ],
  ['PATCH', '/users/{alice}/profile', { profile: { nickname: fields.nickname.former } }],
  ['PATCH', '/users/{stranger}/profile', { profile: { nickname: fields.nickname.unmanaged } }],
  ['PUT', '/users/{alice}/identities/github', identities.former],
  ['PUT', '/users/{stranger}/identities/github', identities.unmanaged],
  ['POST', '/users/{stranger}/mfa-verifications', { type: 'Totp' }],
  [
    'POST',
    '/hooks',
    {
      name: 'Sync',
      events: ['User.Created'],
      config: { url: hookUrl(fields.webhook.former), headers: { 'x-own': fields.header.former } },
    },
  ],
  [
    'PUT',
    '/configs/jwt-customizer/access-token',
    {
      script: scriptOf(fields.script.former),
      environmentVariables: { OWN: fields.scriptVariable.former },
      contextSample: { user: { username: fields.contextSample.former } },
    },
  ],
  [
    'PUT',
    '/configs/actions/action.postSignIn',
    {
      script: scriptOf(fields.script.formerAction, 'runAction'),
      environmentVariables: { OWN: fields.scriptVariable.formerAction },
      contextSample: { user: { name: fields.contextSample.formerAction } },
    },
  ],
  [
    'POST',
    '/connectors',
    {
      connectorId: 'github-universal',
      config: { clientId: fields.connector.former, clientSecret: fields.connector.former },
    },
  ],
  [
    'POST',
    '/sso-connectors',
    {
      connectorName: 'Acme SSO',
      providerName: 'OIDC',
      config: {
        clientId: fields.connector.formerSso,
        clientSecret: fields.connector.formerSso,
        issuer: 'https://login.example.com',
      },
    },
  ],
  [
    'PUT',
    '/captcha-provider',
    { config: { type: 'Turnstile', siteKey: 'former', secretKey: fields.captcha.former } },
  ],
  ['PUT', '/custom-phrases/nl-NL', { input: { username: 'Naam', email: 'E-mail' } }],
  ['POST', '/custom-profile-fields', { name: 'company', type: 'Text', label: 'Firm', required: true }],
  [
    'POST',
    '/saml-applications',
    { name: 'Wiki', customData: { own: fields.customData.formerSamlApplication } },
    'wiki',
  ],
  ['POST', '/roles', { name: 'Former', description: 'Former', type: 'User' }, 'role'],
  [
    'POST',
    '/organizations',
    { name: 'Acme', customData: { own: fields.customData.formerOrganization } },
    'acme',
  ],
  ['POST', '/organizations/{acme}/users', { userIds: ['{stranger}'] }],
  ...['web', 'old', 'wiki'].map((name): Filling => [
    'PUT',
    `/applications/{${name}}/access-control`,
    {
      userIds: ['{stranger}'],
      userRoleIds: name === 'wiki' ? ['{role}'] : [],
      organizationIds: [],
      organizationRoleRules: [],
    },
  ]),
  ['PATCH', '/applications/{old}', { appLevelAccessControlEnabled: true }],
  ['PUT', '/applications/{web}/sign-in-experience', { displayName: 'Former web' }],
];

const made = z.object({ id: z.string() });

/** Fills a tenant through its own API. */
export async function fill(cloud: LogtoCloud, tenant: TenantState): Promise<void> {
  const token = await requestToken(cloud, tenant);
  const ids = new Map<string, string>();
  const withIds = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (found, name: string) => ids.get(name) ?? found);
  for (const [method, path, body, name] of former) {
    const filled: object = JSON.parse(withIds(JSON.stringify(body)));
    const answer = await cloud.handle(managementRequest(tenant, token, method, withIds(path), filled));
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    if (name !== undefined) ids.set(name, made.parse(await answer.json()).id);
  }
}
