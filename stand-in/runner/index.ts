import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePlaces } from './environment.ts';
import { Job, StepContext } from './job.ts';
import { loadManifest } from './manifest.ts';
import { trimWhiteSpace } from './masker.ts';
import { runStage } from './stage.ts';
import type { StageOutcome } from './stage.ts';
import type { RunOptions, RunResult } from './types.ts';

export { Masker } from './masker.ts';
export { startProcess } from './process.ts';
export type { ProcessOptions, RunningProcess } from './process.ts';
export type { CancelOptions, RunOptions, RunResult } from './types.ts';

/**
 * Runs the main and post entries of an action as GitHub's runner does for a job with a single step `uses: ./`: inputs,
 * command files, workflow commands, masks, cancellation. It does not implement `pre`, problem matchers, the services behind
 * `ACTIONS_*` and the limits of a whole run.
 *
 * @throws Error when the runner would not load the action, when an entry is missing, or on a timeout; then the
 * message ends with the masked log so far
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const action = resolve(options.action ?? join(import.meta.dirname, '../..'));
  const manifest = loadManifest(action);
  const { runs } = manifest;
  const main = entryFile(action, runs.main);
  const post = runs.post === undefined || options.post === false ? undefined : entryFile(action, runs.post);
  const postIf = runs['post-if']?.trim() ?? '';
  if (post !== undefined && !Object.hasOwn(POST_CONDITIONS, postIf)) {
    throw new Error(`post-if: ${postIf} is not supported here`);
  }

  const job = new Job();
  maskFromStart(job, options);
  const mainStep = new StepContext(job, 'main', options);
  const postStep = new StepContext(job, 'post', options);
  const root = mkdtempSync(join(tmpdir(), 'action-run-'));
  const timeoutMs = options.timeoutMs ?? 60_000;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const run = { options, manifest, places: makePlaces(root, options), deadline: deadline.signal };
    if (runs.pre !== undefined) {
      mainStep.issue('warning', "`pre` execution is not supported for local action from './'");
    }
    const mainOutcome = await runStage(mainStep, { ...run, entry: main });
    const runsPost = post !== undefined && POST_CONDITIONS[postIf]?.(mainOutcome.result);
    const postOutcome = runsPost ? await runStage(postStep, { ...run, entry: post }) : undefined;
    return toResult(job, mainOutcome, postOutcome);
  } catch (error) {
    if (!deadline.signal.aborted) throw error;
    const log = mainStep.log + postStep.log;
    throw new Error(`The action did not end within ${timeoutMs} ms. Log so far:\n${log}`, { cause: error });
  } finally {
    clearTimeout(timer);
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Result = RunResult['result'];

/** The supported conditions of a post stage. They depend on the status of the job, which is that of main here. */
const POST_CONDITIONS: Record<string, (main: Result) => boolean> = {
  '': () => true,
  'always()': () => true,
  'success()': (main) => main === 'success',
  'failure()': (main) => main === 'failure',
  'cancelled()': (main) => main === 'cancelled',
  '!cancelled()': (main) => main !== 'cancelled',
};

function entryFile(action: string, path: string): string {
  const file = join(action, path);
  if (!existsSync(file)) throw new Error(`File not found: '${file}'`);
  return file;
}

/** The initial masks of a job: its trimmed secrets, and its token, also in the form that git sends (`Worker.cs`). */
function maskFromStart(job: Job, options: RunOptions): void {
  const token = options.expressions?.['github.token'];
  for (const secret of [...(options.secrets ?? []), token ?? ''])
    job.masker.addWithLines(trimWhiteSpace(secret));
  if (token) job.masker.add(Buffer.from(`x-access-token:${token}`).toString('base64'));
}

function toResult(job: Job, main: StageOutcome, post: StageOutcome | undefined): RunResult {
  const result = main.result === 'success' && post ? post.result : main.result;
  return {
    result,
    main: main.stage,
    ...(post ? { post: post.stage } : {}),
    log: main.stage.log + (post?.stage.log ?? ''),
    outputs: job.outputs.toRecord(),
    state: job.state.toRecord(),
    env: Object.fromEntries(job.env),
    path: [...job.path],
    summary: job.summary,
    rawSummary: job.rawSummary,
    annotations: job.annotations,
    masker: job.masker,
    jobOutput: (value) => (job.masker.mask(value) === value ? value : undefined),
  };
}
