import type { RunOptions } from '../../stand-in/runner/index.ts';
import type { Begin, Place } from './begin.ts';
import type { OtherNames } from './other-run.ts';
import type { Point } from './points.ts';
import type { Shot } from './wire.ts';

/** A run and its initial state. */
export interface Flow {
  name: string;
  operation: 'provision' | 'delete' | 'sweep' | 'unseal' | 'configure';
  begin: Begin;
  inputs: Record<string, string>;
  options?: (place: Place) => RunOptions;
  /** Whether the flow should delete such an existing tenant. */
  mayDelete?: (tenant: { name: string; tag: string }) => boolean;
  /** The post step deletes the tenant of a successful run. */
  leavesNothing?: true;
  /** A fault of every case. */
  base?: Shot;
  /** The input `timeout-seconds`, if main may wait until then. */
  timeoutSeconds?: number;
  /** Milliseconds by which the stand-in's clock jumps ahead when a tenant was created. */
  agesMs?: number;
  /** Selects the requests that are points; by default all. */
  isPoint?: (point: Point) => boolean;
  /** Selects the requests at which the other run acts; by default none. */
  isOtherPoint?: (point: Point) => boolean;
  /** By default, the name of the tenant in all flows. */
  otherNames?: OtherNames;
  /** The points are requests of the post step, which gets no signals. */
  inPost?: true;
}
