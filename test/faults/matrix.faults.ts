import { afterAll, describe, test } from 'vitest';
import { type PlannedCase, plan } from './cases.ts';
import { flows } from './flows.ts';
import { complaintsAbout } from './invariants.ts';
import { busyWidth, createLane } from './lanes.ts';
import { type Outcome, render } from './report.ts';
import { runCase } from './run-case.ts';
import { select } from './selection.ts';

const busy = createLane(busyWidth);
/** Waiting cases need almost no processor time. */
const waiting = createLane(32);

/** The cases of each flow, whose points are the requests of a run without faults; or why there are none. */
const planned = await Promise.all(
  flows.map((flow) =>
    busy(async (): Promise<{ name: string; cases: PlannedCase[]; problem?: string }> => {
      const evidence = await runCase({ flow });
      const complaints = complaintsAbout(evidence);
      if (complaints.length === 0) return { name: flow.name, cases: plan(flow, evidence.points) };
      const problem = `${JSON.stringify(complaints)}\n${evidence.run.log}`;
      return { name: flow.name, cases: [], problem };
    }),
  ),
);
const all = planned.flatMap((one) => one.cases);
const cases = (process.env['FAULTS'] === 'all' ? all : select(all)).toSorted(
  (one, other) => Number(other.waits) - Number(one.waits),
);
const outcomes: Outcome[] = [];

afterAll(() => {
  process.stdout.write(`\n${render(outcomes, all.length)}\n`);
});

/** The last lines of a log, without the inputs at its start. */
const tailOf = (log: string): string =>
  log
    .replace(/^[^]*?##\[endgroup\]\n/, '')
    .trimEnd()
    .split('\n')
    .slice(-25)
    .join('\n');

describe('follows all invariants without a fault', () => {
  test.for(planned)('$name', ({ problem }) => {
    if (problem !== undefined) throw new Error(problem);
  });
});

describe('follows all invariants with', () => {
  for (const one of cases) {
    test.concurrent(one.name, async () => {
      const lane = one.waits ? waiting : busy;
      const outcome = await lane(async (): Promise<Outcome> => {
        const startedAt = performance.now();
        const seconds = (): number => (performance.now() - startedAt) / 1000;
        try {
          const evidence = await runCase(one);
          const { run } = evidence;
          const complaints = complaintsAbout(evidence);
          return { planned: one, end: run.result, complaints, tail: tailOf(run.log), seconds: seconds() };
        } catch (error) {
          const complaint = error instanceof Error ? error.message : String(error);
          const complaints = [{ invariant: 'the case can be run', complaint: complaint.slice(0, 200) }];
          return { planned: one, end: 'no end', complaints, tail: tailOf(complaint), seconds: seconds() };
        }
      });
      outcomes.push(outcome);
      if (outcome.complaints.length > 0)
        throw new Error(outcome.complaints.map(({ complaint }) => complaint).join(' '));
    });
  }
});
