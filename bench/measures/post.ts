import { applications } from '../applications.ts';
import { type Bench, provision, runPost, trust, withFront } from '../bench.ts';
import { runNothing } from '../measured-process.ts';
import { type Result, atMost, ms, note, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';

/** Times `node -e 0`. */
const most = 1.8;

/** Runs the post step after a run that left nothing to do. */
export async function post(bench: Bench): Promise<Result> {
  bench.progress('post with nothing to do');
  return withFront(bench, { delay: 0 }, async (front) => {
    const { state } = await provision(bench, front, applications(1));
    const walls = await interleave(bench.rounds, {
      nothing: async () => wall(await runNothing(trust(bench.certificate))),
      post: async () => wall(await runPost(bench, front, state)),
    });
    const [nothing, ended] = [median(walls.nothing), median(walls.post)];
    return {
      rows: [
        note('`node -e 0`; post with nothing to do', `${ms(nothing)}; ${ms(ended)}`),
        atMost('post with nothing to do / `node -e 0`', ended / nothing, most, times),
      ],
    };
  });
}

const wall = ({ spawnedAt, exitedAt }: { spawnedAt: number; exitedAt: number }): number =>
  exitedAt - spawnedAt;
