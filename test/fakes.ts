import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { AnnotationProperties } from '@actions/core';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Clock, startDeadline } from '../src/shared/clock.ts';
import type { Core } from '../src/runner/core.ts';
import type { WorkflowEvent } from '../src/runner/event.ts';
import type { CredentialCache } from '../src/github/cache-service.ts';
import { createLog } from '../src/runner/log.ts';
import type { PullRequests } from '../src/github/pull-requests.ts';
import { createMask } from '../src/runner/masks.ts';
import { createTimeSpent } from '../src/http/time-spent.ts';
import type { Files, TimedRunContext } from '../src/run-context.ts';

/** A clock that stands still until it is moved; `sleep` moves it at once. */
export class FakeClock implements Clock {
  time = Date.parse('2026-11-20T12:00:00Z');
  readonly slept: number[] = [];

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.time += ms;
    return Promise.resolve();
  }
}

/** Remembers, in order, what was said to the runner. */
export class FakeCore implements Core {
  readonly said: string[] = [];
  readonly secrets: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly failures: string[] = [];
  /** What `error` was called with. */
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
  setFailed(message: string | Error): void {
    this.failures.push(String(message));
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
  // The real summary is a class; only the two methods that are used are stood in for.
  readonly summary = fakeSummary((text) => {
    this.summaryText += text;
  });
}

function fakeSummary(write: (text: string) => void): Core['summary'] {
  const summary = {
    addRaw(text: string) {
      write(text);
      return summary;
    },
    write: () => Promise.resolve(summary),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a stand-in for the two methods in use
  return summary as unknown as Core['summary'];
}

/** Keeps handles in memory, as the Actions cache keeps them between runs. */
export class MemoryCache implements CredentialCache {
  readonly kept = new Map<string, string>();

  restore(key: string): Promise<string | undefined> {
    const newest = [...this.kept.keys()].toReversed().find((one) => one.startsWith(key));
    return Promise.resolve(newest === undefined ? undefined : this.kept.get(newest));
  }
  save(key: string, handle: string): Promise<void> {
    if (!this.kept.has(key)) this.kept.set(key, handle);
    return Promise.resolve();
  }
}

/** The inputs as `action.yml` has them by default, with those given on top. */
export function withDefaults(inputs: Record<string, string>): Record<string, string> {
  return { ...defaults, 'github-token': '', ...inputs };
}

const defaults = Object.fromEntries(
  Object.entries(
    z
      .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
      .parse(parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8'))).inputs,
  ).map(([name, input]) => [name, input.default ?? '']),
);

/** An event that is about no pull request. */
export const pushEvent: WorkflowEvent = {
  name: 'push',
  repository: 'octo/shop',
  isFork: false,
  isDependabot: false,
};

/** An event of pull request 7. */
export const pullRequestEvent = (action: string): WorkflowEvent => ({
  ...pushEvent,
  name: 'pull_request',
  action,
  pullRequest: 7,
});

export interface FakeOptions {
  fetch: typeof globalThis.fetch;
  /** On top of the defaults of `action.yml`. */
  inputs?: Record<string, string>;
  event?: WorkflowEvent;
  credentialCache?: CredentialCache;
  pullRequests?: Partial<PullRequests>;
  env?: Record<string, string>;
  /** Files of the workspace by path; what is written shows up here. */
  files?: Map<string, string>;
}

function memoryFiles(files: Map<string, string>): Files {
  return {
    read(path) {
      const text = files.get(path);
      return text === undefined
        ? Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
        : Promise.resolve(text);
    },
    write(path, text) {
      files.set(path, text);
      return Promise.resolve();
    },
    resolve: (path) => posix.resolve('/workspace', path),
  };
}

/** A context that touches nothing outside the test. */
export function fakeContext(options: FakeOptions): TimedRunContext & { core: FakeCore; clock: FakeClock } {
  const core = new FakeCore(withDefaults(options.inputs ?? {}));
  const clock = new FakeClock();
  return {
    core,
    clock,
    log: createLog(core, clock),
    mask: createMask(core),
    fetch: options.fetch,
    connect: () => Promise.resolve(),
    event: options.event ?? pushEvent,
    env: { GITHUB_WORKSPACE: '/workspace', ...options.env },
    files: memoryFiles(options.files ?? new Map()),
    credentialCache: options.credentialCache ?? new MemoryCache(),
    pullRequests: () => ({
      state: () => Promise.resolve('open'),
      openNumbers: () => Promise.resolve(new Set()),
      putComment: () => Promise.resolve('created'),
      ...options.pullRequests,
    }),
    deadline: startDeadline(300),
    spent: createTimeSpent(clock),
  };
}
