import type { KindName } from '../../src/config/targets.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';

/** The `env:` of the step. No value may be visible anywhere. */
export const env = {
  LOGTO_SECRET_TEST_USER_PASSWORD: 'correct horse battery',
  LOGTO_SECRET_GITHUB_CLIENT: 'github-secret-4711',
  LOGTO_SECRET_HOOK_API_KEY: 'hook-key "quoted" 4711',
  LOGTO_SECRET_CLAIMS_API_KEY: 'claims-key-4711',
  LOGTO_SECRET_ACME_SSO: 'acme-sso-secret-4711',
  LOGTO_SECRET_CAPTCHA_KEY: 'captcha-key-4711',
};

/** The page of the folder `sign-in-pages`, which the file names. */
export const signInPage = '<!doctype html><title>Our own sign-in page</title>';

/** The test data of one kind: a declaration, an update, and a request that Logto refuses. */
export interface KindCase {
  kind: KindName;
  /** Kinds that the entry refers to. */
  needs: KindName[];
  /** The key of the file with its only entry, on the second line; for a single kind, on the first. */
  text: string;
  /** The entry in the tenant; `undefined` if it does not exist. */
  held: (tenant: TenantState) => unknown;
  created: unknown;
  /** A text that no kind before this one has, and its replacement for the update. */
  change: [from: string, to: string];
  changed: unknown;
  /** The log of the update, after the ID. */
  updated: string;
  /** The name of the entry in messages. */
  called: string;
  /** The request that Logto refuses when the entry is first applied. */
  refused: { method: string; path: RegExp; status: number; code: string };
}

const first = <T>(items: Iterable<T>, isIt: (item: T) => boolean = () => true): T | undefined =>
  [...items].find((item) => isIt(item));

