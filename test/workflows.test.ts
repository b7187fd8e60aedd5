import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { operations } from '../src/inputs/inputs.ts';
import { InputError } from '../src/shared/problem.ts';
import { loadConfig } from './config/load-text.ts';
import { withDefaults } from './fakes.ts';
import { readAsRun } from './inputs/read-as-run.ts';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const manifest = z
  .object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) })
  .parse(parse(read('action.yml')));

const permissions = z.record(z.string(), z.enum(['read', 'write']));

const stepSchema = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    if: z.string().optional(),
    uses: z.string().optional(),
    with: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
    run: z.string().optional(),
    shell: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'either uses or run');

const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  defaults: z.strictObject({ run: z.strictObject({ shell: z.string() }) }).optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      if: z.string().optional(),
      needs: z.string().optional(),
      strategy: z
        .strictObject({ 'fail-fast': z.boolean(), matrix: z.record(z.string(), z.array(z.string())) })
        .optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.number().positive(),
      environment: z.string().optional(),
      permissions: permissions.optional(),
      outputs: z.record(z.string(), z.string()).optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema).nonempty(),
    }),
  ),
});

describe.each(readdirSync(join(root, '.github/workflows')))('.github/workflows/%s', (file) => {
  const text = read('.github/workflows', file);
  // Read in each test, so that an invalid workflow fails under its name.
  const workflow = () => workflowSchema.parse(parse(text));
  const allSteps = () => Object.values(workflow().jobs).flatMap((job) => job.steps);

  it('gives each job its own permissions, or read permissions of the workflow', () => {
    const { jobs, permissions: granted } = workflow();
    expect(Object.values(granted)).not.toContain('write');
    for (const job of Object.values(jobs)) expect(job.permissions ?? granted).not.toEqual({});
  });

  it('has a reason for every permission', () => {
    const lines = text.split('\n').filter((line) => /^ +[a-z-]+: (read|write)\b/.test(line));
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('pins every action to a commit, with its version in a comment', () => {
    const lines = text.split('\n').filter((line) => /^ *(- )?uses:/.test(line));
    expect(lines).toHaveLength(allSteps().filter(({ uses }) => uses !== undefined).length);
    const pinned = /uses: (\.\/|[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(lines.filter((line) => !pinned.test(line))).toEqual([]);
  });

  it('leaves no credentials in the checkout', () => {
    const checkouts = allSteps().filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  it('writes no expression into a script', () => {
    expect(allSteps().filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('uses only inputs and outputs that exist', () => {
    const ours = allSteps().filter(({ uses }) => uses === './');
    for (const input of ours.flatMap((step) => Object.keys(step.with ?? {}))) {
      expect(manifest.inputs).toHaveProperty(input);
    }
    for (const { id } of ours.filter((step) => step.id !== undefined)) {
      for (const [, output = ''] of text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))) {
        expect(manifest.outputs).toHaveProperty(output);
      }
    }
  });
});

it('pins an action to the same commit in all workflows', () => {
  const files = readdirSync(join(root, '.github/workflows')).map((file) => read('.github/workflows', file));
  const pins = new Map<string, Set<string>>();
  for (const [, action = '', pin = ''] of files.join('\n').matchAll(/uses: ([\w-]+\/[\w-]+)[\w./-]*@(.+)/g)) {
    pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  }
  expect([...pins].filter(([, all]) => all.size > 1)).toEqual([]);
});

it('has a valid config file for the live check', async () => {
  const file = '.github/live/logto.yml';
  const { value, problems } = await loadConfig(read(file), { file });
  expect(problems).toEqual([]);
  expect(value?.entries.length).toBeGreaterThan(0);
});

const values = z.array(z.string()).nonempty();
const typeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['string', 'boolean', 'integer', 'float']) }),
  z.strictObject({ type: z.literal('enum'), 'allowed-values': values }),
]);
type InputType = z.infer<typeof typeSchema>;

/** The values that the code lists when it refuses another value. */
async function valuesThatAreTaken(input: string): Promise<string[]> {
  const inputs = { pat: 'p', name: 'n', region: 'EU', [input]: 'nonsense' };
  const error: unknown = await readAsRun(inputs).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error(`${input} accepts any value`);
  const problem = error.problems.find(({ path }) => path === input);
  return /is not one of (.+)$/.exec(problem?.sentence ?? '')?.[1]?.split(', ') ?? [];
}

describe('action-types.yml', () => {
  const types = z
    .strictObject({ inputs: z.record(z.string(), typeSchema), outputs: z.record(z.string(), typeSchema) })
    .parse(parse(read('action-types.yml')));
  const allowed = (type: InputType | undefined): string[] =>
    type?.type === 'enum' ? type['allowed-values'] : [];
  const inputsOfType = (type: InputType['type']): string[] =>
    Object.keys(types.inputs).filter((name) => types.inputs[name]?.type === type);

  it('has a type for each input and output, in the order of action.yml', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(manifest.inputs));
    expect(Object.keys(types.outputs)).toEqual(Object.keys(manifest.outputs));
  });

  it('lists the values that the code accepts', async () => {
    const enums = inputsOfType('enum');
    expect(enums).toEqual(['operation', 'tag', 'if-exists', 'missing-pat']);
    for (const name of enums) expect(allowed(types.inputs[name])).toEqual(await valuesThatAreTaken(name));
    expect(allowed(types.outputs['operation'])).toEqual([...operations]);
  });

  it('declares boolean and integer for defaults that are true or false, or a number', () => {
    const defaults = withDefaults({});
    const like = (pattern: RegExp): string[] =>
      Object.keys(manifest.inputs).filter((name) => pattern.test(defaults[name] ?? ''));
    expect(inputsOfType('boolean')).toEqual(like(/^(true|false)$/));
    expect(inputsOfType('integer')).toEqual(like(/^\d+$/));
  });
});

