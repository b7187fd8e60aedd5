import type { PullRequestState } from '../github/pull-requests.ts';
import type { Tenant } from '../logto/cloud.ts';
import type { RunContext } from '../run-context.ts';
import { messageOf, quote } from '../shared/problem.ts';

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;

/** The state of the pull request of a run, as far as GitHub could be asked. */
export interface PullRequestFact {
  state: PullRequestState | 'not-asked';
  /** Why it could not be asked. */
  problem?: string;
}

/** Whose tenant a run provisions. */
export interface LateRunInputs {
  'github-token': string;
  hasNameOfPullRequest: boolean;
}

/**
 * As `askPullRequest`, for a run that would be late if the pull request were closed. A run for `closed` itself is not, if its
 * tenant is not that of the pull request: such runs release what was merged.
 */
export async function askWhetherLate(
  context: Pick<RunContext, 'event' | 'repository'>,
  inputs: LateRunInputs,
  signal: AbortSignal,
): Promise<PullRequestFact | undefined> {
  if (context.event.action === 'closed' && !inputs.hasNameOfPullRequest) return undefined;
  return askPullRequest(context, inputs['github-token'], signal);
}

/**
 * The state of the pull request of the event; `undefined` where the event has none. Never rejects, so it may run beside
 * other work.
 * @param signal ends the request when its answer is no longer of use
 */
export async function askPullRequest(
  { event: { pullRequest }, repository }: Pick<RunContext, 'event' | 'repository'>,
  githubToken: string,
  signal: AbortSignal,
): Promise<PullRequestFact | undefined> {
  if (pullRequest === undefined) return undefined;
  if (githubToken === '') return { state: 'not-asked', problem: 'The github-token is empty.' };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    const asked = await repository(githubToken, patience);
    return { state: await asked.state(pullRequest) };
  } catch (error) {
    return { state: 'not-asked', problem: messageOf(error) };
  }
}

/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nothing deletes,
 * because the run for `closed` is over.
 * @param existing the tenant, if it exists
 * @throws Error
 */
export function refuseWhenClosed(
  { event: { pullRequest } }: Pick<RunContext, 'event'>,
  fact: PullRequestFact | undefined,
  existing?: Pick<Tenant, 'name'>,
): void {
  if (fact?.state !== 'closed') return;
  throw new Error(
    existing === undefined
      ? `Pull request #${pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`
      : `Pull request #${pullRequest} is closed by now, but its tenant ${quote(existing.name)} still exists. If the run that deletes it is over, delete it by operation delete or sweep.`,
  );
}

/**
 * Warns of a run that goes on without knowing whether its pull request is open.
 * @throws Error when the user has named a pull request that GitHub does not know: most likely it does not exist
 */
export function warnWhenUnknown(
  { event: { isNumberGiven, pullRequest, repository }, log }: Pick<RunContext, 'event' | 'log'>,
  fact: PullRequestFact | undefined,
): void {
  if (fact?.state === 'unknown') {
    if (isNumberGiven) {
      throw new Error(
        `GitHub knows no pull request #${pullRequest} of ${repository}, so it gets no tenant. Check pr-number; in a private repository, the token needs the permission pull-requests: read.`,
      );
    }
    log.warning(
      `GitHub knows no pull request #${pullRequest}, so this run may leave a tenant that nothing deletes.`,
    );
  }
  if (fact?.state === 'not-asked') {
    log.warning(`Could not check whether pull request #${pullRequest} is still open. ${fact.problem ?? ''}`);
  }
}
