import { createHash } from 'node:crypto';
import {
  actionsBot,
  type Call,
  type Comment,
  type Issue,
  type Pull,
  type Repository,
  type Run,
} from './types.ts';

export const time = '2026-11-20T12:00:00Z';

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
export function headOf(branch: string): string {
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
  { head, number, state, title }: Pull,
): object {
  const [owner = '', ref = ''] = head.label.split(':');
  return {
    url: `${apiUrl}/repos/${repository}/pulls/${number}`,
    id: 1_000_000_000 + number,
    html_url: `https://github.com/${repository}/pull/${number}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${number}`,
    number,
    state,
    locked: false,
    title,
    user: showUser('octocat', apiUrl),
    body: null,
    labels: [],
    created_at: time,
    updated_at: time,
    closed_at: state === 'closed' ? time : null,
    merged_at: null,
    merge_commit_sha: null,
    head: { ...head, ref, user: showUser(owner, apiUrl) },
    draft: false,
    author_association: 'CONTRIBUTOR',
  };
}

/** An issue as GitHub shows it. */
export function showIssue(
  { repository }: Repository,
  { apiUrl }: Call,
  { number, state, stateReason, title, body, labels, user }: Issue,
): object {
  const url = `${apiUrl}/repos/${repository}/issues/${number}`;
  return {
    url,
    id: 2_000_000_000 + number,
    html_url: `https://github.com/${repository}/issues/${number}`,
    number,
    state,
    state_reason: stateReason,
    locked: false,
    title,
    body,
    user: showUser(user, apiUrl),
    labels: labels.map((name) => ({ id: idOf(name), name, color: 'ededed', default: false })),
    created_at: time,
    updated_at: time,
    closed_at: state === 'closed' ? time : null,
    author_association: 'NONE',
  };
}

/** A pull request as the list of issues shows it. */
export function showPullAsIssue(repository: Repository, call: Call, pull: Pull): object {
  const { number, state, title } = pull;
  const issue = { number, state, stateReason: null, title, body: '', labels: [], user: 'octocat' };
  return {
    ...showIssue(repository, call, issue),
    pull_request: { url: `${call.apiUrl}/repos/${repository.repository}/pulls/${number}` },
  };
}

/** A comment as GitHub shows it. */
export function showComment(
  { repository }: Repository,
  { apiUrl }: Call,
  { id, issue, body, user, app, createdAt, updatedAt }: Comment,
): object {
  const url = `${apiUrl}/repos/${repository}/issues/comments/${id}`;
  return {
    url,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${issue}`,
    id,
    node_id: `IC_${Buffer.from(String(id)).toString('base64url')}`,
    user: showUser(user, apiUrl),
    created_at: showTime(createdAt),
    updated_at: showTime(updatedAt),
    body,
    author_association: user === 'octocat' ? 'CONTRIBUTOR' : 'NONE',
    reactions: { url: `${url}/reactions`, total_count: 0, ...noReactions },
    performed_via_github_app: app === null ? null : showApp(app),
  };
}

const noReactions = Object.fromEntries(
  ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'].map((name) => [name, 0]),
);

/** GitHub's times have whole seconds. */
const showTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+/, '');

const knownIds: Record<string, number> = {
  octocat: 1,
  [actionsBot.user]: 41_898_282,
  [actionsBot.app]: 15_368,
};

export function showUser(login: string, apiUrl: string): object {
  const page = login.endsWith('[bot]') ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    login,
    id: idOf(login),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    url: `${apiUrl}/users/${encodeURIComponent(login)}`,
    html_url: `https://github.com/${page}`,
    site_admin: false,
  };
}

function showApp(slug: string): object {
  return { id: idOf(slug), slug, name: slug, html_url: `https://github.com/apps/${slug}` };
}

const idOf = (name: string): number =>
  knownIds[name] ?? Number.parseInt(createHash('sha1').update(name).digest('hex').slice(0, 7), 16);
