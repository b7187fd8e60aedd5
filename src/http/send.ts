import ky, { HTTPError, NetworkError } from 'ky';
import * as z from 'zod';
import { type Clock, type Deadline, DeadlineError } from '../shared/clock.ts';
import { formatPath } from '../shared/problem.ts';
import {
  type Failure,
  LogtoError,
  type Request as What,
  connectionFailure,
  describeFailure,
} from './failure.ts';
import type { Hint } from '../logto/hints.ts';
import { createPace } from './pace.ts';
import type { Fetch, FetchInit } from './transport.ts';
import type { TimeSpent } from './time-spent.ts';
import { backOff, isNotReadyYet, jitter, mayRepeat, mostRepeats, retryableStatuses } from './retry.ts';

/** Seconds that one attempt may take before it counts as lost. */
const attemptSeconds = 30;

/** What the clients of Logto's APIs need from outside. */
export interface Connection {
  fetch: Fetch;
  clock: Clock;
  deadline: Deadline;
  log: { info(line: string): void; debug(line: string): void };
  /** Counts the time that requests take. */
  spent?: TimeSpent;
}

/** A host, and how to talk to it. */
export interface HostOptions extends Connection {
  /** Scheme, host and port. Requests and their credentials go nowhere else. */
  origin: string;
  /** The header in which the host names the request, for support. */
  requestIdHeader: string;
  /** Until when (ms since epoch) the host is expected to be still starting; see {@link isNotReadyYet}. */
  startingUntil?: number;
}

/** One request and the answer it must have. */
export interface Call<T> extends What {
  headers: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  /** Sending it twice does no more than sending it once. Default: by the method. */
  repeatable?: boolean;
  /** What a usable answer looks like; unknown fields are ignored. */
  answer: z.ZodType<T>;
  /** Called with the headers of a successful answer. */
  onHeaders?: (headers: Headers) => void;
  /** A status that proves by itself that it was done; then the body does not count, and `answer` gets `undefined`. */
  done?: number;
  hint: Hint;
}

/** Sends requests to one host: paced, repeated by rule, within the deadline, every answer checked. */
export interface Host {
  /** @throws {LogtoError} */
  send<T>(call: Call<T>): Promise<T>;
}

const bodiless = new Set([204, 205, 304]);

/** Opens no connection by itself. */
export function createHost(options: HostOptions): Host {
  const { clock, deadline, log, origin } = options;
  const pace = createPace(clock);
  let saidThatItStarts = false;

  const isStarting = (failure: Failure, repeatable: boolean): boolean =>
    options.startingUntil !== undefined &&
    clock.now() < options.startingUntil &&
    isNotReadyYet(failure, repeatable);

  const logNotReady = ({ method, path }: What, failure: Failure): void => {
    if (saidThatItStarts) return;
    saidThatItStarts = true;
    const seconds = Math.ceil(((options.startingUntil ?? 0) - clock.now()) / 1000);
    log.info(
      `The new tenant is not ready yet: ${method} ${path} ${describeFailure(failure)}. Waiting for it up to ${seconds} s.`,
    );
  };

  // One attempt: its turn, its own time limit, and the whole body, so that a body cut short is a failed attempt. The request is
  // made here: one of ky's would be copied for each attempt, with its body as a stream.
  const attempt = (call: Call<unknown>): typeof globalThis.fetch => {
    const init = initOf(call);
    return () =>
      pace.schedule(async () => {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(attemptSeconds * 1000)]);
        const startedAt = clock.now();
        const outcome = (text: string): void =>
          log.debug(`${call.method} ${call.path} ${text} after ${clock.now() - startedAt} ms`);
        try {
          const response = await options.fetch(origin + call.path, { ...init, signal });
          const body = await response.arrayBuffer();
          outcome(String(response.status));
          if (response.status === 429) pace.pauseUntil(retryAfterMs(response, clock));
          const { status, statusText, headers } = response;
          return new Response(bodiless.has(status) ? null : body, { status, statusText, headers });
        } catch (error) {
          outcome(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
          throw error;
        }
      }, deadline.signal);
  };

  const send = async <T>(call: Call<T>, readiness: () => void): Promise<T> => {
    const repeatable = call.repeatable ?? ['GET', 'PUT', 'DELETE'].includes(call.method);
    let last: Failure | undefined;
    const fail = (failure: Failure, cause: unknown): never => {
      const full = failure.kind === 'deadline' && last ? { ...failure, before: last } : failure;
      throw new LogtoError(call, full, call.hint(full), cause);
    };
    let response: Response;
    try {
      response = await ky(origin + call.path, {
        method: call.method,
        signal: deadline.signal,
        timeout: false,
        fetch: attempt(call),
        retry: {
          limit: Number.MAX_SAFE_INTEGER,
          methods: [call.method],
          statusCodes: retryableStatuses,
          afterStatusCodes: retryableStatuses,
          maxRetryAfter: 60_000,
          delay: backOff,
          jitter,
          shouldRetry: ({ error, retryCount }) => {
            const failure = failureOf(error, options.requestIdHeader);
            if (failure.kind !== 'deadline') last = failure;
            if (isStarting(failure, repeatable)) {
              readiness();
              logNotReady(call, failure);
              return true;
            }
            if (retryCount > mostRepeats || !mayRepeat(failure, repeatable)) return false;
            log.info(`${call.method} ${call.path} ${describeFailure(failure)}; trying again.`);
            // For an answer, leave the delay to ky, which obeys Retry-After.
            return failure.kind === 'refused' ? undefined : true;
          },
        },
      });
    } catch (error) {
      return fail(failureOf(error, options.requestIdHeader), withoutRequest(error));
    }
    call.onHeaders?.(response.headers);
    const body = call.done === response.status ? { readable: true } : await readBody(response);
    const parsed = body.readable
      ? call.answer.safeParse('value' in body ? body.value : undefined)
      : undefined;
    if (parsed?.success) return parsed.data;
    const problem = parsed ? whatIsMissing(parsed.error) : 'a body that is not JSON';
    const requestId = response.headers.get(options.requestIdHeader);
    return fail(
      { kind: 'unreadable', status: response.status, problem, ...(requestId ? { requestId } : {}) },
      parsed?.error,
    );
  };

  const { spent } = options;
  return {
    send: (call) => (spent ? spent.waiting((readiness) => send(call, readiness)) : send(call, () => {})),
  };
}

