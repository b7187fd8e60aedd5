/** The host of a request: Logto Cloud, or the tenant. */
export type HostName = 'cloud' | 'tenant';

/** One request as the front recorded it. Times in milliseconds of `performance.now()`. */
export interface Entry {
  host: HostName;
  method: string;
  path: string;
  status: number;
  /** When its headers had arrived. */
  startedAt: number;
  /** When its answer was sent. */
  endedAt: number;
}

/** The requests and connections since the last `clear()`. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly connections: Record<HostName, number> = { cloud: 0, tenant: 0 };
  /** The highest number of concurrent requests, to both hosts together. */
  mostAtOnce = 0;
  #underWay = 0;

  clear(): void {
    this.entries.length = 0;
    this.connections.cloud = 0;
    this.connections.tenant = 0;
    this.mostAtOnce = 0;
  }

  begin(): void {
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
  }

  end(entry: Entry): void {
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

  /** The highest number of requests to one host within 10 s. */
  mostInTenSeconds(): number {
    return Math.max(mostWithin(10_000, this.#starts('cloud')), mostWithin(10_000, this.#starts('tenant')));
  }

  #starts(host: HostName): number[] {
    return this.entries.filter((entry) => entry.host === host).map(({ startedAt }) => startedAt);
  }
}

function mostWithin(ms: number, times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) > ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
