import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Env } from '../shared/env.ts';
import { messageOf, quote } from '../shared/problem.ts';
import type { Core } from './core.ts';

const intentSchema = z.object({
  /**
   * How far main came: `deleting` tenants to create one again, `creating` it without an answer yet, `created`; `after-job`
   * when main ended well and the tenant lives as long as the job (`delete-after-job`).
   */
  stage: z.enum(['deleting', 'creating', 'created', 'after-job']),
  cloudApiEndpoint: z.string(),
  name: z.string(),
  tag: z.string(),
  regionName: z.string(),
  /** Whether no other run can have the name: the template has the placeholder `{run}`. */
  hasNameOfRun: z.boolean(),
  /** All tenants of the account before the create call was sent. */
  knownIds: z.array(z.string()),
  /** When these were read, by Logto's clock, in milliseconds since the epoch. */
  logtoTime: z.number().optional(),
  /** The tenants that were deleted, or were about to be, to create this one again. */
  replacedIds: z.array(z.string()),
  /** The tenant that this run created, once the create call has answered. */
  tenantId: z.string().optional(),
  /** When Logto created it, in milliseconds since the epoch. */
  createdAt: z.number().optional(),
});

/** What main is about to create, or has created and not finished: enough for the post step to delete it. */
export type Intent = z.infer<typeof intentSchema>;

/** `post.ts` looks for a state of this name. */
const stateName = 'tenant';

/** What main leaves for the post step. The runner keeps it even when main is killed. */
export type StepState = ReturnType<typeof createStepState>;

/** The name of the tenant in the state, for a message only: without the `pat`, nobody can tell whether it is genuine. */
export function readUncheckedName(core: Core): string | undefined {
  const [, json] = core.getState(stateName).split(/ (.*)/s);
  try {
    return z.object({ name: z.string() }).parse(JSON.parse(json ?? '')).name;
  } catch {
    return undefined;
  }
}

/**
 * The state of the step, authenticated with the `pat`: an environment variable `STATE_tenant`, which any step can set, would
 * otherwise say which tenant the post step deletes, and where it sends the `pat`. It counts in the same job only.
 */
export function createStepState(core: Core, pat: string, env: Env) {
  const job = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'].map((name) => env[name] ?? '').join(' ');
  const codeOf = (json: string): string =>
    createHmac('sha256', pat).update(`logto-tenant-action state ${stateName}\n${job}\n${json}`).digest('hex');

  const readIntent = (): Intent | undefined => {
    const text = core.getState(stateName);
    if (text === '') return undefined;
    const [code = '', json = ''] = text.split(/ (.*)/s);
    const expected = Buffer.from(codeOf(json));
    const given = Buffer.from(code);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      const written = readUncheckedName(core);
      const whose = written === undefined ? 'its tenant' : `the tenant ${quote(written)}`;
      throw new Error(
        `The state of this step was not written by this action in this job with this pat, so it is ignored. If the step was interrupted, ${whose} may be left over: look for it in Logto Console.`,
      );
    }
    return intentSchema.parse(JSON.parse(json));
  };

  return {
    /** Written before anything is deleted or created, and again at each stage. */
    saveIntent(intent: Intent): void {
      const json = JSON.stringify(intent);
      core.saveState(stateName, `${codeOf(json)} ${json}`);
    },
    /** Nothing is left for the post step to delete: the tenant is meant to stay, or it is deleted. */
    clearIntent: (): void => core.saveState(stateName, ''),
    /**
     * As `clearIntent`, for a run that fails for another reason, which a full disk must not hide. If the state cannot be
     * written, the post step looks once more.
     */
    dropIntent: (): void => {
      try {
        core.saveState(stateName, '');
      } catch (error) {
        core.debug(`The state could not be written: ${messageOf(error)}`);
      }
    },
    /** @throws Error when the state is not this action's, or was written with another pat */
    readIntent,
  };
}
