import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { createTenant } from '../stand-in/logto-cloud/client.ts';
import type { RunResult } from '../stand-in/runner/index.ts';
import { runGitHubScript } from './github-script.ts';
import { type Place, names, repository, startPlace } from './scenarios/place.ts';
import { runStep } from './scenarios/scenario.ts';

const root = join(import.meta.dirname, '..');
const ours = 'OWNER/logto-tenant-action@v1';

const manifest = z
  .object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

const text = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const texts = z.record(z.string(), text);
const permissions = z.record(z.string(), z.enum(['read', 'write']));

const stepSchema = z
  .strictObject({
    id: z.string().optional(),
    if: z.string().optional(),
    uses: z.string().optional(),
    with: texts.default({}),
    run: z.string().optional(),
    env: texts.default({}),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'either uses or run');

const jobSchema = z.strictObject({
  needs: z.string().optional(),
  if: z.string().optional(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.record(z.string(), z.array(text)) })
    .optional(),
  'runs-on': z.string(),
  concurrency: z.string().optional(),
  environment: z.string().optional(),
  env: texts.default({}),
  outputs: texts.default({}),
  steps: z.array(stepSchema).nonempty(),
});

const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  concurrency: z.string().optional(),
  permissions,
  jobs: z.record(z.string(), jobSchema),
});

type Job = z.infer<typeof jobSchema>;
type Step = z.infer<typeof stepSchema>;

/** The config files of some workflows. */
const configFiles = ['logto.yml', 'logto.preview.yml'];
/** The workflows. */
const files = readdirSync(join(root, 'examples')).filter((file) => !configFiles.includes(file));
const read = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');
const load = (file: string) => workflowSchema.parse(parse(read(file)));

/** The expressions of a text, without their braces. */
const expressionsOf = (value: string): string[] =>
  [...value.matchAll(/\$\{\{ (.+?) \}\}/g)].map(([, expression = '']) => expression);

/** All expressions of a job, including those of `if`, which need no braces. */
const expressionsIn = (job: Job): string[] =>
  [job, ...job.steps].flatMap((part) => [part.if ?? '', ...expressionsOf(JSON.stringify(part))]);

