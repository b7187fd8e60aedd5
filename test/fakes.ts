import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { AnnotationProperties } from '@actions/core';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Clock, startDeadline } from '../src/shared/clock.ts';
import type { Core } from '../src/runner/core.ts';
import { completeEvent } from '../src/inputs/pr-number.ts';
import type { WorkflowEvent } from '../src/runner/event.ts';
import type { KeptText, Saved, TextStore } from '../src/shared/text-store.ts';
import { createLog } from '../src/runner/log.ts';
import type { Comment } from '../src/github/pull-requests.ts';
import type { Repository } from '../src/github/repository.ts';
import { RequestError } from '../src/http/failure.ts';
import { createMasks } from '../src/runner/masks.ts';
import { createTimeSpent } from '../src/http/time-spent.ts';
import type { TimedRunContext } from '../src/run-context.ts';
import type { Files } from '../src/runner/workspace-files.ts';
import { FileError } from '../src/shared/file-error.ts';

/** A clock that only advances when told to; `sleep` advances it immediately. */
export class FakeClock implements Clock {
  time = Date.parse('2026-11-20T12:00:00Z');
  readonly slept: number[] = [];
  #timers: { at: number; action: () => void }[] = [];

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    const end = this.time + ms;
    for (const timer of this.#timers.toSorted((one, other) => one.at - other.at)) {
      if (timer.at > end) continue;
      this.#timers = this.#timers.filter((other) => other !== timer);
      this.time = Math.max(this.time, timer.at);
      timer.action();
      if (signal?.aborted) return Promise.reject(signal.reason);
    }
    this.time = Math.max(this.time, end);
    return Promise.resolve();
  }

  after(ms: number, action: () => void): void {
    this.#timers.push({ at: this.time + ms, action });
  }
}

/** Records all calls to the runner in order. */
export class FakeCore implements Core {
  readonly said: string[] = [];
  readonly secrets: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly failures: string[] = [];
  /** The arguments of `error`. */
  readonly annotations: (AnnotationProperties & { message: string })[] = [];
  summaryText = '';
  private readonly inputs: Record<string, string>;

  constructor(inputs: Record<string, string> = {}) {
    this.inputs = inputs;
  }

  getInput(name: string): string {
    return this.inputs[name]?.trim() ?? '';
  }
  getState(name: string): string {
    return this.state[name] ?? '';
  }
  saveState(name: string, value: string): void {
    this.said.push(`state ${name}`);
    this.state[name] = value;
  }
  setOutput(name: string, value: string): void {
    this.said.push(`output ${name}`);
    this.outputs[name] = value;
  }
  setSecret(value: string): void {
    this.said.push(`secret ${value}`);
    this.secrets.push(value);
  }
  setFailed(message: string, properties: AnnotationProperties = {}): void {
    this.failures.push(message);
    this.annotations.push({ message, ...properties });
  }
  startGroup(name: string): void {
    this.said.push(`group ${name}`);
  }
  endGroup(): void {
    this.said.push('endgroup');
  }
  info(text: string): void {
    this.said.push(text);
  }
  debug(text: string): void {
    this.said.push(`debug ${text}`);
  }
  error(text: string | Error, properties: AnnotationProperties = {}): void {
    this.said.push(`error ${String(text)}`);
    this.annotations.push({ message: String(text), ...properties });
  }
  warning(text: string | Error): void {
    this.said.push(`warning ${String(text)}`);
  }
  notice(text: string | Error): void {
    this.said.push(`notice ${String(text)}`);
  }
  // The real summary is a class; this fake only has the two methods that the code uses.
  readonly summary = fakeSummary((text) => {
    this.summaryText += text;
  });
}

