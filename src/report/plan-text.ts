import type { Change } from '../config/compare.ts';
import type { Kind } from '../config/kinds/kind.ts';
import { type Plan, type PlannedChange, nameOf } from '../config/plan.ts';
import { hideValues } from '../config/variables.ts';
import type { Log } from '../runner/log.ts';
import { quote } from '../shared/problem.ts';
import { toSingleLine } from '../shared/text.ts';

/** How long a value may be in a line of a plan. */
const longest = 160;

/** How many unmanaged things are worth naming. */
const mostUnmanaged = 50;

/** Shows a plan as a diff: `+` creates, `!` updates, with `-` and `+` for each field, `-` deletes. Holds no secret. */
export function showPlan({ entries, toDelete, unmanaged, hidden }: Plan): string[] {
  const further = unmanaged.length - mostUnmanaged;
  return [
    ...entries.flatMap((entry) => showEntry(entry, hidden)),
    ...toDelete.map((entry) => `- ${nameOf(entry, hidden)}`),
    ...unmanaged.slice(0, mostUnmanaged).map((entry) => `  ${nameOf(entry, hidden)} is not managed`),
    ...(further > 0 ? [`  and ${further} more that are not managed`] : []),
  ];
}

/**
 * Logs a plan.
 * @param isNew whether the tenant is new: that everything is created takes no line each
 */
export function logPlan(plan: Plan, log: Log, isNew = false): void {
  log.info(`${countPlan(plan)}.`);
  if (!isNew) for (const line of showPlan(plan)) log.info(line);
}

function showEntry(entry: PlannedChange, hidden: readonly string[]): string[] {
  const note = entry.note === undefined ? '' : ` (${hideValues(entry.note, hidden)})`;
  const title = `${nameOf(entry, hidden)}${note}`;
  switch (entry.action) {
    case 'create':
      return [`+ ${title}`];
    case 'update':
      return [`! ${title}`, ...entry.changes.flatMap((change) => showChange(change, hidden))];
    case 'keep':
      return [];
  }
}

function showChange({ path, from, to, secret }: Change, hidden: readonly string[]): string[] {
  const field = hideValues(path, hidden);
  if (secret) return [`!     ${field}: changed, not shown`];
  return [
    ...(from === undefined ? [] : [`-     ${field}: ${show(from, hidden)}`]),
    ...(to === undefined ? [] : [`+     ${field}: ${show(to, hidden)}`]),
  ];
}

function show(value: unknown, hidden: readonly string[]): string {
  return toSingleLine(hideValues(JSON.stringify(value) ?? '', hidden), longest);
}

const numberOf = ({ entries }: Plan, action: PlannedChange['action']): number =>
  entries.filter((entry) => entry.action === action).length;

const counted = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);

/** `Plan: 2 to create, 1 to change, 1 to delete, 5 unchanged, 3 not managed`. Zeros are left out. */
export function countPlan(plan: Plan): string {
  const changes = [
    ...counted(numberOf(plan, 'create'), 'to create'),
    ...counted(numberOf(plan, 'update'), 'to change'),
    ...counted(plan.toDelete.length, 'to delete'),
  ];
  return `Plan: ${[
    ...(changes.length > 0 ? changes : ['no changes']),
    ...counted(numberOf(plan, 'keep'), 'unchanged'),
    ...counted(plan.unmanaged.length, 'not managed'),
  ].join(', ')}`;
}

/** Whether a plan changes anything. */
export function hasChanges({ entries, toDelete }: Plan): boolean {
  return toDelete.length > 0 || entries.some(({ action }) => action !== 'keep');
}

/** The output `plan` of an operation that deletes tenants and changes nothing else. */
export function deletionPlanJson(tenants: readonly { name: string }[]): string {
  return JSON.stringify({ create: [], update: [], delete: tenants.map(nameOfTenant), unmanaged: [] });
}

const nameOfTenant = ({ name }: { name: string }): string => `tenant ${quote(name, 128)}`;

/** What would become of the tenant itself. */
export interface TenantChange {
  /** Its name, if it would be created. */
  created?: string;
  /** Those of the name that would be deleted before. */
  deleted?: readonly { name: string }[];
}

/** A plan for the output `plan`: what it would do, by name. */
export function planJson(
  { entries, toDelete, unmanaged, hidden }: Plan,
  { created, deleted = [] }: TenantChange = {},
): string {
  const names = (list: readonly { kind: Kind; label: string }[]): string[] =>
    list.map((entry) => nameOf(entry, hidden));
  const planned = (action: PlannedChange['action']): string[] =>
    names(entries.filter((entry) => entry.action === action));
  return JSON.stringify({
    create: [...(created === undefined ? [] : [nameOfTenant({ name: created })]), ...planned('create')],
    update: planned('update'),
    delete: [...deleted.map(nameOfTenant), ...names(toDelete)],
    unmanaged: names(unmanaged.slice(0, mostUnmanaged)),
  });
}

/** How many entries of a kind a run created, updated, left unchanged and deleted. */
export interface KindCount {
  kind: string;
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
}

/** Counts what a plan does, kind by kind, in the order declared. */
export function countByKind({ entries, toDelete }: Plan): KindCount[] {
  const counts = new Map<string, KindCount>();
  const countOf = (kind: string): KindCount => {
    const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
    counts.set(kind, count);
    return count;
  };
  const fields = { create: 'created', update: 'updated', keep: 'unchanged' } as const;
  for (const { kind, action } of entries) countOf(kind.name)[fields[action]] += 1;
  for (const { kind } of toDelete) countOf(kind.name).deleted += 1;
  return [...counts.values()];
}
