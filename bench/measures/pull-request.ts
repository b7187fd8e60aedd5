import { applications } from '../applications.ts';
import { type Bench, provision, withFront } from '../bench.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import { onPullRequest, withGitHub } from '../pull-request.ts';
import { type Result, atMost, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';
import type { Step, StepOptions } from '../step.ts';
import { type GitHubTrip, githubTripOf, githubTripRows } from './github-trip.ts';
import type { Trip } from './trip.ts';

/** Two: the token beside the account, then the applications beside their secrets. */
const most = { roundTrips: 2, time: 4 } as const;

/** How much later the first request to Logto may start because the run also asks GitHub. */
const mostOfStartUp = 1.03;

const apps = applications(20);

/**
 * Pushes to a pull request whose tenant is as declared: the credentials are kept in the cache and in the comment, and the
 * comment is read and kept up to date. The same work without GitHub shows what GitHub costs before the first request.
 */
export async function pullRequest(bench: Bench): Promise<Result> {
  bench.progress('a push to a pull request');
  return withGitHub(bench, {}, (github) =>
    withFront(bench, {}, async (front) => {
      const opened = await provision(bench, front, apps, onPullRequest(github, 'opened'));
      const again = async (more: Partial<StepOptions>): Promise<GitHubTrip> => {
        front.ledger.clear();
        github.ledger.clear();
        const step = await provision(bench, front, apps, more);
        requireUnchanged(step, front);
        return githubTripOf(step, front, github);
      };
      const trips = await interleave(bench.rounds, {
        push: () => again(onPullRequest(github, 'synchronize')),
        withoutGitHub: () => again({ inputs: withCredentials(opened, front) }),
      });
      return {
        rows: [
          ...githubTripRows('push, 20 applications as declared', trips.push, most),
          atMost(
            'start of the first request / the same without GitHub',
            startUp(trips.push) / startUp(trips.withoutGitHub),
            mostOfStartUp,
            times,
          ),
        ],
      };
    }),
  );
}

const startUp = (trips: readonly Trip[]): number => median(trips.map((trip) => trip.startUp));

/** The inputs for the tenant of a run, without what that run has kept. */
function withCredentials({ outputs }: Step, { cloud }: LogtoFront): Record<string, string> {
  const [tenant] = cloud.tenants.values();
  return {
    name: tenant?.name ?? '',
    'm2m-app-id': outputs['m2m-app-id'] ?? '',
    'm2m-app-secret': outputs['m2m-app-secret'] ?? '',
  };
}

function requireUnchanged({ outputs }: Step, { ledger }: LogtoFront): void {
  if (outputs['created'] !== 'false') throw new Error('The tenant was not reused.');
  const change = ledger.entries.find(({ method, path }) => method !== 'GET' && path !== '/oidc/token');
  if (change)
    throw new Error(`Nothing should have changed, but the action sent ${change.method} ${change.path}.`);
}
