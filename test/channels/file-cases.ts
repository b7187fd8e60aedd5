import { posix } from 'node:path';
import { type Case, account, credentialsOf } from './case.ts';
import { factors, fields, mark, passwords } from './values.ts';
import type { Site, StepOptions } from './site.ts';

const provision = (site: Site, inputs: Record<string, string>, options: StepOptions = {}) =>
  site.step(
    { ...account(site), region: 'EU', config: 'logto.json', ...inputs },
    { pull: [9, 'opened'], ...options },
  );

/** Stands where one of a few words is expected. */
const swapped = '$2y$10$sW4ppedD1gest0fAnother0therUser';

/** It is not valid JavaScript. */
const scriptWithSecret = `const ${fields.script.action} = = 1`;

/** Secrets where something else is expected: a message about the form must not hold them. */
const misplaced = {
  applications: [
    {
      name: 'web',
      type: '${LOGTO_SECRET_WORD}',
      oidcClientMetadata: { redirectUris: ['${LOGTO_SECRET_TRICKY}', '${LOGTO_SECRET_LINES}'] },
    },
    { name: '${LOGTO_SECRET_WORD}', type: 'SPA' },
  ],
  users: [
    { primaryEmail: '${LOGTO_SECRET_WORD}' },
    { username: '${LOGTO_SECRET_TRICKY}' },
    { username: 'carol', passwrd: passwords.literal },
    { username: 'dave', isSuspended: '${LOGTO_SECRET_WORD}', avatar: '${LOGTO_SECRET_TRICKY}' },
    { username: 'erin', roles: ['${LOGTO_SECRET_WORD}'] },
    {
      username: 'frank',
      passwordDigest: passwords.digest,
      passwordAlgorithm: '${LOGTO_SECRET_DIGEST}',
      identities: { github: { userId: { id: '${LOGTO_SECRET_WORD}' } }, google: '${LOGTO_SECRET_WORD}' },
      mfa: [
        { type: '${LOGTO_SECRET_TOTP}', secret: '${LOGTO_SECRET_WORD}' },
        { type: 'BackupCode', codes: ['${LOGTO_SECRET_TRICKY}', ...factors.codes] },
      ],
      profile: { nickname: ['${LOGTO_SECRET_WORD}'] },
    },
    { username: 'grace', passwordDigest: '${LOGTO_SECRET_TRICKY}', passwordAlgorithm: 'SHA256' },
    // The two are often taken for one another.
    { username: 'heidi', passwordDigest: 'Bcrypt', passwordAlgorithm: swapped },
    { username: 'ivan', mfa: [{ type: swapped }] },
  ],
  webhooks: [{ name: 'Sync', events: ['${LOGTO_SECRET_WORD}'], config: { url: '${LOGTO_SECRET_TRICKY}' } }],
  jwtCustomizers: [
    {
      tokenType: 'access-token',
      script: scriptWithSecret,
      contextSample: { user: {} },
      tokenSample: { kind: swapped },
    },
    { tokenType: '${LOGTO_SECRET_WORD}', script: 'x' },
  ],
  signInExperience: { signInMode: '${LOGTO_SECRET_TRICKY}', supportEmail: '${LOGTO_SECRET_WORD}' },
  emailTemplates: [
    {
      languageTag: '${LOGTO_SECRET_LINES}',
      templateType: '${LOGTO_SECRET_WORD}',
      details: { subject: 's', content: 'c' },
    },
  ],
};

/** The same in further kinds: a message lists 50 problems at most. */
const misplacedInFurtherKinds = {
  samlApplications: [
    {
      name: 'Wiki',
      acsUrl: { binding: '${LOGTO_SECRET_WORD}', url: '${LOGTO_SECRET_TRICKY}' },
      nameIdFormat: '${LOGTO_SECRET_WORD}',
      encryption: '${LOGTO_SECRET_LINES}',
      accessControl: { enabled: '${LOGTO_SECRET_WORD}', users: ['${LOGTO_SECRET_WORD}'] },
    },
    { name: '${LOGTO_SECRET_WORD}' },
  ],
  ssoConnectors: [
    {
      connectorName: 'Acme',
      providerName: '${LOGTO_SECRET_WORD}',
      config: { clientId: { id: fields.connector.sso }, x509Certificate: fields.connector.sso },
      domains: ['${LOGTO_SECRET_WORD}', '${LOGTO_SECRET_TRICKY}'],
    },
    {
      connectorName: '${LOGTO_SECRET_WORD}',
      providerName: 'SAML',
      config: { metadata: '<x>${LOGTO_SECRET_LINES}', clientSecret: '${LOGTO_SECRET_WORD}' },
      enableTokenStorage: '${LOGTO_SECRET_WORD}',
    },
  ],
  customPhrases: [
    {
      languageTag: '${LOGTO_SECRET_WORD}',
      translation: { input: '${LOGTO_SECRET_TRICKY}', 'a.b': '${LOGTO_SECRET_LINES}' },
    },
  ],
  customProfileFields: [
    { name: '${LOGTO_SECRET_TRICKY}', type: '${LOGTO_SECRET_WORD}', required: '${LOGTO_SECRET_WORD}' },
    { name: 'code', type: 'Regex', required: false, config: { format: '(${LOGTO_SECRET_TRICKY}' } },
    {
      name: 'full',
      type: 'Fullname',
      required: false,
      config: {
        parts: [
          { name: '${LOGTO_SECRET_WORD}', enabled: true, type: '${LOGTO_SECRET_WORD}', required: true },
        ],
      },
    },
  ],
  captcha: { type: '${LOGTO_SECRET_WORD}', siteKey: 'x', secretKey: [fields.captcha.declared] },
  customUi: { folder: '${LOGTO_SECRET_LINES}' },
  actions: [
    {
      type: '${LOGTO_SECRET_WORD}',
      script: scriptWithSecret,
      onExecutionError: '${LOGTO_SECRET_TRICKY}',
      environmentVariables: { OWN: [fields.scriptVariable.action] },
    },
  ],
  idToken: { enabledExtendedClaims: ['${LOGTO_SECRET_WORD}'] },
  session: { ttl: '${LOGTO_SECRET_WORD}' },
  cimd: { enabled: '${LOGTO_SECRET_WORD}' },
};

