import type { WorkflowEvent } from '../../src/runner/event.ts';

/** Inputs that cannot be used, and everything that is to be said about them. */
export interface BadInput {
  given: Record<string, string>;
  event?: WorkflowEvent;
  /** One line for each problem, in order, without the closing full stop; or what the line must match. */
  problems: readonly (string | RegExp)[];
}

/** The `pat` that every run has unless a table gives another. */
export const pat = 'pat_of_the_bad_inputs';

/**
 * One input with several values that are wrong in the same way.
 * @param sentence what is said about it; `{}` stands for the value, quoted
 * @param others further inputs, such as the operation
 */
export const each = (
  input: string,
  sentence: string,
  values: readonly string[],
  others: Record<string, string> = {},
): BadInput[] =>
  values.map((value) => ({
    given: { ...others, [input]: value },
    problems: [`${input}: ${sentence.replace('{}', () => JSON.stringify(value))}`],
  }));

/** The `apps` input as text. */
export const text = (apps: string, ...problems: (string | RegExp)[]): BadInput => ({
  given: { apps },
  problems: problems.map((problem) => (typeof problem === 'string' ? `apps: ${problem}` : problem)),
});

/** One application, and what is said about it, with paths as seen from the application. */
export const application = (fields: Record<string, unknown>, ...problems: string[]): BadInput => ({
  given: { apps: JSON.stringify([{ name: 'a', type: 'SPA', ...fields }]) },
  problems: problems.map((problem) => `apps[0]${problem}`),
});
