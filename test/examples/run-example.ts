import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { createTenant } from '../../stand-in/logto-cloud/client.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { runGitHubScript } from '../github-script.ts';
import { type Place, repository, startPlace } from '../scenarios/place.ts';
import { runStep } from '../scenarios/scenario.ts';
import { eventFor, isSkipped } from './events.ts';
import { type Values, fill, mapValues } from './expressions.ts';
import { valuesFor } from './values.ts';
import {
  type CallingJob,
  type Job,
  type Step,
  type Workflow,
  calledBy,
  load,
  manifest,
  ours,
  reusableIn,
  root,
} from './workflow.ts';

/** The result of one job of an example. */
interface JobRun {
  /** The runs of the steps with this action, in order. */
  steps: RunResult[];
  /** The outputs of the job that the runner does not drop. */
  outputs: Values;
}

interface ExampleOptions {
  /** What happened: the action of a pull request, or a name of `events.ts`. Without it, a push. */
  event?: string;
  /** Values of expressions, in addition to those of the place. */
  values?: Values;
  /** Runs only this job, without its `if`. */
  job?: string;
}

/** A repository with the examples, beside stand-ins for Logto Cloud and GitHub. */
export interface ExamplePlace {
  place: Place;
  /** The folder in which the steps run. */
  workspace: string;
  /** The values of secrets, variables and the context `github`. */
  values: Values;
  /** Runs the steps with this action in the jobs of an example, with the permissions that it names. */
  run: (file: string, options?: ExampleOptions) => Promise<JobRun[]>;
  /** Runs one step with this action. */
  runOurs: (step: Pick<Step, 'with'>, env: Values, known: Values, event?: string) => Promise<RunResult>;
  /** Creates a tenant; gives the values of variables and secrets for it. */
  existing: (tenant: object) => Promise<Values>;
}

const workspaces: string[] = [];

afterEach(() => {
  for (const workspace of workspaces.splice(0)) rmSync(workspace, { recursive: true, force: true });
});

/** Starts a place for one test. */
export async function startExamples(): Promise<ExamplePlace> {
  const place = await startPlace();
  const workspace = mkdtempSync(join(tmpdir(), 'examples-'));
  workspaces.push(workspace);
  cpSync(join(root, 'examples'), join(workspace, 'examples'), { recursive: true });

  const values = valuesFor(place.cloud.pat);

  async function runOurs(
    step: Pick<Step, 'with'>,
    env: Values,
    known: Values,
    event?: string,
  ): Promise<RunResult> {
    place.github.api.addPull(7, event === 'closed' ? 'closed' : 'open');
    const base = { pat: '', name: '', region: '', apps: '' };
    const usesCloud = !['unseal', 'configure', 'export', 'validate'].includes(step.with['operation'] ?? '');
    const given = eventFor(event);
    return runStep(
      place,
      {
        ...base,
        ...(usesCloud ? {} : { 'cloud-api-endpoint': '' }),
        ...mapValues(step.with, (value) => fill(value, known)),
      },
      {
        ...(given ? { event: given } : {}),
        secrets: Object.keys(known).flatMap((name) =>
          name.startsWith('secrets.') ? (known[name] ?? '') : [],
        ),
        env: { ...place.cache.env, ...env },
        github: { REPOSITORY: repository, API_URL: place.github.origin, WORKSPACE: workspace },
      },
    );
  }

  async function runJob(job: Job, known: Values, event?: string): Promise<JobRun> {
    const all = { ...known };
    const steps: RunResult[] = [];
    for (const step of job.steps) {
      const env = mapValues(step.env, (value) => fill(value, all));
      if (step.with['script'] !== undefined) {
        await runGitHubScript(step.with['script'], { github: place.github, env });
      }
      if (step.uses !== ours || isSkipped(step.if, all, event)) continue;
      const run = await runOurs(step, env, all, event);
      expect(run.result, run.log).toBe('success');
      expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
      steps.push(run);
      for (const name of Object.keys(manifest.outputs)) {
        all[`steps.${step.id}.outputs.${name}`] = run.outputs[name] ?? '';
      }
    }
    const [first] = steps;
    return { steps, outputs: mapValues(job.outputs, (value) => first?.jobOutput(fill(value, all)) ?? '') };
  }

  /** Runs the workflow that a job calls, which knows only the inputs and secrets that the job names. */
  async function runCall(job: CallingJob, known: Values, event?: string): Promise<JobRun> {
    const called = load(calledBy(job));
    const own = Object.entries(known).filter(([name]) => name.startsWith('github.'));
    const prefixed = (prefix: string, record: Values): [string, string][] =>
      Object.entries(record).map(([name, value]) => [`${prefix}.${name}`, fill(value, known)]);
    const given = [...own, ...prefixed('inputs', job.with), ...prefixed('secrets', job.secrets)];
    const runs = await runWorkflow(called, Object.fromEntries(given), event);
    const outputs = Object.entries(reusableIn(called)?.outputs ?? {});
    const passed = outputsOfAll('jobs', runs);
    return {
      steps: [...runs.values()].flatMap(({ steps }) => steps),
      outputs: Object.fromEntries(outputs.map(([name, { value }]) => [name, fill(value, passed)])),
    };
  }

  async function runWorkflow(
    { permissions, jobs }: Workflow,
    known: Values,
    event?: string,
    only?: string,
  ): Promise<Map<string, JobRun>> {
    const runs = new Map<string, JobRun>();
    for (const [id, job] of Object.entries(jobs)) {
      if (only !== undefined && id !== only) continue;
      const all = { ...known, ...outputsOfAll('needs', runs) };
      if (!('steps' in job)) {
        runs.set(id, await runCall(job, all, event));
      } else if (only === undefined && isSkipped(job.if, all, event)) {
        runs.set(id, { steps: [], outputs: {} });
      } else {
        Object.assign(place.github.api.permissions, {
          pulls: permissions['pull-requests'] ?? 'none',
          issues: permissions['issues'] ?? 'none',
          contents: permissions['contents'] ?? 'none',
          actions: permissions['actions'] ?? 'none',
        });
        runs.set(id, await runJob(job, all, event));
      }
    }
    return runs;
  }

  return {
    place,
    workspace,
    values,
    runOurs,
    run: async (file, { event, values: more = {}, job } = {}) => [
      ...(await runWorkflow(load(file), { ...values, ...more }, event, job)).values(),
    ],
    existing: async (tenant) => {
      const { defaultApplication, origin } = await createTenant(place.cloud, tenant);
      return {
        'vars.LOGTO_ENDPOINT': origin,
        'vars.LOGTO_M2M_APP_ID': defaultApplication.id,
        'secrets.LOGTO_M2M_APP_SECRET': defaultApplication.secret,
      };
    },
  };
}

/** The outputs of jobs, by the expressions that read them. */
const outputsOfAll = (context: 'jobs' | 'needs', runs: ReadonlyMap<string, JobRun>): Values =>
  Object.fromEntries(
    [...runs].flatMap(([id, { outputs }]) =>
      Object.entries(outputs).map(([name, value]) => [`${context}.${id}.outputs.${name}`, value]),
    ),
  );
