import type * as z from 'zod';
import { didYouMean } from './did-you-mean.ts';

/** One thing that is wrong with what the user wrote: where it is, and a sentence that says what and what to do. */
export interface Problem {
  /** Path in the user's terms, such as `apps[0].oidcClientMetadata.redirectUris[1]`. */
  path: string;
  /** What is wrong and what is allowed, without a closing full stop. */
  sentence: string;
  /** Where it is in a file. */
  at?: FilePosition;
}

/** A place in a file of the repository, for annotations and messages. Lines and columns count from 1. */
export interface FilePosition {
  file: string;
  line: number;
  column: number;
}

/** `users[0].roles[1]`, with the place in its file where it stands in one: `logto.yml:12:5 users[0].roles[1]`. */
export function showPlace(path: string, at?: FilePosition): string {
  if (at === undefined) return path;
  const place = `${at.file}:${at.line}:${at.column}`;
  return path === '' ? place : `${place} ${path}`;
}

/** `logto.yml:12:5 users[0].roles: must be a list, not text.` */
export const showProblem = ({ path, sentence, at }: Problem): string =>
  `${showPlace(path, at)}: ${sentence}.`;

/** Either a value that is fit for use, or everything that is wrong with it. */
export type Checked<T> = { value: T; problems: [] } | { value?: never; problems: Problem[] };

/** Problems that are listed: more help nobody, and make a message that GitHub cuts. */
const mostListed = 50;

/** Input that cannot be used. Carries the first problems found, so that one run shows them. */
export class InputError extends Error {
  override name = 'InputError';
  /** Those that are listed. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const listed = problems.slice(0, mostListed);
    const lines = listed.map(showProblem);
    const more = problems.length - listed.length;
    super(
      lines.length === 1
        ? lines.join('')
        : [
            `${problems.length} problems with the inputs:`,
            ...lines.map((line) => `- ${line}`),
            ...(more > 0 ? [`… and ${more} more.`] : []),
          ].join('\n'),
    );
    this.problems = listed;
  }
}

/** The value that is fit for use. @throws InputError with the problems otherwise */
export function requireValid<T>({ value, problems }: Checked<T>): T {
  if (value === undefined) throw new InputError(problems);
  return value;
}

/** Writes a path the way the user would address the value: `apps[0].customData["a b"]`. */
export function formatPath(base: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[\w$-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, base);
}

/** Characters of a value that fits into a sentence. The longest names that Logto takes have 256. */
const longestQuoted = 256;

/** Shows a value inside a sentence: whole, quoted and on one line, or only how long it is: masks do not find half a secret. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const { length } = Array.from(text);
  return length > longestQuoted ? `a text of ${length} characters` : JSON.stringify(text);
}

const nouns: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

function nounOf(value: unknown, expectsNumber: boolean): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  // Where a number is wrong, it is the number itself: not whole, or not finite.
  if (typeof value === 'number' && expectsNumber) return String(value);
  return nouns[typeof value] ?? typeof value;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** Says where an unknown field belongs, or which fields exist; called once for each unknown field. */
export type ExplainUnknownField = (field: string, path: readonly PropertyKey[]) => string;

interface ProblemOptions {
  explain?: ExplainUnknownField;
  /** Where what is at a path is. */
  locate?: (path: readonly PropertyKey[]) => Pick<Problem, 'path' | 'at'>;
  /** Whether what is at a path must not be shown. */
  isHidden?: (path: readonly PropertyKey[]) => boolean;
  /** Adds to a sentence about a value. */
  advise?: (sentence: string, value: unknown) => string;
}

/** What a schema says of its own; zod's words are for programmers. */
function hintOf({ message }: z.core.$ZodIssue): string[] {
  return /^Invalid (option|input):/.test(message) ? [] : [message];
}

/** @param isHidden whether the sentence must not quote the value */
function sentenceOf(issue: z.core.$ZodIssue, value: unknown, isHidden: boolean): string {
  if (issue.code === 'custom') return issue.message;
  const allowed = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : undefined;
  if (value === undefined) return allowed === undefined ? 'is required' : `is required: ${allowed}`;
  const isNumber = issue.code === 'invalid_type' && ['int', 'number'].includes(issue.expected);
  switch (issue.code) {
    case 'invalid_union':
      return 'must be text, a finite number, true, false, null, a list or an object';
    case 'invalid_type':
      return [
        `must be ${nouns[issue.expected] ?? issue.expected}, not ${nounOf(value, isNumber)}`,
        ...hintOf(issue),
      ].join('; ');
    case 'invalid_value':
      return [
        isHidden
          ? `must be ${allowed}`
          : `${quote(value)} is not ${allowed}${didYouMean(value, issue.values.map(String))}`,
        ...hintOf(issue),
      ].join('; ');
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}, but is ${quote(value)}`;
    case 'too_big':
      if (typeof value === 'string') {
        return `must be at most ${issue.maximum} characters long, but has ${value.length}`;
      }
      return `must be at most ${issue.maximum}, but is ${quote(value)}`;
    case 'invalid_format':
      if (issue.format === 'url') return 'must be an absolute URL such as https://example.com';
      // A pattern means nothing to users, so each comes with a sentence of its own.
      return issue.format === 'regex' ? issue.message : `must be a valid ${issue.format}`;
    default:
      return issue.message;
  }
}

/**
 * Turns what zod found into sentences for the user.
 * @param root the value that was parsed, to name what stands where something else was expected
 */
export function problemsOf(
  error: z.ZodError,
  root: unknown,
  {
    explain = () => 'is not a known field',
    locate = (path) => ({ path: formatPath('', path) }),
    isHidden = () => false,
    advise = (sentence) => sentence,
  }: ProblemOptions = {},
): Problem[] {
  // Of a value of the wrong type, zod also says that it is too short.
  const wrongType = new Set(
    error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => formatPath('', path)),
  );
  const issues = error.issues.filter(
    ({ code, path }) => code !== 'too_small' || !wrongType.has(formatPath('', path)),
  );
  const problem = (path: readonly PropertyKey[], sentence: string): Problem => ({
    ...locate(path),
    sentence,
  });
  const sentenceAbout = (issue: z.core.$ZodIssue): string => {
    const value = valueAt(root, issue.path);
    return advise(sentenceOf(issue, value, isHidden(issue.path)), value);
  };
  const unknownField = (key: string, path: readonly PropertyKey[]): Problem => {
    // In `{ password:secret }` YAML takes both for a key, which must not be shown.
    const [, name] = /^([A-Za-z]\w*):./.exec(key) ?? [];
    return name === undefined
      ? problem([...path, key], explain(key, path))
      : problem([...path, name], 'needs a space after its colon');
  };
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(key, issue.path))
      : [problem(issue.path, sentenceAbout(issue))],
  );
}

/** The text of an error, for a message that continues it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
