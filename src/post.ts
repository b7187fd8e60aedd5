import * as core from '@actions/core';
import { startUp } from './start-up.ts';
import { runEntry } from './failure.ts';
import { finish } from './operations/finish.ts';
import { runnerTools } from './runner-tools.ts';

startUp();
await runEntry(core, () => finish(runnerTools('../cache/index.js')));
