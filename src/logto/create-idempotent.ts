import { LogtoError, mayHaveSucceeded } from '../http/failure.ts';
import type { Connection } from '../http/send.ts';

/** Milliseconds before each look: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];

/**
 * Sends a create call that Logto would carry out twice if it came twice. When its answer is lost, or cannot be read,
 * this looks for what it was to create, and sends it once more only when that is not there.
 * @param findExisting finds what the call creates; `undefined` when it is not there
 * @throws LogtoError
 */
export async function createIdempotent<T>(
  create: () => Promise<T>,
  findExisting: () => Promise<T | undefined>,
  { clock, deadline, log }: Pick<Connection, 'clock' | 'deadline' | 'log'>,
  repeats = 1,
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof LogtoError) || error.failure.kind === 'deadline') throw error;
    if (!mayHaveSucceeded(error.failure)) throw error;
    log.info(`${error.message} Looking whether it took effect all the same.`);
    for (const pause of pauses) {
      if (pause > 0) await clock.sleep(pause, deadline.signal);
      const found = await findExisting();
      if (found !== undefined) return found;
    }
    // Whoever answers with something unreadable once will do so again.
    if (repeats === 0 || error.failure.kind === 'unreadable') throw error;
    return createIdempotent(create, findExisting, { clock, deadline, log }, repeats - 1);
  }
}
