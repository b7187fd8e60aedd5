import { type Failure, isRefusedByProxy, isUntrustedCertificate, mayHaveSucceeded } from './failure.ts';

/** Statuses after which the same request may succeed a moment later. */
export const retryableStatuses = [408, 429, 500, 502, 503, 504];

/** How often a request is repeated at most, other than while waiting for a new tenant. */
export const mostRepeats = 5;

/** Milliseconds to wait before repeat number `count` (from 1), before jitter: 0.5 s, 1 s, 2 s, at most 5 s. */
export function backOff(count: number): number {
  return Math.min(5000, 500 * 2 ** (count - 1));
}

/** Between half of the delay and all of it, so that many requests do not come back at once. */
export function jitter(delay: number): number {
  return delay * (0.5 + Math.random() / 2);
}

/**
 * Whether a request that failed is worth repeating, and safe to repeat.
 * @param repeatable sending it twice has the same effect as sending it once: GET, PUT, DELETE, the token request
 */
export function mayRepeat(failure: Failure, repeatable: boolean): boolean {
  if (failure.kind === 'deadline' || failure.kind === 'unreadable') return false;
  if (isUntrustedCertificate(failure) || isRefusedByProxy(failure)) return false;
  if (failure.kind === 'refused') {
    if (!retryableStatuses.includes(failure.status)) return false;
    // The monthly limit on tokens answers 429 as well; it does not pass within a run.
    if (failure.code === 'auth.exceed_token_limit') return false;
  }
  return repeatable || !mayHaveSucceeded(failure);
}

/**
 * Whether the failure is how a tenant answers that was created a moment ago. The core that answers may not know the
 * tenant yet: it says 404 in plain text, remembers that for 60 s (`tenantNotFoundCacheTtl` in `core/src/tenants`),
 * and has not looked at the request.
 */
export function isNotReadyYet(failure: Failure, repeatable: boolean): boolean {
  if (failure.kind === 'refused' && failure.status === 404) return !failure.json;
  return mayRepeat(failure, repeatable) && !(failure.kind === 'refused' && failure.status === 429);
}
