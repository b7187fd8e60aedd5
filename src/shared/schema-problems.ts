import type * as z from 'zod';
import { didYouMean } from './did-you-mean.ts';
import { valueAt } from './json.ts';
import { type Problem, formatPath, quote } from './problem.ts';

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
