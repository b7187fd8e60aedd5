import type { Masker } from './masker.ts';

/** What a step of a workflow would say, and how the machine behaves. */
export interface RunOptions {
  /** Directory of the action; the root of this repository unless given. */
  action?: string;
  /** What `with:` would hold; the rest comes from the defaults of `action.yml`. */
  inputs?: Record<string, string>;
  /** Values of `${{ … }}` in the defaults, such as `github.token`, which is then masked as the runner's own token. */
  expressions?: Record<string, string>;
  /** The workflow's `env:`. The environment of this process is not passed on, except `PATH`. */
  env?: Record<string, string>;
  /** Values masked from the start, as `secrets.*` are. */
  secrets?: string[];
  /** The event; an empty `workflow_dispatch` unless given. */
  event?: { name: string; payload: unknown };
  /** Further variables `GITHUB_*`, with or without that prefix. `WORKSPACE` is a fresh directory unless given. */
  github?: Record<string, string>;
  /** Debug logging, as the secret `ACTIONS_STEP_DEBUG` turns it on. */
  debug?: boolean;
  /** The Node.js that runs the action; this process' own unless given. */
  node?: string;
  /** Whether to run the post stage too; true unless given. */
  post?: boolean;
  /** Cancels the job while main runs. */
  signal?: CancelOptions;
  /** Gets the masked lines as they come. */
  onLine?: (line: string) => void;
  /** Milliseconds until everything is killed and the run rejects with the log so far; 60 000 unless given. */
  timeoutMs?: number;
  /** Milliseconds by which stdout is handled later than stderr: the worst case of the runner's two reader threads. */
  stdoutLagMs?: number;
  /** Milliseconds to read on after the exit while a child holds the streams open; 5000 unless given, as the runner. */
  drainMs?: number;
}

export interface CancelOptions {
  /**
   * Cancels as soon as this holds for the masked log that main has written since its process started, or as soon as
   * the promise is fulfilled, for a moment that no line of the log marks.
   */
  when: RegExp | ((live: { log: string }) => boolean) | Promise<unknown>;
  /**
   * The signals, each with the milliseconds after the one before. Unless given SIGINT at once, SIGTERM after
   * 7500 ms, SIGKILL after 2500 ms more, as in `ProcessInvoker.cs`. They go to the action's process only.
   */
  signals?: [signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL', afterMs: number][];
}

export type Stage = 'main' | 'post';

export interface StageResult {
  /** Null when a signal ended the process. */
  exitCode: number | null;
  signal: string | null;
  /** What the user sees of the stage: masked, with the runner's own lines such as `##[group]` and `##[error]`. */
  log: string;
  /** Every line the process wrote, commands included, in the order in which they were handled, unmasked. */
  raw: string;
  /** The lines of stderr among them. */
  stderr: string;
  durationMs: number;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Masked, at most 4096 characters. */
  message: string;
  /** Not masked, as the runner does not mask it either; the same holds for `title`. */
  file?: string;
  line?: number;
  col?: number;
  title?: string;
  stage: Stage;
}

export interface RunResult {
  result: 'success' | 'failure' | 'cancelled';
  main: StageResult;
  /** Missing when there is no post stage or it did not run. */
  post?: StageResult;
  /** The masked logs of main and post. */
  log: string;
  /** Outputs of the step. Those that post sets are lost, as on GitHub. */
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** Variables from `GITHUB_ENV`. */
  env: Record<string, string>;
  /** Entries from `GITHUB_PATH` as they were added; the last stands first in `PATH`. */
  path: string[];
  /** The step summary as uploaded: masked line by line. */
  summary: string;
  /** The step summary as the action wrote it. */
  rawSummary: string;
  /** At most ten of each level and stage; the log has the others too. */
  annotations: Annotation[];
  masker: Masker;
  /**
   * What a job output with this value would hold: undefined when a mask hits it, since the runner then says
   * "Skip output" and drops the value as a whole (`JobExtension.cs`).
   */
  jobOutput: (value: string) => string | undefined;
}
