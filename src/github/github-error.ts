import { toSingleLine } from '../shared/text.ts';

/** What was being done when it failed. */
export interface GitHubRequest {
  /** In the infinitive: `read pull request #12`. */
  doing: string;
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the URL of the API. */
  path: string;
  /** What the token has to be allowed to do, as `permissions:` of a workflow spells it. */
  permission: 'pull-requests: read' | 'pull-requests: write';
}

/** Why a request brought no usable answer. No text here holds the token. */
export type GitHubFailure =
  /** `github-token` cannot be a token, so nothing was sent. */
  | { kind: 'not-sent' }
  /** GitHub said no. `limitedUntil` is when its rate limit ends, in milliseconds since the epoch. */
  | { kind: 'refused'; status: number; message?: string; limitedUntil?: number }
  /** The answer is not what the route promises. */
  | { kind: 'unreadable'; status: number }
  /** No complete answer arrived from the host. */
  | { kind: 'connection'; host: string; message: string };

/** A request to GitHub that failed. The message is one line that ends with what to do next. */
export class GitHubError extends Error {
  override name = 'GitHubError';
  /** The status of the answer, if there was one. */
  readonly status?: number;
  readonly failure: GitHubFailure;

  // There is no cause: the errors of octokit hold the request, and with it the token.
  constructor(request: GitHubRequest, failure: GitHubFailure) {
    const what = `Could not ${request.doing}: ${request.method} ${request.path} ${describe(failure)}`;
    const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
    const hint = whatToDo(request, failure);
    super(hint === undefined ? sentence : `${sentence} ${hint}`);
    this.failure = failure;
    if ('status' in failure) this.status = failure.status;
  }
}

/** Whether GitHub said 404 in its own words. A proxy or a wrong URL has other ones. */
export function isNotFound(failure: GitHubFailure): boolean {
  return failure.kind === 'refused' && failure.status === 404 && failure.message === 'Not Found';
}

function describe(failure: GitHubFailure): string {
  switch (failure.kind) {
    case 'not-sent':
      return 'was not sent: github-token is empty, or has blanks or line breaks in it';
    case 'refused':
      return `answered ${failure.status}${failure.message ? `: ${toSingleLine(failure.message)}` : ''}`;
    case 'unreadable':
      return `answered ${failure.status} with something else than GitHub does`;
    case 'connection':
      return `got no answer: ${toSingleLine(failure.message)}`;
  }
}

function whatToDo({ permission }: GitHubRequest, failure: GitHubFailure): string | undefined {
  switch (failure.kind) {
    case 'not-sent':
      return `Use the token of the job, or another one with the permission \`${permission}\`.`;
    case 'connection':
      return (
        `Check that the runner reaches ${failure.host}: network, firewall, HTTPS_PROXY and NO_PROXY, and ` +
        'NODE_EXTRA_CA_CERTS where its certificate comes from a private CA.'
      );
    case 'unreadable':
      return 'Something between the runner and GitHub may have answered in its place.';
    case 'refused':
      return whatToDoWhenRefused(permission, failure);
  }
}

function whatToDoWhenRefused(
  permission: GitHubRequest['permission'],
  { status, message = '', limitedUntil }: Extract<GitHubFailure, { kind: 'refused' }>,
): string | undefined {
  if (message.startsWith('Resource not accessible by ')) {
    const readOnly =
      permission === 'pull-requests: write'
        ? ' For pull requests from forks and of Dependabot, GitHub gives the job a token that can only read.'
        : '';
    return `The token lacks the permission \`${permission}\`: name it under \`permissions:\` of the job.${readOnly}`;
  }
  if (limitedUntil !== undefined) {
    const time = new Date(limitedUntil).toISOString().slice(0, 19).replace('T', ' ');
    return `GitHub limits requests, and takes the next one at ${time} UTC: run the job again after that.`;
  }
  if (status === 401) {
    return 'The github-token is not accepted: check that it is complete and has not expired. The token of a job ends with the job.';
  }
  if (status === 404) {
    return `GitHub says this also where the token may not look: check that it is for this repository and has the permission \`${permission}\`.`;
  }
  if (status >= 300 && status < 400) {
    return 'Redirects are not followed, because the request carries the token: the repository may have another name now.';
  }
  return status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
}
