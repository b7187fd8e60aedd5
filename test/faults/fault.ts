import type { LogtoCloud, Outcome } from '../../stand-in/logto-cloud/index.ts';
import type { CancelOptions } from '../../stand-in/runner/index.ts';
import type { Act, OtherRun } from './other-run.ts';

/** What a fault can do in addition to answering. */
interface Moment {
  cloud: LogtoCloud;
  other: OtherRun;
  /** Cancels the job. */
  signal: () => void;
  /** Adds work after the answer; the case ends after this work. */
  continueAfterAnswer: (work: Promise<unknown>) => void;
}

/** A fault of a request. */
export interface Fault {
  name: string;
  /** @param real lets the stand-in handle the request, and returns its answer */
  act: (real: () => Promise<Outcome>, moment: Moment) => Promise<Outcome>;
  /** The only route that it affects; by default any. */
  route?: string;
  /**
   * By default, it affects one request. `route`: also all later requests of its route. `host`: of its host. `everywhere`: all
   * later requests.
   */
  lasts?: 'route' | 'host' | 'everywhere';
  /** The answer is lost or asks to try again later, so a repeatable request is repeated. */
  isTransient?: true;
  /** The request takes effect, but its answer is lost. */
  losesAnswer?: true;
  /** The answer does not show whether a tenant was deleted, so the list of tenants is read. */
  provesNothing?: true;
  /** The input `timeout-seconds`, if only the deadline ends the wait. */
  timeoutSeconds?: number;
  /** The run waits long after it. */
  waits?: true;
  /** The signals for main. */
  signals?: CancelOptions['signals'];
  /** What the other run does at the request. */
  other?: Act;
}
