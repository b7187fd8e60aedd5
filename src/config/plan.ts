import { type Checked, type Problem, quote } from '../shared/problem.ts';
import { type Change, type CompareOptions, compareEntry } from './compare.ts';
import { type Declared, type DesiredState, nameOfPlace, problemAt } from './desired-state.ts';
import { without } from './kinds/id-set.ts';
import type { Context, CurrentEntry, Kind, ReadSecret } from './kinds/kind.ts';
import { type CurrentState, loadKinds, readCurrent, readSecretAhead, withRelations } from './read-current.ts';
import {
  type PlacedReference,
  deletedReferences,
  keysOf,
  referencesOf,
  unknownInNewTenant,
  unknownReferences,
} from './references.ts';
import { type Target, sourceOf } from './targets.ts';

/** What has to be done so that one entry is as declared. */
export type PlannedChange = Declared & {
  /** How the entry is called: its first identifier. */
  label: string;
  /** What to know beside that. */
  note?: string;
  /** Its secret as it is now, read beside its relations; `undefined` when that failed. */
  secret?: Promise<ReadSecret | undefined>;
} & (
    | { action: 'create' }
    | { action: 'update'; current: CurrentEntry; changes: Change[]; patch: Record<string, unknown> }
    | { action: 'keep'; current: CurrentEntry }
    /** It may differ, which cannot be read: see {@link Kind.appliedAlways}. */
    | { action: 'repeat'; current: CurrentEntry }
  );

/** Something in the tenant that is not declared. */
export interface Unmanaged {
  kind: Kind;
  label: string;
  current: CurrentEntry;
}

/** What has to be done in a tenant. */
export interface Plan {
  /** In the order declared. */
  entries: PlannedChange[];
  /** What is deleted, because its kind is pruned. */
  toDelete: Unmanaged[];
  /** What is not declared and stays. */
  unmanaged: Unmanaged[];
}

/** A declared entry, and what the tenant has of its kind. */
interface Match {
  declared: Declared;
  /** What has one of its names. */
  found: CurrentEntry[];
  secret?: PlannedChange['secret'];
  all: readonly CurrentEntry[];
}

interface PlannedEntry {
  entry: PlannedChange;
  problems: Problem[];
}

export interface PlanOptions {
  /** Whether this run created the tenant, so that less has to be read. */
  isNew?: boolean;
  /** Whether the plan is applied, so that the secrets of what exists are needed. */
  isApplied?: boolean;
}

/**
 * Plans how a tenant comes to match the desired state. Reads the tenant, and changes nothing.
 * @returns the plan, or every reason why it cannot be
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
  const split = await splitUnmanaged(othersOf(desired, entries, current), desired, context);
  const refusals = deletedReferences(desired, references, deletedKeys(split.toDelete, entries));
  if (refusals.length > 0) return { problems: refusals };
  return { value: { entries, ...split }, problems: [] };
}

/** Whether a run needs what a reference names: some only where it sets the field. */
function isNeeded(
  { neededToSet, place, path: [field = ''] }: PlacedReference,
  planned: readonly PlannedEntry[],
): boolean {
  if (neededToSet === undefined) return true;
  const entry = planned.find((one) => one.entry.place === place)?.entry;
  return entry?.action === 'create' || (entry?.action === 'update' && Object.hasOwn(entry.patch, field));
}

/** The names that the tenant has no more after the run: of what is deleted, and of what changed entries no longer provide. */
function deletedKeys(
  toDelete: readonly Unmanaged[],
  entries: readonly PlannedChange[],
): ReadonlyMap<Target, ReadonlySet<string>> {
  const updates = entries.flatMap((entry) => (entry.action === 'update' ? entry : []));
  const before = [...toDelete, ...updates].map(({ kind, current }) => ({ kind, spec: current.spec }));
  const after = keysOf(
    updates.map(({ kind, current, patch }) => ({ kind, spec: { ...current.spec, ...patch } })),
  );
  return new Map(
    [...keysOf(before)].map(([target, keys]) => [
      target,
      new Set(without([...keys], [...(after.get(target) ?? [])])),
    ]),
  );
}