/** A summary whose text goes to `write`. */
export function fakeSummary(write: (text: string) => void): Core['summary'] {
  const summary = {
    addRaw(text: string, addsLine = false) {
      write(addsLine ? `${text}\n` : text);
      return summary;
    },
    write: () => Promise.resolve(summary),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fake of the two methods in use
  return summary as unknown as Core['summary'];
}

/** Keeps sealed credentials in memory, as the Actions cache does between runs. */
export class MemoryCache implements TextStore {
  readonly kept = new Map<string, string>();

  restore(key: string): Promise<KeptText> {
    const isMeant = (one: string): boolean => (key.endsWith('-') ? one.startsWith(key) : one === key);
    const newest = [...this.kept].toReversed().find(([one]) => isMeant(one));
    return Promise.resolve(newest === undefined ? 'none' : { text: newest[1] });
  }
  save(key: string, text: string): Promise<Saved> {
    if (!this.kept.has(key)) this.kept.set(key, text);
    return Promise.resolve('saved');
  }
}

/** The comments of a pull request, as GitHub keeps them. */
export class MemoryComments {
  comments: Comment[] = [];
  /** What was written, in order: `create 1001`, `update 1001`. */
  readonly writes: string[] = [];
  #lastId = 1000;

  /** Adds a comment that is newer than all others. */
  add(body: string): Comment {
    this.#lastId += 1;
    const comment = { id: this.#lastId, body, isByApp: true };
    this.comments.push(comment);
    return comment;
  }

  /** What people see of each comment that this action has written. */
  get visible(): string[] {
    return this.comments.map(({ body }) => body.replaceAll(/^<!--.*-->\n/gm, ''));
  }

  /** These replace the methods of a repository. */
  get methods(): Pick<Repository, 'markedComments' | 'createComment' | 'updateComment'> {
    return {
      markedComments: (_, marker) =>
        Promise.resolve(this.comments.filter(({ body }) => body.includes(marker)).toReversed()),
      createComment: (_, body) => {
        const comment = this.add(body);
        this.writes.push(`create ${comment.id}`);
        return Promise.resolve(comment);
      },
      updateComment: (_, id, body) => {
        this.writes.push(`update ${id}`);
        if (this.comments.some((one) => one.id === id)) {
          this.comments = this.comments.map((one) => (one.id === id ? { ...one, body } : one));
          return Promise.resolve();
        }
        const request = { doing: 'update the comment', method: 'PATCH', path: `/comments/${id}` };
        const refusal = { kind: 'refused', status: 404, json: true, message: 'Not Found' } as const;
        return Promise.reject(new RequestError(request, refusal, undefined));
      },
    };
  }
}

/** The pages of a list. @param onPage called when one is read */
export async function* pagesOf(pages: number[][], onPage = () => {}): AsyncGenerator<number[]> {
  for (const page of pages) {
    onPage();
    yield Promise.resolve(page);
  }
}

/** Lets the entries of one cache be found in another one. */
export function copyKept(from: MemoryCache, to: MemoryCache): void {
  for (const [key, text] of from.kept) to.kept.set(key, text);
}

/** The default inputs of `action.yml`, overridden by the given ones. */
export function withDefaults(inputs: Record<string, string>): Record<string, string> {
  return { ...defaults, 'github-token': '', ...inputs };
}

const defaults = Object.fromEntries(
  Object.entries(
    z
      .object({
        inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
      })
      .parse(parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8'))).inputs,
  ).map(([name, input]) => [name, input.default ?? '']),
);

/** An event without a pull request. */
export const pushEvent: WorkflowEvent = {
  name: 'push',
  repository: 'octo/shop',
  branch: { value: 'main' },
  runId: '4815162342',
  runUrl: 'https://github.com/octo/shop/actions/runs/4815162342',
  runAttempt: 1,
  isFork: false,
  isDependabot: false,
};

/** An event of pull request 7. */
export const pullRequestEvent = (action: string): WorkflowEvent => ({
  ...pushEvent,
  name: 'pull_request',
  action,
  pullRequest: 7,
  branch: { value: 'feature' },
});

export interface FakeOptions {
  fetch: typeof globalThis.fetch;
  /** These override the defaults of `action.yml`. */
  inputs?: Record<string, string>;
  event?: WorkflowEvent;
  credentialCache?: TextStore;
  jobFiles?: TextStore;
  repository?: Partial<Repository>;
  env?: Record<string, string>;
  /** Files of the workspace by path, including written files. */
  files?: Map<string, string>;
}

function memoryFiles(files: Map<string, string>): Files {
  return {
    read(path) {
      const text = files.get(path);
      const sentence = `there is no file "${path}" in the workspace; check the path, and that the job runs actions/checkout before this step`;
      return text === undefined
        ? Promise.reject(new FileError(sentence, { isMissing: true }))
        : Promise.resolve(text);
    },
    readFolder(path) {
      const found = [...files].filter(([name]) => name.startsWith(`${path}/`));
      if (found.length === 0) return Promise.reject(new FileError(`there is no folder "${path}"`));
      return Promise.resolve(
        found.map(([name, text]) => ({
          path: name.slice(path.length + 1),
          bytes: new TextEncoder().encode(text),
        })),
      );
    },
    write(path, text) {
      files.set(path, text);
      return Promise.resolve();
    },
    resolve: (path) => posix.resolve('/workspace', path),
  };
}

/** A context without effects outside the test. */
export function fakeContext(options: FakeOptions): TimedRunContext & { core: FakeCore; clock: FakeClock } {
  const core = new FakeCore(withDefaults(options.inputs ?? {}));
  const clock = new FakeClock();
  const masks = createMasks(core);
  return {
    core,
    clock,
    log: createLog(core, clock, masks.hide),
    ...masks,
    fetch: options.fetch,
    connect: () => Promise.resolve(),
    nextRequests: () => Promise.resolve(),
    event: completeEvent(options.event ?? pushEvent, core.getInput('pr-number')),
    env: { GITHUB_WORKSPACE: '/workspace', ...options.env },
    files: memoryFiles(options.files ?? new Map()),
    jobFiles: options.jobFiles ?? new MemoryCache(),
    credentialCache: options.credentialCache ?? new MemoryCache(),
    repository: () =>
      Promise.resolve({
        state: () => Promise.resolve('open'),
        openNumbers: () => Promise.resolve(new Set()),
        closedNumbers: () => pagesOf([]),
        ...new MemoryComments().methods,
        runState: () => Promise.resolve('running'),
        branches: () => Promise.resolve(new Set(['main'])),
        hasBranch: () => Promise.resolve(false),
        ...options.repository,
      }),
    deadline: startDeadline(300, clock),
    spent: createTimeSpent(clock),
  };
}
