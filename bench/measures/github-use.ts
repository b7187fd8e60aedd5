import type { GitHubFront, GitHubHost } from '../front/github-front.ts';
import { type Row, atMost } from '../result.ts';
import { median } from '../rounds.ts';

const hosts = { api: 'API', cache: 'cache service', storage: 'storage' } as const satisfies Record<
  GitHubHost,
  string
>;

/** What one run asked GitHub: its requests to each host, and how many of all followed each other. */
export type GitHubUse = Record<GitHubHost | 'chain', number>;

/** @throws Error when a request to the API failed, because the run then did additional work */
export function githubUseOf({ ledger }: GitHubFront): GitHubUse {
  const failed = ledger.entries.find(({ host, status }) => host === 'api' && status >= 400);
  if (failed !== undefined) throw new Error(`${failed.method} ${failed.path} was answered ${failed.status}.`);
  const to = (host: GitHubHost): number => ledger.entries.filter((entry) => entry.host === host).length;
  return { api: to('api'), cache: to('cache'), storage: to('storage'), chain: ledger.longestChain() };
}

/** The rows of runs that did the same; hosts that none of them asked are left out. */
export function githubRows(
  what: string,
  uses: readonly GitHubUse[],
  most: Partial<Record<GitHubHost, number>> = {},
): Row[] {
  const over = (of: (use: GitHubUse) => number): number => median(uses.map(of));
  const asked = (['api', 'cache', 'storage'] as const).filter((host) => uses.some((use) => use[host] > 0));
  return [
    ...asked.map((host) =>
      atMost(
        `${what}: requests to GitHub’s ${hosts[host]}`,
        over((use) => use[host]),
        most[host],
      ),
    ),
    atMost(
      `${what}: round trips to GitHub`,
      over(({ chain }) => chain),
      undefined,
    ),
  ];
}