/**
 * Plans a tenant that does not exist yet, from what Logto gives a new one. Needs no request, and finds what Logto would refuse
 * before there is a tenant. The plan that is applied is made later, from the tenant itself.
 * @param holdsSecret whether a text holds a secret, so that it is not shown
 * @returns the plan, or every reason why it cannot be
 */
export async function planNewTenant(
  desired: DesiredState,
  holdsSecret: Context['holdsSecret'],
): Promise<Checked<Plan>> {
  const { entries } = desired;
  const targets = entries.flatMap((entry) => referencesOf(entry).map(({ target }) => sourceOf(target).kind));
  const kinds = await loadKinds(targets);
  const planned = entries.map((declared) =>
    planEntry(findInNewTenant(declared), { exact: false, holdsSecret }),
  );
  const problems = [...unknownInNewTenant(desired, kinds), ...planned.flatMap((entry) => entry.problems)];
  if (problems.length > 0) return { problems };
  const changes = planned.map(({ entry }) => entry);
  return { value: { entries: changes, toDelete: [], unmanaged: [] }, problems: [] };
}

/** Finds what every tenant has from its creation. */
function findInNewTenant(declared: Declared): Match {
  const { kind, spec } = declared;
  const isThere = kind.single && !kind.deletable;
  const current = isThere ? { id: '', spec: kind.defaults ?? {} } : kind.inNewTenant?.(spec);
  const all = current ? [current] : [];
  return { declared, found: all, all };
}

function findMatch(declared: Declared, all: readonly CurrentEntry[] = []): Match {
  const { kind, spec } = declared;
  const names = new Set(kind.identifiersOf(spec));
  const found = all.filter((current) => kind.identifiersOf(current.spec).some((name) => names.has(name)));
  return { declared, found, all };
}

/** Asks for the secret of an entry that exists. Nobody waits for it here. */
function withSecret(match: Match, context: Context): Match {
  const [current, ...others] = match.found;
  const secret = current && others.length === 0 && readSecretAhead(match.declared, current.id, context);
  return secret ? { ...match, secret } : match;
}

/** Reads the relations that are declared. */
async function withDeclaredRelations(matches: readonly Match[], context: Context): Promise<Match[]> {
  const read = new Map<Match, CurrentEntry>();
  const ofKind = async (kind: Kind, some: readonly Match[]): Promise<void> => {
    const entries = some.flatMap((match) => {
      const [current, ...others] = match.found;
      const { spec: declared } = match.declared;
      return current && others.length === 0
        ? { match, current, declared, fields: Object.keys(declared) }
        : [];
    });
    const whole = await withRelations(kind, entries, context);
    for (const [index, current] of whole.entries()) {
      const match = entries[index]?.match;
      if (match) read.set(match, current);
    }
  };
  const byKind = Map.groupBy(matches, ({ declared }) => declared.kind);
  await Promise.all(Array.from(byKind, ([kind, some]) => ofKind(kind, some)));
  return matches.map((match) => {
    const current = read.get(match);
    return current ? { ...match, found: [current] } : match;
  });
}

function planEntry(
  { declared, found, all, secret }: Match,
  options: Pick<CompareOptions, 'exact' | 'holdsSecret'>,
): PlannedEntry {
  const { kind, spec, place } = declared;
  const [current, ...others] = found;
  const label = labelOf(kind, spec);
  const repeatNote = kind.appliedAlways?.(spec, current);
  const note = repeatNote ?? kind.planNote?.(spec, all);
  const base = { ...declared, label, ...(note === undefined ? {} : { note }), ...(secret && { secret }) };
  const refusals = (kind.validateChange?.(spec, current, options.exact) ?? []).map(({ path, sentence }) =>
    problemAt(place, path, sentence),
  );
  if (current === undefined) return { entry: { ...base, action: 'create' }, problems: refusals };
  if (others.length > 0) {
    const entry: PlannedChange = { ...base, action: 'keep', current };
    const sentence = kind.personal
      ? `matches several ${kind.singular}s of the tenant; declare each as its own entry`
      : `the tenant has several for ${quote(label)}: ${found.map(({ id }) => id).join(', ')}; rename or delete all but one in Logto Console`;
    return { entry, problems: [...refusals, problemAt(place, [], sentence)] };
  }
  if (repeatNote !== undefined) {
    return { entry: { ...base, action: 'repeat', current }, problems: refusals };
  }
  const exact = options.exact && current.mayGain !== true;
  const { changes, patch } = compareEntry(spec, current.spec, { ...kind, ...options, exact });
  const entry: PlannedChange =
    changes.length === 0
      ? { ...base, action: 'keep', current }
      : { ...base, action: 'update', current, changes, patch };
  return { entry, problems: [...refusals, ...forbiddenChanges(entry)] };
}

