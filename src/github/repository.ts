import { type BranchesAndRuns, createBranchesAndRuns } from './branches-and-runs.ts';
import type { GitHubContext } from './octokit.ts';
import { type PullRequests, createPullRequests } from './pull-requests.ts';

/** What GitHub knows of one repository. Every method throws `RequestError`. */
export type Repository = PullRequests & BranchesAndRuns;

/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
export function createRepository(options: GitHubContext & { repository: string }): Repository {
  return { ...createPullRequests(options), ...createBranchesAndRuns(options) };
}
