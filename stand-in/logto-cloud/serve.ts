/** `node stand-in/logto-cloud/serve.ts --port 4010 [--pat pat_x] [--not-ready 2]`: runs the stand-in until it is stopped. */
import { parseArgs } from 'node:util';
import { serve } from './loopback.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    pat: { type: 'string' },
    'not-ready': { type: 'string', default: '0' },
  },
});

const { origin, close } = await serve({
  port: Number(values.port),
  notReady: { answers: Number(values['not-ready']), status: 404 },
  ...(values.pat === undefined ? {} : { pat: values.pat }),
});
console.log(`Logto Cloud stand-in on ${origin}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
