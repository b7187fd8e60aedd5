/** One entry of the cache, which key and version together identify. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** Entries of another version are not found. */
  readonly version: string;
  content: Buffer;
  /** Only a finished upload can be found. */
  finished: boolean;
}

/** The entries of one scope: a branch or a pull request. */
export class CacheEntries {
  readonly #entries: CacheEntry[] = [];

  get finished(): readonly CacheEntry[] {
    return this.#entries.filter((entry) => entry.finished);
  }

  /** Creates an entry; `undefined` when one with this key and version exists, finished or not: it cannot be replaced. */
  reserve(key: string, version: string): CacheEntry | undefined {
    if (this.#entries.some((entry) => entry.key === key && entry.version === version)) return undefined;
    const entry = { id: this.#entries.length + 1, key, version, content: Buffer.alloc(0), finished: false };
    this.#entries.push(entry);
    return entry;
  }

  byId(id: number): CacheEntry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Finishes an upload; `undefined` when no such upload is open or its size differs. */
  finish(matches: (entry: CacheEntry) => boolean, size: number): CacheEntry | undefined {
    const entry = this.#entries.find((candidate) => !candidate.finished && matches(candidate));
    if (entry?.content.length !== size) return undefined;
    entry.finished = true;
    return entry;
  }

  /** Looks, key by key, for the entry with exactly this key, then for the newest entry whose key begins with it. */
  find(keys: readonly string[], version: string): CacheEntry | undefined {
    const candidates = this.finished.filter((entry) => entry.version === version).toReversed();
    for (const key of keys) {
      const found =
        candidates.find((entry) => entry.key === key) ??
        candidates.find((entry) => entry.key.startsWith(key));
      if (found) return found;
    }
    return undefined;
  }
}
