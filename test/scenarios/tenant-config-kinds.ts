import type { KindName } from '../../src/config/targets.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';

/** The `env:` of the step. No value may be visible anywhere. */
export const env = {
  LOGTO_SECRET_TEST_USER_PASSWORD: 'correct horse battery',
  LOGTO_SECRET_GITHUB_CLIENT: 'github-secret-4711',
  LOGTO_SECRET_HOOK_API_KEY: 'hook-key "quoted" 4711',
  LOGTO_SECRET_CLAIMS_API_KEY: 'claims-key-4711',
};

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
  /** A text in the file, and its replacement for the update. */
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
`,
    held: ({ directory }) => {
      const alice = first(directory.users.values());
      return alice && [alice.name, alice.password, directory.userRoles.get(alice.id)?.size];
    },
    created: ['Alice', env.LOGTO_SECRET_TEST_USER_PASSWORD, 1],
    change: ['name: Alice', 'name: Alice Adams'],
    changed: ['Alice Adams', env.LOGTO_SECRET_TEST_USER_PASSWORD, 1],
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
];

/** The file for one kind, with its entry at the end. */
export function fileOf({ kind, needs, text }: KindCase): string {
  return kindCases
    .filter((one) => needs.includes(one.kind) && one.kind !== kind)
    .map((one) => one.text)
    .concat(text)
    .join('');
}
