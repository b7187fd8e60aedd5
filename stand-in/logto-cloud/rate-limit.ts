import type { Reply } from './errors.ts';
import type { RateLimit } from './types.ts';

/** The token bucket of one tenant's host. `check` takes one token, or returns the refusal of the request. */
export class TokenBucket {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  constructor(limit: RateLimit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
    this.#tokens = limit.requests;
    this.#filledAt = now();
  }

  check(): Reply | undefined {
    const { requests, perMs, retryAfter } = this.#limit;
    const now = this.#now();
    const perToken = perMs / requests;
    this.#tokens = Math.min(requests, this.#tokens + (now - this.#filledAt) / perToken);
    this.#filledAt = now;
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return undefined;
    }
    const seconds = Math.ceil(((1 - this.#tokens) * perToken) / 1000);
    const headers: Record<string, string> = {};
    if (retryAfter === 'seconds') headers['retry-after'] = String(seconds);
    if (retryAfter === 'date') headers['retry-after'] = new Date(now + seconds * 1000).toUTCString();
    return { status: 429, body: 'Too Many Requests', headers };
  }
}
