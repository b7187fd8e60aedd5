import { post } from './operations/post.ts';
import { run } from './operations/run.ts';
import { core } from './runner/core.ts';
import { runEntry } from './runner/entry.ts';
import { createRunContext } from './wiring.ts';

/** What `main.ts` and `post.ts` run. Both are in this one file, so that they share a bundle; importing it runs neither. */
export const startMain = (): Promise<void> => runEntry(core, () => run(createRunContext(core)));
export const startPost = (): Promise<void> => runEntry(core, () => post(createRunContext(core)));
