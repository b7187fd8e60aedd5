import { type Answer, refuse } from './answers.ts';
import { answer } from './endpoints.ts';
import type { Comment, Permissions, Pull, Repository, Run } from './types.ts';

/** The options of a {@link GitHubApi}. */
export interface GitHubApiOptions {
  /** Owner and name. */
  repository?: string;
  /** The only accepted token. */
  token?: string;
  /** The path of the API: `''` as on api.github.com, `/api/v3` as on GHES. */
  prefix?: '' | '/api/v3';
}

/** A request after its answer; `status` is `undefined` if it got none. */
export interface RecordedRequest {
  method: string;
  /** The raw path with its query. */
  path: string;
  status: number | undefined;
}

/** A fault: another answer, or a connection that is reset before the request is handled. */
export type Fault = Response | 'reset';

/** Returns the fault of a request, if any; `count` is the number of earlier requests with the same method and path. */
export type FaultHook = (request: { method: string; path: string; count: number }) => Fault | undefined;

/** GitHub's REST API in memory: one repository with its branches, pull requests, their comments, and workflow runs. */
export class GitHubApi implements Repository {
  readonly repository: string;
  readonly token: string;
  readonly prefix: string;
  /** Not added to `branches` if changed. */
  defaultBranch = 'main';
  /** The names of all branches; at first, only the default branch. */
  readonly branches = new Set([this.defaultBranch]);
  /** By number. */
  readonly pulls = new Map<number, Pull>();
  readonly comments: Comment[] = [];
  /** By ID. */
  readonly runs = new Map<number, Run>();
  readonly permissions: Permissions = { pulls: 'write', contents: 'read', actions: 'read' };
  /** `remaining` decreases with each authorized request; at 0, requests are refused. `reset` is in seconds since the epoch. */
  readonly rateLimit = { limit: 1000, remaining: 1000, reset: Date.parse('2026-11-20T13:00:00Z') / 1000 };
  /** All requests in order, including refused and reset ones. */
  readonly requests: RecordedRequest[] = [];
  readonly #hooks = new Set<FaultHook>();

  constructor(options: GitHubApiOptions = {}) {
    this.repository = options.repository ?? 'octo-org/octo-repo';
    this.token = options.token ?? 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
    this.prefix = options.prefix ?? '';
  }

  /** Adds a pull request. */
  addPull(number: number, state: Pull['state'] = 'open'): Pull {
    const pull = { number, state, title: `Pull request ${number}` };
    this.pulls.set(number, pull);
    return pull;
  }

  /** Adds a comment that is newer than all others. */
  addComment(issue: number, body: string, user = 'octocat'): Comment {
    const id = Math.max(1000, ...this.comments.map((comment) => comment.id)) + 1;
    const comment = { id, issue, body, user };
    this.comments.push(comment);
    return comment;
  }

  /** Adds a workflow run; a completed one has succeeded. */
  addRun(id: number, status: Run['status']): Run {
    const run: Run = { id, status, conclusion: status === 'completed' ? 'success' : null };
    this.runs.set(id, run);
    return run;
  }

  /** Adds a hook that can fail requests; the first fault is used. Returns a function that removes the hook. */
  intercept(hook: FaultHook): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** Answers a request in process. A reset connection rejects as `fetch` does. */
  async handle(request: Request): Promise<Response> {
    const outcome = await this.answer(request);
    if (outcome !== 'reset') return outcome;
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    throw new TypeError('fetch failed', { cause });
  }

  /** Answers a request or returns its fault. For transports. */
  async answer(request: Request): Promise<Fault> {
    const url = new URL(request.url);
    const { method } = request;
    const path = url.pathname + url.search;
    const count = this.requests.filter((before) => before.method === method && before.path === path).length;
    const record: RecordedRequest = { method, path, status: undefined };
    this.requests.push(record);
    const text = await request.text();
    for (const hook of this.#hooks) {
      const fault = hook({ method, path, count });
      if (fault === undefined) continue;
      if (fault === 'reset') return fault;
      record.status = fault.status;
      return fault.clone();
    }
    const { status, body, headers } = this.#answer(url, method, text, request.headers.get('authorization'));
    record.status = status;
    return Response.json(body, { status, headers: { ...headers, ...this.#limitHeaders() } });
  }

  #answer(url: URL, method: string, text: string, authorization: string | null): Answer {
    if (authorization === null) return refuse(401, 'Requires authentication');
    const [, token] = /^(?:token|bearer) (.+)$/i.exec(authorization) ?? [];
    if (token !== this.token) return refuse(401, 'Bad credentials');
    if (this.rateLimit.remaining === 0) {
      const page = '/overview/rate-limits-for-the-rest-api';
      return refuse(403, 'API rate limit exceeded for installation ID 12345.', page);
    }
    this.rateLimit.remaining -= 1;
    if (!url.pathname.startsWith(`${this.prefix}/`)) return refuse(404, 'Not Found');
    const call = { method, url, apiUrl: url.origin + this.prefix, text };
    return answer(this, call, url.pathname.slice(this.prefix.length));
  }

  #limitHeaders(): Record<string, string> {
    const { limit, remaining, reset } = this.rateLimit;
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(limit - remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    };
  }
}
