import type { SweepDecision } from '../tenant/decide-sweep.ts';
import { showTime } from '../tenant/account.ts';
import type { Deletion } from '../tenant/delete.ts';
import { escapeHtml, table } from './html.ts';

/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
export function renderDeletions(what: string, deletions: readonly Deletion[], dryRun: boolean): string {
  if (deletions.length === 0)
    return `${titleOf(dryRun)}\n\nThere was no ${escapeHtml(what)}: nothing to delete.\n`;
  const rows = deletions.map((deletion) => [
    escapeHtml(deletion.tenant.name),
    escapeHtml(deletion.tenant.tag),
    escapeHtml(deletion.tenant.regionName),
    showTime(deletion.tenant),
    dryRun ? 'would be deleted' : outcomeOf(deletion),
  ]);
  return [titleOf(dryRun), '', table(['Name', 'Tag', 'Region', 'Created', 'This run'], rows), ''].join('\n');
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
  const title = titleOf(dryRun);
  if (decisions.length === 0) return `${title}\n\nNo tenant matches ${escapeHtml(names)}.\n`;
  const rows = decisions.map(({ tenant, isToDelete, reason }) => {
    const deletion = deletions.find((candidate) => candidate.tenant === tenant) ?? { tenant };
    const outcome = dryRun ? 'would be deleted' : outcomeOf(deletion);
    return [escapeHtml(tenant.name), showTime(tenant), isToDelete ? outcome : 'kept', escapeHtml(reason)];
  });
  return [title, '', table(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
}

const titleOf = (dryRun: boolean): string => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;

const outcomeOf = ({ error }: Deletion): string =>
  error === undefined ? 'deleted' : `not deleted: ${escapeHtml(error)}`;
