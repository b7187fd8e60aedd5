import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { applyPlan } from '../../src/config/apply.ts';
import { readTenantConfig } from '../../src/config/export/read.ts';
import { writeYaml } from '../../src/config/export/write.ts';
import type { Context } from '../../src/config/kinds/kind.ts';
import { planDesiredState } from '../../src/config/plan-desired-state.ts';
import type { KindName } from '../../src/config/targets.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { openTenant, work } from './kinds/tenant.ts';
import { loadConfig } from './load-text.ts';

const folder = join(import.meta.dirname, '../../stand-in/logto-cloud/samples');
const sample = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ status: z.number(), body: z.unknown() }),
});

/** The answers of a real Logto that show entries: those to reads and to writes that it accepted. */
const answers = readdirSync(folder).flatMap((file) => {
  const { request, response } = sample.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (request.method === 'DELETE' || response.status > 201) return [];
  const [, path = ''] = /^https?:\/\/[^/]+([^?]*)/.exec(request.url) ?? [];
  return { path, body: response.body };
});

/** Puts a recorded row into a tenant. */
type Put = (state: TenantState, row: unknown) => void;

/** For a kind whose rows the stand-in holds by one of their fields. */
const byKey =
  <Row>(mapOf: (state: TenantState) => Map<string, Row>, keyOf = 'id'): Put =>
  (state, row) => {
    const key = z.looseObject({ [keyOf]: z.string() }).parse(row)[keyOf];
    mapOf(state).set(z.string().parse(key), z.custom<Row>().parse(row));
  };

/** Of each kind, the path that shows its rows, and how a tenant gets one. Logto does not show the pages of `customUi`. */
const kinds: Record<Exclude<KindName, 'customUi'>, [path: RegExp, put: Put]> = {
  applications: [
    /^\/api\/applications(\/[a-z\d]{21})?$/,
    (state, row) => {
      const { name, type } = z.object({ name: z.string(), type: z.string() }).parse(row);
      // The tenant has its own one, and SAML applications have routes of their own.
      if (name === 'Default machine-to-machine app' || type === 'SAML') return;
      byKey(({ applications }) => applications)(state, row);
    },
  ],
  customProfileFields: [
    /^\/api\/custom-profile-fields(\/\w+)?$/,
    byKey(({ settings }) => settings.profileFields, 'name'),
  ],
  users: [/^\/api\/users(\/[a-z\d]{12})?$/, byKey(({ directory }) => directory.users)],
  organizations: [
    /^\/api\/organizations(\/[a-z\d]{12})?$/,
    (state, row) => {
      const { directory } = state;
      byKey(() => directory.organizations)(state, row);
      for (const id of directory.organizations.keys()) {
        directory.affiliations.set(id, {
          members: new Map(),
          applications: new Map(),
          jitEmailDomains: new Set(),
          jitRoles: new Set(),
          jitSsoConnectors: new Set(),
        });
      }
    },
  ],
  webhooks: [/^\/api\/hooks(\/[a-z\d]{21})?$/, byKey(({ settings }) => settings.hooks)],
  ssoConnectors: [/^\/api\/sso-connectors(\/[a-z\d]{12})?$/, byKey(({ settings }) => settings.ssoConnectors)],
  customPhrases: [
    /^\/api\/custom-phrases(\/[\w-]+)?$/,
    byKey(({ settings }) => settings.customPhrases, 'languageTag'),
  ],
  emailTemplates: [/^\/api\/email-templates(\/\w+)?$/, byKey(({ settings }) => settings.emailTemplates)],
  resources: [/^\/api\/resources(\/[a-z\d]{21})?$/, byKey(({ access }) => access.resources)],
  roles: [
    /^\/api\/roles(\/[a-z\d]{21})?$/,
    (state, row) => {
      // The tenant has its own one.
      if (z.object({ name: z.string() }).parse(row).name === 'Logto Management API access') return;
      byKey(({ roles }) => roles)(state, { ...z.looseObject({}).parse(row), scopeIds: [] });
    },
  ],
  samlApplications: [
    /^\/api\/saml-applications(\/[a-z\d]{21})?$/,
    (state, row) => {
      const none = { oidcClientMetadata: {}, customClientMetadata: {}, protectedAppMetadata: null };
      byKey(({ applications }) => applications)(state, { ...none, ...z.looseObject({}).parse(row) });
      byKey(({ access }) => access.samlConfigs)(state, row);
    },
  ],
  jwtCustomizers: [
    /^\/api\/configs\/jwt-customizer$/,
    ({ settings }, row) => {
      const { key, value } = z.object({ key: z.string(), value: z.looseObject({}) }).parse(row);
      const type = key === 'jwt.accessToken' ? 'access-token' : 'client-credentials';
      settings.jwtCustomizers.set(type, z.custom<typeof value & { script: string }>().parse(value));
    },
  ],
  organizationScopes: [
    /^\/api\/organization-scopes(\/[a-z\d]{21})?$/,
    byKey(({ directory }) => directory.organizationScopes),
  ],
  organizationRoles: [
    /^\/api\/organization-roles(\/[a-z\d]{21})?$/,
    (state, row) => {
      const { directory } = state;
      byKey(() => directory.organizationRoles)(state, row);
      for (const id of directory.organizationRoles.keys()) {
        directory.grants.set(id, { organizationScopes: new Set(), resourceScopes: new Set() });
      }
    },
  ],
  connectors: [/^\/api\/connectors(\/[a-z\d]{12})?$/, byKey(({ experience }) => experience.connectors)],
  actions: [
    /^\/api\/configs\/actions$/,
    ({ settings }, row) => {
      const { key, value } = z
        .object({ key: z.custom<'action.postSignIn'>(), value: z.looseObject({}) })
        .parse(row);
      settings.actions.set(key, z.custom<typeof value & { script: string }>().parse(value));
    },
  ],
  idToken: [
    /^\/api\/configs\/id-token$/,
    ({ settings }, row) => Object.assign(settings.configs, { idToken: row }),
  ],
  session: [
    /^\/api\/configs\/oidc\/session$/,
    ({ settings }, row) => Object.assign(settings.configs, { session: row }),
  ],
  cimd: [/^\/api\/configs\/cimd$/, ({ settings }, row) => Object.assign(settings.configs, { cimd: row })],
  captcha: [
    /^\/api\/captcha-provider$/,
    ({ settings }, row) => Object.assign(settings, { captchaProvider: row }),
  ],
  accountCenter: [
    /^\/api\/account-center$/,
    ({ settings }, row) => Object.assign(settings, { accountCenter: row }),
  ],
  signInExperience: [
    /^\/api\/sign-in-exp$/,
    ({ experience }, row) => Object.assign(experience, { signIn: row }),
  ],
};

