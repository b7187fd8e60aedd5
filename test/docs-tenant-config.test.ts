import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { InputError } from '../src/shared/problem.ts';
import { applyPlan } from '../src/config/apply.ts';
import type { DesiredState } from '../src/config/desired-state.ts';
import { configJsonSchema } from '../src/config/json-schema.ts';
import { kinds } from '../src/config/kinds/index.ts';
import { builtInLanguages } from '../src/config/kinds/languages.ts';
import { kindNames } from '../src/config/targets.ts';
import { loadConfig, loadConfigs } from './config/load-text.ts';
import { planDesiredState } from '../src/config/plan-desired-state.ts';
import type { Plan } from '../src/config/plan.ts';
import { readTenantConfig } from '../src/config/export/read.ts';
import { planJson } from '../src/report/plan-json.ts';
import { showPlan } from '../src/report/plan-text.ts';
import { writeYaml } from '../src/config/export/write.ts';
import { openTenant, work } from './config/kinds/tenant.ts';

const root = join(import.meta.dirname, '..');
const docs = readFileSync(join(root, 'docs/tenant-config.md'), 'utf8');

/** The environment variables of the examples. */
const env = {
  LOGTO_VAR_PR_NUMBER: '7',
  LOGTO_SECRET_TEST_USER_PASSWORD: 'correct horse battery',
  LOGTO_SECRET_TEST_USER_TOTP: 'JBSWY3DPEHPK3PXP',
  LOGTO_SECRET_BOB_DIGEST: '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
  LOGTO_SECRET_SMTP_PASSWORD: 'smtp-password',
  LOGTO_SECRET_GITHUB_CLIENT: 'github-secret',
  LOGTO_SECRET_CORP_CLIENT: 'corp-secret',
  LOGTO_SECRET_ACME_SSO: 'acme-sso-secret',
  LOGTO_SECRET_CAPTCHA_KEY: 'captcha-key',
  LOGTO_SECRET_HOOK_API_KEY: 'hook-api-key',
  LOGTO_SECRET_CLAIMS_API_KEY: 'claims-api-key',
  LOGTO_SECRET_BILLING_API_KEY: 'billing-api-key',
};

interface Block {
  /** The heading above the block. */
  section: string;
  language: string;
  text: string;
}

/** The headings, and the code blocks with the headings above them. */
const blocks: Block[] = [];
const headings: string[] = [];
for (const [, language, text = '', heading] of docs.matchAll(/^```(\w+)\n([^]*?)^```$|^#{1,3} (.*)$/gm)) {
  if (heading === undefined) blocks.push({ section: headings.at(-1) ?? '', language: language ?? '', text });
  else headings.push(heading);
}

const isFile = ({ language, text }: Block): boolean =>
  language === 'yaml' &&
  (text.startsWith('# yaml-language-server') || kindNames.some((name) => text.startsWith(`${name}:`)));
/** A file that completes another one. */
const isPart = ({ section }: Block): boolean => section === 'Several files';
const files = blocks.filter((block) => isFile(block) && !isPart(block));
/** The example of each kind: the first block of its section. Other blocks are for Logto Cloud only. */
const examples = kindNames.flatMap((name) => files.find(({ section }) => section === name) ?? []);

async function load(text: string): Promise<DesiredState> {
  const { value, problems } = await loadConfig(text, { file: 'logto.yml', env, mask: () => {} });
  expect(problems).toEqual([]);
  return value ?? expect.fail();
}

/** An existing tenant, to which files are applied in process. */
async function startTenant() {
  const { cloud, context: newContext } = await openTenant();
  const plan = async (text: string) => {
    const context = newContext();
    const config = await load(text);
    const { value, problems } = await planDesiredState(config, context);
    expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([]);
    return { plan: value ?? expect.fail(), config, context };
  };
  return {
    cloud,
    plan,
    async apply(text: string): Promise<Plan> {
      const planned = await plan(text);
      await applyPlan(planned.plan, planned.context);
      return planned.plan;
    },
  };
}

test('has a section with an example for every kind, in the order of the names', () => {
  expect(headings.filter((heading) => kindNames.some((name) => name === heading))).toEqual(kindNames);
  expect(examples.map(({ text }) => text.split(':')[0])).toEqual(kindNames);
  for (const { name } of kinds) {
    expect(docs).toContain(`<!-- fields of ${name} -->\n\n| Field |`);
    expect(docs).toContain(`](#${name.toLowerCase()})`);
  }
});

test('has the heading of every link within the page', () => {
  const anchors = headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor] of docs.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(anchor);
});

