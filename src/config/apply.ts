import { maxConcurrentRequests } from '../http/pace.ts';
import { mapConcurrent, throwAll } from '../shared/concurrency.ts';
import { type FilePosition, messageOf, showPlace } from '../shared/problem.ts';
import { workInOrder } from './apply-order.ts';
import type { Place } from './desired-state.ts';
import type { Context, Kind, ReadSecret, Relations } from './kinds/kind.ts';
import type { Plan, PlannedChange, Unmanaged } from './plan.ts';

/** An entry that was applied: it now is as declared. */
export interface Applied extends ReadSecret {
  entry: PlannedChange;
  id: string;
}

/** An entry that could not be applied. */
class EntryError extends Error {
  override name = 'EntryError';
  /** Where it is declared in a file. */
  readonly at: FilePosition | undefined;

  constructor(place: Place, cause: unknown) {
    const at = place.position?.([]);
    super(`${showPlace(place.path, at)}: ${messageOf(cause)}`, { cause });
    this.at = at;
  }
}

/**
 * Applies a plan. After a failure, nothing further is started.
 * @param onProgress called after each applied entry, with the number of entries that are applied
 * @returns the entries in the order of the plan
 * @throws EntryError, or an AggregateError of several
 */
export async function applyPlan(
  plan: Plan,
  context: Context,
  onProgress: (applied: number) => void = () => {},
): Promise<Applied[]> {
  const failures: unknown[] = [];
  const applied = new Map<PlannedChange, Applied>();
  const followUps: Promise<void>[] = [];

  const attempt = async (place: Place | undefined, work: () => Promise<void>): Promise<void> => {
    if (failures.length > 0) return;
    try {
      await work();
    } catch (error) {
      failures.push(place ? new EntryError(place, error) : error);
    }
  };
  // Only the deletions wait for a secret.
  const startFollowUp = (entry: PlannedChange, id: string): void => {
    const { kind, place, spec } = entry;
    const readSecret = async (): Promise<void> => {
      const early = changesSecret(entry) ? undefined : await entry.secret;
      applied.set(entry, { entry, id, ...(early ?? (await kind.readSecret?.(spec, id, context))) });
    };
    if (kind.readSecret) followUps.push(attempt(place, readSecret));
  };
  const applyEntry = async (entry: PlannedChange): Promise<void> => {
    const { kind, spec } = entry;
    const id = await createOrUpdate(entry, context);
    context.ids.add(kind.name, id, kind.identifiersOf(spec));
    applied.set(entry, { entry, id });
    onProgress(applied.size);
    if (!secretNeedsRelations(entry)) startFollowUp(entry, id);
  };
  const applyRelations = async (entry: PlannedChange): Promise<void> => {
    const id = applied.get(entry)?.id;
    if (id === undefined) return;
    const relations = relationsOf(entry, id);
    if (relations) await entry.kind.applyRelations?.(relations, context);
    if (secretNeedsRelations(entry)) startFollowUp(entry, id);
  };

  const each = <T extends PlannedChange | Unmanaged>(
    list: readonly T[],
    { name, createdInOrder }: Kind,
    work: (item: T) => Promise<void>,
  ): Promise<unknown> =>
    mapConcurrent(
      list.filter(({ kind }) => kind.name === name),
      createdInOrder ? 1 : maxConcurrentRequests,
      (item) => attempt('place' in item ? item.place : undefined, () => work(item)),
    );
  await workInOrder(plan, {
    applyEntries: (kind) => each(plan.entries, kind, applyEntry),
    applyRelations: (kind) => each(plan.entries, kind, applyRelations),
    async deleteEntries(kinds) {
      await Promise.all(followUps);
      for (const kind of kinds) {
        await each(plan.toDelete, kind, ({ current }) => kind.remove(current, context));
      }
    },
  });
  throwAll(failures);
  return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}

/** Whether the secret of an entry can only be read after its relations are applied. */
function secretNeedsRelations({ kind, spec }: PlannedChange): boolean {
  return (kind.secretDependsOn ?? []).some((field) => field in spec);
}

/** Whether applying an entry may change its secret, so that the one that was read ahead is out of date. */
function changesSecret(entry: PlannedChange): boolean {
  return (
    entry.action === 'update' && (entry.kind.secretDependsOn ?? []).some((field) => field in entry.patch)
  );
}

/** Applies an entry without its relations. @returns its ID */
async function createOrUpdate(entry: PlannedChange, context: Context): Promise<string> {
  const { kind, spec } = entry;
  if (entry.action === 'create') return kind.create(spec, context);
  if (entry.action === 'update') {
    const own = Object.entries(entry.patch).filter(([field]) => !kind.fields[field]?.relation);
    if (own.length > 0) await kind.update(entry.current, Object.fromEntries(own), context);
  }
  if (entry.action === 'repeat') await kind.update(entry.current, spec, context);
  return entry.current.id;
}

/** The relations that differ; `undefined` when none do. */
function relationsOf(entry: PlannedChange, id: string): Relations<object> | undefined {
  if (entry.action === 'keep' || entry.action === 'repeat') return undefined;
  const { kind, spec } = entry;
  const differing = Object.entries(entry.action === 'update' ? entry.patch : spec).filter(
    ([field, value]) => kind.fields[field]?.relation === true && value !== undefined,
  );
  if (differing.length === 0) return undefined;
  const current = entry.action === 'update' ? entry.current.spec : {};
  return { id, spec, desired: Object.fromEntries(differing), current };
}
