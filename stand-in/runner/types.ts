import type { Masker } from './masker.ts';
import type { ProcessOptions, RunningProcess } from './process.ts';

/** The step of a workflow and the behaviour of the machine. */
export interface RunOptions {
  /** Directory of the action; by default the root of this repository. */
  action?: string;
  /** The values of `with:`; other inputs get the defaults of `action.yml`. */
  inputs?: Record<string, string>;
  /** Values of `${{ … }}` in the defaults, such as `github.token`, which is then masked as the runner's own token. */
  expressions?: Record<string, string>;
  /** The workflow's `env:`. The environment of this process is not passed on, except `PATH`. */
  env?: Record<string, string>;
  /** Values that are masked from the start, like `secrets.*`. */
  secrets?: string[];
  /** The event; by default an empty `workflow_dispatch`. */
  event?: { name: string; payload: unknown };
  /** Additional variables `GITHUB_*`, with or without that prefix. `WORKSPACE` is a new directory by default. */
  github?: Record<string, string>;
  /** `RUNNER_TEMP`, which the steps of a job share; a new directory by default. */
  temp?: string;
  /** Debug logging, like the secret `ACTIONS_STEP_DEBUG`. */
  debug?: boolean;
  /** The Node.js that runs the action; by default that of this process. */
  node?: string;
  /** Starts a stage; by default as a process. */
  start?: (options: ProcessOptions) => RunningProcess;
  /** Milliseconds, of which the duration of a stage is the difference; by default those of this process. */
  now?: () => number;
  /** Whether to run the post stage; true by default. */
  post?: boolean;
  /** Cancels the job while main runs. */
  signal?: CancelOptions;
  /** Receives the masked lines as they arrive. */
  onLine?: (line: string) => void;
  /** Milliseconds until all processes are killed and the run rejects with the log so far; 60 000 by default. */
  timeoutMs?: number;
  /** Milliseconds by which stdout is handled later than stderr: the worst case of the runner's two reader threads. */
  stdoutLagMs?: number;
  /** Milliseconds to read after the exit while a child keeps the streams open; 5000 by default, as in the runner. */
  drainMs?: number;
}

export interface CancelOptions {
  /**
   * Cancels as soon as this matches the masked log that main has written since its process started. A promise cancels when
   * it is fulfilled, for a moment that no line of the log marks.
   */
  when: RegExp | ((live: { log: string }) => boolean) | Promise<unknown>;
  /**
   * The signals, each with the milliseconds after the previous one. By default SIGINT immediately, SIGTERM after 7500 ms,
   * SIGKILL after another 2500 ms, as in `ProcessInvoker.cs`. Only the process of the action receives them.
   */
  signals?: [signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL', afterMs: number][];
}

export type Stage = 'main' | 'post';

export interface StageResult {
  /** Null when a signal ended the process. */
  exitCode: number | null;
  signal: string | null;
  /** The log that the user sees: masked, with lines of the runner such as `##[group]` and `##[error]`. */
  log: string;
  /** All lines of the process, including commands, unmasked, in the order of handling. */
  raw: string;
  /** Those lines of `raw` that came from stderr. */
  stderr: string;
  durationMs: number;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Masked, at most 4096 characters. */
  message: string;
  /** Not masked, as in the runner; neither is `title`. */
  file?: string;
  line?: number;
  col?: number;
  title?: string;
  stage: Stage;
}

export interface RunResult {
  result: 'success' | 'failure' | 'cancelled';
  main: StageResult;
  /** Missing if the action has no post stage or it did not run. */
  post?: StageResult;
  /** The masked logs of main and post. */
  log: string;
  /** Outputs of the step. Outputs of post are lost, as on GitHub. */
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** Variables from `GITHUB_ENV`. */
  env: Record<string, string>;
  /** Entries from `GITHUB_PATH` in order; the last entry is the first in `PATH`. */
  path: string[];
  /** The step summary as uploaded: masked line by line. */
  summary: string;
  /** The step summary as the action wrote it. */
  rawSummary: string;
  /** At most ten of each level and stage; the log has all. */
  annotations: Annotation[];
  masker: Masker;
  /**
   * The job output for this value: undefined if it contains a masked text, because the runner then prints "Skip output" and
   * drops the whole value (`JobExtension.cs`).
   */
  jobOutput: (value: string) => string | undefined;
}
