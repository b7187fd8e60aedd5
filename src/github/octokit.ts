import type { getOctokit } from '@actions/github';
import * as z from 'zod';
import type { HostRules } from '../http/classify.ts';
import { RequestError, refusalOf } from '../http/failure.ts';
import { isHeaderText } from '../http/headers.ts';
import type { Issue } from '../http/reason.ts';
import { type ClientContext, createClient } from '../http/send.ts';
import type { FetchInit } from '../http/transport.ts';
import { type Permission, githubHint } from './hints.ts';

/** What requests to GitHub take from the run. */
export interface GitHubContext extends Omit<ClientContext, 'spent'> {
  /** `GITHUB_TOKEN`, or another token for the repository. */
  token: string;
  /** `GITHUB_API_URL`; on GHES it has a path: `https://host/api/v3`. The token goes to no other host. */
  apiUrl: string;
}

/** What requests are for, and the answer that each must have. */
export interface Purpose<T> {
  /** In the infinitive: `read pull request #12`. */
  doing: string;
  permission: Permission;
  /** Sending it twice has the same effect as sending it once. Default: by the method. */
  repeatable?: boolean;
  /** What a usable answer looks like; unknown fields are ignored. */
  answer: z.ZodType<T>;
}

/** Pages that a list may have. */
const mostPages = 1000;

type Octokit = ReturnType<typeof getOctokit>;

/**
 * Octokit over this action's own HTTP client, which decides about retries, time and what a usable answer is. What the
 * methods return has the type that was checked, which may be less than octokit promises.
 */
export function createGitHub({ token, apiUrl, ...context }: GitHubContext) {
  const { origin, host } = new URL(apiUrl);
  const client = createClient({ ...context, origin, rules });

  /**
   * Octokit gets only answers that were checked: its pagination takes an empty one for an empty list. It needs no more of a
   * `Response` than these fields, and loading Node's own takes longer than loading octokit's methods.
   */
  const fetchFor =
    (purpose: Purpose<unknown>) =>
    async (address: string, { method = 'GET', headers: sent = {}, body: content }: FetchInit = {}) => {
      const url = URL.parse(address);
      // Pages follow the links in answers.
      if (url === null) throw notSent(purpose, 'the link to the next page is not a URL');
      if (url.origin !== origin) {
        throw notSent(purpose, 'the next page is at another host, to which the token is not sent');
      }
      const { body, headers } = await client.exchange({
        ...purpose,
        method,
        path: url.pathname + url.search,
        headers: sent,
        ...(content === undefined ? {} : { body: content }),
        hint: githubHint(purpose.permission, host),
      });
      return { status: 200, url: address, headers: new Map([['link', headers.get('link') ?? '']]), body };
    };

  /** Loads octokit with the first request: most runs need none of it. */
  const open = async <T>(purpose: Purpose<T>): Promise<Octokit> => {
    // With a line break in it, fetch would throw an exception that shows the token.
    if (!isHeaderText(token, Infinity)) {
      const hint = `Use the token of the job, or another one with the permission \`${purpose.permission}\`.`;
      throw notSent(purpose, 'github-token is empty, or contains spaces or line breaks', hint);
    }
    const { getOctokit } = await import('@actions/github');
    const request = { fetch: fetchFor(purpose), parseSuccessResponseBody: false };
    return getOctokit(token, {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent: 'logto-tenant-action',
      request,
    });
  };

  return {
    /** Sends one request. @throws RequestError */
    async ask<T>(purpose: Purpose<T>, send: (octokit: Octokit) => Promise<{ data: NoInfer<T> }>): Promise<T> {
      const octokit = await open(purpose);
      try {
        return (await send(octokit)).data;
      } catch (error) {
        throw unwrap(error);
      }
    },

    /** Reads the pages of a list, each when it is needed. @throws RequestError */
    async *pages<T>(
      purpose: Purpose<T[]>,
      read: (octokit: Octokit) => AsyncIterable<{ data: NoInfer<T>[] }>,
    ): AsyncGenerator<T[]> {
      const octokit = await open(purpose);
      let count = 0;
      try {
        for await (const { data } of read(octokit)) {
          count += 1;
          if (count > mostPages) throw notSent(purpose, `the list has more than ${mostPages} pages`);
          yield data;
        }
      } catch (error) {
        throw unwrap(error);
      }
    },
  };
}

/** Whether GitHub does not know what was asked for. A 404 in other words comes from a proxy or a wrong URL. */
export function isUnknownToGitHub(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal?.status === 404 && refusal.json && refusal.message === 'Not Found';
}

function notSent({ doing }: { doing: string }, problem: string, hint?: string): RequestError {
  return new RequestError({ doing, method: '', path: '' }, { kind: 'not-sent', problem }, hint);
}

/** Octokit wraps what its `fetch` throws in errors of its own, which hold the request. */
function unwrap(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

const errorBody = z.object({ message: z.string(), errors: z.array(z.unknown()).optional().catch([]) });

/** "Client errors" of "Troubleshooting the REST API". What else is in an entry may repeat what was sent. */
const errorEntry = z.union([
  z.string().transform((message): Issue => ({ path: [], message })),
  z
    .object({ field: z.string().optional(), code: z.string().optional(), message: z.string().optional() })
    .transform(({ field, code, message }): Issue | undefined => {
      const sentence = message ?? code;
      return sentence === undefined
        ? undefined
        : { path: field === undefined ? [] : [field], message: sentence };
    }),
]);

const rules: HostRules = {
  requestIdHeader: 'x-github-request-id',
  repeats: 2,
  isTransient: ({ status }) => [500, 502, 503, 504].includes(status),
  readErrorBody(body) {
    const error = errorBody.safeParse(body).data;
    const issues = error?.errors?.flatMap((entry) => errorEntry.safeParse(entry).data ?? []);
    return error && { message: error.message, issues };
  },
  // "Exceeding the rate limit" of "Rate limits for the REST API".
  readLimit({ status, message = '' }, headers, now) {
    if (status !== 403 && status !== 429) return undefined;
    const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
    const reset = headers.get('x-ratelimit-reset') ?? '';
    if (isUsedUp && /^\d{1,10}$/.test(reset)) return Number(reset) * 1000;
    return isUsedUp || status === 429 || message.includes('secondary rate limit') ? now + 60_000 : undefined;
  },
};
