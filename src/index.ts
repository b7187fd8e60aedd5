import * as core from '@actions/core';
import { startUp } from './start-up.ts';
import { runEntry } from './failure.ts';
import { run } from './operations/run.ts';
import { runnerTools } from './runner-tools.ts';

startUp();
await runEntry(core, () => run(runnerTools('cache/index.js')));
