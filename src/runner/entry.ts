import * as z from 'zod';
import { annotate } from './annotate.ts';
import type { Core } from './core.ts';
import { escapeCommands } from './log.ts';

/**
 * Runs an entry, and turns every failure into one error annotation and exit code 1. Nothing goes to stderr: the
 * runner may show that before it has read the masks from stdout (`ProcessInvoker.cs`).
 */
export async function runEntry(core: Core, work: () => Promise<void>): Promise<void> {
  // A run parses each schema a few times; compiling a parser for each pays off after many.
  z.config({ jitless: true });
  const fail = (error: unknown): void => {
    for (let at = error; at instanceof Error; at = at.cause)
      core.debug(escapeCommands(at.stack ?? at.message));
    core.setFailed(escapeCommands(error instanceof Error ? error.message : String(error)));
    annotate(core, error);
  };
  // When the runner has ended, every write fails. Without this, reporting that would be the next write, forever.
  process.stdout.on('error', () => {
    process.exitCode = 1;
  });
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    await work();
  } catch (error) {
    fail(error);
  }
}
