import * as core from '@actions/core';
import { startUp } from './runner/start-up.ts';
import { runEntry } from './runner/entry.ts';
import { finish } from './operations/post.ts';
import { runnerTools } from './run-context.ts';

startUp();
await runEntry(core, () => finish(runnerTools('../cache/index.js')));
