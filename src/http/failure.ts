import { toSingleLine } from '../shared/text.ts';

/** The server answered, but not with success. */
export interface Refusal {
  kind: 'refused';
  status: number;
  /** The host's own name for the reason. */
  code?: string;
  message?: string;
  /** Whether the body is an error as the host writes it; otherwise something else may have answered. */
  json: boolean;
  requestId?: string;
  /** When the host accepts requests again, in ms since the epoch, if known. */
  retryAt?: number;
}

/** Why a request has no usable answer. No text in it holds the credential that was sent. */
export type Failure =
  | Refusal
  /** The server answered with success, but the body is not what the route promises. */
  | { kind: 'unreadable'; status: number; problem: string; requestId?: string }
  /** No complete answer arrived. `code` is Node's or undici's, such as `ECONNRESET`. */
  | { kind: 'connection'; code?: string; message: string }
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

/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly failure: Failure;

  /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
  constructor(request: RequestSummary, failure: Failure, hint: string | undefined) {
    const subject =
      failure.kind === 'not-sent' ? '' : `${request.method} ${request.shownPath ?? request.path} `;
    const what = `Could not ${request.doing}: ${subject}${describeFailure(failure)}`;
    const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
    super(hint ? `${sentence} ${hint}` : sentence);
    this.failure = failure;
  }
}

/** The refusal that a failed request ended with, if it is one. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof RequestError && error.failure.kind === 'refused' ? error.failure : undefined;
}

const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;

/** True when the connection failed because the server's certificate is not trusted: repeating cannot help. */
export function isUntrustedCertificate(failure: Failure): boolean {
  return failure.kind === 'connection' && untrusted.test(failure.code ?? '');
}

/** True when a proxy rejected its credentials or the lack of them: repeating cannot help. */
export function isRefusedByProxy(failure: Failure): boolean {
  return failure.kind === 'connection' && /\bproxy\b.*\(407\)/i.test(failure.message);
}

/**
 * Whether the server may have acted on the request. `false` only when that is certain: it was never reached, it
 * refused, or its rate limit turned the request away.
 */
export function mayHaveSucceeded(failure: Failure): boolean {
  switch (failure.kind) {
    case 'refused':
      // A redirect may follow a success.
      return failure.status >= 500 || failure.status === 408 || failure.status < 400;
    case 'connection':
      return (
        !neverReached.has(failure.code ?? '') &&
        !isUntrustedCertificate(failure) &&
        !isRefusedByProxy(failure)
      );
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
      const reason = failure.message ? `: ${toSingleLine(failure.message)}` : '';
      return `answered ${failure.status}${reason}${references(failure)}`;
    }
    case 'unreadable':
      return `answered ${failure.status} with ${failure.problem}${references(failure)}`;
    case 'connection': {
      const isNamed = failure.code === undefined || failure.message.includes(failure.code);
      return `got no answer: ${toSingleLine(failure.message)}${isNamed ? '' : ` (${failure.code})`}`;
    }
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
  const all = [
    ...(code ? [`code ${toSingleLine(code, 80)}`] : []),
    ...(requestId ? [`request id ${toSingleLine(requestId, 60)}`] : []),
  ];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
