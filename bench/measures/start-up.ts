import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, provision, tenantName, trust, withFront } from '../bench.ts';
import { requireSuccess, runNothing, runProcess } from '../measured-process.ts';
import { type Result, atMost, ms, note, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';
import { runStep } from '../step.ts';

/** Times `node -e 0` until the first validation error. */
const mostToError = 2.3;
/** Times a script that only sends that request, until the end of the first request. */
const mostToRequest = 1.8;

/** Measures the time to the first validation error, and to the first answer of Logto. */
export async function startUp(bench: Bench): Promise<Result> {
  bench.progress('start-up');
  const { action, certificate } = bench;
  // Without a delay, so that only start-up is measured.
  return withFront(bench, { delay: 0 }, async (front) => {
    const env = { ...trust(certificate), PATH: process.env['PATH'] ?? '' };
    const apps = applications(1);
    const untilFirstAnswer = ({ spawnedAt }: { spawnedAt: number }): number =>
      front.ledger.firstEnd() - spawnedAt;
    const walls = await interleave(bench.rounds, {
      async nothing() {
        const ended = await runNothing(env);
        return ended.exitedAt - ended.spawnedAt;
      },
      async error() {
        const step = await runStep({
          action,
          env: trust(certificate),
          inputs: {
            pat: front.cloud.pat,
            name: tenantName,
            tag: 'testing',
            region: 'EU',
            apps: JSON.stringify(apps),
          },
          mark: '::error',
        });
        if (step.markedAt === undefined)
          throw new Error(`The step reported no error:\n${step.stdout}${step.stderr}`);
        return step.markedAt - step.spawnedAt;
      },
      async fetch() {
        front.ledger.clear();
        const ended = await runProcess({
          file: process.execPath,
          args: [join(import.meta.dirname, '..', 'scripts', 'one-fetch.mjs')],
          cwd: tmpdir(),
          env: { ...env, CLOUD_API: front.origin, LOGTO_PAT: front.cloud.pat },
        });
        requireSuccess('one-fetch.mjs', ended);
        return untilFirstAnswer(ended);
      },
      async request() {
        emptyAccount(front);
        return untilFirstAnswer(await provision(bench, front, apps));
      },
    });
    const nothing = median(walls.nothing);
    const error = median(walls.error);
    const fetched = median(walls.fetch);
    const requested = median(walls.request);
    return {
      rows: [
        note('to the end of the first request: one `fetch`; the action', `${ms(fetched)}; ${ms(requested)}`),
        atMost('to the end of the first request / one `fetch`', requested / fetched, mostToRequest, times),
        note('one `fetch` / `node -e 0`', times(fetched / nothing)),
        note(
          '`node -e 0` (fastest, slowest; far apart on a busy machine); to the error',
          `${ms(nothing)} (${ms(Math.min(...walls.nothing))}, ${ms(Math.max(...walls.nothing))}); ${ms(error)}`,
        ),
        atMost('to the first validation error / `node -e 0`', error / nothing, mostToError, times),
      ],
    };
  });
}
