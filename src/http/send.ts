import type * as z from 'zod';
import type { Clock } from '../shared/clock.ts';
import type { Hide } from '../shared/hide.ts';
import { mostAnswerBytes, readUpTo } from './body.ts';
import { type HostRules, readBody, readRefusal, readThrown, unreadable } from './classify.ts';
import { type RequestContent, hideEchoes } from './echoes.ts';
import { type Failure, type Hint, RequestError, describeFailure, requestLine } from './failure.ts';
import { createPace } from './pace.ts';
import { isPath } from './path.ts';
import { backOff, isNotReadyYet, retryDelay } from './retry.ts';
import type { TimeSpent } from './time-spent.ts';
import type { Answer, AnswerHeaders, Fetch, FetchInit } from './transport.ts';

/** Seconds that one attempt may take before it counts as lost. */
const longestAttempt = 30;

/** The same while cleaning up, whose time is short: a request that hangs must not use it all. */
const longestPersistentAttempt = 10;

/** What a client takes from the run. */
export interface ClientContext {
  fetch: Fetch;
  clock: Clock;
  /** Ends requests and waits when it aborts. */
  deadline: { signal: AbortSignal };
  log: { info(line: string): void; debug(line: string): void };
  /** Takes secrets out of what a host says. */
  hide: Hide;
  /** Counts the time that requests take. */
  spent?: TimeSpent;
  /** Requests are repeated until the deadline, not a number of times: for cleaning up, which has no second chance. */
  isPersistent?: boolean;
}

/** A host, and how to talk to it. */
export interface ClientOptions extends ClientContext {
  /** Scheme, host and port. Requests and their credentials go nowhere else. */
  origin: string;
  rules: HostRules;
  /** Until when (ms since the epoch) the host may still be starting; see {@link isNotReadyYet}. */
  startingUntil?: number;
}

/** One request, and the answer it must have. */
export interface ApiRequest<T> extends RequestContent {
  /** Sending it twice has the same effect as sending it once. Default: by the method. */
  repeatable?: boolean;
  /** How often it is repeated at most, where the caller tries again by itself. Default: as with all requests to the host. */
  repeats?: number;
  /** Seconds that one attempt may take, where the host works for longer than usual before it answers. */
  attemptSeconds?: number;
  /** What a usable answer looks like; unknown fields are ignored. */
  answer: z.ZodType<T>;
  /** A status, or any with success, that is an answer by itself: the body does not count, and `answer` gets `undefined`. */
  done?: number | 'any';
  hint: Hint;
}

/** An answer with success. */
interface ApiAnswer<T> {
  /** As it was checked. */
  body: T;
  headers: AnswerHeaders;
}

/** Sends requests to one host. Both methods throw {@link RequestError}. */
export interface HttpClient {
  exchange<T>(request: ApiRequest<T>): Promise<ApiAnswer<T>>;
  /** Returns the body of the answer. */
  send<T>(request: ApiRequest<T>): Promise<T>;
}

/**
 * The one way in which this action sends requests: paced, within the deadline, repeated by rule, every answer checked.
 * Opens no connection by itself.
 */
