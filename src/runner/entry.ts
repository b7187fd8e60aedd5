import * as z from 'zod';
import type { Core } from './core.ts';
import type { Hide } from '../shared/hide.ts';
import { type FilePosition, InputError, messageOf } from '../shared/problem.ts';
import { escapeCommands, placeOfAnnotation } from './log.ts';

/** Gives the last lines of an error, which say where the user finds help. */
export type FindHelp = (error: unknown) => Promise<string>;

/**
 * Runs an entry, and turns every failure into one error annotation and exit code 1. Nothing goes to stderr: the
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
 * Fails the step, with one error and an annotation for each place in a file that it is about.
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
  core.setFailed(shown(help === '' ? messageOf(error) : `${messageOf(error)}\n${help}`));
  annotate(core, error, shown);
}

/** An error about one place in a file. */
const isPlaced = (error: Error): error is Error & { at: FilePosition } =>
  'at' in error && typeof error.at === 'object' && error.at !== null && 'file' in error.at;

/**
 * Puts an annotation on each place in a file that an error is about. GitHub shows ten of a step, the first ones; the
 * message of the error has them all.
 * @param shown gives a text as it may be shown
 * @internal
 */
export function annotate(core: Core, error: unknown, shown: Hide): void {
  if (!(error instanceof Error)) return;
  if (error instanceof InputError) {
    for (const { at, path, sentence } of error.problems) {
      if (at) core.error(shown(path === '' ? sentence : `${path}: ${sentence}`), placeOfAnnotation(at));
    }
  } else if (isPlaced(error)) {
    core.error(shown(error.message), placeOfAnnotation(error.at));
  } else {
    const inner: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
    for (const one of inner) annotate(core, one, shown);
  }
}
