import type { SweepInputs } from '../inputs/inputs.ts';
import { setOutputs } from '../runner/outputs.ts';
import type { PullRequestState, PullRequests } from '../github/pull-requests.ts';
import { escapeHtml, table, writeSummary } from '../report/summary.ts';
import { type Tenant, createCloudApi } from '../logto/cloud.ts';
import { InputError, quote } from '../shared/problem.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { type Removal, deletedIds, removeTenants, requireAllRemoved } from '../tenant/delete.ts';
import { type RunContext, withDeadline } from '../tools.ts';

/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;

/** A tenant whose name fits the template, and what is to become of it. */
interface Verdict {
  tenant: Tenant;
  toDelete: boolean;
  reason: string;
}

/**
 * Deletes preview tenants that nobody needs any more: development tenants whose name fits the template and whose pull
 * request is closed, or which are older than `max-age`. For a schedule, since GitHub does not run a workflow for every
 * pull request that is closed (one with merge conflicts gets none).
 * @throws GitHubError before anything is deleted; Error when a tenant could not be deleted, after all others were
 */
export async function sweep(inputs: SweepInputs, tools: RunContext): Promise<void> {
  const { clock, core, log } = tools;
  if (inputs['github-token'] === '') {
    throw new InputError([
      { path: 'github-token', sentence: 'is empty, but sweep asks GitHub which pull requests are open' },
    ]);
  }
  const timed = withDeadline(tools, inputs['timeout-seconds']);
  const cloud = createCloudApi({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
  setOutputs(core, { deleted: '[]' });
  const verdicts = await log.group(`Looking for tenants named ${inputs.name.template}`, async () => {
    const pulls = tools.pullRequests(inputs['github-token'], timed.deadline.signal);
    const [tenants, open] = await Promise.all([cloud.tenants(), pulls.openNumbers()]).catch(
      (error: unknown) => {
        timed.deadline.end();
        throw error;
      },
    );
    const previews = tenants.flatMap((tenant) => {
      const number = inputs.name.numberIn(tenant.name);
      return number === undefined ? [] : [{ tenant, number }];
    });
    const states = await statesOf(
      previews.map(({ number }) => number),
      open,
      pulls,
    );
    log.info(
      `${previews.length} of ${tenants.length} tenants have such a name; ${open.size} pull requests are open.`,
    );
    return previews.map(({ tenant, number }) =>
      judge(tenant, number, states.get(number) ?? 'unknown', inputs, clock.now()),
    );
  });
  for (const { tenant, toDelete: doomed, reason } of verdicts) {
    log.info(`${doomed ? 'Delete' : 'Keep'} ${quote(tenant.name, 128)}: ${reason}.`);
  }
  const doomed = verdicts.filter((verdict) => verdict.toDelete).map(({ tenant }) => tenant);
  if (inputs['dry-run']) log.info(`dry-run: ${doomed.length} tenants would be deleted, nothing was.`);
  const removals =
    inputs['dry-run'] || doomed.length === 0
      ? []
      : await log.group(`Deleting ${doomed.length} tenants`, () => removeTenants(cloud, doomed, timed));
  setOutputs(core, { deleted: deletedIds(removals) });
  await writeSummary(core, log, renderVerdicts(verdicts, removals, inputs));
  requireAllRemoved(removals);
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

function judge(
  tenant: Tenant,
  number: number,
  state: PullRequestState,
  { 'max-age': maxAge }: SweepInputs,
  now: number,
): Verdict {
  if (tenant.tag !== 'development') {
    return { tenant, toDelete: false, reason: `a ${tenant.tag} tenant is never swept` };
  }
  if (state === 'closed') return { tenant, toDelete: true, reason: `pull request #${number} is closed` };
  const age = now - new Date(tenant.createdAt).getTime();
  if (maxAge !== undefined && age > maxAge) {
    return {
      tenant,
      toDelete: true,
      reason: `it is ${Math.floor(age / 3_600_000)} h old, more than max-age allows`,
    };
  }
  return {
    tenant,
    toDelete: false,
    reason: state === 'open' ? `pull request #${number} is open` : `GitHub knows no pull request #${number}`,
  };
}

function renderVerdicts(
  verdicts: readonly Verdict[],
  removals: readonly Removal[],
  { name, 'dry-run': dryRun }: SweepInputs,
): string {
  const outcomeOf = ({ tenant, toDelete: doomed }: Verdict): string => {
    if (!doomed) return 'kept';
    if (dryRun) return 'would be deleted';
    const removal = removals.find((candidate) => candidate.tenant === tenant);
    return removal?.error === undefined ? 'deleted' : `not deleted: ${escapeHtml(removal.error)}`;
  };
  const title = `## Logto preview tenants${dryRun ? ' (dry run)' : ''}`;
  if (verdicts.length === 0) return `${title}\n\nNo tenant is named ${escapeHtml(name.template)}.\n`;
  const rows = verdicts.map((verdict) => [
    escapeHtml(verdict.tenant.name),
    escapeHtml(new Date(verdict.tenant.createdAt).toISOString()),
    outcomeOf(verdict),
    escapeHtml(verdict.reason),
  ]);
  return [title, '', table(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
}
