import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Log } from '../runner/log.ts';

/** Keeps sealed credentials between runs. A run never fails because of it. */
export interface CredentialCache {
  /**
   * The sealed text kept under the key; `undefined` when nothing is kept, when this runner has no cache service, or when it
   * could not be fetched in time, which is a notice. Never throws.
   * @param key of `handleKey`, or its beginning of `handlePrefix`: then the newest that begins so
   * @param signal gives up at once, and silently
   */
  restore(key: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Keeps the sealed text; one that is already kept under the key stays. A failure is a notice. Never throws. */
  save(key: string, sealed: string): Promise<void>;
}

const answerSchema = z.union([
  z.strictObject({ saved: z.boolean() }),
  z.strictObject({ error: z.string() }),
  z.strictObject({ sealed: z.string().optional() }),
]);

/** What the worker answers at its end: `saved` is false when an entry existed already. */
export type CacheAnswer = z.infer<typeof answerSchema>;

type Task = { task: 'restore'; key: string } | { task: 'save'; key: string; sealed: string };

/**
 * Keeps sealed texts in the GitHub Actions cache, by a worker thread, since `@actions/cache` is large, writes workflow
 * commands to stdout and has no deadline of its own. Where a text is found again is decided by GitHub: in the same
 * pull request or branch, on the same operating system, with the same compression (zstd if installed, else gzip).
 * Proxies: the requests to the service heed `https_proxy` and `no_proxy` in either case, those to the storage too.
 *
 * @param options.env the environment of the step
 * @param options.workerUrl the bundle of `cache-worker.ts`. Build it with `pathToFileURL(join(import.meta.dirname, …))`:
 * ncc takes `new URL('…', import.meta.url)` for an asset, and copies and renames the file
 * @param options.seconds how long one call may take; 10 unless given
 */
export function createCredentialCache(options: {
  log: Log;
  env: NodeJS.ProcessEnv;
  workerUrl: URL;
  seconds?: number;
}): CredentialCache {
  const { log, env, workerUrl, seconds = 10 } = options;
  /** Gives `{}` in place of an answer that holds nothing of use, after telling why. */
  const ask = async (
    task: Task,
    report: (reason: string) => void,
    signal?: AbortSignal,
  ): Promise<CacheAnswer> => {
    if (!hasService(env)) {
      log.debug('There is no cache service here, so no credentials are kept between runs.');
      return {};
    }
    const output = new LibraryOutput(log);
    const answer = await runWorker(task, { env, workerUrl, seconds, output, signal });
    if (signal?.aborted) return {};
    if ('saved' in answer || ('sealed' in answer && answer.sealed !== undefined)) return answer;
    const reasons = ['error' in answer ? answer.error : undefined, output.failure];
    if (reasons.some(Boolean)) report(reasons.filter(Boolean).join('; '));
    return {};
  };
  return {
    async restore(key, signal) {
      const answer = await ask(
        { task: 'restore', key },
        (reason) =>
          log.notice(`Credentials kept by earlier runs could not be read from the GitHub cache: ${reason}`),
        signal,
      );
      return 'sealed' in answer ? answer.sealed : undefined;
    },
    async save(key, sealed) {
      await ask({ task: 'save', key, sealed }, (reason) =>
        log.notice(
          `The credentials could not be kept in the GitHub cache, so later runs will not find them: ${reason}`,
        ),
      );
    },
  };
}

/** The rule of `isFeatureAvailable` in `@actions/cache`: version 2 where it is announced, but never on GHES. */
function hasService(env: NodeJS.ProcessEnv): boolean {
  const isSecond =
    env['ACTIONS_CACHE_SERVICE_V2'] && !isGhes(env['GITHUB_SERVER_URL'] || 'https://github.com');
  return Boolean(env[isSecond ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL']);
}

function isGhes(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname ?? '';
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

/**
 * Has a worker do the task in a directory of its own, and waits until the thread has ended: nothing of it keeps the
 * process alive. A `tar` that a terminated thread had started ends by itself after the moment it takes.
 */
async function runWorker(
  task: Task,
  options: {
    env: NodeJS.ProcessEnv;
    workerUrl: URL;
    seconds: number;
    output: LibraryOutput;
    signal: AbortSignal | undefined;
  },
): Promise<CacheAnswer> {
  const { env, workerUrl, seconds, output, signal } = options;
  let directory: string | undefined;
  try {
    directory = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'logto-tenant-'));
    if (signal?.aborted) return {};
    const worker = new Worker(workerUrl, {
      workerData: { ...task, directory },
      // The library packs and unpacks in the workspace, and leaves a directory behind in the runner's temp.
      env: { ...exactEnv(env), GITHUB_WORKSPACE: directory, RUNNER_TEMP: directory },
      stdout: true,
      stderr: true,
    });
    let answer: unknown;
    worker.on('message', (message) => (answer = message));
    worker.on('error', (error) => (answer = { error: String(error) }));
    const giveUp = (): void => {
      answer ??= { error: `there was no answer within ${seconds} s` };
      void worker.terminate();
    };
    const timer = setTimeout(giveUp, seconds * 1000);
    signal?.addEventListener('abort', giveUp, { once: true });
    await Promise.all([
      new Promise((resolve) => worker.once('exit', resolve)),
      output.read(worker.stdout),
      output.read(worker.stderr),
    ]);
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    return answerSchema.parse(answer ?? { error: 'the worker ended without an answer' });
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    // What cannot be removed now, the runner removes with the job.
    if (directory) await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Windows ignores the case of names (`Path`), but the environment of a thread does not; the library asks for `PATH`. */
function exactEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (process.platform !== 'win32') return env;
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
}

/** What the library prints, which would be commands to the runner. It goes to the debug log, without its secrets. */
class LibraryOutput {
  /** The first thing that the library prints about a failure; its functions return no reason. */
  failure: string | undefined;
  readonly #log: Log;
  readonly #secrets = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  async read(stream: Readable): Promise<void> {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) this.#handle(line);
  }

  #handle(line: string): void {
    const [, command, data] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
    const text = data === undefined ? line : unescapeData(data);
    if (command === 'add-mask') {
      if (text !== '') this.#secrets.add(text);
      return;
    }
    let shown = text;
    for (const secret of this.#secrets) shown = shown.replaceAll(secret, '***');
    const lines = shown.split(/\r?\n/);
    for (const part of lines) this.#log.debug(`cache: ${part}`);
    const isFailure =
      command === 'warning' ||
      command === 'error' ||
      /^(?:Failed to (?:reserve|restore|save)|Cache (?:restore|save) skipped)/.test(shown);
    if (isFailure) this.failure ??= lines[0];
  }
}

/** Undoes `escapeData` of `@actions/core`. */
function unescapeData(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
