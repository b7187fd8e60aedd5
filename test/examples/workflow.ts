import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

export const root = join(import.meta.dirname, '../..');

/** This action, as the examples name it. */
export const ours = 'OWNER/logto-tenant-action@v1';

/** The contract: names of inputs and outputs. */
export const manifest = z
  .object({ inputs: z.record(z.string(), z.unknown()), outputs: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

const text = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const texts = z.record(z.string(), text);

export const stepSchema = z
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
  'runs-on': z.union([z.string(), z.array(z.string())]),
  'timeout-minutes': z.number().optional(),
  concurrency: z.string().optional(),
  environment: z.string().optional(),
  env: texts.default({}),
  outputs: texts.default({}),
  steps: z.array(stepSchema).nonempty(),
});

/** A job that calls a reusable workflow of this repository. */
const callSchema = z.strictObject({
  uses: z.string().startsWith('./.github/workflows/'),
  with: texts.default({}),
  secrets: texts.default({}),
});

/** What a reusable workflow takes and gives; null for other workflows. */
const reusableSchema = z.object({
  workflow_call: z.object({
    inputs: z.record(z.string(), z.unknown()),
    secrets: z.record(z.string(), z.unknown()),
    outputs: z.record(z.string(), z.object({ value: z.string() })),
  }),
});

export const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  concurrency: z.string().optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.record(z.string(), z.union([jobSchema, callSchema])),
});

export type Workflow = z.infer<typeof workflowSchema>;
export type Job = z.infer<typeof jobSchema>;
export type CallingJob = z.infer<typeof callSchema>;
export type Step = z.infer<typeof stepSchema>;

const all = readdirSync(join(root, 'examples'));
/** The config files of some examples. */
export const configFiles = all.filter((file) => file.startsWith('logto.'));
/** The examples that are workflows. */
export const files = all.filter((file) => !configFiles.includes(file));

export const read = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');
export const load = (file: string): Workflow => workflowSchema.parse(parse(read(file)));

/** The jobs that have steps, by their IDs. */
export const jobsOf = ({ jobs }: Workflow): Record<string, Job> =>
  Object.fromEntries(Object.entries(jobs).flatMap(([id, job]) => ('steps' in job ? [[id, job]] : [])));

/** One job that has steps. */
export function jobOf(file: string, id: string): Job {
  const job = jobsOf(load(file))[id];
  if (!job) throw new Error(`${file} has no job ${id}`);
  return job;
}

export const stepsOf = (workflow: Workflow): Step[] =>
  Object.values(jobsOf(workflow)).flatMap(({ steps }) => steps);

/** The steps with this action. */
export const oursIn = (steps: readonly Step[]): Step[] => steps.filter(({ uses }) => uses === ours);

/** What a reusable workflow takes and gives. */
export const reusableIn = ({ on }: Workflow) => reusableSchema.safeParse(on).data?.workflow_call;

/** The example that a job calls. */
export const calledBy = ({ uses }: CallingJob): string => uses.split('/').at(-1) ?? '';

/** What a step runs in a shell, or by actions/github-script. */
export const scriptOf = (step: Step): string => step.run ?? step.with['script'] ?? '';
