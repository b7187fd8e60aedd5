import * as core from '@actions/core';
import { startUp } from './runner/start-up.ts';
import { runEntry } from './runner/entry.ts';
import { post } from './operations/post.ts';
import { createRunContext } from './wiring.ts';

startUp();
await runEntry(core, () => post(createRunContext('../cache/index.js')));
