import { maxConcurrentRequests } from '../http/pace.ts';
import { mapConcurrent, throwAll } from '../shared/concurrency.ts';
import { type FilePosition, messageOf, showPlace } from '../shared/problem.ts';
import type { Place } from './desired-state.ts';
import type { Context, Kind, ReadSecret, Relations } from './kinds/kind.ts';
import type { Plan, PlannedChange, Unmanaged } from './plan.ts';
import { referencesOf } from './references.ts';
import { type Target, kindNames, sourceOf } from './targets.ts';

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

/** A step of applying a plan. */
interface Task {
  /** `entries roles`, `relations roles`. */
  name: string;
  /** The tasks that have to be done before. */
  after: readonly string[];
  work: () => Promise<unknown>;
}

/**
 * Applies a plan. Entries come first, all kinds side by side unless one needs another; then their relations; then the
 * deletions, in the opposite order. After a failure, nothing further is started.
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

  const kinds = kindsOf(plan);
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
  await runTasks([
    ...kinds.map((kind): Task => ({
      name: `entries ${kind.name}`,
      after: (kind.needs ?? []).map((name) => `entries ${name}`),
      work: () => each(plan.entries, kind, applyEntry),
    })),
    ...kinds.map((kind): Task => ({
      name: `relations ${kind.name}`,
      after: [`entries ${kind.name}`, ...targetsOf(kind, plan).map((target) => taskOf(target))],
      work: () => each(plan.entries, kind, applyRelations),
    })),
    {
      name: 'deletions',
      after: kinds.map(({ name }) => `relations ${name}`),
      async work() {
        await Promise.all(followUps);
        for (const kind of kinds.toReversed()) {
          await each(plan.toDelete, kind, ({ current }) => kind.remove(current, context));
        }
      },
    },
  ]);
  throwAll(failures);
  return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}

/** Runs tasks that are in dependency order: each as soon as those that it needs are done. Tasks not in the list count as done. */
async function runTasks(tasks: readonly Task[]): Promise<void> {
  const done = new Map<string, Promise<unknown>>();
  for (const { name, after, work } of tasks) {
    done.set(name, Promise.all(after.flatMap((before) => done.get(before) ?? [])).then(work));
  }
  await Promise.all(done.values());
}

/** The targets that entries of a kind refer to. */
function targetsOf(kind: Kind, { entries }: Plan): Target[] {
  const own = entries.filter((entry) => entry.kind === kind);
  return [...new Set(own.flatMap((entry) => referencesOf(entry).map(({ target }) => target)))];
}

/** The task after which a target is known. */
function taskOf(target: Target): string {
  const { kind, stage } = sourceOf(target);
  return `${stage} ${kind}`;
}

/** The kinds of a plan, in dependency order. */
function kindsOf({ entries, toDelete }: Plan): Kind[] {
  const kinds = new Map([...entries, ...toDelete].map(({ kind }) => [kind.name, kind]));
  return kindNames.flatMap((name) => kinds.get(name) ?? []);
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
