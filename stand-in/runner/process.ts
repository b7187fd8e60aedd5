import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a process ended: its exit code, or the signal that killed it. */
interface ProcessEnd {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
}

export interface ProcessOptions {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Milliseconds by which lines of stdout are handled later than lines of stderr. */
  stdoutLagMs: number;
  /** Milliseconds for which streams that a child process keeps open are read after the exit. */
  drainMs: number;
  /** Receives every line, without its line ending. An exception stops the process and rejects `done`. */
  onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface RunningProcess {
  /** Settles after the exit and the last line. */
  done: Promise<ProcessEnd>;
  /** Aborts when the process has exited; more lines may follow. */
  exited: AbortSignal;
  /** Signals this process only, not its children. */
  send: (signal: NodeJS.Signals) => void;
  /** Kills the process and rejects `done` at once. */
  abort: (error: Error) => void;
}

/**
 * Starts a process without stdin and reads its two streams by line, as `ProcessInvoker.cs` does: of the waiting lines,
 * those of stderr are handled before those of stdout.
 */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { file, args, cwd, env, stdoutLagMs, drainMs, onLine } = options;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const waiting: { stderr: string[]; stdout: string[] } = { stderr: [], stdout: [] };
  const exit = new AbortController();
  const aborted = Promise.withResolvers<never>();
  let scheduled = false;
  let stopped = false;

  const abort = (error: Error): void => {
    stopped = true;
    child.kill('SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
    aborted.reject(error);
  };
  const flush = (): void => {
    scheduled = false;
    try {
      for (const stream of ['stderr', 'stdout'] as const) {
        for (const line of waiting[stream].splice(0)) if (!stopped) onLine(line, stream);
      }
    } catch (error) {
      abort(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const enqueue = (stream: 'stdout' | 'stderr', lines: string[]): void => {
    waiting[stream].push(...lines);
    if (!scheduled) setImmediate(flush);
    scheduled = true;
  };
  const drained = Promise.all([
    readByLine(child.stderr, 0, (lines) => enqueue('stderr', lines)),
    readByLine(child.stdout, stdoutLagMs, (lines) => enqueue('stdout', lines)),
  ]);

  const run = async (): Promise<ProcessEnd> => {
    const end = await new Promise<ProcessEnd>((resolve, reject) => {
      child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
      child.once('error', reject);
    });
    exit.abort();
    const patience = new AbortController();
    const waited = sleep(drainMs + stdoutLagMs, undefined, { signal: patience.signal }).catch(
      () => undefined,
    );
    await Promise.race([drained, waited]);
    patience.abort();
    child.stdout.destroy();
    child.stderr.destroy();
    flush();
    return end;
  };
  return {
    done: Promise.race([run(), aborted.promise]),
    exited: exit.signal,
    send: (signal) => void child.kill(signal),
    abort,
  };
}

/** Settles when the stream is closed and its last line, complete or not, was passed on. */
async function readByLine(
  stream: Readable,
  lagMs: number,
  onLines: (lines: string[]) => void,
): Promise<void> {
  const splitter = new LineSplitter();
  // Timers with the same delay fire in order, so the lines stay in order.
  const later = (task: () => void): void => void (lagMs > 0 ? setTimeout(task, lagMs) : task());
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = splitter.push(chunk);
    later(() => onLines(lines));
  });
  await new Promise<void>((resolve) => {
    stream.once('close', () => {
      later(() => {
        onLines(splitter.end());
        resolve();
      });
    });
  });
}

/** Splits text that arrives in pieces into lines; CR, LF and CRLF end a line, as in .NET's `StreamReader`. */
export class LineSplitter {
  #rest = '';

  /** Returns the lines that this piece completes. A trailing CR waits for an LF that may follow. */
  push(chunk: string): string[] {
    const lines = (this.#rest + chunk).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines;
  }

  /** Returns the incomplete last line, if it exists. */
  end(): string[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [rest.replace(/\r$/, '')];
  }
}
