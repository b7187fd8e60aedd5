import { setTimeout as sleep } from 'node:timers/promises';
import { CommandHandler } from './command-handler.ts';
import { stageEnvironment } from './environment.ts';
import type { Places } from './environment.ts';
import { makeCommandFiles, processCommandFiles } from './file-commands.ts';
import type { StepContext } from './job.ts';
import { resolveInputs } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { startProcess } from './process.ts';
import type { RunningProcess } from './process.ts';
import type { CancelOptions, RunOptions, StageResult } from './types.ts';

const SIGNAL_LADDER: NonNullable<CancelOptions['signals']> = [
  ['SIGINT', 0],
  ['SIGTERM', 7500],
  ['SIGKILL', 2500],
];

export interface StageRun {
  options: RunOptions;
  manifest: Manifest;
  places: Places;
  /** The file to run. */
  entry: string;
  /** Aborts when the whole run takes too long. */
  deadline: AbortSignal;
}

export interface StageOutcome {
  result: 'success' | 'failure' | 'cancelled';
  stage: StageResult;
}

/** Runs one stage of the action from its inputs to its command files. Source: `NodeScriptActionHandler.cs`. */
export async function runStage(step: StepContext, run: StageRun): Promise<StageOutcome> {
  const { options, places } = run;
  const now = options.now ?? (() => performance.now());
  const started = now();
  const inputs = resolveInputs(run.manifest, options.inputs ?? {}, options.expressions ?? {});
  for (const warning of inputs.warnings) step.issue('warning', warning);
  writeHeader(step, options, inputs.values);
  const files = makeCommandFiles(places.temp);
  const handler = new CommandHandler(step, places.workspace);
  const child = (options.start ?? startProcess)({
    file: options.node ?? process.execPath,
    args: [run.entry],
    cwd: places.workspace,
    env: stageEnvironment(step.job, options, places, files, inputs.values),
    stdoutLagMs: options.stdoutLagMs ?? 0,
    drainMs: options.drainMs ?? 5000,
    onLine: (line, stream) => {
      step.raw += `${line}\n`;
      if (stream === 'stderr') step.stderr += `${line}\n`;
      handler.handleLine(line);
    },
  });
  const stop = (): void => child.abort(new Error('The run took too long'));
  if (run.deadline.aborted) stop();
  run.deadline.addEventListener('abort', stop);
  const cancellation =
    step.stage === 'main' ? watchForCancel(step, child, options.signal) : { requested: false };
  const end = await child.done.finally(() => run.deadline.removeEventListener('abort', stop));
  step.onWrite = () => undefined;
  processCommandFiles(step, files);
  if (cancellation.requested) step.issue('error', 'The operation was canceled.');
  const failed = step.failed || end.exitCode !== 0;
  const { log, raw, stderr } = step;
  return {
    result: cancellation.requested ? 'cancelled' : failed ? 'failure' : 'success',
    stage: { ...end, log, raw, stderr, durationMs: now() - started },
  };
}

function writeHeader(step: StepContext, options: RunOptions, inputs: Map<string, string>): void {
  if (step.stage === 'post') {
    step.write('Post job cleanup.');
    return;
  }
  step.write('##[group]Run ./');
  const list = (title: string, entries: [string, string][]): void => {
    if (entries.length > 0) step.write(title);
    for (const [name, value] of entries) step.write(`  ${name}: ${value}`);
  };
  list(
    'with:',
    [...inputs].filter(([, value]) => value !== ''),
  );
  list('env:', Object.entries(options.env ?? {}));
  step.write('##[endgroup]');
}

/** Tests the log after each line and cancels once: it sends the signals until the process has exited. */
function watchForCancel(
  step: StepContext,
  child: RunningProcess,
  cancel: CancelOptions | undefined,
): { requested: boolean } {
  const cancellation = { requested: false };
  if (!cancel) return cancellation;
  const { when, signals = SIGNAL_LADDER } = cancel;
  const request = (): void => {
    if (cancellation.requested || child.exited.aborted) return;
    cancellation.requested = true;
    void sendSignals(child, signals);
  };
  if (when instanceof Promise) {
    void when.then(request);
    return cancellation;
  }
  const headerLength = step.log.length;
  step.onWrite = () => {
    const log = step.log.slice(headerLength);
    if (typeof when === 'function' ? when({ log }) : log.search(when) >= 0) request();
  };
  return cancellation;
}

async function sendSignals(
  child: RunningProcess,
  signals: NonNullable<CancelOptions['signals']>,
): Promise<void> {
  for (const [signal, afterMs] of signals) {
    await sleep(afterMs, undefined, { signal: child.exited }).catch(() => undefined);
    if (child.exited.aborted) return;
    child.send(signal);
  }
}
