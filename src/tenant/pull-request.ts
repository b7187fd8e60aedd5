import type { RunContext } from '../run-context.ts';
import { messageOf } from '../shared/problem.ts';

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;

/**
 * Whether the pull request of the event is closed by now. False where the event has none, and where GitHub cannot be
 * asked. Never rejects, so it may run beside other work.
 * @param signal ends the request when its answer is no longer of use
 */
export async function isPullRequestClosed(
  { event: { pullRequest }, log, pullRequests }: Pick<RunContext, 'event' | 'log' | 'pullRequests'>,
  githubToken: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (pullRequest === undefined || githubToken === '') return false;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    const pulls = await pullRequests(githubToken, patience);
    return (await pulls.state(pullRequest)) === 'closed';
  } catch (error) {
    if (signal.aborted) return false;
    log.info(`Could not check whether pull request #${pullRequest} is still open. ${messageOf(error)}`);
    return false;
  }
}

/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nothing deletes,
 * because the run for `closed` is over.
 * @throws Error
 */
export function refuseWhenClosed({ event }: Pick<RunContext, 'event'>, isClosed: boolean): void {
  if (!isClosed) return;
  throw new Error(
    `Pull request #${event.pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`,
  );
}