describe('.github/ISSUE_TEMPLATE', () => {
  const attributes = z.object({ label: z.string().optional(), options: z.array(z.string()).optional() });
  const form = z.object({
    name: z.string(),
    description: z.string(),
    body: z.array(z.object({ type: z.string(), id: z.string().optional(), attributes })),
  });

  it.each(['bug.yml', 'feature.yml'])('%s is a form with unique field names', (file) => {
    const fields = form
      .parse(parse(read('.github/ISSUE_TEMPLATE', file)))
      .body.filter(({ type }) => type !== 'markdown');
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.filter(({ attributes: { label } }) => !label)).toEqual([]);
  });

  it('bug.yml offers every operation', () => {
    const { body } = form.parse(parse(read('.github/ISSUE_TEMPLATE/bug.yml')));
    const field = body.find(({ id }) => id === 'operation');
    expect(field?.attributes.options).toEqual(['auto', ...operations]);
  });
});

// The script only runs on Linux; elsewhere, bash, node and gh of this test may differ from those of the runner.
describe.skipIf(process.platform === 'win32')('.github/release.sh', () => {
  let place: string;
  let clone: string;
  /** An environment without the git settings of this machine or of a git hook that runs these tests. */
  const environment = (): Record<string, string> => ({
    PATH: [place, process.env['PATH']].join(delimiter),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  });
  const run = (cwd: string, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const git = (...args: string[]): string => run(clone, ...args).trim();
  const commit = (version: string): string => {
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ version }));
    git('add', '.');
    git('commit', '--message', version);
    git('push', 'origin', 'HEAD:main');
    return git('rev-parse', 'HEAD');
  };
  /** A fake gh that records its arguments. It knows the tag v1, and a release only if `RELEASED` is set. */
  const gh = `#!/bin/sh
    printf '%s\\n' "$*" >> "$CALLS"
    case "$*" in
      'release view '*) test -n "$RELEASED" ;;
      *PATCH*) test -z "$REFUSED" ;;
      'api repos/octo/action/git/ref/tags/v1') ;;
      api\\ repos/*) exit 1 ;;
    esac`;
  const release = (mode: string, version: string, env: Record<string, string> = {}) => {
    const { status, stdout } = spawnSync('bash', [join(clone, '.github/release.sh'), mode, version], {
      encoding: 'utf8',
      env: { ...environment(), CALLS: join(place, 'calls'), GH_REPO: 'octo/action', ...env },
    });
    return { status, stdout, calls: readFileSync(join(place, 'calls'), 'utf8').split('\n').slice(0, -1) };
  };

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'release-'));
    clone = join(place, 'clone');
    writeFileSync(join(place, 'gh'), gh, { mode: 0o755 });
    writeFileSync(join(place, 'calls'), '');
    run(place, 'init', '--bare', 'origin');
    run(place, 'clone', 'origin', 'clone');
    mkdirSync(join(clone, '.github'));
    cpSync(join(root, '.github/release.sh'), join(clone, '.github/release.sh'));
    writeFileSync(
      join(clone, 'CHANGELOG.md'),
      '# Changelog\n\n## [Unreleased]\n\n- later\n\n## [1.10.0] - 2026-11-20\n\n### Added\n\n- `new` $HOME\n\n' +
        '## [1.9.0] - 2026-10-01\n\n- old\n\n[1.10.0]: https://example.com\n',
    );
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('prints the effects of a release, and changes nothing', () => {
    const old = commit('1.9.0');
    git('tag', 'v1.9.0');
    git('tag', 'v1');
    const now = commit('1.10.0');
    const { status, stdout, calls } = release('plan', '1.10.0');
    expect(stdout).toContain(`Release \`v1.10.0\` at ${now}; latest release: true.`);
    expect(stdout).toContain(`Tag \`v1\` moves to this commit from ${old}.`);
    expect(stdout).toContain('### Added\n\n- `new` $HOME\n');
    expect(stdout).not.toMatch(/later|old\n|example\.com/);
    expect({ status, calls }).toEqual({ status: 0, calls: [] });
  });

  it('publishes the section of the changelog and moves the tag of the major version', () => {
    const now = commit('1.10.0');
    git('tag', 'v1.10.0');
    const { status, calls } = release('publish', 'v1.10.0');
    expect(status).toBe(0);
    expect(calls).toEqual([
      'release view v1.10.0',
      'release create v1.10.0 --verify-tag --title v1.10.0 --notes ### Added',
      '',
      '- `new` $HOME --latest=true',
      'api repos/octo/action/git/ref/tags/v1',
      `api --silent --method PATCH repos/octo/action/git/refs/tags/v1 -f sha=${now} -F force=true`,
    ]);
  });

  it('continues where an earlier run failed, and does not move v1 from a newer release', () => {
    commit('1.9.0');
    git('tag', 'v1.9.0');
    git('tag', 'v1.10.0');
    git('tag', 'v2.0.0');
    const { status, stdout, calls } = release('publish', 'v1.9.0', { RELEASED: 'yes' });
    expect(stdout).toContain('latest release: false.');
    expect(stdout).not.toContain('example.com');
    expect(stdout).toContain('Tag `v1` does not move: `v1.10.0` is newer.');
    expect({ status, calls }).toEqual({ status: 0, calls: ['release view v1.9.0'] });
  });

  it('explains how to move the tag when GitHub refuses it', () => {
    const now = commit('1.10.0');
    git('tag', 'v1.10.0');
    const { status, stdout } = release('publish', 'v1.10.0', { REFUSED: 'yes' });
    expect(status).toBe(1);
    expect(stdout).toContain(`git push --force origin ${now}:refs/tags/v1`);
  });

  it('reports all problems of a release, and changes nothing', () => {
    const old = commit('1.9.0');
    git('tag', 'v1.11.0');
    writeFileSync(join(clone, 'not-pushed'), '');
    git('add', '.');
    git('commit', '--message', 'not pushed');
    const now = git('rev-parse', 'HEAD');
    const { status, stdout, calls } = release('publish', 'v1.11.0');
    expect(stdout.split('\n').filter((line) => line.startsWith('::error'))).toEqual(
      [
        'package.json has version 1.9.0, not 1.11.0.',
        'CHANGELOG.md has nothing under "## [1.11.0]".',
        `The tag v1.11.0 points to ${old}, not to this commit, ${now}.`,
        `${now} is on no branch on GitHub: push it first.`,
      ].map((line) => `::error title=Cannot be released::${line}`),
    );
    expect({ status, calls }).toEqual({ status: 1, calls: [] });
    expect(release('plan', '1.02.0').stdout).toContain('"1.02.0" is not a version such as 1.2.3.');
  });
});
