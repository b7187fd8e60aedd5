import { type FilePosition, showPlace } from '../shared/problem.ts';
import { mapConcurrent, throwAll } from '../shared/concurrency.ts';
import type { Place } from './desired-state.ts';
import { kindOfTarget } from './ids.ts';
import type { Context, Kind, KindName, Relations } from './kinds/kind.ts';
import { type Plan, type PlannedChange, type Unmanaged } from './plan.ts';

/** An entry that is as declared now. */
export interface Applied {
  entry: PlannedChange;
  id: string;
}

/** What goes on around applying a plan. */
export interface ApplyOptions {
  /** All kinds that there are, in order. */
  kinds: readonly Kind[];
  /** Entries of a kind that are worked on at once. */
  atOnce: number;
  /** Called as soon as an entry is there; what it does goes on beside the rest of the work. */
  onThere?: (applied: Applied) => Promise<void>;
  /** Whether `onThere` is to wait until an entry is related as well, because it looks at that. */
  waitsForRelations?: (entry: PlannedChange) => boolean;
  /** Called after each entry that is there, with how many are. */
  onProgress?: (done: number) => void;
}

/** An entry that could not be brought to what is declared. */
class EntryError extends Error {
  override name = 'EntryError';
  /** Where it is declared in a file. */
  readonly at: FilePosition | undefined;

  constructor(place: Place, cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const at = place.position?.([]);
    super(`${showPlace(place.path, at)}: ${message}`, { cause });
    this.at = at;
  }
}

/**
 * Carries out a plan. What entries are themselves comes first, all kinds side by side unless one needs another; then how they
 * relate to each other; then the removals, in the opposite order. After a failure nothing further is begun.
 * @returns the entries in the order declared
 * @throws EntryError, or an AggregateError of several
 */
export async function applyPlan(plan: Plan, context: Context, options: ApplyOptions): Promise<Applied[]> {
  const failures: unknown[] = [];
  const applied = new Map<PlannedChange, Applied>();
  const besides: Promise<void>[] = [];
  const attempt = async (place: Place | undefined, work: () => Promise<void>): Promise<void> => {
    if (failures.length > 0) return;
    try {
      await work();
    } catch (error) {
      failures.push(place ? new EntryError(place, error) : error);
    }
  };
  const each = <T extends PlannedChange | Unmanaged>(list: readonly T[], work: (one: T) => Promise<void>) =>
    mapConcurrent(list, options.atOnce, (one) =>
      attempt('place' in one ? one.place : undefined, () => work(one)),
    );

  const bringThere = async (entry: PlannedChange): Promise<void> => {
    const { kind, spec } = entry;
    const id = await createOrUpdate(entry, context);
    context.ids.add(kind.name, id, kind.identifiersOf(spec));
    const one = { entry, id };
    applied.set(entry, one);
    options.onProgress?.(applied.size);
    if (!options.waitsForRelations?.(entry)) goOn(one);
  };
  const goOn = (one: Applied): void => {
    const { onThere } = options;
    if (onThere) besides.push(attempt(one.entry.place, () => onThere(one)));
  };
  const relate = async (entry: PlannedChange): Promise<void> => {
    const one = applied.get(entry);
    if (one === undefined) return;
    const relations = relationsOf(one);
    if (relations) await entry.kind.applyRelations?.(relations, context);
    if (options.waitsForRelations?.(entry)) goOn(one);
  };

  const there = new Map<KindName, Promise<unknown>>();
  const related = new Map<KindName, Promise<unknown>>();
  const entriesOf = (kind: Kind): PlannedChange[] =>
    plan.entries.filter((entry) => entry.kind.name === kind.name);
  for (const kind of options.kinds) {
    const before = (kind.needs ?? []).flatMap((name) => there.get(name) ?? []);
    there.set(
      kind.name,
      Promise.all(before).then(() => each(entriesOf(kind), bringThere)),
    );
  }
  for (const kind of options.kinds) {
    // Scopes come when resources are related; everything else is there before.
    const before = (kind.refersTo ?? []).flatMap(
      (target) => (target === 'scopes' ? related : there).get(kindOfTarget(target)) ?? [],
    );
    const own = there.get(kind.name);
    related.set(
      kind.name,
      Promise.all([own, ...before]).then(() => each(entriesOf(kind), relate)),
    );
  }
  await Promise.all(related.values());
  await Promise.all(besides);
  for (const kind of options.kinds.toReversed()) {
    const doomed = plan.toDelete.filter((removal) => removal.kind.name === kind.name);
    await each(doomed, ({ present }) => kind.remove(present, context));
  }
  throwAll(failures);
  return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}

async function createOrUpdate(entry: PlannedChange, context: Context): Promise<string> {
  const { kind, spec } = entry;
  if (entry.action === 'create') return kind.create(spec, context);
  if (entry.action === 'update') {
    const own = Object.entries(entry.patch).filter(([field]) => !kind.fields[field]?.relation);
    if (own.length > 0) await kind.update(entry.present, Object.fromEntries(own), context);
  }
  return entry.present.id;
}

/** The relations that are still to be brought about; `undefined` when there are none. */
function relationsOf({ entry, id }: Applied): Relations<object> | undefined {
  const { kind, spec } = entry;
  const isRelation = ([field, value]: [string, unknown]): boolean =>
    kind.fields[field]?.relation === true && value !== undefined;
  const source = entry.action === 'update' ? entry.patch : entry.action === 'create' ? spec : {};
  const wanted = Object.fromEntries(Object.entries(source).filter(isRelation));
  if (Object.keys(wanted).length === 0) return undefined;
  return { id, spec, desired: wanted, current: entry.action === 'update' ? entry.present.spec : {} };
}