export function createClient(options: ClientOptions): HttpClient {
  const { clock, deadline, hide, isPersistent = false, log, spent, startingUntil = 0 } = options;
  const rules = isPersistent
    ? { ...options.rules, repeats: Infinity, repeatsUnreadable: true }
    : options.rules;
  const secondsOf = ({ attemptSeconds = longestAttempt }: ApiRequest<unknown>): number =>
    isPersistent ? longestPersistentAttempt : attemptSeconds;
  const pace = createPace(clock);
  let isNotReadyLogged = false;

  const untilAnswered = async <T>(request: ApiRequest<T>, onNotReady: () => void): Promise<ApiAnswer<T>> => {
    if (!isPath(request.path)) {
      const problem = 'an ID in the path contains characters that IDs cannot have';
      throw new RequestError(request, { kind: 'not-sent', problem }, undefined);
    }
    const repeatable = request.repeatable ?? ['GET', 'PUT', 'DELETE'].includes(request.method);
    let before: Failure | undefined;
    for (let count = 1, delay = 0; ; count += 1) {
      const outcome = await attempt(request, delay);
      if ('body' in outcome) return outcome;
      const failure = hideEchoes(outcome, request, hide);
      const now = clock.now();
      const isStarting = now < startingUntil && isNotReadyYet(rules, outcome, repeatable);
      const limited = request.repeats === undefined ? rules : { ...rules, repeats: request.repeats };
      const next = isStarting ? backOff(count) : retryDelay(limited, outcome, repeatable, count, now);
      if (next === undefined) {
        const full = failure.kind === 'deadline' && before ? { ...failure, before } : failure;
        throw new RequestError(request, full, request.hint(outcome));
      }
      if (isStarting) onNotReady();
      logRepeat(request, failure, isStarting);
      before = failure;
      delay = next;
    }
  };

  const attempt = async <T>(request: ApiRequest<T>, delay: number): Promise<ApiAnswer<T> | Failure> => {
    let response: Answer;
    let text: string | undefined;
    try {
      if (delay > 0) await clock.sleep(delay, deadline.signal);
      [response, text] = await pace.schedule(() => fetchWhole(request), deadline.signal);
    } catch (error) {
      return readThrown(error, deadline.signal, secondsOf(request));
    }
    if (text === undefined) {
      const problem = `more than ${mostAnswerBytes / 1024 / 1024} MiB`;
      return { ...unreadable(response, problem, rules), isTooLong: true };
    }
    if (response.ok) {
      const isDone = request.done === 'any' || request.done === response.status;
      const read = readBody(response, text, request.answer, isDone, rules);
      return 'body' in read ? { ...read, headers: response.headers } : read;
    }
    const refusal = readRefusal(response, text, rules, clock.now());
    if (refusal.status === 429) pace.pauseUntil(refusal.retryAt ?? clock.now() + 1000);
    return refusal;
  };

  // With the body, so that one cut short is a failed attempt.
  const fetchWhole = async (request: ApiRequest<unknown>): Promise<[Answer, string | undefined]> => {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(secondsOf(request) * 1000)]);
    const startedAt = clock.now();
    const logOutcome = (outcome: string): void =>
      log.debug(`${requestLine(request)} ${outcome} after ${clock.now() - startedAt} ms`);
    try {
      const response = await options.fetch(options.origin + request.path, { ...initOf(request), signal });
      const text = await readUpTo(mostAnswerBytes, response);
      logOutcome(String(response.status));
      return [response, text];
    } catch (error) {
      logOutcome(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
      throw error;
    }
  };

  const logRepeat = (request: RequestContent, failure: Failure, isStarting: boolean): void => {
    const what = `${requestLine(request)} ${describeFailure(failure)}`;
    if (!isStarting) return log.info(`${what}; trying again.`);
    if (isNotReadyLogged) return;
    isNotReadyLogged = true;
    const seconds = Math.ceil((startingUntil - clock.now()) / 1000);
    log.info(`The new tenant is not ready yet: ${what}. Waiting up to ${seconds} s for it.`);
  };

  const exchange: HttpClient['exchange'] = (request) =>
    spent
      ? spent.waiting((onNotReady) => untilAnswered(request, onNotReady))
      : untilAnswered(request, () => {});
  return { exchange, send: async (request) => (await exchange(request)).body };
}

function initOf({ method, headers, json, body }: ApiRequest<unknown>): FetchInit {
  const common = { 'accept-language': 'en', 'user-agent': 'logto-tenant-action' };
  const { type, content } = contentOf(json, body);
  return {
    method,
    headers: { ...common, ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    redirect: 'manual',
    ...(content === undefined ? {} : { body: content }),
  };
}

/** What is sent, and its type, unless the headers of the request say that. */
function contentOf(
  json: unknown,
  body: RequestContent['body'],
): { type?: string; content: FetchInit['body'] } {
  if (json !== undefined) return { type: 'application/json', content: JSON.stringify(json) };
  if (!(body instanceof URLSearchParams)) return { content: body };
  return { type: 'application/x-www-form-urlencoded', content: body.toString() };
}
