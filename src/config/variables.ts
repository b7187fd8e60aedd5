import { isLongEnough, shortestSecret } from '../shared/hide.ts';
import { isObject } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { type Place, problemAt } from './desired-state.ts';
import type { UnsetUse } from './unset.ts';

type Path = readonly (string | number)[];

/** Where variables get their values, and which texts have variables. */
export interface VariableOptions {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the text at a path has no variables: a script has `${…}` of its own. */
  isLiteral: (path: Path) => boolean;
  /** The place of the value. */
  place: Place;
}

/** The use of a secret of the environment in a text. */
export interface SecretUse {
  /** The name of the variable. */
  name: string;
  path: Path;
  /** Whether it has a value. */
  isSet: boolean;
}

/** A value whose variables were filled in. */
export interface FilledIn {
  value: unknown;
  secrets: SecretUse[];
  problems: Problem[];
  /** The uses of variables that are not set, or empty. The texts keep them. */
  unset: UnsetUse[];
}

/**
 * Fills environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. No other variables can be read, because a pull request can change the file. Parsing comes first, so that
 * a value cannot change the structure of the file.
 */
export function fillIn(value: unknown, { env, isLiteral, place }: VariableOptions): FilledIn {
  const problems: Problem[] = [];
  const unset: UnsetUse[] = [];
  const secrets: SecretUse[] = [];
  const report = (path: Path, sentence: string): void => {
    problems.push(problemAt(place, path, sentence));
  };
  const fill = (text: string, path: Path): string =>
    text.replaceAll(variable, (found, name: string | undefined, end: string | undefined) => {
      if (found === '$${') return '${';
      const filled = readVariable(name, end, env);
      if ('missing' in filled) {
        unset.push({ name: filled.name, problem: problemAt(place, path, filled.missing) });
        if (filled.isSecret) secrets.push({ name: filled.name, path, isSet: false });
        return found;
      }
      if ('problem' in filled) {
        report(path, filled.problem);
        // An empty text would be a second problem.
        return found;
      }
      if (filled.isSecret) secrets.push({ name: filled.name, path, isSet: true });
      return filled.value;
    });
  const fillKey = (key: string, path: Path): string =>
    key.replaceAll(variable, (found) => {
      if (found === '$${') return '${';
      report(
        [...path, key],
        'is a key with ${, but only values can contain variables; write $${ for a literal ${',
      );
      return found;
    });
  const walk = (at: unknown, path: Path): unknown => {
    if (typeof at === 'string') return isLiteral(path) ? at : fill(at, path);
    if (Array.isArray(at)) return at.map((item, index) => walk(item, [...path, index]));
    if (!isObject(at)) return at;
    const entries = Object.entries(at).map(([key, item]): [string, unknown] => {
      const name = fillKey(key, path);
      return [name, walk(item, [...path, name])];
    });
    return Object.fromEntries(entries);
  };
  return { value: walk(value, []), secrets, problems, unset };
}

/** A literal `${`, an expression of GitHub, or a variable, which may lack its end. */
const variable = /\$\$\{|\$\{\{|\$\{([^}]*)(\}?)/g;

type Filled =
  ({ name: string; isSecret: boolean } & ({ value: string } | { missing: string })) | { problem: string };

function readVariable(
  name: string | undefined,
  end: string | undefined,
  env: VariableOptions['env'],
): Filled {
  if (name === undefined) return { problem: expression };
  if (end === '') return { problem: unterminated };
  if (/^\w+:[-=?+]/.test(name)) {
    return {
      problem:
        'contains a variable with a default, which is not supported; write the default in the workflow',
    };
  }
  if (!/^[A-Za-z_]\w{0,99}$/.test(name)) {
    return {
      problem:
        'contains a variable whose name is not valid; use letters, digits and _, or write $${ for a literal ${',
    };
  }
  const [, kind] = /^LOGTO_(VAR|SECRET)_\w+$/.exec(name) ?? [];
  if (kind === undefined) {
    return {
      problem: `uses ${name}, but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step`,
    };
  }
  return checkValue(name, env[name], kind === 'SECRET');
}

function checkValue(name: string, value: string | undefined, isSecret: boolean): Filled {
  if (value === undefined || value === '') {
    const state = value === undefined ? 'not set' : 'empty';
    const missing = `needs the environment variable ${name}, which is ${state}: set it under env: of the step`;
    return { name, isSecret, missing };
  }
  if (/[\r\n]$/.test(value)) {
    return {
      problem: `uses ${name}, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |`,
    };
  }
  if (isSecret && !isLongEnough(value)) {
    return {
      problem: `uses ${name}, whose value has fewer than ${shortestSecret} characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown`,
    };
  }
  return { name, value, isSecret };
}

const unterminated = 'contains an unterminated ${; write $${ for a literal ${';

const expression =
  'contains ${{, which begins an expression of a workflow file; pass its value as LOGTO_VAR_… or LOGTO_SECRET_… under env: of the step, or write $${{ for a literal ${{';

/** A secret of the environment: the name that files use, and the value that the tenant has. */
export interface SecretValue {
  name: string;
  value: string;
}

/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param secrets whose values become their variables in texts, the longest first
 */
export function escapeVariables(value: unknown, secrets: readonly SecretValue[] = []): unknown {
  if (typeof value === 'string') return escapeText(value, secrets);
  if (Array.isArray(value)) return value.map((item: unknown) => escapeVariables(item, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [escapeText(key, []), escapeVariables(item, secrets)]),
  );
}

function escapeText(text: string, [secret, ...others]: readonly SecretValue[]): string {
  if (secret === undefined) return text.replaceAll('${', () => '$${');
  return partsAround(text, secret.value)
    .map((part) => escapeText(part, others))
    .join(`\${${secret.name}}`);
}

/** The parts of a text between occurrences of a value. One after a $ does not count, because `$${NAME}` is a literal text. */
function partsAround(text: string, value: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
    if (text[at - 1] === '$') continue;
    parts.push(text.slice(start, at));
    start = at + value.length;
  }
  return [...parts, text.slice(start)];
}
