/** When a request was under way, in milliseconds. */
export interface Span {
  from: number;
  /** When it was answered or given up; until then, there is none. */
  to?: number;
}

/** How long at least one request was under way. */
export function totalOf(spans: readonly Span[]): number {
  let total = 0;
  let covered = -Infinity;
  for (const { from, to = performance.now() } of spans.toSorted((one, other) => one.from - other.from)) {
    total += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return total;
}
