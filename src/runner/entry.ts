import * as z from 'zod';
import type { Core } from './core.ts';
import type { Hide } from '../shared/hide.ts';
import { type FilePosition, InputError, messageOf, showProblem } from '../shared/problem.ts';
import { escapeCommands, placeOfAnnotation } from './log.ts';

/** Gives the last lines of an error, which say where the user finds help. */
export type FindHelp = (error: unknown) => Promise<string>;

/**
 * Runs an entry, and turns every failure into error annotations and exit code 1. Nothing goes to stderr: the
 * runner may show that before it has read the masks from stdout (`ProcessInvoker.cs`).
 * @param hide takes secrets out of a text
 */
export async function runEntry(
  core: Core,
  hide: Hide,
  findHelp: FindHelp,
  work: () => Promise<void>,
): Promise<void> {
  // A run parses each schema a few times; compiling a parser for each pays off after many.
  z.config({ jitless: true });
  const fail = (error: unknown): Promise<void> => reportFailure(core, hide, findHelp, error);
  // When the runner has ended, every write fails. Without this, reporting that would be the next write, forever.
  process.stdout.on('error', () => {
    process.exitCode = 1;
  });
  process.on('uncaughtException', (error) => void fail(error));
  process.on('unhandledRejection', (error) => void fail(error));
  try {
    await work();
  } catch (error) {
    await fail(error);
  }
}

/**
 * Fails the step, with an error annotation for each problem: on its place in a file, or in the first one, which sums up.
 * @internal
 */
export async function reportFailure(
  core: Core,
  hide: Hide,
  findHelp: FindHelp,
  error: unknown,
): Promise<void> {
  const shown: Hide = (text) => escapeCommands(hide(text));
  for (let at = error; at instanceof Error; at = at.cause) core.debug(shown(at.stack ?? at.message));
  // An error without its help is better than none.
  const help = await findHelp(error).catch(() => '');
  const { sum, others } = annotationsOf(error);
  core.setFailed(
    shown(help === '' ? sum.message : `${sum.message}\n${help}`),
    sum.at && placeOfAnnotation(sum.at),
  );
  for (const { message, at } of others) core.error(shown(message), at && placeOfAnnotation(at));
}

/** An error about one place in a file. */
const isPlaced = (error: Error): error is Error & { at: FilePosition } =>
  'at' in error && typeof error.at === 'object' && error.at !== null && 'file' in error.at;

interface Annotation {
  message: string;
  at?: FilePosition | undefined;
}

/** The errors of a step that GitHub shows as annotations, the first ones. */
const mostShown = 10;

/** An error as annotations. The sum holds each problem that has none of its own, because it has no place or GitHub would not show it. */
function annotationsOf(error: unknown): { sum: Annotation; others: readonly Annotation[] } {
  const message = messageOf(error);
  const problems = problemsIn(error);
  const [first, ...more] = problems;
  if (more.length === 0) return { sum: { message, at: first?.at }, others: [] };
  const placed = problems.filter(({ at }) => at !== undefined);
  // What a long sum leaves out is in the log all the same.
  const others = placed.filter((one, index) => index < mostShown - 1 || !message.includes(one.message));
  return { sum: { message: others.reduce(withoutProblem, message) }, others };
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

/** Takes the lines of a problem out of a text. */
function withoutProblem(text: string, { message }: Annotation): string {
  return [`\n- ${message}\n`, `\n${message}\n`]
    .reduce((rest, lines) => rest.replace(lines, '\n'), `\n${text}\n`)
    .slice(1, -1);
}
