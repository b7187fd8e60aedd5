import type { LogtoCloud, TenantState } from '../../stand-in/logto-cloud/index.ts';
import { managementRequest, requestToken } from '../../stand-in/logto-cloud/client.ts';
import { fields, passwords, people } from './values.ts';

const hookUrl = (token: string): string => `https://hooks.example.com/${token}`;
const scriptOf = (text: string): string =>
  `const ${text} = 1;\nconst getCustomJwtClaims = async () => ({ value: ${text} });`;

/** A file with every kind of value in every field that has free text. */
export const declared = {
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
    },
    { name: 'server', type: 'Traditional' },
  ],
  organizations: [
    {
      name: 'Acme',
      description: '${LOGTO_SECRET_WORD}',
      customData: { own: fields.customData.organization, tricky: '${LOGTO_SECRET_TRICKY}' },
    },
  ],
  users: [
    { ...people.declared, customData: { own: fields.customData.user, word: '${LOGTO_SECRET_WORD}' } },
    { username: 'bob', password: '${LOGTO_SECRET_TRICKY}', name: '${LOGTO_SECRET_WORD}' },
    { username: 'carol', password: passwords.literal, roles: ['Customer'] },
    { username: 'dave', password: passwords.short },
    { ...people.mailOnly, password: '${LOGTO_SECRET_WORD}' },
  ],
  connectors: [
    {
      connectorId: 'github-universal',
      config: { clientId: fields.connector.declared, clientSecret: '${LOGTO_SECRET_TRICKY}' },
    },
  ],
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
};

/** What a tenant holds before the run: former values of what is declared, and a user that no file declares. */
const former: readonly [method: string, path: string, body: object][] = [
  [
    'POST',
    '/applications',
    { name: 'web', type: 'SPA', customData: { own: fields.customData.formerApplication } },
  ],
  ['POST', '/applications', { name: 'old server', type: 'Traditional' }],
  ['POST', '/users', { ...people.former, customData: { own: fields.customData.formerUser } }],
  ['POST', '/users', { ...people.unmanaged, customData: { own: fields.customData.unmanagedUser } }],
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
  ['POST', '/organizations', { name: 'Acme', customData: { own: fields.customData.formerOrganization } }],
];

/** Fills a tenant through its own API. */
export async function fill(cloud: LogtoCloud, tenant: TenantState): Promise<void> {
  const token = await requestToken(cloud, tenant);
  for (const [method, path, body] of former) {
    const answer = await cloud.handle(managementRequest(tenant, token, method, path, body));
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
