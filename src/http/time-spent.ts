import type { Clock } from '../shared/clock.ts';

/** How much of a run's time is spent waiting for Logto. Requests at the same time count once. */
export interface TimeSpent {
  /** Counts the time of `work`; once it calls `onNotReady`, as waiting for a new tenant to become ready. */
  waiting<T>(work: (onNotReady: () => void) => Promise<T>): Promise<T>;
  /** Milliseconds until now. */
  total(): { answersMs: number; readinessMs: number };
}

/** Starts counting. */
export function createTimeSpent(clock: Clock): TimeSpent {
  let since = clock.now();
  let underWay = 0;
  let notReady = 0;
  let answersMs = 0;
  let readinessMs = 0;
  const count = (): void => {
    const ms = clock.now() - since;
    since += ms;
    if (notReady > 0) readinessMs += ms;
    else if (underWay > 0) answersMs += ms;
  };
  return {
    async waiting(work) {
      let isReady = true;
      count();
      underWay += 1;
      try {
        return await work(() => {
          count();
          if (isReady) notReady += 1;
          isReady = false;
        });
      } finally {
        count();
        underWay -= 1;
        if (!isReady) notReady -= 1;
      }
    },
    total() {
      count();
      return { answersMs, readinessMs };
    },
  };
}
