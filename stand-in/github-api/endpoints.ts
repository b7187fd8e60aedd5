import * as z from 'zod';
import { type Answer, notFound, notPermitted, paged, refuse } from './answers.ts';
import { type Endpoint, parseJson } from './endpoint.ts';
import { issueEndpoints } from './issue-endpoints.ts';
import { peopleEndpoints } from './people-endpoints.ts';
import { actionsBot, type Call, type Repository } from './types.ts';
import { showBranch, showComment, showPull, showRepository, showRun } from './views.ts';

const endpoints: readonly Endpoint[] = [
  ...issueEndpoints,
  ...peopleEndpoints,
  {
    method: 'GET',
    path: /^$/,
    permission: 'metadata',
    page: '/repos/repos#get-a-repository',
    handle: (repository, call) => ({ status: 200, body: showRepository(repository, call) }),
  },
  {
    method: 'GET',
    path: /^\/branches$/,
    permission: 'contents',
    page: '/branches/branches#list-branches',
    handle(repository, call) {
      const names = [...repository.branches].toSorted();
      return paged(
        call.url,
        names.map((name) => showBranch(repository, call, name)),
      );
    },
  },
  {
    method: 'GET',
    path: /^\/branches\/(.+)$/,
    permission: 'contents',
    page: '/branches/branches#get-a-branch',
    handle(repository, call, name, page) {
      if (!repository.branches.has(name)) return refuse(404, 'Branch not found', page);
      return { status: 200, body: showBranch(repository, call, name) };
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)$/,
    permission: 'actions',
    page: '/actions/workflow-runs#get-a-workflow-run',
    handle(repository, call, argument) {
      const run = repository.runs.get(Number(argument));
      return run ? { status: 200, body: showRun(repository, call, run) } : undefined;
    },
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    permission: 'pulls',
    page: '/pulls/pulls#get-a-pull-request',
    handle(repository, call, argument) {
      const pull = repository.pulls.get(Number(argument));
      return pull ? { status: 200, body: showPull(repository, call, pull) } : undefined;
    },
  },
  {
    method: 'GET',
    path: /^\/pulls$/,
    permission: 'pulls',
    page: '/pulls/pulls#list-pull-requests',
    handle(repository, call) {
      const state = call.url.searchParams.get('state') ?? 'open';
      const head = call.url.searchParams.get('head');
      const pulls = [...repository.pulls.values()]
        .filter((pull) => state === 'all' || pull.state === state)
        .filter((pull) => head === null || pull.head.label === head)
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
    permission: 'pulls',
    page: '/issues/comments#list-issue-comments',
    handle(repository, call, argument) {
      const number = Number(argument);
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
    permission: 'pulls',
    page: '/issues/comments#create-an-issue-comment',
    handle(repository, call, argument, page) {
      const number = Number(argument);
      if (!repository.pulls.has(number)) return undefined;
      const read = readComment(call.text, page);
      if ('status' in read) return read;
      const comment = repository.writeComment({ issue: number, body: read.text, ...actionsBot });
      return { status: 201, body: showComment(repository, call, comment) };
    },
  },
  {
    method: 'PATCH',
    path: /^\/issues\/comments\/(\d+)$/,
    permission: 'pulls',
    page: '/issues/comments#update-an-issue-comment',
    handle(repository, call, argument, page) {
      const id = Number(argument);
      if (!repository.comments.some((comment) => comment.id === id)) return undefined;
      const read = readComment(call.text, page);
      if ('status' in read) return read;
      const comment = repository.editComment(id, read.text);
      return comment && { status: 200, body: showComment(repository, call, comment) };
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
  const granted = { metadata: 'read', ...repository.permissions }[endpoint.permission];
  const isPermitted = call.method === 'GET' ? granted !== 'none' : granted === 'write';
  if (!isPermitted) return notPermitted(endpoint.page);
  const argument = decodeURIComponent(endpoint.path.exec(below)?.[1] ?? '');
  return endpoint.handle(repository, call, argument, endpoint.page) ?? notFound(endpoint.page);
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
