import type { PullRequestState, PullRequests } from '../github/pull-requests.ts';
import type { SweepInputs } from '../inputs/inputs.ts';
import { createCloudApi } from '../logto/cloud.ts';
import { renderSweep } from '../report/deletion-summary.ts';
import { writeSummary } from '../report/summary.ts';
import { type RunContext, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { InputError, quote } from '../shared/problem.ts';
import { decideSweep } from '../tenant/decide.ts';
import { deleteTenants, deletedIds, requireAllDeleted } from '../tenant/delete.ts';

/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;

/**
 * Deletes preview tenants that nobody needs any more: development tenants whose name fits the template and whose pull
 * request is closed, or which are older than `max-age`. For a schedule, since GitHub does not run a workflow for every
 * pull request that is closed (one with merge conflicts gets none).
 * @throws RequestError before anything is deleted; Error when a tenant could not be deleted, after all others were
 */
export async function sweep(inputs: SweepInputs, context: RunContext): Promise<void> {
  const { clock, core, log } = context;
  if (inputs['github-token'] === '') {
    throw new InputError([
      { path: 'github-token', sentence: 'is empty, but sweep asks GitHub which pull requests are open' },
    ]);
  }
  const { name: pattern, 'dry-run': dryRun, 'max-age': maxAge } = inputs;
  const timed = withDeadline(context, inputs['timeout-seconds']);
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  setOutputs(core, { deleted: '[]' });
  const decisions = await log.group(`Looking for tenants named ${pattern.template}`, async () => {
    const pulls = await context.pullRequests(inputs['github-token'], timed.deadline.signal);
    const [tenants, open] = await Promise.all([cloud.tenants(), pulls.openNumbers()]).catch(
      (error: unknown) => {
        timed.deadline.end();
        throw error;
      },
    );
    const previews = tenants.flatMap((tenant) => {
      const number = pattern.numberIn(tenant.name);
      return number === undefined ? [] : [{ tenant, number }];
    });
    const numbers = previews.map(({ number }) => number);
    const states = await statesOf(numbers, open, pulls);
    log.info(
      `Tenants with such a name: ${previews.length} of ${tenants.length}. Open pull requests: ${open.size}.`,
    );
    return previews.map(({ tenant, number }) => {
      const pullRequest = states.get(number) ?? 'unknown';
      return decideSweep({ tenant, number, pullRequest, maxAge, now: clock.now() });
    });
  });
  for (const { tenant, isToDelete, reason } of decisions) {
    log.info(`${isToDelete ? 'Delete' : 'Keep'} ${quote(tenant.name, 128)}: ${reason}.`);
  }
  const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
  if (dryRun) log.info(`Tenants to delete: ${toDelete.length}. Nothing was deleted (dry-run).`);
  const deletions =
    dryRun || toDelete.length === 0
      ? []
      : await log.group('Deleting the tenants that nobody needs any more', () =>
          deleteTenants(cloud, toDelete, log),
        );
  setOutputs(core, { deleted: deletedIds(deletions) });
  await writeSummary(context, renderSweep({ template: pattern.template, dryRun, decisions, deletions }));
  requireAllDeleted(deletions);
}

/** The state of each pull request: one that is not in the list of open ones is asked for by itself. */
async function statesOf(
  numbers: readonly number[],
  open: ReadonlySet<number>,
  pulls: PullRequests,
): Promise<Map<number, PullRequestState>> {
  const others = [...new Set(numbers)].filter((number) => !open.has(number));
  const states = await mapConcurrent(
    others,
    lookupsAtOnce,
    async (number): Promise<[number, PullRequestState]> => [number, await pulls.state(number)],
  );
  return new Map([...[...open].map((number): [number, PullRequestState] => [number, 'open']), ...states]);
}