/** Every kind, with entries that fit together in one file. */
export const kindCases: KindCase[] = [
  {
    kind: 'resources',
    needs: [],
    text: `resources:
  - name: Shop API
    indicator: https://api.example.com
    scopes: [{ name: read:orders, description: Read orders }]
`,
    held: ({ access }) => {
      const shop = first(
        access.resources.values(),
        ({ indicator }) => indicator === 'https://api.example.com',
      );
      const scopes = [...access.scopes.values()].filter(({ resourceId }) => resourceId === shop?.id);
      return (
        shop && { name: shop.name, scopes: scopes.map(({ name, description }) => `${name}: ${description}`) }
      );
    },
    created: { name: 'Shop API', scopes: ['read:orders: Read orders'] },
    change: ['description: Read orders }]', 'description: See orders }, { name: write:orders }]'],
    changed: { name: 'Shop API', scopes: ['read:orders: See orders', 'write:orders: null'] },
    updated: 'scopes[read:orders].description, scopes[write:orders]',
    called: 'API resource "https://api.example.com"',
    refused: { method: 'POST', path: /^\/api\/resources$/, status: 403, code: 'system_limit.limit_exceeded' },
  },
  {
    kind: 'roles',
    needs: ['resources'],
    text: `roles:
  - name: Customer
    description: Shops
    scopes: ['https://api.example.com#read:orders']
`,
    held: ({ roles, access }) => {
      const role = first(roles.values(), ({ name }) => name === 'Customer');
      return role && [role.description, ...role.scopeIds.map((id) => access.scopes.get(id)?.name)];
    },
    created: ['Shops', 'read:orders'],
    change: ['description: Shops', 'description: Buys things'],
    changed: ['Buys things', 'read:orders'],
    updated: 'description',
    called: 'role "Customer"',
    refused: { method: 'POST', path: /^\/api\/roles$/, status: 422, code: 'role.name_in_use' },
  },
  {
    kind: 'applications',
    needs: ['resources'],
    text: `applications:
  - name: worker
    type: MachineToMachine
    description: Works
    secrets: [{ name: ci, expiresAt: 2100-01-01T00:00:00Z }]
`,
    held: ({ applications, secrets }) => {
      const worker = first(applications.values(), ({ name }) => name === 'worker');
      const own = secrets.filter(({ applicationId }) => applicationId === worker?.id);
      return worker && [worker.description, ...own.map(({ name }) => name)];
    },
    created: ['Works', 'Default secret', 'ci'],
    change: ['description: Works', 'description: Works at night'],
    changed: ['Works at night', 'Default secret', 'ci'],
    updated: 'description',
    called: 'application "worker"',
    refused: {
      method: 'POST',
      path: /^\/api\/applications$/,
      status: 403,
      code: 'system_limit.limit_exceeded',
    },
  },
  {
    kind: 'samlApplications',
    needs: ['resources', 'roles'],
    text: `samlApplications:
  - name: Wiki
    entityId: https://wiki.example.com
    attributeMapping: { email: mail }
    accessControl: { enabled: true, roles: [Customer] }
`,
    held: ({ access, applications }) => {
      const wiki = first(applications.values(), ({ name }) => name === 'Wiki');
      const config = access.samlConfigs.get(wiki?.id ?? '');
      return wiki && [config?.entityId, { ...config?.attributeMapping }, wiki.appLevelAccessControlEnabled];
    },
    created: ['https://wiki.example.com', { email: 'mail' }, true],
    change: ['{ email: mail }', '{ name: displayName }'],
    changed: ['https://wiki.example.com', { name: 'displayName' }, true],
    updated: 'attributeMapping',
    called: 'SAML application "Wiki"',
    refused: {
      method: 'POST',
      path: /^\/api\/saml-applications$/,
      status: 403,
      code: 'application.saml.reach_oss_limit',
    },
  },
  {
    kind: 'organizationScopes',
    needs: [],
    text: `organizationScopes:
  - name: invite:member
    description: Invite members
`,
    held: ({ directory }) => first(directory.organizationScopes.values())?.description,
    created: 'Invite members',
    change: ['description: Invite members', 'description: Invite people'],
    changed: 'Invite people',
    updated: 'description',
    called: 'organization scope "invite:member"',
    refused: {
      method: 'POST',
      path: /^\/api\/organization-scopes$/,
      status: 422,
      code: 'entity.unique_integrity_violation',
    },
  },
  {
    kind: 'organizationRoles',
    needs: ['organizationScopes', 'resources'],
    text: `organizationRoles:
  - name: admin
    description: Runs it
    scopes: [invite:member]
    resourceScopes: ['https://api.example.com#read:orders']
`,
    held: ({ directory }) => {
      const role = first(directory.organizationRoles.values());
      const grants = directory.grants.get(role?.id ?? '');
      return role && [role.description, grants?.organizationScopes.size, grants?.resourceScopes.size];
    },
    created: ['Runs it', 1, 1],
    change: ['description: Runs it', 'description: Runs the organization'],
    changed: ['Runs the organization', 1, 1],
    updated: 'description',
    called: 'organization role "admin"',
    refused: {
      method: 'PUT',
      path: /^\/api\/organization-roles\/\w+\/scopes$/,
      status: 422,
      code: 'entity.relation_foreign_key_not_found',
    },
  },
  {
    kind: 'ssoConnectors',
    needs: [],
    text: `ssoConnectors:
  - connectorName: Acme SSO
    providerName: OIDC
    config: { clientId: logto, clientSecret: '\${LOGTO_SECRET_ACME_SSO}', issuer: 'https://login.example.com' }
    domains: [acme.example]
`,
    held: ({ settings }) => {
      const connector = first(settings.ssoConnectors.values());
      return connector && [connector.config['clientSecret'], ...connector.domains];
    },
    created: [env.LOGTO_SECRET_ACME_SSO, 'acme.example'],
    change: ['[acme.example]', '[acme.example, Acme.test]'],
    changed: [env.LOGTO_SECRET_ACME_SSO, 'acme.example', 'acme.test'],
    updated: 'domains',
    called: 'SSO connector "Acme SSO"',
    refused: {
      method: 'POST',
      path: /^\/api\/sso-connectors$/,
      status: 400,
      code: 'connector.invalid_config',
    },
  },
  {
    kind: 'organizations',
    needs: ['organizationScopes', 'resources', 'organizationRoles', 'roles', 'users', 'applications'],
    text: `organizations:
  - name: Acme
    customData: { tier: gold }
    members: [{ user: alice@example.com, roles: [admin] }]
    applications: [{ application: worker }]
    jit: { emailDomains: [acme.example], roles: [admin] }
`,
    held: ({ directory }) => {
      const acme = first(directory.organizations.values());
      const affiliation = directory.affiliations.get(acme?.id ?? '');
      return (
        acme && {
          ...acme.customData,
          members: [...(affiliation?.members.values() ?? [])].map(({ size }) => size),
          applications: affiliation?.applications.size,
          domains: [...(affiliation?.jitEmailDomains ?? [])],
        }
      );
    },
    created: { tier: 'gold', members: [1], applications: 1, domains: ['acme.example'] },
    change: ['emailDomains: [acme.example]', 'emailDomains: [acme.test]'],
    changed: { tier: 'gold', members: [1], applications: 1, domains: ['acme.example', 'acme.test'] },
    updated: 'jit.emailDomains',
    called: 'organization "Acme"',
    refused: {
      method: 'PUT',
      path: /^\/api\/organizations\/\w+\/users\/\w+\/roles$/,
      status: 422,
      code: 'entity.relation_foreign_key_not_found',
    },
  },
  {
    kind: 'users',
    needs: ['resources', 'roles'],
    text: `users:
  - username: alice
    primaryEmail: alice@example.com
    password: \${LOGTO_SECRET_TEST_USER_PASSWORD}
    name: Alice
    roles: [Customer]
    identities: { github: { userId: '583231' } }
    mfa: [{ type: Totp }, { type: BackupCode }]
`,
    held: ({ directory }) => {
      const alice = first(directory.users.values());
      const factors = directory.mfaVerifications.get(alice?.id ?? '') ?? [];
      return (
        alice && [
          alice.name,
          alice.password,
          directory.userRoles.get(alice.id)?.size,
          ...Object.keys(alice.identities),
          ...factors.map(({ factor }) => factor.type),
        ]
      );
    },
    created: ['Alice', env.LOGTO_SECRET_TEST_USER_PASSWORD, 1, 'github', 'Totp', 'BackupCode'],
    change: ['name: Alice', 'name: Alice Adams'],
    changed: ['Alice Adams', env.LOGTO_SECRET_TEST_USER_PASSWORD, 1, 'github', 'Totp', 'BackupCode'],
    updated: 'name',
    called: 'user users[0]',
    refused: { method: 'POST', path: /^\/api\/users$/, status: 422, code: 'user.username_already_in_use' },
  },
  {
    kind: 'connectors',
    needs: [],
    text: `connectors:
  - connectorId: github-universal
    config: { clientId: abc, clientSecret: '\${LOGTO_SECRET_GITHUB_CLIENT}' }
    syncProfile: false
`,
    held: ({ experience }) => {
      const connector = first(experience.connectors.values());
      return connector && [connector.config, connector.syncProfile];
    },
    created: [{ clientId: 'abc', clientSecret: env.LOGTO_SECRET_GITHUB_CLIENT }, false],
    change: ['clientId: abc', 'clientId: xyz'],
    changed: [{ clientId: 'xyz', clientSecret: env.LOGTO_SECRET_GITHUB_CLIENT }, false],
    updated: 'config',
    called: 'connector "github-universal"',
    refused: { method: 'POST', path: /^\/api\/connectors$/, status: 400, code: 'connector.invalid_config' },
  },
  {
    kind: 'customPhrases',
    needs: [],
    text: `customPhrases:
  - languageTag: nl-NL
    translation: { input: { username: Gebruikersnaam } }
`,
    held: ({ settings }) => settings.customPhrases.get('nl-NL')?.translation,
    created: { input: { username: 'Gebruikersnaam' } },
    change: ['{ username: Gebruikersnaam }', '{ username: Naam }, action: { sign_in: Inloggen }'],
    changed: { input: { username: 'Naam' }, action: { sign_in: 'Inloggen' } },
    updated: 'translation.input.username, translation.action.sign_in',
    called: 'custom phrase set "nl-NL"',
    refused: {
      method: 'PUT',
      path: /^\/api\/custom-phrases\/nl-NL$/,
      status: 422,
      code: 'localization.invalid_translation_structure',
    },
  },
  {
    kind: 'customProfileFields',
    needs: [],
    text: `customProfileFields:
  - name: company
    type: Text
    required: true
    config: { minLength: 2 }
`,
    held: ({ settings }) => {
      const field = settings.profileFields.get('company');
      return field && [field.label, field.required, field.config];
    },
    created: ['', true, { minLength: 2 }],
    change: ['required: true', 'required: false\n    label: Company'],
    changed: ['Company', false, { minLength: 2 }],
    updated: 'label, required',
    called: 'custom profile field "company"',
    refused: {
      method: 'POST',
      path: /^\/api\/custom-profile-fields$/,
      status: 422,
      code: 'custom_profile_fields.name_exists',
    },
  },
  {
    kind: 'captcha',
    needs: [],
    text: `captcha:
  type: Turnstile
  siteKey: site
  secretKey: \${LOGTO_SECRET_CAPTCHA_KEY}
`,
    held: ({ settings }) => settings.captchaProvider?.config,
    created: { type: 'Turnstile', siteKey: 'site', secretKey: env.LOGTO_SECRET_CAPTCHA_KEY },
    change: ['siteKey: site', 'siteKey: other'],
    changed: { type: 'Turnstile', siteKey: 'other', secretKey: env.LOGTO_SECRET_CAPTCHA_KEY },
    updated: 'siteKey',
    called: 'the CAPTCHA provider',
    refused: { method: 'PUT', path: /^\/api\/captcha-provider$/, status: 400, code: 'guard.invalid_input' },
  },
  {
    kind: 'customUi',
    needs: [],
    text: `customUi:
  folder: ./sign-in-pages
`,
    held: ({ experience: { signIn }, settings: { customUi } }) =>
      customUi.uploads.get(signIn.customUiAssets?.id ?? '')?.get('index.html'),
    created: signInPage,
    change: ['folder: ./sign-in-pages', 'folder: null'],
    changed: undefined,
    updated: 'folder',
    called: 'the custom UI',
    refused: {
      method: 'POST',
      path: /^\/api\/sign-in-exp\/default\/custom-ui-assets$/,
      status: 400,
      code: 'storage.not_configured',
    },
  },
  {
    kind: 'signInExperience',
    needs: ['connectors'],
    text: `signInExperience:
  socialSignInConnectorTargets: [github]
  branding: { logoUrl: 'https://example.com/logo.svg' }
`,
    held: ({ experience: { signIn } }) =>
      signIn.branding.logoUrl && [signIn.branding.logoUrl, ...signIn.socialSignInConnectorTargets],
    created: ['https://example.com/logo.svg', 'github'],
    change: ['logo.svg', 'logo.png'],
    changed: ['https://example.com/logo.png', 'github'],
    updated: 'branding.logoUrl',
    called: 'the sign-in experience',
    refused: { method: 'PATCH', path: /^\/api\/sign-in-exp$/, status: 400, code: 'guard.invalid_input' },
  },
  {
    kind: 'webhooks',
    needs: [],
    text: `webhooks:
  - name: Sync users
    events: [User.Created]
    config: { url: 'https://hooks.example.com', headers: { x-api-key: '\${LOGTO_SECRET_HOOK_API_KEY}' } }
`,
    held: ({ settings }) => {
      const hook = first(settings.hooks.values());
      return hook && [...hook.events, hook.config.headers];
    },
    created: ['User.Created', { 'x-api-key': env.LOGTO_SECRET_HOOK_API_KEY }],
    change: ['[User.Created]', '[User.Created, User.Deleted]'],
    changed: ['User.Created', 'User.Deleted', { 'x-api-key': env.LOGTO_SECRET_HOOK_API_KEY }],
    updated: 'events',
    called: 'webhook "Sync users"',
    refused: { method: 'POST', path: /^\/api\/hooks$/, status: 403, code: 'system_limit.limit_exceeded' },
  },
  {
    kind: 'jwtCustomizers',
    needs: [],
    text: `jwtCustomizers:
  - tokenType: access-token
    script: 'const getCustomJwtClaims = async () => ({ a: \`\${1}\` });'
    environmentVariables: { KEY: '\${LOGTO_SECRET_CLAIMS_API_KEY}' }
`,
    held: ({ settings }) => settings.jwtCustomizers.get('access-token'),
    created: {
      script: 'const getCustomJwtClaims = async () => ({ a: `${1}` });',
      environmentVariables: { KEY: env.LOGTO_SECRET_CLAIMS_API_KEY },
    },
    change: ['${1}', '${2}'],
    changed: {
      script: 'const getCustomJwtClaims = async () => ({ a: `${2}` });',
      environmentVariables: { KEY: env.LOGTO_SECRET_CLAIMS_API_KEY },
    },
    updated: 'script',
    called: 'JWT customizer "access-token"',
    refused: {
      method: 'PUT',
      path: /^\/api\/configs\/jwt-customizer\/access-token$/,
      status: 400,
      code: 'guard.invalid_input',
    },
  },
  {
    kind: 'actions',
    needs: [],
    text: `actions:
  - type: action.postSignIn
    script: 'const runAction = async () => ({ a: \`\${1}\` });'
    environmentVariables: { KEY: '\${LOGTO_SECRET_CLAIMS_API_KEY}' }
    onExecutionError: allow
`,
    held: ({ settings }) => settings.actions.get('action.postSignIn'),
    created: {
      script: 'const runAction = async () => ({ a: `${1}` });',
      environmentVariables: { KEY: env.LOGTO_SECRET_CLAIMS_API_KEY },
      onExecutionError: 'allow',
    },
    change: ['onExecutionError: allow', 'onExecutionError: block'],
    changed: {
      script: 'const runAction = async () => ({ a: `${1}` });',
      environmentVariables: { KEY: env.LOGTO_SECRET_CLAIMS_API_KEY },
      onExecutionError: 'block',
    },
    updated: 'onExecutionError',
    called: 'action "action.postSignIn"',
    refused: {
      method: 'PUT',
      path: /^\/api\/configs\/actions\/action\.postSignIn$/,
      status: 400,
      code: 'guard.invalid_input',
    },
  },
  {
    kind: 'emailTemplates',
    needs: [],
    text: `emailTemplates:
  - languageTag: en
    templateType: SignIn
    details: { subject: Your code, content: '{{code}}' }
`,
    held: ({ settings }) => first(settings.emailTemplates.values())?.details,
    created: { subject: 'Your code', content: '{{code}}' },
    change: ['subject: Your code', 'subject: Sign in'],
    changed: { subject: 'Sign in', content: '{{code}}' },
    updated: 'details.subject',
    called: 'email template "en/SignIn"',
    refused: { method: 'PUT', path: /^\/api\/email-templates$/, status: 400, code: 'guard.invalid_input' },
  },
  {
    kind: 'accountCenter',
    needs: [],
    text: `accountCenter:
  enabled: true
  fields: { name: Edit }
`,
    held: ({ settings: { accountCenter: held } }) => (held.enabled ? held.fields : undefined),
    created: { name: 'Edit' },
    change: ['{ name: Edit }', '{ email: ReadOnly }'],
    changed: { name: 'Edit', email: 'ReadOnly' },
    updated: 'fields.email',
    called: 'the account center',
    refused: { method: 'PATCH', path: /^\/api\/account-center$/, status: 400, code: 'guard.invalid_input' },
  },
  {
    kind: 'idToken',
    needs: [],
    text: `idToken:
  enabledExtendedClaims: [custom_data]
`,
    held: ({ settings: { configs } }) => configs.idToken.enabledExtendedClaims,
    created: ['custom_data'],
    change: ['[custom_data]', '[custom_data, roles]'],
    changed: ['custom_data', 'roles'],
    updated: 'enabledExtendedClaims',
    called: 'the ID token configuration',
    refused: { method: 'PUT', path: /^\/api\/configs\/id-token$/, status: 400, code: 'guard.invalid_input' },
  },
  {
    kind: 'session',
    needs: [],
    text: `session:
  ttl: 3600
`,
    held: ({ settings: { configs } }) => configs.session.ttl,
    created: 3600,
    change: ['ttl: 3600', 'ttl: 7200'],
    changed: 7200,
    updated: 'ttl',
    called: 'the session configuration',
    refused: {
      method: 'PATCH',
      path: /^\/api\/configs\/oidc\/session$/,
      status: 400,
      code: 'guard.invalid_input',
    },
  },
  {
    kind: 'cimd',
    needs: [],
    text: `cimd:
  enabled: true
`,
    held: ({ settings: { configs } }) => configs.cimd.enabled,
    created: true,
    change: ['cimd:\n  enabled: true', 'cimd:\n  enabled: false'],
    changed: false,
    updated: 'enabled',
    called: 'the configuration of client ID metadata documents',
    refused: { method: 'PATCH', path: /^\/api\/configs\/cimd$/, status: 400, code: 'guard.invalid_input' },
  },
];

/** The file for one kind, with its entry at the end. */
export function fileOf({ kind, needs, text }: KindCase): string {
  return kindCases
    .filter((one) => needs.includes(one.kind) && one.kind !== kind)
    .map((one) => one.text)
    .concat(text)
    .join('');
}
