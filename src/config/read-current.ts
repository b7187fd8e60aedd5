import type { Declared, DesiredState } from './desired-state.ts';
import { applications } from './kinds/applications.ts';
import type { Context, CurrentEntry, Kind, ReadSecret, RelationsQuery } from './kinds/kind.ts';
import { roles } from './kinds/roles.ts';
import { type PlacedReference, keysByTarget } from './references.ts';
import { type KindName, sourceOf } from './targets.ts';

/** What a tenant has of the kinds that matter to a run. */
export type CurrentState = ReadonlyMap<KindName, { kind: Kind; entries: CurrentEntry[] }>;

/**
 * Reads the kinds that are declared or referred to, side by side.
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

/** The kinds of some names, in order. Most runs declare applications only, for which not all have to be loaded. */
export async function loadKinds(names: readonly KindName[]): Promise<readonly Kind[]> {
  const few: readonly Kind[] = [roles, applications];
  const isEnough = names.every((name) => few.some((kind) => kind.name === name));
  return isEnough ? few : (await import('./kinds/index.ts')).kinds;
}

/** The names of a kind that matter; `undefined` when all of it does. */
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

/** Lists the entries of a kind, and registers what they are called. */
export async function listEntries(
  kind: Kind,
  context: Context,
  names?: ReadonlySet<string>,
): Promise<CurrentEntry[]> {
  const list = await kind.list(context, names);
  for (const { id, spec } of list) context.ids.add(kind.name, id, kind.identifiersOf(spec));
  return list;
}

/** Entries of a kind, and the fields of each that are needed, relations or not. */
type FieldsQuery = Omit<RelationsQuery, 'fields'> & { fields: readonly string[] };

/** Entries of a kind with their relations, which its list does not show. */
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
 * Asks for what belongs to declared entries by the IDs that an earlier run has kept, beside the lists that have yet to
 * confirm these. Nobody waits for the answers here: the API has them when they are asked for again. An ID that is out of
 * date costs nothing.
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
 * Asks for the secret of a declared entry ahead of time.
 * @returns `undefined`, also later, when the entry has no secret, or when it has to be asked for again
 */
export function readSecretAhead(
  { kind, spec }: Declared,
  id: string,
  context: Context,
): Promise<ReadSecret | undefined> | undefined {
  return kind.readSecret?.(spec, id, aheadOf(context)).catch(() => undefined);
}

/** The context for asking ahead of time. */
const aheadOf = (context: Context): Context => ({
  ...context,
  api: { ...context.api, ...context.api.ahead },
});

/** Whoever asks again gets the failure. */
const ignore = (): void => {};
