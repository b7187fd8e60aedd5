import { createHash } from 'node:crypto';
import type { Call, Comment, Pull, Repository, Run } from './types.ts';

const time = '2026-11-20T12:00:00Z';

/** The repository as GitHub shows it. */
export function showRepository({ repository, defaultBranch }: Repository, { apiUrl }: Call): object {
  const [login, name] = repository.split('/');
  return {
    id: 1_296_269,
    name,
    full_name: repository,
    private: true,
    owner: { login, id: 6_811_672, type: 'Organization', site_admin: false },
    html_url: `https://github.com/${repository}`,
    description: null,
    fork: false,
    url: `${apiUrl}/repos/${repository}`,
    created_at: time,
    updated_at: time,
    pushed_at: time,
    archived: false,
    disabled: false,
    visibility: 'private',
    default_branch: defaultBranch,
  };
}

/** A branch as GitHub shows it in a list. No branch is protected. */
export function showBranch({ repository }: Repository, { apiUrl }: Call, name: string): object {
  const sha = headOf(name);
  return {
    name,
    commit: { sha, url: `${apiUrl}/repos/${repository}/commits/${sha}` },
    protected: false,
  };
}

/** The SHA of a branch's last commit. */
function headOf(branch: string): string {
  return createHash('sha1').update(branch).digest('hex');
}

/** A workflow run as GitHub shows it: the first attempt, for a push to the default branch. */
export function showRun(
  { repository, defaultBranch }: Repository,
  { apiUrl }: Call,
  { id, status, conclusion }: Run,
): object {
  return {
    id,
    name: 'CI',
    head_branch: defaultBranch,
    head_sha: headOf(defaultBranch),
    path: '.github/workflows/ci.yml',
    run_number: 1,
    run_attempt: 1,
    event: 'push',
    status,
    conclusion,
    workflow_id: 161_335,
    url: `${apiUrl}/repos/${repository}/actions/runs/${id}`,
    html_url: `https://github.com/${repository}/actions/runs/${id}`,
    pull_requests: [],
    created_at: time,
    updated_at: time,
    run_started_at: time,
  };
}

/** A pull request as GitHub shows it. */
export function showPull(
  { repository }: Repository,
  { apiUrl }: Call,
  { number, state, title }: Pull,
): object {
  return {
    url: `${apiUrl}/repos/${repository}/pulls/${number}`,
    id: 1_000_000_000 + number,
    html_url: `https://github.com/${repository}/pull/${number}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${number}`,
    number,
    state,
    locked: false,
    title,
    user: { login: 'octocat', id: 1, type: 'User', site_admin: false },
    body: null,
    labels: [],
    created_at: time,
    updated_at: time,
    closed_at: state === 'closed' ? time : null,
    merged_at: null,
    merge_commit_sha: null,
    draft: false,
    author_association: 'CONTRIBUTOR',
  };
}

/** A comment as GitHub shows it. */
export function showComment(
  { repository }: Repository,
  { apiUrl }: Call,
  { id, issue, body, user }: Comment,
): object {
  return {
    url: `${apiUrl}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${issue}`,
    id,
    user: { login: user, id: 41_898_282, type: user.endsWith('[bot]') ? 'Bot' : 'User', site_admin: false },
    created_at: time,
    updated_at: time,
    body,
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}
