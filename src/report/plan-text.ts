import type { Change } from '../config/compare.ts';
import { type Plan, type PlannedChange, nameOf, namesOf } from '../config/plan.ts';
import type { Log } from '../runner/log.ts';
import { isEmpty } from '../shared/json.ts';
import { quote } from '../shared/problem.ts';
import { firstOf } from '../shared/text.ts';

/** Characters of a value in a line of a plan. A longer one is not cut but left out, since masks do not find half a secret. */
const longestValue = 500;

/** Names in each list of the output `plan`, and lines about what is not managed. */
export const mostNames = 50;

/** What becomes of the tenant itself. */
export interface TenantChange {
  /** Its name, if it is created. */
  created?: string;
  /** Those of the name that are deleted before. */
  deleted?: readonly { name: string }[];
}

/**
 * Shows a plan as a diff: `+` creates, `!` updates or applies again, with `-` and `+` for each field, `-` deletes. Holds no
 * secret.
 * @param tenant comes first
 * @param fieldsOf gives the fields to show of an entry that is created
 */
export function showPlan(
  { entries, toDelete, unmanaged }: Plan,
  tenant: TenantChange = {},
  fieldsOf: (entry: PlannedChange) => readonly Change[] = () => [],
): string[] {
  return [
    ...(tenant.deleted ?? []).map((one) => `- ${nameOfTenant(one)}`),
    ...namesOfCreated(tenant).map((name) => `+ ${name}`),
    ...entries.flatMap((entry) => showEntry(entry, fieldsOf)),
    ...namesOf(toDelete).map((name) => `- ${name}`),
    ...firstOf(
      namesOf(unmanaged).map((name) => `not managed: ${name}`),
      mostNames,
    ).map((line) => `  ${line}`),
  ];
}

/**
 * Logs a plan: its counts, then the diff.
 * @param tenant what becomes of the tenant itself
 */
export function logPlan(plan: Plan, log: Log, tenant: TenantChange = {}): void {
  for (const line of [`${countPlan(plan, tenant)}.`, ...showPlan(plan, tenant)]) log.info(line);
}

const titleOf = (entry: PlannedChange): string =>
  `${nameOf(entry)}${entry.note === undefined ? '' : ` (${entry.note})`}`;

function showEntry(entry: PlannedChange, fieldsOf: (entry: PlannedChange) => readonly Change[]): string[] {
  const title = titleOf(entry);
  switch (entry.action) {
    case 'create':
      return [`+ ${title}`, ...fieldsOf(entry).flatMap((field) => showChange(field, '+', 'not shown'))];
    case 'update':
      return [`! ${title}`, ...entry.changes.flatMap((change) => showChange(change, '!', 'changed'))];
    case 'repeat':
      return [`! ${title}`];
    case 'keep':
      return [];
  }
}

/** @param unseen shown instead of a value that is hidden or long */
function showChange({ path, from, to, isHidden }: Change, sign: string, unseen: string): string[] {
  if (isHidden) return [`${sign}     ${path}: ${unseen}`];
  const lines = [...(isEmpty(from) ? [] : showValues('-', path, from)), ...showValues('+', path, to)];
  if (lines.every((line) => line.length <= longestValue)) return lines;
  const items = Array.isArray(from) && Array.isArray(to) ? showItems(path, from, to) : [];
  const isShort = items.length > 0 && items.every((line) => line.length <= longestValue);
  return isShort ? items : [`${sign}     ${path}: ${unseen}`];
}

function showValues(sign: string, path: string, value: unknown): string[] {
  return value === undefined ? [] : [`${sign}     ${path}: ${JSON.stringify(value)}`];
}

/** The items that a long list gains and loses. */
function showItems(path: string, from: readonly unknown[], to: readonly unknown[]): string[] {
  const before = from.map((item) => JSON.stringify(item));
  const after = to.map((item) => JSON.stringify(item));
  return [
    ...without(before, after).map((item) => `-     ${path}: one of ${from.length}: ${item}`),
    ...without(after, before).map((item) => `+     ${path}: one of ${to.length}: ${item}`),
  ];
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const excluded = new Set(others);
  return [...new Set(items)].filter((item) => !excluded.has(item));
}

const numberOf = ({ entries }: Plan, action: PlannedChange['action']): number =>
  entries.filter((entry) => entry.action === action).length;

const unlessZero = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);

/**
 * `2 to create`, `1 to change` and `1 to delete`. Zeros are left out.
 * @param tenant counts as well
 * @param isApplied gives `2 created`, `1 changed` and `1 deleted`
 */
export function countChanges(
  plan: Plan,
  { created, deleted = [] }: TenantChange = {},
  isApplied = false,
): string[] {
  const [toCreate, toChange, toDelete] = isApplied
    ? (['created', 'changed', 'deleted'] as const)
    : (['to create', 'to change', 'to delete'] as const);
  return [
    ...unlessZero(numberOf(plan, 'create') + (created === undefined ? 0 : 1), toCreate),
    ...unlessZero(numberOf(plan, 'update'), toChange),
    ...unlessZero(plan.toDelete.length + deleted.length, toDelete),
  ];
}

/**
 * `Plan: 2 to create, 1 to change, 1 to delete, 5 unchanged, 3 not managed`. Zeros are left out.
 * @param tenant counts as well
 */
export function countPlan(plan: Plan, tenant: TenantChange = {}): string {
  const changes = countChanges(plan, tenant);
  return `Plan: ${[
    ...(changes.length > 0 ? changes : ['no changes']),
    ...unlessZero(numberOf(plan, 'repeat'), 'applied on every run'),
    ...unlessZero(numberOf(plan, 'keep'), 'unchanged'),
    ...unlessZero(plan.unmanaged.length, 'not managed'),
  ].join(', ')}`;
}

/** Whether a plan changes anything. What is applied on every run does not count, because nothing tells whether it differs. */
export function hasChanges(plan: Plan, tenant: TenantChange = {}): boolean {
  return countChanges(plan, tenant).length > 0;
}

/** The names of all that is deleted, the tenant itself first. */
export function namesOfDeleted({ toDelete }: Plan, { deleted = [] }: TenantChange): string[] {
  return [...deleted.map(nameOfTenant), ...namesOf(toDelete)];
}

/** How a tenant differs from the desired state, as a sentence without a full stop; `undefined` when it does not. */
export function differenceOf(plan: Plan, { created, deleted = [] }: TenantChange = {}): string | undefined {
  if (created !== undefined) {
    const fate = deleted.length > 0 ? 'would be deleted and created again' : 'does not exist yet';
    return `The tenant ${quote(created)} ${fate}`;
  }
  return hasChanges(plan)
    ? `The tenant differs from the desired state: ${countChanges(plan).join(', ')}`
    : undefined;
}

/** The name of the tenant, if it is created. */
export const namesOfCreated = ({ created }: TenantChange): string[] =>
  created === undefined ? [] : [nameOfTenant({ name: created })];

/** `tenant "Preview"`. */
export const nameOfTenant = ({ name }: { name: string }): string => `tenant ${quote(name)}`;
