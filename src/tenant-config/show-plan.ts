import { oneLine } from '../one-line.ts';
import type { Change } from './compare.ts';
import type { Kind } from './kinds/kind.ts';
import { type Plan, type Planned, nameOf } from './plan.ts';

/** How long a value may be in a line of a plan. */
const longest = 160;

/** How many things that are not declared are worth naming. */
const mostUndeclared = 50;

/** Shows a plan as a diff: `+` creates, `!` updates, with `-` and `+` for each field, `-` deletes. Holds no secret. */
export function showPlan({ entries, removals, undeclared }: Plan, hidden: readonly string[]): string[] {
  const lines = [
    ...entries.flatMap((entry) => showEntry(entry)),
    ...removals.map((one) => `- ${nameOf(one)}`),
    ...undeclared.slice(0, mostUndeclared).map((one) => `  ${nameOf(one)} is not declared and stays`),
    ...(undeclared.length > mostUndeclared
      ? [`  and ${undeclared.length - mostUndeclared} more that are not declared and stay`]
      : []),
  ];
  return lines.map((line) => hide(line, hidden));
}

/** Values of the environment, as they are and as they stand in JSON, become `***`. */
const hide = (text: string, hidden: readonly string[]): string =>
  hidden.reduce((shown, value) => shown.replaceAll(value, '***').replaceAll(asInJson(value), '***'), text);

const asInJson = (value: string): string => JSON.stringify(value).slice(1, -1);

function showEntry(entry: Planned): string[] {
  const note = entry.note === undefined ? '' : ` (${entry.note})`;
  switch (entry.action) {
    case 'create':
      return [`+ ${nameOf(entry)}${note}`];
    case 'update':
      return [`! ${nameOf(entry)}${note}`, ...entry.changes.flatMap((change) => showChange(change))];
    case 'keep':
      return [];
  }
}

function showChange({ path, from, to, secret }: Change): string[] {
  if (secret) return [`!     ${path}: changed, not shown`];
  return [
    ...(from === undefined ? [] : [`-     ${path}: ${show(from)}`]),
    ...(to === undefined ? [] : [`+     ${path}: ${show(to)}`]),
  ];
}

function show(value: unknown): string {
  const text = oneLine(JSON.stringify(value) ?? '');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `2 to create, 1 to update, 5 as declared, 1 to delete, 3 not declared`. */
export function countPlan({ entries, removals, undeclared }: Plan): string {
  const numberOf = (action: Planned['action']): number =>
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
export function planJson({ entries, removals, undeclared }: Plan, hidden: readonly string[]): string {
  const names = (of: readonly { kind: Kind; label: string }[]): string[] =>
    of.map((one) => hide(nameOf(one), hidden));
  const planned = (action: Planned['action']): string[] =>
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
export function countByKind({ entries, removals }: Plan): KindCount[] {
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
