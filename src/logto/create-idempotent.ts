import { RequestError, mayHaveSucceeded } from '../http/failure.ts';
import type { ClientContext } from '../http/send.ts';

/** Milliseconds before each search: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];

/**
 * Sends a create call that Logto would carry out twice if it came twice. If its answer is lost or unreadable, this
 * searches for what the call creates, and repeats the call only if that does not exist.
 * @param findExisting finds what the call creates; `undefined` if it does not exist
 * @throws RequestError
 */
export async function createIdempotent<T>(
  create: () => Promise<T>,
  findExisting: () => Promise<T | undefined>,
  { clock, deadline, log }: Pick<ClientContext, 'clock' | 'deadline' | 'log'>,
  repeats = 1,
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof RequestError) || error.failure.kind === 'deadline') throw error;
    if (!mayHaveSucceeded(error.failure)) throw error;
    log.info(`${error.message} Checking whether it took effect anyway.`);
    for (const pause of pauses) {
      if (pause > 0) await clock.sleep(pause, deadline.signal);
      const found = await findExisting();
      if (found !== undefined) return found;
    }
    // An unreadable answer would be unreadable again.
    if (repeats === 0 || error.failure.kind === 'unreadable') throw error;
    return createIdempotent(create, findExisting, { clock, deadline, log }, repeats - 1);
  }
}