/** The outputs that a step can set. */
const outputsOf = (step?: Step): string[] =>
  step?.uses === ours
    ? Object.keys(manifest.outputs)
    : [...(step?.with['script'] ?? '').matchAll(/core\.setOutput\('([\w-]+)'/g)].map(([, name = '']) => name);

describe.each(files)('examples/%s', (file) => {
  it('begins with a comment about its purpose', () => {
    expect(read(file)).toMatch(/^# [A-Z]/);
  });

  it('names the permissions, each with a reason', () => {
    const { permissions: granted } = load(file);
    const lines = read(file)
      .split('\n')
      .filter((line) => /^ +[a-z-]+: (read|write)\b/.test(line));
    expect(lines).toHaveLength(Object.keys(granted).length);
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  it('uses this action, and other actions by the tag of a major version', () => {
    const used = Object.values(load(file).jobs).flatMap((job) => job.steps.flatMap(({ uses }) => uses ?? []));
    expect(used).toContain(ours);
    expect(used.filter((uses) => uses !== ours && !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });

  it('uses only inputs that exist', () => {
    const steps = Object.values(load(file).jobs).flatMap((job) => job.steps);
    const given = steps.filter(({ uses }) => uses === ours).flatMap((step) => Object.keys(step.with));
    expect(given.filter((name) => !Object.hasOwn(manifest.inputs, name))).toEqual([]);
  });

  it('reads only outputs that exist, of earlier steps and jobs', () => {
    const { jobs } = load(file);
    for (const job of Object.values(jobs)) {
      for (const expression of expressionsIn(job)) {
        for (const [, id, output = ''] of expression.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          const step = job.steps.find((one) => one.id === id);
          expect(outputsOf(step)).toContain(output);
        }
        for (const [, id = '', output = ''] of expression.matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          expect(job.needs).toBe(id);
          expect(jobs[id]?.outputs).toHaveProperty(output);
        }
      }
    }
  });

  it('has the workflow in its concurrency group, and on pull requests the number', () => {
    const { on, concurrency, jobs } = load(file);
    const isOnPullRequests = typeof on !== 'string' && ('pull_request' in on || 'pull_request_target' in on);
    const withAction = Object.values(jobs).filter(({ steps }) => steps.some(({ uses }) => uses === ours));
    for (const group of withAction.map((job) => job.concurrency ?? concurrency)) {
      if (group !== undefined) expect(group).toMatch(/^\$\{\{ github\.workflow \}\}/);
      if (isOnPullRequests) expect(group).toContain('-${{ github.event.number');
    }
  });

  it('begins each name of a tenant with owner and repository', () => {
    const steps = Object.values(load(file).jobs).flatMap((job) => job.steps);
    const given = steps.flatMap((step) => (step.uses === ours ? (step.with['name'] ?? []) : []));
    const lines = given.flatMap((name) => name.trim().split('\n'));
    expect(lines.filter((line) => !/^\{owner\}\/\{repo\}[ #]/.test(line))).toEqual([]);
  });

  it('writes no expression into a script', () => {
    const scripts = Object.values(load(file).jobs).flatMap((job) =>
      job.steps.map((step) => step.run ?? step.with['script'] ?? ''),
    );
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe('the README', () => {
  it('links every example', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect([...files, ...configFiles].filter((file) => !readme.includes(`(examples/${file})`))).toEqual([]);
  });
});

/** The values of expressions that are not outputs of a step or job. */
type Values = Record<string, string>;

/** The value of an output, of a field of its JSON, or of a known expression. */
function evaluate(expression: string, values: Values): string {
  const [, of, field = ''] = /^fromJSON\(([\w.-]+)(?: \|\| '\{\}')?\)(.+)$/.exec(expression) ?? [];
  const value = values[of ?? expression];
  if (value === undefined) throw new Error(`The value of ${expression} is not known`);
  if (of === undefined) return value;
  const path = [...field.matchAll(/\.([\w-]+)|\['([^']+)'\]/g)].map(
    ([, name, quoted]) => name ?? quoted ?? '',
  );
  // As on GitHub, fromJSON refuses an empty text, and a missing field is empty.
  const json: unknown = JSON.parse(value === '' && expression.includes("|| '{}'") ? '{}' : value);
  const found = path.reduce<unknown>(
    (at, name) => z.record(z.string(), z.unknown()).parse(at)[name] ?? '',
    json,
  );
  if (value !== '' && found === '') throw new Error(`${expression} finds nothing in ${value}`);
  return String(found);
}

const fill = (value: string, values: Values): string =>
  value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => evaluate(expression, values));

const mapValues = (record: Values, change: (value: string) => string): Values =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** The result of one job of an example. */
interface JobRun {
  /** The runs of the steps with this action, in order. */
  steps: RunResult[];
  /** The outputs of the job that the runner does not drop. */
  outputs: Values;
}

/** Events that are not about the pull request itself, by a name for them. */
const otherEvents: Record<string, { name: string; payload: object }> = {
  command: {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: { number: 7, pull_request: {} },
      comment: { id: 1, body: '/preview', user: { login: 'octocat' } },
    },
  },
  dispatch: { name: 'workflow_dispatch', payload: { inputs: { 'pr-number': '7' } } },
  queue: { name: 'merge_group', payload: { action: 'checks_requested', merge_group: { head_sha: 'f' } } },
};

const event = (action?: string) =>
  action === undefined
    ? undefined
    : (otherEvents[action] ?? {
        name: 'pull_request',
        payload: {
          action,
          number: 7,
          pull_request: { number: 7, head: { repo: { full_name: repository } }, user: { login: 'octocat' } },
        },
      });

describe('the jobs', () => {
  let workspace: string;
  let place: Place;

  beforeEach(async () => {
    place = await startPlace();
    workspace = mkdtempSync(join(tmpdir(), 'examples-'));
    cpSync(join(root, 'examples'), join(workspace, 'examples'), { recursive: true });
  });
  afterEach(() => rmSync(workspace, { recursive: true, force: true }));

  /** Runs the steps with this action in the jobs of an example, with the permissions that it names. */
  async function runExample(
    file: string,
    more: Values = {},
    action?: string,
    onlyJob?: string,
  ): Promise<JobRun[]> {
    const runs = new Map<string, JobRun>();
    const { permissions: granted } = load(file);
    const permissionOf = (name: string) => granted[name] ?? 'none';
    Object.assign(place.github.api.permissions, {
      pulls: permissionOf('pull-requests'),
      issues: permissionOf('issues'),
      contents: permissionOf('contents'),
      actions: permissionOf('actions'),
    });
    for (const [id, job] of Object.entries(load(file).jobs)) {
      if (onlyJob !== undefined && id !== onlyJob) continue;
      const before = job.needs === undefined ? undefined : runs.get(job.needs);
      const needed = Object.entries(before?.outputs ?? {}).map(([name, value]) => [
        `needs.${job.needs}.outputs.${name}`,
        value,
      ]);
      runs.set(id, await runJob(job, { ...values(), ...more, ...Object.fromEntries(needed) }, action));
    }
    return [...runs.values()];
  }

  async function runJob(job: Job, known: Values, action?: string): Promise<JobRun> {
    const all = { ...known };
    const steps: RunResult[] = [];
    for (const step of job.steps) {
      const env = mapValues(step.env, (value) => fill(value, all));
      if (step.with['script'] !== undefined) {
        await runGitHubScript(step.with['script'], { github: place.github, env });
      }
      if (step.uses !== ours) continue;
      if (step.if === "github.event.action != 'closed'" && action === 'closed') continue;
      const run = await runOurs(step, env, all, action);
      expect(run.result, run.log).toBe('success');
      expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
      steps.push(run);
      for (const name of Object.keys(manifest.outputs)) {
        all[`steps.${step.id}.outputs.${name}`] = run.outputs[name] ?? '';
      }
    }
    const [last] = steps;
    const outputs = mapValues(job.outputs, (value) => last?.jobOutput(fill(value, all)) ?? '');
    return { steps, outputs };
  }

  function runOurs(step: Step, env: Values, all: Values, action?: string): Promise<RunResult> {
    place.github.api.addPull(7, action === 'closed' ? 'closed' : 'open');
    const base = { pat: '', name: '', region: '', apps: '' };
    const usesCloud = !['unseal', 'configure', 'export', 'validate'].includes(step.with['operation'] ?? '');
    const given = event(action);
    return runStep(
      place,
      {
        ...base,
        ...(usesCloud ? {} : { 'cloud-api-endpoint': '' }),
        ...mapValues(step.with, (value) => fill(value, all)),
      },
      {
        ...(given ? { event: given } : {}),
        secrets: Object.keys(all).flatMap((name) => (name.startsWith('secrets.') ? (all[name] ?? '') : [])),
        env: { ...place.cache.env, ...env },
        github: { REPOSITORY: repository, API_URL: place.github.origin, WORKSPACE: workspace },
      },
    );
  }

  const values = (): Values => ({
    'secrets.LOGTO_CLOUD_PAT': place.cloud.pat,
    'secrets.TEST_USER_PASSWORD': 'correct horse battery',
    'secrets.VERCEL_TOKEN': 'vercel-token',
    'vars.VERCEL_ORG_ID': 'team_1',
    'vars.VERCEL_PROJECT_ID': 'prj_1',
    'secrets.CLOUDFLARE_API_TOKEN': 'cloudflare-token',
    'vars.CLOUDFLARE_ACCOUNT_ID': 'account',
    'secrets.NETLIFY_AUTH_TOKEN': 'netlify-token',
    'secrets.LOGTO_GITHUB_CLIENT_SECRET': 'github-secret',
    'vars.NETLIFY_SITE_ID': 'site',
    'github.event.number': '7',
    'github.run_attempt': '1',
    'matrix.shard': '2',
    'inputs.dry-run || false': 'false',
    'inputs.pr-number': '',
    'github.event.issue.number || inputs.pr-number': '7',
  });

  /** The values of variables and secrets for an existing tenant. */
  async function existing(tenant: object): Promise<Values> {
    const { defaultApplication, origin } = await createTenant(place.cloud, tenant);
    return {
      'vars.LOGTO_ENDPOINT': origin,
      'vars.LOGTO_M2M_APP_ID': defaultApplication.id,
      'secrets.LOGTO_M2M_APP_SECRET': defaultApplication.secret,
    };
  }

  it.each([
    'preview.yml',
    'config-as-code.yml',
    'deploy-vercel.yml',
    'deploy-cloudflare.yml',
    'deploy-netlify.yml',
    'forks.yml',
    'pull-request-target.yml',
  ])('%s creates the tenant on opened and deletes it on closed', async (file) => {
    const [opened] = await runExample(file, {}, 'opened');
    expect(opened?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
    expect(names(place)).toEqual(['octo/shop#7']);
    const [closed] = await runExample(file, {}, 'closed');
    expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
    expect(names(place)).toEqual([]);
  });

  it('preview-command.yml provisions for a comment only when the first job has checked who wrote it', () => {
    const { check, tenant } = load('preview-command.yml').jobs;
    expect(check?.if).toBe(
      "github.event.issue.pull_request && startsWith(github.event.comment.body, '/preview')",
    );
    expect(tenant?.needs).toBe('check');
    expect(tenant?.if).toBe(
      "${{ !cancelled() && (github.event_name != 'issue_comment' || needs.check.outputs.is-allowed == 'true') }}",
    );
  });

  it('preview-by-label.yml asks for the label, but not on closed', () => {
    const { preview, remove } = load('preview-by-label.yml').jobs;
    expect(preview?.if).toBe(
      "github.event.action == 'closed' || contains(github.event.pull_request.labels.*.name, 'preview')",
    );
    expect(remove?.if).toBe("github.event.action == 'unlabeled' && github.event.label.name == 'preview'");
  });

  it('preview-command.yml has one tenant for commands and runs with a number, and deletes it on closed', async () => {
    const run = (action: string, more: Values = {}) =>
      runExample('preview-command.yml', more, action, 'tenant');
    const [commanded] = await run('command');
    expect(commanded?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
    expect(names(place)).toEqual(['octo/shop#7']);
    const [dispatched] = await run('dispatch', { 'inputs.pr-number': '7' });
    expect(dispatched?.steps.map(({ outputs }) => outputs['created'])).toEqual(['false']);
    expect(place.github.api.comments).toHaveLength(1);
    const [closed] = await run('closed');
    expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
    expect(names(place)).toEqual([]);
    expect(place.github.api.comments[0]?.body).toContain('is deleted');
  });

  it.each(['unlabeled', 'closed'])('preview-by-label.yml deletes the tenant on %s', async (action) => {
    const run = (name: string, job: string) => runExample('preview-by-label.yml', {}, name, job);
    await run('labeled', 'preview');
    const [pushed] = await run('synchronize', 'preview');
    expect(pushed?.steps.map(({ outputs }) => outputs['created'])).toEqual(['false']);
    expect(names(place)).toEqual(['octo/shop#7']);
    await run(action, action === 'closed' ? 'preview' : 'remove');
    expect(names(place)).toEqual([]);
    expect(place.github.api.comments.map(({ body }) => body.split('\n').at(-1))).toEqual([
      expect.stringContaining('is deleted'),
    ]);
    const [again] = await run('labeled', 'preview');
    expect(again?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
  });

  it.each(['opened', 'queue'])(
    'merge-queue.yml deletes the tenant when the job ends on %s',
    async (action) => {
      const policy = { "github.event_name == 'merge_group' && 'fail' || 'skip'": 'fail' };
      const [job] = await runExample('merge-queue.yml', policy, action);
      expect(job?.steps[0]?.log).toContain('Creating the tenant "octo/shop e2e 1001-1"');
      expect(names(place)).toEqual([]);
    },
  );

  it('config-as-code.yml applies the file of previews over the one of all tenants', async () => {
    await runExample('config-as-code.yml', {}, 'opened');
    const [{ applications, experience } = expect.fail()] = place.cloud.tenants.values();
    const web = [...applications.values()].find(({ name }) => name === 'web');
    expect(web).toMatchObject({
      type: 'SPA',
      oidcClientMetadata: {
        redirectUris: ['https://pr-7.example.com/callback', 'http://localhost:3000/callback'],
      },
    });
    expect(experience.signIn.branding.logoUrl).toBe('https://example.com/preview-logo.svg');
  });

  it('export-pull-request.yml says that the file changed once, when the tenant has something else', async () => {
    const github = { 'github.token': 'token', 'github.ref_name': 'main', 'steps.logto.outputs.changed': '' };
    const tenant = { ...values(), ...github, ...(await existing({ name: 'Shop' })) };
    const [exporting] =
      load('export-pull-request.yml').jobs['export']?.steps.filter(({ uses }) => uses === ours) ?? [];
    const env = mapValues(exporting?.env ?? {}, (value) => fill(value, tenant));
    const configure = { with: { ...exporting?.with, operation: 'configure' }, env: {} };
    expect((await runOurs(configure, env, tenant)).result).toBe('success');
    const changed = async () =>
      (await runExample('export-pull-request.yml', tenant)).map(({ steps }) => steps[0]?.outputs['changed']);
    expect(await changed()).toEqual(['false']);
    const [{ roles } = expect.fail()] = place.cloud.tenants.values();
    for (const role of roles.values()) if (role.name === 'Customer') role.description = 'Buys things';
    expect(await changed()).toEqual(['true']);
    expect(await changed()).toEqual(['false']);
  });

  it('copy-staging.yml gives the tenant what staging has now, with the secrets of the file', async () => {
    const staging = await existing({ name: 'Staging' });
    const file = join(workspace, 'logto.yml');
    const configured = (description: string) => `
roles: [{ name: Customer, description: ${description} }]
applications: [{ name: web, type: SPA }]
connectors:
  - connectorId: github-universal
    config: { clientId: abc123, clientSecret: '\${LOGTO_SECRET_GITHUB_CLIENT}' }
`;
    writeFileSync(file, configured('Buys things'));
    const all = { ...values(), ...staging };
    const variables = { LOGTO_SECRET_GITHUB_CLIENT: all['secrets.LOGTO_GITHUB_CLIENT_SECRET'] ?? '' };
    const [exporting] =
      load('copy-staging.yml').jobs['preview']?.steps.filter(({ uses }) => uses === ours) ?? [];
    const configure = { with: { ...exporting?.with, operation: 'configure' }, env: {} };
    expect((await runOurs(configure, variables, all)).result).toBe('success');
    writeFileSync(file, configured('Bought things'));

    const [opened] = await runExample('copy-staging.yml', staging, 'opened');
    expect(opened?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['export', 'provision']);
    const ids: unknown = JSON.parse(opened?.steps[1]?.outputs['app-ids'] ?? '');
    expect(ids).toEqual({ preview: expect.any(String), web: expect.any(String) });
    const copy = [...place.cloud.tenants.values()].find(({ name }) => name === 'octo/shop#7');
    expect([...(copy?.roles.values() ?? [])]).toContainEqual(
      expect.objectContaining({ name: 'Customer', description: 'Buys things' }),
    );
    expect([...(copy?.experience.connectors.values() ?? [])]).toMatchObject([
      { config: { clientId: 'abc123', clientSecret: 'github-secret' } },
    ]);
    const [closed] = await runExample('copy-staging.yml', staging, 'closed');
    expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
    expect(names(place)).toEqual(['Staging']);
  });

  it('sign-in-pages.yml uploads the pages that the job has built', async () => {
    const folder = join(workspace, 'sign-in-pages/dist');
    writeFileSync(join(workspace, 'logto.yml'), 'customUi: { folder: sign-in-pages/dist }\n');
    mkdirSync(folder, { recursive: true });
    for (const [action, page] of [
      ['opened', '<title>First</title>'],
      ['synchronize', '<title>Second</title>'],
    ] as const) {
      writeFileSync(join(folder, 'index.html'), page);
      await runExample('sign-in-pages.yml', {}, action);
      const [{ experience, settings } = expect.fail()] = place.cloud.tenants.values();
      const uploaded = settings.customUi.uploads.get(experience.signIn.customUiAssets?.id ?? '');
      expect(uploaded?.get('index.html')).toBe(page);
    }
    expect(place.github.api.comments.map(({ body }) => body).join('')).toContain('http://127.0.0.1:');
    rmSync(folder, { recursive: true });
    await runExample('sign-in-pages.yml', {}, 'closed');
    expect(names(place)).toEqual([]);
  });

  it('provision.yml creates a tenant with a fixed name', async () => {
    const [job] = await runExample('provision.yml');
    expect(JSON.parse(job?.steps[0]?.outputs['app-ids'] ?? '')).toEqual({ 'My web app': expect.any(String) });
    expect(names(place)).toEqual(['octo/shop staging']);
  });

  it.each([
    ['end-to-end.yml', 'octo/shop e2e 1001-1'],
    ['matrix.yml', 'octo/shop e2e 1001-1 shard 2'],
    ['self-hosted-proxy.yml', 'octo/shop e2e 1001-1'],
  ])('%s deletes the tenant when the job ends', async (file, name) => {
    const [job] = await runExample(file);
    expect(job?.steps[0]?.log).toContain(`Creating the tenant "${name}"`);
    expect(names(place)).toEqual([]);
  });

  it('chain-jobs.yml passes the secret to the other job', async () => {
    const [provision, deploy] = await runExample('chain-jobs.yml');
    expect(deploy?.steps[0]?.outputs['apps']).toBe(provision?.steps[0]?.outputs['apps']);
  });

  it('chain-jobs-unmasked.yml passes its outputs to the other job', async () => {
    const [provision] = await runExample('chain-jobs-unmasked.yml');
    const { endpoint = '', 'app-ids': ids = '' } = provision?.steps[0]?.outputs ?? {};
    expect(provision?.outputs).toEqual({ endpoint, 'app-ids': ids });
    expect(endpoint).toMatch(/^http/);
  });

  it('release.yml creates the tenant once and then reuses it', async () => {
    const none = { 'vars.LOGTO_M2M_APP_ID': '', 'secrets.LOGTO_M2M_APP_SECRET': '' };
    const [first] = await runExample('release.yml', none);
    const { 'm2m-app-id': id = '', 'm2m-app-secret': secret = '' } = first?.steps[0]?.outputs ?? {};
    const kept = { 'vars.LOGTO_M2M_APP_ID': id, 'secrets.LOGTO_M2M_APP_SECRET': secret };
    const [second] = await runExample('release.yml', kept);
    expect(second?.steps[0]?.outputs).toMatchObject({
      created: 'false',
      apps: first?.steps[0]?.outputs['apps'],
    });
    expect([...place.cloud.tenants.values()].map(({ tag }) => tag)).toEqual(['production']);
  });

  it('sweep.yml deletes the tenants of closed pull requests and completed runs, and keeps all others', async () => {
    place.github.api.addPull(8);
    place.github.api.addRun(1001, 'completed');
    place.github.api.addRun(1002, 'in_progress');
    const kept = [
      'octo/shop#8',
      'octo/shop e2e 1002-1',
      'octo/shop staging',
      'octo/shop-2#7',
      'acme/shop#7',
      'shop-pr-7',
    ];
    const left = ['octo/shop#7', 'octo/shop e2e 1001-1', 'octo/shop e2e 1001-2 shard 3'];
    for (const name of [...kept, ...left]) await createTenant(place.cloud, { name });
    const [shown] = await runExample('sweep.yml', { 'inputs.dry-run || false': 'true' }, 'closed');
    expect(names(place)).toHaveLength(kept.length + left.length);
    expect(JSON.parse(shown?.steps[0]?.outputs['plan'] ?? '')).toMatchObject({
      delete: left.map((name) => `tenant "${name}"`),
    });
    await runExample('sweep.yml', {}, 'closed');
    expect(names(place)).toEqual(kept);
  });

  it('configure.yml only shows the plan on a pull request and applies it on main; export.yml then exports the tenant', async () => {
    const tenant = await existing({ name: 'Shop' });
    const isPullRequest = "github.event_name == 'pull_request'";
    const [shown] = await runExample('configure.yml', { ...tenant, [isPullRequest]: 'true' }, 'opened');
    const [done] = await runExample('configure.yml', { ...tenant, [isPullRequest]: 'false' });
    const [plan, result] = [shown, done].map((job) => job?.steps[0]?.outputs['plan'] ?? '');
    expect(plan).toContain('role \\"Customer\\"');
    expect(result).toBe(plan);
    expect(place.github.api.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/<b>\d+ to create.*^\+ role "Customer"$/ms),
    ]);
    await runExample('export.yml', tenant);
    expect(parse(readFileSync(join(workspace, 'logto.yml'), 'utf8'))).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({ name: 'Customer' })]),
    });
  });

  it('validate.yml checks the file of a fork without secrets, variables and requests', async () => {
    const none = Object.fromEntries(Object.keys(values()).map((name) => [name, '']));
    const [job] = await runExample('validate.yml', none, 'opened');
    expect(job?.steps[0]?.log).toContain('The desired state is valid: 5 entries of 5 kinds.');
    expect(job?.steps[0]?.outputs).toEqual({ operation: 'validate' });
    expect([...place.cloud.requests, ...place.github.api.requests]).toEqual([]);
  });

  describe('drift.yml', () => {
    const issues = () => [...place.github.api.issues.values()];

    it('opens one issue with the plan, updates it, and closes it when the tenant matches', async () => {
      const tenant = await existing({ name: 'Shop' });
      await runExample('drift.yml', tenant);
      expect(issues()).toMatchObject([{ state: 'open', labels: ['logto-drift'] }]);
      expect(issues()[0]?.body).toContain('+ role "Customer"\n+ application "web"\n');
      expect(issues()[0]?.body).toContain('Apply the file, or change it');

      const apply = { ...tenant, "github.event_name == 'pull_request'": 'false' };
      await runExample('configure.yml', apply);
      const [{ roles } = expect.fail()] = place.cloud.tenants.values();
      for (const role of roles.values()) if (role.name === 'Customer') role.description = 'Changed by hand';
      await runExample('drift.yml', tenant);
      expect(issues()).toMatchObject([{ state: 'open' }]);
      expect(issues()[0]?.body).toContain('```diff\n! role "Customer"\n```');

      await runExample('configure.yml', apply);
      await runExample('drift.yml', tenant);
      expect(issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
      await runExample('drift.yml', tenant);
      expect(issues()).toHaveLength(1);
    });

    it('leaves issues of people alone', async () => {
      const theirs = { title: 'Mine', body: 'Text', labels: ['logto-drift'], user: 'octocat' };
      place.github.api.openIssue(theirs);
      await runExample('drift.yml', await existing({ name: 'Shop' }));
      expect(issues()).toMatchObject([{ ...theirs, state: 'open' }, { user: 'github-actions[bot]' }]);
    });

    it('does nothing with the issue when there is no plan, because its steps only run after a success', () => {
      const steps = load('drift.yml').jobs['drift']?.steps ?? [];
      expect(steps.map((step) => step.if)).toEqual([undefined, undefined, undefined]);
      // The schema of these tests knows no `continue-on-error`.
    });

    it('has no more text than an issue takes, whatever the names are', async () => {
      const script = load('drift.yml').jobs['drift']?.steps.at(-1)?.with['script'] ?? '';
      const many = Array.from(
        { length: 51 },
        (_, index) => `role "${'@octocat \u{1F600}'.repeat(25)}${index}"`,
      );
      const plan = { create: many, update: many, delete: many, unmanaged: [] };
      place.github.api.permissions.issues = 'write';
      const env = { CHANGED: 'true', PLAN: JSON.stringify(plan) };
      await runGitHubScript(script, { github: place.github, env });
      expect(issues()[0]?.body).toContain('\n… and 93 more\n```\n');
    });
  });
});
