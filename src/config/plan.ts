import { type Checked, type Problem, quote } from '../shared/problem.ts';
import { type Change, compareEntry } from './compare.ts';
import { type Declared, type DesiredState, problemAt } from './declared.ts';
import { kindOfTarget } from './ids.ts';
import type { Context, Kind, KindName, CurrentEntry, Reference } from './kinds/kind.ts';
import { type PlacedReference, keysDeclared, referencesOf, unknownReferences } from './references.ts';

/** What has to be done to bring one entry to what is declared. */
export type PlannedChange = Declared & {
  /** How the entry is called: its first key. */
  label: string;
  /** What to know beside that. */
  note?: string;
} & (
    | { action: 'create' }
    | { action: 'update'; present: CurrentEntry; changes: Change[]; patch: Record<string, unknown> }
    | { action: 'keep'; present: CurrentEntry }
  );

/** Something that is in the tenant and not declared. */
export interface Unmanaged {
  kind: Kind;
  label: string;
  present: CurrentEntry;
}

/** What has to be done in a tenant. */
export interface Plan {
  /** In the order declared. */
  entries: PlannedChange[];
  /** What goes, because its kind is pruned. */
  toDelete: Unmanaged[];
  /** What stays though it is not declared. */
  unmanaged: Unmanaged[];
}

/** What is known of the tenant before it is read. */
export interface PlanOptions {
  /** All kinds that there are, in order. */
  kinds: readonly Kind[];
  /** `new`: created by this run. `none`: it does not exist yet, so that nothing can be read. */
  tenant: 'existing' | 'new' | 'none';
}

/**
 * Reads the tenant and compares it with what is declared. Changes nothing.
 * @returns the plan, or every reason why it cannot be
 * @throws RequestError when the tenant cannot be read
 */
export async function makePlan(
  config: DesiredState,
  context: Context,
  { kinds, tenant }: PlanOptions,
): Promise<Checked<Plan>> {
  const references = config.entries.flatMap((entry) => referencesOf(entry));
  const present = await readTenant(config, references, context, kinds, tenant);
  const planned = await Promise.all(
    config.entries.map((entry) => planEntry(entry, present.get(entry.kind.name) ?? [], config, context)),
  );
  const problems = [
    ...(tenant === 'none' ? [] : unknownReferences(config, references, context)),
    ...planned.flatMap((one) => one.problems),
    ...matchedTwice(planned),
  ];
  if (problems.length > 0) return { problems };
  const { stays, goes } = await splitUnmanaged(
    undeclaredOf(config, planned, present, kinds),
    config,
    context,
  );
  const value = { entries: planned.map(({ entry }) => entry), toDelete: goes, unmanaged: stays };
  return { value, problems: [] };
}

interface PlannedEntry {
  entry: PlannedChange;
  problems: Problem[];
}

/** Two entries for one thing: a user by name and once more by e-mail address. */
function matchedTwice(planned: readonly PlannedEntry[]): Problem[] {
  const first = new Map<CurrentEntry, PlannedChange>();
  return planned.flatMap(({ entry }) => {
    if (entry.action === 'create') return [];
    const other = first.get(entry.present);
    if (other === undefined) {
      first.set(entry.present, entry);
      return [];
    }
    return problemAt(
      entry.place,
      [],
      `is the same ${entry.kind.singular} of the tenant as ${other.place.path}; declare it once`,
    );
  });
}

function undeclaredOf(
  config: DesiredState,
  planned: readonly PlannedEntry[],
  present: ReadonlyMap<KindName, CurrentEntry[]>,
  kinds: readonly Kind[],
): Unmanaged[] {
  const matched = new Set(
    planned.map(({ entry }) => (entry.action === 'create' ? undefined : entry.present)),
  );
  return kinds.flatMap((kind) => {
    if (!config.kinds.has(kind.name) || kind.single) return [];
    return (present.get(kind.name) ?? [])
      .filter((one) => !matched.has(one) && one.protectedReason === undefined)
      .map((one) => ({ kind, label: labelOf(kind, one.spec), present: one }));
  });
}

async function splitUnmanaged(
  undeclared: readonly Unmanaged[],
  config: DesiredState,
  context: Context,
): Promise<{ stays: Unmanaged[]; goes: Unmanaged[] }> {
  const kept = await Promise.all(
    undeclared.map(async ({ kind, present }) => {
      if (!config.prune.has(kind.name)) return true;
      return (await kind.isProtected?.(present, context)) === true;
    }),
  );
  return {
    stays: undeclared.filter((_, index) => kept[index] === true),
    goes: undeclared.filter((_, index) => kept[index] !== true),
  };
}

