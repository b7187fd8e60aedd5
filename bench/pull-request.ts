import type { Bench } from './bench.ts';
import { type GitHubFront, openGitHubFront } from './front/github-front.ts';
import type { StepOptions } from './step.ts';

const repository = 'octo/repo';
const token = 'ghs_0123456789012345678901234567890123456';
const number = 7;

/** Opens a front for GitHub, runs the work, and closes the front. */
export async function withGitHub<Result>(
  { certificate }: Bench,
  options: { delay?: number },
  work: (github: GitHubFront) => Promise<Result>,
): Promise<Result> {
  const github = await openGitHubFront({ certificate, repository, token, ...options });
  try {
    return await work(github);
  } finally {
    await github.close();
  }
}

/**
 * Changes the pull request.
 * @returns what a step gets for that: the event, where GitHub's hosts are, and the token of the job
 * @param action the activity type, such as `synchronize` for a push
 */
export function onPullRequest(
  { api, cache, origin }: GitHubFront,
  action: 'opened' | 'synchronize' | 'closed',
): Pick<StepOptions, 'env' | 'event' | 'github'> & { inputs: Record<string, string> } {
  api.addPull(number, action === 'closed' ? 'closed' : 'open');
  const head = { ref: 'feature', repo: { full_name: api.repository } };
  const payload = { action, number, pull_request: { number, head, user: { login: 'octocat' } } };
  return {
    env: cache.env,
    event: { name: 'pull_request', payload },
    github: { API_URL: origin, REPOSITORY: api.repository, REF: `refs/pull/${number}/merge` },
    inputs: { name: '', 'github-token': api.token, comment: 'true' },
  };
}
