import { type Bench, fewRounds, runAction, withFront } from '../bench.ts';
import { withGitHub } from '../pull-request.ts';
import type { Result } from '../result.ts';
import { repeat } from '../rounds.ts';
import { githubTripOf, githubTripRows } from './github-trip.ts';

const tenants = 200;

/** GitHub lists 100 pull requests a page, with their states. */
const most = { api: tenants / 100 } as const;

/** Sweeps the tenants of pull requests, of which every second one is closed. */
export async function sweep(bench: Bench): Promise<Result> {
  bench.progress(`a sweep of ${tenants} tenants`);
  const trips = await repeat(fewRounds(bench), () =>
    withGitHub(bench, {}, (github) =>
      withFront(bench, {}, async (front) => {
        const { api, cache, origin } = github;
        for (let number = 1; number <= tenants; number++) {
          api.addPull(number, number % 2 === 0 ? 'open' : 'closed');
          await front.addTenant(`${api.repository}#${number}`);
        }
        const step = await runAction(bench, {
          env: cache.env,
          event: { name: 'schedule', payload: {} },
          github: { API_URL: origin, REPOSITORY: api.repository },
          inputs: {
            operation: 'sweep',
            pat: front.cloud.pat,
            'github-token': api.token,
            'cloud-api-endpoint': front.origin,
          },
        });
        if (front.cloud.tenants.size !== tenants / 2) {
          throw new Error(`${front.cloud.tenants.size} of ${tenants} tenants are left.`);
        }
        return githubTripOf(step, front, github);
      }),
    ),
  );
  return { rows: githubTripRows(`${tenants} tenants, half of closed pull requests`, trips, most) };
}
