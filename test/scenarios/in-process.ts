import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { post } from '../../src/operations/post.ts';
import { run } from '../../src/operations/run.ts';
import { type Core, core } from '../../src/runner/core.ts';
import { reportFailure } from '../../src/runner/entry.ts';
import { createMasks } from '../../src/runner/masks.ts';
import { type Clock, systemClock } from '../../src/shared/clock.ts';
import { createFailureNotes, createRunContext } from '../../src/wiring.ts';
import type { ProcessOptions, RunningProcess } from '../../stand-in/runner/index.ts';
import { fakeSummary } from '../fakes.ts';

/**
 * Runs a stage of the action from `src/` in the process of the test, which takes a tenth of the processor time of `dist/` in
 * a process of its own. It cannot be signalled.
 */
export const startInProcess =
  (clock: Clock = systemClock) =>
  ({ args: [entry = ''], env, onLine }: ProcessOptions): RunningProcess => {
    const stage = createStageCore(env, (line) => onLine(line, 'stdout'));
    const exited = new AbortController();
    const aborted = Promise.withResolvers<never>();
    const work = async () => {
      const masks = createMasks(stage.core);
      try {
        const context = createRunContext(stage.core, masks, env, clock);
        if (basename(entry) === 'main.js') await run(context);
        else if (env['STATE_tenant']) await post(context);
      } catch (error) {
        await reportFailure(stage.core, masks.hide, createFailureNotes(stage.core, masks, env), error);
      }
      exited.abort();
      return { exitCode: stage.exitCode(), signal: null };
    };
    return {
      done: Promise.race([work(), aborted.promise]),
      exited: exited.signal,
      send: () => aborted.reject(new Error('Only a process can be signalled: pass start: startBundle')),
      abort: aborted.reject,
    };
  };

/** `@actions/core` with the environment, the output and the exit code of one stage. */
function createStageCore(env: NodeJS.ProcessEnv, onLine: (line: string) => void) {
  let exitCode = 0;
  /** All that is replaced is restored before anything else can run. */
  const staged =
    <A extends unknown[], R>(call: (...given: A) => R) =>
    (...given: A): R => {
      // oxlint-disable-next-line typescript/unbound-method -- it is only put back
      const outside = { env: process.env, exitCode: process.exitCode, write: process.stdout.write };
      let output = '';
      process.stdout.write = (text: string | Uint8Array) => {
        output += String(text);
        return true;
      };
      process.env = env;
      process.exitCode = exitCode;
      try {
        return call(...given);
      } finally {
        ({ exitCode } = process);
        process.env = outside.env;
        process.exitCode = outside.exitCode;
        process.stdout.write = outside.write;
        for (const line of output.split('\n').slice(0, -1)) onLine(line);
      }
    };
  const stageCore: Core = {
    debug: staged(core.debug),
    endGroup: staged(core.endGroup),
    error: staged(core.error),
    getInput: staged(core.getInput),
    getState: staged(core.getState),
    info: staged(core.info),
    notice: staged(core.notice),
    saveState: staged(core.saveState),
    setFailed: staged(core.setFailed),
    setOutput: staged(core.setOutput),
    setSecret: staged(core.setSecret),
    startGroup: staged(core.startGroup),
    summary: fakeSummary((text) => appendFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', text)),
    warning: staged(core.warning),
  };
  return { core: stageCore, exitCode: () => exitCode };
}
