import { expect, test } from 'vitest';
import { flowNamed } from './flows.ts';
import { gitHubTampers } from './github-tampers.ts';
import { complaintsAbout, invariants } from './invariants.ts';
import { busyWidth, createLane } from './lanes.ts';
import { otherFaults } from './other-faults.ts';
import { allowed, otherTampers } from './other-tampers.ts';
import type { Act } from './other-run.ts';
import { listing } from './points.ts';
import { type Case, type Evidence, runCase } from './run-case.ts';
import { tampers } from './tampers.ts';

const lane = createLane(busyWidth);
const run = (one: Case): Promise<Evidence> => lane(() => runCase(one));

const allTampers = [...tampers, ...otherTampers, ...gitHubTampers];

test.concurrent.for(allTampers)('$trips: detects $what ($flow)', async ({ flow, trips, tamper }) => {
  const evidence = await run({ flow: flowNamed(flow) });
  expect(complaintsAbout(evidence)).toEqual([]);
  expect(complaintsAbout(tamper(evidence)).map(({ invariant }) => invariant)).toContain(trips);
});

test.concurrent.for(allowed)('allows that main deletes $what ($flow)', async ({ flow, tamper }) => {
  const evidence = await run({ flow: flowNamed(flow) });
  expect(complaintsAbout(tamper(evidence)).map(({ invariant }) => invariant)).not.toContain(
    'what another run created is never deleted',
  );
});

/** The last thing that each act does to a tenant. */
const traces: Record<Act, string> = {
  creates: 'created',
  'creates production': 'created',
  deletes: 'deleted',
  renames: 'renamed',
  'is cancelled': 'deleted',
};

test.concurrent.for(otherFaults)('$name: acts once', async (fault) => {
  const shot = { point: { route: listing, occurrence: 0 }, fault };
  const { history, isDone } = await run({ flow: flowNamed('delete'), shot });
  const done = history.filter(({ by }) => by === 'other').map(({ what }) => what);
  expect(isDone).toBe(true);
  expect(done.at(-1)).toBe(fault.other && traces[fault.other]);
});

test('checks every invariant', () => {
  const tripped = new Set(allTampers.map(({ trips }) => trips));
  expect(invariants.map(({ name }) => name).filter((name) => !tripped.has(name))).toEqual([]);
});
