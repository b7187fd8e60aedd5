import { applications } from '../applications.ts';
import { type Bench, fewRounds, provision, runAction, withFront } from '../bench.ts';
import { onPullRequest, withGitHub } from '../pull-request.ts';
import type { Result } from '../result.ts';
import { repeat } from '../rounds.ts';
import { githubTripOf, githubTripRows } from './github-trip.ts';

/** The Cloud API lists names, deletes by ID, and only another list shows that the tenant is gone. */
const most = { roundTrips: 3, requests: 3 } as const;

/** Closes a pull request whose tenant has one application, with a comment. */
export async function closed(bench: Bench): Promise<Result> {
  bench.progress('a pull request that is closed');
  return withFront(bench, {}, async (front) => {
    const trips = await repeat(fewRounds(bench), () =>
      withGitHub(bench, {}, async (github) => {
        await provision(bench, front, applications(1), onPullRequest(github, 'opened'));
        front.ledger.clear();
        github.ledger.clear();
        const { inputs, ...event } = onPullRequest(github, 'closed');
        const step = await runAction(bench, {
          ...event,
          inputs: { ...inputs, pat: front.cloud.pat, region: 'EU', 'cloud-api-endpoint': front.origin },
        });
        if (front.cloud.tenants.size > 0) throw new Error('The tenant was not deleted.');
        return githubTripOf(step, front, github);
      }),
    );
    return { rows: githubTripRows('tenant of a pull request', trips, most) };
  });
}
