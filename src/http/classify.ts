import type * as z from 'zod';
import { DeadlineError } from '../shared/clock.ts';
import { parseJson } from '../shared/json.ts';
import { formatPath } from '../shared/problem.ts';
import { toSingleLine } from '../shared/text.ts';
import { readLostConnection } from './connection.ts';
import type { Failure, Refusal } from './failure.ts';
import { readHttpDate, readName } from './headers.ts';
import { type Reason, showReason } from './reason.ts';
import type { Answer, AnswerHeaders } from './transport.ts';

/** What differs between hosts in what their answers mean. */
export interface HostRules {
  /** The header in which the host names the request, for support. */
  requestIdHeader: string;
  /** Reads the body of a refusal, parsed as JSON; `undefined` if it is not an error as the host writes it. */
  readErrorBody(body: unknown): ErrorBody | undefined;
  /** Reads when the host accepts requests again, in ms since the epoch, if it does not use `Retry-After`. */
  readLimit?(refusal: Refusal, headers: AnswerHeaders, now: number): number | undefined;
  /** Whether the same request may succeed a moment later. */
  isTransient(refusal: Refusal): boolean;
  /** How often a request is repeated at most, other than while waiting for a new tenant. */
  repeats: number;
  /** Whether an answer with success that the host did not write is like no answer. */
  repeatsUnreadable?: boolean;
}

/** What a host writes about a refusal. */
export interface ErrorBody extends Reason {
  code?: string | undefined;
  requestId?: string | undefined;
}

/** Reads an answer whose status is not success. */
export function readRefusal(response: Answer, text: string, rules: HostRules, now: number): Refusal {
  const { status, statusText, headers } = response;
  const error = rules.readErrorBody(parseJson(text));
  const message = showReason(error ?? {}) || showReason({ message: statusText });
  const code = readName(error?.code);
  const requestId = readName(headers.get(rules.requestIdHeader), error?.requestId);
  const refusal: Refusal = {
    kind: 'refused',
    status,
    json: error !== undefined,
    ...(code ? { code } : {}),
    ...(message ? { message } : {}),
    ...(requestId ? { requestId } : {}),
  };
  const retryAt = readRetryAfter(headers, now) ?? rules.readLimit?.(refusal, headers, now);
  return retryAt === undefined ? refusal : { ...refusal, retryAt };
}

/** Reads `Retry-After`, seconds or a date, as ms since the epoch; `undefined` if it is missing or unreadable. */
function readRetryAfter(headers: AnswerHeaders, now: number): number | undefined {
  const value = headers.get('retry-after');
  return /^\d{1,10}$/.test(value ?? '') ? now + Number(value) * 1000 : readHttpDate(value);
}

/**
 * Checks the body of an answer with success.
 * @param isDone the status is the answer; then `schema` gets `undefined`, whatever the body
 */
export function readBody<T>(
  response: Answer,
  text: string,
  schema: z.ZodType<T>,
  isDone: boolean,
  rules: HostRules,
): { body: T } | Failure {
  const value = isDone ? undefined : parseJson(text);
  // Something on the way may answer in the host's place, so an empty body is no success unless the route allows it.
  const parsed = isDone || value !== undefined ? schema.safeParse(value) : undefined;
  if (parsed?.success) return { body: parsed.data };
  const missing = text === '' ? 'an empty body' : 'a body that is not JSON';
  const problem = parsed ? describeMismatch(parsed.error) : missing;
  return unreadable(response, problem, rules);
}

/** An answer whose body is of no use. */
export function unreadable(
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  problem: string,
  { requestIdHeader }: Pick<HostRules, 'requestIdHeader'>,
): Failure & { kind: 'unreadable' } {
  const requestId = readName(headers.get(requestIdHeader));
  return { kind: 'unreadable', status, problem, ...(requestId ? { requestId } : {}) };
}

function describeMismatch(error: z.ZodError): string {
  const places = [...new Set(error.issues.map((issue) => formatPath('', issue.path)))].slice(0, 5);
  // A key of the answer itself may be of any length.
  if (places.some((place) => place === '' || place.length > 100)) return 'an unexpected body';
  return toSingleLine(`missing or invalid fields: ${places.join(', ')}`);
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
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return { kind: 'timeout', seconds: attemptSeconds };
  }
  return { kind: 'connection', ...readLostConnection(error) };
}