/** What is sent. */
function initOf({ method, headers, json, form }: Call<unknown>): FetchInit {
  const common = { 'accept-language': 'en', 'user-agent': 'logto-tenant-action' };
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
  return {
    method,
    headers: { ...common, ...type, ...headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  };
}

/** The errors of ky hold the request, and with it the credentials: what caused them goes on without that. */
function withoutRequest(error: unknown): unknown {
  if (error instanceof HTTPError) return undefined;
  return error instanceof NetworkError ? error.cause : error;
}

async function readBody(response: Response): Promise<{ readable: boolean; value?: unknown }> {
  const text = await response.text();
  // Something on the way may answer in Logto's place, so an empty body is no success unless the route says so.
  if (text === '') return { readable: true, value: null };
  try {
    const value: unknown = JSON.parse(text);
    return { readable: true, value };
  } catch {
    return { readable: false };
  }
}

function whatIsMissing(error: z.ZodError): string {
  const places = error.issues.map((issue) => formatPath('', issue.path) || 'the body');
  return `an answer that lacks what the route promises (${[...new Set(places)].slice(0, 5).join(', ')})`;
}

function retryAfterMs(response: Response, clock: Clock): number {
  const value = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 60_000) : 1000;
}

const errorBody = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  details: z.string().optional(),
  error_description: z.string().optional(),
  error: z
    .union([
      z.string(),
      z.object({
        code: z.string().optional(),
        requestId: z.string().optional(),
        issues: z
          .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
          .optional(),
      }),
    ])
    .optional()
    .catch(undefined),
});

/** Takes apart what ky threw: an answer that says no, or no answer. */
function failureOf(error: unknown, requestIdHeader: string): Failure {
  if (!(error instanceof HTTPError)) {
    if (error instanceof DeadlineError) return { kind: 'deadline', seconds: error.seconds };
    for (let at: unknown = error; at instanceof Error; at = at.cause) {
      if (at.name === 'TimeoutError') return { kind: 'timeout', seconds: attemptSeconds };
    }
    return connectionFailure(error);
  }
  const { status, headers, statusText } = error.response;
  const body = errorBody.safeParse(error.data);
  const nested = typeof body.data?.error === 'object' ? body.data.error : undefined;
  const code = nested?.code ?? body.data?.code;
  const requestId = headers.get(requestIdHeader) ?? nested?.requestId;
  // The Cloud API puts its input errors into `message` as JSON text, and beside it as a list.
  const issues = nested?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const message = [
    issues ?? body.data?.message ?? statusText,
    body.data?.details ?? body.data?.error_description,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return {
    kind: 'refused',
    status,
    json: body.success,
    ...(code ? { code } : {}),
    ...(message ? { message } : {}),
    ...(requestId ? { requestId } : {}),
  };
}
