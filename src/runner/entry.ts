import * as z from 'zod';
import type { Core } from './core.ts';
import type { Hide } from '../shared/hide.ts';
import { annotationsOf, splitToFit } from './annotations.ts';
import { escapeCommands, placeOfAnnotation } from './log.ts';

/** What a failed run says beside its error. */
export interface FailureNotes {
  /** Returns the pages that explain the error, at most three. */
  findHelp: (error: unknown) => Promise<readonly string[]>;
  /** Writes the error and its help into the job summary. */
  writeSummary: (error: unknown, help: readonly string[]) => Promise<void>;
}

/**
 * Runs an entry, and turns every failure into error annotations and exit code 1. Nothing goes to stderr: the
 * runner may show that before it has read the masks from stdout (`ProcessInvoker.cs`).
 * @param hide takes secrets out of a text
 */
export async function runEntry(
  core: Core,
  hide: Hide,
  notes: FailureNotes,
  work: () => Promise<void>,
): Promise<void> {
  // A run parses each schema a few times; compiling a parser for each pays off after many.
  z.config({ jitless: true });
  const fail = (error: unknown): Promise<void> => reportFailure(core, hide, notes, error);
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
 * Fails the step with the annotations of an error. The last one ends with the help.
 * @internal
 */
export async function reportFailure(
  core: Core,
  hide: Hide,
  notes: FailureNotes,
  error: unknown,
): Promise<void> {
  const shown: Hide = (text) => escapeCommands(hide(text));
  for (let at = error; at instanceof Error; at = at.cause) core.debug(shown(at.stack ?? at.message));
  // An error without its help is better than none.
  const help = await notes.findHelp(error).catch(() => []);
  const { main, placed } = annotationsOf(error);
  const { fits, rest } = splitToFit(shown(main.message), help.map((page) => `Help: ${page}`).join('\n'));
  for (const line of rest) core.info(line);
  for (const { at, message } of placed) core.error(shown(message), at && placeOfAnnotation(at));
  core.setFailed(fits, main.at && placeOfAnnotation(main.at));
  // Last: users wait for the error, which is in the log without this.
  await notes.writeSummary(error, help).catch(() => undefined);
}
