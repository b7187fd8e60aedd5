import { run } from './operations/run.ts';
import type { RunContext } from './run-context.ts';
import { core } from './runner/core.ts';
import { runEntry } from './runner/entry.ts';
import { createMasks } from './runner/masks.ts';
import { createRunContext, withFailureSummary } from './wiring.ts';

/** What `main.ts` and `post.ts` run. Both are in this one file, so that they share a bundle; importing it runs neither. */
export const startMain = (): Promise<void> => start(run);
export const startPost = (): Promise<void> =>
  start(async (context) => (await import('./operations/post.ts')).post(context));

/** Loads the headings of docs/troubleshooting.md only when a run fails. */
const findHelp = async (error: unknown) => (await import('./report/help.ts')).helpFor(error, process.env);

function start(work: (context: RunContext) => Promise<void>): Promise<void> {
  const masks = createMasks(core);
  return runEntry(core, masks.hide, findHelp, () => withFailureSummary(createRunContext(core, masks), work));
}
