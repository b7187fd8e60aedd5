import type { GitHubFront, GitHubHost } from '../front/github-front.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import type { Ended } from '../measured-process.ts';
import { type Row, atMost } from '../result.ts';
import { median } from '../rounds.ts';
import { type Trip, type TripLimits, tripOf, tripRows } from './trip.ts';

/** One run that also uses GitHub. */
export interface GitHubTrip extends Trip {
  /** Its requests to each of GitHub's hosts, and how many of all followed each other. */
  github: Record<GitHubHost | 'chain', number>;
}

/** @throws Error when a request to Logto or to GitHub's API failed, because the run then did additional work */
export function githubTripOf(ended: Ended, front: LogtoFront, { ledger }: GitHubFront): GitHubTrip {
  const failed = ledger.entries.find(({ host, status }) => host === 'api' && status >= 400);
  if (failed !== undefined) throw new Error(`${failed.method} ${failed.path} was answered ${failed.status}.`);
  const to = (host: GitHubHost): number => ledger.entries.filter((entry) => entry.host === host).length;
  const github = { api: to('api'), cache: to('cache'), storage: to('storage'), chain: ledger.longestChain() };
  return { ...tripOf(ended, front), github };
}

const figures = {
  api: 'requests to GitHub’s API',
  cache: 'requests to GitHub’s cache service',
  storage: 'requests to the storage of the cache',
  chain: 'round trips to GitHub',
} as const satisfies Record<keyof GitHubTrip['github'], string>;

/** The rows of runs that did the same; hosts that none of them asked are left out. */
export function githubTripRows(
  what: string,
  trips: readonly GitHubTrip[],
  most: TripLimits & { api?: number } = {},
): Row[] {
  const rows = (['api', 'cache', 'storage', 'chain'] as const).map((name) => {
    const count = median(trips.map(({ github }) => github[name]));
    return { count, row: atMost(`${what}: ${figures[name]}`, count, name === 'api' ? most.api : undefined) };
  });
  return [...tripRows(what, trips, most), ...rows.filter(({ count }) => count > 0).map(({ row }) => row)];
}
