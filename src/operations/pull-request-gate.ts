import { type Tools, messageOf } from './tools.ts';

/**
 * Whether the pull request of the event is closed by now. False where there is none, and where GitHub cannot be asked.
 * Never rejects, so it may run beside other work.
 */
export async function isPullRequestClosed(
  { event: { pullRequest }, log, pullRequests }: Tools,
  githubToken: string,
): Promise<boolean> {
  if (pullRequest === undefined || githubToken === '') return false;
  try {
    return (await pullRequests(githubToken).state(pullRequest)) === 'closed';
  } catch (error) {
    log.info(`Whether pull request #${pullRequest} is still open could not be checked: ${messageOf(error)}`);
    return false;
  }
}

/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nobody deletes,
 * because the run for `closed` is over.
 * @throws Error
 */
export function refuseWhenClosed({ event }: Pick<Tools, 'event'>, isClosed: boolean): void {
  if (!isClosed) return;
  throw new Error(
    `Pull request #${event.pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`,
  );
}
