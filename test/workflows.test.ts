import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
