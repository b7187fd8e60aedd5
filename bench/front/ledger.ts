/** One request as the front recorded it. Times in milliseconds of `performance.now()`. */
export interface Entry<Host extends string> {
  host: Host;
  method: string;
  path: string;
  status: number;
  /** When its headers had arrived. */
  startedAt: number;
  /** When its answer was sent. */
  endedAt: number;
}

/** The requests and connections since the last `clear()`. */
export class Ledger<Host extends string> {
  readonly entries: Entry<Host>[] = [];
  /** The highest number of concurrent requests, to all hosts together. */
  mostAtOnce = 0;
  readonly #connections = new Map<Host, number>();
  #underWay = 0;

  clear(): void {
    this.entries.length = 0;
    this.#connections.clear();
    this.mostAtOnce = 0;
  }

  connect(host: Host): void {
    this.#connections.set(host, this.connectionsTo(host) + 1);
  }

  connectionsTo(host: Host): number {
    return this.#connections.get(host) ?? 0;
  }

  begin(): void {
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
  }

  end(entry: Entry<Host>): void {
    this.#underWay -= 1;
    this.entries.push(entry);
  }

  /** When the first request arrived. */
  firstStart(): number {
    return Math.min(...this.entries.map(({ startedAt }) => startedAt));
  }

  /** When the first answer was sent. */
  firstEnd(): number {
    return Math.min(...this.entries.map(({ endedAt }) => endedAt));
  }

  /** When the last answer was sent. */
  lastEnd(): number {
    return Math.max(...this.entries.map(({ endedAt }) => endedAt));
  }

  /** The length of the critical path: the longest chain of requests that each began after the previous answer. */
  longestChain(): number {
    const chains: { endedAt: number; length: number }[] = [];
    for (const { startedAt, endedAt } of this.entries.toSorted((a, b) => a.startedAt - b.startedAt)) {
      const before = chains.filter((chain) => chain.endedAt <= startedAt).map(({ length }) => length);
      chains.push({ endedAt, length: Math.max(0, ...before) + 1 });
    }
    return Math.max(0, ...chains.map(({ length }) => length));
  }
}
