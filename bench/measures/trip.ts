import type { LogtoFront } from '../front/logto-front.ts';
import type { Ended } from '../measured-process.ts';

/** One run, as measured by the clock and by the front. Times in milliseconds. */
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
  mostAtOnce: number;
  mostInTenSeconds: number;
  connections: { cloud: number; tenant: number };
}

/** @throws Error when a request failed, because the run then did additional work */
export function tripOf({ spawnedAt, exitedAt }: Ended, { ledger }: Pick<LogtoFront, 'ledger'>): Trip {
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
    connections: { cloud: ledger.connectionsTo('cloud'), tenant: ledger.connectionsTo('tenant') },
  };
}
