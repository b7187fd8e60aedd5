import { Masker } from './masker.ts';
import type { Annotation, RunOptions, Stage } from './types.ts';

/** A case-insensitive map that keeps the case of the first use, as .NET's `OrdinalIgnoreCase` dictionaries do. */
class CaselessMap {
  readonly #entries = new Map<string, { name: string; value: string }>();

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#entries.set(key, { name: this.#entries.get(key)?.name ?? name, value });
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries(Array.from(this.#entries.values(), ({ name, value }) => [name, value]));
  }
}

/** The state that main and post share. */
export class Job {
  readonly masker = new Masker();
  readonly outputs = new CaselessMap();
  readonly state = new CaselessMap();
  readonly env = new Map<string, string>();
  readonly path: string[] = [];
  readonly annotations: Annotation[] = [];
  summary = '';
  rawSummary = '';

  addPath(entry: string): void {
    const at = this.path.indexOf(entry);
    if (at >= 0) this.path.splice(at, 1);
    this.path.push(entry);
  }
}

const MAX_ISSUES = 10;
const MAX_ISSUE_LENGTH = 4096;

/** Log, annotations and results of one stage, as in `ExecutionContext.cs`. */
export class StepContext {
  log = '';
  raw = '';
  stderr = '';
  /** Set by a faulty command: the step fails even if the process succeeds. */
  failed = false;
  /** Called after each write to the log. */
  onWrite: () => void = () => undefined;
  readonly debugging: boolean;
  readonly #onLine: RunOptions['onLine'];
  readonly #counts = { error: 0, warning: 0, notice: 0 };
  readonly job: Job;
  readonly stage: Stage;

  constructor(job: Job, stage: Stage, options: RunOptions) {
    this.job = job;
    this.stage = stage;
    this.debugging = options.debug ?? false;
    this.#onLine = options.onLine;
  }

  /** Writes text to the log with the current masks. Masks that are added later do not change it. */
  write(text: string): void {
    const masked = this.job.masker.mask(text);
    this.log += `${masked}\n`;
    if (this.#onLine) for (const line of masked.split('\n')) this.#onLine(line);
    this.onWrite();
  }

  debug(text: string): void {
    if (!this.debugging) return;
    for (const line of text.split(/\r?\n/)) this.write(`##[debug]${line}`);
  }

  issue(level: Annotation['level'], text: string, place: IssuePlace = {}): void {
    const message = this.job.masker.mask(text).slice(0, MAX_ISSUE_LENGTH);
    if (this.#counts[level]++ < MAX_ISSUES) {
      this.job.annotations.push({ level, message, ...place, stage: this.stage });
    }
    this.write(`##[${level}]${message}`);
  }

  /** Reports two errors and fails the step, as the runner does for a command that it cannot execute. */
  fail(what: string, error: unknown): void {
    this.issue('error', `Unable to process ${what} successfully.`);
    this.issue('error', error instanceof Error ? error.message : String(error));
    this.failed = true;
  }

  setOutput(name: string, value: string): void {
    if (this.stage === 'main') this.job.outputs.set(name, value);
    this.debug(`Set output ${name} = ${value}`);
  }

  saveState(name: string, value: string): void {
    this.job.state.set(name, value);
    this.debug(`Save intra-action state ${name} = ${value}`);
  }
}

export type IssuePlace = Pick<Annotation, 'file' | 'line' | 'col' | 'title'>;
