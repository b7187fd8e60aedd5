import type { SweepInputs } from '../inputs/inputs.ts';
import { createCloudApi } from '../logto/cloud.ts';
import { renderSweep } from '../report/deletion-summary.ts';
import { deletionPlanJson } from '../report/plan-text.ts';
import { writeSummary } from '../report/summary.ts';
import { type RunContext, type TimedRunContext, cleanUpSeconds, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { startDeadline } from '../shared/clock.ts';
import { throwAll } from '../shared/concurrency.ts';
import { quote } from '../shared/problem.ts';
import { showTenant, showTime } from '../tenant/account.ts';
import { ageOf } from '../tenant/age.ts';
import { deleteTenants, deletedIds, requireAllDeleted } from '../tenant/delete.ts';
import { type SweepDecision, decideSweep } from '../tenant/decide-sweep.ts';
import { type Subject, askLists, readSubjects } from '../tenant/subjects.ts';

/**
 * Deletes development tenants that nobody needs any more: their name fits a pattern, and the pull request in it is closed,
 * the branch gone or the run completed, or they are older than `max-age`. For a schedule, since GitHub does not run a
 * workflow for every pull request that is closed (one with merge conflicts gets none).
 * @throws RequestError before anything is deleted; Error when GitHub could not be asked about a tenant, or one could not be
 * deleted, after all others were
 */
export async function sweep(inputs: SweepInputs, context: RunContext): Promise<void> {
  const { core, log } = context;
  const { name: patterns, 'dry-run': dryRun } = inputs;
  const timed = withDeadline(context, inputs['timeout-seconds']);
  const { pat, 'cloud-api-endpoint': origin } = inputs;
  const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
  setOutputs(core, { deleted: '[]' });
  const toDeleteWord = dryRun ? 'Would delete' : 'Delete';
  const names = patterns.map(({ text }) => text).join(', ');
  try {
    const { decisions, problems } = await log.group(`Looking for tenants that match ${names}`, () =>
      decide(inputs, cloud, timed),
    );
    for (const { tenant, isToDelete, reason, report } of decisions) {
      const line = `${isToDelete ? toDeleteWord : 'Keep'} ${showTenant(tenant)}: ${reason}.`;
      if (report === 'warning') log.warning(line);
      else log.info(line);
    }
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
    if (dryRun) {
      log.info(`Tenants to delete: ${toDelete.length}. Nothing was deleted (dry-run).`);
      setOutputs(core, { plan: deletionPlanJson(toDelete) });
    }
    const { deletions } =
      dryRun || toDelete.length === 0
        ? { deletions: [] }
        : await log.group('Deleting the tenants that nobody needs any more', () =>
            deleteTenants(cloud, toDelete, timed),
          );
    setOutputs(core, { deleted: deletedIds(deletions) });
    await writeSummary(context, renderSweep({ names, dryRun, decisions, deletions }));
    throwAll([...notAsked(decisions, problems), ...failureOf(() => requireAllDeleted(deletions))]);
  } finally {
    timed.deadline.end();
  }
}

/** Gathers what Logto and GitHub know of the tenants whose names fit, and decides about each. */
async function decide(
  { name: patterns, 'github-token': token, 'max-age': maxAge, 'timeout-seconds': timeout }: SweepInputs,
  cloud: ReturnType<typeof createCloudApi>,
  context: TimedRunContext,
): Promise<{ decisions: SweepDecision[]; problems: string[] }> {
  const kinds = new Set(patterns.flatMap(({ subject }) => subject ?? []));
  // GitHub must not use up the time in which what is certain is deleted.
  const patience = startDeadline(timeout - Math.min(cleanUpSeconds, timeout / 4), context.clock, true);
  const signal = AbortSignal.any([patience.signal, context.deadline.signal]);
  const repository = await context.repository(token, signal);
  const lists = askLists(repository, kinds);
  const list = await cloud.tenants();
  const previews = list.tenants.flatMap((tenant) => {
    const matches = patterns.flatMap(({ subject, match }) => {
      const value = match(tenant.name);
      return value === undefined ? [] : [subject === undefined ? [] : [{ kind: subject, value }]];
    });
    return matches.length === 0 ? [] : [{ tenant, subjects: matches.flat() }];
  });
  const all: Subject[] = previews
    .filter(({ tenant }) => tenant.tag === 'development')
    .flatMap(({ subjects }) => subjects);
  const facts = await readSubjects(all, repository, lists);
  context.log.info(`${previews.length} of ${list.tenants.length} tenants match.`);
  const decisions = previews.map(({ tenant, subjects }) =>
    decideSweep({ tenant, subjects: subjects.map(facts.of), maxAge, age: ageOf(tenant, list) }),
  );
  return { decisions, problems: facts.problems };
}

/** How many tenants are named in an error; the log has all. */
const mostNamed = 10;

/** The failure of a sweep that had to keep tenants because GitHub could not be asked about them. */
function notAsked(decisions: readonly SweepDecision[], problems: readonly string[]): Error[] {
  const kept = decisions.filter(({ report }) => report === 'failure');
  if (kept.length === 0) return [];
  const names = kept
    .slice(0, mostNamed)
    .map(({ tenant }) => `${quote(tenant.name, 128)} (created ${showTime(tenant)})`);
  if (kept.length > mostNamed) names.push(`and ${kept.length - mostNamed} more`);
  const title = 'GitHub could not be asked which tenants are still needed.';
  return [new Error([title, ...problems, `Kept: ${names.join(', ')}.`].join('\n'))];
}

function failureOf(work: () => void): unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error];
  }
}
