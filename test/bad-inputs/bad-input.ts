import type { WorkflowEvent } from '../../src/runner/event.ts';

/** Invalid inputs, and all their problems. */
export interface BadInput {
  given: Record<string, string>;
  event?: WorkflowEvent;
  /** One line for each problem, in order, without the final full stop; or a pattern for the line. */
  problems: readonly (string | RegExp)[];
}

/** The default `pat` of all runs. */
export const pat = 'pat_of_the_bad_inputs';

/**
 * One input with several values that have the same problem.
 * @param sentence the message; `{}` stands for the quoted value
 * @param values a value, or one with what the message asks whether it was meant
 * @param others additional inputs, such as the operation
 */
export const each = (
  input: string,
  sentence: string,
  values: readonly (string | [value: string, meant: string])[],
  others: Record<string, string> = {},
): BadInput[] =>
  values.map((one) => {
    const [value, meant] = typeof one === 'string' ? [one] : one;
    const problem = `${input}: ${sentence.replace('{}', () => JSON.stringify(value))}`;
    return {
      given: { ...others, [input]: value },
      problems: [meant === undefined ? problem : `${problem}; did you mean ${meant}`],
    };
  });

/** The `apps` input as text. */
export const text = (apps: string, ...problems: (string | RegExp)[]): BadInput => ({
  given: { apps },
  problems: problems.map((problem) => (typeof problem === 'string' ? `apps: ${problem}` : problem)),
});

/** One application and its problems, with paths relative to the application. */
export const application = (fields: Record<string, unknown>, ...problems: string[]): BadInput => ({
  given: { apps: JSON.stringify([{ name: 'a', type: 'SPA', ...fields }]) },
  problems: problems.map((problem) => `apps[0]${problem}`),
});