test('names the languages that need no custom phrases', () => {
  const [, sentence = ''] = /Logto has phrases for ([^]*?)\./.exec(docs) ?? [];
  const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, language]) => language);
  expect(named).toEqual([...builtInLanguages]);
});

describe('config files', () => {
  test.for(files.map(({ section, text }, index) => ({ section, text, index })))(
    'block $index, in $section, is valid',
    async ({ text }) => {
      expect((await load(text)).kinds.size).toBeGreaterThanOrEqual(text.startsWith('#') ? 0 : 1);
    },
  );

  test('has a file of previews that changes the first file', async () => {
    const [first] = files;
    const part = blocks.find((block) => isFile(block) && isPart(block));
    const texts = { 'logto.yml': first?.text ?? '', 'logto.preview.yml': part?.text ?? '' };
    const { value, problems } = await loadConfigs(texts, { env });
    expect(problems).toEqual([]);
    const of = (name: string) =>
      value?.entries.flatMap(({ kind, spec }) => (kind.name === name ? [spec] : []));
    expect(of('users')).toEqual([]);
    expect(of('roles')).toMatchObject([{ description: 'Buys things in the shop', scopes: [] }]);
    expect(of('applications')).toMatchObject([
      {
        type: 'SPA',
        oidcClientMetadata: {
          redirectUris: ['https://pr-7.example.com/callback', 'http://localhost:3000/callback'],
        },
      },
    ]);
  });

  test('shows the real message of a script in a file of its own', async () => {
    const example = blocks.find((block) => isFile(block) && block.section === 'Files in files');
    const script = 'const getCustomJwtClaims = async () => {\n  return {;\n};\n';
    const { problems } = await loadConfigs(
      { 'logto.yml': example?.text ?? '' },
      { env },
      { 'claims.js': script },
    );
    const shown = blocks.find(({ language, section }) => language === 'text' && section === 'Files in files');
    expect(shown?.text.trim()).toBe(new InputError(problems).message);
  });

  test('applies the first file, and then has nothing to do', async () => {
    const tenant = await startTenant();
    const [first] = files;
    expect(work(await tenant.apply(first?.text ?? ''))).toHaveLength(5);
    expect(work((await tenant.plan(first?.text ?? '')).plan)).toEqual([]);
  });

  test('applies the examples of all kinds as one file, and then has nothing to do', async () => {
    const tenant = await startTenant();
    const text = examples.map((block) => block.text).join('');
    const done = await tenant.apply(text);
    expect(new Set(done.entries.map(({ kind }) => kind.name))).toEqual(new Set(kindNames));
    expect(work((await tenant.plan(text)).plan)).toEqual([]);
  });

  test('changes nothing when the exported file is applied', async () => {
    const tenant = await startTenant();
    await tenant.apply(examples.map((block) => block.text).join(''));
    const { context } = await tenant.plan('{}');
    const exported = await writeYaml(await readTenantConfig(context, { withUsers: true }), 'schema.json');
    // Logto does not show the pages that were uploaded.
    for (const name of kindNames.filter((one) => one !== 'customUi')) {
      expect(exported).toContain(`\n${name}:`);
    }
    expect(exported).toContain('\n# customUi is left out: ');
    expect(work((await tenant.plan(exported)).plan)).toEqual([]);
  });

  test('shows the real plan of the changes', async () => {
    const tenant = await startTenant();
    await tenant.apply(before);
    const { plan } = await tenant.plan(after);
    const find = (language: string) => blocks.find((block) => block.language === language)?.text.trimEnd();
    expect(find('diff')?.split('\n')).toEqual(showPlan(plan));
    expect(JSON.parse(find('json') ?? '')).toEqual(JSON.parse(planJson(plan, (text) => text)));
  });

  test('shows the real message of the mistake', async () => {
    const text = 'resources: []\nroles:\n  - name: Customer\n    description: Buys things\n    scopez: []\n';
    const { problems } = await loadConfig(text, { file: 'logto.yml', env, mask: () => {} });
    const shown = blocks.find(({ language, section }) => language === 'text' && section === 'The rules');
    expect(shown?.text.trim()).toBe(new InputError(problems).message);
  });

  test('shows the real message of the refusal', async () => {
    const tenant = await startTenant();
    const text = 'connectors:\n  - connectorId: github-universal\n    config: { clientId: abc123 }\n';
    const refusal = await tenant.apply(text).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    const shown = blocks.find(({ language, section }) => language === 'text' && section === 'Applying');
    expect(shown?.text.trim()).toBe(refusal.replace(/request id [\w-]+/, 'request id PdMRvCP_zVcqEUOf'));
  });
});

