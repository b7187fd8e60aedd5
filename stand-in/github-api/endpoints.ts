import * as z from 'zod';
import { type Answer, notFound, notPermitted, paged, refuse } from './answers.ts';

/** A pull request. Entries of `pulls` exist. */
export interface Pull {
  number: number;
  state: 'open' | 'closed';
  title: string;
}

/** A comment of an issue or a pull request; GitHub's API treats both alike. */
export interface Comment {
  id: number;
  /** The number of the pull request. */
  issue: number;
  body: string;
  /** The login of the author. */
  user: string;
}

/** The permission of the token for pull requests, as in `permissions:` of a workflow. */
export type Permission = 'none' | 'read' | 'write';

/** The data that the endpoints read and change. */
export interface Repository {
  /** Owner and name: `octo-org/octo-repo`. */
  readonly repository: string;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly permissions: { pulls: Permission };
}

/** An authorized request. */
export interface Call {
  method: string;
  url: URL;
  /** The URL of the API, without a trailing slash. */
  apiUrl: string;
  /** The raw body. */
  text: string;
}

interface Endpoint {
  method: string;
  /** Relative to the repository; a group is a number. */
  path: RegExp;
  /** The documentation page that its errors name. */
  page: string;
  /** `undefined` if nothing exists at this path. */
  handle: (repository: Repository, call: Call, number: number, page: string) => Answer | undefined;
}

const endpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    page: '/pulls/pulls#get-a-pull-request',
    handle(repository, call, number) {
      const pull = repository.pulls.get(number);
      return pull ? { status: 200, body: showPull(repository, call, pull) } : undefined;
    },
  },
  {
    method: 'GET',
    path: /^\/pulls$/,
    page: '/pulls/pulls#list-pull-requests',
    handle(repository, call) {
      const state = call.url.searchParams.get('state') ?? 'open';
      const pulls = [...repository.pulls.values()]
        .filter((pull) => state === 'all' || pull.state === state)
        .toSorted((one, other) => other.number - one.number);
      return paged(
        call.url,
        pulls.map((pull) => showPull(repository, call, pull)),
      );
    },
  },
  {
    method: 'GET',
    path: /^\/issues\/(\d+)\/comments$/,
    page: '/issues/comments#list-issue-comments',
    handle(repository, call, number) {
      if (!repository.pulls.has(number)) return undefined;
      const comments = repository.comments
        .filter(({ issue }) => issue === number)
        .toSorted((one, other) => one.id - other.id);
      return paged(
        call.url,
        comments.map((comment) => showComment(repository, call, comment)),
      );
    },
  },
  {
    method: 'POST',
    path: /^\/issues\/(\d+)\/comments$/,
    page: '/issues/comments#create-an-issue-comment',
    handle(repository, call, number, page) {
      if (!repository.pulls.has(number)) return undefined;
      const read = readComment(call.text, page);
      if ('status' in read) return read;
      const id = Math.max(2_147_483_647, ...repository.comments.map((comment) => comment.id)) + 1;
      const comment = { id, issue: number, body: read.text, user: 'github-actions[bot]' };
      repository.comments.push(comment);
      return { status: 201, body: showComment(repository, call, comment) };
    },
  },
  {
    method: 'PATCH',
    path: /^\/issues\/comments\/(\d+)$/,
    page: '/issues/comments#update-an-issue-comment',
    handle(repository, call, id, page) {
      const comment = repository.comments.find((candidate) => candidate.id === id);
      if (!comment) return undefined;
      const read = readComment(call.text, page);
      if ('status' in read) return read;
      comment.body = read.text;
      return { status: 200, body: showComment(repository, call, comment) };
    },
  },
];

/** Answers a request by its path below the URL of the API. */
export function answer(repository: Repository, call: Call, path: string): Answer {
  const root = `/repos/${repository.repository}`;
  // GitHub ignores the case of owner and name.
  const below = path.toLowerCase().startsWith(root.toLowerCase()) ? path.slice(root.length) : undefined;
  const endpoint = endpoints.find(({ method, path: p }) => method === call.method && p.test(below ?? ''));
  if (below === undefined || !endpoint) return notFound('');
  const { pulls } = repository.permissions;
  const isPermitted = call.method === 'GET' ? pulls !== 'none' : pulls === 'write';
  if (!isPermitted) return notPermitted(endpoint.page);
  const number = Number(endpoint.path.exec(below)?.[1]);
  return endpoint.handle(repository, call, number, endpoint.page) ?? notFound(endpoint.page);
}

/** The maximum length of a comment on GitHub, in characters. */
const longestBody = 65_536;

function readComment(text: string, page: string): { text: string } | Answer {
  const body = z.object({ body: z.string() }).safeParse(parseJson(text)).data?.body;
  if (body === undefined) return refuse(422, 'Invalid request.\n\n"body" wasn\'t supplied.', page);
  const invalid = (message: string): Answer =>
    refuse(422, 'Validation Failed', page, [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
    ]);
  if (body.trim() === '') return invalid('Body cannot be blank');
  if (body.length > longestBody) return invalid(`Body is too long (maximum is ${longestBody} characters)`);
  return { text: body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const time = '2026-11-20T12:00:00Z';

function showPull({ repository }: Repository, { apiUrl }: Call, { number, state, title }: Pull): object {
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

function showComment(
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
