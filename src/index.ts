import { run } from './operations/run.ts';
import { core } from './runner/core.ts';
import { runEntry } from './runner/entry.ts';
import { createRunContext } from './wiring.ts';

await runEntry(core, () => run(createRunContext(core)));