const before = `
roles:
  - { name: Customer, description: Buys things }
  - { name: Old, description: Was used once }
applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: ['https://old.example.com/callback'] } }
webhooks:
  - name: Sync users
    events: [User.Created]
    config: { url: 'https://hooks.example.com/logto' }
  - { name: Old hook, events: [User.Deleted], config: { url: 'https://old.example.com' } }
`;
const after = `
roles:
  - { name: Customer, description: Buys things }
  - { name: Support, description: Helps }
applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: ['https://shop.example.com/callback'] } }
webhooks:
  - name: Sync users
    events: [User.Created]
    config: { url: 'https://hooks.example.com/logto', headers: { x-api-key: '\${LOGTO_SECRET_HOOK_API_KEY}' } }
prune: [webhooks]
`;

test('uses only inputs that exist', () => {
  const { inputs } = z
    .object({ inputs: z.record(z.string(), z.unknown()) })
    .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));
  const step = z.looseObject({
    uses: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  });
  const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) });
  const steps = blocks
    .filter((block) => block.language === 'yaml' && !isFile(block))
    .flatMap(({ text }) => {
      const read: unknown = parse(text);
      if (Array.isArray(read)) return z.array(step).parse(read);
      return Object.values(workflow.parse(read).jobs).flatMap((job) => job.steps);
    });
  const used = steps.filter(({ uses }) => uses?.startsWith('OWNER/logto-tenant-action@'));
  expect(used.length).toBeGreaterThan(3);
  for (const { with: given = {} } of used) {
    for (const name of Object.keys(given)) expect(inputs).toHaveProperty(name);
  }
});

const schemaFile = z
  .looseObject({ properties: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(root, 'schema/tenant-config.schema.json'), 'utf8')));

describe('the schema for editors', () => {
  const schema = z.fromJSONSchema(z.record(z.string(), z.any()).parse(schemaFile));

  test('has all keys of the file', () => {
    expect(Object.keys(schemaFile.properties)).toEqual(['$schema', 'prune', ...kindNames]);
  });

  test.for(files)('accepts the block of $section with its variables', ({ text }) => {
    expect(schema.safeParse(parse(text, { merge: true }) ?? {}).error).toBeUndefined();
  });

  test.for([
    'roles: { replace: [{ name: A, description: A, scopes: { add: [] } }] }',
    'applications: [{ name: web, type: SPA, signInExperience: { customCss: { file: a.css } } }]',
    'emailTemplates: [{ languageTag: en, templateType: SignIn, details: { subject: A, content: { file: a.html } } }]',
  ])('accepts %s', (text) => {
    expect(schema.safeParse(parse(text)).error).toBeUndefined();
  });

  test.for([
    'roles: { replace: [], add: [] }',
    'roles: [{ name: A, description: { file: a.txt } }]',
    'jwtCustomizers: [{ tokenType: access-token, script: { file: a.js, line: 1 } }]',
    'role: []',
    'resources: [{ name: Shop }]',
    'resources: [{ name: Shop, indicator: shop }]',
    'roles: [{ name: Customer, description: Buys, type: Users }]',
    'users: [{ primaryPhone: "+31612345678" }]',
    'users: [{ username: alice, profile: { shoeSize: 44 } }]',
    'signInExperience: { verificationCodePolicy: { expirationDuration: 5 } }',
    'prune: [signInExperience]',
  ])('refuses %s', (text) => {
    expect(schema.safeParse(parse(text)).success).toBe(false);
  });
});

/** The paths of fields without a description. */
function undescribed(schema: unknown, path: string): string[] {
  const field = z
    .looseObject({
      description: z.string().optional(),
      properties: z.record(z.string(), z.unknown()).optional(),
      items: z.unknown().optional(),
      anyOf: z.array(z.unknown()).optional(),
    })
    .parse(schema);
  return [
    ...Object.entries(field.properties ?? {}).flatMap(([name, inner]) => {
      const { description } = z.looseObject({ description: z.string().optional() }).parse(inner);
      return [...(description ? [] : [`${path}.${name}`]), ...undescribed(inner, `${path}.${name}`)];
    }),
    ...(field.items === undefined ? [] : undescribed(field.items, `${path}[]`)),
    ...(field.anyOf ?? []).flatMap((option) => undescribed(option, path)),
  ];
}

test('has a description for every field', () => {
  expect(undescribed(configJsonSchema(), '')).toEqual([]);
});
