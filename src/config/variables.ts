import type { Problem } from '../shared/problem.ts';

/** How values of the environment get into a file. */
export interface Filling {
  env: Readonly<Record<string, string | undefined>>;
  /** Called with each value before it is used, so that it can be masked. */
  mask: (value: string) => void;
  /** Texts at these paths stay as they are: scripts, which have `${…}` of their own. */
  isVerbatim: (path: readonly (string | number)[]) => boolean;
  problem: (path: readonly (string | number)[], sentence: string) => Problem;
}

/**
 * Shorter values are not masked: the runner would take each of their occurrences from the log, and drop each job output
 * that holds one; of `7` the number of a pull request, nothing would be left.
 */
const shortestMasked = 5;

/**
 * What the runner hands to an action beside the environment of the step: its inputs, `pat` among them, its state, and the
 * credentials of GitHub's services (`Handler.cs`). A file that a pull request can change must not get at those.
 */
const runnersOwn = /^(INPUT|STATE|ACTIONS)_/i;

/**
 * Puts environment variables into the texts of a value: `${NAME}` becomes its value, `$${` stays as `${`. The values are
 * put in after parsing, so that they cannot change what the file says.
 */
export function fillIn(value: unknown, filling: Filling): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const fill = (text: string, path: readonly (string | number)[]): string =>
    text.replaceAll(/\$\$\{|\$\{([^}]*)(\}?)/g, (found, name: string | undefined, end) => {
      if (found === '$${') return '${';
      if (name === undefined || end === '' || !/^[A-Za-z_]\w*$/.test(name)) {
        problems.push(
          filling.problem(
            path,
            'holds a ${ that begins no ${NAME}; write $${ where the text itself is meant',
          ),
        );
        return found;
      }
      if (runnersOwn.test(name)) {
        problems.push(filling.problem(path, `takes ${name}, which the runner sets for actions alone`));
        return found;
      }
      const filled = filling.env[name];
      if (filled === undefined || filled === '') {
        problems.push(
          filling.problem(
            path,
            `needs the environment variable ${name}, which is ${filled === undefined ? 'not set' : 'empty'}: set it under env: of the step`,
          ),
        );
        // So that it is not said to be empty as well.
        return found;
      }
      if (filled.length >= shortestMasked) filling.mask(filled);
      return filled;
    });
  const walk = (at: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof at === 'string') return filling.isVerbatim(path) ? at : fill(at, path);
    if (Array.isArray(at)) return at.map((item, index) => walk(item, [...path, index]));
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  return { value: walk(value, []), problems };
}
