import { type FilePosition, InputError, messageOf, showProblem } from '../shared/problem.ts';

/** A message, and its place in a file if it has one. */
interface Annotation {
  message: string;
  at?: FilePosition | undefined;
}

/** GitHub shows the first errors of a step as annotations. */
const mostShown = 10;

/**
 * An error as annotations: one for each problem with a place in a file, as many as GitHub shows, and a main one that sums up
 * all others.
 */
export function annotationsOf(error: unknown): { main: Annotation; others: readonly Annotation[] } {
  const message = messageOf(error);
  const problems = problemsIn(error);
  const [first, ...more] = problems;
  if (more.length === 0) return { main: { message, at: first?.at }, others: [] };
  const placed = problems.filter(({ at }) => at !== undefined);
  // What a long message leaves out is in the log all the same.
  const others = placed.filter((one, index) => index < mostShown - 1 || !message.includes(one.message));
  return { main: { message: others.reduce(withoutProblem, message) }, others };
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
