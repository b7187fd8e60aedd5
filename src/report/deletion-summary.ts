import type { SweepDecision } from '../tenant/decide-sweep.ts';
import { showTime } from '../tenant/account.ts';
import type { Deletion } from '../tenant/delete.ts';
import { blocks, code, paragraph, prose, table } from './html.ts';
import { renderFitting, summaryLimit } from './limits.ts';

/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
export function renderDeletions(what: string, deletions: readonly Deletion[], dryRun: boolean): string {
  if (deletions.length === 0)
    return `${blocks(titleOf(dryRun), paragraph(`There was no ${prose(what)}: nothing to delete.`))}\n`;
  const rows = deletions.map((deletion) => [
    code(deletion.tenant.name),
    prose(deletion.tenant.tag),
    prose(deletion.tenant.regionName),
    showTime(deletion.tenant),
    dryRun ? 'would be deleted' : outcomeOf(deletion),
  ]);
  return renderTenants(dryRun, ['Name', 'Tag', 'Region', 'Created', 'This run'], rows);
}

/** What a sweep looked at, and what it did. */
export interface SweepReport {
  /** The patterns of the names, for people. */
  names: string;
  dryRun: boolean;
  decisions: readonly SweepDecision[];
  deletions: readonly Deletion[];
}

/** Renders the summary of `sweep`. */
export function renderSweep({ names, dryRun, decisions, deletions }: SweepReport): string {
  if (decisions.length === 0)
    return `${blocks(titleOf(dryRun), paragraph(`No tenant matches ${code(names)}.`))}\n`;
  const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
  const rows = decisions.map(({ tenant, isToDelete, reason }) => {
    const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
    return [code(tenant.name), showTime(tenant), isToDelete ? outcome : 'kept', prose(reason)];
  });
  return renderTenants(dryRun, ['Name', 'Created', 'This run', 'Reason'], rows);
}

function renderTenants(
  dryRun: boolean,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return renderFitting(
    rows,
    'tenant',
    summaryLimit,
    (shown, more) => `${blocks(titleOf(dryRun), table(head, shown), more)}\n`,
  );
}

const titleOf = (dryRun: boolean): string => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;

const outcomeOf = ({ error }: Deletion): string =>
  error === undefined ? 'deleted' : `not deleted: ${prose(error)}`;
