import type { Checked } from '../shared/problem.ts';
import type { DesiredState } from './desired-state.ts';
import type { Context } from './kinds/kind.ts';
import { findMatch, withDeclaredRelations, withSecret } from './match.ts';
import { type PlannedEntry, keyOf, matchedTwice, planEntry } from './plan-entry.ts';
import { type Plan, type PlannedChange, type Unmanaged, labelOf } from './plan.ts';
import { type CurrentState, readCurrent } from './read-current.ts';
import {
  type PlacedReference,
  deletedReferences,
  keysByTarget,
  referencesOf,
  unknownReferences,
} from './references.ts';
import type { Target } from './targets.ts';

/** The run that a plan is made for. */
export interface PlanOptions {
  /** Whether this run created the tenant, so that many kinds are empty and need not be read. */
  isNew?: boolean;
  /** Whether the plan is applied, so that the secrets of existing entries are needed. */
  isApplied?: boolean;
}

/**
 * Plans what has to be done so that a tenant matches the desired state. Reads the tenant, and changes nothing.
 * @returns the plan, or every reason why there can be none
 * @throws RequestError when the tenant cannot be read
 */
export async function planDesiredState(
  desired: DesiredState,
  context: Context,
  { isNew = false, isApplied = false }: PlanOptions = {},
): Promise<Checked<Plan>> {
  const references = desired.entries.flatMap((entry) => referencesOf(entry));
  const current = await readCurrent(desired, references, context, isNew);
  const kinds = [...current.values()].map(({ kind }) => kind);
  const found = desired.entries.map((declared) =>
    findMatch(declared, current.get(declared.kind.name)?.entries),
  );
  const matches = await withDeclaredRelations(
    isApplied ? found.map((match) => withSecret(match, context)) : found,
    context,
  );
  const { holdsSecret } = context;
  const planned = matches.map((match) =>
    planEntry(match, { exact: desired.prune.has(match.declared.kind.name), holdsSecret }),
  );
  const problems = [
    ...unknownReferences(
      desired,
      references.filter((reference) => isNeeded(reference, planned)),
      context.ids,
      kinds,
    ),
    ...planned.flatMap((entry) => entry.problems),
    ...matchedTwice(planned),
  ];
  if (problems.length > 0) return { problems };
  const entries = planned.map(({ entry }) => entry);
  const split = await splitUnmanaged(unmanagedOf(desired, entries, current), desired, context);
  const missing = deletedReferences(desired, references, deletedKeys(split.toDelete, entries));
  if (missing.length > 0) return { problems: missing };
  return { value: { entries, ...split }, problems: [] };
}

/** Whether the target of a reference must exist: some are needed only where the run sets the field. */
function isNeeded(
  { neededToSet, place, path: [field = ''] }: PlacedReference,
  planned: readonly PlannedEntry[],
): boolean {
  if (neededToSet === undefined) return true;
  const entry = planned.find((one) => one.entry.place === place)?.entry;
  return entry?.action === 'create' || (entry?.action === 'update' && Object.hasOwn(entry.patch, field));
}

/** The unmanaged entries of the kinds that are declared, without those that Logto made. */
function unmanagedOf(
  desired: DesiredState,
  entries: readonly PlannedChange[],
  current: CurrentState,
): Unmanaged[] {
  const matched = new Set(
    entries.flatMap((entry) => (entry.action === 'create' ? [] : keyOf(entry.kind, entry.current))),
  );
  return [...current.values()]
    .filter(({ kind }) => desired.kinds.has(kind.name) && (!kind.single || kind.deletable))
    .flatMap(({ kind, entries: all }) =>
      all
        .filter((entry) => !matched.has(keyOf(kind, entry)) && entry.protectedReason === undefined)
        .map((entry) => ({ kind, label: labelOf(kind, entry.spec), current: entry })),
    );
}

/** Decides which unmanaged entries are deleted: those of pruned kinds, unless their kind protects them. */
async function splitUnmanaged(
  all: readonly Unmanaged[],
  { prune, entries }: DesiredState,
  context: Context,
): Promise<Pick<Plan, 'unmanaged' | 'toDelete'>> {
  const declared = entries.map(({ spec }) => spec);
  const isKept = await Promise.all(
    all.map(
      async ({ kind, current }) =>
        !prune.has(kind.name) || (await kind.isProtected?.(current, context, declared)) === true,
    ),
  );
  return {
    unmanaged: all.filter((_, index) => isKept[index]),
    toDelete: all.filter((_, index) => !isKept[index]),
  };
}

/** The names that no longer exist after the run: of deleted entries, and those that updated entries stop providing. */
function deletedKeys(
  toDelete: readonly Unmanaged[],
  entries: readonly PlannedChange[],
): ReadonlyMap<Target, ReadonlySet<string>> {
  const updates = entries.flatMap((entry) => (entry.action === 'update' ? entry : []));
  const before = [...toDelete, ...updates].map(({ kind, current }) => ({ kind, spec: current.spec }));
  const after = keysByTarget(
    updates.map(({ kind, current, patch }) => ({ kind, spec: { ...current.spec, ...patch } })),
  );
  return new Map(
    [...keysByTarget(before)].map(([target, keys]) => [
      target,
      new Set([...keys].filter((key) => !after.get(target)?.has(key))),
    ]),
  );
}
