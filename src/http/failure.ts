import { DeadlineError } from '../shared/clock.ts';
import { toSingleLine } from '../shared/text.ts';

/** Why a request brought no usable answer. */
export type Failure =
  /** The server answered, but not with what was asked for. */
  | { kind: 'refused'; status: number; code?: string; message?: string; json: boolean; requestId?: string }
  /** The server answered with success, but the body is not what the route promises. */
  | { kind: 'unreadable'; status: number; problem: string; requestId?: string }
  /** No complete answer arrived. `code` is Node's or undici's, such as `ECONNRESET`. */
  | { kind: 'connection'; code?: string; message: string }
  /** One attempt took longer than it may. */
  | { kind: 'timeout'; seconds: number }
  /** The time of the whole run is over. `before` is what went wrong until then. */
  | { kind: 'deadline'; seconds: number; before?: Failure };

/** What was being done when it failed. */
export interface Request {
  /** In the infinitive: `create the tenant`. */
  doing: string;
  method: string;
  /** Without origin, which may hold a masked tenant id. */
  path: string;
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

/** True when a proxy answered in place of the server that its credentials are missing or wrong: repeating cannot help. */
export function isRefusedByProxy(failure: Failure): boolean {
  return failure.kind === 'connection' && /\bproxy\b.*\(407\)/i.test(failure.message);
}

/**
 * Whether the server may have acted on the request. `false` only when that is sure: it was never reached, it said no,
 * or its rate limit turned the request away.
 */
export function mayHaveSucceeded(failure: Failure): boolean {
  switch (failure.kind) {
    case 'refused':
      return failure.status >= 500 || failure.status === 408;
    case 'connection':
      return (
        !neverReached.has(failure.code ?? '') &&
        !isUntrustedCertificate(failure) &&
        !isRefusedByProxy(failure)
      );
    case 'deadline':
    case 'timeout':
    case 'unreadable':
      return true;
  }
}

/** Takes apart what `fetch` threw, whose `cause` says what happened on the wire. */
export function connectionFailure(error: unknown): Failure {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof DeadlineError) return { kind: 'deadline', seconds: at.seconds };
    if ('code' in at && typeof at.code === 'string') {
      // With several addresses to try, Node puts what happened into a list and leaves the message empty.
      const first: unknown = at instanceof AggregateError ? at.errors[0] : at;
      return { kind: 'connection', code: at.code, message: first instanceof Error ? first.message : at.code };
    }
  }
  return { kind: 'connection', message: error instanceof Error ? error.message : 'unknown' };
}

function withRequestId(details: string[], requestId: string | undefined): string {
  const all = requestId === undefined ? details : [...details, `request id ${toSingleLine(requestId, 60)}`];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}

/** Says in words what happened, to follow the method and the path of the request. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'refused': {
      const said = failure.message ? `: ${toSingleLine(failure.message)}` : '';
      const code = failure.code ? [`code ${toSingleLine(failure.code, 80)}`] : [];
      return `answered ${failure.status}${said}${withRequestId(code, failure.requestId)}`;
    }
    case 'unreadable':
      return `answered ${failure.status} with ${failure.problem}${withRequestId([], failure.requestId)}`;
    case 'connection':
      return `got no answer: ${toSingleLine(failure.message)}${failure.code && !failure.message.includes(failure.code) ? ` (${failure.code})` : ''}`;
    case 'timeout':
      return `got no answer within ${failure.seconds} s`;
    case 'deadline':
      return failure.before
        ? `${describeFailure(failure.before)}, until the ${failure.seconds} s that this may take were over`
        : `had no answer yet when the ${failure.seconds} s that this may take were over`;
  }
}

/** A request to Logto that failed. The message is one line, in the user's terms, and ends with what to do next. */
export class LogtoError extends Error {
  override name = 'LogtoError';
  readonly request: Request;
  readonly failure: Failure;

  constructor(request: Request, failure: Failure, hint: string | undefined, cause?: unknown) {
    const what = `Could not ${request.doing}: ${request.method} ${request.path} ${describeFailure(failure)}`;
    const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
    super(hint ? `${sentence} ${hint}` : sentence, { cause });
    // Only these: what is handed in may hold headers with credentials.
    this.request = { doing: request.doing, method: request.method, path: request.path };
    this.failure = failure;
  }
}
