import type { getOctokit } from '@actions/github';
import * as z from 'zod';
import type { Fetch } from '../http/transport.ts';
import type { Clock } from '../shared/clock.ts';
import { GitHubError, type GitHubFailure, type GitHubRequest } from './github-error.ts';

/** What requests to GitHub need from outside. */
export interface RestClientOptions {
  /** `GITHUB_TOKEN`, or another token for the repository. */
  token: string;
  /** `GITHUB_API_URL`; on GHES it has a path: `https://host/api/v3`. The token goes nowhere else. */
  apiUrl: string;
  fetch: Fetch;
  clock: Clock;
  /** Ends what is under way, and the waits between; absent when nothing but the time of an attempt does. */
  signal?: AbortSignal;
}

/** One request, and the answer it must have. */
interface RestCall<T> extends GitHubRequest {
  /** Goes into the query of a GET, and otherwise as JSON into the body. */
  parameters?: Record<string, string | number>;
  /** What a usable answer looks like; unknown fields are ignored. */
  answer: z.ZodType<T>;
}

/** Sends requests to GitHub's REST API. Every answer is checked; a GET that failed in passing is repeated. */
export interface RestClient {
  /** @throws GitHubError */
  send<T>(call: RestCall<T>): Promise<T>;
  /** The items of a list, page by page as they are asked for. @throws GitHubError */
  list<T>(call: RestCall<T[]>): AsyncGenerator<T>;
}

/** Milliseconds before each repeat of a GET. There are as many repeats as there are delays. */
const delays = [500, 1500];

/** Milliseconds that one attempt may take before it counts as lost. */
const attemptMs = 30_000;

/** The most that GitHub gives at once. */
const pageSize = 100;

/** Loads octokit with the first request: most runs need none of it. */
export function createRestClient(options: RestClientOptions): RestClient {
  const { token, clock } = options;
  let octokit: Promise<Octokit> | undefined;

  const exchange = async (call: RestCall<unknown>): Promise<Answer | GitHubFailure> => {
    // With a line break in it, fetch would throw an exception that shows the token.
    if (!/^[\u0021-\u007E]+$/.test(token)) return { kind: 'not-sent' };
    const { request } = await (octokit ??= loadOctokit(options));
    try {
      return answerSchema.parse(await request({ ...call.parameters, method: call.method, url: call.path }));
    } catch (error) {
      const refused = z.object({ response: answerSchema }).safeParse(error);
      if (refused.success) return refused.data.response;
      const message = connectionMessage(error).replaceAll(token, '***');
      return { kind: 'connection', host: hostOf(options.apiUrl), message };
    }
  };

  const attempt = async <T>(call: RestCall<T>): Promise<Success<T> | GitHubFailure> => {
    const answer = await exchange(call);
    if ('kind' in answer) return answer;
    const { status, headers, data } = answer;
    // octokit takes a redirect for a success.
    if (status >= 300) return refusal(answer, token, clock.now());
    const parsed = call.answer.safeParse(data);
    if (!parsed.success) return { kind: 'unreadable', status };
    return { kind: 'success', data: parsed.data, hasNext: /\brel="?next\b/.test(headers['link'] ?? '') };
  };

  const succeed = async <T>(call: RestCall<T>): Promise<Success<T>> => {
    for (let repeats = 0; ; repeats += 1) {
      const outcome = await attempt(call);
      if (outcome.kind === 'success') return outcome;
      const delay = delays[repeats];
      const isOver = delay === undefined || options.signal?.aborted === true;
      if (isOver || call.method !== 'GET' || !isTransient(outcome)) {
        throw new GitHubError(call, outcome);
      }
      await clock.sleep(delay, options.signal);
    }
  };

  return {
    send: async (call) => (await succeed(call)).data,
    // octokit's own paginate would send the token wherever the Link header points, and take a 409 for the end.
    async *list(call) {
      for (let page = 1, more = true; more; page += 1) {
        const parameters = { ...call.parameters, per_page: pageSize, page };
        const { data, hasNext } = await succeed({ ...call, parameters });
        yield* data;
        more = hasNext;
      }
    },
  };
}

type Octokit = ReturnType<typeof getOctokit>;

interface Success<T> {
  kind: 'success';
  data: T;
  /** Whether there is another page. A page may be short and yet not the last. */
  hasNext: boolean;
}

/** An answer as octokit hands it on, and as its errors hold it. */
const answerSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  data: z.unknown(),
});
type Answer = z.infer<typeof answerSchema>;

const quiet = (): void => {};
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

async function loadOctokit({ token, apiUrl, fetch, signal }: RestClientOptions): Promise<Octokit> {
  const github = await import('@actions/github');
  return github.getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'logto-tenant-action',
    log: silent,
    // Left alone, a request writes about a `deprecation` header to the console.
    request: { fetch: fetchWhole(fetch, signal), redirect: 'manual', log: silent },
  });
}

/** Waits for the whole body: octokit would take one that is cut short for an empty one. */
function fetchWhole(fetch: Fetch, signal: AbortSignal | undefined): Fetch {
  return async (url, init) => {
    const signals = [AbortSignal.timeout(attemptMs), ...(signal ? [signal] : [])];
    const response = await fetch(url, { ...init, signal: AbortSignal.any(signals) });
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  };
}

const errorBody = z.object({ message: z.string(), errors: z.unknown().optional() });

function refusal({ status, headers, data }: Answer, token: string, now: number): GitHubFailure {
  const body = errorBody.safeParse(data).data;
  const details = body?.errors === undefined ? '' : ` ${JSON.stringify(body.errors)}`;
  const message = body && `${body.message}${details}`.replaceAll(token, '***');
  const limitedUntil =
    status === 403 || status === 429 ? endOfLimit(status, headers, message, now) : undefined;
  return {
    kind: 'refused',
    status,
    ...(message ? { message } : {}),
    ...(limitedUntil === undefined ? {} : { limitedUntil }),
  };
}

/** When GitHub takes requests again, by its rules in "Exceeding the rate limit" of "Rate limits for the REST API". */
function endOfLimit(
  status: number,
  headers: Answer['headers'],
  message = '',
  now: number,
): number | undefined {
  const retryAfter = wholeSeconds(headers['retry-after']);
  if (retryAfter !== undefined) return now + retryAfter * 1000;
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const reset = isUsedUp ? wholeSeconds(headers['x-ratelimit-reset']) : undefined;
  if (reset !== undefined) return reset * 1000;
  return isUsedUp || status === 429 || message.includes('secondary rate limit') ? now + 60_000 : undefined;
}

function wholeSeconds(text = ''): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** Whether the same request may succeed a moment later. */
function isTransient(failure: GitHubFailure): boolean {
  if (failure.kind === 'connection') return true;
  return failure.kind === 'refused' && [500, 502, 503, 504].includes(failure.status);
}

/** Says what happened on the wire, which is the innermost cause of what octokit threw. */
function connectionMessage(error: unknown): string {
  let message = 'unknown';
  for (let at = error; at instanceof Error; at = at.cause) {
    // With several addresses to try, Node puts what happened into a list and leaves the message empty.
    const first: unknown = at instanceof AggregateError ? at.errors[0] : at;
    if (first instanceof Error && first.message !== '') message = first.message;
  }
  return message;
}

function hostOf(apiUrl: string): string {
  return URL.canParse(apiUrl) ? new URL(apiUrl).host : 'GitHub';
}
