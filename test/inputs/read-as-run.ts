import { run } from '../../src/operations/run.ts';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { InputError } from '../../src/shared/problem.ts';
import { fakeContext, pushEvent } from '../fakes.ts';

/**
 * Reads the inputs and the desired state as a run does, and stops before the first request.
 * @throws InputError with all problems
 */
export async function readAsRun(
  inputs: Record<string, string>,
  event: WorkflowEvent = pushEvent,
): Promise<void> {
  const begun = new Error('The inputs are valid.');
  const context = {
    ...fakeContext({
      fetch: () => Promise.reject(new Error('no request')),
      inputs,
      event,
      files: new Map([['logto.yml', '{}']]),
    }),
    connect: () => Promise.reject(begun),
    nextRequests: () => Promise.resolve(),
  };
  await run(context).catch((error: unknown) => {
    if (error !== begun) throw error;
  });
}

/** The problems of the inputs as lines; none for valid inputs. @throws whatever else a run throws */
export async function problemsAsRun(...given: Parameters<typeof readAsRun>): Promise<string[]> {
  try {
    await readAsRun(...given);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
  }
}
