import { toSingleLine } from '../shared/text.ts';
import type { Change } from '../config/compare.ts';
import type { Kind } from '../config/kinds/kind.ts';
import { type Plan, type PlannedChange, nameOf } from '../config/plan.ts';

/** How long a value may be in a line of a plan. */
const longest = 160;

/** How many things that are not declared are worth naming. */
const mostUndeclared = 50;

/** Shows a plan as a diff: `+` creates, `!` updates, with `-` and `+` for each field, `-` deletes. Holds no secret. */
export function showPlan(
  { entries, toDelete: removals, unmanaged: undeclared }: Plan,
  hidden: readonly string[],
): string[] {
  return [
    ...entries.flatMap((entry) => showEntry(entry, hidden)),
    ...removals.map((one) => `- ${hiddenName(one, hidden)}`),
    ...undeclared
      .slice(0, mostUndeclared)
      .map((one) => `  ${hiddenName(one, hidden)} is not declared and stays`),
    ...(undeclared.length > mostUndeclared
      ? [`  and ${undeclared.length - mostUndeclared} more that are not declared and stay`]
      : []),
  ];
}

/**
 * Values of the environment, as they are and as they stand in JSON, become `***`. To be done before a text is cut or put on one
 * line, after which a part of a value would not be known for one.
 */
function hide(text: string, hidden: readonly string[]): string {
  const forms = hidden.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  // A value may hold another.
  return forms
    .toSorted((one, other) => other.length - one.length)
    .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}

/** How an entry is called, without values of the environment. */
export const hiddenName = (
  { kind, label }: { kind: Kind; label: string },
  hidden: readonly string[],
): string => nameOf({ kind, label: hide(label, hidden) });

function showEntry(entry: PlannedChange, hidden: readonly string[]): string[] {
  const note = entry.note === undefined ? '' : ` (${hide(entry.note, hidden)})`;
  switch (entry.action) {
    case 'create':
      return [`+ ${hiddenName(entry, hidden)}${note}`];
    case 'update':
      return [
        `! ${hiddenName(entry, hidden)}${note}`,
        ...entry.changes.flatMap((change) => showChange(change, hidden)),
      ];
    case 'keep':
      return [];
  }
}

function showChange({ path, from, to, secret }: Change, hidden: readonly string[]): string[] {
  const field = hide(path, hidden);
  if (secret) return [`!     ${field}: changed, not shown`];
  return [
    ...(from === undefined ? [] : [`-     ${field}: ${show(from, hidden)}`]),
    ...(to === undefined ? [] : [`+     ${field}: ${show(to, hidden)}`]),
  ];
}

function show(value: unknown, hidden: readonly string[]): string {
  return toSingleLine(hide(JSON.stringify(value) ?? '', hidden), longest);
}

/** `2 to create, 1 to update, 5 as declared, 1 to delete, 3 not declared`. */
export function countPlan({ entries, toDelete: removals, unmanaged: undeclared }: Plan): string {
  const numberOf = (action: PlannedChange['action']): number =>
    entries.filter((entry) => entry.action === action).length;
  return [
    `${numberOf('create')} to create`,
    `${numberOf('update')} to update`,
    `${numberOf('keep')} as declared`,
    `${removals.length} to delete`,
    `${undeclared.length} not declared`,
  ].join(', ');
}

/** A plan for the output `plan`: what it would do, by name. */
export function planJson(
  { entries, toDelete: removals, unmanaged: undeclared }: Plan,
  hidden: readonly string[],
): string {
  const names = (of: readonly { kind: Kind; label: string }[]): string[] =>
    of.map((one) => hiddenName(one, hidden));
  const planned = (action: PlannedChange['action']): string[] =>
    names(entries.filter((entry) => entry.action === action));
  return JSON.stringify({
    create: planned('create'),
    update: planned('update'),
    delete: names(removals),
    undeclared: names(undeclared.slice(0, mostUndeclared)),
  });
}

/** How many entries of a kind a run created, updated, left alone and deleted. */
export interface KindCount {
  kind: string;
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
}

/** Counts what a plan does, kind by kind, in the order declared. */
export function countByKind({ entries, toDelete: removals }: Plan): KindCount[] {
  const counts = new Map<string, KindCount>();
  const of = (kind: string): KindCount => {
    const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
    counts.set(kind, count);
    return count;
  };
  const fields = { create: 'created', update: 'updated', keep: 'unchanged' } as const;
  for (const { kind, action } of entries) of(kind.name)[fields[action]] += 1;
  for (const { kind } of removals) of(kind.name).deleted += 1;
  return [...counts.values()];
}
