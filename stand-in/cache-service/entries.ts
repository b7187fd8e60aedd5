/** One entry of the cache, which scope, key and version together identify. */
export interface CacheEntry {
  readonly id: number;
  /** The ref whose run has written it. */
  readonly scope: string;
  readonly key: string;
  /** Entries of another version are not found. */
  readonly version: string;
  content: Buffer;
  /** Only a finished upload can be found. */
  finished: boolean;
}

/** The scopes of a job: it writes to the first, and reads all, in this order. */
export type Scopes = readonly [own: string, ...others: string[]];

/** The entries of a repository. */
export class CacheEntries {
  #entries: CacheEntry[] = [];
  #created = 0;

  get finished(): readonly CacheEntry[] {
    return this.#entries.filter((entry) => entry.finished);
  }

  /** Creates an entry; `undefined` when one with this key and version exists, finished or not: it cannot be replaced. */
  reserve([scope]: Scopes, key: string, version: string): CacheEntry | undefined {
    const isThere = this.#entries.some(
      (entry) => entry.scope === scope && entry.key === key && entry.version === version,
    );
    if (isThere) return undefined;
    this.#created += 1;
    const entry = { id: this.#created, scope, key, version, content: Buffer.alloc(0), finished: false };
    this.#entries.push(entry);
    return entry;
  }

  byId(id: number): CacheEntry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Finishes an upload; `undefined` when no such upload is open or its size differs. */
  finish([scope]: Scopes, key: string, version: string, size: number): CacheEntry | undefined {
    const entry = this.#entries.find(
      (one) => !one.finished && one.scope === scope && one.key === key && one.version === version,
    );
    if (entry?.content.length !== size) return undefined;
    entry.finished = true;
    return entry;
  }

  /** Looks, scope by scope and key by key, for the entry with exactly this key, then for the newest whose key begins so. */
  find(scopes: Scopes, keys: readonly string[], version: string): CacheEntry | undefined {
    const all = this.finished.filter((entry) => entry.version === version).toReversed();
    for (const scope of scopes) {
      const readable = all.filter((entry) => entry.scope === scope);
      for (const key of keys) {
        const found =
          readable.find((entry) => entry.key === key) ?? readable.find((entry) => entry.key.startsWith(key));
        if (found) return found;
      }
    }
    return undefined;
  }

  remove(matches: (entry: CacheEntry) => boolean): void {
    this.#entries = this.#entries.filter((entry) => !matches(entry));
  }
}
