import { meantBy, namesakeOf } from '../shared/did-you-mean.ts';
import type { Env } from '../shared/env.ts';
import type { Problem } from '../shared/problem.ts';
import { inputDefaults } from './unused.ts';

/** An input that the action does not have, and the one that was probably meant. */
export interface MisspelledInput {
  given: string;
  meant: string;
}

/** A shorter name that is near an input, such as `path`, is rather meant for another program. */
const fewestLetters = 5;

/** @internal compared with `action.yml` by a test */
export const inputNames: readonly string[] = [
  ...Object.keys(inputDefaults),
  'operation',
  'missing-pat',
  'github-token',
];

/**
 * Finds misspelled inputs in the environment, where the runner puts every input, known or not: `INPUT_`, then the name in
 * upper case, with `_` for spaces. A workflow may also set such variables under `env:` for another program, so a name that is
 * near no input means nothing.
 */
export function misspelledInputs(env: Env): MisspelledInput[] {
  return Object.keys(env).flatMap((variable) => {
    const [, name = ''] = /^INPUT_(.+)$/.exec(variable) ?? [];
    const given = name.toLowerCase();
    if (given === '' || inputNames.includes(given)) return [];
    const meant = meantBy(given, inputNames);
    return meant === undefined ? [] : [{ given, meant }];
  });
}

/**
 * Names misspelled inputs where the input that was meant is missing.
 * @param isEmpty whether an input has no value
 * @returns the problems, and the inputs that explain none of them and are surely misspelled
 */
export function explainMisspelled(
  problems: readonly Problem[],
  misspelled: readonly MisspelledInput[],
  isEmpty: (input: string) => boolean,
): { problems: Problem[]; others: MisspelledInput[] } {
  const missing = problems.filter(({ path }) => isEmpty(path));
  const explained = problems.map((problem) => {
    const cause = misspelled.find(({ meant }) => missing.includes(problem) && meant === problem.path);
    return cause ? { ...problem, sentence: `${problem.sentence}; ${sentenceOf(cause)}` } : problem;
  });
  const others = misspelled.filter(
    ({ given, meant }) =>
      !missing.some(({ path }) => path === meant) &&
      (given.length >= fewestLetters || namesakeOf(given, [meant]) !== undefined),
  );
  return { problems: explained, others };
}

/** A warning about a misspelled input. */
export const warningOf = (input: MisspelledInput): string => `${capitalize(sentenceOf(input))}.`;

const sentenceOf = ({ given, meant }: MisspelledInput): string =>
  `the step sets ${given}, which is not an input; did you mean ${meant}`;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
