import type * as z from 'zod';
import { DeadlineError } from '../shared/clock.ts';
import { parseJson } from '../shared/json.ts';
import { formatPath } from '../shared/problem.ts';
import type { Failure, Refusal } from './failure.ts';

/** What differs between hosts in what their answers mean. */
export interface HostRules {
  /** The header in which the host names the request, for support. */
  requestIdHeader: string;
  /** Reads the body of a refusal, parsed as JSON; `undefined` if it is not an error as the host writes it. */
  readErrorBody(body: unknown): ErrorBody | undefined;
  /** Reads when the host accepts requests again, in ms since the epoch, if it does not use `Retry-After`. */
  readLimit?(refusal: Refusal, headers: Headers, now: number): number | undefined;
  /** Whether the same request may succeed a moment later. */
  isTransient(refusal: Refusal): boolean;
  /** How often a request is repeated at most, other than while waiting for a new tenant. */
  repeats: number;
  /** Whether an answer with success that the host did not write is like no answer. */
  repeatsUnreadable?: boolean;
}

/** What a host writes about a refusal. */
export type ErrorBody = { [Key in 'code' | 'message' | 'requestId']?: string | undefined };

/** Reads an answer whose status is not success. */
export function readRefusal(response: Response, text: string, rules: HostRules, now: number): Refusal {
  const { status, statusText, headers } = response;
  const error = rules.readErrorBody(parseJson(text));
  const message = error?.message || statusText;
  const requestId = headers.get(rules.requestIdHeader) ?? error?.requestId;
  const refusal: Refusal = {
    kind: 'refused',
    status,
    json: error !== undefined,
    ...(error?.code ? { code: error.code } : {}),
    ...(message ? { message } : {}),
    ...(requestId ? { requestId } : {}),
  };
  const retryAt = readRetryAfter(headers, now) ?? rules.readLimit?.(refusal, headers, now);
  return retryAt === undefined ? refusal : { ...refusal, retryAt };
}

/** Reads `Retry-After`, seconds or a date, as ms since the epoch; `undefined` if it is missing or unreadable. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const at = /^\d{1,10}$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isFinite(at) ? at : undefined;
}

/**
 * Checks the body of an answer with success.
 * @param isDone the status is the answer; then `schema` gets `undefined`, whatever the body
 */
export function readBody<T>(
  { status, headers }: Response,
  text: string,
  schema: z.ZodType<T>,
  isDone: boolean,
  { requestIdHeader }: HostRules,
): { body: T } | Failure {
  const value = isDone ? undefined : parseJson(text);
  // Something on the way may answer in the host's place, so an empty body is no success unless the route allows it.
  const parsed = isDone || value !== undefined ? schema.safeParse(value) : undefined;
  if (parsed?.success) return { body: parsed.data };
  const missing = text === '' ? 'an empty body' : 'a body that is not JSON';
  const problem = parsed ? describeMismatch(parsed.error) : missing;
  const requestId = headers.get(requestIdHeader);
  return { kind: 'unreadable', status, problem, ...(requestId ? { requestId } : {}) };
}

function describeMismatch(error: z.ZodError): string {
  const places = [...new Set(error.issues.map((issue) => formatPath('', issue.path)))].slice(0, 5);
  return places.includes('') ? 'an unexpected body' : `missing or invalid fields: ${places.join(', ')}`;
}

/**
 * Reads what an attempt without an answer threw.
 * @param signal the deadline's; its reason counts before anything that follows from it
 */
export function readThrown(error: unknown, signal: AbortSignal, attemptSeconds: number): Failure {
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    if (!(reason instanceof DeadlineError)) return { kind: 'deadline' };
    return { kind: 'deadline', seconds: reason.seconds, ...(reason.isFixed ? { isFixed: true } : {}) };
  }
  let message = 'unknown';
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return { kind: 'timeout', seconds: attemptSeconds };
    // With several addresses to try, Node puts what happened into a list and leaves the message empty.
    const first: unknown = at instanceof AggregateError ? at.errors[0] : at;
    if (first instanceof Error && first.message !== '') message = first.message;
    if ('code' in at && typeof at.code === 'string') return { kind: 'connection', code: at.code, message };
  }
  return { kind: 'connection', message };
}
