import { type LostConnection, describeLostConnection, isUntrusted, wasNeverReached } from './connection.ts';
import { messageOf } from '../shared/problem.ts';

/** The server answered, but not with success. */
export interface Refusal {
  kind: 'refused';
  status: number;
  /** The host's own name for the reason: short, and of printable characters. */
  code?: string;
  /** Why, in the host's words, on one line. */
  message?: string;
  /** Whether the body is an error as the host writes it; otherwise something else may have answered. */
  json: boolean;
  requestId?: string;
  /** When the host accepts requests again, in ms since the epoch, if known. */
  retryAt?: number;
}

/** Why a request has no usable answer. No text in it holds what was sent. */
export type Failure =
  | Refusal
  /** The body of the answer is not what the route promises. `isTooLong`: it has more bytes than are read. */
  | { kind: 'unreadable'; status: number; problem: string; requestId?: string; isTooLong?: true }
  /** No complete answer arrived. */
  | ({ kind: 'connection' } & LostConnection)
  /** One attempt took longer than it may. */
  | { kind: 'timeout'; seconds: number }
  /** The time for all of the work is over. `before` is what went wrong until then. */
  | { kind: 'deadline'; seconds?: number; isFixed?: true; before?: Failure }
  /** It was not even tried; `problem` is a clause with the reason. */
  | { kind: 'not-sent'; problem: string };

/** Returns what the user can do about a failure; `undefined` if the server's own words have to suffice. */
export type Hint = (failure: Failure) => string | undefined;

/** What a request is for, and its first line. */
export interface RequestSummary {
  /** In the infinitive: `create the tenant`. */
  doing: string;
  method: string;
  /** Without origin, which may hold a masked tenant id. */
  path: string;
  /** The path as messages show it, if it holds an id that they must not. */
  shownPath?: string;
}

/** Method and path of a request. The query is left out: it may name a user. */
export function requestLine({ method, path, shownPath }: RequestSummary): string {
  return `${method} ${shownPath ?? path.replace(/\?.*/s, '')}`;
}

/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly failure: Failure;
  /** The message without its beginning, `Could not …: `. For sentences that say already what could not be done. */
  readonly reason: string;

  /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
  constructor(request: RequestSummary, failure: Failure, hint: string | undefined) {
    const subject = failure.kind === 'not-sent' ? '' : `${requestLine(request)} `;
    const what = `${subject}${describeFailure(failure)}`;
    const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
    const reason = hint ? `${sentence} ${hint}` : sentence;
    super(`Could not ${request.doing}: ${reason}`);
    this.failure = failure;
    this.reason = reason;
  }
}

/** Why something failed, without what: for sentences that say what could not be done. */
export const reasonOf = (error: unknown): string =>
  error instanceof RequestError ? error.reason : messageOf(error);

/** The refusal that a failed request ended with, if it is one. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof RequestError && error.failure.kind === 'refused' ? error.failure : undefined;
}

/** True when the connection failed because the server's certificate is not trusted: repeating cannot help. */
export function isUntrustedCertificate(failure: Failure): boolean {
  return failure.kind === 'connection' && isUntrusted(failure);
}

/** True when a proxy rejected its credentials or the lack of them: repeating cannot help. */
export function isRefusedByProxy(failure: Failure): boolean {
  return failure.kind === 'connection' && failure.proxyStatus === 407;
}

/**
 * Whether the server may have acted on the request. `false` only when that is certain: it was never reached, it
 * refused, or its rate limit turned the request away.
 */
export function mayHaveSucceeded(failure: Failure): boolean {
  switch (failure.kind) {
    case 'refused':
      // A server that cannot do what is asked for has not done it; a redirect may follow a success.
      if (failure.status === 501) return false;
      return failure.status >= 500 || failure.status === 408 || failure.status < 400;
    case 'connection':
      return !wasNeverReached(failure) && !isUntrustedCertificate(failure) && !isRefusedByProxy(failure);
    case 'not-sent':
      return false;
    case 'deadline':
    case 'timeout':
    case 'unreadable':
      return true;
  }
}

/** Continues the method and the path of the request with what happened. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'refused': {
      const reason = failure.message ? `: ${failure.message.replace(/\.$/, '')}` : '';
      return `answered ${failure.status}${reason}${references(failure)}`;
    }
    case 'unreadable':
      return `answered ${failure.status} with ${failure.problem}${references(failure)}`;
    case 'connection':
      return `got no answer${describeLostConnection(failure)}`;
    case 'timeout':
      return `got no answer within ${failure.seconds} s`;
    case 'deadline': {
      const limit = `the time limit${failure.seconds === undefined ? '' : ` of ${failure.seconds} s`} was reached`;
      return failure.before
        ? `${describeFailure(failure.before)}, until ${limit}`
        : `had no answer yet when ${limit}`;
    }
    case 'not-sent':
      return failure.problem;
  }
}

function references({ code, requestId }: { code?: string; requestId?: string }): string {
  const all = [...(code ? [`code ${code}`] : []), ...(requestId ? [`request id ${requestId}`] : [])];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
