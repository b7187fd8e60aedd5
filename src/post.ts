import { post } from './operations/post.ts';
import { core } from './runner/core.ts';
import { runEntry } from './runner/entry.ts';
import { createRunContext } from './wiring.ts';

await runEntry(core, () => post(createRunContext(core)));
