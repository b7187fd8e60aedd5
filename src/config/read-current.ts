import type { Declared, DesiredState } from './desired-state.ts';
import { applications } from './kinds/applications.ts';
import type { Context, CurrentEntry, Kind, ReadSecret, RelationsQuery } from './kinds/kind.ts';
import { roles } from './kinds/roles.ts';
import { type PlacedReference, keysByTarget } from './references.ts';
import { type KindName, sourceOf } from './targets.ts';

/** The current entries of the kinds that a run needs. */
export type CurrentState = ReadonlyMap<KindName, { kind: Kind; entries: CurrentEntry[] }>;

/**
 * Reads the current entries of the kinds that are declared or referred to, side by side.
 * @param isNew whether this run created the tenant, so that many kinds are empty and need not be read
 * @throws RequestError
 */
export async function readCurrent(
  desired: DesiredState,
  references: readonly PlacedReference[],
  context: Context,
  isNew: boolean,
): Promise<CurrentState> {
  const known = keysByTarget(desired.entries);
  const missing = references.filter(
    ({ target, key, mayBeMissing }) => mayBeMissing !== true && !known.get(target)?.has(key),
  );
  const referredTo = new Set(missing.map(({ target }) => sourceOf(target).kind));
  const kinds = await loadKinds([...desired.kinds, ...referredTo]);
  const isEmpty = (kind: Kind): boolean =>
    isNew &&
    kind.emptyInNewTenant === true &&
    !desired.entries.some((entry) => entry.kind === kind && kind.mayBeInNewTenant?.(entry.spec));
  const needed = kinds.filter(
    (kind) => referredTo.has(kind.name) || (desired.kinds.has(kind.name) && !isEmpty(kind)),
  );
  const reading = needed.map((kind) => listEntries(kind, context, namesOf(kind, desired, references)));
  readAhead(desired, context);
  const lists = await Promise.all(reading);
  return new Map(needed.map((kind, index) => [kind.name, { kind, entries: lists[index] ?? [] }]));
}

/** Loads at least the kinds of some names, in order. Most runs declare applications only, and load few kinds. */
export async function loadKinds(names: readonly KindName[]): Promise<readonly Kind[]> {
  const few: readonly Kind[] = [roles, applications];
  const isEnough = names.every((name) => few.some((kind) => kind.name === name));
  return isEnough ? few : (await import('./kinds/index.ts')).kinds;
}

/** The names of a kind that a run needs; `undefined` when it needs all entries. */
function namesOf(
  { name }: Kind,
  { entries, prune }: DesiredState,
  references: readonly PlacedReference[],
): ReadonlySet<string> | undefined {
  if (prune.has(name)) return undefined;
  const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
  const referredTo = references.flatMap(({ target, key }) => (sourceOf(target).kind === name ? key : []));
  return new Set([...declared, ...referredTo]);
}

/** Lists the entries of a kind, and registers their names. @throws RequestError */
export async function listEntries(
  kind: Kind,
  context: Context,
  names?: ReadonlySet<string>,
): Promise<CurrentEntry[]> {
  const list = await kind.list(context, names);
  for (const { id, spec } of list) context.ids.add(kind.name, id, kind.identifiersOf(spec));
  return list;
}

/** An entry of a kind, and its fields that are needed: relations and others. */
type FieldsQuery = Omit<RelationsQuery, 'fields'> & { fields: readonly string[] };

/** Adds to entries of a kind their relations, which its list does not show. @throws RequestError */
export async function withRelations(
  kind: Kind,
  entries: readonly FieldsQuery[],
  context: Context,
): Promise<CurrentEntry[]> {
  const isRelation = (field: string): boolean => kind.fields[field]?.relation === true;
  const queries = entries.map(({ fields, ...entry }) => ({
    ...entry,
    fields: new Set(fields.filter((field) => isRelation(field))),
  }));
  const read = (await kind.readRelations?.(queries, context)) ?? [];
  return entries.map(({ current }, index) => ({ ...current, spec: { ...current.spec, ...read[index] } }));
}

/**
 * Requests relations and secrets of declared entries by the IDs that an earlier run kept, while the lists that confirm these
 * IDs are still under way. Does not wait for the answers: the API keeps them until they are requested again. An ID that is
 * out of date does no harm.
 * @internal
 */
export function readAhead({ entries }: DesiredState, context: Context): void {
  const { keptIds } = context;
  for (const declared of entries) {
    const { kind, spec } = declared;
    const [name = ''] = kind.identifiersOf(spec);
    const ids = keptIds[kind.name] ?? {};
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    if (id === undefined) continue;
    const query = { current: { id, spec }, fields: Object.keys(spec), declared: spec };
    withRelations(kind, [query], aheadOf(context)).catch(ignore);
    void readSecretAhead(declared, id, context);
  }
}

/**
 * Requests the secret of a declared entry ahead of time.
 * @returns `undefined`, or a promise of it, when the entry has no secret or the secret has to be requested again
 */
export function readSecretAhead(
  { kind, spec }: Declared,
  id: string,
  context: Context,
): Promise<ReadSecret | undefined> | undefined {
  return kind.readSecret?.(spec, id, aheadOf(context)).catch(() => undefined);
}

/** The context for requests ahead of time. */
const aheadOf = (context: Context): Context => ({
  ...context,
  api: { ...context.api, ...context.api.ahead },
});

/** The failure appears when the same is requested again. */
const ignore = (): void => {};
