import type { Core } from '../runner/core.ts';
import type { Log } from '../runner/log.ts';
import type { Hide } from '../shared/hide.ts';
import { messageOf } from '../shared/problem.ts';

/**
 * Adds to the job summary, without secrets. If the runner has none, or it is full, that is a warning and no failure.
 * @returns whether it was written
 */
export async function writeSummary(
  { core, hide, log }: { core: Pick<Core, 'summary'>; hide: Hide; log: Log },
  text: string,
): Promise<boolean> {
  try {
    await core.summary.addRaw(hide(text), true).write();
    return true;
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
    return false;
  }
}
