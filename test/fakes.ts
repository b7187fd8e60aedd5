import { type Clock, startDeadline } from '../src/clock.ts';
import type { Core } from '../src/github/core.ts';
import { createLog } from '../src/github/log.ts';
import { createMask } from '../src/github/secrets.ts';
import type { TimedTools } from '../src/operations/tools.ts';

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

/** Tools that touch nothing outside the test. */
export function fakeTools(options: {
  fetch: typeof globalThis.fetch;
  inputs?: Record<string, string>;
  timeoutSeconds?: number;
}): TimedTools & { core: FakeCore; clock: FakeClock } {
  const core = new FakeCore(options.inputs);
  const clock = new FakeClock();
  return {
    core,
    clock,
    log: createLog(core, clock),
    mask: createMask(core),
    fetch: options.fetch,
    deadline: startDeadline(options.timeoutSeconds ?? 300, clock),
  };
}