/** The different rows of a path, whatever their ids and times. */
function rowsOf(path: RegExp): unknown[] {
  const rows = answers.filter((answer) => path.test(answer.path)).flatMap(({ body }) => body);
  const without = new Set(['id', 'tenantId', 'createdAt', 'updatedAt']);
  const textOf = (row: unknown): string =>
    JSON.stringify(row, (key, value: unknown) => (without.has(key) ? undefined : value));
  return [...new Map(rows.map((row) => [textOf(row), row])).values()];
}

const exported = async (context: Context): Promise<string> =>
  writeYaml(await readTenantConfig(context, { withUsers: true }), 'schema.json');

async function load(text: string) {
  const { value, problems } = await loadConfig(text);
  expect(problems, text).toEqual([]);
  return value ?? expect.fail();
}

/** A file without comments and what is empty; the copy of an entry has what is empty by default. */
const content = (text: string): string[] =>
  text.split('\n').filter((line) => !/^#|: (\[\]|\{\})$|^$/.test(line));

/** What a file without secrets, and without what refers to other rows, cannot create. */
const expectedProblem = /is required to create|is required for a new provider|needs a connector for/;

describe.each(Object.entries(kinds))('what a real Logto shows of %s', (_, [path, put]) => {
  const rows = rowsOf(path);

  it('is exported as a valid file that changes nothing and makes another tenant equal', async () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { state, context } = await openTenant();
      put(state, structuredClone(row));
      const text = await exported(context());
      for (const line of text.split('\n')) expect(line).not.toMatch(/^# +(is left out|of )/);
      const desired = await load(text);
      const { value: plan, problems } = await planDesiredState(desired, context());
      expect(problems, text).toEqual([]);
      expect(work(plan ?? expect.fail()), text).toEqual([]);

      const copy = await openTenant();
      const within = copy.context();
      const { value: creation, problems: lacking } = await planDesiredState(desired, within, { isNew: true });
      for (const { sentence } of lacking) expect(sentence).toMatch(expectedProblem);
      if (creation === undefined) continue;
      await applyPlan(creation, within);
      const second = content(await exported(copy.context()));
      const first = content(text);
      // What was left out may be all that an object had, and the copy has defaults there.
      if (!text.includes(' is left out')) expect(second).toEqual(first);
      else expect(second).toEqual(expect.arrayContaining(first.filter((line) => !line.endsWith(':'))));
    }
  });
});

it.each<[string, string, Put]>([
  [
    'captcha',
    'captcha',
    ({ settings }) =>
      Object.assign(settings, {
        captchaProvider: { config: { type: 'Turnstile', siteKey: '', secretKey: '' } },
      }),
  ],
  [
    'a user whose e-mail address only Logto takes for one',
    'a user',
    ({ directory }) => {
      for (const user of directory.users.values())
        Object.assign(user, { username: null, primaryEmail: 'a@b' });
    },
  ],
])('reports what a file cannot declare: %s', async (_, what, change) => {
  const { state, context } = await openTenant();
  const within = context();
  const { value } = await planDesiredState(await load('users: [{ username: alice }]'), within);
  await applyPlan(value ?? expect.fail(), within);
  change(state, undefined);
  expect(await exported(context())).toContain(`# ${what} is left out: a file cannot declare its value.\n`);
});
