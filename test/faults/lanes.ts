import { availableParallelism } from 'node:os';

/** The width of a lane for cases that work: they wait a little for each other's answers. */
export const busyWidth = availableParallelism() + 1;

/** Limits concurrent work to `width`, in order of arrival. */
export function createLane(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < width) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
