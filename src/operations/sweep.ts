import type { SweepInputs } from '../inputs/inputs.ts';
import { type CloudApi, type Tenant, type TenantList, createCloudApi } from '../logto/cloud.ts';
import { creatingComment, deletedComment } from '../report/comment.ts';
import { renderSweep } from '../report/deletion-summary.ts';
import { deletionPlanJson } from '../report/plan-json.ts';
import { writeSummary } from '../report/write-summary.ts';
import { type RunContext, type TimedRunContext, cleanUpSeconds, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { startDeadline } from '../shared/clock.ts';
import { mapConcurrent, throwAll } from '../shared/concurrency.ts';
import { quote } from '../shared/problem.ts';
import { firstOf } from '../shared/text.ts';
import { showTenant, showTime } from '../tenant/account.ts';
import { ageOf } from '../tenant/age.ts';
import { type Deletion, deleteTenants, deletedIds, deletedOf, requireAllDeleted } from '../tenant/delete.ts';
import { type SweepDecision, decideSweep } from '../tenant/decide-sweep.ts';
import { openTenantComment } from '../tenant/kept-credentials/comment.ts';
import { isCertainlyGone } from '../tenant/ownership.ts';
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
    const found = await log.group(`Looking for tenants that match ${names}`, () =>
      decide(inputs, cloud, timed),
    );
    const { decisions, list, problems } = found;
    for (const { tenant, isToDelete, reason, report } of decisions) {
      const line = `${isToDelete ? toDeleteWord : 'Keep'} ${showTenant(tenant)}: ${reason}.`;
      if (report === 'warning') log.warning(line);
      else log.info(line);
    }
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
    if (dryRun) {
      log.info('Nothing was deleted (dry-run).');
      setOutputs(core, { plan: deletionPlanJson(toDelete, timed.hide) });
    }
    const { deletions } =
      dryRun || toDelete.length === 0
        ? { deletions: [] }
        : await log.group('Deleting the tenants that nobody needs any more', () =>
            deleteTenants(cloud, toDelete, timed),
          );
    setOutputs(core, { deleted: deletedIds(deletions) });
    const { runUrl } = context.event;
    const report = { names, dryRun, decisions, deletions, list, runUrl, hide: context.hide };
    await writeSummary(context, renderSweep(report));
    if (inputs.comment) await tellInComments(deletions, found, inputs, timed);
    throwAll([...notAsked(decisions, problems), ...failureOf(() => requireAllDeleted(deletions))]);
  } finally {
    timed.deadline.end();
  }
}

/** What a sweep found in the account. */
interface Findings {
  list: TenantList;
  decisions: SweepDecision[];
  /** Why GitHub could not be asked, each reason once. */
  problems: string[];
  /** The pull requests that the name of a tenant says it belongs to. */
  pullRequestsOf: (tenant: Tenant) => number[];
}

/** Gathers what Logto and GitHub know of the tenants whose names fit, and decides about each. */
async function decide(
  { name: patterns, 'github-token': token, 'max-age': maxAge, 'timeout-seconds': timeout }: SweepInputs,
  cloud: CloudApi,
  context: TimedRunContext,
): Promise<Findings> {
  const kinds = new Set(patterns.flatMap(({ subject }) => subject ?? []));
  // Asking GitHub must leave time to delete what is certain.
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
  const isNone = previews.length === 0;
  context.log.info(
    isNone ? 'No tenant matches.' : `${previews.length} of ${list.tenants.length} tenants match.`,
  );
  const decisions = previews.map(({ tenant, subjects }) =>
    decideSweep({ tenant, subjects: subjects.map(facts.of), maxAge, age: ageOf(tenant, list) }),
  );
  const subjectsOf = new Map(previews.map(({ tenant, subjects }) => [tenant, subjects]));
  return {
    list,
    decisions,
    problems: facts.problems,
    pullRequestsOf: (tenant) =>
      (subjectsOf.get(tenant) ?? []).flatMap(({ kind, value }) => (kind === 'pr' ? Number(value) : [])),
  };
}

/** Comments that are read and written at once; GitHub asks for few such requests side by side. */
const commentsAtOnce = 5;

/** Says in the comments on pull requests that their tenants are deleted. All failures are one warning: the tenants matter more. */
async function tellInComments(
  deletions: readonly Deletion[],
  { list, pullRequestsOf }: Findings,
  inputs: SweepInputs,
  context: TimedRunContext,
): Promise<void> {
  const deleted = new Set(deletedOf(deletions));
  const ids = [...deleted].map(({ id }) => id);
  // A comment that keeps no credentials may be about another tenant of the name.
  const remaining = new Set(list.tenants.filter((tenant) => !deleted.has(tenant)).map(({ name }) => name));
  const toTell = [...deleted]
    .filter(({ name }) => !remaining.has(name))
    .flatMap((tenant) => pullRequestsOf(tenant).map((number) => ({ name: tenant.name, number })));
  const distinct = new Map(toTell.map((one) => [`${one.number} ${one.name}`, one]));
  const warnings: string[] = [];
  const log = { ...context.log, warning: (text: string) => void warnings.push(text) };
  const repository: RunContext['repository'] = (token, signal) =>
    context.repository(token, AbortSignal.any([signal, context.deadline.signal]));
  await mapConcurrent([...distinct.values()], commentsAtOnce, async ({ name, number }) => {
    const event = { ...context.event, pullRequest: number };
    const inPull = { ...context, event, log, repository };
    const comment = openTenantComment({ ...inputs, name }, inPull, creatingComment(name, event));
    await comment?.tell(deletedComment(name, event), {
      isAbout: (kept) => isCertainlyGone(kept, ids, list),
      isGone: () => true,
    });
  });
  const [first, ...others] = warnings;
  if (first === undefined) return;
  const rest = others.length === 0 ? '' : ` ${others.length} more comments could not be written.`;
  context.log.warning(`${first}${rest}`);
}

/** How many tenants are named in an error; the log has all. */
const mostNamed = 10;

/** The failure of a sweep that had to keep tenants because GitHub could not be asked about them. */
function notAsked(decisions: readonly SweepDecision[], problems: readonly string[]): Error[] {
  const kept = decisions.filter(({ report }) => report === 'failure');
  if (kept.length === 0) return [];
  const names = kept.map(({ tenant }) => `${quote(tenant.name)} (created ${showTime(tenant)})`);
  const title = 'GitHub could not be asked which tenants are still needed.';
  return [new Error([title, ...problems, `Kept: ${firstOf(names, mostNamed).join(', ')}.`].join('\n'))];
}

function failureOf(work: () => void): unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error];
  }
}
