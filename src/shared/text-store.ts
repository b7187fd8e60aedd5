/**
 * What is kept under a key. `none`: nothing is, or nothing can be kept here. `unusable`: it could not be asked for, so that
 * something may be kept.
 */
export type KeptText = { text: string } | 'none' | 'unusable';

/** Keeps sealed texts for later. A run never fails because of it: nothing here throws. */
export interface TextStore {
  /**
   * A failure is a notice.
   * @param key of `cacheKey`, or its beginning of `cacheKeyPrefix`, which ends in `-`: then the newest that begins so
   * @param signal gives up at once, and silently: the answer is no longer of use
   */
  restore(key: string, signal?: AbortSignal): Promise<KeptText>;
  /** Keeps the text; one that is already kept under the key may stay. A failure is a notice. */
  save(key: string, text: string): Promise<void>;
}

/** Bytes that a text may have: sealed credentials have a few hundred. */
export const mostBytes = 65_536;
