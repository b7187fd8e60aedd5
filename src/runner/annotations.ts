import { type FilePosition, InputError, messageOf, showProblem } from '../shared/problem.ts';

/** A message, and its place in a file if it has one. */
interface Annotation {
  message: string;
  at?: FilePosition | undefined;
}

/** GitHub shows the first errors of a step as annotations. */
const mostShown = 10;

/**
 * An error as annotations: one for each problem with a place in a file, as many as GitHub shows, in the order of the lines,
 * and a main one with all else.
 */
export function annotationsOf(error: unknown): { placed: readonly Annotation[]; main: Annotation } {
  const message = messageOf(error);
  const problems = problemsIn(error);
  const [first, ...more] = problems;
  if (more.length === 0) return { placed: [], main: { message, at: first?.at } };
  const placed = problems
    .filter(({ at }) => at !== undefined)
    .toSorted(byPlace)
    .slice(0, mostShown - 1);
  const rest = placed.reduce(withoutProblem, withoutCount(message));
  // A sum leaves out some of many failures.
  const unlisted = problems.filter((one) => !placed.includes(one) && !rest.includes(one.message));
  const lines = [...unlisted.map((one) => one.message), rest].filter((text) => text !== '');
  return { placed, main: { message: withTitle(lines.join('\n'), placed.length) } };
}

/** A sum that says how many of its problems have an annotation of their own. */
function withTitle(sum: string, placed: number): string {
  if (sum === '') return `${placed} problems, each on its line.`;
  return sum
    .replace(/^(\d+ problems with the inputs):$/, '$1, each on its line.')
    .replace(
      /^(\d+ problems with the inputs):\n/,
      placed === 0 ? '$&' : `$1, ${placed} of them on their lines:\n`,
    );
}

/** The order of files and lines. */
function byPlace({ at: one }: Annotation, { at: other }: Annotation): number {
  if (!one || !other) return 0;
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column;
}

/** Takes out of a text how many failures it leaves out. */
const withoutCount = (text: string): string => text.replace(/^and \d+ more failures like these(?:\n|$)/m, '');

/** Characters of an error that the runner keeps, also in the log (`ExecutionContext.cs`, AddIssue). */
const longestError = 4096;

/** The first lines of a message that the runner keeps whole, with an end, and the lines that do not fit. */
export function splitToFit(message: string, end: string): { fits: string; rest: readonly string[] } {
  const whole = end === '' ? message : `${message}\n${end}`;
  if (whole.length <= longestError) return { fits: whole, rest: [] };
  const close = ['… The rest of this message stands above.', ...(end === '' ? [] : [end])].join('\n');
  const lines = message.split('\n');
  let length = close.length;
  const count = lines.findIndex((line) => (length += line.length + 1) > longestError);
  return { fits: [...lines.slice(0, count), close].join('\n'), rest: lines.slice(count) };
}

/** The problems that an error is about, each once. */
function problemsIn(error: unknown): readonly Annotation[] {
  if (error instanceof InputError) {
    return error.problems.map((problem) => ({ message: showProblem(problem), at: problem.at }));
  }
  if (error instanceof AggregateError) {
    const all = error.errors.flatMap((one) => problemsIn(one));
    return [...new Map(all.map((one) => [one.message, one])).values()];
  }
  if (!(error instanceof Error)) return [{ message: String(error) }];
  const { cause, message } = error;
  if (isPlaced(error)) return [{ message, at: error.at }];
  return cause === undefined ? [{ message }] : problemsIn(cause);
}

/** An error about one place in a file. */
const isPlaced = (error: Error): error is Error & { at: FilePosition } =>
  'at' in error && typeof error.at === 'object' && error.at !== null && 'file' in error.at;

/** Takes the lines of a problem out of a text. */
function withoutProblem(text: string, { message }: Annotation): string {
  return [`\n- ${message}\n`, `\n${message}\n`]
    .reduce((rest, lines) => rest.replace(lines, '\n'), `\n${text}\n`)
    .slice(1, -1);
}
