import type { Clock } from '../shared/clock.ts';

/** Where the time of a run goes that it spends on Logto. */
export interface TimeSpent {
  /** Counts the time of `work` as waiting for Logto; of what goes on side by side, only once. */
  waiting<T>(work: (readiness: () => void) => Promise<T>): Promise<T>;
  /** Milliseconds until now: waiting for answers, and waiting for a new tenant to become ready. */
  total(): { answersMs: number; readinessMs: number };
}

/** Starts counting. */
export function createTimeSpent(clock: Clock): TimeSpent {
  const all = createSpan(clock);
  const starting = createSpan(clock);
  return {
    async waiting(work) {
      let isStarting = false;
      all.enter();
      try {
        return await work(() => {
          // From the first answer that the tenant is not ready until the request has got through.
          if (!isStarting) starting.enter();
          isStarting = true;
        });
      } finally {
        if (isStarting) starting.leave();
        all.leave();
      }
    },
    total: () => ({ answersMs: all.ms() - starting.ms(), readinessMs: starting.ms() }),
  };
}

/** The time in which anything at all is under way. */
function createSpan(clock: Clock) {
  let underWay = 0;
  let since = 0;
  let sum = 0;
  return {
    enter() {
      if (underWay === 0) since = clock.now();
      underWay += 1;
    },
    leave() {
      underWay -= 1;
      if (underWay === 0) sum += clock.now() - since;
    },
    ms: () => sum + (underWay > 0 ? clock.now() - since : 0),
  };
}