const shortSecret = 'Yw5!m';
const brokenPassword = 'br0ken-quoted-p4ssword';

/** Secrets that are names, or stored in another form than the variable has, in which nothing hides them. */
const named = {
  applications: [
    { name: 'web', type: 'SPA', accessControl: { enabled: true, organizations: ['${LOGTO_SECRET_WORD}'] } },
  ],
  ssoConnectors: [
    { connectorName: '${LOGTO_SECRET_WORD}', providerName: 'OIDC' },
    { connectorName: 'Acme', providerName: 'OIDC', domains: ['${LOGTO_SECRET_DOMAIN}'] },
  ],
  organizations: [
    {
      name: 'Acme',
      jit: { emailDomains: ['${LOGTO_SECRET_DOMAIN}'], ssoConnectors: ['${LOGTO_SECRET_WORD}'] },
    },
  ],
  customProfileFields: [{ name: '${LOGTO_SECRET_FIELD}', type: 'Text', required: false }],
  customUi: { folder: '${LOGTO_SECRET_FOLDER}' },
  signInExperience: {
    signUpProfileFields: [{ name: '${LOGTO_SECRET_FIELD}' }],
    customUiCsp: { scriptSrc: ['https://${LOGTO_SECRET_DOMAIN}:443/'] },
  },
};
const namedSecrets = {
  LOGTO_SECRET_DOMAIN: 'D0main-Kx7.Hidden-In.Example',
  LOGTO_SECRET_FIELD: 'F1eldKx8HiddenName',
  LOGTO_SECRET_FOLDER: './f0lder-kx9//hidden-p4th',
};

/** Runs that end with a message about what a file or `apps` says. */
export const fileCases: readonly Case[] = [
  {
    title: 'file: secrets in fields of another form',
    onDist: true,
    ends: ['failure', 'failure'],
    further: [mark('short password', 'in the file', swapped)],
    async act(site) {
      for (const file of [misplaced, misplacedInFurtherKinds]) {
        site.write('logto.json', JSON.stringify(file));
        await provision(site, {});
      }
    },
  },
  {
    title: 'file: the same in apps',
    ends: ['failure'],
    act: (site) => provision(site, { config: '', apps: JSON.stringify(misplaced.applications) }),
  },
  {
    title: 'file: secrets that are names, or are stored in another form',
    ends: ['failure', 'failure'],
    further: Object.entries(namedSecrets).flatMap(([name, value]) => [
      mark('secret variable', `in the file: ${name}`, value),
      mark('secret variable', `in the file: ${name} in lower case`, value.toLowerCase()),
      mark('secret variable', `in the file: ${name} as a path`, posix.normalize(value)),
    ]),
    async act(site) {
      site.write('logto.json', JSON.stringify(named));
      await provision(site, {}, { env: namedSecrets });
      const { customUiCsp } = named.signInExperience;
      const ssoConnectors = named.ssoConnectors.slice(1);
      site.write('logto.json', JSON.stringify({ ssoConnectors, signInExperience: { customUiCsp } }));
      await provision(site, credentialsOf(site), { env: namedSecrets, pull: [7, 'opened'] });
    },
  },
  ...[
    ['a quote that is not closed', `users:\n  - username: carol\n    password: "${brokenPassword}\n`],
    ['text after a quote', `users:\n  - username: carol\n    password: "x" ${brokenPassword}\n`],
    ['a tab', `users:\n\t- password: ${brokenPassword}\n`],
    ['an alias', `users:\n  - password: *${brokenPassword}\n`],
    ['a tag', `users:\n  - password: !${brokenPassword} x\n`],
    ['nothing but a secret', `${brokenPassword}\n`],
  ].map(([what = '', text = '']): Case => ({
    title: `file: YAML with ${what}`,
    ends: ['failure'],
    further: [mark('literal password', 'in the file', brokenPassword)],
    async act(site) {
      site.write('broken.yml', text);
      await provision(site, { config: 'broken.yml' });
    },
  })),
  {
    title: 'file: a secret that is too short',
    ends: ['failure'],
    further: [mark('short password', 'LOGTO_SECRET_SHORT', shortSecret)],
    async act(site) {
      site.write('logto.json', '{ "users": [{ "username": "a", "password": "${LOGTO_SECRET_SHORT}" }] }');
      await provision(site, {}, { env: { LOGTO_SECRET_SHORT: shortSecret } });
    },
  },
  {
    title: 'file: a secret that ends in a line break',
    ends: ['failure'],
    further: [mark('secret variable', 'LOGTO_SECRET_END', 'end0-of-hidden-l1ne')],
    async act(site) {
      site.write('logto.json', '{ "users": [{ "username": "a", "password": "${LOGTO_SECRET_END}" }] }');
      await provision(site, {}, { env: { LOGTO_SECRET_END: 'end0-of-hidden-l1ne\r\n' } });
    },
  },
];
