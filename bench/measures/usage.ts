import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, fewRounds, provision, withFront } from '../bench.ts';
import { withDirectory } from '../directory.ts';
import { runNothing } from '../measured-process.ts';
import { type Result, atMost, megabytes, ms, note, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';

/**
 * Times `node -e 0`, for 20 applications. Of the 299 ms of the first measurement, 27 were `node -e 0` and 30 what Node's TLS and
 * HTTP/2 take for two requests; this is that and half of the rest.
 */
const mostProcessorTime = 6.6;
/** Times `node -e 0`, for any number of applications. */
const mostMemory = 2.4;

const preload = join(import.meta.dirname, '..', 'preload', 'usage.cjs');

const usageSchema = z.object({
  /** User and system, of all threads, in ms. */
  processorTime: z.number(),
  /** In KiB. */
  peakMemory: z.number(),
});

/** Compares the processor time and the peak memory of whole runs with those of an empty program. */
export async function usage(bench: Bench): Promise<Result> {
  bench.progress('processor time and memory');
  return withDirectory(async (directory) => {
    const file = join(directory, 'usage.json');
    const env = { BENCH_USAGE: file };
    const read = () => usageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return withFront(bench, {}, async (front) => {
      const withApplications = async (count: number) => {
        emptyAccount(front);
        await provision(bench, front, applications(count), { preload, env });
        return read();
      };
      const runs = await interleave(fewRounds(bench), {
        async nothing() {
          await runNothing(env, preload);
          return read();
        },
        one: () => withApplications(1),
        twenty: () => withApplications(20),
        hundred: () => withApplications(100),
      });
      const time = (name: keyof typeof runs) => median(runs[name].map(({ processorTime }) => processorTime));
      const memory = (name: keyof typeof runs) => median(runs[name].map(({ peakMemory }) => peakMemory));
      return {
        rows: [
          note(
            'processor time of `node -e 0`; of 20 applications',
            `${ms(time('nothing'))}; ${ms(time('twenty'))}`,
          ),
          atMost(
            'processor time, 20 applications / `node -e 0`',
            time('twenty') / time('nothing'),
            mostProcessorTime,
            times,
          ),
          note('peak memory of `node -e 0`', megabytes(memory('nothing') * 1024)),
          atMost(
            'peak memory, 1 application / `node -e 0`',
            memory('one') / memory('nothing'),
            mostMemory,
            times,
          ),
          atMost(
            'peak memory, 100 applications / `node -e 0`',
            memory('hundred') / memory('nothing'),
            mostMemory,
            times,
          ),
        ],
      };
    });
  });
}