/** How an entry is called in messages. */
export function labelOf(kind: Kind, spec: object): string {
  return kind.identifiersOf(spec)[0] ?? '';
}

/** `role "Customer"`, or `sign-in experience`. */
export function nameOf({ kind, label }: { kind: Kind; label: string }): string {
  return kind.single ? `the ${kind.singular}` : `${kind.singular} ${quote(label, 256)}`;
}

/** Reads the kinds that are declared or referred to, side by side, and makes their names known. */
async function readTenant(
  config: DesiredState,
  references: readonly PlacedReference[],
  context: Context,
  kinds: readonly Kind[],
  tenant: PlanOptions['tenant'],
): Promise<Map<KindName, CurrentEntry[]>> {
  if (tenant === 'none') return new Map();
  const declaredKeys = keysDeclared(config);
  const missing = references.filter(({ target, key }) => !declaredKeys.get(target)?.has(key));
  const referredTo = new Set(missing.map(({ target }) => kindOfTarget(target)));
  const wanted = kinds.filter(
    ({ name, emptyInNewTenant }) =>
      referredTo.has(name) || (config.kinds.has(name) && !(tenant === 'new' && emptyInNewTenant)),
  );
  const lists = await Promise.all(
    wanted.map(async (kind): Promise<[KindName, CurrentEntry[]]> => {
      const list = await kind.list(context, namesOf(kind, config, references));
      for (const { id, spec } of list) context.ids.add(kind.name, id, kind.identifiersOf(spec));
      return [kind.name, list];
    }),
  );
  return new Map(lists);
}

/** The names that matter of a kind; `undefined` when all of it does. */
function namesOf(
  { name }: Kind,
  { entries, prune }: DesiredState,
  references: readonly Reference[],
): ReadonlySet<string> | undefined {
  if (prune.has(name)) return undefined;
  const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
  const referredTo = references.flatMap(({ target, key }) => (kindOfTarget(target) === name ? key : []));
  return new Set([...declared, ...referredTo]);
}

async function planEntry(
  declared: Declared,
  present: readonly CurrentEntry[],
  config: DesiredState,
  context: Context,
): Promise<PlannedEntry> {
  const { kind, spec, place } = declared;
  const problems: Problem[] = [];
  const refuse = (path: readonly (string | number)[], sentence: string): void => {
    problems.push(problemAt(place, path, sentence));
  };
  const label = labelOf(kind, spec);
  const note = kind.planNote?.(spec, present);
  const base = { ...declared, label, ...(note === undefined ? {} : { note }) };
  const keys = new Set(kind.identifiersOf(spec));
  const [match, ...others] = present.filter((one) =>
    kind.identifiersOf(one.spec).some((key) => keys.has(key)),
  );
  for (const { path, sentence } of kind.validateChange?.(spec, match) ?? []) refuse(path, sentence);
  if (match === undefined) return { entry: { ...base, action: 'create' }, problems };
  if (others.length > 0) {
    const ids = [match, ...others].map(({ id }) => id).join(', ');
    refuse(
      [],
      `the tenant has several for ${quote(label, 256)}: ${ids}; rename or delete all but one in Logto Console`,
    );
    return { entry: { ...base, action: 'keep', present: match }, problems };
  }
  const relations = new Set(Object.keys(spec).filter((field) => kind.fields[field]?.relation));
  // Written into the very object of the list, by which what is declared is told from what is not.
  if (kind.readRelations && relations.size > 0) {
    match.spec = { ...match.spec, ...(await kind.readRelations(match, relations, context, spec)) };
  }
  const { changes, patch } = compareEntry(spec, match.spec, kind.fields, config.prune.has(kind.name));
  refuseWhatIsFixed(kind, label, match, changes, refuse);
  const entry: PlannedChange =
    changes.length === 0
      ? { ...base, action: 'keep', present: match }
      : { ...base, action: 'update', present: match, changes, patch };
  return { entry, problems };
}

function refuseWhatIsFixed(
  kind: Kind,
  label: string,
  { protectedReason: builtIn }: CurrentEntry,
  changes: readonly Change[],
  refuse: (path: readonly (string | number)[], sentence: string) => void,
): void {
  if (changes.length === 0) return;
  if (builtIn !== undefined) {
    refuse([], `${nameOf({ kind, label })} ${builtIn}, and is never changed; choose another name`);
    return;
  }
  for (const { path, from, fixed } of changes) {
    if (!fixed) continue;
    refuse(
      [path],
      `is ${quote(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`,
    );
  }
}
