import * as core from '@actions/core';
import { systemClock } from './clock.ts';
import { runEntry } from './failure.ts';
import { createLog } from './github/log.ts';
import { createMask } from './github/secrets.ts';
import { recover } from './operations/recover.ts';
import { installTransport } from './transport.ts';

await runEntry(core, async () => {
  installTransport(process.env);
  await recover({
    core,
    mask: createMask(core),
    log: createLog(core, systemClock),
    fetch: globalThis.fetch,
    clock: systemClock,
  });
});
