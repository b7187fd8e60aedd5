import { type LogtoFront, delayMs } from '../front/logto-front.ts';
import type { Ended } from '../measured-process.ts';
import { type Row, atMost, ms, note, roundTripCount } from '../result.ts';
import { median } from '../rounds.ts';

/** One run, as measured by the clock and by the front for Logto. Times in milliseconds. */
export interface Trip {
  /** From spawn to exit. */
  wall: number;
  /** From spawn until the first request arrived. */
  startUp: number;
  /** The rest: the round trips, and the work between and after them. */
  afterStartUp: number;
  /** From the last answer to exit. */
  afterLastAnswer: number;
  /** Requests that followed each other: the critical path. */
  chain: number;
  requests: number;
}

/** @throws Error when a request failed, because the run then did additional work */
export function tripOf({ spawnedAt, exitedAt }: Ended, { ledger }: LogtoFront): Trip {
  const failed = ledger.entries.find(({ status }) => status >= 400);
  if (failed !== undefined) throw new Error(`${failed.method} ${failed.path} was answered ${failed.status}.`);
  const startUp = ledger.firstStart() - spawnedAt;
  const wall = exitedAt - spawnedAt;
  return {
    wall,
    startUp,
    afterStartUp: wall - startUp,
    afterLastAnswer: exitedAt - ledger.lastEnd(),
    chain: ledger.longestChain(),
    requests: ledger.entries.length,
  };
}

/** The limits of a run; without one, the figure is only shown. */
export interface TripLimits {
  roundTrips?: number;
  /** In delays of Logto's answers, from the first request to exit. */
  time?: number;
  requests?: number;
}

/** The rows of runs that did the same. */
export function tripRows(what: string, trips: readonly Trip[], most: TripLimits = {}): Row[] {
  const over = (of: (trip: Trip) => number): number => median(trips.map(of));
  const { roundTrips, time, requests } = most;
  return [
    atMost(
      `${what}: round trips to Logto`,
      over(({ chain }) => chain),
      roundTrips,
    ),
    atMost(
      `${what}: time after start-up, in round trips`,
      over(({ afterStartUp }) => afterStartUp / delayMs),
      time,
      roundTripCount,
    ),
    atMost(
      `${what}: requests to Logto`,
      over((trip) => trip.requests),
      requests,
    ),
    note(
      `${what}: wall time = start-up + round trips + work between + after the last answer`,
      `${ms(over(({ wall }) => wall))} = ${parts.map((part) => ms(over(part))).join(' + ')}`,
    ),
  ];
}

/** The parts of the wall time, in order. */
const parts: ((trip: Trip) => number)[] = [
  ({ startUp }) => startUp,
  ({ chain }) => chain * delayMs,
  ({ afterStartUp, afterLastAnswer, chain }) => afterStartUp - afterLastAnswer - chain * delayMs,
  ({ afterLastAnswer }) => afterLastAnswer,
];
