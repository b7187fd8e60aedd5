import type { Ledger } from '../front/ledger.ts';
import type { Ended } from '../measured-process.ts';

/** One run as seen from outside: by the clock, and by the front. Times in milliseconds. */
export interface Trip {
  /** From spawn to exit. */
  wall: number;
  /** From spawn until the first request arrived. */
  startUp: number;
  /** What is left: the delays, and the work between and after them. */
  afterStartUp: number;
  /** From the last answer to exit. */
  afterLastAnswer: number;
  /** Requests that followed each other. */
  chain: number;
  requests: number;
  mostAtOnce: number;
  mostInTenSeconds: number;
  connections: { cloud: number; tenant: number };
}

/** @throws Error when the run was answered with a failure, since then it did more than it has to */
export function tripOf({ spawnedAt, exitedAt }: Ended, ledger: Ledger): Trip {
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
    mostAtOnce: ledger.mostAtOnce,
    mostInTenSeconds: ledger.mostInTenSeconds(),
    connections: { ...ledger.connections },
  };
}
