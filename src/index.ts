import * as core from '@actions/core';
import { systemClock } from './clock.ts';
import { runEntry } from './failure.ts';
import { readInputs } from './github/inputs.ts';
import { createLog } from './github/log.ts';
import { createMask } from './github/secrets.ts';
import { provision } from './operations/provision.ts';
import { parseApplications } from './tenant-config/parse-applications.ts';
import { installTransport } from './transport.ts';

await runEntry(core, async () => {
  const mask = createMask(core);
  mask(core.getInput('pat'));
  const inputs = await readInputs(core, parseApplications);
  installTransport(process.env);
  await provision(inputs, {
    core,
    mask,
    log: createLog(core, systemClock),
    fetch: globalThis.fetch,
    clock: systemClock,
  });
});
