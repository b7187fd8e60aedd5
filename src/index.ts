import * as core from '@actions/core';
import { runEntry } from './failure.ts';
import { createMask } from './github/secrets.ts';
import { run } from './operations/run.ts';
import { runnerTools } from './runner-tools.ts';
import { installTransport } from './transport.ts';

await runEntry(core, async () => {
  installTransport(process.env, createMask(core));
  await run(runnerTools('cache/index.js'));
});
