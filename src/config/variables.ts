import { isObject } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { type Place, problemAt } from './desired-state.ts';

type Path = readonly (string | number)[];

/** What stands for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const [dollar, open, close] = ['\uF8E0', '\uF8E1', '\uF8E2'];
const isProtected = /\uF8E0\uF8E1(\w+)\uF8E2/g;

/**
 * Makes `${NAME}` plain text for YAML, which otherwise takes its braces for an object within `{ … }` and `[ … ]`. Every
 * character keeps its place, so that positions stay right. A text that holds these characters itself stays as it is.
 * {@link fillIn} undoes it.
 */
export function protectVariables(text: string): string {
  if (/[\uF8E0-\uF8E2]/.test(text)) return text;
  return text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => `${dollar}${open}${name}${close}`);
}

const unprotect = (text: string): string =>
  text.replaceAll(isProtected, (_, name: string) => '${' + name + '}');

/**
 * Shorter values are not masked: the runner would replace each of their occurrences in the log, and drop each job output
 * that contains it: with `7`, the number of a pull request, that would be most of them.
 */
const shortestMasked = 5;

/**
 * What the runner passes to an action beside the environment of the step: its inputs, `pat` among them, its state, and the
 * credentials of GitHub's services (`Handler.cs`). A file that a pull request can change must not read those.
 */
const runnersOwn = /^(INPUT|STATE|ACTIONS)_/i;

/** Replaces values by `***`, as they are and as they stand in JSON. Comes before a text is cut, which would leave parts of them. */
export function hideValues(text: string, hidden: readonly string[]): string {
  const forms = hidden.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  // A value may hold another.
  return forms
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}

/** Where the values of variables come from, and where they are put in. */
export interface VariableOptions {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the text at a path stays as it is: a script has `${…}` of its own. */
  isLiteral: (path: Path) => boolean;
  /** Where the value is. */
  place: Place;
}

/** A value with the values of its variables. */
export interface FilledIn {
  value: unknown;
  /** Values that were put in and must be masked. */
  secrets: string[];
  problems: Problem[];
}

/**
 * Puts environment variables into the texts of a value: `${NAME}` becomes its value, `$${` becomes `${`. This comes after
 * parsing, so that a value cannot change what the file says.
 */
export function fillIn(value: unknown, { env, isLiteral, place }: VariableOptions): FilledIn {
  const problems: Problem[] = [];
  const secrets: string[] = [];
  const fill = (text: string, path: Path): string =>
    text.replaceAll(/\$\$\{|\$\{([^}]*)(\}?)/g, (found, name: string | undefined, end) => {
      if (name === undefined) return '${';
      const filled = end === '' ? { problem: unterminated } : valueOf(name, env);
      if ('problem' in filled) {
        problems.push(problemAt(place, path, filled.problem));
        // Not an empty text, which would be a problem of its own.
        return found;
      }
      if (filled.value.length >= shortestMasked) secrets.push(filled.value);
      return filled.value;
    });
  const walk = (at: unknown, path: Path): unknown => {
    if (typeof at === 'string') return isLiteral(path) ? unprotect(at) : fill(unprotect(at), path);
    if (Array.isArray(at)) return at.map((item, index) => walk(item, [...path, index]));
    if (!isObject(at)) return at;
    const entries = Object.entries(at).map(([key, item]): [string, unknown] => [unprotect(key), item]);
    return Object.fromEntries(entries.map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  return { value: walk(value, []), secrets, problems };
}

const unterminated = 'contains an unterminated ${; write $${ for a literal ${';

function valueOf(name: string, env: VariableOptions['env']): { value: string } | { problem: string } {
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    return { problem: 'contains ${…} that is not the name of a variable; write $${ for a literal ${' };
  }
  if (runnersOwn.test(name)) return { problem: `uses ${name}, which the runner sets for actions only` };
  const value = env[name];
  if (value !== undefined && value !== '') return { value };
  const state = value === undefined ? 'not set' : 'empty';
  return {
    problem: `needs the environment variable ${name}, which is ${state}: set it under env: of the step`,
  };
}

/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param literal fields in which no variables are filled in
 */
export function escapeVariables(value: unknown, literal: readonly string[]): unknown {
  if (typeof value === 'string') return value.replaceAll('${', () => '$${');
  if (Array.isArray(value)) return value.map((item: unknown) => escapeVariables(item, literal));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      literal.includes(key) ? item : escapeVariables(item, literal),
    ]),
  );
}
