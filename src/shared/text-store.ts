/**
 * What is kept under a key. `none`: nothing is, or nothing can be kept here. `unusable`: it could not be asked for, so that
 * something may be kept; a sentence says why. A place that did not answer in time must not be waited for twice.
 */
export type KeptText = { text: string } | 'none' | { unusable: string; hasTimedOut?: boolean };

/** What became of a text that was to be kept. `none`: nothing can be kept here. */
export type Saved = 'saved' | 'none' | { problem: string };

/** Keeps sealed texts for later. A run never fails because of it: nothing here throws. */
export interface TextStore {
  /**
   * @param key of `cacheKey`, or its beginning of `cacheKeyPrefix`, which ends in `-`: then the newest that begins so. For a
   * whole key, the text may also be one with a longer key.
   * @param signal gives up at once: the answer is no longer of use
   */
  restore(key: string, signal?: AbortSignal): Promise<KeptText>;
  /**
   * Keeps the text; one that is already kept under the key may stay.
   * @param signal gives up at once
   */
  save(key: string, text: string, signal?: AbortSignal): Promise<Saved>;
}

/** Bytes that a text may have: sealed credentials have a few hundred. */
export const mostBytes = 65_536;
