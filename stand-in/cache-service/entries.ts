/** One entry of the cache; GitHub knows it by key and version together. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** The library's hash of the paths, the compression and the system. */
  readonly version: string;
  content: Buffer;
  /** Only a finished upload can be found. */
  finished: boolean;
}

/** The entries of one scope, that is, of a branch or a pull request. */
export class CacheEntries {
  readonly #entries: CacheEntry[] = [];
  /** Blocks that are uploaded and not yet part of an entry, by entry and block id. */
  readonly #blocks = new Map<string, Buffer>();

  get finished(): readonly CacheEntry[] {
    return this.#entries.filter((entry) => entry.finished);
  }

  /** A new entry; `undefined` when there is one with this key and version, finished or not: it cannot be replaced. */
  reserve(key: string, version: string): CacheEntry | undefined {
    if (this.#entries.some((entry) => entry.key === key && entry.version === version)) return undefined;
    const entry = { id: this.#entries.length + 1, key, version, content: Buffer.alloc(0), finished: false };
    this.#entries.push(entry);
    return entry;
  }

  byId(id: number): CacheEntry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Ends an upload; `undefined` when no such upload is open or its size is another. */
  finish(matches: (entry: CacheEntry) => boolean, size: number): CacheEntry | undefined {
    const entry = this.#entries.find((one) => !one.finished && matches(one));
    if (entry?.content.length !== size) return undefined;
    entry.finished = true;
    return entry;
  }

  /** For each key in turn the entry with just this key, else the newest with a key that begins so. */
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

  addBlock(entry: CacheEntry, blockId: string, content: Buffer): void {
    this.#blocks.set(`${entry.id} ${blockId}`, content);
  }

  /** Puts the entry together from its blocks; false when one of them is missing. */
  joinBlocks(entry: CacheEntry, blockIds: readonly string[]): boolean {
    const blocks = blockIds.map((blockId) => this.#blocks.get(`${entry.id} ${blockId}`));
    const present = blocks.filter((block) => block !== undefined);
    entry.content = Buffer.concat(present);
    return present.length === blocks.length;
  }
}