/** The changes that Logto or this action never makes. */
function forbiddenChanges(entry: PlannedChange): Problem[] {
  if (entry.action !== 'update') return [];
  const { kind, place } = entry;
  const { mayGain, protectedReason } = entry.current;
  if (protectedReason !== undefined && mayGain !== true) {
    const sentence = `${nameOf(entry)} ${protectedReason}, and is never changed; choose another name`;
    return [problemAt(place, [], sentence)];
  }
  return entry.changes
    .filter(({ fixed }) => fixed)
    .map(({ path, from }) =>
      problemAt(
        place,
        [path],
        `is ${quote(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`,
      ),
    );
}

/** Two entries for the same thing: a user by name and again by e-mail address. */
function matchedTwice(planned: readonly PlannedEntry[]): Problem[] {
  const firstByKey = new Map<string, PlannedChange>();
  return planned.flatMap(({ entry }) => {
    if (entry.action === 'create') return [];
    const key = keyOf(entry.kind, entry.current);
    const first = firstByKey.get(key) ?? entry;
    firstByKey.set(key, first);
    if (first === entry) return [];
    const sentence = `is the same ${entry.kind.singular} of the tenant as ${nameOfPlace(first.place)}; declare it once`;
    return problemAt(entry.place, [], sentence);
  });
}

const keyOf = (kind: Kind, { id }: CurrentEntry): string => `${kind.name} ${id}`;

/** What the tenant has of the kinds that are declared, beside the declared entries. */
function othersOf(
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

async function splitUnmanaged(
  others: readonly Unmanaged[],
  { prune, entries }: DesiredState,
  context: Context,
): Promise<Pick<Plan, 'unmanaged' | 'toDelete'>> {
  const declared = entries.map(({ spec }) => spec);
  const isKept = await Promise.all(
    others.map(
      async ({ kind, current }) =>
        !prune.has(kind.name) || (await kind.isProtected?.(current, context, declared)) === true,
    ),
  );
  return {
    unmanaged: others.filter((_, index) => isKept[index]),
    toDelete: others.filter((_, index) => !isKept[index]),
  };
}

/** How an entry is called in messages. */
function labelOf(kind: Kind, spec: object): string {
  return kind.identifiersOf(spec)[0] ?? '';
}

/** `role "Customer"`, or `the sign-in experience`; `user users[0]`, because what a person is called is not shown. */
export function nameOf({ kind, label, place }: Pick<PlannedChange, 'kind' | 'label' | 'place'>): string {
  return kind.personal ? `${kind.singular} ${nameOfPlace(place)}` : nameOfCurrent({ kind, label });
}

function nameOfCurrent({ kind, label }: Pick<Unmanaged, 'kind' | 'label'>): string {
  return kind.single ? `the ${kind.singular}` : `${kind.singular} ${quote(label)}`;
}

/** The names of what the tenant has; people are counted: `role "Customer"`, `3 users`. */
export function namesOf(list: readonly Unmanaged[]): string[] {
  const people = Map.groupBy(
    list.filter(({ kind }) => kind.personal),
    ({ kind }) => kind.singular,
  );
  return [
    ...list.filter(({ kind }) => !kind.personal).map((entry) => nameOfCurrent(entry)),
    ...[...people].map(([singular, { length }]) => `${length} ${singular}${length === 1 ? '' : 's'}`),
  ];
}
