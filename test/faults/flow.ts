import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import type { Begin } from './begin.ts';
import type { OtherNames } from './other-run.ts';
import type { Point } from './points.ts';
import type { Shot } from './wire.ts';

/** How the action reaches GitHub. */
interface GitHubAccess {
  /** The variables of the cache service. */
  cacheEnv: Record<string, string>;
  /** The URL of the API. */
  apiUrl: string;
}

/** A run and its initial state. */
export interface Flow {
  name: string;
  operation: 'provision' | 'delete' | 'sweep' | 'unseal' | 'configure';
  begin: Begin;
  inputs: Record<string, string>;
  options?: (access: GitHubAccess) => RunOptions;
  /** Describes how the tenant differs from the config file. */
  differences?: (tenant: TenantState) => string[];
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
  /** The places that keep the credentials of the tenant when the run begins, with a comment of ours in `comment`. */
  kept?: readonly ('cache' | 'comment')[];
  /** A failed run leaves its tenant. */
  keepsFailed?: true;
  /** Selects the requests that are points; by default all requests to Logto. */
  isPoint?: (point: Point) => boolean;
  /** Selects the requests at which the other run acts; by default none. */
  isOtherPoint?: (point: Point) => boolean;
  /** The faults of points that are requests to GitHub; by default some. */
  gitHubFaults?: 'all';
  /** By default, the name of the tenant in all flows. */
  otherNames?: OtherNames;
  /** The points are requests of the post step, which gets no signals. */
  inPost?: true;
}

/** Whether the flow is about credentials in the cache and in the comment. */
export const keepsCredentials = ({ inputs, kept, operation }: Flow): boolean =>
  kept !== undefined || (inputs['comment'] === 'true' && operation !== 'configure');
