import { type Answer, refuse } from './answers.ts';
import { answer } from './endpoints.ts';
import type { Comment, Issue, Permissions, Pull, Reaction, Repository, Role, Run } from './types.ts';
import { headOf } from './views.ts';

/** The options of a {@link GitHubApi}. */
export interface GitHubApiOptions {
  /** Owner and name. */
  repository?: string;
  /** The only accepted token. */
  token?: string;
  /** The path of the API: `''` as on api.github.com, `/api/v3` as on GHES. */
  prefix?: '' | '/api/v3';
  /** The clock, in milliseconds since the epoch. */
  now?: () => number;
}

/** A request after its answer; `status` is `undefined` if it got none. */
export interface RecordedRequest {
  method: string;
  /** The raw path with its query. */
  path: string;
  status: number | undefined;
}

/**
 * The fault of a request: an answer of the test, `reset` (not handled, connection reset), `hang` (not handled, never
 * answered), and both after the request has taken effect.
 */
export type Fault = Response | 'reset' | 'reset-after' | 'hang' | 'hang-after';

/**
 * Returns the fault of a request, if any; `count` is the number of earlier requests with the same method and path. GitHub
 * is slow when the hook waits.
 */
export type FaultHook = (request: {
  method: string;
  path: string;
  count: number;
}) => Fault | undefined | Promise<Fault | undefined>;

/** An answer, or the reason for none. */
export type Outcome = Response | 'reset' | 'hang';

/** GitHub's REST API in memory: one repository with its branches, issues, pull requests, their comments, and workflow runs. */
export class GitHubApi implements Repository {
  readonly repository: string;
  readonly token: string;
  readonly prefix: string;
  readonly now: () => number;
  /** Not added to `branches` if changed. */
  defaultBranch = 'main';
  /** The names of all branches; at first, only the default branch. */
  readonly branches = new Set([this.defaultBranch]);
  /** By number, which issues share. */
  readonly pulls = new Map<number, Pull>();
  readonly issues = new Map<number, Issue>();
  readonly comments: Comment[] = [];
  readonly reactions: Reaction[] = [];
  readonly collaborators = new Map<string, Role>();
  /** By ID. */
  readonly runs = new Map<number, Run>();
  readonly permissions: Permissions = {
    pulls: 'write',
    issues: 'none',
    contents: 'read',
    actions: 'read',
  };
  /** `remaining` decreases with each authorized request; at 0, requests are refused. `reset` is in seconds since the epoch. */
  readonly rateLimit = { limit: 1000, remaining: 1000, reset: Date.parse('2026-11-20T13:00:00Z') / 1000 };
  /** All requests in order, including refused and reset ones. */
  readonly requests: RecordedRequest[] = [];
  readonly #hooks = new Set<FaultHook>();
  /** The ID does not fit into 31 bits. */
  #newestComment = 2_147_483_647;

  constructor(options: GitHubApiOptions = {}) {
    this.repository = options.repository ?? 'octo-org/octo-repo';
    this.token = options.token ?? 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
    this.prefix = options.prefix ?? '';
    this.now = options.now ?? Date.now;
  }

  /** Adds a pull request from a branch, whose name begins with its owner. */
  addPull(number: number, state: Pull['state'] = 'open', from = `octocat:feature-${number}`): Pull {
    const head = { label: from, sha: headOf(from) };
    const pull = { number, state, title: `Pull request ${number}`, head };
    this.pulls.set(number, pull);
    return pull;
  }

  openIssue(opened: Pick<Issue, 'title' | 'body' | 'labels' | 'user'>): Issue {
    const number = Math.max(0, ...this.pulls.keys(), ...this.issues.keys()) + 1;
    const issue: Issue = { number, state: 'open', stateReason: null, ...opened };
    this.issues.set(number, issue);
    return issue;
  }

  /** Adds a comment that a person has written. It is newer than all others. */
  addComment(issue: number, body: string, user = 'octocat'): Comment {
    return this.writeComment({ issue, body, user, app: null });
  }

  writeComment(written: Pick<Comment, 'issue' | 'body' | 'user' | 'app'>): Comment {
    this.#newestComment += 1;
    const at = this.now();
    const comment = { id: this.#newestComment, ...written, createdAt: at, updatedAt: at };
    this.comments.push(comment);
    return comment;
  }

  editComment(id: number, body: string): Comment | undefined {
    const comment = this.comments.find((one) => one.id === id);
    return comment && Object.assign(comment, { body, updatedAt: this.now() });
  }

  /** Deletes a comment, as its author and people with write access can. */
  deleteComment(id: number): void {
    const at = this.comments.findIndex((one) => one.id === id);
    if (at !== -1) this.comments.splice(at, 1);
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

  /** Answers a request in process. Without an answer, it rejects as `fetch` does; a hanging request waits for its signal. */
  async handle(request: Request): Promise<Response> {
    const outcome = await this.answer(request);
    if (outcome instanceof Response) return outcome;
    if (outcome === 'hang') return new Promise((_, reject) => rejectOnAbort(request.signal, reject));
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    throw new TypeError('fetch failed', { cause });
  }

  /** Answers a request, or returns the reason for no answer. For transports. */
  async answer(request: Request): Promise<Outcome> {
    const url = new URL(request.url);
    const { method } = request;
    const path = url.pathname + url.search;
    const count = this.requests.filter((before) => before.method === method && before.path === path).length;
    const record: RecordedRequest = { method, path, status: undefined };
    this.requests.push(record);
    const text = await request.text();
    const fault = await this.#fault({ method, path, count });
    if (fault instanceof Response) {
      record.status = fault.status;
      return fault;
    }
    if (fault === 'reset' || fault === 'hang') return fault;
    const { status, body, headers } = this.#answer(url, method, text, request.headers.get('authorization'));
    if (fault !== undefined) return fault === 'reset-after' ? 'reset' : 'hang';
    record.status = status;
    return Response.json(body, { status, headers: { ...headers, ...this.#limitHeaders() } });
  }

  async #fault(request: Parameters<FaultHook>[0]): Promise<Fault | undefined> {
    for (const hook of this.#hooks) {
      const fault = await hook(request);
      if (fault !== undefined) return fault instanceof Response ? fault.clone() : fault;
    }
    return undefined;
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

function rejectOnAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
}
