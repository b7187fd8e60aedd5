import type { Evidence } from './run-case.ts';

/** A rule that every run must follow. */
export interface Invariant {
  name: string;
  /** Describes violations; empty if there are none. */
  complaints: (evidence: Evidence) => string[];
}
