import * as core from '@actions/core';
import { startUp } from './runner/start-up.ts';
import { runEntry } from './runner/entry.ts';
import { run } from './operations/run.ts';
import { createRunContext } from './wiring.ts';

startUp();
await runEntry(core, () => run(createRunContext('cache/index.js')));
