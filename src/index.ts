import { run } from './operations/run.ts';
import type { RunContext } from './run-context.ts';
import { core } from './runner/core.ts';
import { runEntry } from './runner/entry.ts';
import { createMasks } from './runner/masks.ts';
import { createFailureNotes, createRunContext } from './wiring.ts';

/** What `main.ts` and `post.ts` run. Both are in this one file, so that they share a bundle; importing it runs neither. */
export const startMain = (): Promise<void> => start(run);
export const startPost = (): Promise<void> =>
  start(async (context) => (await import('./operations/post.ts')).post(context));

function start(work: (context: RunContext) => Promise<void>): Promise<void> {
  const masks = createMasks(core);
  const notes = createFailureNotes(core, masks);
  return runEntry(core, masks.hide, notes, () => work(createRunContext(core, masks)));
}
