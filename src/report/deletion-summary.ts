import type { TenantList } from '../logto/cloud.ts';
import type { Hide } from '../shared/hide.ts';
import { ageOf } from '../tenant/age.ts';
import type { SweepDecision } from '../tenant/decide-sweep.ts';
import type { Deletion } from '../tenant/delete.ts';
import { blocks, code, link, paragraph, prose, sentence, table } from './html.ts';
import { renderFitting, summaryLimit } from './limits.ts';

/** What `delete` did, or would do. */
export interface DeletionReport {
  /** Names what was to be deleted: `tenant named "x"`. */
  what: string;
  deletions: readonly Deletion[];
  /** The account before. */
  list: TenantList;
  dryRun: boolean;
  hide: Hide;
}

/** Renders the summary of `delete`. Why a tenant could not be deleted is in that of the failure. */
export function renderDeletions({ what, deletions, list, dryRun, hide }: DeletionReport): string {
  const [only, ...others] = deletions;
  if (only === undefined) return render(`There was no ${sentence(what, hide)}: nothing to delete.`, dryRun);
  if (others.length === 0) {
    const { tenant } = only;
    const verb = dryRun ? 'Would delete' : only.error === undefined ? 'Deleted' : 'Could not delete';
    const age = ageText(ageOf(tenant, list));
    const old = age === '' ? '' : `, which ${dryRun ? 'is' : 'was'} ${age} old`;
    return render(
      `${verb} the ${prose(tenant.tag)} tenant ${code(tenant.name)} in ${prose(tenant.regionName)}${old}.`,
      dryRun,
    );
  }
  const failed = deletions.filter(({ error }) => error !== undefined).length;
  const title =
    failed === 0
      ? `${dryRun ? 'Would delete' : 'Deleted'} ${deletions.length} tenants.`
      : failed === deletions.length
        ? `Could not delete ${deletions.length} tenants.`
        : `Deleted ${deletions.length - failed} of ${deletions.length} tenants.`;
  const rows = deletions.map((deletion) => [
    code(deletion.tenant.name),
    prose(deletion.tenant.tag),
    prose(deletion.tenant.regionName),
    ageText(ageOf(deletion.tenant, list)),
    failed === 0 ? '' : outcomeOf(deletion),
  ]);
  return render(title, dryRun, ['Tenant', 'Type', 'Region', 'Age', 'This run'], rows);
}

/** What a sweep looked at, and what it did or would do. */
export interface SweepReport {
  /** The patterns of the names, as messages show them. */
  names: string;
  dryRun: boolean;
  decisions: readonly SweepDecision[];
  deletions: readonly Deletion[];
  /** The account before. */
  list: TenantList;
  /** Of this run, which begins with that of the repository. */
  runUrl: string;
  hide: Hide;
}

/** Renders the summary of `sweep`: what is deleted comes first. Why a tenant could not be deleted is in that of the failure. */
export function renderSweep(report: SweepReport): string {
  const { names, dryRun, decisions, deletions, hide, list, runUrl } = report;
  if (decisions.length === 0) return render(`No tenant matches ${code(names)}.`, dryRun);
  const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
  const toDeleteFirst = decisions.toSorted((one, other) => Number(other.isToDelete) - Number(one.isToDelete));
  const rows = toDeleteFirst.map(({ tenant, isToDelete, reason }) => {
    const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
    return [
      code(tenant.name),
      isToDelete ? outcome : 'kept',
      linkPulls(sentence(reason, hide), runUrl),
      ageText(ageOf(tenant, list)),
    ];
  });
  return render(sweepTitle(report), dryRun, ['Tenant', dryRun ? 'Plan' : 'This run', 'Reason', 'Age'], rows);
}

function sweepTitle({ names, dryRun, decisions, deletions }: SweepReport): string {
  const total = decisions.length;
  const toDelete = decisions.filter(({ isToDelete }) => isToDelete).length;
  const failed = deletions.filter(({ error }) => error !== undefined).length;
  const kept = total - toDelete;
  const verb = dryRun ? 'Would delete' : 'Deleted';
  const all = `${total === 1 ? 'the only tenant that matches' : `all ${total} tenants that match`} ${code(names)}`;
  if (kept === total) return `${dryRun ? 'Would keep' : 'Kept'} ${all}.`;
  if (toDelete - failed === total) return `${verb} ${all}.`;
  if (failed === total) return `Could not delete ${all}.`;
  const rest = [
    ...(kept > 0 ? [`${kept} ${dryRun ? 'would be' : kept === 1 ? 'is' : 'are'} kept`] : []),
    ...(failed > 0 ? [`${failed} could not be deleted`] : []),
  ];
  return `${verb} ${toDelete - failed || 'none'} of ${total} tenants that match ${code(names)}; ${rest.join(', ')}.`;
}

function render(
  title: string,
  dryRun: boolean,
  head: readonly string[] = [],
  rows: readonly (readonly string[])[] = [],
): string {
  const what = paragraph(`${title}${dryRun ? ' Nothing was deleted (<code>dry-run</code>).' : ''}`);
  return renderFitting(
    rows,
    'tenant',
    summaryLimit,
    (shown, more) => `${blocks('## Logto tenants', what, table(head, shown), more)}\n`,
  );
}

const outcomeOf = ({ error, isForbidden }: Deletion): string => {
  if (error === undefined) return 'deleted';
  return isForbidden ? 'not deleted: this account may not' : 'not deleted';
};

/** Links the pull requests that the action itself names in a reason. A quoted value has none: it is code as a whole. */
const linkPulls = (html: string, runUrl: string): string =>
  html.replaceAll(/(?<=pull request )<code>#(\d+)<\/code>/g, (shown, number: string) =>
    link(`${runUrl.replace(/\/actions\/runs\/.*$/, '')}/pull/${number}`, shown),
  );

const hourMs = 3_600_000;

/** An age in whole days, or in hours below two days; empty when it is not known. */
function ageText(ms: number | undefined): string {
  if (ms === undefined) return '';
  const hours = Math.floor(ms / hourMs);
  if (hours === 0) return 'less than 1 hour';
  if (hours === 1) return '1 hour';
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
