import { Masker } from './masker.ts';
import type { Annotation, RunOptions, Stage } from './types.ts';

/** Names that match in any case and keep the case of their first use, as .NET's `OrdinalIgnoreCase` dictionaries. */
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

/** What lasts from main to post. */
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

/** Log, annotations and results of one stage, as `ExecutionContext.cs` keeps them. */
export class StepContext {
  log = '';
  raw = '';
  stderr = '';
  /** Set by a faulty command: the step fails even if the process ends well. */
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

  /** Writes text to the log with the masks of this moment. A mask that comes later changes nothing in it. */
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

  /** Two errors and a failed step: how the runner answers a command it cannot carry out. */
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
