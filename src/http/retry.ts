import type { HostRules } from './classify.ts';
import { type Failure, isRefusedByProxy, isUntrustedCertificate, mayHaveSucceeded } from './failure.ts';

/** Milliseconds that a host can make a request wait at most. */
const longestWait = 60_000;

/**
 * Decides whether to repeat a request that failed.
 * @param repeatable sending it twice has the same effect as sending it once: GET, PUT, DELETE, the token request
 * @param attempt how often it was sent, from 1
 * @param now ms since the epoch
 * @returns milliseconds to wait before the next attempt; `undefined` to give up
 */
export function retryDelay(
  rules: HostRules,
  failure: Failure,
  repeatable: boolean,
  attempt: number,
  now: number,
): number | undefined {
  if (attempt > rules.repeats || !mayRepeat(rules, failure, repeatable)) return undefined;
  if (failure.kind !== 'refused' || failure.retryAt === undefined) return backOff(attempt);
  return Math.min(Math.max(failure.retryAt - now, 0), longestWait);
}

/** Milliseconds before the next attempt: 0.5 s, 1 s, 2 s, at most 5 s; randomly up to half less, to spread requests. */
export function backOff(attempt: number): number {
  return Math.min(5000, 500 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

/**
 * Whether the failure is how a tenant answers that was created a moment ago. The core that answers may not know the
 * tenant yet: it answers 404 in plain text, remembers that for 60 s (`tenantNotFoundCacheTtl` in `core/src/tenants`),
 * and has not looked at the request.
 */
export function isNotReadyYet(rules: HostRules, failure: Failure, repeatable: boolean): boolean {
  if (failure.kind === 'refused' && failure.status === 404) return !failure.json;
  return mayRepeat(rules, failure, repeatable) && !(failure.kind === 'refused' && failure.status === 429);
}

function mayRepeat(rules: HostRules, failure: Failure, repeatable: boolean): boolean {
  if (failure.kind === 'deadline' || failure.kind === 'not-sent') return false;
  if (failure.kind === 'unreadable' && (failure.isTooLong || !rules.repeatsUnreadable)) return false;
  if (isUntrustedCertificate(failure) || isRefusedByProxy(failure)) return false;
  if (failure.kind === 'refused' && !rules.isTransient(failure)) return false;
  return repeatable || !mayHaveSucceeded(failure);
}
