import { type Checked, type Problem, quote } from '../problems.ts';
import { type Change, compareEntry } from './compare.ts';
import { type Declared, type TenantConfig, problemAt } from './declared.ts';
import { homeOf } from './ids.ts';
import type { Context, Kind, KindName, Present, Reference } from './kinds/kind.ts';
import { type PlacedReference, keysDeclared, referencesOf, unknownReferences } from './references.ts';

/** What has to be done to bring one entry to what is declared. */
export type Planned = Declared & {
  /** How the entry is called: its first key. */
  label: string;
  /** What to know beside that. */
  note?: string;
} & (
    | { action: 'create' }
    | { action: 'update'; present: Present; changes: Change[]; patch: Record<string, unknown> }
    | { action: 'keep'; present: Present }
  );

/** Something that is in the tenant and not declared. */
export interface Undeclared {
  kind: Kind;
  label: string;
  present: Present;
}

/** What has to be done in a tenant. */
export interface Plan {
  /** In the order declared. */
  entries: Planned[];
  /** What goes, because its kind is pruned. */
  removals: Undeclared[];
  /** What stays though it is not declared. */
  undeclared: Undeclared[];
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
 * @throws LogtoError when the tenant cannot be read
 */
export async function makePlan(
  config: TenantConfig,
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
  const { stays, goes } = await divide(undeclaredOf(config, planned, present, kinds), config, context);
  const value = { entries: planned.map(({ entry }) => entry), removals: goes, undeclared: stays };
  return { value, problems: [] };
}

interface PlannedEntry {
  entry: Planned;
  problems: Problem[];
}

/** Two entries for one thing: a user by name and once more by e-mail address. */
function matchedTwice(planned: readonly PlannedEntry[]): Problem[] {
  const first = new Map<Present, Planned>();
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
      `is the same ${entry.kind.one} of the tenant as ${other.place.path}; declare it once`,
    );
  });
}

function undeclaredOf(
  config: TenantConfig,
  planned: readonly PlannedEntry[],
  present: ReadonlyMap<KindName, Present[]>,
  kinds: readonly Kind[],
): Undeclared[] {
  const matched = new Set(
    planned.map(({ entry }) => (entry.action === 'create' ? undefined : entry.present)),
  );
  return kinds.flatMap((kind) => {
    if (!config.kinds.has(kind.name) || kind.single) return [];
    return (present.get(kind.name) ?? [])
      .filter((one) => !matched.has(one) && one.builtIn === undefined)
      .map((one) => ({ kind, label: labelOf(kind, one.spec), present: one }));
  });
}

async function divide(
  undeclared: readonly Undeclared[],
  config: TenantConfig,
  context: Context,
): Promise<{ stays: Undeclared[]; goes: Undeclared[] }> {
  const kept = await Promise.all(
    undeclared.map(async ({ kind, present }) => {
      if (!config.prune.has(kind.name)) return true;
      return (await kind.keeps?.(present, context)) === true;
    }),
  );
  return {
    stays: undeclared.filter((_, index) => kept[index] === true),
    goes: undeclared.filter((_, index) => kept[index] !== true),
  };
}

/** How an entry is called in messages. */
export function labelOf(kind: Kind, spec: object): string {
  return kind.keysOf(spec)[0] ?? '';
}

/** `role "Customer"`, or `sign-in experience`. */
export function nameOf({ kind, label }: { kind: Kind; label: string }): string {
  return kind.single ? `the ${kind.one}` : `${kind.one} ${quote(label, 256)}`;
}

/** Reads the kinds that are declared or referred to, side by side, and makes their names known. */
async function readTenant(
  config: TenantConfig,
  references: readonly PlacedReference[],
  context: Context,
  kinds: readonly Kind[],
  tenant: PlanOptions['tenant'],
): Promise<Map<KindName, Present[]>> {
  if (tenant === 'none') return new Map();
  const declaredKeys = keysDeclared(config);
  const missing = references.filter(({ target, key }) => !declaredKeys.get(target)?.has(key));
  const referredTo = new Set(missing.map(({ target }) => homeOf(target)));
  const wanted = kinds.filter(
    ({ name, noneInNewTenant }) =>
      referredTo.has(name) || (config.kinds.has(name) && !(tenant === 'new' && noneInNewTenant)),
  );
  const lists = await Promise.all(
    wanted.map(async (kind): Promise<[KindName, Present[]]> => {
      const list = await kind.list(context, namesOf(kind, config, references));
      for (const { id, spec } of list) context.ids.add(kind.name, id, kind.keysOf(spec));
      return [kind.name, list];
    }),
  );
  return new Map(lists);
}

/** The names that matter of a kind; `undefined` when all of it does. */
function namesOf(
  { name }: Kind,
  { entries, prune }: TenantConfig,
  references: readonly Reference[],
): ReadonlySet<string> | undefined {
  if (prune.has(name)) return undefined;
  const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.keysOf(spec) : []));
  const referredTo = references.flatMap(({ target, key }) => (homeOf(target) === name ? key : []));
  return new Set([...declared, ...referredTo]);
}

async function planEntry(
  declared: Declared,
  present: readonly Present[],
  config: TenantConfig,
  context: Context,
): Promise<PlannedEntry> {
  const { kind, spec, place } = declared;
  const problems: Problem[] = [];
  const refuse = (path: readonly (string | number)[], sentence: string): void => {
    problems.push(problemAt(place, path, sentence));
  };
  const label = labelOf(kind, spec);
  const note = kind.note?.(spec, present);
  const base = { ...declared, label, ...(note === undefined ? {} : { note }) };
  const keys = new Set(kind.keysOf(spec));
  const [match, ...others] = present.filter((one) => kind.keysOf(one.spec).some((key) => keys.has(key)));
  for (const { path, sentence } of kind.objections?.(spec, match) ?? []) refuse(path, sentence);
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
  if (kind.details && relations.size > 0) {
    match.spec = { ...match.spec, ...(await kind.details(match, relations, context, spec)) };
  }
  const { changes, patch } = compareEntry(spec, match.spec, kind.fields, config.prune.has(kind.name));
  refuseWhatIsFixed(kind, label, match, changes, refuse);
  const entry: Planned =
    changes.length === 0
      ? { ...base, action: 'keep', present: match }
      : { ...base, action: 'update', present: match, changes, patch };
  return { entry, problems };
}

function refuseWhatIsFixed(
  kind: Kind,
  label: string,
  { builtIn }: Present,
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
      `is ${quote(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.one}; choose another name, or delete the ${kind.one} in Logto Console`,
    );
  }
}
